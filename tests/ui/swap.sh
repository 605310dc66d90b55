#!/usr/bin/env bash
# Two tables with one stick, at the screen: counsel's request is sent as a file and written to
# the stick's folder; at the other station the folder is named, the letter opened, the answer
# given with words of its own and handed back; at the first it is opened. A letter opened
# twice is told so, and nothing happens.
. "$(dirname "$0")/../lib/window.sh"

stick=$scratch/stick
mkdir "$stick"
# name_stick: on the page of letters by stick.
name_stick() {
  focus "#swap.field"
  press ctrl+a
  enter "$stick"
  choose "#swap.look"
}

# Two sticks are in, says the system; the second has a space in its name and is not there.
mkdir -p "$scratch/media/ROUGE"
export ROGATORY_MOUNTS=$scratch/mounts
cat >"$ROGATORY_MOUNTS" <<MOUNTS
/dev/sda1 / ext4 rw 0 0
/dev/sdb1 $scratch/media/ROUGE vfat rw 0 0
/dev/sdc1 /run/media/none/CL\\303\\211\\040DEUX vfat rw 0 0
tmpfs /mnt/media tmpfs rw 0 0
MOUNTS

# Counsel: the shortest letter that can be sent.
open salt_ledger --lang en --data "$scratch/one"
choose "Go to your desk"
choose "Documents"
click "Financial intelligence: for investigation only"
click "#file.open"
see "read"
choose "Requests"
click "#bench.0.draft"
click "#bench.step.5"
click "Extract on the restaurant Étoile du Fleuve"
choose "#bench.send_file"
choose "Yes, send it"
see "Letters by USB stick"
see "Our request 1/2024 to Kourdala" # at once, before a folder is named
see "Stick ROUGE – $scratch/media/ROUGE"
see "#swap.field \"Folder\" = \"$scratch/media/ROUGE\"" # nobody named another
see_not "#swap.stick.2"
click "#swap.stick.1" # nothing is typed
see '#swap.field "Folder" = "/run/media/none/CLÉ DEUX"'
see "That folder is not there. Is the stick in?"
click "#swap.write.0"
see "This failed: cannot write /run/media/none/CLÉ DEUX: there is no such file or folder."
name_stick
see_not "That folder is not there"
choose "#swap.write.0"
see "Written: $stick/"
until_true "a letter on the stick" compgen -G "$stick/*-request-*.rogatory" >/dev/null
close

# The office in Kourdala opens it and answers.
open salt_ledger --lang fr --desk central_kourdala --data "$scratch/two"
choose "Aller à votre bureau"
choose "Demandes"
click "#bench.swap"
name_stick
lines=$(value lines)
choose "#swap.open.0"
see "Une demande est arrivée, par fichier."
expect_value lines $((lines + 1))
has_focus "#bench.incoming.1.open" || fail "the letter that came is not at hand"
click "#bench.swap"
see "Pas ici : la lettre 1/2024 a déjà été ouverte ici"
choose "Demandes"
click "#bench.incoming.1.open"
focus "#incoming.field.10"
enter "Sur quoi repose votre demande ?"
choose "#incoming.words"
choose "#incoming.answer.3"
choose "#ask.yes"
choose "#incoming.hand"
choose "#swap.write.0"
until_true "an answer on the stick" compgen -G "$stick/*-answer-*.rogatory" >/dev/null
close

# Counsel opens the answer; the letter itself is for somebody else.
open salt_ledger --lang en --data "$scratch/one" --resume
choose "Requests"
click "#bench.swap"
see "Not for here: the letter is for another desk: Criminal Assistance Office, Ministry of Justice of Kourdala"
choose "#swap.open.0"
see "Their answer was opened"
click "#bench.swap"
see "Not for here: the letter 1/2024 was opened here before"
close
