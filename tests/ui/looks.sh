#!/usr/bin/env bash
# Sizes of the window and of the text, themes: on page after page nothing falls over, and
# the window answers to the next key.
. "$(dirname "$0")/../lib/window.sh"

resize() {
  xdotool windowsize "$window" "$1" "$2"
  until_true "the window to be $1 x $2" is_sized "$1" "$2"
  press Tab
}
is_sized() { [ "$(window_width)x$(window_height)" = "$1x$2" ]; }

# Every page at every size, there and back.
sizes() {
  local size
  for size in "640 480" "1366 768" "1024 600" "400 700" "1280 720"; do
    resize $size
  done
}

open salt_ledger --lang fr
sizes
choose "#brief.begin"
for page in desk documents work people interviews evidence board.short bench.short decision notes.short; do
  choose "#rail.page.$page"
  sizes
done
for page in F6 F7; do # map, calendar
  press "$page"
  sizes
done

press ctrl+plus ctrl+plus ctrl+plus ctrl+plus
is text 200 || fail "the text is not at 200 %"
for page in desk decision; do
  choose "#rail.page.$page"
  sizes
done
for theme in 1 2 0; do # night, high contrast, day
  press F3
  choose "#settings.theme.$theme"
  see_node "#settings.theme.$theme"
  [[ $node == *" checked"* ]] || fail "the theme is not number $theme"
  sizes
done
close
# What was chosen is kept.
open salt_ledger --lang fr
is text 200 && is theme 0 || fail "the text size was not kept"
