/* scr_profile.c - who sits at the keyboard: choosing, adding, renaming, deleting. Names
 * are the trainee's own words; nothing is asked that is not needed. */
#include "ui/scr_int.h"

/* A number where the room looks on, even once the page is uncovered: names are shown by
 * a step of their own. */
static struct str name_of(const struct scr *s, int i)
{
    if (scr_hides_names(s))
        return scr_num(s, "profile.number", "number", MSG_INT, i + 1);
    return s->profiles[i].name;
}

static void profile(struct scr *s, int i)
{
    struct ui *ui = s->ui;
    const struct scr_profile *p = &s->profiles[i];
    bool now = i == s->profile;
    ui_box(ui, ui_id(ui, "profile.%d", i), now ? UI_INFO : UI_PLAIN);
    ui_strong(ui, name_of(s, i));
    if (p->role.n > 0 && !scr_hides_names(s))
        ui_soft(ui, p->role);
    ui_note(ui, scr_num(s, "profile.attempts", "count", MSG_INT, p->attempts));
    if (now)
        ui_chip(ui, UI_INFO, scr_say(s, "profile.now"));
    ui_actions(ui);
    ui_button(ui, ui_id(ui, "profile.use.%d", i), scr_say(s, "profile.use"),
              UI_CMD(SCR_CMD_PROFILE, i));
    ui_name(ui, scr_with(s, "profile.use.name", "name", name_of(s, i)));
    if (now)
        ui_state(ui, UI_AUTOFOCUS, true);
    if (!scr_hides_names(s)) { /* the form begins with the name */
        ui_button(ui, ui_id(ui, "profile.rename.%d", i), scr_say(s, "profile.rename"),
                  UI_CMD(SCR_CMD_PROFILE_RENAME, i));
        ui_name(ui, scr_with(s, "profile.rename.name", "name", name_of(s, i)));
    }
    ui_button(ui, ui_id(ui, "profile.delete.%d", i), scr_say(s, "library.delete"),
              UI_CMD(SCR_CMD_PROFILE_FORGET, i));
    ui_name(ui, scr_with(s, "profile.delete.name", "name", name_of(s, i)));
    ui_end(ui);
    ui_end(ui);
}

static void nobody(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_box(ui, "profile.nobody", s->profile < 0 ? UI_INFO : UI_PLAIN);
    ui_strong(ui, scr_say(s, "profile.nobody"));
    ui_note(ui, scr_say(s, "profile.nobody.help"));
    if (s->profile < 0)
        ui_chip(ui, UI_INFO, scr_say(s, "profile.now"));
    ui_actions(ui);
    ui_button(ui, "profile.use.nobody", scr_say(s, "profile.use"),
              UI_CMD(SCR_CMD_PROFILE, -1));
    ui_name(ui, scr_say(s, "profile.use.nobody"));
    ui_end(ui);
    ui_end(ui);
}

/* Each in a part of its own: both have a palette of letters, called the same. */
static void field(struct scr *s, const char *id, const char *label,
                  struct ui_command command)
{
    struct ui *ui = s->ui;
    struct ui_field_spec spec = {.id = id,
                                 .label = scr_say(s, label),
                                 .lines = 1,
                                 .most = 80,
                                 .command = command};
    ui_begin(ui, UI_REGION, ui_id(ui, "%s.part", id), UI_STYLE(.gap = UI_S));
    ui_name(ui, spec.label);
    ui_field(ui, &spec);
    ui_end(ui);
}

/* "Table 3". */
static struct str table(const struct scr *s)
{
    return scr_num(s, "profile.table", "number", MSG_INT,
                   (int64_t)s->profile_count + 1);
}

/* For a new one, or for one to be renamed. */
static void form(struct scr *s)
{
    struct ui *ui = s->ui;
    bool renames = s->renaming >= 0;
    struct ui_command keep = UI_CMD(SCR_CMD_PROFILE_KEEP);
    ui_card(ui, "profile.form", UI_STYLE(.grow = 2, .min_em = 20, .gap = UI_S));
    ui_heading(ui, 2,
               renames
                   ? scr_with(s, "profile.rename.name", "name", name_of(s, s->renaming))
                   : scr_say(s, "profile.new"));
    ui_soft(ui, scr_say(s, "profile.new.help"));
    if (!renames)
        ui_soft(ui, scr_with(s, "profile.unnamed", "name", table(s)));
    field(s, SCR_FIELD_NAME, "profile.name", keep);
    field(s, SCR_FIELD_ROLE, "profile.role", keep);
    ui_actions(ui);
    ui_button(ui, "profile.keep", scr_say(s, renames ? "profile.save" : "profile.add"),
              keep);
    if (renames)
        ui_button(ui, "profile.no", scr_say(s, "ui.ask.no"), UI_CMD(SCR_CMD_NO));
    ui_end(ui);
    ui_note(ui, scr_say(s, "profile.privacy"));
    ui_end(ui);
}

void scr_page_profile(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 1, scr_say(s, "page.profile"));
    ui_columns(ui);
    ui_card(ui, "profile.list", UI_STYLE(.grow = 3, .min_em = 22, .gap = UI_M));
    ui_name(ui, scr_say(s, "page.profile"));
    for (size_t i = 0; i < s->profile_count; i++)
        profile(s, (int)i);
    nobody(s);
    ui_end(ui);
    form(s);
    ui_end(ui);
    ui_chips(ui);
    ui_button(ui, "profile.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    if (scr_projects(s) && s->profile_count > 0)
        ui_button(ui, "profile.show",
                  scr_say(s, scr_hides_names(s) ? "profile.show" : "profile.hide"),
                  UI_CMD(SCR_CMD_SHOW, -1));
    ui_end(ui);
}

/* Says what becomes of the attempts, either way. */
void scr_profile_question(struct scr *s)
{
    struct ui *ui = s->ui;
    if (s->deleting < 0 || s->at.page != SCR_PROFILE)
        return;
    const struct scr_profile *p = &s->profiles[s->deleting];
    bool any = p->attempts > 0;
    struct msg m = msg_of(any ? "profile.delete.ask" : "profile.delete.ask_none");
    msg_user(&m, "name", name_of(s, s->deleting));
    if (any)
        msg_int(&m, "count", p->attempts);
    ui_dialog(ui, "profile.ask", scr_say(s, "profile.delete.title"));
    ui_text(ui, scr_msg(s, &m));
    ui_actions(ui);
    ui_button(ui, "profile.delete.keep",
              scr_say(s, any ? "profile.delete.keep" : "profile.delete.yes"),
              UI_CMD(SCR_CMD_PROFILE_DELETE, s->deleting, false));
    if (any)
        ui_button(ui, "profile.delete.all", scr_say(s, "profile.delete.all"),
                  UI_CMD(SCR_CMD_PROFILE_DELETE, s->deleting, true));
    ui_primary(ui, "profile.delete.no", scr_say(s, "ui.ask.no"), UI_CMD(SCR_CMD_NO));
    ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    scr_shortcuts_anywhere(s);
    ui_end(ui);
}

/* The form begins with what is there. */
void scr_begin_rename(struct scr *s, struct ui *ui, int i)
{
    s->renaming = i;
    ui_field_set(ui, SCR_FIELD_NAME, s->profiles[i].name);
    ui_field_set(ui, SCR_FIELD_ROLE, s->profiles[i].role);
    ui_focus(ui, SCR_FIELD_NAME);
}

struct scr_wish scr_keep_profile(struct scr *s, struct ui *ui)
{
    struct arena *a = s->arena;
    struct scr_wish wish = {.kind = SCR_WISH_PROFILE_KEEP,
                            .n = s->renaming,
                            .action.text =
                                arena_str(a, ui_field_text(ui, SCR_FIELD_NAME)),
                            .role = arena_str(a, ui_field_text(ui, SCR_FIELD_ROLE))};
    bool empty = str_trim(wish.action.text).n == 0;
    if (empty && s->renaming >= 0)
        return (struct scr_wish){.kind = SCR_WISH_NOTHING};
    s->ui = ui;
    if (empty) /* nobody has to type */
        wish.action.text = arena_str(a, table(s));
    ui_field_set(ui, SCR_FIELD_NAME, STR_NONE);
    ui_field_set(ui, SCR_FIELD_ROLE, STR_NONE);
    s->renaming = -1;
    return wish;
}

void scr_who(struct scr *s, const char *id)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_icon(ui, "user", UI_PLAIN);
    ui_text(ui,
            s->profile >= 0 ? name_of(s, s->profile) : scr_say(s, "profile.nobody"));
    ui_button(ui, id, scr_say(s, "profile.change"),
              UI_CMD(SCR_CMD_GO, SCR_PROFILE, -1));
    ui_end(ui);
}
