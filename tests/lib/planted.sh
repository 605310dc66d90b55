# planted.sh - tests a check of .ci/check on imitations of the project. Sourced by
# tests/repo/<check>.sh, which defines `clean`, the smallest tree that passes, and then for
# each rule: begin WHAT; put the fault; expect MESSAGE.
set -u
check=$(cd "$(dirname "$0")/../../.ci/check" && pwd)/$(basename "$0")
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cd "$tree" || exit 2
failed=0

# A fresh clean tree, and what the next fault is called.
begin() {
  what=$1
  find "$tree" -mindepth 1 -delete
  clean
}

# put FILE LINES…: a file of these lines.
put() {
  mkdir -p "$(dirname "$1")"
  printf '%s\n' "${@:2}" >"$1"
}

# Builds the tree's modules where a real build puts them.
compile() {
  local source module object
  for source in game/*/*.c; do
    module=$(cut -d/ -f2 <<<"$source")
    object=build/game/CMakeFiles/$module.dir/$module/$(basename "$source").o
    [ "$module" != tools ] || object=build/game/tools/CMakeFiles/tools.dir/$(basename "$source").o
    mkdir -p "$(dirname "$object")"
    cc -std=c17 -O0 -fvisibility=hidden -w -Igame -c "$source" -o "$object" || exit 2
    ar -q "build/game/lib$module.a" "$object" 2>/dev/null
  done
}

run_check() {
  output=$(bash "$check" "$tree" "$tree/build" 2>&1)
  code=$?
  [ "$code" -ne 77 ] || { echo "$output"; exit 77; }
}

miss() { printf 'MISSED: %s: %s\n%s\n' "$what" "$1" "$output"; failed=1; }

# expect MESSAGE: the check must fail and say so.
expect() {
  run_check
  [ "$code" -eq 1 ] || miss "exit code $code instead of 1"
  [[ $output == *"$1"* ]] || miss "no \"$1\""
}

expect_none() {
  run_check
  [ "$code" -eq 0 ] || miss "exit code $code on a faultless tree"
}

end() { [ "$failed" -eq 0 ] && echo "every planted fault was found"; exit "$failed"; }
