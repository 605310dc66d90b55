/* lint.c - the sense of a finished case: what can never happen, and what is missing. */
#include "scenario/load_int.h"

static struct place case_place(const struct loader *l)
{
    return (struct place){.path = l->scn->folder};
}

static void say(struct loader *l, enum diag_code code, struct str id)
{
    diag_arg(l->d, diag_add(l->d, code, case_place(l)), "id", id);
}

void scn_lint_case(struct loader *l)
{
    const struct scn *s = l->scn;
    if (s->desks_count == 0)
        say(l, DIAG_E0401, STR("desks"));
    if (s->endings_count == 0 || s->endings[s->endings_count - 1].when.count != 1 ||
        s->endings[s->endings_count - 1].when.ops[0].code != SCN_OP_PUSH)
        say(l, DIAG_E0402, STR("endings"));
    for (uint32_t i = 0; i < s->milestones_count; i++) {
        const struct scn_milestone *m = &s->milestones[i];
        int triggers =
            (m->when.count > 0) + (m->after_days >= 0) + (m->by_facilitator ? 1 : 0);
        if (triggers != 1)
            say(l, DIAG_E0403, m->id);
    }
}
