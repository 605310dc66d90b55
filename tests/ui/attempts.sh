#!/usr/bin/env bash
# The page of a case in the window, in both languages: fresh, with an attempt under way, one
# that ended and its result, begun at an act, deleted after two questions; by keys and mouse.
. "$(dirname "$0")/../lib/window.sh"

# A case that was not begun opens at its briefing; from the library, at its page.
open first_steps --lang en
see_node "#brief.begin"
press F3
choose "#settings.library"
see "Cases"
choose "Open the case: First steps"
see "None yet."
has_focus "#case.begin" || fail "a fresh case does not offer to begin first"
press Escape
see_node "#library.0"
choose "Open the case: The Salt Ledger"
see_control "Begin with act Two: the proof is elsewhere"
press F2
see_control "Commencer à l’acte Deux : la preuve est ailleurs"
until is lang en; do press F2; done
choose "Begin with act Three: what the court can take"
see_node "#page.desk.-1"
lines=$(value lines) state=$(value state)
[ "$lines" -gt 90 ] || fail "the act began with $lines actions"
press F3
choose "#settings.library"
see "1 under way"
end_program

# With an attempt, the page comes first and going on is one key away.
open salt_ledger --lang en
see "Attempt 1, begun on"
has_focus "Go on: attempt 1" || fail "to go on is not what comes first"
press Return
expect_value state "$state"
expect_value lines "$lines"
choose "Decision"
choose "#decision.close"
choose "#ask.yes"
see_node "#debrief.result"
title=$(sed -nE 's/.*region #debrief.result "([^"]*)".*/\1/p' "$tree")
choose "#debrief.library"
see "1 attempt finished"

# The stored result, in both languages, and the debrief behind it.
choose "Open the case: The Salt Ledger"
see "Ended on day"
choose "Look at the result of attempt 1"
see_node "#result"
see "$title"
press F2
see "Objectifs de formation"
until is lang en; do press F2; done
choose "Open the whole debrief"
see_node "#debrief.result"
press F3
choose "#settings.library"

# Deleting is asked twice; Escape and "Keep it" leave everything as it is.
choose "Open the case: The Salt Ledger"
choose "Delete attempt 1"
has_focus "#forget.no" || fail "the question begins on yes"
press Escape
see_not "Delete this attempt?"
click "Delete attempt 1"
click "#forget.yes"
see "cannot be brought back"
has_focus "#forget.again.no" || fail "the second question begins on yes"
press Return
see_not "Delete this attempt?"
see "Attempt 1, begun on"
choose "Delete attempt 1"
choose "#forget.yes"
choose "#forget.sure"
see "Attempt 1 was deleted."
see "None yet."
has_focus "#case.begin" || fail "the focus is lost after a deletion"
close
