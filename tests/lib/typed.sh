# typed.sh - plays in the terminal as a person does: reads what is offered, types the number
# that stands before the words. Sourced by tests/golden/<x>.sh after golden.sh, which then
# reads like: begin salt_ledger --lang en; pick "Go to your desk"; said "Your office". Nothing
# depends on how many other things are offered.
page= # what was said since the last line typed

# hear: everything up to the next prompt, or to the end.
hear() {
  local part
  page=
  while IFS= read -r -d '>' -u "${terminal[0]}" part; do
    page+=$part
    [ "${page: -1}" = $'\n' ] && return 0
    page+='>'
  done
  page+=$part
}

# begin OPTIONS…: `rogatory play OPTIONS --text` with nothing kept, up to its first prompt.
begin() {
  sessions=$((${sessions:-0} + 1))
  coproc terminal { "$ROGATORY" play "$@" --text --data "$scratch/typed.$sessions" 2>&1; }
  hear
}

# tell LINE: types it.
tell() {
  printf '%s\n' "$1" >&"${terminal[1]}"
  hear
}

# offered WORDS: the line of the first choice that has them.
offered() {
  grep -F -- "$1" <<<"${page//$'\n     '/ }" | grep -E '^ *[0-9]+  ' | head -1
}

# pick WORDS: the first choice that has them, also where the page was not said again, or not
# whole; yes, where it asks whether one is sure.
pick() {
  local line
  line=$(offered "$1")
  if [ -z "$line" ]; then
    case $page in
      *"Un numéro ou une commande"*) tell p ;;
      *) tell r ;;
    esac
    line=$(offered "$1")
  fi
  [ -n "$line" ] || { fail "not offered: $1, in: $page"; exit 1; }
  tell "$(grep -oE '[0-9]+' <<<"$line" | head -1)"
  [[ $page != *$'\ny: yes.'* ]] || tell y
  [[ $page != *$'\no : oui.'* ]] || tell o
}

# said WORDS, not_said WORDS: since the last line typed, wherever the lines end.
said() {
  tr -s '\n ' ' ' <<<"$page" | grep -qF -- "$1" || fail "not said: $1, but: $page"
}
not_said() {
  ! tr -s '\n ' ' ' <<<"$page" | grep -qF -- "$1" || fail "said: $1, in: $page"
}

# finish: leaves the program.
finish() {
  local id=$terminal_PID # forgotten once it ends
  tell q
  wait "$id" || fail "the program ended badly"
}
