#!/usr/bin/env bash
# In the terminal: a conversation that is left is taken up again another day, and she is
# asked anew; blamed, and asked once more, she takes back her agreement, and nobody hears her
# after that. The same in the window: tests/ui/again.sh.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/typed.sh"

# at PAGE WORDS: a page of the desk, and what is chosen there.
at() {
  tell d
  pick "$1"
  pick "$2"
}

begin salt_ledger --lang en --record "$scratch/again.play"
pick "Go to your desk"
at "Documents" "Letter from Lantern House"
pick "Read (5"
at "Places" "Lantern House"
at "Leads" "Ask Sister Ruth"
pick "Follow it yourself"
at "People" "Osas E."
pick "Urgent needs"
pick "a doctor"
pick "a telephone call"

at "Interviews" "Conversation with Osas E."
pick "Mrs Ivie Aghedo"
pick "Before we begin"
pick "Leave the interview"
tell d
pick "Interviews"
said "Left unfinished"
pick "Conversation with Osas E."
pick "Take it up again with an interpreter: Mrs Ivie Aghedo"
said "“Yes. Once, and in Edo. Not again and again.”"
said "Nobody asked me that before." # one record goes on
pick "The arrival"
pick "Why did you not simply leave?"
pick "They locked you in, did they not?"
tell b
pick "Leave the interview"

at "Interviews" "Conversation with Osas E."
pick "Take it up again with an interpreter: Mrs Ivie Aghedo"
said "“Not now. Not like this.”"
at "Interviews" "Conversation with Osas E."
said "The person does not agree to it."
at "Interviews" "Ledger of statements"
pick "Conversation with Osas E."
said "Left unfinished on: 6 March 2024"
said "Has taken it back"
finish
exit "$failed"
