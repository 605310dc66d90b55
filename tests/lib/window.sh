# window.sh - plays in the window as a person does: keys and clicks by xdotool, and what is
# on the screen read from the program's own tree (ROGATORY_TREE), never from pixels. Sourced
# by tests/ui/<x>.sh, which reads like: open salt_ledger; choose "Go to your desk"; see "Mail".
#
# A WHAT is "#id" or words of the name ("Go to your"), exact capitals; the first node of the
# page with it is meant. Nothing sleeps: each key and click is counted by the program, and
# is waited for, at most $patience seconds. What does not come ends the test with the page.
set -u
: "${SOURCE_DIR:=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}"
[ -n "${DISPLAY-}" ] || { echo "no display"; exit 77; }
command -v xdotool >/dev/null || { echo "xdotool is not here"; exit 77; }
patience=20 # generous: a machine may be busy
hard_space=$'\u00a0' # in names; a WHAT has plain ones
scratch=$(mktemp -d)
tree=$scratch/tree
program=
export ROGATORY_TREE=$tree XDG_DATA_HOME=$scratch/data
export ROGATORY_MOUNTS=/dev/null # the sticks of this machine are nobody's here
export SDL_MOUSE_DOUBLE_CLICK_TIME=1 # ms: two clicks in a row are two, unless a test says else
unset LANGUAGE LC_MESSAGES LANG WAYLAND_DISPLAY SDL_VIDEODRIVER
trap 'end_program; rm -rf "$scratch"' EXIT
exec 9<> <(:) # nothing ever comes here: a pause that costs no process

fail() {
  printf 'FAILED: %s\n' "$*"
  printf '  called from line %s\n' "${BASH_LINENO[@]:1}"
  [ ! -e "$tree" ] || { echo "The page:"; cat "$tree"; }
  [ ! -s "$scratch/said" ] || { echo "The program said:"; cat "$scratch/said"; }
  exit 1
}

# until_true WORDS COMMAND…: waits for COMMAND to hold.
until_true() {
  local end=$((SECONDS + patience)) what=$1
  shift
  until "$@"; do
    [ -z "$program" ] || kill -0 "$program" 2>/dev/null || fail "the program ended, waiting for $what"
    [ "$SECONDS" -lt "$end" ] || fail "$patience seconds passed, waiting for $what"
    read -rt 0.002 -u 9
  done
}

# --- the program -------------------------------------------------------------------------

# open OPTIONS…: `rogatory play OPTIONS` in a window that has the keyboard.
open() {
  rm -f "$tree"
  "$ROGATORY" play "$@" >"$scratch/said" 2>&1 &
  program=$!
  until_true "the first page" test -e "$tree"
  until_true "the keyboard" has_keyboard
}

has_keyboard() {
  window=$(xdotool getwindowfocus 2>/dev/null)
  [ "$(xdotool getwindowname "$window" 2>/dev/null)" = Rogatory ]
}

end_program() {
  [ -n "$program" ] || return 0
  kill -9 "$program" 2>/dev/null
  wait "$program" 2>/dev/null
  program=
}

# Leaves by the settings page; the program must end by itself, content.
close() {
  press F3
  focus "#settings.quit"
  xdotool key --delay 0 Return
  ends_well
}

ends_well() {
  local code now=$program
  program=
  until_true "the program's end" gone "$now"
  wait "$now"
  code=$?
  [ "$code" -eq 0 ] || fail "the program ended with $code"
}

gone() { ! kill -0 "$1" 2>/dev/null; }

# --- what is there -----------------------------------------------------------------------

# value KEY: of the lines before the page: keys, clicks, lang, text, theme, lines, state.
value() {
  local key rest
  while read -r key rest; do
    [ "$key" != page ] || return 1
    [ "$key" != "$1" ] || { echo "$rest"; return 0; }
  done <"$tree"
  return 1
}

# node WHAT: sets $node to its line of the page; control WHAT: the same among what can be
# acted on.
node() { find_line "$1" '[a-z]+'; }
control() { find_line "$1" '(button|link|item|tab|checkbox|radio|textfield|cell)'; }

find_line() {
  local line words='(\ #[^ ]+)?\ "[^"]*'
  while IFS= read -r line; do
    line=${line//$hard_space/ }
    case $1 in
      "#"*) [[ $line =~ ^\ *$2\  && $line == *" $1 "* ]] || continue ;;
      *) [[ $line =~ ^\ *$2$words"$1" ]] || continue ;;
    esac
    node=$line
    return 0
  done <"$tree"
  node=
  return 1
}

# Words anywhere on the page: names, values.
shown() {
  local page
  page=$(<"$tree")
  [[ ${page//$hard_space/ } == *"$1"* ]]
}
see() { until_true "\"$1\" to be seen" shown "$1"; }
see_not() { ! shown "$1" || fail "\"$1\" is still there"; }
see_node() { until_true "the node $1" node "$1"; }
see_control() { until_true "the control $1" control "$1"; }

in_focus() { grep -m 1 -E ' \* \[[-0-9 ]+\]( out)?$' "$tree"; }
has_focus() { control "$1" && [[ $node == *" * ["* ]]; }
is() { [ "$(value "$1")" = "$2" ]; }
expect_value() { until_true "$1 to be $2 (it is $(value "$1"))" is "$1" "$2"; }

# --- what a person does ------------------------------------------------------------------

# press KEY…: in xdotool's words (Return, Tab, ctrl+z, F2), one after the other.
press() {
  local count
  count=$(value keys)
  xdotool key --delay 0 --clearmodifiers "$@"
  until_true "$* to be taken" is keys $((count + $#))
}

# Goes there by Tab: as many in one go as there should be controls on the way, then one by
# one, as far round as there is anything.
focus() {
  local tabs
  see_control "$1"
  mapfile -t tabs < <(on_the_way)
  [ "${#tabs[@]}" -eq 0 ] || press "${tabs[@]}"
  tabs=$(wc -l <"$tree")
  until has_focus "$1"; do
    [ $((tabs -= 1)) -gt 0 ] || fail "Tab never reaches $1"
    press Tab
  done
}

# One "Tab" for each control after the one in focus, up to the one in $node, going round.
on_the_way() {
  awk -v to="$node" -v hard="$hard_space" '
    { gsub(hard, " ") }
    $1 == "dialog" { n = from = goal = 0 } # the page below it is out of reach
    / \* \[/ { from = n + 0 }
    $1 ~ /^(button|link|item|tab|checkbox|radio|textfield|cell)$/ && /#/ && !/ disabled( \*)? \[/ {
      n++
      if (/ \* \[/) from = n
      if ($0 == to) goal = n
    }
    END { if (n) for (i = (goal - from + n) % n; i > 0; i--) print "Tab" }' "$tree"
}

choose() { focus "$1"; press Return; }

# two_keys NEXT ACTIVATE, on the page where keys are changed: the two that are enough.
two_keys() {
  choose "#keys.change.next"
  press "$1"
  see_not "Press a key"
  choose "#keys.change.activate"
  press "$2"
  see_not "Press a key"
}

# enter TEXT [WHOLE]: typed into the field in focus, which then holds WHOLE.
enter() {
  xdotool type --delay 0 -- "$1"
  see "= \"${2-$1}\""
}

# Turns the wheel until the node is in view, then clicks on its middle.
click() {
  local count
  wheel_to "$1"
  count=$(value clicks)
  click_there
  until_true "the click on $1 to be taken" is clicks $((count + 1))
}

# The wheel turns until the control shows; it is $node then.
wheel_to() {
  local x y w h count tall away clicks middle turns=0
  see_control "$1"
  tall=$(window_height)
  while control "$1" && [[ $node == *" out" ]]; do
    [ $((turns += 1)) -lt 80 ] || fail "the wheel never shows $1"
    count=$(value wheels)
    read -r x y w h <<<"$(rectangle "$node")"
    middle=$((tall * (2 + turns % 2) / 4)) # over the page, then over its columns
    away=$((y < middle ? middle - y : y + h - middle))
    clicks=$((1 + away / 80)) # a click goes a little less far
    xdotool mousemove --window "$window" $((x + w / 2)) "$middle" \
      click --repeat "$clicks" --delay 0 $((y < middle ? 4 : 5))
    until_true "the wheel to be taken" is wheels $((count + clicks))
  done
}

# On the middle of $node.
click_there() {
  local x y w h
  read -r x y w h <<<"$(rectangle "$node")"
  xdotool mousemove --window "$window" $((x + w / 2)) $((y + h / 2)) click 1
}

# find_way PLAY [WITHOUT…]: the controls that do what a recorded play did (tests/screens).
find_way() {
  "${FIND_WAY:?}" "$@" >"$scratch/way" 2>"$scratch/said" || fail "no way through $1"
}

# go_the_way choose|click: goes it; after each action the attempt must stand as foreseen.
go_the_way() {
  local how=$1 verb what words
  while read -r verb what words <&8; do
    case $verb in
      choose) $how "#$what" ;;
      type) focus "#$what"; enter "$words" ;;
      state) expect_value state "$what" ;;
    esac
  done 8<"$scratch/way"
}

rectangle() { sed -E 's/.*\[([-0-9 ]+)\]( out)?$/\1/' <<<"$1"; }
window_width() { sed -nE 's/^page .*\[0 0 ([0-9]+) [0-9]+\]$/\1/p' "$tree"; }
window_height() { sed -nE 's/^page .*\[0 0 [0-9]+ ([0-9]+)\]$/\1/p' "$tree"; }

# --- the record --------------------------------------------------------------------------

# The attempt was written by --record FILE: it must replay, to the state the window showed.
same_in_replay() {
  local file=$1 state=$2
  "$ROGATORY" replay "$file" --lang en >"$scratch/replayed" 2>&1 || fail "the record does not replay: $(tail -n 3 "$scratch/replayed")"
  grep -qx "state $state" "$scratch/replayed" || fail "the replay ends in another state than the window's $state"
}
