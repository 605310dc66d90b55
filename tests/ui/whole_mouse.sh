#!/usr/bin/env bash
# Mouse only: the whole flagship in French, every action of the recorded good attempt but
# the words of its own that a letter may do without.
. "$(dirname "$0")/../lib/window.sh"

find_way salt_ledger/plays/good.play tell
open salt_ledger --lang fr --record "$scratch/whole.play"
go_the_way click
see_node "#debrief.result"
is keys 0 || fail "a key was pressed"
state=$(value state)
click "#top.settings"
wheel_to "#settings.quit"
click_there
ends_well
same_in_replay "$scratch/whole.play" "$state"
