#!/usr/bin/env bash
# An attempt outlives changes of its case: revised prose never blocks it, changed rules
# offer the last action that still agrees, and what a newer program wrote is left alone.
# An act is begun with its author's own play.
. "$(dirname "$0")/../lib/golden.sh"
cd "$scratch" || exit 1

# play DATA [options]: the case as it is now
play() {
  local data=$1
  shift
  "$ROGATORY" play cases/first_steps --text --lang en --data "$scratch/$data" "$@" 2>&1
}

mkdir cases
cp -r "$SOURCE_DIR/scenarios/first_steps" "$SOURCE_DIR/scenarios/law" cases/
case_file=cases/first_steps/scenario.yaml

# Two papers are read, then the program is left.
printf '1\n2\n1\n1\nb\n2\n1\nq\n' | play d --record first.play >/dev/null
[ "$(grep -c ' desk read ' first.play)" -eq 2 ] || fail "the attempt was not made"

printf 'q\n' | play d --resume | grep -q 'revised' && fail "a change is told where there is none"

sed -i 's/A practice case of about ten minutes/A practice case of about eleven minutes/' "$case_file"
out=$(printf 'q\n' | play d --resume --record second.play)
grep -q 'text of the case was revised' <<<"$out" || fail "revised prose is not told"
cmp -s <(grep ' desk ' first.play) <(grep ' desk ' second.play) || fail "revised prose cost actions"

# The second paper takes longer now: the first action still agrees, the second does not.
sed -i '/title: "The advertisement kept by the witness"/,/minutes:/ s/minutes: 2/minutes: 9/' "$case_file"
# It is asked, not done: who only looks has changed nothing.
out=$(printf 'q\n' | play d --resume --record none.play)
grep -q 'Choose whether to' <<<"$out" || fail "changed rules are not told: $out"
[ ! -e none.play ] || fail "an attempt was begun without a choice"
grep -q 'Attempt 2' <<<"$(printf 'q\n' | play d)" && fail "to look made another attempt"
out=$(printf '1\nq\n' | play d --resume --record third.play)
grep -q 'goes on from action 1 of 2' <<<"$(tr '\n' ' ' <<<"$out")" || fail "changed rules are not explained: $out"
cmp -s <(grep ' desk ' first.play | head -1) <(grep ' desk ' third.play) || fail "not at the last action that agrees"
# It is an attempt of its own, and the old one is still there: the old case finds it.
out=$(printf 'q\n' | play d --resume)
grep -q 'has changed' <<<"$out" && fail "the new attempt does not agree with its own case"
"$ROGATORY" replay first.play >/dev/null 2>&1 && [ "$(strings -n 8 d/* | grep -c ' desk read advertisement')" -ge 1 ] ||
  fail "the old attempt was not kept"

# To look in again without --resume offers both and hides nothing.
out=$(printf 'q\n' | play d)
for want in 'Go on: attempt 2' 'Begin anew' 'Attempt 1, begun on' 'still agree: 1 of 2'; do
  grep -q "$want" <<<"$(tr -s '\n ' ' ' <<<"$out")" || fail "not offered: $want: $out"
done
printf 'q\n' | play d --resume --record fourth.play >/dev/null
cmp -s third.play fourth.play || fail "looking in hid the attempt"

# A play of a newer format or engine is refused with its reason.
for line in 1:'rogatory-play 2' 2:'engine 900'; do
  sed "${line%%:*}s/.*/${line#*:}/" first.play >newer.play
  out=$("$ROGATORY" replay newer.play --lang en 2>&1)
  [ $? -eq 1 ] && grep -qi 'newer' <<<"$out" || fail "${line#*:}: $out"
done

# Acts: the flagship's second and third begin where their author's plays end.
for act in act_two act_three; do
  printf 'q\n' | "$ROGATORY" play --text --lang en --data "$scratch/$act" --act $act --record $act.play >/dev/null
  cmp -s <(grep ' desk ' $act.play) <(grep ' desk ' "$SOURCE_DIR/scenarios/salt_ledger/plays/$act.play") ||
    fail "$act does not begin with its play"
  # hints and undo work there; the hint stays, whatever is undone
  out=$(printf 'i\n1\ny\nn\n1\nmine\nu\nq\n' |
    "$ROGATORY" play --text --lang en --data "$scratch/$act" --resume --record $act.more)
  grep -q ' desk hint ' $act.more && tail -n 1 $act.more | grep -q ' desk undo ' || fail "$act: $out"
  "$ROGATORY" replay $act.more >/dev/null || fail "$act: its record does not replay"
done

# A play that does not reach its act is found by check.
cp -r "$SOURCE_DIR/scenarios/salt_ledger" cases/
sed -i '20,$d' cases/salt_ledger/plays/act_three.play
out=$("$ROGATORY" check cases/salt_ledger --lang en 2>&1)
[ $? -eq 1 ] && grep -q 'act_three.*P0020' <<<"$out" || fail "check: $out"
exit $failed
