/* cmd_schema.c - what an author may write, from the tables that read it: a reference in
 * Markdown, in the language in use, or with --json a JSON Schema for editors. */
#include "tools/app.h"

#include "base/buf.h"
#include "scenario/reference.h"

#include <stdio.h>

enum { MOST_BYTES = 4 * 1024 * 1024 };

struct book {
    struct app *app;
    const struct scn_reference *ref;
    struct buf out;
};

/* ---- saying ---------------------------------------------------------------------- */

static void say(struct book *b, const struct msg *m)
{
    struct arena *a = &b->app->arena;
    struct arena_mark here = arena_here(a);
    buf_put(&b->out, txt_plain(a, txt_str(b->app->txt, a, m)));
    arena_rewind(a, here);
}

static void say_id(struct book *b, const char *id)
{
    struct msg m = msg_of(id);
    say(b, &m);
}

/* "ref.part.case" and kin. */
static void say_word(struct book *b, const char *space, const char *word)
{
    struct msg m = msg_ofs(arena_printf(&b->app->arena, "%s.%s", space, word));
    say(b, &m);
}

/* The one line on a table, field or word; a field's may be that of its name anywhere.
 */
static struct msg line_of(struct book *b, struct str id, const char *name)
{
    if (name == NULL || txt_has(b->app->txt, id))
        return msg_ofs(id);
    struct str any = arena_printf(&b->app->arena, "ref.any.%s", name);
    return msg_ofs(txt_has(b->app->txt, any) ? any : id);
}

/* ---- Markdown ----------------------------------------------------------------------
 */

/* As Markdown readers name a heading. */
static void put_anchor(struct buf *out, struct str title)
{
    for (size_t i = 0; i < title.n; i++) {
        if (title.p[i] != '.')
            buf_putc(out, title.p[i] == ' ' ? '-' : title.p[i]);
    }
}

static void put_link(struct book *b, struct buf *out, int table)
{
    struct str title = b->ref->tables[table].title;
    buf_printf(out, "[`%.*s`](#", STR_ARG(title));
    put_anchor(out, title);
    buf_putc(out, ')');
}

static void put_list(struct buf *out, const char *const *words)
{
    for (int i = 0; words[i] != NULL; i++)
        buf_printf(out, "%s`%s`", i > 0 ? ", " : "", words[i]);
}

/* What stands in the place of a value: "ref.type.<type>". */
static void put_type(struct book *b, const char *type, int of, const char *const *words,
                     const struct scn_ref_field *range)
{
    struct buf name = BUF_MAX(4000);
    struct msg m = msg_ofs(arena_printf(&b->app->arena, "ref.type.%s", type));
    if (of >= 0)
        put_link(b, &name, of);
    else if (words != NULL)
        put_list(&name, words);
    msg_user(&m, "of", buf_str(&name));
    if (range != NULL) {
        msg_int(&m, "least", range->least);
        msg_int(&m, "most", range->most);
    }
    say(b, &m);
    buf_free(&name);
}

static void put_field(struct book *b, const struct scn_ref_field *f)
{
    buf_printf(&b->out, "| `%s`%s | ", f->name, f->required ? " \\*" : "");
    put_type(b, f->type, f->of, f->words, f);
    if (f->start.n > 0) {
        struct msg m = msg_of("ref.start");
        msg_user(&m, "value", f->start);
        buf_putc(&b->out, ' ');
        say(b, &m);
    }
    buf_putz(&b->out, " | ");
    struct msg line = line_of(b, f->id, f->name);
    say(b, &line);
    buf_putz(&b->out, " |\n");
}

static void put_heads(struct book *b, const char *first, const char *second)
{
    buf_putz(&b->out, "\n| ");
    say_word(b, "ref.head", first);
    buf_putz(&b->out, " | ");
    say_word(b, "ref.head", second);
    buf_putz(&b->out, " | ");
    say_word(b, "ref.head", "what");
    buf_putz(&b->out, " |\n|---|---|---|\n");
}

static void put_table(struct book *b, const struct scn_ref_table *t)
{
    struct msg line = line_of(b, t->id, NULL);
    buf_printf(&b->out, "\n### `%.*s`\n\n", STR_ARG(t->title));
    say(b, &line);
    buf_putc(&b->out, '\n');
    put_heads(b, "field", "value");
    for (uint32_t i = 0; i < t->count; i++)
        put_field(b, &t->fields[i]);
}

/* A heading of the second level and a paragraph: "<space>.<word>",
 * "<space>.<word>.text". */
static void put_chapter(struct book *b, const char *space, const char *word)
{
    buf_putz(&b->out, "\n## ");
    say_word(b, space, word);
    buf_putz(&b->out, "\n\n");
    say_word(b, space, arena_printf(&b->app->arena, "%s.text", word).p);
    buf_putc(&b->out, '\n');
}

static void put_words(struct book *b, int place)
{
    bool effect = place == SCN_REF_EFFECT;
    put_heads(b, "word", "gives");
    for (uint32_t i = 0; i < b->ref->word_count; i++) {
        const struct scn_ref_word *w = &b->ref->words[i];
        if ((w->places & 1u << place) == 0)
            continue;
        buf_printf(&b->out, "| `%.*s` | ", STR_ARG(w->name));
        if (!effect)
            put_type(b, w->type, w->of, w->words, NULL);
        buf_putz(&b->out, " | ");
        struct msg line = msg_ofs(w->id);
        say(b, &line);
        buf_putz(&b->out, " |\n");
    }
}

static void put_reference(struct book *b)
{
    static const char *const parts[SCN_REF_PARTS] = {"case", "common", "law", "card",
                                                     "glossary"};
    static const char *const places[SCN_REF_PLACES] = {"condition", "effect", "item",
                                                       "request", "charge"};
    buf_putz(&b->out, "# ");
    say_id(b, "ref.title");
    buf_putz(&b->out, "\n\n");
    say_id(b, "ref.intro");
    buf_putc(&b->out, '\n');
    for (int part = 0; part < SCN_REF_PARTS; part++) {
        put_chapter(b, "ref.part", parts[part]);
        for (uint32_t i = 0; i < b->ref->table_count; i++) {
            if ((int)b->ref->tables[i].part == part)
                put_table(b, &b->ref->tables[i]);
        }
    }
    for (int place = 0; place < SCN_REF_PLACES; place++) {
        put_chapter(b, "ref.place", places[place]);
        put_words(b, place);
    }
}

/* ---- JSON Schema
 * --------------------------------------------------------------------- */

/* What a value may be. Scalars are typed by the field and never by YAML's guess, so a
 * text may look like a number. */
static const struct {
    const char *type, *json;
} shapes[] = {
    {"id", "\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9_]*$\""},
    {"text", "\"type\":[\"string\",\"number\",\"boolean\"]"},
    {"texts",
     "\"type\":\"array\",\"items\":{\"type\":[\"string\",\"number\",\"boolean\"]}"},
    {"word", "\"type\":\"string\""},
    {"plain", "\"type\":\"string\""},
    {"bool", "\"enum\":[\"yes\",\"no\",true,false]"},
    {"date", "\"type\":\"string\",\"pattern\":\"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""},
    {"dates", "\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":"
              "\"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"}"},
    {"time", "\"type\":\"string\",\"pattern\":\"^[0-9]{2}:[0-9]{2}$\""},
    {"gender", "\"enum\":[\"m\",\"f\",\"n\"]"},
    {"ref", "\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9_]*$\""},
    {"refs", "\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-"
             "z0-9_]*$\"}"},
    {"language", "\"type\":\"string\""},
    {"languages", "\"type\":\"array\",\"items\":{\"type\":\"string\"}"},
    {"condition", "\"type\":[\"string\",\"boolean\"]"},
    {"effects", "\"type\":\"array\",\"items\":{\"type\":\"string\"}"},
    {"weekdays",
     "\"type\":\"array\",\"items\":{\"enum\":[\"monday\",\"tuesday\",\"wednesday\","
     "\"thursday\",\"friday\",\"saturday\",\"sunday\"]}"},
    {"as_of", "\"type\":[\"string\",\"integer\"],\"pattern\":\"^[0-9]{4}(-[0-9]{2}-[0-"
              "9]{2})?$\""},
    {"code", "\"type\":\"string\",\"pattern\":\"^F([1-9]|1[0-9]|2[0-8])$\""},
};

static void json_text(struct buf *out, struct str s)
{
    buf_putc(out, '"');
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c == '"' || c == '\\')
            buf_putc(out, '\\');
        if (c < 0x20)
            buf_printf(out, "\\u%04x", c);
        else
            buf_putc(out, (char)c);
    }
    buf_putc(out, '"');
}

static void json_inner(struct book *b, const struct scn_ref_field *f)
{
    struct str title = b->ref->tables[f->of].title;
    bool list = str_eqz(STR("list"), f->type);
    buf_printf(&b->out, "%s\"$ref\":\"#/definitions/%.*s\"%s",
               list ? "\"type\":\"array\",\"items\":{" : "", STR_ARG(title),
               list ? "}" : "");
}

/* One thing of the table or a list of them; for each kind of interpreter, a text or a
 * thing of the table. */
static void json_either(struct book *b, const struct scn_ref_field *f)
{
    struct str title = b->ref->tables[f->of].title;
    if (str_eqz(STR("answers"), f->type))
        buf_printf(&b->out,
                   "\"anyOf\":[{\"$ref\":\"#/definitions/%.*s\"},{\"type\":\"array\","
                   "\"items\":{\"$ref\":\"#/definitions/%.*s\"}}]",
                   STR_ARG(title), STR_ARG(title));
    else
        buf_printf(&b->out,
                   "\"type\":\"object\",\"additionalProperties\":{\"anyOf\":[{\"type\":"
                   "\"string\"},{\"$ref\":\"#/definitions/%.*s\"}]}",
                   STR_ARG(title));
}

static void json_value(struct book *b, const struct scn_ref_field *f)
{
    if (str_eqz(STR("list"), f->type) || str_eqz(STR("fields"), f->type)) {
        json_inner(b, f);
    } else if (str_eqz(STR("answers"), f->type) || str_eqz(STR("renders"), f->type)) {
        json_either(b, f);
    } else if (f->words != NULL) {
        buf_putz(&b->out, "\"enum\":[");
        for (int i = 0; f->words[i] != NULL; i++)
            buf_printf(&b->out, "%s\"%s\"", i > 0 ? "," : "", f->words[i]);
        buf_putc(&b->out, ']');
    } else if (str_eqz(STR("number"), f->type) || str_eqz(STR("exactly"), f->type)) {
        buf_printf(&b->out, "\"type\":\"integer\",\"minimum\":%d,\"maximum\":%d",
                   (int)f->least, (int)f->most);
    }
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        if (str_eqz(str_of(f->type), shapes[i].type))
            buf_putz(&b->out, shapes[i].json);
    }
}

static void json_field(struct book *b, const struct scn_ref_field *f)
{
    struct arena *a = &b->app->arena;
    struct msg line = line_of(b, f->id, f->name);
    json_text(&b->out, str_of(f->name));
    buf_putz(&b->out, ":{");
    json_value(b, f);
    buf_putz(&b->out, ",\"description\":");
    json_text(&b->out, txt_plain(a, txt_str(b->app->txt, a, &line)));
    buf_putc(&b->out, '}');
}

/* The body of an object: a table's fields and, for a file, the sections it may hold. */
static void json_object(struct book *b, const struct scn_ref_table *t)
{
    const char *comma = "";
    buf_putz(&b->out,
             "\"type\":\"object\",\"additionalProperties\":false,\"required\":[");
    for (uint32_t i = 0; i < t->count; i++) {
        if (!t->fields[i].required)
            continue;
        buf_printf(&b->out, "%s\"%s\"", comma, t->fields[i].name);
        comma = ",";
    }
    buf_putz(&b->out, "],\n\"properties\":{");
    for (uint32_t i = 0; i < t->count; i++) {
        buf_putz(&b->out, i > 0 ? ",\n" : "");
        json_field(b, &t->fields[i]);
    }
    for (uint32_t i = 0; i < b->ref->table_count && t->shape == SCN_REF_FILE; i++) {
        const struct scn_ref_table *s = &b->ref->tables[i];
        if (s->part == t->part && s->shape == SCN_REF_SECTION)
            buf_printf(&b->out,
                       ",\n\"%s\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/"
                       "definitions/%.*s\"}}",
                       s->name, STR_ARG(s->title));
    }
    buf_putc(&b->out, '}');
}

static void put_json(struct book *b, const struct scn_ref_table *file)
{
    buf_putz(&b->out, "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\n");
    if (file->shape == SCN_REF_FILE)
        json_object(b, file);
    else
        buf_printf(&b->out,
                   "\"type\":\"array\",\"items\":{\"$ref\":\"#/definitions/%.*s\"}",
                   STR_ARG(file->title));
    buf_putz(&b->out, ",\n\"definitions\":{");
    const char *comma = "";
    for (uint32_t i = 0; i < b->ref->table_count; i++) {
        const struct scn_ref_table *t = &b->ref->tables[i];
        if (t->shape == SCN_REF_FILE)
            continue;
        buf_printf(&b->out, "%s\n\"%.*s\":{", comma, STR_ARG(t->title));
        json_object(b, t);
        buf_putc(&b->out, '}');
        comma = ",";
    }
    buf_putz(&b->out, "}}\n");
}

/* ---- the verb
 * -------------------------------------------------------------------------- */

/* The table of that title, or NULL. */
static const struct scn_ref_table *find_table(const struct scn_reference *ref,
                                              struct str title)
{
    for (uint32_t i = 0; i < ref->table_count; i++) {
        if (str_eq(ref->tables[i].title, title))
            return &ref->tables[i];
    }
    return NULL;
}

int cmd_schema(struct app *app, const char *argv0)
{
    (void)argv0;
    struct book b = {app, scn_reference(&app->arena), BUF_MAX(MOST_BYTES)};
    bool named = app->args.path_count > 0;
    struct str name = named ? app->args.paths[0] : STR("scenario");
    const struct scn_ref_table *t = find_table(b.ref, name);
    if (t == NULL) {
        app_complain_id(app, "schema.no_table", "what", name);
        return EXIT_USAGE;
    }
    app_open_reference(app);
    if (app->args.json)
        put_json(&b, t);
    else if (named)
        put_table(&b, t);
    else
        put_reference(&b);
    fwrite(b.out.p, 1, b.out.n, stdout);
    buf_free(&b.out);
    return EXIT_DONE;
}
