/* cmd_l10n.c - how far the translations are: of the interface, of cases, of the law,
 * the cards and the glossary; what is missing, guessed or no longer what was
 * translated; and which entries of the glossary wait for somebody who knows the
 * language.
 *
 * Every language counts that has a catalogue beside the source. A line tells one thing
 * and where it stands; nothing here judges a word. Not here: whether what stands there
 * is fit to be shown (cmd_check.c).
 */
#include "tools/app.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/map.h"
#include "scenario/scenario.h"
#include "text/entries.h"

#include <stdio.h>

struct l10n {
    struct app *app;
    int count;      /* things of which something was told */
    struct str law; /* the folder of law told of last */
};

/* The texts of one thing, in the language they were written in. */
struct unit {
    struct str name;   /* as it is told of: a file or a folder */
    struct str folder; /* its catalogues: <folder>/<lang>.po */
    struct str lang;
    const struct scn_text *const *texts;
    uint32_t count;
    struct str prefix; /* those whose ids begin so, or (`without`) do not */
    bool without;
};

/* ---- one language
 * --------------------------------------------------------------------
 */

struct counts {
    uint32_t all, missing, fuzzy, changed;
};

static void tell(struct app *app, const char *id, struct str path, uint32_t line,
                 struct str text)
{
    struct msg m = msg_of(id);
    msg_user(&m, "place", arena_printf(&app->arena, "%.*s:%u", STR_ARG(path), line));
    msg_user(&m, "id", text);
    app_say(app, &m);
}

static bool is_of(const struct unit *u, const struct scn_text *t)
{
    return t->source.n > 0 && str_starts(t->id, u->prefix) != u->without;
}

static void count_text(struct l10n *l, const struct scn_text *t, struct str path,
                       const struct txt_entry *e, struct counts *n)
{
    struct app *app = l->app;
    uint32_t line = e == NULL ? 1 : e->line;
    n->all++;
    if (e == NULL || (e->empty && !e->fuzzy)) {
        n->missing++;
        tell(app, "l10n.missing", path, line, t->id);
    } else if (e->fuzzy) {
        n->fuzzy++;
        tell(app, "l10n.fuzzy", path, line, t->id);
    } else if (!str_eq(e->source, t->source)) {
        n->changed++;
        tell(app, "l10n.changed", path, line, t->id);
    }
}

static void tell_counts(struct l10n *l, const struct unit *u, struct str lang,
                        const struct counts *n)
{
    struct msg m = msg_of("l10n.line");
    msg_user(&m, "name", u->name);
    msg_user(&m, "lang", lang);
    msg_int(&m, "count", n->all);
    msg_int(&m, "missing", n->missing);
    msg_int(&m, "fuzzy", n->fuzzy);
    msg_int(&m, "changed", n->changed);
    app_say(l->app, &m);
    l->count++;
}

static int status_in(struct l10n *l, const struct unit *u, struct str path)
{
    struct app *app = l->app;
    struct str bytes, lang = file_name(path);
    struct err err = {0};
    struct diags d = diags_in(&app->arena);
    struct counts n = {0};
    struct map ids = {0};
    if (!file_read(path, LIMIT_FILE_BYTES, &app->arena, &bytes, &err)) {
        app_complain(app, &err);
        return EXIT_USAGE;
    }
    struct txt_entries all = txt_entries_of(path, bytes, &app->arena, &d);
    for (size_t i = 0; i < all.count; i++)
        map_add(&ids, &app->arena, all.at[i].id, (uint32_t)i);
    for (uint32_t i = 0; i < u->count; i++) {
        uint32_t at;
        if (!is_of(u, u->texts[i]))
            continue;
        bool there = map_get(&ids, u->texts[i]->id, &at);
        count_text(l, u->texts[i], path, there ? &all.at[at] : NULL, &n);
    }
    tell_counts(l, u, str_sub(lang, 0, lang.n - 3), &n);
    return app_show_diags(app, &d);
}

/* In every language that has a catalogue there, but that of the source. */
static int status_unit(struct l10n *l, const struct unit *u)
{
    struct app *app = l->app;
    struct str *names, own = arena_printf(&app->arena, "%.*s.po", STR_ARG(u->lang));
    size_t count;
    struct err e = {0};
    int code = EXIT_DONE;
    if (file_kind(&app->arena, u->folder) != FILE_FOLDER)
        return EXIT_DONE;
    if (!file_list(u->folder, LIMIT_FOLDER_FILES, &app->arena, &names, &count, &e)) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < count; i++)
        if (str_ends(names[i], STR(".po")) && !str_eq(names[i], own))
            code = app_worse(
                code, status_in(l, u, file_join(&app->arena, u->folder, names[i])));
    return code;
}

/* ---- what there is to translate
 * ------------------------------------------------------
 */

/* The interface: its English catalogue is the source. */
static int status_catalogue(struct l10n *l, struct str folder)
{
    struct app *app = l->app;
    struct str bytes, path = file_join(&app->arena, folder, STR("en.po"));
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    if (!file_read(path, LIMIT_FILE_BYTES, &app->arena, &bytes, &e)) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    struct txt_entries all = txt_entries_of(path, bytes, &app->arena, &d);
    struct scn_text *texts = ARENA_ARRAY(&app->arena, all.count, struct scn_text);
    const struct scn_text **list =
        ARENA_ARRAY(&app->arena, all.count, const struct scn_text *);
    for (size_t i = 0; i < all.count; i++) {
        texts[i] = (struct scn_text){all.at[i].id, all.at[i].source};
        list[i] = &texts[i];
    }
    struct unit u = {.name = folder,
                     .folder = folder,
                     .lang = STR("en"),
                     .texts = list,
                     .count = (uint32_t)all.count};
    return app_worse(app_show_diags(app, &d), status_unit(l, &u));
}

static int status_case(struct l10n *l, struct str folder)
{
    struct app *app = l->app;
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    const struct scn *scn = scn_load(folder, app->law, &app->arena, &d, &e);
    if (scn == NULL && e.id != NULL) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    int code = app_show_diags(app, &d);
    if (scn == NULL)
        return code;
    struct unit u = {.name = folder,
                     .folder = file_join(&app->arena, folder, STR("l10n")),
                     .lang = scn->language,
                     .texts = scn->texts,
                     .count = scn->text_count,
                     .prefix = STR("law."),
                     .without = true};
    return app_worse(code, status_unit(l, &u));
}

static int status_cards(struct l10n *l, struct str folder)
{
    struct app *app = l->app;
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    const struct scn_cards *cards = scn_load_cards(folder, &app->arena, &d, &e);
    if (cards == NULL) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    struct unit u = {.name = folder,
                     .folder = file_join(&app->arena, folder, STR("l10n")),
                     .lang = STR("en"),
                     .texts = cards->texts,
                     .count = cards->text_count};
    return app_worse(app_show_diags(app, &d), status_unit(l, &u));
}

/* ---- the law, pack by pack, and the glossary
 * -----------------------------------------
 */

/* The line on which an entry gives its id; 1 when it is nowhere. */
static uint32_t line_of(struct str bytes, struct str id)
{
    uint32_t number = 1;
    while (bytes.n > 0) {
        struct str line = str_cut(&bytes, '\n');
        size_t at = str_find(line, ':');
        struct str key = str_trim(str_sub(line, 0, at));
        struct str value = at < line.n ? str_trim(str_from(line, at + 1)) : STR_NONE;
        value = str_trim(str_sub(value, 0, str_find(value, ',')));
        if (str_ends(key, STR("id")) && str_eq(value, id))
            return number;
        number++;
    }
    return 1;
}

/* Those that nobody who knows all their languages has looked at. */
static void tell_unseen(struct l10n *l, const struct scn *law, struct str path)
{
    struct app *app = l->app;
    struct str bytes;
    uint32_t count = 0;
    if (!file_read(path, LIMIT_FILE_BYTES, &app->arena, &bytes, NULL))
        return;
    for (uint32_t i = 0; i < law->glosses_count; i++) {
        const struct scn_gloss *g = &law->glosses[i];
        if (!g->needs_review)
            continue;
        struct msg m = msg_of("l10n.review");
        msg_user(
            &m, "place",
            arena_printf(&app->arena, "%.*s:%u", STR_ARG(path), line_of(bytes, g->id)));
        msg_user(&m, "id", g->id);
        msg_user(&m, "langs",
                 arena_printf(&app->arena, "en fr%s%s", g->pt.n > 0 ? " pt" : "",
                              g->ar.n > 0 ? " ar" : ""));
        app_say(app, &m);
        count++;
    }
    struct msg m = msg_of("l10n.reviews");
    msg_user(&m, "name", path);
    msg_int(&m, "count", count);
    msg_int(&m, "all", law->glosses_count);
    app_say(app, &m);
    l->count++;
}

/* "law.azelmar." of "law.azelmar.offences.…". */
static struct str pack_of(struct str id)
{
    size_t first = sizeof "law." - 1;
    return str_sub(id, 0, first + str_find(str_from(id, first), '.') + 1);
}

static int status_packs(struct l10n *l, const struct scn *law, struct str folder,
                        struct str glossary)
{
    struct app *app = l->app;
    struct map told = {0};
    int code = EXIT_DONE;
    for (uint32_t i = 0; i < law->text_count; i++) {
        struct str prefix = pack_of(law->texts[i]->id);
        if (!map_add(&told, &app->arena, prefix, 0))
            continue;
        struct str word = str_sub(prefix, 4, prefix.n - 5);
        struct str file =
            arena_printf(&app->arena, "%.*s/%.*s.yaml", STR_ARG(folder), STR_ARG(word));
        struct unit u = {.name = str_eqz(word, "glossary") ? glossary : file,
                         .folder = file_join(&app->arena, folder, STR("l10n")),
                         .lang = STR("en"),
                         .texts = law->texts,
                         .count = law->text_count,
                         .prefix = prefix};
        code = app_worse(code, status_unit(l, &u));
    }
    return code;
}

static int status_law(struct l10n *l, struct str folder)
{
    struct app *app = l->app;
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    struct str whole =
        app_whole_path(app, file_join(&app->arena, folder, STR("common.yaml")));
    if (str_eq(whole, l->law))
        return EXIT_DONE;
    l->law = whole;
    const struct scn *law = scn_load_law(folder, &app->arena, &d, &e);
    if (law == NULL && e.id != NULL) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    int code = app_show_diags(app, &d);
    if (law == NULL)
        return code;
    struct str beside = file_folder(folder);
    struct str glossary = beside.n > 0
                              ? file_join(&app->arena, beside, STR("glossary.yaml"))
                              : STR("glossary.yaml");
    code = app_worse(code, status_packs(l, law, folder, glossary));
    if (law->glosses_count > 0)
        tell_unseen(l, law, glossary);
    struct str cards = file_join(&app->arena, folder, STR("cards"));
    return file_kind(&app->arena, cards) == FILE_FOLDER
               ? app_worse(code, status_cards(l, cards))
               : code;
}

/* ---- paths
 * ---------------------------------------------------------------------------
 */

static bool has(struct app *app, struct str folder, const char *name)
{
    return file_kind(&app->arena, file_join(&app->arena, folder, str_of(name))) ==
           FILE_PLAIN;
}

static int status_folder(struct l10n *l, struct str path);

static int status_children(struct l10n *l, struct str path)
{
    struct app *app = l->app;
    struct str *names;
    size_t n;
    struct err e = {0};
    int code = EXIT_DONE;
    if (!file_list(path, LIMIT_FOLDER_FILES, &app->arena, &names, &n, &e)) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < n; i++) {
        struct str child = file_join(&app->arena, path, names[i]);
        if (file_kind(&app->arena, child) == FILE_FOLDER)
            code = app_worse(code, status_folder(l, child));
    }
    return code;
}

static int status_folder(struct l10n *l, struct str path)
{
    struct app *app = l->app;
    if (has(app, path, "scenario.yaml"))
        return status_case(l, path);
    if (has(app, path, "common.yaml"))
        return status_law(l, path);
    if (has(app, path, "en.po"))
        return app_worse(status_catalogue(l, path), status_children(l, path));
    if (str_eq(file_name(path), STR("cards")))
        return status_cards(l, path);
    return status_children(l, path);
}

/* One path of the command line: a file stands for the folder that it is of. */
static int status_path(struct l10n *l, struct str path)
{
    struct arena *a = &l->app->arena;
    if (!app_is_there(l->app, &path))
        return EXIT_USAGE;
    enum file_kind kind = file_kind(a, path);
    struct str folder = file_folder(path).n > 0 ? file_folder(path) : STR(".");
    if (kind != FILE_FOLDER && str_eq(file_name(path), STR("glossary.yaml")))
        path = file_join(a, folder, STR("law"));
    else if (kind != FILE_FOLDER)
        path = str_eq(file_name(folder), STR("l10n")) ? file_folder(folder) : folder;
    int before = l->count;
    int code = status_folder(l, path.n > 0 ? path : STR("."));
    if (code == EXIT_DONE && l->count == before) {
        app_complain_id(l->app, "l10n.nothing", "path", path);
        code = EXIT_USAGE;
    }
    return code;
}

int cmd_l10n(struct app *app, const char *argv0)
{
    (void)argv0;
    struct l10n l = {.app = app};
    int code = EXIT_DONE;
    if (!str_eq(app->args.paths[0], STR("status"))) {
        app_complain_id(app, "l10n.what", "what", app->args.paths[0]);
        return EXIT_USAGE;
    }
    for (int i = 1; i < app->args.path_count; i++)
        code = app_worse(code, status_path(&l, app->args.paths[i]));
    if (app->args.path_count > 1)
        return code;
    code = status_path(&l, file_join(&app->arena, app->assets, STR("lang")));
    return app_worse(code, status_path(&l, app->scenarios));
}
