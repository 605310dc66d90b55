#!/usr/bin/env bash
# The law is looked up at any moment, by keys and by mouse, in both languages, at double
# size, with a case on the desk and without; and the case knows nothing of it.
. "$(dirname "$0")/../lib/window.sh"

open salt_ledger --lang en --record "$scratch/reference.play"
choose "#brief.begin"
state=$(value state) lines=$(value lines)

press F4
see "Check before use: law changes."
choose "Niger"
see "repealed by an ordinance announced on 27 November 2023"
see "As of 27 November 2023"
see "Source: Studio Kalangou"
see "Not verified"
press F2
see "Non vérifié"
see "À vérifier avant usage"
see "abrogée par une ordonnance annoncée le 27 novembre 2023"
until is lang en; do press F2; done

choose "Makoro"
see "A fictional State"
choose "Offences"
see "The death penalty may be imposed"
see "Modelled on real law"
choose "Admissibility"
see "The item is not admitted."
choose "Answers"
see "Answer: Returned unexecuted"
choose "Treaties"
see "Declaration or reservation to"

press ctrl+f
enter "erased"
press Return
choose "Niger: Smuggling of migrants"
see "convictions were erased"
press Escape
see "Search the law"

# By mouse, and at double size, where the list steps aside.
press ctrl+plus ctrl+plus ctrl+plus ctrl+plus
is text 200 || fail "the text is not at 200 %"
click "#top.reference"
click "Ghana"
see "Mutual Legal Assistance Act 2010"
click "#reference.all"
see "States of the cases"
press ctrl+minus ctrl+minus ctrl+minus ctrl+minus

is state "$state" || fail "looking the law up changed the state"
is lines "$lines" || fail "looking the law up left a line in the record"

press F3
choose "#settings.library"
press F4
choose "Mali"
see "Law 2012-023"
close
grep -qE 'Mali|Niger|Ghana' "$scratch/reference.play" && fail "a card is in the record"
same_in_replay "$scratch/reference.play" "$state"
