#!/usr/bin/env bash
# A shared machine: a profile is made with its settings and an attempt, then another; the
# next start asks who it is, and each finds its own. One is deleted with its attempts, the
# other without; that attempt then belongs to nobody in particular.
. "$(dirname "$0")/../lib/window.sh"

open first_steps --lang en
press F3
choose "#settings.library"
choose "#library.who"
see_control "#profile.use.nobody"
see "Without a name it is called Table 1"
click "#profile.keep" # by the mouse alone, nothing typed
see 'text "Table 1"'
choose "#library.who"
choose "Delete Table 1"
choose "#profile.delete.keep"
see_not "Sit down as Table 1"
focus "#profile.name"
enter "Awa"
focus "#profile.role"
enter "prosecutor"
press Return
see_node "#library.who"
see 'text "Awa"'
press ctrl+plus
expect_value text 125
choose "Open the case: First steps"
choose "#case.begin"
choose "#brief.begin"
choose "Documents"
choose "Note for the file"
choose "#file.open"
expect_value lines 1
press F3
choose "#settings.library"
choose "#library.who"
see "1 attempt"
focus "#profile.name"
enter "Table 2"
press Return
see 'text "Table 2"'
expect_value text 100 # a profile of its own, with the settings of the station
close

# The next start asks first, whatever the command line says.
open first_steps --lang en
see_control "#profile.use.0"
see_control "#profile.use.1"
choose "Sit down as Awa"
expect_value text 125
choose "#case.go_on"
expect_value lines 1
press F3
choose "#settings.library"
choose "#library.who"
choose "Sit down as Table 2"
expect_value text 100
choose "Open the case: First steps"
see "None yet"

# Deleting says what becomes of the attempts, and does it.
press Escape
choose "#library.who"
choose "Delete Table 2"
see "It has no attempts"
choose "#profile.delete.keep"
see "The profile is deleted"
see_not "Sit down as Table 2"
choose "Sit down as Awa"
choose "#library.who"
choose "Delete Awa"
see "It has 1 attempt:"
has_focus "#profile.delete.no" || fail "deleting must not begin on yes"
choose "#profile.delete.keep"
see_not '"Awa"'
choose "Sit down as nobody"
choose "Open the case: First steps"
see_control "#case.go_on"
close
