/* catalog.h - texts by permanent id, in several languages, and the one formatter.
 *
 * A catalogue set holds every language of the interface (assets/lang/<lang>.po) and of
 * the case being played (its source texts, then <case>/l10n/<lang>.po). PO files are
 * read directly: msgctxt is the id, msgid the source text (for reference and for
 * translators), msgstr the text; msgstr[n] are the plural forms, chosen by the
 * language's rule (plural_int.h). A missing or fuzzy text falls back to the source
 * language, marked.
 *
 * Placeholders are named: "{count}", "{person}"; "{{" and "}}" are plain braces. After
 * a colon they take a form: {x:de} {x:a} {x:que}  the name after de, à, que:
 * "d’⁨Ada⁩", "du ⁨parquet⁩". By rule, or as the texts "<id>.de", "<id>.a",
 * "<id>.que" say. Only a text of its own changes it outside French. {x:e} the feminine
 * e: "arrivé{x:e}" (nothing outside French) {x:il} {x:Il}         the pronoun, from the
 * texts form.il.m, .f, .n and form.Il.… {n:plain} {n:two}     a number without
 * grouping; in at least two digits A thing's gender comes from txt_add, or from the
 * text "<id>.gender" (m, f or n). Every inserted value is isolated (U+2068 … U+2069),
 * so that a name in another script cannot disturb the sentence around it. A name that
 * begins with an article keeps its capital only where a text, a sentence or a quotation
 * begins: "Go to the coach park" (name_int.h).
 *
 * French texts get their typography (layout.h) when they are added.
 *
 * Memory: the interface's texts live in the arena given to txt_open, which must not be
 * rewound behind a look-up: it may have read a catalogue that was put off. Those of a
 * case live in an arena of their own, until txt_case_end, which must be called before
 * the first is freed. PO bytes are copied. Errors: diagnostics C.... Not here: reading
 * order and line breaking (layout.h), drawing (ui).
 */
#ifndef TEXT_CATALOG_H
#define TEXT_CATALOG_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/msg.h"

struct txt; /* a catalogue set */

/* An empty set whose fall-back language is `source` ("en"). */
struct txt *txt_open(struct arena *a, struct str source);
/* Adds a PO file's bytes as language `lang`. Later entries of the same id win, so that
 * a case may be loaded over the interface. False when nothing of it could be used. */
bool txt_add_po(struct txt *t, struct str lang, struct str path, struct str bytes,
                struct diags *d);
/* The same, but read when a text is first looked for in that language: a second
 * language costs nothing until then. What is wrong in it is told nowhere. Path and
 * bytes are borrowed. */
void txt_add_po_later(struct txt *t, struct str lang, struct str path,
                      struct str bytes);
/* Adds one text, for instance a case's own, in the language it was written in. `gender`
 * is 'm', 'f' or 'n' for named things (0 for other texts). Id and text are borrowed,
 * not copied. */
void txt_add(struct txt *t, struct str lang, struct str id, struct str text,
             char gender);
/* Starts and ends the case: everything added between is forgotten by txt_case_end.
 * Either may be called at any time. */
void txt_case_begin(struct txt *t);
void txt_case_end(struct txt *t);

/* The languages that have texts, in the order first added. */
size_t txt_langs(const struct txt *t, const struct str **langs);
/* Chooses the language of txt_put and txt_layout; false when it is not there. */
bool txt_use(struct txt *t, struct str lang);
struct str txt_lang(const struct txt *t);
/* True when the language in use is written from right to left. */
bool txt_is_rtl(const struct txt *t);

/* Is there a text with this id in any language? */
bool txt_has(const struct txt *t, struct str id);
/* The raw text of an id in the language in use (or its fall-back: *fallback, if given,
 * is then set), of plural forms the last. Empty when no language has it. */
struct str txt_raw(const struct txt *t, struct str id, bool *fallback);

/* Appends the sentence of m in the language in use. A text that is missing in every
 * language shows its id between ⟦ and ⟧, so that it is never blank; one that fell back
 * to the source language is followed by " ⟨EN⟩" (its code). */
void txt_put(const struct txt *t, struct buf *out, const struct msg *m);
/* The same into an arena. */
struct str txt_str(const struct txt *t, struct arena *a, const struct msg *m);
/* The same without arguments. */
struct str txt_id(const struct txt *t, struct arena *a, const char *id);

/* The message `id` with another as its argument "value", as in "Where: {value}": by its
 * id where it has no arguments, so that a name is written as within a sentence. */
struct msg txt_field(const struct txt *t, struct arena *a, const char *id,
                     const struct msg *value);

/* Takes the isolates out again, for plain terminals and for comparisons. */
struct str txt_plain(struct arena *a, struct str s);

#endif
