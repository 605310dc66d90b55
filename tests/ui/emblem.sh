#!/usr/bin/env bash
# What a desktop shows of the window in its bar: a picture, not an empty frame.
. "$(dirname "$0")/../lib/window.sh"

command -v xprop >/dev/null || { echo "xprop is not here"; exit 77; }
open first_steps --lang en
xprop -id "$window" _NET_WM_ICON > "$scratch/icon"
grep -q 'Icon (64 x 64)' "$scratch/icon" || fail "the window has no picture"
