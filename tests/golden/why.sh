#!/usr/bin/env bash
# Each way in which the flagship can fail, by the attempt that fails so: `replay --explain`
# must say why, in English and in French. What is expected is what the law of the case says
# of what the attempt left undone, not a copy of the output.
. "$(dirname "$0")/../lib/golden.sh"
plays=${SOURCE_DIR:?}/scenarios/salt_ledger/plays

# What is said of PLAY, on one line.
why() { "${ROGATORY:?}" replay --explain --lang "$1" "$plays/$2.play" | sed -n '/^state /,$p' | tr '\n' ' ' | sed 's|\xc2\xa0| |g; s|\xe2\x80\xaf| |g' | tr -s ' '; }

# says PLAY ENGLISH FRENCH: both must be said.
says() {
  [[ $(why en "$1") == *"$2"* ]] || { echo "$1 does not say: $2"; failed=1; }
  [[ $(why fr "$1") == *"$3"* ]] || { echo "$1 ne dit pas : $3"; failed=1; }
}

# The manifest, the contract and her statement lie in the file; none was put on the act.
says act_unproven "Act Not proved. Independent items: 0; needed: 1." "Acte Élément non établi. Pièces indépendantes : 0 ; requises : 1."
# One item, where two are advised.
says means_unproven "Means Not proved. Independent items: 1; needed: 2." "Moyen Élément non établi. Pièces indépendantes : 1 ; requises : 2."
# Her word alone, where two items are advised.
says purpose_unproven "Purpose of exploitation Not proved. Independent items: 1; needed: 2." "But d’exploitation Élément non établi. Pièces indépendantes : 1 ; requises : 2."
# He moved the money and held the list; the acts were his sister's.
says wrong_part "proved as another part in the offence: Aiding or assisting" "une autre forme de participation : Complicité par aide ou assistance"
says hearsay "Note of the first conversation: A lead only: not evidence" "Note du premier entretien : Simple piste : pas une preuve"
says hearsay "That is hearsay" "ouï-dire"
says no_oath "Statement of J. I., taken in Azelmar: Excluded by a rule of evidence" "Déclaration de J. I., recueillie en Azelmar : Écartée par une règle de preuve"
says no_oath "sworn before a judge or magistrate under the official seal" "sous serment"
says no_certificate "without a signed certificate of the device" "certificat"
says translation_refused "Nobody swears to this translation." "Personne n’atteste cette traduction sous serment."
says custody_broken "No hash value of the data was taken at the time." "empreinte"
says kept_back "An old letter from the restaurant: Weighs against, and the defence was not shown it" "Une ancienne lettre du restaurant : Pèse à décharge, et la défense ne l’a pas reçue"
# Two items, one against, and two more doubts because it was kept back: four are needed.
says kept_back "Means Not proved. Independent items: 2; needed: 4, because what speaks against it counts for 3." "Moyen Élément non établi. Pièces indépendantes : 2 ; requises : 4, car ce qui s’y oppose compte pour 3."
# What alone would have carried it, found by reckoning again: shown to the defence, the letter is
# one doubt and not three, and two items are enough; one item more of the file, where one is short.
says kept_back "not have stood in the way of a conviction: an old letter from the restaurant." "fait obstacle à la condamnation : une ancienne lettre du restaurant."
says act_unproven "on the board, under Act, it would have carried the charge:" "portée au tableau, sous Acte, elle aurait emporté la condamnation :"
says means_unproven "on the board, under Means, it would have carried the charge:" "portée au tableau, sous Moyen, elle aurait emporté la condamnation :"
# A statement without oath, a plain copy, records without a certificate: nothing in the file shows
# the purpose in a form that is let in.
says lesser "what was missing had still to be obtained" "ce qui manquait restait à obtenir"
# A victim's word alone: a risk that is told, not a loss.
says word_alone "Only the word of a victim carries this element: Act." "Acte"
says word_alone "Patience Obaro: trafficking in persons Convicted as charged." "Condamn"
# The table made from the ledger and the wallet is no third book.
says good "Table: the ledger beside the wallet: Made from items that count already: adds nothing" "Tableau : le registre en regard du portefeuille : Tirée de pièces qui comptent déjà : n’ajoute rien"
exit "$failed"
