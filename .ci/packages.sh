# packages.sh - sees which Debian packages are missing and installs them; for game/play and
# tests/run, which source it. Nothing here touches the network when nothing is missing.

packages_list=$(dirname "${BASH_SOURCE[0]}")/packages.txt

# say ENGLISH FRENCH: both, to stderr: nobody has chosen a language yet.
say() { printf '%s\n%s\n' "$1" "$2" >&2; }
die() { say "$1" "$2"; exit 2; }

# is_there CHECK PACKAGE
is_there() {
  local one
  case $1 in
    cmd:*) for one in $(tr , ' ' <<<"${1#cmd:}"); do command -v "$one" >/dev/null && return 0; done; return 1 ;;
    pkg:*) pkg-config --exists "${1#pkg:}" 2>/dev/null ;;
    file:*) [ -e "${1#file:}" ] ;;
    deb:) [ "$(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
  esac
}

# missing SETS: the lines of packages.txt whose check fails.
missing() {
  local set package check english french
  while IFS='|' read -r set package check english french; do
    [[ " $1 " == *" $set "* ]] || continue
    is_there "$check" "$package" || printf '%s|%s|%s\n' "$package" "$english" "$french"
  done < <(grep '^[a-z]' "$packages_list" | sed -E 's/ *\| */|/g; s/ +$//')
}

# as_root COMMAND…: directly, or through sudo where somebody can answer it.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_missing SETS LOG: says what is missing and why, then installs it with apt.
install_missing() {
  local rows names
  rows=$(missing "$1")
  [ -n "$rows" ] || return 0
  names=$(cut -d'|' -f1 <<<"$rows" | paste -sd' ')
  say "Missing Debian packages:" "Paquets Debian manquants :"
  awk -F'|' '{ printf "  %-18s %s / %s\n", $1, $2, $3 }' <<<"$rows" >&2
  local cure="apt-get install $names"
  command -v apt-get >/dev/null ||
    die "Without apt they must be installed by hand, under these or similar names." \
        "Sans apt, installez-les à la main, sous ces noms ou des noms proches."
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    die "Ask an administrator to run: $cure" "Demandez à un administrateur de lancer : $cure"
  say "Installing them with apt…" "Installation par apt…"
  mkdir -p "$(dirname "$2")"
  as_root apt-get update >"$2" 2>&1 || true # one dead source must not stop the rest
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $names >>"$2" 2>&1 ||
    die "apt could not install them; see $2, then run: $cure" \
        "apt n'a pas pu les installer ; voir $2, puis lancez : $cure"
  rows=$(missing "$1" | cut -d'|' -f1 | paste -sd' ')
  [ -z "$rows" ] ||
    die "Still missing after the installation: $rows; see $2." \
        "Toujours absents après l'installation : $rows ; voir $2."
}
