#!/usr/bin/env bash
# F11 and Alt+Enter fill the screen and give the window back, as it was; the game goes on
# in both.
command -v jwm >/dev/null || { echo "jwm is not here: full screen needs a window manager"; exit 77; }
. "$(dirname "$0")/../lib/window.sh"

# A window manager that shows nothing of its own.
cat >"$scratch/jwm" <<'XML'
<?xml version="1.0"?>
<JWM><FocusModel>click</FocusModel></JWM>
XML
jwm -f "$scratch/jwm" >"$scratch/jwm.log" 2>&1 &
manager=$!
trap 'end_program; kill "$manager" 2>/dev/null; rm -rf "$scratch"' EXIT
manages() { xdotool get_desktop >"$scratch/desktop" 2>&1 && ! grep -q claims "$scratch/desktop"; }
until_true "the window manager" manages

is_sized() { [ "$(window_width)x$(window_height)" = "$1" ]; }
turn() {
  xdotool key --delay 0 --clearmodifiers "$1"
  until_true "$1 to make it $2 (it is $(window_width)x$(window_height))" is_sized "$2"
}

open salt_ledger --lang en
usual=$(window_width)x$(window_height)
screen=$(xdotool getdisplaygeometry | tr ' ' x)
[ "$usual" != "$screen" ] || fail "the window begins as large as the screen"
turn F11 "$screen"
choose "#brief.begin"
see "Mail"
turn F11 "$usual"
turn alt+Return "$screen"
focus "#rail.page.documents"
turn alt+Return "$usual"
has_focus "#rail.page.documents" || fail "Alt+Enter pressed what had the focus"
see "Mail"
close
