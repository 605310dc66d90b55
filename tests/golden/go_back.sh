#!/usr/bin/env bash
# In the terminal: from the debrief back to a day. A new attempt begins with what was done
# before it, the one that ended stays as it was, and what comes of the new one is marked, in
# the debrief, in the list of attempts and on paper. The same in the window: tests/ui/go_back.sh.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/typed.sh"
same() { # LANG [OPTIONS…]: the same desk once more, with what it keeps
  sessions=0
  begin first_steps --lang "$@"
}

# Two days pass, and the case is closed on the third.
same en
pick "Go to your desk"
tell d
pick "Let one day pass"
pick "Let one day pass"
pick "Decision"
pick "Close"
said "The case is over"
pick "Day by day"
pick "Day 1:"
said "Begin anew, from the first day"
not_said "A new attempt begins with"
tell b
pick "Day 2:"
said "This one is kept as it is"
pick "Go on from day 2"
said "It is day 2 once more, in a new attempt."
said "Day 2"
finish

# To look in left nothing behind: the attempt that ended is the only one.
same en
said "Attempt 1, begun on"
not_said "Attempt 2"
pick "Attempt 1"
pick "Open the whole debrief"
not_said "earlier attempt"
pick "Day by day"
pick "Day 2:"
pick "Go on from day 2"
pick "Decision"
pick "Transfer the proceedings to the other State"
said "The case is over"
said "The first action was taken over from an earlier attempt"
pick "Day by day"
pick "Day 2:"
said "All before this was taken over from an earlier attempt; you went on from here"
finish
same fr --record "$scratch/again.play"
said "Tentative 1, commencée le"
said "Tentative 2, reprise en cours d"
pick "Tentative 2"
pick "Ouvrir le bilan"
said "La première action vient d"
finish

# On paper, and in the record that goes to another machine.
"$ROGATORY" report "$scratch/again.play" --lang en | grep -q "The first action was taken over" ||
  fail "the report does not say what was taken over"
grep -q "^2 desk again [0-9a-f]\{16\}$" "$scratch/again.play" || fail "the record does not say it"
"$ROGATORY" replay "$scratch/again.play" >/dev/null || fail "the record cannot be replayed"
exit "$failed"
