#!/usr/bin/env bash
# The map and the calendar, by keys and then by mouse: a place is chosen in the diagram and
# gone to; a day is chosen and leads to its page.
. "$(dirname "$0")/../lib/window.sh"

# By keys.
open first_steps --lang en --record "$scratch/map.play"
choose "#brief.begin"
press F6
see "What is known of the routes"
see_not "Harbour House" # nothing was read yet
choose "Welcome House"
see_node "#map.place.1"
[[ $node == *" selected"* ]] || fail "Welcome House is not the chosen place"
choose "#map.go.1"
see_node "#map.place.1"
[[ $node == *"You are here"* ]] || fail "one is not at Welcome House"
[ "$(value lines)" = 1 ] || fail "not exactly one action was done"
press F7
see "Calendar and deadlines"
choose "#calendar.weeks"
see "18 March 2024"
choose "#calendar.later"
see_not "18 March 2024"
choose "#calendar.now"
see "18 March 2024"
choose "Your time is over. 2 June"
see "Decision"
press Escape
see "Calendar and deadlines"

# By mouse: what is read draws its route.
click "Documents"
click "Note for the file"
click "#file.open"
click "#rail.page.desk"
click "#tab.map"
see "Harbour House"
click "Harbour House"
see "you cannot go there yourself"
click "Bright Path Placements"
click "#map.go.2"
click "#lead.1.follow"
see "Found here"
click "#map.item.4"
see "Mr Lansa’s answer"
state=$(value state)
click "Settings"
wheel_to "#settings.quit"
click_there
ends_well
same_in_replay "$scratch/map.play" "$state"
