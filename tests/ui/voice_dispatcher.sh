#!/usr/bin/env bash
# speech-dispatcher, spoken to by its own protocol: it is asked for the language and the
# words, and a key silences what we said, not what others say. One that is deaf, that nobody
# hears or that goes away makes way for espeak-ng, which begins with the words that were
# lost. Stand-ins play both (../lib/ssip.py).
. "$(dirname "$0")/../lib/window.sh"
command -v python3 >/dev/null || { echo "python3 is not here"; exit 77; }

export XDG_RUNTIME_DIR=$scratch/run
unset ROGATORY_VOICE SPEECHD_ADDRESS
socket=$XDG_RUNTIME_DIR/speech-dispatcher/speechd.sock
mkdir "$scratch/bin"
cat >"$scratch/bin/espeak-ng" <<EOS
#!/bin/sh
case \$1 in --voices)
  echo ' 5  fr-fr           --/M      French             roa/fr               (fr 5)'
  exit ;;
esac
cat >>"$scratch/heard"
exec sleep 100
EOS
chmod +x "$scratch/bin/espeak-ng"
PATH=$scratch/bin:$PATH

server=
trap 'kill "$server" 2>/dev/null; end_program; rm -rf "$scratch"' EXIT
serve() {
  rm -rf "$socket" "$scratch/asked" "$scratch/heard" "$XDG_DATA_HOME"
  python3 "$SOURCE_DIR/tests/lib/ssip.py" "$socket" "$scratch/asked" "$1" 2>/dev/null &
  server=$!
  until_true "the stand-in" test -S "$socket"
}
asked() { grep -qx -- "$1" "$scratch/asked" 2>/dev/null; }
heard() { grep -q -- "$1" "$scratch/heard" 2>/dev/null; }
# The last words it was given, and nothing after them.
last_said() { [[ $(tail -n 1 "$scratch/asked") == "says "*"$1"* ]]; }

silent() { [ "$(tail -n 1 "$scratch/asked")" = "CANCEL SELF" ]; }

serve well
open first_steps --lang fr
press F12
until_true "the first words" asked "says Lecture à voix haute.*"
asked "SET SELF LANGUAGE fr" || fail "it was not asked for French"
asked "SET SELF RATE 0" || fail "it was not asked for the usual speed"
press Tab
until_true "the next words" last_said "Avant de commencer"
[ "$(grep -c "^CANCEL SELF" "$scratch/asked")" -eq 1 ] || fail "the key did not cut the first words short"
press alt+Delete
until_true "silence" silent
press shift+Tab
until_true "other words" last_said "bouton"
xdotool key Control_L
until_true "silence by Ctrl alone" silent
press Tab
until_true "the next words" last_said "Avant de commencer"
press F12
until_true "the last words" last_said "désactivée"
close
until_true "the stand-in's end" gone "$server"
[ ! -e "$scratch/heard" ] || fail "espeak-ng spoke as well"

# It goes away in the middle of a word.
serve gone
open first_steps --lang fr
press F12
until_true "the same words from espeak-ng" heard "Lecture à voix haute"
close

# It has no voice.
serve dummy
open first_steps --lang fr
press F12
until_true "the words from espeak-ng" heard "Lecture à voix haute"
close

# It never answers.
serve deaf
open first_steps --lang fr
press F12
until_true "the words from espeak-ng" heard "Lecture à voix haute"
close

# It begins, and then nothing is heard, nor silenced.
serve mute
open first_steps --lang fr
press F12
until_true "the first words" asked "says Lecture à voix haute.*"
press Tab
until_true "the words from espeak-ng" heard "Avant de commencer"
close
