#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put .clang-format 'BasedOnStyle: LLVM'
  put game/sim/a.c 'int sim_go(void) { return 1; }'
}

begin "nothing"
expect_none
begin "a file laid out by hand"
put game/sim/b.c 'int  sim_go ( void ){return 1;}'
expect 'game/sim/b.c is not as clang-format writes it'
begin "a test laid out by hand"
put tests/unit/b.c 'int  go ( void ){return 1;}'
expect 'tests/unit/b.c is not as clang-format writes it'
end
