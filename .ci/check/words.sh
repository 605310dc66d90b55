#!/usr/bin/env bash
# The project speaks only of itself: nothing unfinished, no machine it was made on, nobody's
# tools. (Written so that this file does not hold what it looks for.)
. "$(dirname "$0")/../lib.sh"

unfinished='TO[D]O|FIX[M]E|X[X]X|H[A]CK|not impl[e]mented'
machine='/wor[k]/|/tmp/bash_job[s]|/home/[a-z]|/roo[t]/'
hosts='registry\.npm[j]s|deb\.debian\.or[g]|snapshot\.debia[n]|deb\.nodesourc[e]|packages\.cloud\.goog[l]e'
speakers='as an A[I]\b|\bClaud[e]\b|language mode[l]|\bLL[M]\b|helper sessio[n]|this sessio[n]|before-sto[p]|farm-(studi[o]|benc[h])'

while IFS=: read -r file line word; do
  wrong "$file:$line: \"$word\""
done < <(files | grep -vE '^assets/(fonts/.*\.ttf|icons/.*\.bin)$|^tests/fuzz/corpus/' |
  tr '\n' '\0' | xargs -r -0 grep -HnoIwE "$unfinished" || true)
while IFS=: read -r file line word; do
  wrong "$file:$line: \"$word\""
done < <(files | tr '\n' '\0' | xargs -r -0 grep -HnoIiE "$machine|$hosts|$speakers" || true)
finish
