#!/usr/bin/env bash
# What somebody hears who plays in the terminal by Braille line or voice: nothing twice, no
# list of what cannot be done, lines that end where theirs do, spaces that every table has,
# and each command of the practice case when it is first of use.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/typed.sh"

# at PAGE [CHOICE…]: a page of the desk, and what is chosen there.
at() {
  tell "$desk"
  for words in "$@"; do pick "$words"; done
}

# times WORDS N: they are said N times since the last line typed.
times() {
  [ "$(tr -s '\n ' ' ' <<<"$page" | grep -oF -- "$1" | wc -l)" -eq "$2" ] ||
    fail "not said $2 times: $1, but: $page"
}

# ---- the practice case in French: commands, callouts, what changed
desk=b
begin first_steps --lang fr
said "Prise en main : Tout ce que l’on peut faire porte un numéro"
for help in '?' a aide help; do # typography puts no mere space before a question mark
  tell $help
  said "r, retour : la page précédente"
done
tell p
pick "Aller à votre bureau"
said "Prise en main : Ce qui arrive vous parvient ici par courrier."
tell p
not_said "Ce qui arrive vous parvient" # once
at "Courrier"
said "« r » ramène à la page précédente, « b » à votre bureau."
tell o # the yes of a question that was not asked changes nothing
said "« o » n’est ni le numéro"

# A lead says what it brought once, and what cannot be done any more is not offered.
at "Pistes" "Téléphoner au point de contact" "La suivre vous-même"
times "Nous lisons l’anglais." 1
not_said "Pas possible maintenant"
at "Pistes" "relevé du paiement" "La confier à un agent"
tell b
said "Un agent suit : Demander à l’opérateur le relevé du paiement. Fin prévue le"

# Of a long page that stays only what changed is said; p says it whole.
at "Personnes" "Tola A." "Ce qui a été remarqué"
said "Un enfant seul"
not_said "[ ]"
pick "Un autre travail que celui promis"
said "Noté : Un autre travail que celui promis"
said "Le reste de la page n’a pas changé. p : la page entière."
not_said "Un enfant seul"
tell p
said "Un enfant seul"
tell r
pick "Besoins urgents"
pick "Demander ce qu’il faut"
said "Rien n’a été demandé."
finish

# ---- an interview: the base of its pages, each answer once
desk=d
begin first_steps --lang en
pick "Go to your desk"
at "Interviews" "Conversation with T. A."
said "You must be on the spot for this." # once, instead of a list
not_said "Not possible now"
pick "Who could interpret"
said "Mrs R. Oyelade"
at "Places" "Go to Welcome House"
at "Interviews" "Conversation with T. A." "Mrs R. Oyelade"
pick "I am here because"
times "I want to tell it once, properly." 1
tell 1 # it was that question; no other has come in its place
said "Choice 1 is no longer there. The others have kept their numbers."
not_said "Time spent"
tell r
said "4 The post (2)"
said "8 Leave the interview"
pick "The post"
not_said "I want to tell it once, properly."
tell b
not_said "I want to tell it once, properly."
tell b # nothing lies behind it: still the conversation
said "The words, and who renders them"
tell n # notes, and back
tell d
pick "The post"
pick "Please tell me how you came"
tell b
tell r
said "4 The post (3)"      # numbers heard before are theirs still
said "8 Leave the interview"
said "9 The work (1)"      # what came later stands later
pick "The post"
not_said "  1  "           # asked
pick "So Mr Lansa lied"
pick "you say nothing"
pick "this is what I have understood"
said "Phase:"              # of that topic nothing is left: the conversation again
not_said "Page: The post"
not_said "The post ("
pick "The work"
pick "What was the work"
tell b
pick "The desk, without ending the interview"
pick "Interviews"
pick "Conversation with T. A."
said "Phase:"
tell d
pick "That is all I wanted to ask"
said "Answer: Only that I do not want my name in a paper over there."
finish

# ---- the flagship: pages that were too long to be heard
begin salt_ledger --lang en
pick "Go to your desk"
at "Documents" "Note of the first conversation" "Read (5"
at "Leads" "coach company" "Give it to an officer"
tell d
pick "Wait for the next event"
at "Documents" "Passenger" "Read (5"
at "Places" "Go to the coach park"
at "Interviews" "Conversation with Mr Danjuma"
said "interpreters do not know the language."
not_said "Mrs Ivie Aghedo"
pick "Who could interpret"
said "Mrs Ivie Aghedo"
at "Decision"
said "Patience Obaro: trafficking in persons"
not_said "Nothing stands on the board for it."
pick "What would carry each charge"
pick "Patience Obaro: trafficking in persons"
said "Nothing stands on the board for it."
finish

# ---- what comes later stands later: a number that was heard stays
begin salt_ledger --lang en
pick "Go to your desk"
at "Leads" "Telephone the contact point for Azelmar" "Follow it yourself"
at "Documents"
said "4 A note from Azelmar"
at "Leads" "coach company" "Give it to an officer"
tell d
pick "Wait for the next event"
at "Documents"
said "4 A note from Azelmar"
said "5 Passenger"
finish

# ---- a letter that nobody answers is spoken of at the end, with why
begin first_steps --lang en
pick "Go to your desk"
at "Documents" "Note for the file" "Read (5"
at "Places" "Go to Bright Path"
at "Leads" "Ask Mr Lansa" "Follow it yourself"
at "Requests" "Staff register" "Draft this request" "Authority addressed"
pick "Ministry of the Interior"
pick "Next section: Channel"
pick "From central authority to central authority"
tell b
pick "Assistance sought"
pick "Copy of the staff register"
tell b
pick "Send: it cannot be called back"
tell d
pick "Wait for the next event"
at "Requests"
said "Staff register of Harbour House (1/2024)"
pick "Staff register of Harbour House (1/2024)"
said "Begin another request, from nothing"
at "Decision" "Close the case"
pick "How your requests were read"
said "Staff register of Harbour House, sent on 4 March 2024: no answer had come"
said "The office or person addressed no longer deals with this."
finish

# ---- the window's keys are seen and changed here too; the callouts come again
begin first_steps --lang en
tell o
pick "The keys of the window"
said "Open the help: f1"
said "Blank the screen until a key is pressed: ctrl+b" # the last of them
pick "Open the help"
tell F2
said "f2 has its use already: Change to the other language."
pick "Open the help"
tell nonsense
said "“nonsense” is the name of no key."
pick "Open the help"
tell v
said "v is for moving, typing or putting a question."
pick "Open the help"
tell Ctrl+K
said "Open the help: ctrl+k"
finish
begin_again=$sessions
sessions=$((begin_again - 1)) # the same folder
begin first_steps --lang en
not_said "Whatever you can do has a number"
tell o
pick "The keys of the window"
said "Open the help: ctrl+k"
pick "All keys as at first"
tell r
said "Open the help: f1"
tell b
pick "Explain the controls again"
tell d
tell b
at "Mail"
said "leads to the page before this one"
finish

# ---- what was not done leaves the page as it was heard: it is not said again
begin first_steps --lang en
pick "Go to your desk"
at "Places"
tell 1
tell no
said "Nothing was done."
not_said "What changed"
not_said "Page:"
pick "Welcome House"
at "Interviews" "Conversation with T. A."
pick "without an interpreter"
said "You have no language in common"
not_said "What changed"
not_said "Page:"

# ---- elsewhere, a lead leads there; what must be done oneself is said once
at "Leads" "Ask Mr Lansa"
times "You must do this yourself." 1
not_said "Not possible now"
pick "Go to Bright Path"
said "1 Follow it yourself"

# ---- from an unread message to the next; the days on which nothing is due, apart
at "Mail"
pick "NEW"
pick "Next unread message"
said "From:"
tell c
not_said "holiday:"
pick "Public holidays"
said "Orisun: 29 March 2024"

# ---- settings are taken back where they are chosen, the case's steps where it is seen
tell o
not_said "takes back the last change"
tell u
said "No setting was changed that could be taken back."
pick "Colours"
pick "Night"
said "Colours: Night"
said "u: takes back the last change of a setting."
pick "Nothing moves"
tell u
said "Undone."
said "Nothing moves: a page appears at once: off"
tell u
said "Colours: Day"
tell y
said "Redone."
said "Colours: Night"
pick "The keys of the window"
tell u
said "Nothing on this page is taken back by undo"
tell b
said "Colours: Night"
finish

# ---- stress in papers: in italics where a terminal can show them, nowhere else
paper() { # TERM [VARIABLE=VALUE]: the advertisement, read in a terminal of that kind
  script -qec "stty cols 60; printf '1\n2\n2\n1\nq\n' | env ${2-NO_COLOR=} TERM=$1 '$ROGATORY' play first_steps --text --lang fr --data '$scratch/paper.$1.${2-}'" \
    "$scratch/paper" >/dev/null </dev/null
}
stress=$'\033[3mLe monde vous attend\033[23m'
paper xterm-256color
grep -qF "$stress" "$scratch/paper" || fail "italics are not shown"
for how in "dumb" "linux" "screen.xterm" "xterm NO_COLOR=1"; do
  paper $how
  grep -qF "Le monde vous attend" "$scratch/paper" || fail "not read: $how"
  ! grep -qF $'\033[' "$scratch/paper" || fail "escape sequences: $how"
done
TERM=xterm "$ROGATORY" play first_steps --text --lang fr --data "$scratch/piped" <<<$'1\n2\n2\n1\nq' >"$scratch/paper"
! grep -qF $'\033' "$scratch/paper" || fail "escape sequences in a pipe"

# ---- spaces, and the width of the terminal
"$ROGATORY" play first_steps --text --lang fr --data "$scratch/spaces" <<<$'1\n1\n1\nq' >"$scratch/spaces.out"
! grep -qP '\xc2\xa0|\xe2\x80\xaf' "$scratch/spaces.out" || fail "a space that Braille tables lack"
grep -q 'réelle' "$scratch/spaces.out" || fail "nothing was heard"
wide() { tr -d '\r' <"$1" | grep -v '^> \|^Script' | wc -L; }
for columns in 40 60; do
  script -qec "stty cols $columns; echo q | '$ROGATORY' play first_steps --text --lang fr --data '$scratch/c$columns'" \
    "$scratch/narrow" >/dev/null </dev/null
  longest=$(wide "$scratch/narrow")
  [ "$longest" -lt "$columns" ] && [ "$longest" -gt $((columns - 15)) ] ||
    fail "$columns columns: lines of $longest"
done
exit "$failed"
