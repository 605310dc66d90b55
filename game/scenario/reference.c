/* reference.c - the author's reference, from the very tables that read a case. */
#include "scenario/scenario.h"
#include "scenario/schema_int.h"

static const char *type_words(const struct field *f)
{
    switch (f->type) {
    case F_ID: return "id";
    case F_TEXT: return "text";
    case F_TEXTS: return "list of texts";
    case F_WORD: return "word";
    case F_INT: return "number";
    case F_BOOL: return "yes or no";
    case F_DATE: return "date";
    case F_DATES: return "list of dates";
    case F_TIME: return "time";
    case F_ENUM: return "one of";
    case F_GENDER: return "m, f or n";
    case F_REF: return "";
    case F_REFS: return "list of";
    case F_EXPR: return "condition";
    case F_EFFECTS: return "list of effects";
    case F_SOURCE_KEY: return "word";
    case F_STRUCT: return "fields";
    case F_ITEMS: return "list of";
    case F_RENDERS: return "kind of interpreter: text";
    case F_PARTS: return "list of";
    case F_WEEKDAYS: return "list of days";
    case F_AS_OF: return "date or year";
    }
    return "";
}

static void put_type(struct buf *out, const struct field *f)
{
    buf_putz(out, type_words(f));
    if (f->type == F_REF || f->type == F_REFS || f->type == F_ITEMS)
        buf_printf(out, "%s%s", f->type == F_REF ? "" : " ",
                   scn_kind_name((enum scn_kind)f->kind));
    for (int i = 0; f->type == F_ENUM && f->words[i] != NULL; i++)
        buf_printf(out, "%s `%s`", i > 0 ? "," : "", f->words[i]);
    if (f->type == F_PARTS)
        buf_printf(out, " `%s`", f->table->name);
    if (f->type == F_INT)
        buf_printf(out, ", %d to %d", (int)f->least, (int)f->most);
}

static void put_table(struct buf *out, const struct table *t)
{
    buf_printf(out,
               "\n### `%s`\n\n%s\n\n| field | value | what it is |\n|---|---|---|\n",
               t->name, t->doc);
    for (uint32_t i = 0; i < t->count; i++) {
        const struct field *f = &t->fields[i];
        buf_printf(out, "| `%s`%s | ", f->name, f->required ? " *" : "");
        put_type(out, f);
        buf_printf(out, " | %s |\n", f->doc);
    }
}

static void put_tables(struct buf *out, const char *title, const struct table *first,
                       const struct table *const *rest)
{
    buf_printf(out, "\n## %s\n", title);
    put_table(out, first);
    for (; *rest != NULL; rest++)
        put_table(out, *rest);
}

static const char *const env_words[] = {
    [SCN_ENV_CASE] = "case",
    [SCN_ENV_EFFECT] = "effect",
    [SCN_ENV_ITEM] = "admissibility",
    [SCN_ENV_REQUEST] = "request rule",
    [SCN_ENV_CHARGE] = "charge rule",
    [SCN_ENV_CASE | SCN_ENV_ITEM] = "case, admissibility",
};

static const struct {
    const char *name, *arg1, *arg2, *doc;
    int env;
} words[] = {
#define ENV_CASE       SCN_ENV_CASE
#define ENV_ITEM       SCN_ENV_ITEM
#define ENV_REQUEST    SCN_ENV_REQUEST
#define ENV_CHARGE     SCN_ENV_CHARGE
#define ENV_BOTH(a, b) (ENV_##a | ENV_##b)
#define TERM(name, env, type, arg1, arg2, parts, doc)                                  \
    {#name, #arg1, #arg2, doc, ENV_##env},
#define EFFECT(name, arg1, arg2, parts, doc) {#name, #arg1, #arg2, doc, SCN_ENV_EFFECT},
#include "scenario/terms.def"
};

/* Authors write the name without the prefix of its environment. */
static struct str author_name(const char *name)
{
    struct str s = str_of(name);
    static const char *const prefixes[] = {"item_", "request_", "charge_"};
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++) {
        if (str_starts(s, str_of(prefixes[i])))
            return str_from(s, str_of(prefixes[i]).n);
    }
    return s;
}

static void put_argument(struct buf *out, const char *arg, bool first)
{
    if (str_eqz(STR("NONE"), arg))
        return;
    buf_putz(out, first ? "(" : ", ");
    for (const char *c = arg; *c != '\0'; c++)
        buf_putc(out, *c == '_' ? ' ' : *c >= 'A' && *c <= 'Z' ? (char)(*c + 32) : *c);
}

static void put_words(struct buf *out)
{
    buf_putz(out,
             "\n## Words of conditions and effects\n\n| word | stands in | what it "
             "says or does |\n|---|---|---|\n");
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        buf_printf(out, "| `%.*s", STR_ARG(author_name(words[i].name)));
        put_argument(out, words[i].arg1, true);
        put_argument(out, words[i].arg2, false);
        buf_putz(out, str_eqz(STR("NONE"), words[i].arg1) ? "" : ")");
        buf_printf(out, "` | %s | %s |\n", env_words[words[i].env], words[i].doc);
    }
}

void scn_reference(struct buf *out)
{
    static const struct table *const none[] = {NULL};
    buf_putz(out, "Fields marked * are required.\n");
    put_tables(out, "A case", &scn_schema_scenario, scn_schema_case_sections);
    put_table(out, scn_schema_of(SCN_QUESTION));
    put_table(out, scn_schema_of(SCN_MEASURE));
    put_table(out, &scn_schema_span);
    put_tables(out, "What all States share: law/common.yaml", &scn_schema_common,
               scn_schema_common_sections);
    put_tables(out, "A State's law pack", &scn_schema_state, scn_schema_state_sections);
    put_table(out, &scn_schema_actor);
    put_table(out, &scn_schema_rule_item);
    put_table(out, &scn_schema_rule_charge);
    put_table(out, &scn_schema_rule_request);
    put_table(out, &scn_schema_threshold);
    put_table(out, &scn_schema_reservation);
    put_tables(out, "A real State's reference card: law/cards", &scn_schema_card, none);
    put_table(out, &scn_schema_card_line);
    put_words(out);
}
