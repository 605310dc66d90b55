#!/usr/bin/env bash
# The practice case with what a game controller sends and nothing else (ui/pad.h): a trigger
# goes to the next control, A chooses (Ctrl+Enter), a shoulder changes place. Only words would
# have to be typed, and none have to be. What its buttons and sticks become is tested by
# unit.ui, down to SDL's own devices.
. "$(dirname "$0")/../lib/window.sh"

play=first_steps/plays/poor.play
a() { focus "$1"; press ctrl+Return; }

find_way "$play"
! grep -q "^type " "$scratch/way" || fail "this attempt cannot do without a keyboard"
open first_steps --lang fr --record "$scratch/pad.play"
go_the_way a
[ "$(value lines)" -gt 10 ] || fail "that was no whole attempt"
place=$(grep "^page" "$tree")
press ctrl+Next
until_true "the place beside" eval '[ "$(grep "^page" "$tree")" != "$place" ]'
press ctrl+Prior
until_true "the place before" eval '[ "$(grep "^page" "$tree")" = "$place" ]'
see_node "#debrief.result"
state=$(value state)
close
same_in_replay "$scratch/pad.play" "$state"
