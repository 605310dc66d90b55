#!/usr/bin/env bash
# In large text a person and her care stand below each other: who chooses a part of it
# stays there.
. "$(dirname "$0")/../lib/window.sh"

in_view() { control "$1" && [[ $node != *" out" ]]; }

open salt_ledger --lang en
choose "Go to your desk"
for step in 125 150 175 200; do press ctrl+plus; done
expect_value text 200
choose "People"
choose "#people.0"
choose "#care.tab.help"
see "Care and protection"
until_true "the part that was chosen to be in view" in_view "#care.tab.help"
close
