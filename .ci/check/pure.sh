#!/usr/bin/env bash
# The simulation is one pure function: it calls a few functions on memory and nothing else
# of the system, and it knows no floating point. (That it keeps nothing for itself between
# two calls is seen by symbols.sh.)
. "$(dirname "$0")/../lib.sh"
need nm binutils

allowed=' memchr memcmp memcpy memmove memset qsort strlen strcmp '
compiler='^(__stack_chk_fail|_GLOBAL_OFFSET_TABLE_)$'

library=$build/game/libsim.a
if [ ! -e "$library" ]; then
  wrong "$library is not there; build first"
else
  ours=$(nm --defined-only "$build"/game/lib{base,scenario,sim}.a 2>/dev/null | awk 'NF == 3 { print $3 }' | sort -u)
  while read -r name; do
    [[ $allowed == *" $name "* || $name =~ $compiler ]] || wrong "sim calls $name"
  done < <(nm -u "$library" | awk 'NF == 2 { print $2 }' | sort -u | comm -23 - <(echo "$ours"))
fi

commands=$build/compile_commands.json
if [ "$(uname -m)" = x86_64 ] && grep -q '"command".*gcc\|"command".*/cc ' "$commands" 2>/dev/null; then
  grep '"command".*game/sim/' "$commands" | grep -qv -e -mgeneral-regs-only &&
    wrong "a file of sim is compiled without -mgeneral-regs-only"
fi
while IFS= read -r hit; do wrong "$hit: floating point"; done < <(
  files game/sim | grep -E '\.[ch]$' | xargs -r grep -HnwE '(float|double) +[a-z_*]+' | grep -vE ':[0-9]+: *(/?\*|//)' | cut -d: -f1,2)
finish
