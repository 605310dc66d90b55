/* scr_swap.c - letters by USB stick: the folder, what lies there, what can be handed
 * over. What lies there was looked at by the caller (scr_set_swap).
 */
#include "ui/scr_int.h"

/* "Stick KINGSTON – /media/adjoa/KINGSTON". */
static struct str stick_name(const struct scr *s, struct str path)
{
    struct msg m = msg_of("swap.stick");
    size_t at = path.n;
    while (at > 0 && path.p[at - 1] != '/')
        at--;
    msg_user(&m, "name", str_from(path, at));
    msg_user(&m, "path", path);
    return scr_msg(s, &m);
}

/* Nobody has to type the path of a stick that is in. */
static void sticks(struct scr *s, const struct scr_swap *x)
{
    struct ui *ui = s->ui;
    ui_label(ui, scr_say(s, "swap.sticks"));
    for (size_t i = 0; i < x->stick_count; i++) {
        ui_choice(ui, ui_id(ui, "swap.stick.%d", (int)i),
                  UI_CMD(SCR_CMD_SWAP_STICK, (int32_t)i));
        ui_state(ui, UI_SELECTED, str_eq(x->sticks[i], x->folder));
        ui_text(ui, stick_name(s, x->sticks[i]));
        ui_end(ui);
    }
    if (x->stick_count == 0)
        ui_soft(ui, scr_say(s, "swap.sticks.none"));
    ui_actions(ui);
    ui_button(ui, "swap.again", scr_say(s, "swap.folder.again"),
              UI_CMD(SCR_CMD_SWAP_LOOK));
    ui_end(ui);
}

static void folder(struct scr *s, const struct scr_swap *x)
{
    struct ui *ui = s->ui;
    struct ui_field_spec spec = {.id = SCR_FIELD_FOLDER,
                                 .label = scr_say(s, "swap.folder"),
                                 .initial = x->folder,
                                 .lines = 1,
                                 .most = 1000,
                                 .command = UI_CMD(SCR_CMD_SWAP_LOOK)};
    ui_field(ui, &spec);
    ui_note(ui, scr_say(s, "swap.folder.hint"));
    ui_actions(ui);
    ui_button(ui, "swap.look", scr_say(s, "swap.folder.use"),
              UI_CMD(SCR_CMD_SWAP_LOOK));
    ui_end(ui);
    if (x->gone)
        ui_notice(ui, "swap.gone", UI_WARN, scr_say(s, "swap.folder.gone"));
}

static void found(struct scr *s, const struct scr_swap *x)
{
    struct ui *ui = s->ui;
    ui_card(ui, "swap.in",
            UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "mail", scr_say(s, "swap.in"));
    if (x->found_count == 0 && !x->gone)
        ui_soft(ui, scr_say(s, "swap.in.none"));
    for (size_t i = 0; i < x->found_count; i++) {
        const struct scr_swap_found *f = &x->found[i];
        ui_box(ui, ui_id(ui, "swap.found.%d", (int)i), UI_PLAIN);
        ui_strong(ui, scr_msg(s, &f->say));
        ui_note(ui, f->name);
        if (!msg_is_none(&f->why)) {
            ui_finding(ui, UI_WARN,
                       scr_with(s, "swap.why", "text", scr_msg(s, &f->why)));
        } else {
            ui_actions(ui);
            ui_primary(ui, ui_id(ui, "swap.open.%d", (int)i), scr_say(s, "swap.open"),
                       UI_CMD(SCR_CMD_SWAP_OPEN, (int32_t)i));
            ui_name(ui, scr_with(s, "swap.open.name", "title", scr_msg(s, &f->say)));
            ui_end(ui);
        }
        ui_end(ui);
    }
    ui_end(ui);
}

static void leaving(struct scr *s, const struct scr_swap *x)
{
    struct ui *ui = s->ui;
    ui_card(ui, "swap.out",
            UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "send", scr_say(s, "swap.out"));
    if (x->leaving_count == 0)
        ui_soft(ui, scr_say(s, "swap.out.none"));
    for (size_t i = 0; i < x->leaving_count; i++) {
        const struct scr_swap_leaving *f = &x->leaving[i];
        ui_box(ui, ui_id(ui, "swap.leaving.%d", (int)i), UI_PLAIN);
        ui_strong(ui, scr_msg(s, &f->say));
        ui_actions(ui);
        ui_primary(ui, ui_id(ui, "swap.write.%d", (int)i), scr_say(s, "swap.write"),
                   UI_CMD(SCR_CMD_SWAP_WRITE, (int32_t)f->slot));
        ui_name(ui, scr_with(s, "swap.write.name", "title", scr_msg(s, &f->say)));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

void scr_page_swap(struct scr *s)
{
    struct ui *ui = s->ui;
    static const struct scr_swap none = {.found_count = 0};
    const struct scr_swap *x = s->swap != NULL ? s->swap : &none;
    ui_heading(ui, 1, scr_say(s, "page.swap"));
    ui_soft(ui, scr_say(s, "swap.help"));
    ui_columns(ui);
    ui_card(ui, "swap.where.sticks", UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_S));
    ui_name(ui, scr_say(s, "swap.sticks"));
    sticks(s, x);
    ui_end(ui);
    ui_card(ui, "swap.where.folder", UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_S));
    ui_name(ui, scr_say(s, "swap.folder"));
    folder(s, x);
    ui_end(ui);
    ui_end(ui);
    ui_columns(ui);
    found(s, x);
    leaving(s, x);
    ui_end(ui);
    ui_actions(ui);
    ui_button(ui, "swap.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
}
