/* voice.c - catalogues, and saying things on stdout and stderr. */
#include "tools/app.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "scenario/scenario.h"

#include <stdio.h>
#include <stdlib.h>

enum { SHOWN_BYTES = 48 * 1024 }; /* of diagnostics in one run */

struct str app_user_lang(struct app *app)
{
    static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct str value = str_of(getenv(names[i]));
        if (value.n >= 2 && !str_eq(value, STR("C")) && !str_eq(value, STR("POSIX")))
            return arena_str(&app->arena, str_sub(value, 0, 2));
    }
    return STR("en");
}

/* Adds every <lang>.po of a folder; where nobody is to be told of faults, for later. */
static void add_catalogues(struct app *app, struct str folder, struct diags *d)
{
    struct str *names;
    size_t n;
    if (!file_list(folder, LIMIT_FOLDER_FILES, &app->arena, &names, &n, NULL))
        return;
    for (size_t i = 0; i < n; i++) {
        if (!str_ends(names[i], STR(".po")))
            continue;
        struct str path = file_join(&app->arena, folder, names[i]);
        struct str bytes;
        struct str lang = str_sub(names[i], 0, names[i].n - 3);
        if (!file_read(path, LIMIT_FILE_BYTES, &app->arena, &bytes, NULL))
            continue;
        if (d != NULL)
            txt_add_po(app->txt, lang, path, bytes, d);
        else
            txt_add_po_later(app->txt, lang, path, bytes);
    }
}

bool app_open_voice(struct app *app, struct err *e)
{
    app->txt = txt_open(&app->voice, STR("en"));
    struct str folder = file_join(&app->arena, app->assets, STR("lang"));
    if (file_kind(&app->arena, folder) != FILE_FOLDER)
        return err_set(e, "err.files.missing", folder, NULL);
    add_catalogues(app, folder, NULL);
    struct str lang = app->args.lang.n > 0 ? app->args.lang : app_user_lang(app);
    if (!txt_use(app->txt, lang))
        txt_use(app->txt, STR("en"));
    return true;
}

void app_open_reference(struct app *app)
{
    struct diags d = diags_in(&app->arena);
    struct str folder = file_join(&app->arena, app->assets, STR("lang/reference"));
    add_catalogues(app, folder, &d);
}

/* Names carry the gender that French agreement asks for. */
static char gender_of(const struct scn *scn, const struct scn_text *text)
{
    for (uint32_t i = 0; i < scn->people_count; i++) {
        if (str_eq(scn->people[i].name.id, text->id))
            return scn->people[i].gender;
    }
    return 0;
}

void app_speak_case(struct app *app, const struct scn *scn, struct diags *d)
{
    txt_case_begin(app->txt);
    for (uint32_t i = 0; i < scn->text_count; i++) {
        const struct scn_text *t = scn->texts[i];
        if (t->source.n > 0)
            txt_add(app->txt, scn->language, t->id, t->source, gender_of(scn, t));
    }
    add_catalogues(app, file_join(&app->arena, app->law, STR("l10n")), d);
    add_catalogues(app, file_join(&app->arena, scn->folder, STR("l10n")), d);
}

/* Law and cards are written in English. */
static void add_texts(struct app *app, const struct scn_text *const *texts,
                      uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        txt_add(app->txt, STR("en"), texts[i]->id, texts[i]->source, 0);
}

void app_speak_law(struct app *app, const struct scn *law, struct str folder,
                   struct diags *d)
{
    add_texts(app, law->texts, law->text_count);
    add_catalogues(app, file_join(&app->arena, folder, STR("l10n")), d);
}

void app_speak_cards(struct app *app, const struct scn_cards *cards, struct str folder,
                     struct diags *d)
{
    add_texts(app, cards->texts, cards->text_count);
    add_catalogues(app, file_join(&app->arena, folder, STR("l10n")), d);
}

static struct str cards_folder(struct app *app)
{
    return file_join(&app->arena, app->law, STR("cards"));
}

void app_speak_shelf(struct app *app)
{
    if (app->shelf_law != NULL)
        app_speak_law(app, app->shelf_law, app->law, NULL);
    if (app->shelf_cards != NULL)
        app_speak_cards(app, app->shelf_cards, cards_folder(app), NULL);
}

void app_open_shelf(struct app *app)
{
    struct err e = {0}, no_cards = {0};
    struct diags d = diags_in(&app->arena), of_cards = diags_in(&app->arena);
    app->shelf_law = scn_load_law(app->law, &app->arena, &d, &e);
    app->shelf_cards =
        scn_load_cards(cards_folder(app), &app->arena, &of_cards, &no_cards);
    app_show_diags(app, &of_cards);
    app_speak_shelf(app);
    app->shelf = scn_shelf_of(app->shelf_law, app->shelf_cards, &app->arena);
}

static void put_line(FILE *to, struct app *app, struct str s)
{
    struct arena_mark here = arena_here(&app->arena);
    struct str plain = txt_plain(&app->arena, s);
    fprintf(to, "%.*s\n", STR_ARG(plain));
    arena_rewind(&app->arena, here);
}

void app_say(struct app *app, const struct msg *m)
{
    put_line(stdout, app, txt_str(app->txt, &app->arena, m));
}

void app_say_id(struct app *app, const char *id)
{
    struct msg m = msg_of(id);
    app_say(app, &m);
}

static void complain(struct app *app, const struct msg *m)
{
    struct buf safe = BUF_MAX(16 * 1024);
    struct str s = txt_plain(&app->arena, txt_str(app->txt, &app->arena, m));
    utf8_put_safe(&safe, s, 4000);
    fprintf(stderr, "rogatory: %.*s\n", STR_ARG(buf_str(&safe)));
    buf_free(&safe);
}

void app_complain(struct app *app, const struct err *e)
{
    struct msg m = err_msg(e);
    complain(app, &m);
}

void app_complain_id(struct app *app, const char *id, const char *arg, struct str value)
{
    struct msg m = msg_of(id);
    msg_user(&m, arg, value);
    complain(app, &m);
}

/* The excerpt and a mark below the place. Characters that are shown as their number
 * take more room than they have columns. */
static void put_excerpt(const struct diag *g, struct buf *out)
{
    if (g->excerpt.n == 0)
        return;
    buf_putz(out, "    ");
    utf8_put_safe(out, g->excerpt, 160);
    buf_putc(out, '\n');
    if (g->place.column == 0 || g->place.column > 160)
        return;
    struct buf before = BUF_MAX(4096);
    size_t n = 0;
    for (uint32_t i = 1; i < g->place.column && n < g->excerpt.n; i++) {
        uint32_t cp = 0;
        size_t step = utf8_decode(g->excerpt, n, &cp);
        n += step > 0 ? step : 1;
    }
    utf8_put_safe(&before, str_sub(g->excerpt, 0, n), 160);
    buf_printf(out, "    %*s^\n", (int)utf8_count(buf_str(&before)), "");
    buf_free(&before);
}

/* "path:line:col: error: sentence [E0101]", then the line and a mark below the place.
 */
static void put_diag(struct app *app, const struct diag *g, struct buf *out)
{
    bool is_error = diag_severity_of(g->code) == DIAG_ERROR;
    struct str word =
        txt_id(app->txt, &app->arena, is_error ? "diag.error" : "diag.warning");
    struct str text = txt_plain(&app->arena, txt_str(app->txt, &app->arena, &g->msg));
    utf8_put_safe(out, g->place.path, 1000);
    if (g->place.line > 0)
        buf_printf(out, ":%u:%u", (unsigned)g->place.line, (unsigned)g->place.column);
    buf_printf(out, ": %.*s ", STR_ARG(word));
    utf8_put_safe(out, text, 600);
    buf_printf(out, " [%s]\n", diag_name(g->code));
    put_excerpt(g, out);
}

int app_show_diags(struct app *app, struct diags *d)
{
    diags_sort(d);
    struct buf out = BUF_MAX(60 * 1024);
    size_t shown = 0;
    while (shown < d->count && out.n < SHOWN_BYTES)
        put_diag(app, &d->list[shown++], &out);
    size_t more = d->count - shown + d->dropped;
    fprintf(stderr, "%.*s", STR_ARG(buf_str(&out)));
    buf_free(&out);
    if (more > 0) {
        struct msg m = msg_of("diag.more");
        msg_int(&m, "count", (int64_t)more);
        complain(app, &m);
    }
    return d->errors > 0 ? EXIT_INPUT : EXIT_DONE;
}

const struct scn *app_load_case(struct app *app, struct str folder, int *code)
{
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    const struct scn *scn = scn_load(folder, app->law, &app->arena, &d, &e);
    if (scn == NULL && e.id != NULL) {
        app_complain(app, &e);
        *code = EXIT_USAGE;
    } else if (scn == NULL) {
        *code = app_show_diags(app, &d);
    }
    return scn;
}
