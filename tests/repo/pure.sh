#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/base/str.c 'int str_go(void) { return 1; }'
  put game/scenario/model.c 'int scn_go(void) { return 1; }'
  put game/sim/sim.c '#include <string.h>' 'int str_go(void);' 'int scn_go(void);' \
    '/* a float would be wrong here */' \
    'int sim_go(char *p) { memset(p, 0, str_go()); return scn_go(); }'
}

begin "nothing"
compile
expect_none
begin "a clock in sim"
put game/sim/a.c '#include <time.h>' 'long sim_now(void) { return time(NULL); }'
compile
expect 'sim calls time'
begin "printing in sim"
put game/sim/a.c '#include <stdio.h>' 'void sim_say(int n) { printf("%d", n); }'
compile
expect 'sim calls printf'
begin "floating point in sim"
put game/sim/a.c 'int sim_half(int n) { double half = n; return half / 2; }'
compile
expect 'game/sim/a.c:1: floating point'
begin "sim compiled with floating point"
put build/compile_commands.json '"command": "/usr/bin/gcc -c game/sim/sim.c"'
compile
[ "$(uname -m)" != x86_64 ] || expect 'a file of sim is compiled without -mgeneral-regs-only'
begin "no build"
expect 'build first'
end
