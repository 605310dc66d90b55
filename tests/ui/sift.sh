#!/usr/bin/env bash
# Keys only: in the long list of a draft's facts, Ctrl+F leads into the field above it; what
# is typed leaves what holds the words, in a fact, its heading or whatever else shows it;
# Enter leads to the first; the whole list is a button away, and Ctrl+F twice searches the file.
. "$(dirname "$0")/../lib/window.sh"

focused() { until_true "the focus on $1" has_focus "$1"; }

open salt_ledger --act act_two --lang en
choose "Requests"
choose "#bench.0.draft"
choose "5  Facts"
see_not "Found:"
press ctrl+f
focused "Find in this list"
press Return # nothing is sought yet
focused "Find in this list"
enter "salt market"
see "Found: 3"
see_not "Mrs Obaro recruited O. E."
press Return
focused "On arrival in Azelmar"
press space
see "Statement of O. E. (1 of 7)"
see "Found: 3"
choose "#sift.all"
see_not "Found:"
see "Mrs Obaro recruited O. E."
focused "Find in this list"
press ctrl+f
see "Words to look for"
close
