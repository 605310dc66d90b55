#!/usr/bin/env bash
# A letter is printed or saved from its page, by the key and by the button: where it went is
# told, it is no action of the case, and nothing is written over.
. "$(dirname "$0")/../lib/window.sh"

letters=$scratch/data/rogatory/letters
open salt_ledger --act act_three --lang en
choose "Requests"
choose "The letter you sent"
see "Demande d’entraide judiciaire internationale"
lines=$(value lines)
press ctrl+p
see "Saved: "
first=$letters/salt_ledger-2-2024-demande.fr.html
[ -s "$first" ] || fail "no file: $(ls -R "$letters")"
grep -q 'EXERCISE – NOT A REAL REQUEST' "$first" || fail "no notice in $first"
click "#preview.print"
until_true "a second file" test -s "${first%.fr.html}-2.fr.html"
cmp -s "$first" "${first%.fr.html}-2.fr.html" || fail "the same letter differs"
is lines "$lines" || fail "saving a letter was recorded"
if [ -x "$(dirname "$ROGATORY")/rogatory-pdf" ]; then
  until_true "the PDF" test -s "${first%.html}.pdf"
fi
# One key shows the letter of a draft as they will read it, and the same goes back.
choose "Requests"
choose "Draft a further request"
see_control "#bench.letter"
press F5
see_node "#preview.sheet"
press F5
see_control "#bench.letter"
close
