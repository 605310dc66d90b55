#!/usr/bin/env bash
# Keys only: the whole flagship, from its first page to its debrief, every action of the
# recorded good attempt, by the way that find_way found from page to page.
. "$(dirname "$0")/../lib/window.sh"

find_way salt_ledger/plays/good.play
open salt_ledger --lang en --record "$scratch/whole.play"
go_the_way choose
see_node "#debrief.result"
is clicks 0 || fail "a button of the mouse was pressed"
state=$(value state)
close
same_in_replay "$scratch/whole.play" "$state"
