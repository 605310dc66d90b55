/* remedy.c - changes one thing in a copy of the case, and reckons again.
 *
 * First what is least: the defence is shown what was kept from it; one item more lies
 * on the board; all that proves the charge lies there; both. What first carries the
 * charge is told, with the items. Not here: the reckoning (reckon.c).
 */
#include "sim/remedy.h"

#include "sim/law_int.h"
#include "sim/view_int.h"

#include <string.h>

/* A copy of the case to be changed, and the charge that failed in it. */
struct trial {
    const struct sim_world *w;
    const struct sim_state *was;
    struct sim_state *s;
    scn_ix charge;
    const struct sim_reckoning *failed;
};

static void begin_anew(const struct trial *t)
{
    memcpy(t->s, t->was, t->w->bytes);
}

static bool carried(const struct trial *t)
{
    struct sim_reckoning r;
    sim_reckon(t->w, t->s, t->charge, &r);
    return r.verdict == SIM_PROVED;
}

static struct msg about(const struct trial *t, const char *id, scn_ix item,
                        struct arena *a)
{
    struct msg m = msg_of(id);
    sim_msg_thing(&m, "item", t->w->scn, SCN_EVIDENCE, item, a);
    return m;
}

/* ---- what was kept from the defence -------------------------------------------------
 */

static bool stands_against(const struct trial *t, scn_ix item)
{
    const struct scn_charge *c = &t->w->scn->charges[t->charge];
    bool idle = t->w->scn->offences[c->offence].consent_no_defence;
    for (u32 i = 0; i < t->failed->count; i++)
        if (sim_item_disproves(t->w, item, t->failed->elements[i].whose,
                               t->failed->elements[i].element, c->victim, idle))
            return true;
    return false;
}

static bool was_kept_back(const struct trial *t, scn_ix item)
{
    return rd_evidence(t->w, t->was)[item] == SIM_HELD &&
           !sim_item_before_defence(t->w, t->was, item) && stands_against(t, item);
}

static void show_the_defence(const struct trial *t)
{
    for (u32 i = 0; i < t->w->scn->evidence_count; i++)
        if (was_kept_back(t, (scn_ix)i))
            wr_disclosed(t->w, t->s)[i] = SIM_SHOWN_CLEAR;
}

static u32 by_showing(const struct trial *t, struct arena *a, struct msg *list)
{
    u32 count = 0;
    begin_anew(t);
    show_the_defence(t);
    if (!carried(t))
        return 0;
    for (u32 i = 0; i < t->w->scn->evidence_count && count < SIM_REMEDIES_MAX; i++)
        if (was_kept_back(t, (scn_ix)i))
            list[count++] = about(t, "debrief.would.disclose", (scn_ix)i, a);
    return count;
}

/* ---- what was not on the board ------------------------------------------------------
 */

/* Links the item to the element for a known fact that proves it; false: none does, or
 * the one given does already. */
static bool put(const struct trial *t, scn_ix item, const struct sim_element_proof *e)
{
    const struct scn *n = t->w->scn;
    scn_ix accused = n->people[e->whose].accused;
    if (accused == SCN_NONE || rd_evidence(t->w, t->was)[item] != SIM_HELD ||
        sim_link_proves(t->w, t->was, item, e->whose, e->element))
        return false;
    for (u32 f = 0; f < n->facts_count; f++)
        if (rd_fact(t->w, t->was)[f] && sim_item_shows(t->w, t->was, item, (scn_ix)f) &&
            sim_fact_proves(t->w, (scn_ix)f, e->whose, e->element) &&
            sim_fact_of(t->w, (scn_ix)f, n->charges[t->charge].victim)) {
            wr_link(t->w, t->s)[sim_link_at(t->w, item, e->element, accused)] =
                (u16)(f + 1);
            return true;
        }
    return false;
}

static u32 by_one_item(const struct trial *t, struct arena *a, struct msg *list)
{
    for (u32 e = 0; e < t->failed->count; e++)
        for (u32 i = 0; i < t->w->scn->evidence_count; i++) {
            const struct sim_element_proof *proof = &t->failed->elements[e];
            begin_anew(t);
            if (proof->met || !put(t, (scn_ix)i, proof) || !carried(t))
                continue;
            list[0] = about(t, "debrief.would.link", (scn_ix)i, a);
            sim_msg_thing(&list[0], "element", t->w->scn, SCN_ELEMENT, proof->element,
                          a);
            return 1;
        }
    return 0;
}

static void put_everything(const struct trial *t)
{
    for (u32 e = 0; e < t->failed->count; e++)
        for (u32 i = 0; i < t->w->scn->evidence_count; i++)
            put(t, (scn_ix)i, &t->failed->elements[e]);
}

static u32 by_the_whole_file(const struct trial *t, struct msg *list)
{
    begin_anew(t);
    put_everything(t);
    bool board = carried(t);
    show_the_defence(t);
    list[0] = msg_of(board        ? "debrief.would.board"
                     : carried(t) ? "debrief.would.both"
                                  : "debrief.would.none");
    return 1;
}

u32 sim_remedies(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                 struct arena *a, struct msg *list)
{
    struct sim_reckoning failed;
    u64 *room = ARENA_ARRAY(a, w->bytes / sizeof(u64) + 1, u64);
    struct trial t = {w, s, (struct sim_state *)room, charge, &failed};
    sim_reckon(w, s, charge, &failed);
    if (failed.bar != NULL || failed.provision != SIM_PROVISION_APPLIES ||
        failed.verdict == SIM_PROVED || failed.other_part)
        return 0;
    u32 count = by_showing(&t, a, list);
    if (count == 0)
        count = by_one_item(&t, a, list);
    return count > 0 ? count : by_the_whole_file(&t, list);
}
