#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/base/a.c x
  put game/README.md 'Read `STYLE.md`. | `base` | small parts, see `base/a.c` and `game/*/*.c` |'
  put README.md 'Start:' '' '    ./game/play --text' '' 'then see `build/rogatory` and `./game/play`.'
  put game/play x
  chmod +x game/play
}

begin "nothing"
expect_none
begin "a module without its line"
put game/sim/a.c x
expect 'game/README.md has no line for `sim`'
begin "a path that is gone"
put tests/README.md 'See `tests/unit/`.'
expect 'tests/README.md:1: tests/unit/ does not exist'
begin "a command that cannot be run"
put README.md '    ./game/run'
expect 'README.md:1: ./game/run cannot be run'
begin "a check that nothing tests"
put .ci/check/new.sh x
expect '.ci/check/new.sh has no test in tests/repo'
end
