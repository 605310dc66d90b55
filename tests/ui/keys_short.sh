#!/usr/bin/env bash
# Keys only: the shortest way through the flagship to one of its ends, the same as the
# committed play closed.play, so that the window must arrive at its very state.
. "$(dirname "$0")/../lib/window.sh"

open salt_ledger --lang en --record "$scratch/short.play"
see "The Salt Ledger"
choose "#brief.begin"
see "Mail"
choose "Documents"
choose "Letter from Lantern House"
choose "#file.open" # a document is a decision of the trainee's: it takes time
choose "Note of the first conversation"
choose "#file.open"
press ctrl+z # what was read stays read: said, not silent
see "There is nothing to undo"
choose "Decision"
choose "#decision.close"
see "Are you sure?"
has_focus "#ask.no" || fail "a last question must not begin on yes"
press Return
see_not "Are you sure?"
choose "#decision.close"
choose "#ask.yes"
see_node "#debrief.result"
expected=$(tail -n 1 "$SOURCE_DIR/scenarios/salt_ledger/plays/closed.play")
expect_value state "${expected##* }"
state=$(value state)
close
same_in_replay "$scratch/short.play" "$state"
