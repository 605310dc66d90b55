/* choices.c - settings read, done and kept. See choices.h. */
#include "tools/choices.h"

#include "text/setting.h"

/* The place of a language among those there are, or `otherwise`. */
static int lang_at(const struct game *g, struct str lang, int otherwise)
{
    const struct str *langs;
    size_t n = txt_langs(g->app->txt, &langs);
    for (size_t i = 0; i < n; i++)
        if (str_eq(langs[i], lang))
            return (int)i;
    return otherwise;
}

static struct str lang_of(const struct game *g, int value)
{
    const struct str *langs;
    txt_langs(g->app->txt, &langs);
    return langs[value];
}

/* The facilitator's are the same for everybody who sits down. */
static bool of_station(enum setting which)
{
    return settings_row(which)->group == SETTINGS_WORKSHOP;
}

/* The projector's is of the moment: who sits down next is not in front of a room. */
static bool is_kept(enum setting which)
{
    return which != SET_PROJECTOR;
}

static int read_one(struct game *g, enum setting which)
{
    struct app *app = g->app;
    const struct settings_row *row = settings_row(which);
    struct str stored =
        of_station(which)
            ? rec_station_setting(g->store, &app->arena, row->key, STR_NONE)
            : rec_setting(g->store, &app->arena, row->key, STR_NONE);
    int value = row->otherwise;
    if (which == SET_LANG)
        return lang_at(g, app->args.lang.n == 0 ? stored : STR_NONE,
                       lang_at(g, txt_lang(app->txt), 0));
    if (is_kept(which))
        settings_read(which, stored, &value);
    return value;
}

/* What a setting does beside the looks of the window. */
static void obey(struct game *g, enum setting which)
{
    if (which == SET_LANG)
        txt_use(g->app->txt, lang_of(g, g->now.of[which]));
    if (which == SET_CHECKS)
        game_hide_checks(g, g->now.of[which] != 0);
}

void game_read_choices(struct game *g)
{
    g->now.lang_before = -1;
    for (int i = 0; i < SETTINGS; i++)
        g->now.of[i] = read_one(g, (enum setting)i);
    if (g->app->args.hide_checks)
        g->now.of[SET_CHECKS] = 1;
    for (int i = 0; i < SETTINGS; i++)
        obey(g, (enum setting)i);
}

void game_choose(struct game *g, enum setting which, int value)
{
    bool lang = which == SET_LANG;
    const char *word = settings_stored(which, value);
    if (lang ? value < 0 || value >= txt_setting_count(g->app->txt, which)
             : word == NULL)
        return;
    if (lang && value != g->now.of[which])
        g->now.lang_before = g->now.of[which];
    g->now.of[which] = value;
    if (is_kept(which))
        (of_station(which) ? rec_station_set
                           : rec_set)(g->store, settings_row(which)->key,
                                      lang ? lang_of(g, value) : str_of(word));
    obey(g, which);
}

int game_other_language(const struct game *g)
{
    return txt_other_lang(g->app->txt, g->now.lang_before);
}
