#!/usr/bin/env bash
# The window is killed (SIGKILL) in the moment an action is done, at several points of a
# walk. Resumed, it stands at the last action or the one before, in the very state that many
# actions had.
. "$(dirname "$0")/../lib/window.sh"

states=()
remember() { states[$(value lines)]=$(value state); }

# at_once DELAY WHAT: chooses it and kills the window DELAY seconds after the key was on its
# way; then goes on from where the attempt stands. $redo brings back to before the action when it was lost.
at_once() {
  local before now
  focus "$2"
  remember
  before=$(value lines)
  xdotool key --delay 0 Return &
  read -rt "$1" -u 9
  end_program
  wait
  open salt_ledger --lang en --resume --record "$scratch/killed.play"
  now=$(value lines)
  echo "killed $1 s after action $((before + 1)): stands at $now"
  case $now in
    "$before")
      is state "${states[now]}" || fail "at $now actions the state is another"
      eval "$redo"
      choose "$2"
      is lines $((before + 1)) || fail "the action was not done again"
      ;;
    $((before + 1))) ;;
    *) fail "stands at $now, killed at $before" ;;
  esac
  remember
}

document() { choose "Documents"; choose "$1"; }

open salt_ledger --lang en
choose "#brief.begin"
document "Letter from Lantern House"
choose "#file.open"
redo='document "Note of"'
document "Note of the first conversation"
at_once 0.001 "#file.open"
redo='document "Financial"'
document "Financial intelligence"
at_once 0.003 "#file.open"
redo='choose Requests'
choose "Requests"
at_once 0.004 "#bench.0.draft"
choose "Requests"
choose "#bench.0.open"
redo='choose Requests; choose "#bench.0.open"'
at_once 0.005 "Criminal Assistance Office"
redo='choose Decision'
choose "Decision"
at_once 0.006 "#charge.0.do"
choose "Field work"
redo='choose "Field work"'
at_once 0.007 "Go to Lantern House"
choose "Field work"
choose "#lead.0.follow"
choose "Interviews"
redo='choose "Interviews"'
at_once 0.008 "Mrs Ivie Aghedo"
redo=:
at_once 0.012 "Before we begin"
state=$(value state)
close
same_in_replay "$scratch/killed.play" "$state"

# Words for a letter are kept at each pause between two keys: killed then, nothing of them
# is lost, and nothing was pressed to keep them.
open salt_ledger --lang en
choose "#case.begin"
choose "#brief.begin"
document "Financial"
choose "#file.open"
choose "Requests"
choose "#bench.0.draft"
choose "Requests"
choose "#bench.0.open"
choose "15  Summary"
focus "#bench.field.0"
for words in "Please hear" " the witness" " on oath."; do
  lines=$(value lines)
  typed=${typed-}$words
  enter "$words" "$typed"
  expect_value lines $((lines + 1))
  end_program
  open salt_ledger --lang en --resume --record "$scratch/typed.play"
  is lines $((lines + 1)) || fail "it stands at $(value lines), typed up to $((lines + 1))"
  choose "Requests"
  choose "#bench.0.open"
  choose "15  Summary"
  focus "#bench.field.0"
  see "= \"$typed\""
  press End
done
# Sent on at once, without a pause, the letter has them too.
enter " Now." "$typed Now."
choose "#bench.letter"
see "$typed Now."
state=$(value state)
close
same_in_replay "$scratch/typed.play" "$state"
