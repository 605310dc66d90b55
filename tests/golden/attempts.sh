#!/usr/bin/env bash
# The page of a case before it is played, in the terminal: what was begun and what it came
# to, going on, beginning at an act, the stored result of an attempt whose case became
# another, forgetting one; and stores in which an attempt cannot be read.
. "$(dirname "$0")/../lib/golden.sh"
cd "$scratch" || exit 1

# play DATA LANG [options]: the case as it is now, what it says as one line
play() {
  local data=$1 lang=$2
  shift 2
  "$ROGATORY" play cases/first_steps --text --lang "$lang" --data "$scratch/$data" "$@" 2>&1 | as_one_line
}
as_one_line() { sed 's/\xc2\xa0\|\xe2\x80\xaf/ /g' | tr -s '\n ' ' '; }
# has WORDS… <<<TEXT, lacks WORDS <<<TEXT
has() {
  local said want
  said=$(cat)
  for want in "$@"; do
    [[ $said == *"$want"* ]] || fail "does not say “$want”: $said"
  done
}
lacks() {
  local said
  said=$(cat)
  [[ $said != *"$1"* ]] || fail "says “$1”: $said"
}

mkdir cases
cp -r "$SOURCE_DIR/scenarios/first_steps" "$SOURCE_DIR/scenarios/law" cases/

# A case that was not begun opens at its briefing; once there is an attempt, its page comes.
printf 'q\n' | play d en | has 'Before you begin'
printf '1\n2\n1\n1\nq\n' | play d en >/dev/null
printf 'q\n' | play d en | has 'About 10 min' 'Languages: English, French' 'Not reviewed' \
  'Go on: attempt 1' 'Begin anew' 'Attempt 1, begun on' 'Not finished: day 1 of the case.'
printf 'q\n' | play d fr | has 'Reprendre : tentative 1' 'Recommencer' 'Inachevée : jour 1'
# Going on stands where it stood; to begin anew leaves it alone.
printf '1\nq\n' | play d en | has 'Facts known (4)'
printf '2\n1\n2\n1\n1\nb\n2\n1\nd\n13\n3\ny\nq\n' | play d en | has 'The case is over: Handed over'
printf 'q\n' | play d en | has 'Attempt 1' 'Not finished' 'Attempt 2' 'Ended on day 1: Handed over'
# The order is that of going on, the numbers that of beginning.
printf '3\nq\n' | play d en | has 'Attempt 2, begun' 'Resources: 66 of 100' \
  'Open the whole debrief' 'Delete' ': not reached'
printf '3\n1\nq\n' | play d en | has 'Decisions that counted' 'Why? The charges'

# The case becomes another: other rules, and the ending is gone. The result is what it was,
# in both languages; the debrief, which would be another, is not offered.
case_file=cases/first_steps/scenario.yaml
sed -i 's/handed_over/sent_away/; s/Handed over/Sent away/' "$case_file"
sed -i 's/handed_over/sent_away/; s/Handed over/Sent away/; s/"Transmise"/"Partie"/' cases/first_steps/l10n/fr.po
sed -i '/title: "The advertisement kept by the witness"/,/minutes:/ s/minutes: 2/minutes: 9/' "$case_file"
printf '3\nq\n' | play d en | has 'Ended on day 1: Handed over' 'Resources: 66 of 100' \
  'put it on the pile'
printf '3\nq\n' | play d en | lacks 'Open the whole debrief'
printf '3\nq\n' | play d fr | has 'Terminée le jour 1 : Transmise' 'Ressources : 66'

# To forget one is asked twice, and only a yes to both does it.
printf '3\n1\ny\nn\nq\n' | play d en | has 'cannot be brought back' 'Nothing was done'
printf 'q\n' | play d en | has 'Attempt 2'
printf '3\n1\ny\ny\nq\n' | play d en | has 'Attempt 2 was deleted'
printf 'q\n' | play d en | lacks 'Attempt 2'
printf 'q\n' | play d en | has 'Attempt 1'

# An attempt that the case cannot read any more, its desk being gone: told, listed, never
# replaced by a new one in silence.
sed -i 's/^  - id: desk$/  - id: other/' "$case_file"
printf 'q\n' | play d en --resume --record none.play |
  has 'cannot be read here' 'choose how to go on' 'Begin anew' 'Attempt 1, begun on'
printf 'q\n' | play d fr --resume | has 'illisible ici' 'choisissez comment poursuivre'
[ ! -e none.play ] || fail "a new attempt began in silence"
printf 'q\n' | play d en | lacks 'Go on'

# The list of cases, when none is named; a fresh one goes straight to its briefing.
list() { "$ROGATORY" play --text --data "$scratch/$1" --lang "$2" 2>&1 | as_one_line; }
printf 'u\nq\n' | list fresh en | has 'The cases' 'First steps (10 min)' 'The Salt Ledger' 'choose one first'
printf 'l\nq\n' | list fresh en | has 'Premiers pas (10 min)'
printf '2\nq\n' | list fresh2 en | has 'Before you begin'
printf '1\n1\n2\n1\n1\nq\n' | list fresh en >/dev/null
printf 'q\n' | list fresh en | has 'First steps (10 min): under way'

# A record that cannot be written is a failure of the whole.
printf 'q\n' | "$ROGATORY" play cases/first_steps --text --lang en --data r --record no/such/x.play >said 2>&1
[ $? -eq 2 ] || fail "a failed --record exits with success"
grep -q 'no/such/x.play' said || fail "the failed record is not told"

# Portable: attempts stay beside the program; where that cannot be written to (here: a file
# stands in the way), they go to the user's folder, and it is said where.
mkdir stick
cp "$ROGATORY" stick/rogatory
touch stick/portable
stick() {
  printf '1\n2\n1\n1\nq\n' | ROGATORY_FILES=$SOURCE_DIR XDG_DATA_HOME=$1 stick/rogatory play first_steps \
    --text --lang "$2" 2>&1 | tr -d '\n'
}
stick "$scratch/xdg" en | lacks 'cannot be written to'
[ -s stick/rogatory-data/rogatory.sqlite ] && [ ! -e xdg ] || fail "a portable program wrote elsewhere"
rm -r stick/rogatory-data
touch stick/rogatory-data
stick "$scratch/xdg" en | has 'cannot be written to' "$scratch/xdg/rogatory"
stick "$scratch/né à عين" fr | has 'ne peut être modifié'
[ -s "né à عين/rogatory/rogatory.sqlite" ] || fail "a folder with accents and Arabic"

# Without any home, attempts stand beside the program; a home may have any name.
rm -r stick/portable stick/rogatory-data
nowhere() {
  printf '1\n2\n1\n1\nq\n' | env -u XDG_DATA_HOME -u HOME "$@" ROGATORY_FILES="$SOURCE_DIR" stick/rogatory \
    play first_steps --text --lang en >/dev/null 2>&1
}
nowhere
[ -s stick/rogatory-data/rogatory.sqlite ] || fail "without a home nothing was kept"
nowhere HOME="$scratch/Éloïse علي"
[ -s "Éloïse علي/.local/share/rogatory/rogatory.sqlite" ] || fail "a home with accents and Arabic"
exit $failed
