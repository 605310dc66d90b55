#!/usr/bin/env bash
# Keys only: a conversation that is left is taken up again another day, and she is asked
# anew; blamed, and asked once more, she takes back her agreement, and nobody hears her after
# that. The same in the terminal: tests/golden/again.sh.
. "$(dirname "$0")/../lib/window.sh"

open salt_ledger --lang en --record "$scratch/again.play"
choose "#brief.begin"
choose "Documents"
choose "Letter from Lantern House"
choose "#file.open"
choose "Field work"
choose "Go to Lantern House"
choose "#lead.0.follow"
choose "People"
choose "Osas E."
choose "Offer: a doctor"
choose "Offer: a telephone call"

choose "Interviews"
choose "Mrs Ivie Aghedo"
choose "Before we begin"
choose "#talk.leave"
see "Left unfinished"
choose "Take it up again with an interpreter: Mrs Ivie Aghedo"
see "“Yes. Once, and in Edo. Not again and again.”"
see "Nobody asked me that before." # one record goes on
choose "The arrival"
choose "Why did you not simply leave?"
choose "They locked you in, did they not?"
choose "#talk.leave"

choose "Take it up again with an interpreter: Mrs Ivie Aghedo"
see "“Not now. Not like this.”"
choose "Interviews"
see "The person does not agree to it."
choose "Ledger of statements"
choose "Conversation with Osas E."
see "Left unfinished on: 6 March 2024"
see "Has taken it back"
state=$(value state)
close
same_in_replay "$scratch/again.play" "$state"
