#!/usr/bin/env bash
# Every header compiles alone, and twice.
. "$(dirname "$0")/../lib.sh"
need cc gcc

flags="-std=c17 -DTESTS_DIR=\"\" -DSOURCE_DIR=\"\" -Wall -Wextra -Werror -fsyntax-only -Igame -Itests -x c"
flags="$flags $(pkg-config --cflags sdl2 SDL2_ttf fribidi 2>/dev/null)"

try() {
  local name=${1#game/}
  name=${name#tests/}
  printf '#include "%s"\n#include "%s"\n' "$name" "$name" | cc $flags - 2>&1 | grep -m1 error | sed "s#^#$1: #"
}
export -f try
export flags

while IFS= read -r fault; do wrong "$fault"; done < <(
  files game tests | grep '\.h$' | xargs -r -P "$(nproc)" -I{} bash -c 'try {}' | sort)
finish
