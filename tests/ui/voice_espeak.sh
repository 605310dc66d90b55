#!/usr/bin/env bash
# espeak-ng as a program of its own: it is given the words, a key silences it at once, each
# run is waited for, and where nobody can speak the screen says so. A stand-in plays its
# part: it writes down what it hears and then never ends by itself. (The real one:
# voice_real.sh; speech-dispatcher: voice_dispatcher.sh.)
. "$(dirname "$0")/../lib/window.sh"

mkdir "$scratch/bin"
cat >"$scratch/bin/espeak-ng" <<EOS
#!/bin/sh
case \$1 in --voices)
  echo 'Pty Language       Age/Gender VoiceName          File                 Other Languages'
  echo ' 5  en-gb           --/M      English_(GB)       gmw/en               (en 2)'
  echo ' 5  fr-fr           --/M      French             roa/fr               (fr 5)'
  exit ;;
esac
echo "\$\$" >>"$scratch/runs"
{ echo "\$*"; cat; } >>"$scratch/heard"
exec sleep 100
EOS
chmod +x "$scratch/bin/espeak-ng"

heard() { grep -q -- "$1" "$scratch/heard" 2>/dev/null; }
second_run() { [ "$(wc -l <"$scratch/runs")" -ge 2 ]; }
# The children of the program that are there, the dead ones that nobody waited for too.
children() { ps -o pid= --ppid "$program"; }
one_child() { [ "$(children | wc -l)" -eq 1 ]; }
no_child() { [ -z "$(children)" ]; }
none_left() { ! ps -p "$(paste -sd, "$scratch/runs")" >/dev/null; }

export ROGATORY_VOICE=espeak
PATH=$scratch/bin:$PATH open first_steps --lang fr
press F12
until_true "the first words" heard "Lecture à voix haute"
heard "-v fr -s 175 --stdin" || fail "it was not asked for French: $(cat "$scratch/heard")"
press Tab
until_true "the next words" second_run
until_true "the silenced run to be gone" one_child
press alt+Delete
until_true "silence" no_child
close
until_true "no run to be left" none_left

ROGATORY_VOICE=none open salt_ledger --lang en
choose "#brief.begin"
press F12
see "There is no voice on this machine"
close
