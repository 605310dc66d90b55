#!/usr/bin/env bash
# Keys only: documents, a visit, an interview through an interpreter, one request with its
# reply, the decision, the debrief and its pages.
. "$(dirname "$0")/../lib/window.sh"

open salt_ledger --lang en --record "$scratch/long.play"
choose "#brief.begin"

choose "Documents"
for document in "Letter from Lantern House" "Note of the first conversation" "Financial intelligence"; do
  choose "$document"
  choose "#file.open"
done

choose "Field work"
choose "Go to Lantern House"
choose "#lead.0.follow"
see "Lead followed: Ask Sister Ruth"
choose "People"
choose "#care.tab.help"
choose "Refer to: Lantern House"

choose "Interviews"
choose "Mrs Ivie Aghedo"
see "Through: Mrs Ivie Aghedo"
choose "Before we begin"
choose "Tell me, from where you like"
press 1 # the first question left, by its key
choose "#talk.leave"

choose "Requests"
choose "#bench.1.draft"
choose "Criminal Assistance Office"
choose "#bench.next"
choose "From central authority to central authority"
choose "#bench.next"
choose "UN Convention against Transnational"
choose "#bench.next"
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
focus "#bench.field.0"
enter "Please keep the records of the wallet."
choose "#bench.words.keep"
choose "Signature and seal"
choose "Signed and sealed"
choose "#bench.letter"
see "Please keep the records"
press Escape
choose "#bench.send"
choose "#ask.yes"

choose "Desk"
until control "Answer: Kourdala"; do choose "#desk.wait.next"; done
choose "Answer: Kourdala"
see_node "#mail.sheet"

choose "Evidence"
see "Note of the first conversation"
choose "Decision"
choose "#decision.close"
choose "#ask.yes"
see_node "#debrief.result"
state=$(value state)

# The debrief's own pages, and back.
choose "#debrief.why"
press Escape
see_node "#debrief.result"
close
same_in_replay "$scratch/long.play" "$state"
