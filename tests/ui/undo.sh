#!/usr/bin/env bash
# Ctrl+Z where people expect it: a note and a charge come back one by one; on the settings it
# takes back what was set there and nothing of the case, and the button there does the same.
# What cost time stays, and the page says so.
. "$(dirname "$0")/../lib/window.sh"

open first_steps --lang en
choose "#brief.begin"
choose "Notes"
before=$(value state)
focus "#notes.field"
enter "Ask the operator"
choose "#notes.keep"
see 'text "Ask the operator"'
noted=$(value state)
[ "$noted" != "$before" ] || fail "the note changed nothing"

# On the settings.
press F3
expect_value theme 0
choose "#settings.theme.2"
expect_value theme 2
press ctrl+z
expect_value theme 0
press ctrl+y
expect_value theme 2
choose "#settings.undo"
expect_value theme 0
press ctrl+z # nothing more was set, and the case is not looked at
expect_value state "$noted"
press Escape

# The note, also by the page's own button; then a charge.
press ctrl+z
expect_value state "$before"
see_not 'text "Ask the operator"'
press ctrl+y
expect_value state "$noted"
choose "#undo"
expect_value state "$before"
press ctrl+y
expect_value state "$noted"
choose "Decision"
choose "#charge.0.do"
see '"Charged"'
press ctrl+z
expect_value state "$noted"
see '"Not charged"'
choose "#charge.0.do"
choose "#undo"
expect_value state "$noted"

# What costs time is not taken back.
choose "Documents"
choose "#file.open"
read=$(value state)
press ctrl+z
see "There is nothing to undo"
expect_value state "$read"
close
