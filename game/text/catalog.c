/* catalog.c - the sets of texts: adding, finding, falling back.
 *
 * Each language has two layers, interface and case; the case's arena is its own, so
 * that closing a case forgets all of it at once.
 */
#include "text/catalog_int.h"

#include "base/limits.h"
#include "text/layout.h"
#include "text/po_check_int.h"

/* A PO file to be read when it is needed. */
struct txt_later {
    struct str path, bytes;
    enum txt_layer_kind layer;
    struct txt_later *next;
};

struct txt *txt_open(struct arena *a, struct str source)
{
    struct txt *t = ARENA_NEW(a, struct txt);
    t->arenas[TXT_BASE] = a;
    t->arenas[TXT_CASE] = &t->case_arena;
    t->source = arena_str(a, source);
    t->used = TXT_LANGS;
    return t;
}

static size_t lang_index(const struct txt *t, struct str code)
{
    size_t i = 0;
    while (i < t->count && !str_eq(t->codes[i], code))
        i++;
    return i;
}

/* The language of this code, made when it is new; NULL past the cap. */
static struct txt_language *language(struct txt *t, struct str code)
{
    size_t i = lang_index(t, code);
    if (i < t->count)
        return &t->langs[i];
    if (i == TXT_LANGS)
        return NULL;
    struct str kept = arena_str(t->arenas[t->now], code);
    t->codes[i] = kept;
    t->langs[i] =
        (struct txt_language){.set = t, .code = kept, .habits = txt_habits_of(kept)};
    t->count++;
    if (t->now == TXT_BASE)
        t->base_count = t->count;
    return &t->langs[i];
}

static struct txt_entry *slot(struct txt_layer *layer, struct arena *a, struct str id)
{
    uint32_t index;
    if (map_get(&layer->ids, id, &index))
        return &layer->list[index];
    if (layer->count == layer->room) {
        uint32_t room = layer->room > 0 ? layer->room * 2 : 64;
        struct txt_entry *list = ARENA_ARRAY(a, room, struct txt_entry);
        if (layer->count > 0)
            memcpy(list, layer->list, layer->count * sizeof *list);
        layer->list = list;
        layer->room = room;
    }
    map_add(&layer->ids, a, id, layer->count);
    return &layer->list[layer->count++];
}

/* Puts a checked entry of a PO file into the set; what it keeps is copied. */
static void store(struct txt *t, struct txt_language *l, const struct txt_po_entry *e)
{
    struct arena *a = t->arenas[t->now];
    uint8_t count = (uint8_t)txt_po_forms(e);
    struct str *forms = ARENA_ARRAY(a, count, struct str);
    for (uint8_t i = 0; i < count; i++)
        forms[i] = txt_typography(a, l->code, arena_str(a, e->field[TXT_PO_STR + i]));
    struct str id = e->field[TXT_PO_CTXT];
    const struct txt_entry *old = txt_in(l, id);
    char gender = old != NULL ? old->gender : 0;
    *slot(&l->layers[t->now], a, arena_str(a, id)) = (struct txt_entry){
        .forms = forms, .count = count, .gender = gender, .file = t->files};
}

static bool is_duplicate(const struct txt *t, const struct txt_language *l,
                         const struct txt_po_entry *e)
{
    uint32_t index;
    const struct txt_layer *layer = &l->layers[t->now];
    return map_get(&layer->ids, e->field[TXT_PO_CTXT], &index) &&
           layer->list[index].file == t->files;
}

/* Does a case's text stand there in other words than the entry translates? */
static bool of_other_words(const struct txt *t, const struct txt_po_entry *e,
                           struct arena *scratch)
{
    struct str msgid = e->field[TXT_PO_ID];
    for (size_t i = 0; t->now == TXT_CASE && i < t->count; i++) {
        uint32_t index;
        const struct txt_layer *layer = &t->langs[i].layers[TXT_CASE];
        if (!map_get(&layer->ids, e->field[TXT_PO_CTXT], &index) ||
            layer->list[index].file != 0)
            continue;
        struct str now = layer->list[index].forms[0];
        return !str_eq(now, msgid) &&
               !str_eq(now, txt_typography(scratch, t->langs[i].code, msgid));
    }
    return false;
}

static bool read_po(struct txt *t, struct str lang, struct str path, struct str bytes,
                    struct diags *d)
{
    if (bytes.n > LIMIT_FILE_BYTES) {
        diag_num(diag_add(d, DIAG_C0006, (struct place){.path = path}), "most",
                 LIMIT_FILE_BYTES);
        return false;
    }
    struct arena scratch = {0};
    struct txt_po po = txt_po_open(path, bytes, &scratch, d);
    struct txt_po_entry e;
    size_t stored = 0;
    t->files++;
    for (; txt_po_next(&po, &e); arena_reset(&scratch)) {
        if (!txt_po_check(&po, &e, txt_habits_of(lang)->plurals))
            continue;
        struct txt_language *l = language(t, lang);
        if (l == NULL)
            break;
        if (is_duplicate(t, l, &e))
            diag_arg(d,
                     txt_po_diag(&po, DIAG_C0005, e.line[TXT_PO_CTXT],
                                 e.line_text[TXT_PO_CTXT], 0),
                     "id", e.field[TXT_PO_CTXT]);
        if (of_other_words(t, &e, &scratch))
            diag_arg(d,
                     txt_po_diag(&po, DIAG_W0451, e.line[TXT_PO_ID],
                                 e.line_text[TXT_PO_ID], 0),
                     "id", e.field[TXT_PO_CTXT]);
        store(t, l, &e);
        stored++;
    }
    txt_po_close(&po);
    arena_free(&scratch);
    return stored > 0;
}

/* Reads what was put off, as if it had been read when it came. */
static void read_later(struct txt_language *l)
{
    if (l->later == NULL)
        return;
    struct txt *t = l->set;
    struct txt_later *p = l->later;
    enum txt_layer_kind now = t->now;
    struct arena scratch = {0};
    struct diags untold = diags_in(&scratch);
    l->later = NULL;
    for (; p != NULL; p = p->next) {
        t->now = p->layer;
        read_po(t, l->code, p->path, p->bytes, &untold);
    }
    t->now = now;
    arena_free(&scratch);
}

void txt_add(struct txt *t, struct str lang, struct str id, struct str text,
             char gender)
{
    struct txt_language *l = language(t, lang);
    if (l == NULL)
        return;
    read_later(l);
    struct arena *a = t->arenas[t->now];
    struct str *form = ARENA_NEW(a, struct str);
    *form = txt_typography(a, lang, text);
    *slot(&l->layers[t->now], a, id) =
        (struct txt_entry){.forms = form, .count = 1, .gender = gender};
}

bool txt_add_po(struct txt *t, struct str lang, struct str path, struct str bytes,
                struct diags *d)
{
    size_t i = lang_index(t, lang);
    if (i < t->count)
        read_later(&t->langs[i]);
    return read_po(t, lang, path, bytes, d);
}

void txt_add_po_later(struct txt *t, struct str lang, struct str path, struct str bytes)
{
    struct txt_language *l = language(t, lang);
    if (l == NULL)
        return;
    struct txt_later **end = &l->later;
    while (*end != NULL)
        end = &(*end)->next;
    *end = ARENA_NEW(t->arenas[t->now], struct txt_later);
    **end = (struct txt_later){.path = path, .bytes = bytes, .layer = t->now};
}

void txt_case_begin(struct txt *t)
{
    txt_case_end(t);
    t->now = TXT_CASE;
}

static void drop_later(struct txt_language *l)
{
    for (struct txt_later **at = &l->later; *at != NULL;) {
        if ((*at)->layer == TXT_CASE)
            *at = (*at)->next;
        else
            at = &(*at)->next;
    }
}

void txt_case_end(struct txt *t)
{
    t->now = TXT_BASE;
    t->count = t->base_count;
    if (t->used >= t->count)
        t->used = TXT_LANGS;
    for (size_t i = 0; i < t->count; i++) {
        t->langs[i].layers[TXT_CASE] = (struct txt_layer){0};
        drop_later(&t->langs[i]);
    }
    arena_free(&t->case_arena);
}

size_t txt_langs(const struct txt *t, const struct str **langs)
{
    *langs = t->codes;
    return t->count;
}

bool txt_use(struct txt *t, struct str lang)
{
    size_t i = lang_index(t, lang);
    if (i == t->count)
        return false;
    t->used = i;
    return true;
}

const struct txt_language *txt_used(const struct txt *t)
{
    size_t i = t->used < t->count ? t->used : lang_index(t, t->source);
    return i < t->count ? &t->langs[i] : NULL;
}

struct str txt_lang(const struct txt *t)
{
    const struct txt_language *l = txt_used(t);
    return l != NULL ? l->code : t->source;
}

bool txt_is_rtl(const struct txt *t)
{
    return txt_code_is_rtl(txt_lang(t));
}

const struct txt_entry *txt_in(const struct txt_language *lang, struct str id)
{
    uint32_t index;
    if (lang->later != NULL) /* asked here too: this is looked up all the time */
        read_later(&lang->set->langs[lang - lang->set->langs]);
    for (int k = TXT_CASE; k >= TXT_BASE; k--) {
        if (map_get(&lang->layers[k].ids, id, &index))
            return &lang->layers[k].list[index];
    }
    return NULL;
}

static bool found_in(const struct txt_language *lang, struct str id,
                     struct txt_found *found)
{
    const struct txt_entry *entry = lang != NULL ? txt_in(lang, id) : NULL;
    if (entry != NULL)
        *found = (struct txt_found){entry, lang};
    return entry != NULL;
}

bool txt_find(const struct txt *t, const struct txt_language *prefer, struct str id,
              struct txt_found *found)
{
    size_t source = lang_index(t, t->source);
    if (found_in(prefer, id, found) ||
        (source < t->count && found_in(&t->langs[source], id, found)))
        return true;
    for (size_t i = 0; i < t->count; i++) {
        if (found_in(&t->langs[i], id, found))
            return true;
    }
    return false;
}

bool txt_has(const struct txt *t, struct str id)
{
    struct txt_found found;
    return txt_find(t, NULL, id, &found);
}

struct str txt_raw(const struct txt *t, struct str id, bool *fallback)
{
    struct txt_found found;
    bool there = txt_find(t, txt_used(t), id, &found);
    if (fallback != NULL)
        *fallback = there && found.lang != txt_used(t);
    return there ? found.entry->forms[found.entry->count - 1] : STR_NONE;
}

struct str txt_variant(const struct txt_language *lang, struct str id,
                       struct str suffix)
{
    char key[LIMIT_TEXT_ID_BYTES];
    size_t n = id.n + 1 + suffix.n;
    if (n > sizeof key || id.n == 0 || suffix.n == 0)
        return STR_NONE;
    memcpy(key, id.p, id.n);
    key[id.n] = '.';
    memcpy(key + id.n + 1, suffix.p, suffix.n);
    const struct txt_entry *e = txt_in(lang, (struct str){key, n});
    return e != NULL ? e->forms[0] : STR_NONE;
}

char txt_gender(const struct txt *t, const struct txt_language *lang, struct str id)
{
    struct str said = txt_variant(lang, id, STR("gender"));
    if (str_eqz(said, "f") || str_eqz(said, "n") || str_eqz(said, "m"))
        return said.p[0];
    const struct txt_entry *e = txt_in(lang, id);
    for (size_t i = 0; (e == NULL || e->gender == 0) && i < t->count; i++)
        e = txt_in(&t->langs[i], id);
    return e != NULL && e->gender != 0 ? e->gender : 'm';
}
