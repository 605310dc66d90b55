/* catalog_int.h - the inside of a catalogue set, for the formatter. */
#ifndef TEXT_CATALOG_INT_H
#define TEXT_CATALOG_INT_H

#include "base/map.h"
#include "text/catalog.h"
#include "text/plural_int.h"

enum { TXT_LANGS = 32 }; /* more than any case has */

struct txt_entry {
    const struct str *forms; /* one text, or the plural forms */
    uint8_t count;
    char gender;   /* 'm', 'f', 'n', or 0 */
    uint32_t file; /* which PO file it came from; 0: txt_add */
};

/* The texts of the interface, and over them those of the case. */
enum txt_layer_kind { TXT_BASE, TXT_CASE, TXT_LAYERS };

struct txt_layer {
    struct map ids; /* → index in list */
    struct txt_entry *list;
    uint32_t count;
    uint32_t room;
};

struct txt_language {
    struct txt *set; /* which it belongs to */
    struct str code;
    const struct txt_habits *habits;
    struct txt_layer layers[TXT_LAYERS];
    struct txt_later *later; /* files that nobody has needed yet, in order; or NULL */
};

struct txt {
    struct arena *arenas[TXT_LAYERS];
    struct arena case_arena;
    enum txt_layer_kind now; /* what is added goes here */
    struct str source;
    struct txt_language langs[TXT_LANGS];
    struct str codes[TXT_LANGS];
    size_t count;
    size_t base_count; /* of the languages, those that stay after the case */
    size_t used;       /* the language in use; TXT_LANGS: none chosen */
    uint32_t files;
};

struct txt_found {
    const struct txt_entry *entry;
    const struct txt_language *lang;
};

/* The entry of an id in one language; NULL when it has none. */
const struct txt_entry *txt_in(const struct txt_language *lang, struct str id);
/* The entry in the preferred language (may be NULL), else in the source language, else
 * in any. False when there is none. */
bool txt_find(const struct txt *t, const struct txt_language *prefer, struct str id,
              struct txt_found *found);
/* The language in use, or NULL while there is none. */
const struct txt_language *txt_used(const struct txt *t);
/* The text "<id>.<suffix>" in this very language; empty when it has none. */
struct str txt_variant(const struct txt_language *lang, struct str id,
                       struct str suffix);
/* The gender of a named thing: what the language says in "<id>.gender", else what
 * txt_add said in this or in any language; 'm' when nobody knows. */
char txt_gender(const struct txt *t, const struct txt_language *lang, struct str id);

#endif
