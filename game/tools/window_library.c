/* window_library.c - from cases and attempts to what the screens show. See
 * window_library.h. */
#include "tools/window_library.h"

static struct scr_case card_of(const struct play_case *c)
{
    return (struct scr_case){.title = c->title,
                             .summary = c->summary,
                             .minutes = c->scn->minutes,
                             .practice = c->scn->practice,
                             .reviewed =
                                 c->scn->reviewed_lawyer && c->scn->reviewed_support,
                             .open = c->open,
                             .finished = c->finished,
                             .states = c->scn->in_play,
                             .state_names = c->states};
}

size_t play_cards(struct game *g, const struct scr_case **cards,
                  const struct str **folders)
{
    const struct play_case *cases;
    size_t n = play_cases(g, &cases);
    struct scr_case *list = ARENA_ARRAY(&g->app->arena, n + 1, struct scr_case);
    struct str *of_cards = ARENA_ARRAY(&g->app->arena, n + 1, struct str);
    for (size_t i = 0; i < n; i++) {
        list[i] = card_of(&cases[i]);
        of_cards[i] = cases[i].folder;
    }
    *cards = list;
    *folders = of_cards;
    return n;
}

static const struct str *desk_names(struct game *g, struct arena *a)
{
    struct str *names = ARENA_ARRAY(a, g->scn->desks_count + 1, struct str);
    for (uint32_t i = 0; i < g->scn->desks_count; i++) {
        struct msg m = msg_ofs(g->scn->desks[i].name.id);
        names[i] = txt_str(g->app->txt, a, &m);
    }
    return names;
}

const struct scr_case_page *play_case_page(struct game *g)
{
    struct arena *a = &g->app->arena;
    const struct scn *scn = g->scn;
    struct play_case c = play_case_open(g);
    struct scr_case_page *page = ARENA_NEW(a, struct scr_case_page);
    struct scr_begin *acts = ARENA_ARRAY(a, scn->acts_count + 1, struct scr_begin);
    page->card = card_of(&c);
    page->languages = play_languages(g, scn);
    page->attempt_count = play_attempts(g, &page->attempts, &page->older);
    page->acts = acts;
    page->desk = g->desk;
    page->desks = desk_names(g, a);
    page->desk_count = scn->desks_count > 1 ? scn->desks_count : 0;
    for (uint32_t i = 0; i < scn->acts_count; i++) {
        struct msg title = msg_ofs(scn->acts[i].title.id);
        if (scn->acts[i].play.n > 0)
            acts[page->act_count++] =
                (struct scr_begin){(scn_ix)i, txt_str(g->app->txt, a, &title)};
    }
    return page;
}
