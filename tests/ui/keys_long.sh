#!/usr/bin/env bash
# Keys only: documents, a visit, an interview through an interpreter, one request with its
# reply, the decision, the debrief and its pages.
. "$(dirname "$0")/../lib/window.sh"

open salt_ledger --lang en --record "$scratch/long.play"
choose "Go to your desk"

choose "Documents"
for document in "Letter from Lantern House" "Note of the first conversation" "Financial intelligence"; do
  choose "$document"
  choose "Read"
done

choose "Field work"
choose "Go to: Lantern House"
choose "Follow this lead yourself (45 min)"
see "Lead followed: Ask Sister Ruth"
choose "People"
choose "Refer to: Lantern House"

choose "Interviews"
choose "Mrs Ivie Aghedo"
see "Through: Mrs Ivie Aghedo"
choose "Before we begin"
choose "Tell me, from where you like"
press 1 # the first question left, by its key
choose "Close the interview"

choose "Requests"
choose "#bench.1.draft"
choose "#bench.1.open"
choose "Criminal Assistance Office"
choose "Next section"
choose "From central authority to central authority"
choose "Next section"
choose "UN Convention against Transnational"
choose "Next section"
choose "Trafficking in persons"
choose "Facts"
choose "Mrs Obaro recruited O. E."
choose "Assistance sought"
choose "Preservation of the records"
choose "Confidentiality"
choose "#bench.choice.1"
choose "Language of the letter"
choose "French"
choose "Translation of the letter"
choose "By a sworn translator"
choose "Enclosures"
choose "Text of the offence"
choose "15  Summary"
focus "#bench.field"
enter "Please keep the records of the wallet."
choose "Keep this text"
choose "Signature and seal"
choose "Signed and sealed"
choose "The letter, as they will read it"
see "Please keep the records"
press Escape
choose "Send: it cannot be called back"
choose "Yes, go ahead"

choose "Desk"
until control "Answer: Kourdala"; do choose "Wait for the next event"; done
choose "Answer: Kourdala"
see_node "#mail.sheet"

choose "Evidence"
see "Note of the first conversation"
choose "Decision"
choose "Close the case"
choose "Yes, go ahead"
see_node "#debrief.result"
state=$(value state)

# The debrief's own pages, and back.
choose "#debrief.why"
press Escape
see_node "#debrief.result"
close
same_in_replay "$scratch/long.play" "$state"
