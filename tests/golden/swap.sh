#!/usr/bin/env bash
# Two stations play two States with nothing between them but files: counsel's request goes
# out, the office in Kourdala opens it in the terminal and asks a question, the request is
# completed and sent again, and what was executed arrives. In both languages; then each
# misfit that only an attempt can give, told in both, with nothing written. What became of the
# two tables stands in golden/swap. UPDATE_GOLDEN=1 writes it anew.
. "$(dirname "$0")/../lib/golden.sh"
golden=$top/tests/golden/swap
good=$top/scenarios/salt_ledger/plays/good.play
cd "$scratch" || exit 2

# acts PLAY: its actions alone. play DESK NAME: a play of the actions on stdin, done.
acts() { sed -n '/^seed/,$s/^[0-9]* \(.*\) [0-9a-f]\{16\}$/\1/p' "$1"; }
play() {
  { sed -n "s/^desk .*/desk $1/;1,/^seed/p" "$good"; echo; awk '{ print NR, $0, "0000000000000000" }'; } >raw.play
  "$program" replay raw.play --anew --record "$2" >"$2.told" 2>"$2.err" || fail "$2: $(head -n 3 "$2.err")"
  ! grep -q 'P0013\|P0012' "$2.err" || fail "$2: $(head -n 3 "$2.err")"
}
does() { "$program" "$@" >out 2>&1 || fail "$*: $(head -n 3 out)"; }

play counsel a1.play <<'ACTS'
desk read intake
desk read intel_note
desk draft to_kourdala
desk address to_kourdala ko_central
desk route to_kourdala ko_direct_central
desk rely to_kourdala untoc
desk state_offence to_kourdala or_trafficking
desk write_in to_kourdala fr
desk render to_kourdala sworn
desk name_victim to_kourdala code
desk say_secret to_kourdala yes
desk enclose to_kourdala statute yes
desk enclose to_kourdala signature yes
desk request_form to_kourdala records_certificate yes
desk seek to_kourdala get_company yes
desk state_fact to_kourdala recruited yes
desk state_fact to_kourdala false_job yes
desk state_fact to_kourdala wallet_kept yes
desk tell to_kourdala "« Étoile du Fleuve » \\ \"ouvert ?\"\nDepuis quand ?"
desk send_file to_kourdala
ACTS
does export request a1.play --request to_kourdala --to one.rogatory
does check one.rogatory

# station LANG: the office opens the letter in the terminal, from the folder that is its own.
station() {
  rm -rf data && mkdir -p data/swap && cp one.rogatory data/swap/
  printf '1\nx\n1\nq\n' |
    "$program" play salt_ledger --text --lang "$1" --desk central_kourdala --data data --record "b1.$1.play" >"term.$1" 2>&1 ||
    fail "the terminal of $1 ended badly: $(tail -n 3 "term.$1")"
}
station en
station fr
# A stick that is in is offered by its path; one that is not there is told, and nothing written.
printf '/dev/sdb1 /media/none/CL\\303\\211\\040DEUX vfat rw 0 0\n' >mounts
said=$(printf '1\nx\n1\nq\n' | ROGATORY_MOUNTS=mounts "$program" play salt_ledger --text --lang fr \
  --desk central_kourdala --data data.stick 2>&1)
grep -qF 'Prendre la clé /media/none/CLÉ DEUX' <<<"$said" || fail "the stick is not offered"
grep -qF 'Ce dossier n’est pas là.' <<<"$said" || fail "a stick that is not there is not told"
cmp -s b1.en.play b1.fr.play || fail "the two languages record two plays"
grep -qF 'Open: Request 1/2024 – Orisun' term.en || fail "the letter is not offered in English"
grep -qE 'Ouvrir.: Demande 1/2024 – Orisun' term.fr || fail "the letter is not offered in French"
grep -qF 'Letter 1/2024 from Orisun' term.en || fail "the letter did not come in in English"
grep -qE '^1 import receive "rogatory-swap 1' b1.en.play || fail "the file is not in the play"

{ acts b1.en.play; cat <<'ACTS'; } | play central_kourdala b2.play
desk object to_kourdala ko_nexus yes
desk write_answer to_kourdala "Quel lien avec le restaurant ?"
desk answer to_kourdala clarify
ACTS
does export answer b2.play --to two.rogatory
does check two.rogatory
does import a1.play two.rogatory --to a2.play
{ acts a2.play; cat <<'ACTS'; } | play counsel a3.play
desk wait days 20
desk open_reply 0
desk tie to_kourdala false_job get_company
desk send_file to_kourdala
ACTS
grep -qx '    reply to_kourdala 0 clarify' a3.play.told || fail "the question did not arrive"
for lang in en fr; do
  "$program" export letter a3.play --request to_kourdala --lang $lang >letters.$lang
  grep -qF 'Quel lien avec le restaurant ?' letters.$lang || fail "$lang: their own words are not in the answer"
done

does export request a3.play --request to_kourdala --to three.rogatory
does import b2.play three.rogatory --to b3.play
{ acts b3.play; echo 'desk answer to_kourdala accept'; } | play central_kourdala b4.play
grep -qx '    objective k_letter reached' b4.play.told || fail "a cured letter is not to be executed"
does export answer b4.play --to four.rogatory
does import a3.play four.rogatory --to a4.play
{ acts a4.play; echo 'desk wait days 40'; } | play counsel a5.play
grep -qx '    gained company_extract certified_copy' a5.play.told || fail "what was asked for did not come, in the form asked for"

# What became of both tables replays, and is what it was: but for the hashes, which a changed
# rule of the case or the law changes.
for name in a5 b4; do
  does replay $name.play
  sed 's/[0-9a-f]\{16\}/HASH/g' $name.play >$name.txt
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    cp $name.txt "$golden/"
  else
    diff -u "$golden/$name.txt" $name.txt || fail "$name is another (UPDATE_GOLDEN=1)"
  fi
done

# refuses CODE PLAY FILE: told in both languages, exit 1, nothing written.
refuses() {
  local lang code
  for lang in en fr; do
    "$program" import "$2" "$3" --to never.play --lang $lang >out 2>&1 && code=0 || code=$?
    [ $code -eq 1 ] && grep -qF "[$1]" out && [ ! -e never.play ] || fail "$3 into $2: not $1 but exit $code, $(head -n 1 out)"
  done
}
# other FILE EDIT NEW: edited by sed, sealed again.
other() { sed '$d' "$1" | sed "$2" >"$3"; seal "$3"; }

refuses S0008 a1.play one.rogatory
refuses S0009 b1.en.play one.rogatory
refuses S0009 a2.play two.rogatory
refuses S0011 a3.play two.rogatory
{ acts a1.play; echo 'desk leave_to_law to_kourdala'; } | play counsel late.play
refuses S0010 late.play two.rogatory
other two.rogatory 's/^letter ..../letter 0000/' foreign.rogatory
refuses S0011 a1.play foreign.rogatory
cp b1.en.play full.play
for n in 2 3 4 5 6; do
  other one.rogatory "s/ day 1$/ day $n/" more.rogatory
  does import full.play more.rogatory --to next.play --force
  cp next.play full.play
done
other one.rogatory 's/ day 1$/ day 7/' more.rogatory
refuses S0013 full.play more.rogatory
for damage in 's/fr$/en/' '3d' '$d'; do
  sed "$damage" one.rogatory >bad.rogatory
  refuses S0002 b2.play bad.rogatory
done
"$program" export request b4.play --to x.rogatory >out 2>&1 && fail "a request that nobody sent was written"
"$program" export request a1.play --to x.txt >out 2>&1 && fail "a letter went into a file that is none"
[ "$failed" -eq 0 ]
