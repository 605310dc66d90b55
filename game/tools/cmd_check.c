/* cmd_check.c - reads and judges cases, law packs, cards, catalogues, plays and letters
 * between stations. */
#include "tools/drawn.h"
#include "tools/play_file.h"
#include "tools/swap_file.h"

#include "base/file.h"
#include "base/limits.h"
#include "scenario/scenario.h"

#include <stdio.h>

/* What was judged so far. */
struct check {
    struct app *app;
    int count;      /* cases, packs, cards, catalogues and plays */
    struct str law; /* the folder of law judged last */
};

/* A failure to read is a place in the file as a whole. */
static bool read_file(struct app *app, struct str path, size_t most, struct str *bytes,
                      int *code)
{
    struct err e = {0};
    if (file_read(path, most, &app->arena, bytes, &e))
        return true;
    app_complain(app, &e);
    *code = EXIT_USAGE;
    return false;
}

static int check_play(struct app *app, struct str path)
{
    int code = EXIT_DONE;
    bool good;
    struct play_file p;
    struct diags d = diags_in(&app->arena);
    if (!play_read(app, path, &p, &code))
        return code;
    struct sim_session *x = sim_session_replay(p.scn, p.bytes, path, &good, &d);
    if (x != NULL)
        sim_session_close(x);
    return app_show_diags(app, &d);
}

static int check_swap(struct app *app, struct str path)
{
    int code = EXIT_DONE;
    struct str bytes;
    struct diags d = diags_in(&app->arena);
    if (!read_file(app, path, LIMIT_FILE_BYTES, &bytes, &code))
        return code;
    play_swap_check(app, path, bytes, &d);
    return app_show_diags(app, &d);
}

static int check_catalogue(struct app *app, struct str path)
{
    int code = EXIT_DONE;
    struct str bytes;
    if (!read_file(app, path, LIMIT_FILE_BYTES, &bytes, &code))
        return code;
    struct diags d = diags_in(&app->arena);
    struct txt *txt = txt_open(&app->arena, STR("en"));
    struct str lang = file_name(path);
    txt_add_po(txt, str_sub(lang, 0, lang.n - 3), path, bytes, &d);
    app_check_drawn(&app->arena, path, &d);
    return app_show_diags(app, &d);
}

/* Texts that belong to one folder: those whose ids begin so, or do not. */
struct shelf {
    struct str folder; /* its l10n has the catalogues */
    struct str prefix;
    bool without; /* those that do not begin so */
};

/* A text without its translation, and whether it was told of. */
struct missing {
    struct str id, pack;
    bool told;
};
enum { EACH_MOST = 9 }; /* more than these of one pack are told in one line */

/* "law.home", "card.shore". Of a case's own texts each is told: whoever translates it
 * goes through them. */
static struct str pack_of(struct str id, const struct shelf *shelf)
{
    struct str rest = str_from(id, shelf->prefix.n);
    return shelf->without ? id : str_sub(id, 0, shelf->prefix.n + str_find(rest, '.'));
}

static bool lacks(struct app *app, const struct scn_text *text)
{
    bool fallback = false;
    if (text->source.n > 0)
        txt_raw(app->txt, text->id, &fallback);
    return fallback;
}

/* One line a text, or one for the pack. */
static void tell_pack(struct missing *list, uint32_t count, uint32_t first,
                      struct place at, struct diags *d)
{
    uint32_t same = 0;
    for (uint32_t i = first; i < count; i++)
        same += str_eq(list[i].pack, list[first].pack);
    for (uint32_t i = first; i < count; i++) {
        if (!str_eq(list[i].pack, list[first].pack))
            continue;
        list[i].told = true;
        if (same <= EACH_MOST)
            diag_arg(d, diag_add(d, DIAG_W0450, at), "id", list[i].id);
    }
    if (same <= EACH_MOST)
        return;
    struct diag *g = diag_add(d, DIAG_W0452, at);
    diag_num(g, "count", same);
    diag_arg(d, g, "pack", list[first].pack);
    diag_arg(d, g, "id", list[first].id);
}

static void tell_missing(struct app *app, const struct scn_text *const *texts,
                         uint32_t count, const struct shelf *shelf, struct str file,
                         struct diags *d)
{
    struct missing *list = ARENA_ARRAY(&app->arena, count, struct missing);
    uint32_t n = 0;
    for (uint32_t t = 0; t < count; t++)
        if (str_starts(texts[t]->id, shelf->prefix) != shelf->without &&
            lacks(app, texts[t]))
            list[n++] =
                (struct missing){texts[t]->id, pack_of(texts[t]->id, shelf), false};
    for (uint32_t i = 0; i < n; i++)
        if (!list[i].told)
            tell_pack(list, n, i, (struct place){file, 1, 1}, d);
}

/* Does every text of the shelf have its translation into each language that its l10n
 * offers, and into `always`? The missing are warnings, at the catalogue that lacks
 * them.
 */
static void check_translations(struct app *app, const struct scn_text *const *texts,
                               uint32_t count, struct shelf shelf, struct str always,
                               struct diags *d)
{
    const struct str *langs;
    size_t n = txt_langs(app->txt, &langs);
    struct str now = txt_lang(app->txt);
    for (size_t i = 0; i < n; i++) {
        struct str file = arena_printf(&app->arena, "%.*s/l10n/%.*s.po",
                                       STR_ARG(shelf.folder), STR_ARG(langs[i]));
        bool wanted =
            file_kind(&app->arena, file) == FILE_PLAIN || str_eq(langs[i], always);
        if (!wanted || !txt_use(app->txt, langs[i]))
            continue;
        tell_missing(app, texts, count, &shelf, file, d);
    }
    txt_use(app->txt, now);
}

/* The folder of a file as a path that can be joined. */
static struct str folder_of(struct str path)
{
    struct str folder = file_folder(path);
    return folder.n > 0 ? folder : STR(".");
}

/* A law pack leans on its neighbours: the folder is judged whole, and once however many
 * of its files are named. Law is read in English and in French. */
static int check_law(struct check *c, struct str path)
{
    struct app *app = c->app;
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    struct str folder = folder_of(path), whole = file_folder(app_whole_path(app, path));
    if (str_eq(whole, c->law))
        return EXIT_DONE;
    c->law = whole;
    const struct scn *law = scn_load_law(folder, &app->arena, &d, &e);
    if (law == NULL && e.id != NULL) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    if (law != NULL) {
        struct shelf shelf = {folder, STR("law."), false};
        txt_case_begin(app->txt);
        app_speak_law(app, law, folder, &d);
        check_translations(app, law->texts, law->text_count, shelf, STR("fr"), &d);
        app_check_drawn_in(&app->arena, folder, false, &d);
        txt_case_end(app->txt);
    }
    return app_show_diags(app, &d);
}

/* Has the play of an act that act's milestone behind it? */
static bool reaches(struct app *app, const struct scn *scn, const struct scn_act *act,
                    struct diags *d)
{
    struct str bytes, path = file_join(&app->arena, scn->folder, act->play);
    bool good = false;
    if (!file_read(path, LIMIT_PLAY_BYTES, &app->arena, &bytes, NULL))
        return false;
    struct sim_session *x = sim_session_replay(scn, bytes, path, &good, d);
    if (x == NULL)
        return false;
    const struct sim_world *w = sim_session_world(x);
    good = good && (act->milestone == SCN_NONE ||
                    rd_milestone(w, sim_session_state(x))[act->milestone] != 0);
    sim_session_close(x);
    return good;
}

static void check_acts(struct app *app, const struct scn *scn, struct diags *d)
{
    struct place at = {.path =
                           file_join(&app->arena, scn->folder, STR("scenario.yaml"))};
    for (uint32_t i = 0; i < scn->acts_count; i++) {
        const struct scn_act *act = &scn->acts[i];
        if (act->play.n > 0 && !reaches(app, scn, act, d))
            diag_arg(d, diag_add(d, DIAG_P0020, at), "act", act->id);
    }
}

static int check_case(struct app *app, struct str folder)
{
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    const struct scn *scn = scn_load(folder, app->law, &app->arena, &d, &e);
    if (scn == NULL && e.id != NULL) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    if (scn != NULL) {
        app_speak_case(app, scn, &d);
        struct shelf own = {scn->folder, STR("law."), true};
        struct shelf law = {app->law, STR("law."), false};
        check_translations(app, scn->texts, scn->text_count, own, STR_NONE, &d);
        check_translations(app, scn->texts, scn->text_count, law, STR_NONE, &d);
        check_acts(app, scn, &d);
        app_check_drawn_in(&app->arena, scn->folder, true, &d);
        txt_case_end(app->txt);
    }
    return app_show_diags(app, &d);
}

/* A card is read in English and in French. */
static int check_card(struct app *app, struct str path)
{
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    struct str folder = folder_of(path);
    const struct scn_cards *cards = scn_load_cards(path, &app->arena, &d, &e);
    if (cards == NULL) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    txt_case_begin(app->txt);
    app_speak_cards(app, cards, folder, &d);
    check_translations(app, cards->texts, cards->text_count,
                       (struct shelf){folder, STR(""), false}, STR("fr"), &d);
    app_check_drawn(&app->arena, path, &d);
    txt_case_end(app->txt);
    return app_show_diags(app, &d);
}

/* The glossary is read with the law that lies beside it. */
static int check_glossary(struct check *c, struct str path)
{
    struct arena *a = &c->app->arena;
    struct diags d = diags_in(a);
    struct str law = file_join(a, folder_of(path), STR("law"));
    int code = check_law(c, file_join(a, law, STR("common.yaml")));
    app_check_drawn(a, path, &d);
    int own = app_show_diags(c->app, &d);
    return app_worse(own, code);
}

static int check_path(struct check *c, struct str path);

/* Every case, law pack, card and play below a folder that is not a case itself. */
static int check_folder(struct check *c, struct str path)
{
    struct app *app = c->app;
    struct str *names;
    size_t n;
    struct err e = {0};
    if (!file_list(path, LIMIT_FOLDER_FILES, &app->arena, &names, &n, &e)) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    int worst = EXIT_DONE;
    for (size_t i = 0; i < n; i++) {
        struct str child = file_join(&app->arena, path, names[i]);
        bool known = file_kind(&app->arena, child) == FILE_FOLDER ||
                     str_ends(child, STR(".yaml")) || str_ends(child, STR(".play")) ||
                     str_ends(child, STR(".po")) || play_swap_is_file(child);
        if (known)
            worst = app_worse(worst, check_path(c, child));
    }
    return worst;
}

static int check_case_folder(struct check *c, struct str path)
{
    c->count++;
    int code = check_case(c->app, path);
    struct str plays = file_join(&c->app->arena, path, STR("plays"));
    if (code == EXIT_DONE && file_kind(&c->app->arena, plays) == FILE_FOLDER)
        code = check_folder(c, plays);
    return code;
}

static int check_file(struct check *c, struct str path)
{
    struct str folder = file_name(file_folder(app_whole_path(c->app, path)));
    c->count++;
    if (str_ends(path, STR(".play")))
        return check_play(c->app, path);
    if (play_swap_is_file(path))
        return check_swap(c->app, path);
    if (str_ends(path, STR(".po")))
        return check_catalogue(c->app, path);
    if (str_eq(file_name(path), STR("glossary.yaml")))
        return check_glossary(c, path);
    if (str_eq(folder, STR("law")))
        return check_law(c, path);
    if (str_eq(folder, STR("cards")))
        return check_card(c->app, path);
    return check_case(c->app, path);
}

static int check_path(struct check *c, struct str path)
{
    struct arena *a = &c->app->arena;
    if (file_kind(a, path) != FILE_FOLDER)
        return check_file(c, path);
    struct str file = file_join(a, path, STR("scenario.yaml"));
    return file_kind(a, file) == FILE_PLAIN ? check_case_folder(c, path)
                                            : check_folder(c, path);
}

/* One path of the command line: it must be there, and hold something to judge. */
static int check_named(struct check *c, struct str path)
{
    int before = c->count;
    if (!app_is_there(c->app, &path))
        return EXIT_USAGE;
    int code = check_path(c, path);
    if (code == EXIT_DONE && c->count == before) {
        app_complain_id(c->app, "check.nothing", "path", path);
        code = EXIT_USAGE;
    }
    return code;
}

int cmd_check(struct app *app, const char *argv0)
{
    (void)argv0;
    struct check c = {.app = app};
    int worst = EXIT_DONE;
    for (int i = 0; i < app->args.path_count; i++)
        worst = app_worse(worst, check_named(&c, app->args.paths[i]));
    if (worst == EXIT_DONE)
        app_say_id(app, "check.fine");
    return worst;
}
