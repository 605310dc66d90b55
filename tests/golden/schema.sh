#!/usr/bin/env bash
# The author's reference: the committed pages are what the program prints, whole in both
# languages, with no line that nothing uses; and the JSON Schemas take every shipped file
# and none of the faults planted here. UPDATE_GOLDEN=1 writes the pages anew.
. "$(dirname "$0")/../lib/golden.sh"

# The pages.
for lang in en fr; do
  page=$top/scenarios/REFERENCE.md
  [ $lang = en ] || page=$top/scenarios/REFERENCE.$lang.md
  "$program" schema --lang $lang >"$scratch/$lang" || fail "schema --lang $lang fails"
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    cp "$scratch/$lang" "$page"
  elif ! diff "$page" "$scratch/$lang" >"$scratch/diff"; then
    fail "$page is stale (UPDATE_GOLDEN=1 rewrites it):" "$(head -n 5 "$scratch/diff")"
  fi
  missing=$(grep -o '⟦[^⟧]*⟧\|⟨EN⟩' "$scratch/$lang")
  [ -z "$missing" ] || fail "no words in $lang for: $missing"
done
same=$(comm -12 <(grep '^|.*[a-z]* [a-z]* |$' "$scratch/en" | sort -u) <(sort -u "$scratch/fr"))
[ -z "$same" ] || fail "left in English: $same"

# Without the catalogue every id stands there itself; a field's may be that of its name.
mkdir -p "$scratch/bare/assets/lang" && ln -s "$top/scenarios" "$scratch/bare/scenarios"
cp "$top"/assets/lang/*.po "$scratch/bare/assets/lang"
ROGATORY_FILES=$scratch/bare "$program" schema | grep -o '⟦[^⟧]*⟧' | tr -d '⟦⟧' | sort -u >"$scratch/ids"
sed -n 's/^msgctxt "\(.*\)"$/\1/p' "$top/assets/lang/reference/en.po" | sort -u >"$scratch/given"
comm -23 "$scratch/ids" "$scratch/given" | sed 's/.*[.]/ref.any./' | sort -u >"$scratch/any"
unused=$(comm -23 "$scratch/given" <(sort -u "$scratch/ids" "$scratch/any"))
[ -z "$unused" ] || fail "the reference's catalogue has what nothing uses: $unused"
[ -s "$scratch/ids" ] || fail "no ids at all"

# One table alone; one that is not there.
"$program" schema topics.questions | grep -q '^### `topics.questions`$' || fail "no table by its name"
"$program" schema nothing 2>"$scratch/said" && fail "schema nothing should fail"
grep -q 'there is no table nothing' "$scratch/said" || fail "schema nothing says $(cat "$scratch/said")"

# Editors' schemas.
python=
for one in python3 /usr/bin/python3; do
  "$one" -c 'import jsonschema, yaml' 2>/dev/null && python=$one
done
[ -n "$python" ] || { echo "python3-jsonschema and python3-yaml are missing"; exit $((failed ? 1 : 77)); }
# judge [TABLE FILE]…: what the schemas say of these files
judge() { "$python" "$top/tests/lib/schema.py" "$scratch" "$@" 2>&1; }
cd "$top/scenarios" || exit 1
shipped=()
for file in *.yaml */*.yaml */*/*.yaml; do
  table=$(basename "$file" .yaml)
  case $file in
    law/common.yaml) table=law.common ;;
    glossary.yaml) table=glossary ;;
    law/cards/*) table=card ;;
    law/*) table=law ;;
    */*/*) table=$(basename "$(dirname "$file")") ;;
  esac
  [ -e "$scratch/$table.json" ] || "$program" schema --json "$table" >"$scratch/$table.json"
  shipped+=("$table" "$file")
done
said=$(judge "${shipped[@]}") || fail "a schema refuses a shipped file: $said"
# bad TABLE FILE OLD NEW WORDS: with that change, the schema objects in these words
bad() {
  sed "s/$3/$4/" "$2" >"$scratch/bad.yaml"
  said=$(judge "$1" "$scratch/bad.yaml") && fail "the schema of $1 lets pass: $4"
  [[ $said == *"$5"* ]] || fail "of $4 it says: $said"
}
bad scenario first_steps/scenario.yaml '^minutes: 10' 'minutes: 0' 'minutes: 0 is less than the minimum of 1'
bad scenario first_steps/scenario.yaml '^title:' 'titel:' "'titel' was unexpected"
bad scenario first_steps/scenario.yaml '^notice:.*' '' "'notice' is a required property"
bad scenario first_steps/scenario.yaml 'role: victim' 'role: hero' "'hero' is not one of"
bad scenario first_steps/scenario.yaml 'leading:' 'shouting:' "'shouting' was unexpected"
bad scenario first_steps/scenario.yaml 'loses: \[promise\]' 'drops: [promise]' 'interviews/0/topics/0/open'
bad law law/orisun.yaml 'exclude: yes' 'exclude: maybe' "'maybe' is not one of"
exit $failed
