#!/usr/bin/env bash
# Keys only: F8 puts everything away, also while a question is open, in a field and in an
# interview; what the question was about is not done. In the terminal: tests/golden/stop.sh.
. "$(dirname "$0")/../lib/window.sh"

# The halt is the one thing that was done; back to where one was.
halt() {
  local lines
  lines=$(value lines)
  press F8
  see "You have stopped"
  see_not "Are you sure?"
  expect_value lines $((lines + 1))
  choose "#stop.back"
}

open salt_ledger --lang en --record "$scratch/stop.play"
halt
choose "#brief.begin"
choose "Decision"
choose "#decision.close" # the question is open
see "Are you sure?"
halt
see_not "Are you sure?" # and stays put away
see_node "#decision.close"
choose "Notes"
focus "#notes.field"
halt
choose "Field work"
choose "Go to Lantern House"
choose "#lead.0.follow"
choose "Interviews"
choose "Mrs Ivie Aghedo"
halt
see "Conversation with Osas E."
state=$(value state)
close
same_in_replay "$scratch/stop.play" "$state"
