#!/usr/bin/env bash
# What an action led to is opened from where it is told; from letter to letter is one
# stop of the way back.
. "$(dirname "$0")/../lib/window.sh"

open salt_ledger --lang en
click "#brief.begin"
click "Documents"
click "Letter from Lantern House"
click "#file.open"
click "Note of the first conversation"
click "#file.open"
click "News: Before you see her" # told above the page
see "Go through Sister Ruth"
see_not "News: Before you see her"
click "#mail.all.0"
see "This came in this morning"
click "#mail.all.1"
click "#mail.back"
see_node "#file.sheet.1"
close
