#!/usr/bin/env bash
# Every card in the terminal: as many lines stand there verified and not verified as its
# file says, below the banner, in both languages; and the search leads to a section.
. "$(dirname "$0")/../lib/golden.sh"

# session LANG LINE…: what is said when that is typed
session() {
  local lang=$1
  shift
  printf '%s\n' "$@" | "$ROGATORY" play first_steps --text --lang "$lang" --data "$scratch/data" 2>&1
}

# expect HOW_MANY PATTERN WHAT: lines of $said
expect() {
  local found
  found=$(grep -c -- "$2" <<<"$said")
  [ "$found" -eq "$1" ] || fail "$3: $found lines with \"$2\", not $1"
}

pages=$(find "$top/scenarios/law" -maxdepth 1 -name '*.yaml' | wc -l) # the States, the treaties
number=$((pages + 2)) # the words that the packs share, the glossary
for card in "$top"/scenarios/law/cards/*.yaml; do
  number=$((number + 1))
  name=$(basename "$card" .yaml)
  yes=$(grep -c '^ *verified: yes' "$card") no=$(grep -c '^ *verified: no' "$card")
  said=$(session en w "$number" q)
  expect "$yes" '^\[Verified' "$name"
  expect "$no" '^\[Not verified' "$name"
  expect 2 '^Check before use: law changes' "$name" # with the one of the list
  said=$(session fr d "$number" q)
  expect "$yes" '^\[Vérifié' "$name"
  expect "$no" '^\[Non vérifié' "$name"
  expect 2 '^À vérifier avant usage' "$name"
done
said=$(session fr d $((number + 1)) "abrogée le 30 novembre" 1 q)
expect 1 "abrogée le 30 novembre 2023" "the search"
# A term, from the search of the library and from that of the case, with its other side.
said=$(session en w $((number + 1)) "témoin assisté" 1 q)
expect 1 "^assisted witness — témoin assisté" "a term in the library"
[ "$number" -gt $((pages + 2)) ] && [ "$failed" -eq 0 ]
