#!/usr/bin/env bash
# Sounds where there is no loudspeaker, and where there is one: the first is said in the
# settings, which stay off; captions stand below the page either way, for as long as nobody
# goes on.
. "$(dirname "$0")/../lib/window.sh"

turn_on() { choose "$1"; until_true "$1 to be on" checked "$1"; }
checked() { control "$1" && [[ $node == *" checked"* ]]; }

SDL_AUDIODRIVER=none open salt_ledger --lang en
press F3
choose "A few discreet sounds"
see "no loudspeaker that can be used"
! checked "A few discreet sounds" || fail "sounds are on that nobody can hear"
turn_on "Captions for sounds"
press Escape
see "(a page is turned)"
press Tab
see_not "(a page is turned)"
close

SDL_AUDIODRIVER=dummy open salt_ledger --lang fr
press F3
turn_on "Quelques sons discrets"
see_not "haut-parleur"
close
