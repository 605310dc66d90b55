#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/base/arena.c 'int arena_take(void) { return 1; }'
  put game/base/diag.c 'int diag_add(void) { return 1; }' 'int diags_sort(void) { return 2; }'
  put game/sim/sim.c 'int arena_take(void);' 'int sim_go(void) { return arena_take(); }' \
    'static const char *const names[] = {"a", "b"};' 'const char *sim_name(int i) { return names[i]; }'
  put game/ui/paint_sdl.c 'static int window;' 'int ui_open(void) { return window++; }'
  put game/tools/app.c 'static int calls;' 'int app_go(void) { return calls++; }'
}

begin "nothing"
compile
expect_none
begin "a call upwards that no link would notice"
put game/base/str.c 'int sim_go(void);' 'int str_go(void) { return sim_go(); }'
compile
expect 'game/base/str.c.o: sim_go belongs to sim, which base may not use'
begin "a call sideways"
put game/records/a.c 'int ui_open(void);' 'int rec_go(void) { return ui_open(); }'
compile
expect 'ui_open belongs to ui, which records may not use'
begin "a shared name without its prefix"
put game/sim/a.c 'int helper(void) { return 1; }'
compile
expect 'game/sim/a.c.o: helper lacks the prefix of sim'
begin "a name of base with another file's prefix"
put game/base/map.c 'int arena_map(void) { return 1; }'
compile
expect 'game/base/map.c.o: arena_map lacks the prefix of base'
begin "a hidden static"
put game/sim/a.c 'int sim_next(void) { static int n; return n++; }'
compile
expect 'can be written to (section .bss)'
begin "a global with a value"
put game/text/a.c 'int txt_count = 3;'
compile
expect 'txt_count can be written to (section .data)'
begin "no build"
expect 'build first'
end
