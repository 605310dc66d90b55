#!/usr/bin/env bash
# In the practice case each control that matters is explained once, where it stands: what was
# understood, or left behind, is not shown again, at the next start neither, until asked for.
. "$(dirname "$0")/../lib/window.sh"

open first_steps --lang en
see_control "#callout.seen" # reached by Tab, before its button
see "This is a button"
focus "#callout.seen"
press Tab
has_focus "#brief.begin" || fail "the callout does not stand right before what it explains"
choose "#callout.seen"
see_not "This is a button"
choose "#brief.begin"
see "What happens comes here as mail"
choose "Documents" # left behind: seen
choose "Note for the file"
see "What a step costs"
choose "#file.open" # used: the callout goes with the button
choose "Desk"
see "Mail"
see_not "What happens comes here as mail"
close

open first_steps --lang fr --resume
see_not "#callout.seen"
press F3
choose "#settings.callouts"
choose "Bureau"
see "Ce qui arrive vous parvient ici"
close
open salt_ledger --lang en # no practice case
see_not "#callout.seen"
