/* library.c - the cards of the shipped cases. See library.h. */
#ifdef WITH_UI
#include "tools/library.h"

enum { ATTEMPTS_MAX = 64 };

/* One card of the library, in the words of the moment. */
static struct scr_case describe(struct game *g, const struct scn *scn)
{
    struct app *app = g->app;
    app_speak_case(app, scn, NULL);
    struct msg title = msg_ofs(scn->title.id), summary = msg_ofs(scn->summary.id);
    struct scr_case c = {.title = txt_str(app->txt, &app->arena, &title),
                         .summary = txt_str(app->txt, &app->arena, &summary),
                         .minutes = scn->minutes,
                         .practice = scn->practice,
                         .reviewed = scn->reviewed_lawyer && scn->reviewed_support,
                         .begun = rec_newest_open(g->store, scn->id) != 0};
    txt_case_end(app->txt);
    struct rec_attempt list[ATTEMPTS_MAX];
    uint32_t n = rec_list(g->store, scn->id, &app->arena, list, ATTEMPTS_MAX);
    for (uint32_t k = 0; k < n && k < ATTEMPTS_MAX; k++)
        c.finished += list[k].ended;
    return c;
}

size_t play_library(struct game *g, const struct scr_case **cases,
                    const struct str **folders)
{
    struct app *app = g->app;
    const struct str *all;
    size_t count = app_cases(app, &all), n = 0;
    struct scr_case *cards = ARENA_ARRAY(&app->arena, count + 1, struct scr_case);
    struct str *of_cards = ARENA_ARRAY(&app->arena, count + 1, struct str);
    for (int practice = 1; practice >= 0; practice--) {
        for (size_t i = 0; i < count; i++) {
            struct diags d = diags_in(&app->arena);
            struct err e = {0};
            const struct scn *scn = scn_load(all[i], app->law, &app->arena, &d, &e);
            if (scn == NULL || scn->practice != (practice == 1))
                continue;
            cards[n] = describe(g, scn);
            of_cards[n++] = all[i];
        }
    }
    *cases = cards;
    *folders = of_cards;
    return n;
}
#endif
