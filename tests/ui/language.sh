#!/usr/bin/env bash
# The language is switched at every step of a walk, in the middle of an interview, of a
# sentence, of a question before the last decision: the state's hash never changes, nor does
# the record; everything else is in the other language at once.
. "$(dirname "$0")/../lib/window.sh"

# To the other language and back; each must differ from the page before.
round() {
  local state lines before switches=0
  state=$(value state)
  lines=$(value lines)
  until [ "$switches" -gt 0 ] && is lang en; do
    before=$(sed -n '/^page/,$p' "$tree")
    press F2
    [ "$(sed -n '/^page/,$p' "$tree")" != "$before" ] || fail "the language did not change"
    is state "$state" || fail "the language changed the state"
    is lines "$lines" || fail "the language left a line in the record"
    [ $((switches += 1)) -lt 10 ] || fail "English never comes back"
  done
  [ "$switches" -gt 1 ] || fail "there is no other language"
}

# A step, and a round after it.
step() {
  choose "$@"
  round
}

open salt_ledger --lang en --record "$scratch/language.play"
round
step "#brief.begin"
press F2
see "Documents"
see "Terrain"
press F2
step "Documents"
step "Letter from Lantern House"
step "#file.open"
step "Note of the first conversation"
step "#file.open"
step "Financial intelligence"
step "#file.open"
step "Field work"
step "Go to Lantern House"
step "#lead.0.follow"
step "People"
step "Interviews"
step "Mrs Ivie Aghedo"
step "Before we begin"
step "Tell me, from where you like"
step "#talk.leave"
step "Evidence"
step "Board"
step "#board.0.0"
step "Requests"
step "#bench.1.draft"
step "15  Summary"
focus "#bench.field.0"
lines=$(value lines)
enter "Half a sent"
expect_value lines $((lines + 1)) # kept at the pause
round
enter "ence, then whole." "Half a sentence, then whole."
expect_value lines $((lines + 2))
step "#bench.words.keep"
see "Half a sentence, then whole."
step "#bench.letter"
step "Notes"
step "Decision"
step "#decision.close" # the question is open
see "Are you sure?"
step "#ask.yes"
see_node "#debrief.result"
step "#debrief.why"
press F1
round
press F3
round
state=$(value state)
close
same_in_replay "$scratch/language.play" "$state"
