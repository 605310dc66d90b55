#!/usr/bin/env bash
# Text fields by real keys and clicks: letters of West Africa, Arabic from another program's
# clipboard and back to it, words and lines by clicks, undo, and the palette by keyboard and
# by mouse.
. "$(dirname "$0")/../lib/window.sh"
export SDL_MOUSE_DOUBLE_CLICK_TIME=500
command -v xclip >/dev/null || { echo "xclip is not here"; exit 77; }

# What another program finds on the clipboard is $1.
offers() { [ "$(timeout 5 xclip -selection clipboard -o 2>/dev/null)" = "$1" ]; }

# enter_each TEXT: letter by letter. One that the keyboard lacks is put on a free key by
# xdotool and is gone when the program is slow to look it up: then once more.
enter_each() {
  local i tries
  for ((i = 1; i <= ${#1}; i++)); do
    tries=0
    until [ $((tries++)) -eq 10 ] || shown "= \"${1:0:i}\""; do
      xdotool type --delay 100 -- "${1:i-1:1}"
      soon shown "= \"${1:0:i}\""
    done
    see "= \"${1:0:i}\""
  done
}

# Waits for a second at most.
soon() {
  local end=$((SECONDS + 2))
  until "$@" || [ "$SECONDS" -ge "$end" ]; do read -rt 0.01 -u 9; done
}

# A paste comes as text and is not counted as a key.
paste() { xdotool key --delay 0 --clearmodifiers ctrl+v; }

# clicks COUNT WHAT X: as many clicks on the field, X pixels from its left edge.
clicks() {
  local x y w h before
  see_control "$2"
  read -r x y w h <<<"$(rectangle "$node")"
  before=$(value clicks)
  xdotool mousemove --window "$window" $((x + $3)) $((y + 22)) click --repeat "$1" --delay 20 1
  until_true "$1 clicks to be taken" is clicks $((before + $1))
}

open salt_ledger --lang en
choose "#brief.begin"
choose "Notes"
focus "#notes.field"

# Typed: hooks and capitals.
enter_each "Ƙofa ɗaya, ƴan"
press ctrl+BackSpace
see '= "Ƙofa ɗaya, "'
press ctrl+z
see '= "Ƙofa ɗaya, ƴan"'

# A word by two clicks, the whole by three; through the clipboard into the other field.
clicks 2 "#notes.field" 20
press ctrl+c
until_true "the word on the clipboard" offers "Ƙofa"
focus "#search.field"
paste
paste
see '#search.field "Words to look for" = "ƘofaƘofa"'
clicks 3 "#notes.field" 20
press ctrl+x
see '#notes.field "A note to yourself" = ""'
until_true "the line on the clipboard" offers "Ƙofa ɗaya, ƴan"

# Arabic from another program, with its newline as Windows writes it; back word by word.
printf 'شهود\r\nأمينة' | xclip -selection clipboard -i >/dev/null 2>&1
focus "#notes.field"
paste
see '= "شهود'
press ctrl+a
press ctrl+c
until_true "both lines on the clipboard" offers $'شهود\nأمينة'
press ctrl+End
press shift+Home # to the start of the last line
press ctrl+x
until_true "the last line on the clipboard" offers "أمينة"
press ctrl+a
press BackSpace
see '#notes.field "A note to yourself" = ""'

# The palette: opened by its key, typed with Enter, left with Esc.
press ctrl+l
until_true "the palette to have the keyboard" has_focus "#notes.field.letter.0"
press Return
press Right
press Return
see '= "ɓƁ"'
enter "a" "ɓƁa" # text goes on into the field
press Escape
until_true "the field to have the keyboard" has_focus "#notes.field"
# And by the pointer: the field keeps the keyboard.
click "#notes.field.letters"
click "#notes.field.letter.8"
until_true "the field to have the keyboard" has_focus "#notes.field"
see '= "ɓƁaɛ"'
enter "b" "ɓƁaɛb"
press ctrl+z # what was typed without a blank is one step
see '#notes.field "A note to yourself" = ""'
press ctrl+y
see '= "ɓƁaɛb"'
# A tap on Ctrl and a sign writes nothing, though a slow machine sees it when Ctrl is up again.
count=$(value keys)
kill -STOP "$program"
xdotool key --delay 0 --clearmodifiers ctrl+plus ctrl+minus ctrl+0
kill -CONT "$program"
until_true "the three keys" is keys $((count + 3))
see '= "ɓƁaɛb"'
close
