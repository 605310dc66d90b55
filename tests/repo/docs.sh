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
begin "a path of the scenarios, and one that the reader is to write"
put scenarios/law/a.yaml x
put scenarios/README.md 'In `law/a.yaml` and in `documents/x.md`:'
expect_none
begin "a path of the scenarios that is gone"
put scenarios/LISEZMOI.md 'Dans `law/b.yaml` :'
expect 'scenarios/LISEZMOI.md:1: law/b.yaml does not exist'
begin "a verb and an option that both languages tell of"
put game/tools/main.c '    {"--loud", LOUD, false, 0},' '    {"sing", LOUD, 0, 1, cmd_sing},'
put game/README.md '`base` and `tools`: sing --loud.'
put README.md '## En français' 'On peut sing, et --loud.'
expect_none
begin "an option told in one language"
put game/tools/main.c '    {"--loud", LOUD, false, 0},'
put game/README.md '`base` and `tools`: sing --loud.'
put README.md '## En français' 'On peut --louder.'
expect 'no guide in fr tells of --loud'
begin "a verb that nobody tells of"
put game/tools/main.c '    {"sing", LOUD, 0, 1, cmd_sing},'
put game/README.md '`base` and `tools`: singing.'
expect 'no guide in en tells of sing'
begin "a check that nothing tests"
put .ci/check/new.sh x
expect '.ci/check/new.sh has no test in tests/repo'
end
