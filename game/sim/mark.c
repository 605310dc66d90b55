/* mark.c - sentences that the trainee marks in a document, and the fact each bears on.
 *
 * A mark is the trainee's own: nothing in the case reads it. Not here: what goes on the
 * board with it (the link of the document's item, act.c).
 */
#include "sim/act_int.h"

u32 sim_mark_at(const struct sim_world *w, scn_ix document, u32 span)
{
    u32 at = span;
    for (u32 i = 0; i < document; i++)
        at += w->scn->documents[i].span_count;
    return at;
}

bool sim_marks(enum sim_verb verb)
{
    return verb == SIM_mark || verb == SIM_mark_fact || verb == SIM_unmark;
}

/* What `mark` is to become. */
static u16 wanted(const struct sim_action *a)
{
    switch ((int)a->verb) {
    case SIM_unmark: return SIM_UNMARKED;
    case SIM_mark_fact: return (u16)(SIM_MARKED_FOR + a->arg[2]);
    default: return SIM_MARKED;
    }
}

enum sim_refusal sim_check_mark(const struct sim_world *w, const struct sim_state *s,
                                const struct sim_action *a)
{
    scn_ix document = (scn_ix)a->arg[0];
    if ((rd_document(w, s)[document] & SIM_DOC_SHOWN) == 0)
        return SIM_REFUSED_UNKNOWN;
    if ((rd_document(w, s)[document] & SIM_DOC_READ) == 0)
        return SIM_REFUSED_UNREAD_PAPER;
    if (a->verb == SIM_mark_fact && !rd_fact(w, s)[a->arg[2]])
        return SIM_REFUSED_UNKNOWN;
    u16 now = rd_mark(w, s)[sim_mark_at(w, document, (u32)a->arg[1])];
    return now == wanted(a) ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
}

void sim_apply_mark(struct sim_change *c, const struct sim_action *a)
{
    wr_mark(c->w, c->s)[sim_mark_at(c->w, (scn_ix)a->arg[0], (u32)a->arg[1])] =
        wanted(a);
}
