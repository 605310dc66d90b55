/* scr_words.c - messages of the view as sentences of the moment, on the page or for it.
 */
#include "ui/scr_int.h"

#include "text/setting.h"

struct str scr_msg(const struct scr *s, const struct msg *m)
{
    return msg_is_none(m) ? STR_NONE : txt_str(s->txt, ui_arena(s->ui), m);
}

struct str scr_other_language(const struct scr *s)
{
    return txt_other_lang_word(s->txt, ui_arena(s->ui), s->now.lang_before);
}

struct str scr_say(const struct scr *s, const char *id)
{
    return txt_id(s->txt, ui_arena(s->ui), id);
}

struct str scr_with(const struct scr *s, const char *id, const char *name,
                    struct str value)
{
    struct msg m = msg_of(id);
    msg_user(&m, name, value);
    return scr_msg(s, &m);
}

struct str scr_num(const struct scr *s, const char *id, const char *name,
                   enum msg_kind kind, int64_t n)
{
    struct msg m = msg_of(id);
    msg_num(&m, name, kind, n);
    return scr_msg(s, &m);
}

void scr_field(const struct scr *s, const char *id, const struct msg *value)
{
    if (msg_is_none(value))
        return;
    struct msg m = txt_field(s->txt, ui_arena(s->ui), id, value);
    ui_soft(s->ui, scr_msg(s, &m));
}

void scr_fields(const struct scr *s, const char *id, const struct sim_msgs *values)
{
    struct buf all = BUF_MAX(8 * 1024);
    for (u32 i = 0; i < values->count; i++) {
        if (i > 0)
            buf_put(&all, STR(", "));
        buf_put(&all, scr_msg(s, &values->at[i]));
    }
    struct str joined = arena_str(ui_arena(s->ui), buf_str(&all));
    buf_free(&all);
    if (joined.n > 0)
        ui_soft(s->ui, scr_with(s, id, "value", joined));
}

void scr_text(const struct scr *s, const struct msg *m)
{
    if (!msg_is_none(m))
        ui_text(s->ui, scr_msg(s, m));
}

void scr_soft(const struct scr *s, const struct msg *m)
{
    if (!msg_is_none(m))
        ui_soft(s->ui, scr_msg(s, m));
}

void scr_link(const struct scr *s, const char *id, const char *label,
              enum scr_page page, int32_t about)
{
    ui_button(s->ui, id, scr_say(s, label), UI_CMD(SCR_CMD_GO, (int32_t)page, about));
}

/* ---- people and papers
 * ---------------------------------------------------------------- */

uint32_t scr_person_seed(scn_ix person)
{
    return (uint32_t)person * 7 + 3;
}

void scr_person_line(const struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    ui_person(ui, scr_person_seed(p->what), UI_PICTURE_SMALL, STR_NONE);
    ui_column(ui, UI_STYLE(.grow = 1));
    ui_text(ui, scr_msg(s, &p->name));
    ui_note(ui, scr_msg(s, &p->role));
    ui_end(ui);
}

struct str scr_paper_state(const struct scr *s, const struct sim_view_document *d)
{
    return scr_with(s, d->read ? "file.read" : "file.unread", "language",
                    scr_msg(s, &d->language));
}
