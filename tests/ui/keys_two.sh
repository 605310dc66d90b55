#!/usr/bin/env bash
# Keys are chosen anew: a conflict is said and changes nothing, what was chosen shows on the
# page, in help and in the bar of hints, is kept, and can be as at first again. Then two keys,
# Space to move and J to choose, are enough for the practice case, from the brief to its end.
. "$(dirname "$0")/../lib/window.sh"

open first_steps --lang en
press F3
choose "#settings.keys"
choose "#keys.change.help"
see "Press a key"
press ctrl+f
see "Ctrl+F has its use already: Search the file"
press 7
see "7 is for moving, typing or putting a question"
press Escape
see_not "Press a key"
choose "#keys.change.help"
press ctrl+h
see_not "Press a key"
see "Ctrl+H Help"
press ctrl+h
see_node "#help.keys.help"
see 'cell "Key" = "Ctrl+H"'
press Escape F1 # no longer
see_control "#keys.change.next"
two_keys space j
see "Space Next"
close

# --- the two keys, at the next start; nothing else is touched ----------------------------

two() {
  local turns
  see_control "$1"
  turns=$(wc -l <"$tree")
  until has_focus "$1"; do
    [ $((turns -= 1)) -gt 0 ] || fail "Space never reaches $1"
    press space
  done
  press j
}

open first_steps --lang en --record "$scratch/two.play"
see "Ctrl+H Help"
two "#brief.begin"
two "Documents"
two "Note for the file"
two "#file.open"
two "The advertisement"
two "#file.open"
two "Field work"
two "#lead.0.assign"
expect_value lines 3
two "Notes" # with a text field in the way, where neither key writes
two "Search"
has_focus "#search.field" || fail "a search that found nothing leaves its field"
[[ $node == *'= "" * '* ]] || fail "a chosen key wrote into the field: $node"
two "Board"
two "#board.0.0"
two "#cell.off.0.0"
see_node "#cell.on.0.do"
two "Decision"
two "#charge.0.do"
see "Charged"
two "#decision.trial"
see "Are you sure?"
two "#ask.yes"
see_node "#debrief.result"
state=$(value state)
two "Settings"
two "#settings.keys"
two "#keys.reset.help"
see "F1 Help"
two "#keys.reset_all"
two "#keys.ask.yes"
see "Tab Next"
press F1
see "#help.keys.help"
close
same_in_replay "$scratch/two.play" "$state"
