#!/usr/bin/env bash
# A desktop with a fine screen says that everything is to be half as large again (Xft.dpi): the
# window is, as far as the screen has room for it, and the mouse still finds what it shows.
. "$(dirname "$0")/../lib/window.sh"

tall() { local x y w h; control "$1"; read -r x y w h <<<"$(rectangle "$node")"; echo "$h"; }

export XENVIRONMENT=$scratch/resources
echo "Xft.dpi: 96" >"$XENVIRONMENT"
open salt_ledger --lang en
usual=$(tall "#brief.begin")
close

echo "Xft.dpi: 144" >"$XENVIRONMENT"
rm -rf "$XDG_DATA_HOME"
open salt_ledger --lang en
[ "$(tall "#brief.begin")" -eq $((3 * usual / 2)) ] || fail "a button of $usual is now $(tall "#brief.begin")"
click "#brief.begin"
see "Mail"
close
