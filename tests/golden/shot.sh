#!/usr/bin/env bash
# Pictures of pages: each has the size asked for, shows the page asked for and not another,
# comes out the same twice, and needs no display; what cannot be shown is refused in words.
. "$(dirname "$0")/../lib/golden.sh"
unset DISPLAY WAYLAND_DISPLAY
good=$top/scenarios/first_steps/plays/good.play

shoot() { # NAME ARGUMENTS…
  local name=$1
  shift
  "$ROGATORY" shot "$good" --to "$scratch/$name.png" "$@" || fail "$name: exit $?"
}
# PNG keeps width and height as two big-endian words from byte 16 on.
size_of() { od -An -tu1 -j16 -N8 "$1" | awk '{ print $3 * 256 + $4 "x" $7 * 256 + $8 }'; }
differ() { cmp -s "$scratch/$1.png" "$scratch/$2.png" && fail "$1 and $2 are one picture"; }

out=$("$ROGATORY" shot --help --lang en) || fail "shot --help: exit $?"
if ! "$ROGATORY" shot "$good" --to "$scratch/x.png" --at 0 2>"$scratch/err"; then
  grep -q 'no window' "$scratch/err" && { echo "this build has no window"; exit 77; }
fi
[ "$(size_of "$scratch/x.png")" = 1280x720 ] || fail "the usual size is $(size_of "$scratch/x.png")"

shoot desk --at 1 --go 'rail.page.desk' --lang en
shoot again --at 1 --go 'rail.page.desk' --lang en
cmp -s "$scratch/desk.png" "$scratch/again.png" || fail "the same page comes out differently"
shoot french --at 1 --go 'rail.page.desk' --lang fr
shoot night --at 1 --go 'rail.page.desk' --lang en --theme night
shoot large --at 1 --go 'rail.page.desk' --lang en --scale 200
shoot documents --at 1 --go 'rail.page.documents' --lang en
shoot people --at 1 --go 'rail.page.documents,rail.page.peo*' --lang en
shoot end --lang en
for other in french night large documents end; do differ desk $other; done
differ documents people
shoot wide --size 1366x768 --at 0
[ "$(size_of "$scratch/wide.png")" = 1366x768 ] || fail "1366x768 became $(size_of "$scratch/wide.png")"

refuses() { # CODE WORDS ARGUMENTS…
  local code=$1 words=$2 out got
  shift 2
  out=$("$ROGATORY" shot "$good" --lang en "$@" 2>&1) && got=0 || got=$?
  [ "$got" -eq "$code" ] || fail "$*: exit $got, not $code"
  grep -qF -- "$words" <<<"$out" || fail "$*: does not say “$words”: $out"
}
refuses 2 --to
refuses 2 --to --to "$scratch/x.jpg"
refuses 2 'exists already' --to "$scratch/x.png"
refuses 2 --size --to "$scratch/y.png" --size 12
refuses 2 --scale --to "$scratch/y.png" --scale 99
refuses 2 --theme --to "$scratch/y.png" --theme pink
refuses 2 --at --to "$scratch/y.png" --at -1
refuses 1 'rail.page.nowhere' --to "$scratch/y.png" --go rail.page.nowhere
refuses 2 "$scratch/no/y.png" --to "$scratch/no/y.png"
[ ! -e "$scratch/y.png" ] || fail "a picture was written all the same"
exit $failed
