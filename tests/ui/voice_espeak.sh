#!/usr/bin/env bash
# espeak-ng as a program of its own: it is given the words, a key silences it at once, each
# run is waited for, and where nobody can speak the screen says so. A stand-in plays its
# part: it writes down what it hears and then never ends by itself.
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

# A dispatcher that never answers is given up.
printf '#!/bin/sh\nexec sleep 100\n' >"$scratch/bin/spd-say"
chmod +x "$scratch/bin/spd-say"

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

# speech-dispatcher through its own client, which is told to be silent as well.
cat >"$scratch/bin/spd-say" <<EOS
#!/bin/sh
case \$1 in
  -L) printf '%25s%25s%25s\n' NAME LANGUAGE VARIANT 'French (France)+Adam' fr-FR none ; exit ;;
  -C) echo silence >>"$scratch/asked"; exit ;;
esac
echo "\$\$" >>"$scratch/runs"
for word; do echo "\$word"; done >>"$scratch/asked"
exec sleep 100
EOS
chmod +x "$scratch/bin/spd-say"
asked() { grep -qx -- "$1" "$scratch/asked" 2>/dev/null; }
PATH=$scratch/bin:$PATH open salt_ledger --lang fr
press F12
until_true "the dispatcher's turn" asked "-l"
asked fr || fail "it was not asked for French"
press alt+Delete
until_true "its silence" asked silence
press F12
until_true "the last words" asked "Lecture à voix haute désactivée."
close
until_true "no run to be left" none_left

ROGATORY_VOICE=none open salt_ledger --lang en
choose "#brief.begin"
press F12
see "There is no voice on this machine"
close
