#!/usr/bin/env bash
# In the terminal a halt is one letter away at every prompt: at a page, at a question that
# wants a yes, where a text is asked for, in an interview. Nothing of what was asked for is
# done, and what was said of it is gone. In the window: tests/ui/stop.sh.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/typed.sh"

# halted: the page of the halt; back to where one was.
halted() {
  said "You have stopped"
  not_said "Nothing was done"
  tell b
}

# No two commands share a word, or the one behind would be out of reach.
for lang in en fr; do
  twice=$(grep -A2 '^msgctxt "term\.key\.' "$top/assets/lang/$lang.po" | sed -n 's/^msgstr "\(.*\)"/\1/p' |
    tr ' ' '\n' | sort | uniq -d)
  [ -z "$twice" ] || fail "two commands are called $twice ($lang)"
done

begin salt_ledger --lang en --record "$scratch/stop.play"
tell "!"
halted
pick "Go to your desk"
pick "Decision"
line=$(grep -oE '^ *[0-9]+  Close' <<<"$page" | grep -oE '[0-9]+')
tell "$line"
said "!: stop"
tell "!"
halted
tell d
pick "My notes"
pick "Write"
said "!: stop"
tell stop
halted
tell d
tell f
tell "!"
halted
tell d
finish
[ "$(cut -d' ' -f3 "$scratch/stop.play" | grep -c '^stop$')" -eq 4 ] || fail "not four halts"
grep -q ' decide ' "$scratch/stop.play" && fail "it was decided all the same"

begin salt_ledger --lang fr
tell arrêt
said "Vous avez tout arrêté"
finish
exit "$failed"
