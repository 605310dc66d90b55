/* ahead.c - typing ahead: letters typed where no text is written lead to the next
 * control of the same list that begins so; the same letter again, to the one after. A
 * pause ends the word, and so does any other key.
 *
 * Not here: which keys are letters to type (event.c), the clock (the window's loop). */
#include "base/utf8.h"
#include "text/find.h"
#include "ui/ui_int.h"

enum { PAUSE_MS = 1000 };

static bool all_same(struct str s)
{
    uint32_t first = 0, cp;
    size_t n;
    for (size_t at = 0; (n = utf8_decode(s, at, &cp)) > 0; at += n) {
        first = at == 0 ? cp : first;
        if (cp != first)
            return false;
    }
    return true;
}

static struct str first_of(struct str s)
{
    uint32_t cp;
    return str_sub(s, 0, utf8_decode(s, 0, &cp));
}

/* A word inside a name counts where no name begins so: "Open the case: First steps". */
static bool begins(struct str name, struct str typed, bool inside)
{
    bool found = txt_begins(name, typed);
    for (size_t i = 0; inside && !found && i + 1 < name.n; i++)
        found = name.p[i] == ' ' && txt_begins(str_from(name, i + 1), typed);
    return found;
}

/* The first from the `by`-th after the focus on, going round, in its group. */
static struct ui_node *next(struct ui *ui, struct str typed, size_t by, bool inside)
{
    const struct ui_node *group = ui_group_of(ui_find(ui, ui->focus));
    size_t now = 0;
    while (now < ui->stop_count && ui->stops[now]->key != ui->focus)
        now++;
    for (size_t i = 0; i < ui->stop_count; i++) {
        struct ui_node *n = ui->stops[(now + by + i) % ui->stop_count];
        if (ui_group_of(n) == group && begins(ui_spoken(&ui->frame, n), typed, inside))
            return n;
    }
    return NULL;
}

bool ui_is_ahead(const struct ui *ui)
{
    return ui->ahead_ms > 0;
}

void ui_ahead(struct ui *ui, uint32_t cp)
{
    char sign[4];
    if (ui->ahead_ms == 0)
        buf_clear(&ui->ahead);
    buf_put(&ui->ahead, (struct str){sign, utf8_encode(cp, sign)});
    ui->ahead_ms = PAUSE_MS;
    struct str typed = buf_str(&ui->ahead);
    bool again = all_same(typed); /* also the first letter: on from here */
    struct ui_node *n = NULL;
    for (int inside = 0; inside < 2 && n == NULL; inside++)
        n = next(ui, again ? first_of(typed) : typed, again, inside == 1);
    if (n != NULL)
        ui_focus_node(ui, n);
}

void ui_ahead_end(struct ui *ui)
{
    ui->ahead_ms = 0;
}

int ui_ahead_wait(const struct ui *ui)
{
    return ui->ahead_ms > 0 ? ui->ahead_ms : -1;
}

void ui_ahead_tick(struct ui *ui, int elapsed_ms)
{
    ui->ahead_ms = elapsed_ms < ui->ahead_ms ? ui->ahead_ms - elapsed_ms : 0;
}
