# lib.sh - the frame of every check: check.sh [TREE [BUILD]]. Sourced.
#
# A check calls `wrong` for each fault and ends with `finish`, which exits 1 if there was
# one. TREE is the project or a planted imitation of it; BUILD a Debug build of it.
check=$(basename "$0" .sh)
ci=$(cd "$(dirname "$0")/.." && pwd)
tree=$(cd "${1:-$ci/..}" && pwd)
build=${2:-$tree/build-tests/debug}
faults=0
cd "$tree" || exit 2

wrong() { printf '%s: %s\n' "$check" "$*"; faults=$((faults + 1)); }
finish() {
  [ "$faults" -eq 0 ] || { printf '%s: %d fault(s)\n' "$check" "$faults"; exit 1; }
  exit 0
}

# The files of the tree below the given places (all without one): what git knows or would
# take, else whatever is there.
files() {
  if [ -e .git ] && command -v git >/dev/null; then
    git -c safe.directory='*' ls-files -co --exclude-standard -- "$@" | sort -u |
      while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
  else
    find "${@:-.}" -type f 2>/dev/null | sed 's#^\./##' | grep -vE '^(\.git/|build)' | sort
  fi
}
code() { files game | grep -E '\.(c|h)$'; }

# need PROGRAM PACKAGE: without its tool a check is skipped, aloud.
need() {
  command -v "$1" >/dev/null && return
  echo "$check: skipped, $1 is not here (Debian package $2)"
  exit 77
}
