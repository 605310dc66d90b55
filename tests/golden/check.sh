#!/usr/bin/env bash
# One folder a diagnostic, check/<CODE>_<slug>/: `about` says what the author did, `in` does
# it to a copy of check/base, and `rogatory check` must say what stands in expected.en and
# expected.fr, to the letter. A code without a folder fails, and so does a folder that never
# gives its code. UPDATE_GOLDEN=1 writes the expectations anew; the commit says why.
#
# `in` is a few lines of shell, run in scenarios/ of the copy, with the words below; `target`
# names what is checked (the case, unless it says otherwise).
. "$(dirname "$0")/../lib/golden.sh"
here=$top/tests/golden/check
count=0

# swap FILE OLD NEW: replaces a text that stands in the file exactly once.
swap() {
  local text
  IFS= read -r -d '' text <"$1"
  local without=${text/"$2"/}
  [ "$without" != "$text" ] && [ "${without/"$2"/}" = "$without" ] ||
    { echo "swap: “$2” does not stand once in $1"; return 1; }
  printf '%s' "${text/"$2"/"$3"}" >"$1"
}

# put FILE TEXT, add FILE TEXT: a file of that text; more text at its end. As printf's %b
# has it: \n is a new line, \xNN a byte.
put() { mkdir -p "$(dirname "$1")" && printf '%b' "$2" >"$1"; }
add() { printf '%b' "$2" >>"$1"; }

# repeat COUNT TEXT: so many times, on stdout; %d is the number.
repeat() { seq "$1" | awk -v text="$2" '{ line = text; gsub(/%d/, $1, line); printf "%s", line }'; }

# letter FILE EDIT: a letter between two desks, edited by sed, then sealed with its checksum.
letter() {
  printf '%s\n' 'rogatory-swap 1' 'engine 1' 'kind request' 'scenario case' \
    'rules 0123456789abcdef' 'from clerk home' 'to other away' 'request to_away' \
    'reference 1/2024 sending 1 day 1' | sed "$2" >"$1"
  seal "$1"
}

# run_check LANG TARGET: what check says, then its exit code.
run_check() {
  ROGATORY_FILES=. "$program" check --lang "$1" "scenarios/$2" 2>&1 >/dev/null
  echo "exit $?"
}

compare() {
  local expected=$1 got=$2
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    printf '%s\n' "$got" >"$expected"
  elif [ ! -e "$expected" ] || [ "$(<"$expected")" != "$got" ]; then
    diff -u "$expected" - <<<"$got"
    fail "$expected: check says something else (UPDATE_GOLDEN=1 rewrites it)"
  fi
}

one_folder() {
  local folder=$1 code=${1##*/} got lang target=case tree=$scratch/tree
  code=${code%%_*}
  rm -rf "$tree" && cp -r "$here/base" "$tree" && ln -s "$top/assets" "$tree/assets"
  [ -s "$folder/about" ] || fail "$folder has no about"
  cd "$tree/scenarios" || exit 2
  . "$folder/in" || fail "$folder/in could not be done"
  cd "$tree" || exit 2
  for lang in en fr; do
    got=$(run_check "$lang" "$target")
    compare "$folder/expected.$lang" "$got"
    [[ $got$'\n' == *"[$code]"$'\n'* ]] || fail "$folder: $code is not given in $lang"
  done
}

for folder in "$here"/*_*/; do
  one_folder "${folder%/}"
  count=$((count + 1))
done
# Only an attempt can give these; golden/swap.sh does.
in_play='S0008 S0009 S0010 S0011 S0013'
while read -r code; do
  [[ " $in_play " != *" $code "* ]] || continue
  compgen -G "$here/${code}_*" >/dev/null || fail "$code of game/base/codes.def has no folder in $here"
done < <(sed -n 's/^X(\([EWCPS][0-9]*\),.*/\1/p' "$top/game/base/codes.def")
cd "$scratch" && cp -r "$here/base" clean && ln -s "$top/assets" clean/assets && cd clean &&
  [ "$(run_check en case; run_check en law)" = "exit 0
exit 0" ] || fail "the base itself has faults"

echo "$count folders checked"
[ "$count" -gt 0 ] && [ "$failed" -eq 0 ]
