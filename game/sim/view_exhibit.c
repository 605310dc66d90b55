/* view_exhibit.c - the exhibits of a letter: which items in hand its facts are known
 * from.
 *
 * Every item in hand that shows a fact is cited, good or bad: what a court makes of it
 * is not said here (law_item.c), and what to state is the trainee's choice. Not here:
 * the letter around them (view_letter.c).
 */
#include "sim/law_int.h"
#include "sim/view_int.h"

#include "base/limits.h"

struct sim_exhibits sim_exhibits_of(const struct sim_viewing *c)
{
    u32 count = c->scn->evidence_count;
    return (struct sim_exhibits){.c = c,
                                 .number = ARENA_ARRAY(c->a, count, u32),
                                 .item = ARENA_ARRAY(c->a, count, scn_ix)};
}

struct sim_exhibits sim_exhibits_given(const struct sim_viewing *c, struct str file)
{
    struct sim_exhibits x = sim_exhibits_of(c);
    x.given = sim_swap_exhibits(c->scn, file, c->a, &x.given_count);
    return x;
}

/* As the other desk holds it, or NULL. */
static const struct sim_swap_exhibit *given(const struct sim_exhibits *x, u32 item)
{
    for (u32 i = 0; i < x->given_count; i++)
        if (x->given[i].item == item)
            return &x->given[i];
    return NULL;
}

static bool in_hand(const struct sim_exhibits *x, u32 item)
{
    return x->given != NULL ? given(x, item) != NULL
                            : rd_evidence(x->c->w, x->c->s)[item] == SIM_HELD;
}

static void number(struct sim_exhibits *x, u32 item)
{
    if (x->number[item] > 0)
        return;
    x->item[x->count] = (scn_ix)item;
    x->number[item] = ++x->count;
}

struct str sim_exhibits_cite(struct sim_exhibits *x, scn_ix fact, u32 *count)
{
    const struct sim_viewing *c = x->c;
    struct buf out = BUF_MAX(LIMIT_LINE_BYTES);
    *count = 0;
    for (u32 i = 0; i < c->scn->evidence_count; i++)
        if (in_hand(x, i) && sim_item_shows(c->w, c->s, (scn_ix)i, fact))
            number(x, i);
    for (u32 n = 0; n < x->count; n++)
        if (sim_item_shows(c->w, c->s, x->item[n], fact))
            buf_printf(&out, "%s%u", (*count)++ > 0 ? ", " : "", (unsigned)n + 1);
    struct str cited = arena_str(c->a, buf_str(&out));
    buf_free(&out);
    return cited;
}

static struct msg exhibit(const struct sim_exhibits *x, scn_ix item)
{
    const struct sim_viewing *c = x->c;
    const struct scn_evidence *e = &c->scn->evidence[item];
    const struct sim_swap_exhibit *from = given(x, item);
    i32 day = from != NULL ? from->day : rd_evidence_day(c->w, c->s)[item];
    scn_ix form = from != NULL ? from->form : sim_item_form(c->w, c->s, item);
    struct msg m = msg_of("letter.req.exhibit");
    sim_msg_thing(&m, "kind", c->scn, SCN_KIND, e->kind, c->a);
    sim_msg_thing(&m, "form", c->scn, SCN_FORM, form, c->a);
    msg_num(&m, "date", MSG_DAY, c->scn->start_day + (day > 0 ? day - 1 : 0));
    return m;
}

void sim_exhibits_write(const struct sim_exhibits *x, struct sim_writer *to)
{
    if (x->count == 0)
        return;
    sim_write_id(to, SIM_PARA_HEADING, "letter.req.exhibits.heading");
    sim_write_id(to, SIM_PARA_TEXT, "letter.req.exhibits.intro");
    for (u32 n = 0; n < x->count; n++)
        sim_write_marked(to, SIM_PARA_NUMBERED,
                         arena_printf(x->c->a, "%u.", (unsigned)n + 1),
                         exhibit(x, x->item[n]));
}
