/* reference.c - the tables that read a case, listed for whoever explains them. */
#include "scenario/reference.h"

#include "base/buf.h"
#include "base/bug.h"
#include "scenario/load_int.h"

enum { MOST_TABLES = 80 };

static const char *const type_names[] = {
    [F_ID] = "id",           [F_TEXT] = "text",       [F_TEXTS] = "texts",
    [F_WORD] = "word",       [F_INT] = "number",      [F_BOOL] = "bool",
    [F_DATE] = "date",       [F_DATES] = "dates",     [F_TIME] = "time",
    [F_ENUM] = "enum",       [F_GENDER] = "gender",   [F_REF] = "ref",
    [F_REFS] = "refs",       [F_EXPR] = "condition",  [F_EFFECTS] = "effects",
    [F_SOURCE_KEY] = "word", [F_STRUCT] = "fields",   [F_ITEMS] = "list",
    [F_RENDERS] = "renders", [F_PARTS] = "list",      [F_WEEKDAYS] = "weekdays",
    [F_AS_OF] = "as_of",     [F_ANSWERS] = "answers", [F_CODE] = "code",
    [F_PLAIN] = "plain",
};

struct lister {
    struct arena *a;
    const struct table *from[MOST_TABLES];
    struct scn_ref_table tables[MOST_TABLES];
    uint32_t count;
};

/* ---- tables --------------------------------------------------------------------- */

static int find_table(const struct lister *x, const struct table *t)
{
    for (uint32_t i = 0; i < x->count; i++) {
        if (x->from[i] == t)
            return (int)i;
    }
    return -1;
}

static int table_of_kind(const struct lister *x, int kind)
{
    const struct table *t =
        kind == SCN_LANGUAGE ? NULL : scn_schema_of((enum scn_kind)kind);
    return t != NULL ? find_table(x, t) : -1;
}

/* Its title: its name, after that of the table it belongs to where it holds things of
 * its own, since a section may have the same name. */
static void add_table(struct lister *x, const struct table *t, enum scn_ref_part part,
                      enum scn_ref_shape shape, const char *owner)
{
    if (find_table(x, t) >= 0)
        return;
    BUG_UNLESS(x->count < MOST_TABLES);
    struct scn_ref_table *r = &x->tables[x->count];
    x->from[x->count++] = t;
    bool owned = owner != NULL && t->kind >= 0;
    r->title =
        arena_printf(x->a, "%s%s%s", owned ? owner : "", owned ? "." : "", t->name);
    r->id = arena_printf(x->a, "table.%.*s", STR_ARG(r->title));
    r->name = t->name;
    r->part = part;
    r->shape = shape;
    for (uint32_t i = 0; i < t->count; i++) {
        if (t->fields[i].table != NULL)
            add_table(x, t->fields[i].table, part, SCN_REF_INNER, t->name);
    }
}

static void add_tables(struct lister *x, const struct table *file,
                       const struct table *const *sections, enum scn_ref_part part)
{
    add_table(x, file, part, SCN_REF_FILE, NULL);
    for (; sections != NULL && *sections != NULL; sections++)
        add_table(x, *sections, part, SCN_REF_SECTION, NULL);
}

/* What a field is when nobody writes it: only where that is worth saying. */
static struct str start_of(struct lister *x, const struct field *f)
{
    int32_t v = f->start;
    if (f->required)
        return STR("");
    if (f->type == F_INT && v >= f->least && v <= f->most)
        return arena_printf(x->a, "%d", (int)v);
    if (f->type == F_BOOL)
        return v != 0 ? STR("yes") : STR("no");
    if (f->type == F_ENUM)
        return str_of(f->words[v]);
    if (f->type == F_TIME)
        return arena_printf(x->a, "%02d:%02d", (int)v / 60, (int)v % 60);
    return STR("");
}

static const char *type_of(const struct field *f, bool language)
{
    if (language)
        return f->type == F_REF ? "language" : "languages";
    return f->type == F_INT && f->least == f->most ? "exactly" : type_names[f->type];
}

static void fill_field(struct lister *x, const struct scn_ref_table *in,
                       const struct field *f, struct scn_ref_field *r)
{
    bool refers = f->type == F_REF || f->type == F_REFS;
    r->id = arena_printf(x->a, "ref.%.*s.%s", STR_ARG(in->title), f->name);
    r->name = f->name;
    r->type = type_of(f, refers && f->kind == SCN_LANGUAGE);
    r->required = f->required;
    r->of = refers             ? table_of_kind(x, f->kind)
            : f->table != NULL ? find_table(x, f->table)
                               : -1;
    r->words = f->type == F_ENUM ? f->words : NULL;
    r->least = f->least;
    r->most = f->most;
    r->start = start_of(x, f);
}

static void fill_tables(struct lister *x)
{
    for (uint32_t i = 0; i < x->count; i++) {
        const struct table *t = x->from[i];
        struct scn_ref_field *fields =
            ARENA_ARRAY(x->a, t->count, struct scn_ref_field);
        for (uint32_t k = 0; k < t->count; k++)
            fill_field(x, &x->tables[i], &t->fields[k], &fields[k]);
        x->tables[i].fields = fields;
        x->tables[i].count = t->count;
    }
}

/* ---- words ----------------------------------------------------------------------- */

static const struct term_row {
    int term;
    const char *name, *type, *arg[2];
    uint8_t env;
} rows[] = {
#define ENV_CASE       SCN_ENV_CASE
#define ENV_ITEM       SCN_ENV_ITEM
#define ENV_REQUEST    SCN_ENV_REQUEST
#define ENV_CHARGE     SCN_ENV_CHARGE
#define ENV_BOTH(a, b) (ENV_##a | ENV_##b)
#define TERM(name, env, type, arg1, arg2, parts)                                       \
    {SCN_T_##name, #name, #type, {#arg1, #arg2}, ENV_##env},
#define EFFECT(name, arg1, arg2, parts)                                                \
    {SCN_E_##name, #name, "", {#arg1, #arg2}, SCN_ENV_EFFECT},
#include "scenario/terms.def"
};

static uint32_t places_of(uint8_t env)
{
    static const uint8_t envs[SCN_REF_PLACES] = {
        SCN_ENV_CASE, SCN_ENV_EFFECT, SCN_ENV_ITEM, SCN_ENV_REQUEST, SCN_ENV_CHARGE};
    uint32_t places = 0;
    for (int i = 0; i < SCN_REF_PLACES; i++)
        places |= (env & envs[i]) != 0 ? 1u << i : 0;
    return places;
}

/* Of a number only that it is one: n. */
static void put_argument(struct buf *out, const char *arg, bool first)
{
    if (str_eqz(STR("NONE"), arg))
        return;
    buf_putz(out, first ? "(" : ", ");
    if (str_eqz(STR("INT"), arg)) {
        buf_putc(out, 'n');
        return;
    }
    for (const char *c = arg; *c != '\0'; c++)
        buf_putc(out, *c >= 'A' && *c <= 'Z' ? (char)(*c + ('a' - 'A')) : *c);
}

static const char *type_of_kind(int kind, bool words)
{
    return words                  ? "enum"
           : kind == SCN_LANGUAGE ? "language"
           : kind >= 0            ? "ref"
                                  : "truth";
}

static void fill_word(struct lister *x, const struct term_row *row,
                      struct scn_ref_word *w)
{
    bool effect = row->env == SCN_ENV_EFFECT, number = str_eqz(STR("INT"), row->type);
    struct buf name = BUF_MAX(200);
    buf_put(&name, scn_term_name(row->term));
    put_argument(&name, row->arg[0], true);
    put_argument(&name, row->arg[1], false);
    buf_putz(&name, str_eqz(STR("NONE"), row->arg[0]) ? "" : ")");
    w->name = arena_str(x->a, buf_str(&name));
    buf_free(&name);
    w->id = arena_printf(x->a, "%s.%s", effect ? "effect" : "word", row->name);
    w->places = places_of(row->env);
    int kind = scn_term_kind(row->term);
    w->words = scn_term_words(row->term);
    w->of = kind >= 0 ? table_of_kind(x, kind) : -1;
    w->type = effect ? "" : number ? "count" : type_of_kind(kind, w->words != NULL);
}

const struct scn_reference *scn_reference(struct arena *a)
{
    struct lister *x = ARENA_NEW(a, struct lister);
    struct scn_reference *r = ARENA_NEW(a, struct scn_reference);
    uint32_t count = sizeof rows / sizeof rows[0];
    struct scn_ref_word *words = ARENA_ARRAY(a, count, struct scn_ref_word);
    x->a = a;
    add_tables(x, &scn_schema_scenario, scn_schema_case_sections, SCN_REF_CASE);
    add_tables(x, &scn_schema_common, scn_schema_common_sections, SCN_REF_COMMON);
    add_tables(x, &scn_schema_state, scn_schema_state_sections, SCN_REF_LAW);
    add_tables(x, &scn_schema_card, NULL, SCN_REF_CARD);
    add_tables(x, &scn_schema_glossary, scn_schema_glossary_sections, SCN_REF_GLOSSARY);
    fill_tables(x);
    for (uint32_t i = 0; i < count; i++)
        fill_word(x, &rows[i], &words[i]);
    *r = (struct scn_reference){x->tables, x->count, words, count};
    return r;
}
