#!/usr/bin/env bash
# A French keyboard, as in Niamey: its digits are written with Shift and stand where others
# have them, its minus on the key of the 6. Shortcuts by digits and signs are where its
# keycaps have them, dead keys and the Compose key write, and so do the digits themselves.
. "$(dirname "$0")/../lib/window.sh"
command -v setxkbmap >/dev/null || { echo "setxkbmap is not here"; exit 77; }

# Keys by their place: the number row is 10 to 19 from 1 to 0, then ) and =.
one=10 two=11 five=14 six=15 nought=19 closing=20 equals=21 caret=34 e=26 i=31 o=32

open first_steps --lang fr
setxkbmap fr -option compose:menu || fail "no French keyboard" # a screen without a window forgets it
choose "#brief.begin"
press "ctrl+$equals" "ctrl+$equals"
expect_value text 150
press "ctrl+$six"
expect_value text 125
press "ctrl+$closing"
expect_value text 100
press "ctrl+$equals" "ctrl+$nought"
expect_value text 100
press "alt+$two"
see_node "#file.0"
press "alt+$six"
see_node "#evidence.0"

press ctrl+f
see_control "#search.field"
xdotool key --delay 60 "$caret" "$e" "shift+$caret" "$i" Multi_key "$o" "$e" "$two" "shift+$two"
see '= "êïœé2"'
press Escape

# A question by its number.
press "alt+$five"
choose "#talk.0.go"
choose "#talk.0.start.1"
before=$(value lines)
press "$one"
until_true "a question to be put" eval '[ "$(value lines)" -gt "$before" ]'
close
