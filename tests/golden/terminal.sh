#!/usr/bin/env bash
# Whole sessions in the terminal, one a language, against what is expected beside them:
# terminal/<case>.<lang>.in is typed, terminal/<case>.<lang>.out is what must be said; of one
# that begins at an act, terminal/<case>+<act>.<lang>.in.
# UPDATE_GOLDEN=1 writes the expectations anew; read them. Then what no session holds:
# input that is no text, an interrupted program, a reader that went away.
. "$(dirname "$0")/../lib/golden.sh"
here=$(cd "$(dirname "$0")" && pwd)

# play LANG DATA [options]: the practice case, typed from stdin
play() {
  local lang=$1 data=$2
  shift 2
  "$ROGATORY" play first_steps --text --lang "$lang" --data "$scratch/$data" "$@" 2>&1
}

for typed in "$here"/terminal/*.in; do
  name=$(basename "$typed" .in)
  lang=${name##*.}
  from=${name%.*}
  act=()
  [ "${from#*+}" = "$from" ] || act=(--act "${from#*+}")
  "$ROGATORY" play "${from%%+*}" "${act[@]}" --text --lang "$lang" --data "$scratch/$name" \
    <"$typed" >"$scratch/out" 2>&1 || fail "$name: exit $?"
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    cp "$scratch/out" "${typed%.in}.out"
  else
    diff -u "${typed%.in}.out" "$scratch/out" || fail "$name says something else (UPDATE_GOLDEN=1)"
  fi
  wide=$(LC_ALL=C.UTF-8 grep -nE '^.{80,}' "$scratch/out" | grep -v ':> ' | head -1)
  [ -z "$wide" ] || fail "$name: wider than 79 columns: $wide"
  # what is drawn instead of said: boxes, arrows, escape sequences
  LC_ALL=C.UTF-8 grep -nP '[\x{2190}-\x{21ff}\x{2500}-\x{259f}\x1b]' "$scratch/out" && fail "$name draws"
done

# Words that are none, numbers that are none, bytes that are no text, a line too long.
out=$({ printf 'zzz\n99\n-1\nab\xff\ncd\x01\n'; head -c 70000 /dev/zero | tr '\0' x; printf '\nq\n'; } | play en input)
[ $? -eq 0 ] || fail "bad input: not left by q"
for want in '“zzz” is neither' 'no choice 99 here' 'no choice -1 here' 'too long'; do
  grep -q -- "$want" <<<"$out" || fail "not explained: $want"
done
[ "$(grep -c 'characters that are not text' <<<"$out")" -eq 2 ] || fail "bytes that are no text"

# What is chosen among the settings is done, shown and kept: a value, a switch, the language.
row() { awk -v name="$1" '/^X\(/ { n++ } $1 == "X(" name "," { print n }' "$SOURCE_DIR/game/base/settings.def"; }
lang() { ls "$SOURCE_DIR"/assets/lang/*.po | grep -n "/$1.po$" | cut -d: -f1; } # its place in the list
out=$(printf 'o\n%s\n3\n%s\n%s\n%s\nq\n' "$(row SIZE)" "$(row CHECKS)" "$(row LANG)" "$(lang fr)" | play en choices)
grep -q 'Text size: 150' <<<"$out" || fail "the size was not chosen"
grep -q 'lacks: on' <<<"$out" || fail "the switch was not turned"
grep -q 'Taille du texte.*150' <<<"$out" || fail "the language was not chosen"
out=$(printf 'op\nq\n' | "$ROGATORY" play first_steps --text --data "$scratch/choices" 2>&1)
for want in 'Langue.*Français' 'Taille du texte.*150' 'demande.*oui'; do
  grep -q "$want" <<<"$out" || fail "not kept: $want"
done

# A blank screen keeps what was there until a line is given.
out=$(printf 'v\n\nq\n' | play en blank | sed -n '/> v$/,$p')
[ "$(sed -n '2,/Pause. Press Enter/p' <<<"$out" | grep -c .)" -eq 1 ] || fail "more than a word shows"
sed -n '/Pause. Press Enter/,$p' <<<"$out" | grep -q 'Your case' || fail "the page did not come back"

# Who is at the keyboard: a profile is made, another, and the next start asks which.
seats() { "$ROGATORY" play --text --lang en --data "$scratch/seats" 2>&1; }
out=$(printf 'p\n2\nAwa\njudge\np\n3\nTable 2\n\np\n1\n2\nAwa B.\njudge\nq\n' | seats)
grep -q 'Awa, 0 attempts, now' <<<"$out" || fail "the first profile is not at the keyboard"
grep -q 'Table 2, 0 attempts, now' <<<"$out" || fail "the second profile is not at the keyboard"
out=$(printf '1\n1\np\n2\n3\nyes\nq\n' | seats)
grep -q 'Several people use this machine' <<<"$out" || fail "nobody was asked who it is"
grep -q 'Awa B., 0 attempts, now' <<<"$out" || fail "the profile was not renamed, or not chosen"
grep -q 'The profile is deleted' <<<"$out" || fail "the profile was not deleted"

# The end of input and an interrupt leave as q does; nothing is lost.
printf '1\n2\n1\n1' | play en eof --record "$scratch/eof.play" | grep -q 'attempt is kept' ||
  fail "the end of input says nothing"
grep -q '^1 desk read file_note ' "$scratch/eof.play" || fail "the last line without a newline was lost"
for signal in INT TERM HUP; do
  said=$scratch/$signal.said # of its own: what an earlier one said would be believed
  : >"$said"
  mkfifo "$scratch/keys"
  "$ROGATORY" play first_steps --text --lang en --data "$scratch/$signal" \
    --record "$scratch/$signal.play" <"$scratch/keys" >"$said" 2>&1 &
  program=$!
  exec 9>"$scratch/keys"
  printf '1\n2\n1\n1\n' >&9
  for _ in $(seq 100); do
    grep -q 'On file' "$said" && break
    sleep 0.1
  done
  kill -"$signal" $program
  wait $program || fail "$signal: exit $?"
  exec 9>&-
  rm "$scratch/keys"
  grep -q 'attempt is kept' "$said" || fail "$signal: no word at the end"
  grep -q '^1 desk read file_note ' "$scratch/$signal.play" || fail "$signal: the action was lost"
  printf 'd\n4\n' | play en "$signal" --resume | grep -q 'fee of 120' || fail "$signal: not resumed"
done

# For an assessment: recorded before the first action, so that going on keeps it; to look
# in alone leaves nothing.
printf '1\n2\n1\n1\nq\n' | play en assess --hide-checks --record "$scratch/assess.play" >/dev/null
grep -q '^1 facilitator hide_checks ' "$scratch/assess.play" || fail "--hide-checks: not recorded"
grep -q '^2 desk read file_note ' "$scratch/assess.play" || fail "--hide-checks: the action was lost"
printf '1\nq\n' | play en looked --hide-checks --record "$scratch/looked.play" >/dev/null
! grep -q 'hide_checks' "$scratch/looked.play" || fail "--hide-checks: recorded with nothing done"
printf 'q\n' | play en looked --resume | grep -q 'Begin anew' && fail "an attempt without an action was kept"

# A reader that goes away ends the game, with what was done kept.
{ printf '1\n2\n1\n1\n'; yes r | head -n 2000; } | play en pipe | head -n 120 >/dev/null
printf 'd\n4\n' | play en pipe --resume | grep -q 'fee of 120' || fail "lost with the pipe"

exit $failed
