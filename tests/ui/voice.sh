#!/usr/bin/env bash
# The practice case by ear and by keys alone, to its end, in English and in French: what is
# said must be what tests/golden/voice has, which was read as somebody would hear it.
. "$(dirname "$0")/../lib/window.sh"

expected=$SOURCE_DIR/tests/golden/voice
export ROGATORY_VOICE_LOG=$scratch/voice
failed=0

# Passage by passage until the control is reached, as who sees nothing has to.
hear_to() {
  local passages=120
  see_control "$1"
  until has_focus "$1"; do
    [ $((passages -= 1)) -gt 0 ] || fail "reading on never reaches $1"
    press alt+Down
  done
}
hear() { hear_to "$1"; press Return; }
back_to() {
  see_control "$1"
  until has_focus "$1"; do press shift+Tab; done
}
place() { press "alt+$1"; } # of the navigation, by its number

play() {
  export XDG_DATA_HOME=$scratch/data.$1
  open first_steps --lang "$1"
  press v # it begins the voice, and is a letter like any other from then on
  press v
  hear "#brief.begin"
  hear "#desk.mail.0"
  place 2
  hear "#file.open"
  choose "#file.1"
  hear "#file.open"
  place 3
  hear "#place.1.go"
  place 4
  hear "#people.0"
  place 5
  hear "#talk.0.start.1"
  press 1 1 1 1
  back_to "#talk.leave" # it stands before the questions
  press Return
  place 3
  hear "#place.2.go"
  back_to "#lead.1.follow"
  press Return
  place 6
  hear "#evidence.0"
  place 7
  hear_to "#board.0.0"
  place 8
  hear "#bench.0.draft"
  for section in 1 2 3 4 5 6; do
    hear "#bench.choice.0"
    hear "#bench.next"
  done
  hear_to "#bench.letter"
  press Return
  press Escape
  hear "#bench.send"
  back_to "#ask.yes" # a question begins on no
  press Return
  place 1
  hear "#desk.wait.next"
  hear "#desk.wait.next"
  place 9
  hear "#decision.close"
  back_to "#ask.yes"
  press Return
  press F9
  close
}

for lang in en fr; do
  play "$lang"
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    mkdir -p "$expected"
    cp "$scratch/voice" "$expected/first_steps.$lang.txt"
  fi
  diff -u "$expected/first_steps.$lang.txt" "$scratch/voice" || failed=1
done
exit "$failed"
