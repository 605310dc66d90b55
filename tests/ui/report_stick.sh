#!/usr/bin/env bash
# Results of many tables onto one stick, by the mouse: the debrief is saved on the stick that
# is in, under the name of who played; the same again beside it, without
# a stick it is told so, and on one that is full or gone nothing is said to be there.
. "$(dirname "$0")/../lib/window.sh"

stick="$scratch/media/CLE 1"
mkdir -p "$stick"
export ROGATORY_MOUNTS=$scratch/mounts
: >"$ROGATORY_MOUNTS"

open first_steps --lang fr
press F3
click "#settings.profile"
focus "#profile.name"
enter "Table 3/Nord"
click "#profile.keep"
click "#library.0.open"
click "#case.begin"
click "#brief.begin"
click "#rail.page.decision"
click "#decision.close"
click "#ask.yes"
click "#debrief.stick"
see "Aucune clé n’est visible."
click "#told.close"

printf '/dev/sdb1 %s vfat rw 0 0\n' "${stick// /\\040}" >"$ROGATORY_MOUNTS"
click "#debrief.stick"
see "Enregistré : $stick/rogatory/first_steps-bilan-Table_3_Nord.fr.html"
click "#debrief.stick"
see "first_steps-bilan-Table_3_Nord-2.fr.html"
grep -q "Table 3/Nord" "$stick/rogatory/first_steps-bilan-Table_3_Nord.fr.html" ||
  fail "the report does not say whose it is"

# On a projector no file is called after anybody: the room reads its path.
press ctrl+j
click "#cover.off"
click "#debrief.stick"
see "Enregistré : $stick/rogatory/first_steps-bilan.fr.html"
press ctrl+j

# Pulled, while the system still believes it is in.
mv "$scratch/media" "$scratch/pulled"
click "#debrief.stick"
see "Échec : impossible d’écrire $stick/rogatory : il n’y a là ni fichier ni dossier de ce nom."
close
