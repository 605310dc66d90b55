#!/usr/bin/env bash
# An item that stands on the board gets another reason there, in the terminal, without being
# taken off: the record has a second link and no unlink. In the window: the page
# cell_another_reason of tests/screens.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/typed.sh"

begin salt_ledger --lang en --record "$scratch/reasons.play"
pick "Go to your desk"
pick "Places"
pick "coach park"
tell d
pick "Leads"
pick "passenger manifest"
pick "Follow it yourself"
tell d
pick "Documents"
pick "manifest"
pick "Read"
tell d
pick "Evidence board"
pick "Act"
not_said "Give another reason"
pick "Passenger manifest"
pick "Mrs Obaro paid for the seat"
said "Reason: Mrs Obaro paid for the seat"
pick "Give another reason: Passenger manifest"
not_said "Reason: Mrs Obaro paid for the seat"
pick "Ibrahim Danjuma drove"
said "Reason: Ibrahim Danjuma drove"
not_said "Reason: Mrs Obaro paid for the seat"
finish
links=$(grep -c ' desk link manifest act obaro' "$scratch/reasons.play")
[ "$links" -eq 2 ] || fail "$links links were recorded, not 2"
! grep -q ' desk unlink' "$scratch/reasons.play" || fail "it was taken off on the way"
exit "$failed"
