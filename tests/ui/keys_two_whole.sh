#!/usr/bin/env bash
# Two keys and nothing else: the whole practice case, every action of a recorded attempt,
# from its brief to its debrief and out of the program. First with Tab and Enter, then with
# two keys of one's own choice, Space and J.
. "$(dirname "$0")/../lib/window.sh"

most=60 # presses to the next control; more is a walk that nobody wants to take

# The first key as often as it takes to the control; a third key is none of ours.
hop() {
  local count
  count=$(value keys)
  xdotool key --delay 0 --clearmodifiers "$@"
  until_true "$* to be taken" is keys $((count + $#))
  pressed=$((pressed + $#))
}
reach() {
  local hops
  see_control "$1"
  mapfile -t hops < <(on_the_way | sed "s/.*/$next/")
  [ "${#hops[@]}" -eq 0 ] || hop "${hops[@]}"
  hops=${#hops[@]}
  until has_focus "$1"; do
    [ $((hops += 1)) -lt 200 ] || fail "$next never reaches $1"
    hop "$next"
  done
  [ "$hops" -le "$longest" ] || { longest=$hops; where=$1; }
}
by_two() { reach "$1"; hop "$activate"; }

play() { # NEXT ACTIVATE
  local state
  next=$1 activate=$2 pressed=0 longest=0
  export XDG_DATA_HOME=$scratch/$next
  open first_steps --lang en --record "$scratch/$next.play"
  go_the_way by_two
  see_node "#debrief.result"
  state=$(value state)
  is keys "$pressed" || fail "$(value keys) keys came, not $pressed"
  is clicks 0 && is wheels 0 || fail "the mouse was used"
  echo "$next and $activate: $pressed presses; the longest way, $longest, to $where"
  [ "$longest" -le "$most" ] || fail "$longest presses to $where"
  by_two "#top.settings"
  reach "#settings.quit"
  xdotool key --delay 0 "$activate"
  ends_well
  same_in_replay "$scratch/$next.play" "$state"
}

find_way first_steps/plays/poor.play
play Tab Return

export XDG_DATA_HOME=$scratch/space
open --lang en
press F3
choose "#settings.keys"
two_keys space j
end_program
play space j
