#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/base/arena.c '#include <stdlib.h>' 'void *arena_take(void) { return malloc(1); }'
  put game/ui/window_sdl.c '#include <stdlib.h>' 'char *ui_driver(void) { return getenv("X"); }'
  put game/tools/app.c '#include <time.h>' 'long app_now(void) { return time(NULL); }'
}

begin "nothing"
compile
expect_none
begin "a banned call"
put game/text/a.c '#include <string.h>' 'void txt_go(char *p) { strcpy(p, "x"); }'
compile
expect 'game/text/a.c:2: strcpy is banned'
begin "a banned call in a test"
put tests/unit/a.c '#include <stdlib.h>' 'int go(char *p) { return atoi (p); }'
compile
expect 'tests/unit/a.c:2: atoi is banned'
begin "a banned call behind a macro"
put game/text/a.c '#include <stdlib.h>' '#define CHANCE rand' 'int txt_go(void) { return CHANCE(); }'
compile
expect 'game/text/a.c: rand is banned'
begin "a scanf under its other name"
put game/text/a.c '#include <stdio.h>' '#define READ sscanf' 'int txt_go(char *p, int *n) { return READ(p, "%d", n); }'
compile
expect 'game/text/a.c: sscanf is banned'
begin "memory outside base"
put game/ui/a.c '#include <stdlib.h>' 'void *ui_take(void) { return malloc(1); }'
compile
expect 'game/ui/a.c: malloc is left to base'
begin "a clock outside tools"
put game/records/a.c '#include <time.h>' 'long rec_now(void) { return time(NULL); }'
compile
expect 'game/records/a.c: time is left to tools'
begin "the environment outside tools"
put game/ui/a.c '#include <stdlib.h>' 'char *ui_lang(void) { return getenv("LANG"); }'
compile
expect 'game/ui/a.c: getenv is left to tools'
begin "no build"
expect 'build first'
end
