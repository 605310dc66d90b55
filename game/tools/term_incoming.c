/* term_incoming.c - the other side of the desk in the terminal: a letter that came in
 * is read, held against the desk's own law, and answered.
 */
#include "tools/term.h"

static const struct sim_view_incoming *find(const struct term *t, int32_t about)
{
    return (u32)about < t->v->incomings_count ? &t->v->incomings[about] : NULL;
}

static void say_objection(struct term *t, const struct sim_view_objection *o)
{
    struct msg line = msg_of(o->marked ? "term.chosen" : "term.choice");
    msg_user(&line, "label", term_str(t, &o->say));
    struct msg speaks = msg_of("incoming.speaks");
    struct str label = term_str(t, &line);
    if (o->speaks)
        label = arena_join(&t->frame, label, '\n', term_str(t, &speaks));
    struct sim_do toggle = o->toggle;
    term_offer(t, &toggle);
    if (toggle.there)
        t->menu[t->entries - 1].label = label;
    else
        term_say_item(t, STR("- "), label);
}

/* The rules that could be held against it, stage by stage; what is marked is said. */
void term_page_objections(struct term *t, int32_t about)
{
    const struct sim_view_incoming *v = find(t, about);
    if (v == NULL)
        return;
    term_head_id(t, "incoming.rules");
    term_say_id(t, "incoming.rules.help");
    for (u32 g = 0; g < v->group_count; g++) {
        term_group_of(t, &v->groups[g]);
        for (u32 i = 0; i < v->groups[g].count; i++)
            say_objection(t, &v->objections[v->groups[g].first + i]);
    }
    term_group_end(t);
}

void term_page_incoming(struct term *t, int32_t about)
{
    const struct sim_view_incoming *v = find(t, about);
    if (v == NULL)
        return;
    term_head(t, &v->title);
    term_say(t, &v->about);
    term_say_field(t, "incoming.from", &v->state);
    term_say(t, &v->status);
    term_say(t, &v->due);
    struct str spoken = txt_lang(t->txt);
    bool other = v->lang.n > 0 && txt_use(t->txt, v->lang);
    term_say_paras(t, &v->paras);
    if (other)
        txt_use(t->txt, spoken);
    struct msg marked = term_msg_int("term.objections", "count", v->marked);
    term_open_msg(t, &marked, term_page_objections, about);
    struct msg own = msg_of("swap.words.label");
    if (v->words.n > 0) {
        term_say(t, &own);
        term_say_str(t, v->words);
    }
    if (v->answered) {
        if (v->by_file)
            term_open_id(t, "swap.hand_back", term_page_swap, 0);
        term_say_field(t, "incoming.answered_so", &v->answer);
        term_say_field(t, "incoming.lawful", &v->lawful);
        return;
    }
    if (v->by_file)
        term_offer_text(t, &v->write, term_str(t, &v->write.label));
    term_offer_all(t, &v->answers);
}
