#!/usr/bin/env bash
# A projector: one key makes everything large and covers what would tell the room too much;
# uncovered, a page is covered again once it was left. The blank key leaves a word; any key
# and any click bring the page back. Nothing of it outlives the program.
. "$(dirname "$0")/../lib/window.sh"

open first_steps --lang en
press F3
choose "#settings.library"
choose "#library.who"
focus "#profile.name"
enter "Ousmane"
press Return
see 'text "Ousmane"'
press ctrl+j
expect_value text 150
expect_value theme 2
see_not "Ousmane"
choose "#library.who"
see "This page is covered"
choose "#cover.off"
see "Profile 1"
see_not "Ousmane"
press Escape
choose "Open the case: First steps"
see_not "This page is covered" # no attempt yet says how it ended
choose "#case.begin"
choose "#brief.begin"
see "Mail"

press ctrl+b
see "Pause"
see_not "Mail"
see_not "button"
press x
see "Mail"
press ctrl+b
see "Pause"
clicks=$(value clicks)
xdotool mousemove --window "$window" 640 360 click 1
until_true "the click to be taken" is clicks $((clicks + 1))
see "Mail"
expect_value lines 0

choose "Decision"
choose "#charge.0.do"
choose "#decision.trial"
choose "#ask.yes"
see "This page is covered"
see_not "#debrief.result"
choose "#cover.off"
see_node "#debrief.result"
choose "Desk"
choose "Debrief"
see "This page is covered"
press ctrl+j
see_node "#debrief.result"
expect_value text 100
expect_value theme 0
press ctrl+j
close
open first_steps --lang en
expect_value text 100
