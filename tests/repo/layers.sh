#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/base/str.h '/* nothing */'
  put game/sim/sim.h '#include "base/str.h"' '#include "scenario/model.h"'
  put game/sim/sim.c '#include "sim/sim_int.h"' '#include <stdint.h>'
  put game/ui/window_sdl.c '#include <SDL2/SDL.h>' '#include "sim/sim.h"'
  put game/records/store.c '#include <sqlite3.h>' '#include "base/str.h"'
  put game/scenario/tree.c '  #  include <yaml.h>'
  put game/text/layout.c '#include <fribidi.h>' '#include <linebreak.h>'
  put game/tools/main.c '#include "ui/ui.h"' '#include "records/records.h"'
}

begin "nothing"
expect_none
begin "an upward include"
put game/sim/a.c '#include "ui/ui.h"'
expect 'game/sim/a.c:1: sim may not include ui'
begin "base including anything"
put game/base/a.h '/* a */' '#include "scenario/model.h"'
expect 'game/base/a.h:2: base may not include scenario'
begin "ui and records seeing each other"
put game/ui/a.c '#include "records/records.h"'
expect 'ui may not include records'
begin "a private header across modules"
put game/sim/a.c '#include "scenario/read_int.h"'
expect 'scenario/read_int.h is private to scenario'
begin "SDL outside its files"
put game/ui/widget.c '#include <SDL2/SDL.h>'
expect 'game/ui/widget.c:1: <SDL2/SDL.h> may be included only by'
begin "SQLite outside records"
put game/tools/a.c '#include <sqlite3.h>'
expect '<sqlite3.h> may be included only by records/*'
begin "libyaml outside scenario"
put game/sim/a.c '#include <yaml.h>'
expect '<yaml.h> may be included only by'
begin "FriBidi outside text"
put game/ui/a.c '#include <fribidi.h>'
expect '<fribidi.h> may be included only by text/*'
begin "line breaking outside text"
put game/ui/a.c '#include <linebreak.h>'
expect '<linebreak.h> may be included only by text/*'
begin "the simulation reading a card of a real State"
put game/sim/a.c '#include "scenario/card.h"'
expect 'game/sim/a.c:1: <scenario/card.h> may be included only by'
begin "the simulation reading the shelf"
put game/sim/a.h '#include "scenario/shelf.h"'
expect 'game/sim/a.h:1: <scenario/shelf.h> may be included only by'
begin "a header without its module"
put game/sim/a.c '#include "sim.h"'
expect '"sim.h" is not written as "module/file"'
begin "an unknown module"
put game/extra/a.c '#include "base/str.h"'
expect 'extra is no module of layers.txt'
end
