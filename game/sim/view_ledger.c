/* view_ledger.c - the ledger of statements: who said what to whom, when, through whom,
 * in what form; and two of them side by side, fact by fact.
 *
 * An interview stands here from its first answer on, and any other statement of the
 * file once it is held. What is shown is what the desk was given to hear or read. Not
 * here: the conversation itself (view_talk.c), what a court makes of it (law_item.c).
 */
#include "sim/care_int.h"
#include "sim/law_int.h"
#include "sim/talk_int.h"
#include "sim/view_int.h"

/* How the desk came by a fact of an interview. */
static struct msg how_of(u8 word)
{
    if ((word & SIM_WORD_SAID) == 0)
        return msg_of("ledger.how.rendered");
    if ((word & SIM_WORD_LED) != 0)
        return msg_of((word & SIM_WORD_TOLD) != 0 ? "ledger.how.told"
                                                  : "ledger.how.led");
    return msg_of((word & SIM_WORD_FREE) != 0 ? "ledger.how.free"
                                              : "ledger.how.answer");
}

static void assert_fact(const struct sim_viewing *c, struct sim_view_account *a,
                        scn_ix fact, struct msg how, bool against)
{
    struct sim_view_assertion *list = (struct sim_view_assertion *)a->at;
    list[a->count++] = (struct sim_view_assertion){
        fact, sim_text_msg(&c->scn->facts[fact].text), how, against};
}

/* What the item itself shows or disproves, as far as the desk knows the facts. */
static void assert_of_item(const struct sim_viewing *c, struct sim_view_account *a)
{
    const struct scn_evidence *item = &c->scn->evidence[a->item];
    for (u32 i = 0; i < item->shows.count; i++)
        if (rd_fact(c->w, c->s)[item->shows.at[i]])
            assert_fact(c, a, item->shows.at[i], msg_of("ledger.how.written"), false);
    for (u32 i = 0; i < item->against.count; i++)
        if (rd_fact(c->w, c->s)[item->against.at[i]])
            assert_fact(c, a, item->against.at[i], msg_of("ledger.how.denies"), true);
}

static void assert_of_talk(const struct sim_viewing *c, struct sim_view_account *a)
{
    for (u32 f = 0; f < c->scn->facts_count; f++) {
        u8 word = rd_talk_fact(c->w, c->s)[sim_word_at(c->w, a->interview, (scn_ix)f)];
        if ((word & SIM_WORD_HEARD) != 0)
            assert_fact(c, a, (scn_ix)f, how_of(word), false);
    }
}

/* The language that the person spoke: the first that those in the room share. */
static struct msg spoken(const struct sim_viewing *c, const struct scn_person *person,
                         scn_ix with)
{
    const struct scn_refs *ears = with == SCN_NONE
                                      ? &c->scn->desks[c->w->desk].speaks
                                      : &c->scn->interpreters[with].languages;
    for (u32 i = 0; i < person->speaks.count; i++)
        if (sim_refs_have(ears, person->speaks.at[i]))
            return sim_name_msg(c->scn, SCN_LANGUAGE, person->speaks.at[i], c->a);
    return (struct msg){.count = 0};
}

static bool explained(const struct sim_viewing *c, const struct scn_interview *talk)
{
    for (u32 i = 0; i < talk->question_count; i++) {
        u32 q = talk->first_question + i;
        if (c->scn->questions[q].kind == SCN_ASK_EXPLAIN &&
            rd_asked(c->w, c->s)[q] == SIM_ANSWERED)
            return true;
    }
    return false;
}

static scn_ix item_of_talk(const struct sim_viewing *c, scn_ix interview)
{
    for (u32 i = 0; i < c->scn->evidence_count; i++)
        if (c->scn->evidence[i].interview == interview &&
            rd_evidence(c->w, c->s)[i] == SIM_HELD)
            return (scn_ix)i;
    return SCN_NONE;
}

static struct msg form_of(const struct sim_viewing *c, scn_ix interview, scn_ix item)
{
    scn_ix form = item != SCN_NONE ? sim_item_form(c->w, c->s, item)
                                   : rd_talk_form(c->w, c->s)[interview];
    return form == SCN_NONE ? msg_of("ledger.form.none")
                            : sim_name_msg(c->scn, SCN_FORM, form, c->a);
}

/* Of one record with several sittings, or of one that is not finished. */
static struct msg again_of(const struct sim_viewing *c, scn_ix i)
{
    bool left = rd_interview(c->w, c->s)[i] == SIM_TALK_LEFT;
    u32 sittings = rd_talk_sittings(c->w, c->s)[i];
    u32 when = left ? rd_talk_left(c->w, c->s)[i] - 1 : rd_talk_again(c->w, c->s)[i];
    if (!left && sittings == 0)
        return (struct msg){.count = 0};
    struct msg m = msg_of(left ? "ledger.left" : "ledger.again");
    msg_num(&m, "date", MSG_DAY, sim_date_of(c->w, when));
    msg_int(&m, "count", (i32)sittings + 1);
    return m;
}

static struct sim_view_account of_talk(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_interview *talk = &c->scn->interviews[i];
    const struct scn_person *person = &c->scn->people[talk->person];
    scn_ix with = rd_interview_with(c->w, c->s)[i];
    bool recorded = (rd_talk_bits(c->w, c->s)[i] & SIM_TALK_RECORDED) != 0;
    struct sim_view_account a = {.interview = i, .item = item_of_talk(c, i)};
    a.title = sim_text_msg(&talk->title);
    a.who = sim_text_msg(&person->name);
    a.place = sim_name_msg(c->scn, SCN_PLACE, talk->place, c->a);
    a.date = sim_date_of(c->w, rd_talk_minute(c->w, c->s)[i]);
    a.again = again_of(c, i);
    a.language = spoken(c, person, with);
    a.through = with == SCN_NONE ? msg_of("ledger.through.none")
                                 : sim_text_msg(&c->scn->interpreters[with].name);
    a.form = form_of(c, i, a.item);
    a.words = msg_of(recorded ? "ledger.words.recorded" : "ledger.words.notes");
    a.rights = msg_of(explained(c, talk) ? "ledger.rights.yes" : "ledger.rights.no");
    if (sim_supported(c->w, c->s, talk->person))
        a.support = msg_of("ledger.support.yes");
    if (person->role <= SCN_WITNESS)
        a.consent = sim_value_msg(
            c->a, "view.consent",
            (u32)sim_consent_for(c->w, c->s, talk->person, SCN_COVERS_HEARING));
    a.at = ARENA_ARRAY(c->a, c->scn->facts_count, struct sim_view_assertion);
    assert_of_talk(c, &a);
    return a;
}

/* A statement that came another way: by a letter, or as a paper. */
static bool is_statement(const struct sim_viewing *c, scn_ix i)
{
    scn_ix paper = sim_item_document(c->w, c->s, i);
    return c->scn->evidence[i].interview == SCN_NONE &&
           rd_evidence(c->w, c->s)[i] == SIM_HELD &&
           (sim_item_speaker(c->w, i) != SCN_NONE ||
            (paper != SCN_NONE && c->scn->documents[paper].kind == SCN_DOC_STATEMENT));
}

static struct sim_view_account of_item(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_evidence *item = &c->scn->evidence[i];
    scn_ix speaker = sim_item_speaker(c->w, i);
    struct sim_view_account a = {.interview = SCN_NONE, .item = i};
    a.title = sim_text_msg(&item->title);
    a.who = sim_name_msg(c->scn, SCN_PERSON, speaker, c->a);
    a.place = sim_name_msg(c->scn, SCN_STATE, item->state, c->a);
    a.date = c->scn->start_day + rd_evidence_day(c->w, c->s)[i] - 1;
    a.language = sim_name_msg(c->scn, SCN_LANGUAGE, item->language, c->a);
    a.form = form_of(c, SCN_NONE, i);
    a.at = ARENA_ARRAY(c->a, item->shows.count + item->against.count,
                       struct sim_view_assertion);
    assert_of_item(c, &a);
    return a;
}

void sim_view_ledger(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_account *list =
        ARENA_ARRAY(c->a, c->scn->interviews_count + c->scn->evidence_count,
                    struct sim_view_account);
    for (u32 i = 0; i < c->scn->interviews_count; i++)
        if (rd_talk_minute(c->w, c->s)[i] > 0)
            list[v->accounts_count++] = of_talk(c, (scn_ix)i);
    for (u32 i = 0; i < c->scn->evidence_count; i++)
        if (is_statement(c, (scn_ix)i))
            list[v->accounts_count++] = of_item(c, (scn_ix)i);
    v->accounts = list;
}

/* ---- two side by side -------------------------------------------------------------
 */

static const struct sim_view_assertion *find(const struct sim_view_account *a,
                                             scn_ix fact)
{
    for (u32 i = 0; i < a->count; i++)
        if (a->at[i].fact == fact)
            return &a->at[i];
    return NULL;
}

static struct sim_view_compared compared(const struct sim_view_assertion *one,
                                         const struct sim_view_assertion *other)
{
    const struct sim_view_assertion *any = one != NULL ? one : other;
    struct sim_view_compared row = {.fact = any->fact, .text = any->text};
    if (one == NULL || other == NULL) {
        row.how = one != NULL ? SIM_ONLY_ONE : SIM_ONLY_OTHER;
        row.against = any->against;
    } else {
        row.how = one->against == other->against ? SIM_BOTH : SIM_CONTRADICT;
        row.against = one->against;
    }
    return row;
}

const struct sim_view_compared *sim_compare(const struct sim_view_account *one,
                                            const struct sim_view_account *other,
                                            struct arena *a, u32 *count)
{
    struct sim_view_compared *list =
        ARENA_ARRAY(a, one->count + other->count, struct sim_view_compared);
    *count = 0;
    for (u32 i = 0; i < one->count; i++)
        list[(*count)++] = compared(&one->at[i], find(other, one->at[i].fact));
    for (u32 i = 0; i < other->count; i++)
        if (find(one, other->at[i].fact) == NULL)
            list[(*count)++] = compared(NULL, &other->at[i]);
    return list;
}
