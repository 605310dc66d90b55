#!/usr/bin/env bash
# The window is pulled at while it is used: at every size that is shown nothing stands
# outside of it, what has the focus stays in view, and the next key works.
. "$(dirname "$0")/../lib/window.sh"

# pull W H W H …: all in one go, as a hand does; then the last size must be there.
pull() {
  local steps=() w h
  while [ $# -gt 0 ]; do
    w=$1 h=$2
    steps+=(windowsize "$window" "$w" "$h")
    shift 2
  done
  xdotool "${steps[@]}"
  until_true "the window to be $w x $h" is_sized "$w" "$h"
  sound
}
is_sized() { [ "$(window_width)x$(window_height)" = "$1x$2" ]; }

# From here to there in forty steps of a hand that shakes.
pull_slowly() {
  local steps=() i
  for i in {1..40}; do
    steps+=($(($1 + ($3 - $1) * i / 40 + i % 3)) $(($2 + ($4 - $2) * i / 40 + i % 2)))
  done
  pull "${steps[@]}" "$3" "$4"
}

# No node is wider than the window or beside it, and the one in focus is in view.
sound() {
  local beside
  beside=$(awk -v width="$(window_width)" '
    match($0, /\[[-0-9 ]+\]( out)?$/) {
      split(substr($0, RSTART + 1, RLENGTH - 2), at, " ")
      if (at[1] < 0 || at[1] + at[3] > width) print
    }' "$tree")
  [ -z "$beside" ] || fail "stands outside of the window: $beside"
  [[ $(in_focus) != *" out" ]] || fail "what has the focus is out of view: $(in_focus)"
}

open salt_ledger --lang fr
choose "#brief.begin"
for page in desk documents interviews board.short bench.short decision notes.short; do
  choose "#rail.page.$page"
  press Tab Tab Tab Tab Tab Tab Tab Tab
  here=$(in_focus | grep -oE '#[^ ]+')
  pull_slowly 1280 720 640 420
  pull_slowly 640 420 1366 768
  pull 1024 600 300 900 1280 720
  has_focus "$here" || fail "the focus has gone from $here to $(in_focus)"
done

# With the largest text, and while the text grows.
for percent in 125 150 175 200 250 300; do
  press ctrl+plus
  expect_value text "$percent"
  pull_slowly 1280 720 1024 600
  pull 1280 720
done
press ctrl+0
expect_value text 100
sound
close
