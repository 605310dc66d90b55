/* property_projector.c - what the room must not read: on a projector, no page tells the
 * text of a hint that was taken, the name of who sits at the keyboard, or how an
 * attempt ended; what was uncovered before is covered again when the projector comes
 * on.
 */
#include "screens/screens.h"

#include "ui/scr_int.h"

#include <stdio.h>
#include <string.h>

static int failures;

static bool has(struct str text, struct str words)
{
    bool found = false;
    for (size_t at = 0; !found && words.n > 0 && at + words.n <= text.n; at++)
        found = memcmp(text.p + at, words.p, words.n) == 0;
    return found;
}

static void none_says(const struct ui *ui, const struct screen *which,
                      struct str secret)
{
    for (const struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        struct str typed = n->content == UI_HOLDS_FIELD && n->id != NULL
                               ? ui_field_text(ui, n->id)
                               : STR_NONE;
        if (!has(n->content == UI_HOLDS_TEXT ? n->text : n->name, secret) &&
            !has(n->value, secret) && !has(typed, secret))
            continue;
        fprintf(stderr, "%s: the room reads \"%.*s\"\n", which->name, STR_ARG(secret));
        failures++;
        return;
    }
}

static void hints(const struct ui *ui, const struct screen *which, const struct scr *s)
{
    for (u32 i = 0; s->v != NULL && i < s->v->hints_count; i++)
        if (s->v->hints[i].taken)
            none_says(ui, which, scr_msg(s, &s->v->hints[i].text));
}

static void names(const struct ui *ui, const struct screen *which, const struct scr *s)
{
    for (size_t i = 0; i < s->profile_count; i++) {
        none_says(ui, which, s->profiles[i].name);
        if (s->profiles[i].role.n > 0 && s->at.page == SCR_PROFILE)
            none_says(ui, which, s->profiles[i].role);
    }
}

static void results(const struct ui *ui, const struct screen *which,
                    const struct scr *s)
{
    const struct sim_view_debrief *d = s->v != NULL ? s->v->debrief : NULL;
    if (d != NULL)
        none_says(ui, which, scr_msg(s, &d->title));
    for (int i = 0; d != NULL && i < SCN_AXES; i++)
        none_says(ui, which, scr_msg(s, &d->axes[i].name));
    for (u32 i = 0; d != NULL && i < d->turning_count; i++)
        none_says(ui, which, scr_msg(s, &d->turning[i].did));
}

int main(void)
{
    struct screens *x = screens_open();
    struct look look = {.lang = "en", .width = 1280, .height = 720, .percent = 150};
    int hidden = 0;
    for (size_t i = 0; i < screens_count; i++) {
        struct ui *ui = screens_show(x, &screens_all[i], look);
        struct stage *at = screens_stage(x);
        at->now.of[SET_PROJECTOR] = 0;
        scr_set_choices(at->scr, &at->now);
        at->now.of[SET_PROJECTOR] = 1;
        scr_set_choices(at->scr, &at->now);
        ui_touch(ui);
        screens_again(x);
        hints(ui, &screens_all[i], at->scr);
        names(ui, &screens_all[i], at->scr);
        results(ui, &screens_all[i], at->scr);
        hidden += ui_control(ui, STR("cover.off")).n > 0;
        hidden += ui_control(ui, STR("hints.show.*")).n > 0;
    }
    screens_close(x);
    if (hidden < 12) { /* the debrief's pages, old attempts, profiles, hints */
        fprintf(stderr, "only %d pages hide anything\n", hidden);
        failures++;
    }
    return failures > 0;
}
