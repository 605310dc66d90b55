#!/usr/bin/env bash
# Keys only: a letter to Azelmar that forgot its seal and named the victim; their questions
# lead to the sections they are about, the condition is accepted, the answer holds nothing
# else, and it is agreed. A further request then begins as the one that was answered.
. "$(dirname "$0")/../lib/window.sh"

open salt_ledger --act act_two --lang en --record "$scratch/answers.play"
choose "Requests"
choose "#bench.0.draft"
choose "Judicial Cooperation Unit"
choose "#bench.next"
choose "From central authority to central authority"
choose "#bench.next"
choose "UN Convention against Transnational"
choose "#bench.next"
choose "Trafficking in persons"
choose "7  Link between"
see "each measure is then tied here" # blocked: there is nothing to tie yet
choose "12  Translation"
see "Choose the language of the letter (11) first."
choose "5  Facts"
choose "Mrs Obaro recruited O. E."
choose "Mrs Obaro paid for the seat"
choose "On arrival in Azelmar"
choose "6  Assistance"
choose "Hearing of the witness J. I."
choose "7  Link between"
choose "#bench.choice.0"
choose "#bench.choice.1"
choose "#bench.choice.2"
choose "Language of the letter"
choose "French"
choose "Translation of the letter"
choose "By a sworn translator"
choose "Identity of the victim"
choose "By the full name"
choose "Enclosures"
choose "Text of the offence"
choose "#bench.send"
choose "#ask.yes"

choose "Desk"
until control "Answer: Azelmar"; do choose "#desk.wait.next"; done
choose "Answer: Azelmar"
see "Their letter, point by point"
choose "Section 16: Signature and seal" # the question leads there
see "They ask about this."
choose "Signed and sealed"
see "Section 16: Signature and seal (changed since your letter)"
choose "Section 5: Facts"
choose "O. E. left because Mrs Obaro"
choose "In the house by the salt market"
choose "Accept"
see "Accepted: it binds once your answer has left."
choose "#bench.letter"
see "Complément à une demande"
see "Nous acceptons cette condition, qui nous lie."
see "Exposé des faits"
see_not "Qualification pénale" # they stand as they were
choose "#preview.whole"
see "Qualification pénale"
press Escape
choose "#bench.send"
choose "#ask.yes"
choose "Desk"
letters=$(grep -c 'Answer: Azelmar' "$tree")
until [ "$(grep -c 'Answer: Azelmar' "$tree")" -gt "$letters" ]; do choose "#desk.wait.next"; done
choose "Answer: Azelmar"
see "As agreed: In our file"
state=$(value state)
close
same_in_replay "$scratch/answers.play" "$state"
