/* scr_cover.c - what the room does not see: the blank screen, and what the projector
 * keeps covered until somebody uncovers it. Not here: looks (window_loop.c). */
#include "ui/scr_int.h"

bool scr_projects(const struct scr *s)
{
    return s->now.of[SET_PROJECTOR] != 0;
}

/* How attempts ended and what they were worth, and who else sits here. */
static bool tells(const struct scr *s, enum scr_page page)
{
    static const bool all[SCR_PAGE_COUNT] = {
        [SCR_RESULT] = true,  [SCR_DEBRIEF] = true,    [SCR_WHY] = true,
        [SCR_REVIEWS] = true, [SCR_OBJECTIVES] = true, [SCR_TIMELINE] = true,
        [SCR_PROFILE] = true};
    bool old = page == SCR_CASE && s->page != NULL && s->page->attempt_count > 0;
    return all[page] || old;
}

bool scr_is_covered(const struct scr *s)
{
    return scr_projects(s) && tells(s, s->at.page) && s->uncovered != (int)s->at.page;
}

bool scr_hides_hint(const struct scr *s, scn_ix hint)
{
    return scr_projects(s) && s->hint_shown != (int)hint;
}

bool scr_hides_names(const struct scr *s)
{
    return scr_projects(s) && !s->names_shown;
}

void scr_show(struct scr *s, int32_t what)
{
    if (what < 0)
        s->names_shown = !s->names_shown;
    else
        s->hint_shown = s->hint_shown == what ? -1 : what;
}

void scr_cover_all(struct scr *s)
{
    s->uncovered = s->hint_shown = -1;
    s->names_shown = false;
}

void scr_cover_left(struct scr *s)
{
    if (s->uncovered != (int)s->at.page)
        s->uncovered = -1;
    if (s->at.page != SCR_NOTES)
        s->hint_shown = -1;
    if (s->at.page != SCR_PROFILE)
        s->names_shown = false;
}

/* Instead of the page. */
void scr_cover(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "cover", UI_STYLE(.gap = UI_M));
    ui_heading(ui, 1, scr_say(s, "cover.title"));
    ui_text(ui, scr_say(s, s->at.page == SCR_PROFILE ? "cover.people" : "cover.text"));
    ui_actions(ui);
    ui_button(ui, "cover.off", scr_say(s, "cover.off"), UI_CMD(SCR_CMD_UNCOVER));
    ui_button(ui, "cover.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    ui_end(ui);
}

/* A quiet ground and a word; any key and any click bring back what was there. */
void scr_blank(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_page(ui, "page.blank");
    ui_main(ui);
    ui_space(ui);
    ui_soft(ui, scr_say(s, "blank.word"));
    ui_centered(ui);
    ui_space(ui);
    ui_end(ui);
    ui_wants_any(ui);
    ui_end(ui);
}
