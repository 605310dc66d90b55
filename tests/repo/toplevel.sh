#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/a x
  put scenarios/a x
  put assets/a x
  put tests/a x
  put .ci/a x
  put CMakeLists.txt x
  put README.md x
  put LICENSE x
  put build/rubbish x
}

begin "nothing"
expect_none
begin "one file more"
put NOTES.md x
expect 'NOTES.md is not in the agreed top level'
begin "one folder more"
put docs/a x
expect 'docs is not in the agreed top level'
begin "one file less"
rm LICENSE
expect 'LICENSE is missing'
end
