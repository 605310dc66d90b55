#!/usr/bin/env bash
# In the window: from the debrief back to a day, by keys in one language and by mouse in the
# other; the attempt that ended stays, and the new one is marked. In the terminal:
# tests/golden/go_back.sh.
. "$(dirname "$0")/../lib/window.sh"

# Two days pass, and the case is closed on the third.
open first_steps --lang en
choose "#brief.begin"
choose "#desk.wait.day"
choose "#desk.wait.day"
choose "Decision"
choose "#decision.close"
choose "#ask.yes"
see_node "#debrief.result"
see_not "earlier attempt"
choose "#debrief.timeline"
choose "#timeline.day.1"
choose "Go on from day 2"
see "It is day 2 once more, in a new attempt."
see_node "#page.desk.-1"
expect_value lines 2 # the day that passed, and that it was taken over
choose "Decision"
choose "#decision.transfer"
choose "#ask.yes"
see "The first action was taken over from an earlier attempt"
choose "#debrief.library"
see "2 attempts finished"

# The mouse, in French, from the attempt that was left as it was.
press F2
click "Ouvrir l’affaire : Premiers pas"
see "Tentative 2, reprise en cours d’une tentative antérieure"
end_program
