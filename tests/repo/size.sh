#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

# long_function NAME LINES
long_function() {
  printf 'int %s(void)\n{\n' "$1"
  yes '    ;' | head -n $(($2 - 4))
  printf '    return 1;\n}\n'
}
clean() {
  mkdir -p game/sim
  long_function sim_short 80 >game/sim/a.c
  put .ci/check/size.txt '# none'
}

begin "nothing"
expect_none
begin "a long function"
long_function sim_long 81 >game/sim/b.c
expect 'game/sim/b.c: sim_long has 81 lines'
begin "a long function with its reason"
long_function sim_long 81 >game/sim/b.c
put .ci/check/size.txt 'game/sim/b.c sim_long a flat switch'
expect_none
begin "a long function without a reason"
long_function sim_long 81 >game/sim/b.c
put .ci/check/size.txt 'game/sim/b.c sim_long'
expect 'sim_long has 81 lines'
begin "many parameters"
put game/sim/b.c 'int sim_many(int a, int b, int c, int d, int e, int f, int g, int h)' '{' '    return a;' '}'
expect 'sim_many has 8 parameters'
begin "a long file"
yes '/* line */' | head -n 801 >game/sim/b.h
expect 'game/sim/b.h has 801 lines'
end
