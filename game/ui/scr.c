/* scr.c - the frame around every page, and what commands mean. */
#include "ui/scr_int.h"

/* ---- actions ------------------------------------------------------------------------
 */

struct ui_command scr_keep_act(struct scr *s, enum scr_command command,
                               struct scr_act act)
{
    if (s->act_count == SCR_ACTS)
        return UI_NO_CMD;
    s->acts[s->act_count] = act;
    return UI_CMD(command, s->act_count++);
}

struct ui_command scr_do(struct scr *s, const struct sim_do *what, int then,
                         int32_t then_a)
{
    if (!what->there || !what->now)
        return UI_NO_CMD;
    return scr_keep_act(s, SCR_CMD_ACT,
                        (struct scr_act){.action = what->action,
                                         .label = what->label,
                                         .then = then,
                                         .then_a = then_a});
}

struct ui_command scr_do_asking(struct scr *s, const struct sim_do *what)
{
    if (!what->there || !what->now)
        return UI_NO_CMD;
    return scr_keep_act(
        s, SCR_CMD_ASK,
        (struct scr_act){.action = what->action,
                         .label = what->label,
                         .then = what->action.verb == SIM_send        ? SCR_BENCH
                                 : what->action.verb == SIM_send_file ? SCR_SWAP
                                                                      : -1,
                         .then_a = -1});
}

struct ui_command scr_do_text(struct scr *s, const struct sim_do *what,
                              const char *field)
{
    return scr_keep_act(
        s, SCR_CMD_ACT_TEXT,
        (struct scr_act){.action = what->action, .field = field, .then = -1});
}

struct str scr_label(const struct scr *s, const struct sim_do *what)
{
    struct str label = scr_msg(s, &what->label);
    if (what->minutes == 0 && what->money == 0)
        return sim_is_final(what->action.verb) ? scr_with(s, "do.final", "label", label)
                                               : label;
    struct msg m = msg_of(what->money == 0     ? "term.cost_time"
                          : what->minutes == 0 ? "term.cost_money"
                                               : "term.cost_both");
    msg_user(&m, "label", label);
    if (what->minutes != 0)
        msg_num(&m, "time", MSG_MINUTES, what->minutes);
    if (what->money != 0)
        msg_num(&m, "money", MSG_MONEY, what->money);
    return scr_msg(s, &m);
}

static void action_button(struct scr *s, const char *id, const struct sim_do *what,
                          struct ui_command command, bool primary, struct str of)
{
    if (!what->there)
        return;
    struct str label = scr_label(s, what);
    if (primary && what->now)
        ui_primary(s->ui, id, label, command);
    else
        ui_button(s->ui, id, label, command);
    if (of.n > 0)
        ui_name(s->ui, scr_about(s, label, of));
    if (!what->now) {
        struct msg why = sim_refusal_msg(what->refusal);
        ui_state(s->ui, UI_DISABLED, true);
        ui_note(s->ui, scr_msg(s, &why));
    }
}

void scr_button(struct scr *s, const char *id, const struct sim_do *what, int then,
                int32_t then_a)
{
    action_button(s, id, what, scr_do(s, what, then, then_a), false, STR_NONE);
}

void scr_primary(struct scr *s, const char *id, const struct sim_do *what, int then,
                 int32_t then_a)
{
    action_button(s, id, what, scr_do(s, what, then, then_a), true, STR_NONE);
}

void scr_button_about(struct scr *s, const char *id, const struct sim_do *what,
                      struct str of)
{
    action_button(s, id, what, scr_do(s, what, -1, 0), false, of);
}

void scr_go(struct scr *s, const char *id, scn_ix place, struct str why)
{
    for (u32 i = 0; i < s->v->places_count; i++)
        if (s->v->places[i].what == place)
            scr_button_about(s, id, &s->v->places[i].go, why);
}

void scr_undo(struct scr *s)
{
    if (s->v->head.can_undo)
        ui_button(s->ui, "undo", scr_say(s, "ui.undo"), UI_CMD(SCR_CMD_UNDO));
}

/* ---- the frame of a page
 * --------------------------------------------------------------- */

static void rail_item(struct scr *s, const char *icon, const char *label,
                      enum scr_page page)
{
    struct ui *ui = s->ui;
    ui_rail_item(ui, ui_id(ui, "rail.%s", label), icon, scr_say(s, label),
                 UI_CMD(SCR_CMD_GO, (int32_t)page, -1));
    static const enum scr_page home[] = {
        [SCR_MAIL] = SCR_DESK,          [SCR_BRIEF] = SCR_DESK,
        [SCR_MAP] = SCR_DESK,           [SCR_CALENDAR] = SCR_DESK,
        [SCR_TALK] = SCR_TALKS,         [SCR_CELL] = SCR_BOARD,
        [SCR_PAIR] = SCR_BOARD,         [SCR_MARK] = SCR_FILE,
        [SCR_COMPARE] = SCR_FILE,       [SCR_ORIGINAL] = SCR_FILE,
        [SCR_DRAFT] = SCR_BENCH,        [SCR_PREVIEW] = SCR_BENCH,
        [SCR_INCOMING] = SCR_BENCH,     [SCR_SWAP] = SCR_BENCH,
        [SCR_REGISTER] = SCR_BENCH,     [SCR_WHY] = SCR_DEBRIEF,
        [SCR_OBJECTIVES] = SCR_DEBRIEF, [SCR_REVIEWS] = SCR_DEBRIEF,
        [SCR_TIMELINE] = SCR_DEBRIEF};
    enum scr_page now = s->at.page;
    bool here = now == page || ((size_t)now < sizeof home / sizeof home[0] &&
                                home[now] == page && page != SCR_LIBRARY);
    ui_state(ui, UI_CURRENT, here);
}

static void rail(struct scr *s)
{
    ui_rail(s->ui, scr_say(s, "ui.rail"));
    rail_item(s, "briefcase", "page.desk", SCR_DESK);
    rail_item(s, "file-text", "page.documents", SCR_FILE);
    rail_item(s, "map", "page.work", SCR_WORK);
    rail_item(s, "users", "page.people", SCR_PEOPLE);
    rail_item(s, "message-circle", "page.interviews", SCR_TALKS);
    rail_item(s, "scale", "page.evidence", SCR_EVIDENCE);
    if (!s->v->head.examines)
        rail_item(s, "list", "page.board.short", SCR_BOARD);
    rail_item(s, "landmark", "page.bench.short", SCR_BENCH);
    if (s->v->debrief != NULL)
        rail_item(s, "flag", "page.debrief", SCR_DEBRIEF);
    else
        rail_item(s, "gavel",
                  s->v->head.examines ? "page.leave.short" : "page.decision",
                  SCR_DECISION);
    rail_item(s, "notebook-pen", "page.notes.short", SCR_NOTES);
    ui_end(s->ui);
}

static struct str page_title(const struct scr *s)
{
    if (s->v == NULL || s->at.page == SCR_LIBRARY)
        return scr_say(s, "ui.title");
    return scr_msg(s, &s->v->head.title);
}

/* A halt at any moment: recorded like a note, of no consequence. */
static struct ui_command stop(struct scr *s)
{
    return scr_do(s, &s->v->head.stop, SCR_STOP, -1);
}

static void header(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_header(ui, page_title(s));
    if (s->v != NULL && s->at.page != SCR_LIBRARY) {
        const struct sim_view_head *h = &s->v->head;
        struct msg m = msg_of("ui.clock");
        msg_int(&m, "day", h->day);
        msg_num(&m, "date", MSG_DAY, h->date);
        msg_num(&m, "time", MSG_TIME, h->minute);
        ui_header_note(ui, "calendar", scr_msg(s, &m));
        ui_turns(ui, h->day);
        ui_header_note(ui, "coins",
                       scr_num(s, "ui.money", "money", MSG_MONEY, h->money));
        ui_header_note(ui, "user",
                       scr_num(s, "ui.officers", "count", MSG_INT, h->officers_free));
        ui_name(ui, scr_num(s, "ui.officers.name", "count", MSG_INT, h->officers_free));
    }
    if (s->v != NULL && s->at.page != SCR_LIBRARY && s->at.page != SCR_STOP)
        ui_header_button(ui, "top.stop", "square", scr_say(s, "stop.button"), stop(s));
    ui_header_sign(ui, "top.reference", "book-open", scr_say(s, "page.reference"),
                   UI_CMD(SCR_CMD_GO, SCR_REFERENCE, -1));
    ui_header_button(ui, "top.language", "languages", scr_other_language(s),
                     UI_CMD(SCR_CMD_LANGUAGE));
    ui_header_sign(ui, "top.settings", "settings", scr_say(s, "ui.settings"),
                   UI_CMD(SCR_CMD_GO, SCR_SETTINGS, -1));
    ui_header_sign(ui, "top.help", "circle-help", scr_say(s, "ui.help"),
                   UI_CMD(SCR_CMD_GO, SCR_HELP, -1));
    ui_end(ui);
}

/* Of looking and listening only, and the halt: they work in a dialog too. */
void scr_shortcuts_anywhere(struct scr *s)
{
    struct ui *ui = s->ui;
    scr_voice_shortcuts(s);
    if (s->v != NULL && s->at.page != SCR_STOP)
        ui_hotkey(ui, UI_KEY_ON_STOP, stop(s));
    ui_hotkey(ui, UI_KEY_ON_LANGUAGE, UI_CMD(SCR_CMD_LANGUAGE));
    ui_hotkey(ui, UI_KEY_ON_LARGER, UI_CMD(SCR_CMD_LARGER));
    ui_hotkey(ui, UI_KEY_ON_SMALLER, UI_CMD(SCR_CMD_SMALLER));
    ui_hotkey(ui, UI_KEY_ON_USUAL, UI_CMD(SCR_CMD_SET, SET_SIZE, 100));
    ui_hotkey(ui, UI_KEY_ON_FULL, UI_CMD(SCR_CMD_FULL));
    ui_hotkey(ui, UI_KEY_ON_BLANK, UI_CMD(SCR_CMD_BLANK));
    ui_hotkey(ui, UI_KEY_ON_PROJECTOR,
              UI_CMD(SCR_CMD_SET, SET_PROJECTOR, !scr_projects(s)));
}

/* Undo takes back what was done in the case only where the case is seen. */
static bool of_case(enum scr_page page)
{
    return page != SCR_SETTINGS && page != SCR_KEYS && page != SCR_PROFILE &&
           page != SCR_LIBRARY;
}

static void shortcuts(struct scr *s)
{
    struct ui *ui = s->ui;
    scr_shortcuts_anywhere(s);
    ui_hotkey(ui, UI_KEY_ON_BACK, UI_CMD(SCR_CMD_BACK));
    ui_hotkey(ui, UI_KEY_ON_HELP, UI_CMD(SCR_CMD_GO, SCR_HELP, -1));
    ui_hotkey(ui, UI_KEY_ON_SETTINGS, UI_CMD(SCR_CMD_GO, SCR_SETTINGS, -1));
    ui_hotkey(ui, UI_KEY_ON_REFERENCE, UI_CMD(SCR_CMD_GO, SCR_REFERENCE, -1));
    if (s->at.page == SCR_SETTINGS) {
        ui_hotkey(ui, UI_KEY_ON_UNDO, UI_CMD(SCR_CMD_UNSET, false));
        ui_hotkey(ui, UI_KEY_ON_REDO, UI_CMD(SCR_CMD_UNSET, true));
    }
    if (s->v != NULL || s->at.page == SCR_REFERENCE)
        ui_hotkey(ui, UI_KEY_ON_SEARCH, UI_CMD(SCR_CMD_SEARCH));
    if (s->v == NULL)
        return;
    ui_hotkey(ui, UI_KEY_ON_MAP, UI_CMD(SCR_CMD_GO, SCR_MAP, -1));
    ui_hotkey(ui, UI_KEY_ON_CALENDAR, UI_CMD(SCR_CMD_GO, SCR_CALENDAR, -1));
    if (s->at.page == SCR_DRAFT) /* there and back: the letter as they will read it */
        ui_hotkey(ui, UI_KEY_ON_LETTER, UI_CMD(SCR_CMD_GO, SCR_PREVIEW, s->at.a));
    if (s->at.page == SCR_PREVIEW)
        ui_hotkey(ui, UI_KEY_ON_LETTER, UI_CMD(SCR_CMD_BACK));
    if (of_case(s->at.page)) {
        ui_hotkey(ui, UI_KEY_ON_UNDO, UI_CMD(SCR_CMD_UNDO));
        ui_hotkey(ui, UI_KEY_ON_REDO, UI_CMD(SCR_CMD_REDO));
    }
}

static void (*const pages[])(struct scr *) = {
#define X(NAME, function) scr_page_##function,
    SCR_PAGES(X)
#undef X
};

static const char *const page_ids[] = {
#define X(NAME, function) #function,
    SCR_PAGES(X)
#undef X
};

bool scr_talking(const struct scr *s)
{
    return s->v != NULL && s->v->talks_count > 0 && s->v->talks[0].open;
}

/* The page that may be shown now: an open interview holds the desk, but no halt. */
static enum scr_page allowed(const struct scr *s)
{
    enum scr_page page = s->at.page;
    bool always = page == SCR_SETTINGS || page == SCR_HELP || page == SCR_KEYS ||
                  page == SCR_PROFILE || page == SCR_LIBRARY || page == SCR_REFERENCE;
    bool before = page == SCR_CASE || page == SCR_RESULT;
    if (s->v == NULL)
        return always || (before && s->page != NULL) ? page : SCR_LIBRARY;
    bool talking = scr_talking(s);
    bool beside = page == SCR_EVIDENCE || page == SCR_NOTES || page == SCR_FILE ||
                  page == SCR_LEDGER || page == SCR_MARK || page == SCR_COMPARE ||
                  page == SCR_ORIGINAL || page == SCR_STOP || page == SCR_NOTEBOOK;
    return talking && !always && !beside ? SCR_TALK : page;
}

void scr_build(struct ui *ui, void *scr)
{
    struct scr *s = scr;
    s->ui = ui;
    s->act_count = 0;
    s->unkept = -1;
    s->at.page = allowed(s);
    scr_cover_left(s);
    if (s->blank) {
        scr_blank(s);
        return;
    }
    scr_letters(s);
    ui_page(ui, ui_id(ui, "page.%s.%d", page_ids[s->at.page], (int)s->at.a));
    shortcuts(s);
    header(s);
    ui_body(ui);
    if (s->v != NULL && s->at.page != SCR_LIBRARY && s->at.page != SCR_BRIEF)
        rail(s);
    ui_main(ui);
    if (scr_is_covered(s)) {
        scr_cover(s);
    } else {
        scr_told(s);
        pages[s->at.page](s);
        scr_callout(s);
    }
    ui_end(ui);
    ui_end(ui);
    scr_hints(s);
    scr_question(s);
    scr_key_question(s);
    scr_profile_question(s);
    scr_forget_question(s);
    ui_end(ui);
}

/* ---- commands
 * ---------------------------------------------------------------------------- */

static void forget_told(struct scr *s)
{
    s->told_count = 0;
    s->sent = -1;
}

/* From letter to letter is one stop of the way back. */
static bool same_stop(const struct scr *s, enum scr_page page)
{
    return page == SCR_MAIL && s->at.page == SCR_MAIL;
}

static void go(struct scr *s, enum scr_page page, int32_t a, int32_t b)
{
    s->asking = -1;
    if (same_stop(s, page)) {
        s->at = (struct scr_at){page, a, b};
        return;
    }
    if (s->past_count == SCR_PAST) {
        memmove(&s->past[0], &s->past[1], sizeof s->past[0] * (SCR_PAST - 1));
        s->past_count--;
    }
    s->past[s->past_count++] = s->at;
    s->at = (struct scr_at){page, a, b};
}

static void back(struct scr *s)
{
    if (s->past_count > 0)
        s->at = s->past[--s->past_count];
    else if (s->v != NULL)
        s->at = (struct scr_at){s->v->debrief != NULL ? SCR_DEBRIEF : SCR_DESK, -1, 0};
}

static struct scr_wish act(struct scr *s, struct ui *ui, const struct scr_act *a)
{
    struct scr_wish wish = {.kind = SCR_WISH_ACT, .action = a->action};
    if (a->field != NULL)
        wish.action.text = ui_field_text(ui, a->field);
    s->asking = -1;
    forget_told(s);
    if (a->action.verb == SIM_send || a->action.verb == SIM_send_file)
        s->sent = a->action.arg[0];
    if (s->at.page == SCR_CELL) /* the reasons to choose from are folded again */
        s->at.b = 0;
    if (a->action.verb == SIM_ask)
        ui_reveal(ui, SCR_TALK_NOW);
    if (a->then >= 0)
        go(s, (enum scr_page)a->then, a->then_a, 0);
    return wish;
}

/* Shows what was chosen, also where it stands below its list or out of its view. */
static void reveal(struct scr *s, struct ui *ui)
{
    static const char *const details[SCR_PAGE_COUNT] = {[SCR_FILE] = "file.sheet",
                                                        [SCR_PEOPLE] = "person",
                                                        [SCR_EVIDENCE] = "item",
                                                        [SCR_DECISION] = "charge",
                                                        [SCR_MAP] = "map.chosen"};
    const char *detail = details[s->at.page];
    if (s->at.page == SCR_DRAFT && ui_width_em(ui) < 36)
        ui_reveal(ui, ui_id(ui, "bench.section.%d.%d", (int)s->at.a, (int)s->at.b));
    else if (s->at.page == SCR_DRAFT)
        ui_reveal(ui, ui_id(ui, "bench.step.%d", (int)s->at.b));
    else if (detail != NULL && s->at.a >= 0)
        ui_reveal(ui, ui_id(ui, "%s.%d", detail, (int)s->at.a));
}

/* From part to part of a person's care the page keeps its place. */
static void step(struct scr *s, struct ui *ui, struct ui_command c)
{
    bool part = s->at.page == SCR_PEOPLE && s->at.b != c.b;
    s->at.a = c.a;
    s->at.b = c.b;
    if (!part)
        reveal(s, ui);
}

static bool is_asking(const struct scr *s)
{
    return s->asking >= 0 || s->forgetting >= 0 || s->key_for >= 0 ||
           s->deleting >= 0 || s->renaming >= 0 || s->resetting;
}

static void leave_questions(struct scr *s)
{
    s->asking = s->forgetting = s->key_for = s->deleting = s->renaming = -1;
    s->resetting = false;
}

/* For what stands in its field, on the page that has one. */
static void search(struct scr *s, struct ui *ui, enum scr_search what)
{
    if (scr_sift_search(s, ui, what))
        return;
    if (s->at.page == SCR_REFERENCE ? s->at.a >= 0 : s->at.page != SCR_NOTES)
        go(s, s->at.page == SCR_REFERENCE ? SCR_REFERENCE : SCR_NOTES, -1, 0);
    s->needle = arena_str(s->arena, ui_field_text(ui, SCR_FIELD_SEARCH));
    ui_focus(ui, SCR_FIELD_SEARCH);
}

/* Commands that only move between pages; false for others. */
static bool move(struct scr *s, struct ui *ui, struct ui_command c)
{
    switch ((enum scr_command)c.what) {
    case SCR_CMD_GO:
        forget_told(s);
        go(s, (enum scr_page)c.a, c.b, 0);
        reveal(s, ui);
        break;
    case SCR_CMD_SECTION:
        forget_told(s);
        go(s, SCR_DRAFT, c.a, c.b);
        reveal(s, ui);
        break;
    case SCR_CMD_STEP: step(s, ui, c); break;
    case SCR_CMD_BACK:
        if (is_asking(s))
            leave_questions(s);
        else
            back(s);
        break;
    case SCR_CMD_ASK:
        s->asking = c.a;
        s->asked = s->acts[c.a];
        break;
    case SCR_CMD_NO: leave_questions(s); break;
    case SCR_CMD_CALLOUT: scr_callout_seen(s, c.a); break;
    case SCR_CMD_CALLOUTS: scr_set_callouts(s, 0); break;
    case SCR_CMD_BLANK: s->blank = true; break;
    case SCR_CMD_UNCOVER: s->uncovered = (int)s->at.page; break;
    case SCR_CMD_SHOW: scr_show(s, c.a); break;
    case SCR_CMD_PROFILE_RENAME: scr_begin_rename(s, ui, c.a); break;
    case SCR_CMD_PROFILE_FORGET: s->deleting = c.a; break;
    case SCR_CMD_KEYS_ASK: s->resetting = true; break;
    case SCR_CMD_KEY:
        s->key_for = c.a;
        s->key_said = (struct msg){0};
        break;
    case SCR_CMD_DISMISS: forget_told(s); break;
    case SCR_CMD_SEARCH: search(s, ui, (enum scr_search)c.a); break;
    case SCR_CMD_ACT:
    case SCR_CMD_ACT_TEXT:
    case SCR_CMD_UNDO:
    case SCR_CMD_REDO:
    case SCR_CMD_HINT:
    case SCR_CMD_LANGUAGE:
    case SCR_CMD_LARGER:
    case SCR_CMD_SMALLER:
    case SCR_CMD_FULL:
    case SCR_CMD_SET:
    case SCR_CMD_UNSET:
    case SCR_CMD_KEY_RESET:
    case SCR_CMD_PROFILE:
    case SCR_CMD_PROFILE_DELETE:
    case SCR_CMD_PROFILE_KEEP:
    case SCR_CMD_CASE:
    case SCR_CMD_BEGIN:
    case SCR_CMD_GO_ON:
    case SCR_CMD_AGAIN:
    case SCR_CMD_CLOSE:
    case SCR_CMD_PRINT:
    case SCR_CMD_SWAP_LOOK:
    case SCR_CMD_SWAP_STICK:
    case SCR_CMD_SWAP_OPEN:
    case SCR_CMD_SWAP_WRITE:
    case SCR_CMD_VOICE:
    case SCR_CMD_QUIT: return false;
    case SCR_CMD_FORGET:
        if (s->forgetting == c.a && s->forget_asked == 2)
            return false;
        s->forget_asked = s->forgetting == c.a ? 2 : 1;
        s->forgetting = c.a;
        break;
    }
    ui_touch(ui);
    return true;
}

static struct scr_wish wish_of(struct scr *s, struct ui *ui, struct ui_command c)
{
    if (c.what == SCR_CMD_VOICE) /* listening puts nothing away */
        return (struct scr_wish){.kind = SCR_WISH_VOICE, .n = c.a};
    s->sent = -1;
    switch ((enum scr_command)c.what) {
    case SCR_CMD_ACT:
    case SCR_CMD_ACT_TEXT: {
        struct scr_act a = s->acts[c.a];
        return act(s, ui, &a);
    }
    case SCR_CMD_UNDO: return (struct scr_wish){.kind = SCR_WISH_UNDO};
    case SCR_CMD_REDO: return (struct scr_wish){.kind = SCR_WISH_REDO};
    case SCR_CMD_HINT:
        scr_show(s, c.a); /* who takes it before the room wants it seen */
        return (struct scr_wish){.kind = SCR_WISH_HINT, .n = c.a};
    case SCR_CMD_LANGUAGE: return (struct scr_wish){.kind = SCR_WISH_LANGUAGE};
    case SCR_CMD_LARGER:
        return scr_choose(s, SET_SIZE, settings_step(SET_SIZE, s->now.of[SET_SIZE], 1));
    case SCR_CMD_SMALLER:
        return scr_choose(s, SET_SIZE,
                          settings_step(SET_SIZE, s->now.of[SET_SIZE], -1));
    case SCR_CMD_SET: return scr_choose(s, (enum setting)c.a, c.b);
    case SCR_CMD_UNSET: return scr_unset(s, c.a != 0);
    case SCR_CMD_KEY_RESET:
        s->resetting = false;
        return (struct scr_wish){.kind = SCR_WISH_KEY, .n = c.a};
    case SCR_CMD_PROFILE: return (struct scr_wish){.kind = SCR_WISH_PROFILE, .n = c.a};
    case SCR_CMD_PROFILE_KEEP: return scr_keep_profile(s, ui);
    case SCR_CMD_PROFILE_DELETE:
        s->deleting = -1;
        return (struct scr_wish){
            .kind = SCR_WISH_PROFILE_DELETE, .n = c.a, .answer = c.b != 0};
    case SCR_CMD_CASE: return (struct scr_wish){.kind = SCR_WISH_CASE, .n = c.a};
    case SCR_CMD_BEGIN: return (struct scr_wish){.kind = SCR_WISH_BEGIN, .n = c.a};
    case SCR_CMD_GO_ON: return (struct scr_wish){.kind = SCR_WISH_GO_ON, .n = c.a};
    case SCR_CMD_AGAIN: return (struct scr_wish){.kind = SCR_WISH_AGAIN, .n = c.a};
    case SCR_CMD_FORGET:
        s->forgetting = -1;
        return (struct scr_wish){.kind = SCR_WISH_DELETE, .n = c.a};
    case SCR_CMD_CLOSE: return (struct scr_wish){.kind = SCR_WISH_CLOSE};
    case SCR_CMD_PRINT:
        return (struct scr_wish){.kind = SCR_WISH_PRINT, .n = c.a, .answer = c.b != 0};
    case SCR_CMD_SWAP_LOOK:
        return (struct scr_wish){.kind = SCR_WISH_LETTERS,
                                 .action.text = ui_field_text(ui, SCR_FIELD_FOLDER)};
    case SCR_CMD_SWAP_STICK: {
        struct str folder = arena_str(s->arena, s->swap->sticks[c.a]);
        ui_field_set(ui, SCR_FIELD_FOLDER, folder);
        return (struct scr_wish){.kind = SCR_WISH_LETTERS, .action.text = folder};
    }
    case SCR_CMD_SWAP_OPEN:
        return (struct scr_wish){.kind = SCR_WISH_OPEN_LETTER, .n = c.a};
    case SCR_CMD_SWAP_WRITE:
        return (struct scr_wish){.kind = SCR_WISH_WRITE_LETTER, .n = c.a};
    case SCR_CMD_FULL: return (struct scr_wish){.kind = SCR_WISH_FULL};
    case SCR_CMD_QUIT: return (struct scr_wish){.kind = SCR_WISH_QUIT};
    case SCR_CMD_GO:
    case SCR_CMD_STEP:
    case SCR_CMD_SECTION:
    case SCR_CMD_BACK:
    case SCR_CMD_ASK:
    case SCR_CMD_CALLOUT:
    case SCR_CMD_CALLOUTS:
    case SCR_CMD_BLANK:
    case SCR_CMD_UNCOVER:
    case SCR_CMD_SHOW:
    case SCR_CMD_KEY:
    case SCR_CMD_PROFILE_RENAME:
    case SCR_CMD_PROFILE_FORGET:
    case SCR_CMD_KEYS_ASK:
    case SCR_CMD_NO:
    case SCR_CMD_DISMISS:
    case SCR_CMD_VOICE:
    case SCR_CMD_SEARCH: break;
    }
    return (struct scr_wish){.kind = SCR_WISH_NOTHING};
}

struct scr_wish scr_handle(struct scr *s, struct ui *ui, const struct ui_event *event)
{
    if (event->kind == UI_EV_CLOSE)
        return (struct scr_wish){.kind = SCR_WISH_QUIT};
    if (s->blank) {
        s->blank = event->kind != UI_EV_KEY;
        ui_touch(ui);
        return (struct scr_wish){.kind = SCR_WISH_NOTHING};
    }
    if (event->kind == UI_EV_KEY)
        return scr_key_pressed(s, ui, event->key);
    if (event->kind != UI_EV_COMMAND || event->command.what == 0)
        return (struct scr_wish){.kind = SCR_WISH_NOTHING};
    if (event->command.what == SCR_CMD_BACK && s->at.page == SCR_CASE &&
        s->forgetting < 0)
        return (struct scr_wish){.kind = SCR_WISH_CLOSE};
    if (move(s, ui, event->command)) {
        bool bare = s->at.page == SCR_REFERENCE && s->shelf == NULL;
        bool letters = s->at.page == SCR_SWAP && event->command.what != SCR_CMD_DISMISS;
        return (struct scr_wish){.kind = bare      ? SCR_WISH_SHELF
                                         : letters ? SCR_WISH_LETTERS
                                                   : SCR_WISH_NOTHING};
    }
    return wish_of(s, ui, event->command);
}

bool scr_unkept(const struct scr *s)
{
    return s->unkept >= 0;
}

struct scr_wish scr_keep_typed(struct scr *s, struct ui *ui)
{
    struct scr_wish wish = {.kind = SCR_WISH_NOTHING};
    if (s->unkept < 0)
        return wish;
    wish = (struct scr_wish){.kind = SCR_WISH_ACT, .action = s->acts[s->unkept].action};
    wish.action.text = ui_field_text(ui, s->acts[s->unkept].field);
    s->unkept = -1;
    return wish;
}

/* ---- life
 * -------------------------------------------------------------------------------- */

struct scr *scr_new(struct arena *a, struct txt *txt)
{
    struct scr *s = ARENA_NEW(a, struct scr);
    s->arena = a;
    s->txt = txt;
    leave_questions(s);
    s->profile = s->sent = -1;
    scr_cover_all(s);
    scr_set_callouts(s, UINT32_MAX);
    s->told_turn = 1;
    s->now = settings_otherwise();
    return s;
}

void scr_set_cases(struct scr *s, const struct scr_case *cases, size_t count)
{
    s->cases = cases;
    s->case_count = count;
}

void scr_set_case(struct scr *s, const struct scr_case_page *page)
{
    s->page = page;
    s->forgetting = -1;
}

void scr_enter_requests(struct scr *s, struct ui *ui)
{
    int now = scr_waiting(s);
    if (s->at.page != SCR_BENCH)
        go(s, SCR_BENCH, -1, 0);
    if (now >= 0)
        ui_focus(ui, ui_id(ui, "bench.incoming.%d.open", now));
}

void scr_enter_case(struct scr *s)
{
    s->past_count = 0;
    forget_told(s);
    s->at = (struct scr_at){SCR_CASE, -1, 0};
}

void scr_set_profiles(struct scr *s, const struct scr_profile *list, size_t count,
                      int now)
{
    s->profiles = list;
    s->profile_count = count;
    s->profile = now;
    s->renaming = s->deleting = -1;
}

void scr_enter_library(struct scr *s)
{
    s->chosen = (struct settings_past){0}; /* somebody else's */
    s->past_count = 0;
    forget_told(s);
    s->at = (struct scr_at){SCR_LIBRARY, -1, 0};
}

void scr_enter_profiles(struct scr *s)
{
    s->chosen = (struct settings_past){0}; /* somebody else's */
    s->past_count = 0;
    forget_told(s);
    s->at = (struct scr_at){SCR_PROFILE, -1, 0};
}

void scr_set_shelf(struct scr *s, const struct scn_shelf *shelf)
{
    s->shelf = shelf;
}

void scr_set_swap(struct scr *s, const struct scr_swap *swap)
{
    s->swap = swap;
}

void scr_set_view(struct scr *s, const struct scn *scn, const struct sim_view *view)
{
    bool just_ended = view != NULL && view->debrief != NULL && s->v != NULL &&
                      s->at.page == SCR_DECISION;
    bool left = view == NULL && s->v != NULL;
    s->scn = scn;
    s->v = view;
    if (left) {
        s->at = (struct scr_at){SCR_LIBRARY, -1, 0};
        s->past_count = 0;
        forget_told(s);
    }
    if (just_ended)
        s->at = (struct scr_at){SCR_DEBRIEF, -1, 0};
}

void scr_enter(struct scr *s, bool fresh)
{
    s->past_count = 0;
    forget_told(s);
    s->asking = -1;
    s->at = (struct scr_at){fresh                   ? SCR_BRIEF
                            : s->v->debrief != NULL ? SCR_DEBRIEF
                                                    : SCR_DESK,
                            -1, 0};
}

void scr_tell(struct scr *s, const struct msg *messages, size_t count)
{
    s->told_count = 0;
    for (size_t i = 0; i < count && s->told_count < SCR_TOLD; i++) {
        if (!msg_is_none(&messages[i]))
            s->told_msgs[s->told_count++] = messages[i];
    }
    s->told_new = s->told_new || s->told_count > 0;
    s->told_turn++;
}

void scr_set_choices(struct scr *s, const struct settings_now *now)
{
    if (now->of[SET_PROJECTOR] != s->now.of[SET_PROJECTOR])
        scr_cover_all(s);
    s->now = *now;
}

void scr_set_status(struct scr *s, const struct msg *status)
{
    s->status = *status;
}
