/* lint.c - the sense of a linked case: what can never happen, and what is missing. */
#include "scenario/load_int.h"

/* Whatever happened, each desk has an ending: the last of its own holds always. */
static void check_endings_of(struct loader *l, scn_ix desk, bool apart)
{
    const struct pile *p = &l->piles[SCN_ENDING];
    const struct scn_ending *last = NULL;
    struct walk all = {.part = p->first};
    uint32_t i = 0, at = 0;
    for (const struct scn_ending *e; (e = scn_pile_next(p, &all)) != NULL; i++) {
        if (e->desk == SCN_NONE ? apart : e->desk != desk)
            continue;
        last = e;
        at = i;
    }
    if (last == NULL)
        diag_add(l->d, DIAG_E0402, l->whole);
    else if (last->when.count != 1 || last->when.ops[0].code != SCN_OP_PUSH ||
             last->when.ops[0].a == 0)
        diag_add(l->d, DIAG_E0402, scn_pile_place(p, at));
}

static void check_endings(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_DESK];
    struct walk all = {.part = p->first};
    scn_ix i = 0;
    for (const struct scn_desk *desk; (desk = scn_pile_next(p, &all)) != NULL;)
        check_endings_of(l, i++, desk->apart);
    if (p->count == 0)
        check_endings_of(l, SCN_NONE, false);
}

static void check_triggers(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_MILESTONE];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_milestone *m; (m = scn_pile_next(p, &all)) != NULL; i++) {
        int triggers =
            (m->when.count > 0) + (m->after_days >= 0) + (m->by_facilitator ? 1 : 0);
        if (triggers != 1)
            diag_arg(l->d, diag_add(l->d, DIAG_E0403, scn_pile_place(p, i)), "id",
                     m->id);
    }
}

static bool is_in_play(const struct loader *l, scn_ix state)
{
    uint32_t i = 0;
    while (i < l->scn->in_play.count && l->scn->in_play.at[i] != state)
        i++;
    return i < l->scn->in_play.count;
}

/* A deadline runs: by days of the case or by a period of the law of a State in play. */
static void check_deadlines(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_MILESTONE];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_milestone *m; (m = scn_pile_next(p, &all)) != NULL; i++) {
        const struct scn_period *of = scn_pile_at(&l->piles[SCN_PERIOD], m->period);
        bool twice = of != NULL && m->after_days != of->days;
        if (twice || (m->deadline.kind >= 0 && m->after_days < 0))
            diag_arg(l->d, diag_add(l->d, DIAG_E0410, scn_pile_place(p, i)), "id",
                     m->id);
        if (of != NULL && !is_in_play(l, of->state))
            diag_arg(l->d,
                     diag_arg(l->d, diag_add(l->d, DIAG_W0411, scn_pile_place(p, i)),
                              "id", m->id),
                     "period", of->id);
    }
}

/* Either the desk asks, or it is asked; then the letter and its moment are there. */
static void check_requests(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_REQUEST];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_request *r; (r = scn_pile_next(p, &all)) != NULL; i++) {
        bool comes_in = r->from != SCN_NONE;
        bool whole = r->milestone != SCN_NONE && r->letter.sender != SCN_NONE;
        if ((r->to != SCN_NONE) == comes_in || (comes_in && !whole))
            diag_arg(l->d, diag_add(l->d, DIAG_E0404, scn_pile_place(p, i)), "id",
                     r->id);
    }
}

/* An answer is given to one thing: a use, or a kind of care. */
static void check_answers(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_ANSWER];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_answer *r; (r = scn_pile_next(p, &all)) != NULL; i++)
        if ((r->use == SCN_NONE) == (r->care == SCN_NONE))
            diag_arg(l->d, diag_add(l->d, DIAG_E0405, scn_pile_place(p, i)), "id",
                     r->id);
}

/* A route leads somewhere else, and of all but a road some fact speaks. */
static void check_routes(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_ROUTE];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_route *r; (r = scn_pile_next(p, &all)) != NULL; i++)
        if (r->from == r->to || (r->kind == SCN_ROAD) != (r->facts.count == 0))
            diag_arg(l->d, diag_add(l->d, DIAG_E0406, scn_pile_place(p, i)), "id",
                     r->id);
}

/* Words are confirmed in threes; one without another sense cannot be guessed wrong. */
static void check_batches(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_BATCH];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_batch *b; (b = scn_pile_next(p, &all)) != NULL; i++) {
        uint32_t guessed = 0;
        for (uint32_t k = 0; k < b->terms.count; k++) {
            const struct scn_gloss *g =
                scn_pile_at(&l->piles[SCN_GLOSS], b->terms.at[k]);
            guessed += g != NULL && g->sense_count > 0;
        }
        if (guessed < 3 || guessed < b->terms.count)
            diag_arg(l->d, diag_add(l->d, DIAG_E0407, scn_pile_place(p, i)), "id",
                     b->id);
    }
}

/* What an interview's item shows is what was heard there; what `shows` adds counts even
 * when nobody asked for it. */
static void check_statements(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_EVIDENCE];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_evidence *e; (e = scn_pile_next(p, &all)) != NULL; i++)
        if (e->interview != SCN_NONE && e->shows.count > 0)
            diag_arg(l->d, diag_add(l->d, DIAG_W0408, scn_pile_place(p, i)), "id",
                     e->id);
}

static bool takes_away(const struct scn_effects *effects)
{
    for (uint32_t i = 0; i < effects->count; i++) {
        const struct scn_effect *e = &effects->at[i];
        if ((e->term == SCN_E_trust || e->term == SCN_E_wellbeing ||
             e->term == SCN_E_safety) &&
            e->b < 0)
            return true;
    }
    return false;
}

static void check_breaks(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_QUESTION];
    struct walk all = {.part = p->first};
    uint32_t i = 0;
    for (const struct scn_question *q; (q = scn_pile_next(p, &all)) != NULL; i++)
        if (q->kind == SCN_ASK_BREAK && (q->move->trust < 0 || q->move->wellbeing < 0 ||
                                         takes_away(&q->move->effects)))
            diag_arg(l->d, diag_add(l->d, DIAG_W0409, scn_pile_place(p, i)), "id",
                     q->id);
}

/* A condition is agreed to before a measure is carried out. Who refuses, returns or
 * says nothing puts none; where nothing is held up, nobody is asked. */
void scn_lint_condition(struct loader *l, const struct node *n,
                        const struct scn_rule *rule)
{
    bool goes = rule->outcome == SCN_OUT_CONDITIONS ||
                rule->outcome == SCN_OUT_PARTIAL || rule->outcome == SCN_OUT_CLARIFY ||
                rule->outcome == SCN_OUT_CONSULT || rule->outcome == SCN_OUT_POSTPONE;
    if (rule->condition.source.n > 0 && !goes)
        scn_load_diag(l, DIAG_W0505, scn_tree_get(n, "condition"));
}

void scn_lint_case(struct loader *l)
{
    if (l->piles[SCN_DESK].count == 0)
        diag_add(l->d, DIAG_E0401, l->whole);
    check_endings(l);
    check_triggers(l);
    check_deadlines(l);
    check_requests(l);
    check_answers(l);
    check_routes(l);
    check_batches(l);
    check_statements(l);
    check_breaks(l);
}
