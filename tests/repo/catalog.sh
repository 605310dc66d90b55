#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

header() { printf 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'; }
# entry ID MSGID MSGSTR
entry() { printf '\nmsgctxt "%s"\nmsgid "%s"\nmsgstr "%s"\n' "$@"; }
counted='
msgctxt "ui.days"
msgid "{count} day"
msgid_plural "{count} days"
msgstr[0] "{count} jour"
msgstr[1] "{count} jours"'

clean() {
  mkdir -p assets/lang
  { header; entry ui.hello 'Hello {name}' 'Hello {name}'; entry help.play Play Play; entry diag.E0001 'Bad {byte}' 'Bad {byte}'
    sed 's/jour/day/' <<<"$counted"; } >assets/lang/en.po
  { header; entry ui.hello 'Hello {name}' 'Bonjour {name:de}'; entry help.play Play Jouer; entry diag.E0001 'Bad {byte}' '{byte} fautif'
    echo "$counted"; } >assets/lang/fr.po
  put game/base/codes.def 'X(E0001, ERROR)'
  put game/tools/a.c 'say("ui.hello"); say("help.%s"); say("other.thing"); begin("ui");'
  put game/ui/a.c 'ui_button(ui, "ui.no_message"); scr_say(s, "ui.hello");'
}

begin "nothing"
expect_none
begin "an id without a message"
put game/tools/b.c 'say("ui.goodbye");'
expect 'game/tools/b.c: "ui.goodbye" is not in en.po'
begin "composed ids that fit nothing"
put game/tools/b.c 'say("ui.%s.title");'
expect '"ui.%s.title" is not in en.po'
begin "an id said by the window"
put game/ui/b.c 'scr_say(s, "ui.goodbye")'
expect 'game/ui/b.c: "ui.goodbye" is not in en.po'
begin "a diagnostic without a message"
put game/base/codes.def 'X(E0001, ERROR)' 'X(E0002, ERROR)'
expect 'diag.E0002 is not in en.po'
begin "French missing"
entry ui.new New New >>assets/lang/en.po
expect 'fr.po: ui.new is missing'
begin "French too much"
entry ui.old Old Vieux >>assets/lang/fr.po
expect 'fr.po: ui.old is not in en.po'
begin "a lost placeholder"
sed -i 's/Bonjour {name:de}/Bonjour/' assets/lang/fr.po
expect 'fr.po: ui.hello and its source differ in {name}'
begin "another placeholder"
sed -i 's/{byte} fautif/{octet} fautif/' assets/lang/fr.po
expect 'fr.po: diag.E0001 and its source differ in {octet}'
begin "an empty translation"
sed -i 's/"Jouer"/""/' assets/lang/fr.po
expect 'fr.po: help.play has no text'
begin "a stale translation"
sed -i 's/msgid "Play"/msgid "Start"/; s/msgstr "Play"/msgstr "Start"/' assets/lang/en.po
expect 'fr.po: help.play translates a text that en.po no longer has'
begin "the same id twice"
entry ui.hello 'Hello {name}' 'Salut {name}' >>assets/lang/fr.po
expect 'fr.po: ui.hello stands twice'
begin "two versions of a text, left by a merge"
printf 'msgid "Play on"\nmsgstr "Continuer"\n' >>assets/lang/fr.po
expect 'a msgid without its msgctxt'
reference() { # ID MSGSTR: one more catalogue, of the reference
  mkdir -p assets/lang/reference
  { header; entry ref.any.id name name; } >assets/lang/reference/en.po
  { header; entry "$1" name "$2"; } >assets/lang/reference/fr.po
}
begin "the reference in both languages"
reference ref.any.id nom
put game/tools/b.c 'say("ref.any.id"); say("ref.any.%s");'
expect_none
begin "the reference's French missing"
reference ref.any.name nom
expect 'reference/fr.po: ref.any.id is missing'
begin "an id in both catalogues"
reference ref.any.id nom
entry ref.any.id name name >>assets/lang/en.po
entry ref.any.id name nom >>assets/lang/fr.po
expect 'assets/lang/reference: ref.any.id stands in assets/lang too'
begin "another language may be incomplete"
{ header; entry ui.hello 'Hello {name}' 'Ola {name}'; } >assets/lang/pt.po
expect_none
if command -v msgfmt >/dev/null; then
  begin "a file that gettext cannot read"
  put scenarios/x/l10n/fr.po 'msgid "a' 'msgstr "b"'
  expect 'scenarios/x/l10n/fr.po: '
fi
end
