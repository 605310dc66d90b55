/* view_find.c - what a search of the case file looks through: the texts of everything
 * else in the view. Whoever draws renders and compares them.
 */
#include "sim/view_int.h"

#include "base/bug.h"

enum { TEXTS = 3 };

static struct msg kind_word(enum scn_kind kind)
{
    static const struct {
        enum scn_kind kind;
        const char *id;
    } words[] = {
        {SCN_DOCUMENT, "find.document"},   {SCN_EVIDENCE, "find.evidence"},
        {SCN_FACT, "find.fact"},           {SCN_INJECT, "find.mail"},
        {SCN_PERSON, "find.person"},       {SCN_PLACE, "find.place"},
        {SCN_LEAD, "find.lead"},           {SCN_REQUEST, "find.request"},
        {SCN_INTERVIEW, "find.interview"}, {SCN_GLOSS, "find.term"},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (words[i].kind == kind)
            return msg_of(words[i].id);
    }
    BUG("a kind of thing that is found has no word");
}

static struct sim_view_findable *add(struct sim_view_findable *list, struct sim_view *v,
                                     enum scn_kind kind, scn_ix what, struct msg title)
{
    struct sim_view_findable *f = &list[v->findables_count++];
    *f = (struct sim_view_findable){
        .kind = kind, .what = what, .title = title, .kind_word = kind_word(kind)};
    return f;
}

/* The texts that are there, after the title. */
static void texts(const struct sim_viewing *c, struct sim_view_findable *f,
                  const struct msg from[TEXTS])
{
    struct msg *list = ARENA_ARRAY(c->a, TEXTS, struct msg);
    u32 count = 0;
    for (int i = 0; i < TEXTS; i++)
        if (!msg_is_none(&from[i]))
            list[count++] = from[i];
    f->texts = (struct sim_msgs){list, count};
}

static void add_papers(const struct sim_viewing *c, struct sim_view *v,
                       struct sim_view_findable *list)
{
    for (u32 i = 0; i < v->documents_count; i++) {
        const struct sim_view_document *d = &v->documents[i];
        texts(c, add(list, v, SCN_DOCUMENT, d->what, d->title),
              (struct msg[TEXTS]){d->author, d->kind});
    }
    for (u32 i = 0; i < v->items_count; i++) {
        const struct sim_view_item *item = &v->items[i];
        texts(c, add(list, v, SCN_EVIDENCE, item->what, item->title),
              (struct msg[TEXTS]){item->text, item->kind, item->form});
    }
    for (u32 i = 0; i < v->facts_count; i++)
        add(list, v, SCN_FACT, v->facts[i].what, v->facts[i].text);
    for (u32 i = 0; i < v->mail_count; i++)
        if (!v->mail[i].letter)
            texts(c, add(list, v, SCN_INJECT, v->mail[i].what, v->mail[i].title),
                  (struct msg[TEXTS]){v->mail[i].text, v->mail[i].from});
}

static void add_world(const struct sim_viewing *c, struct sim_view *v,
                      struct sim_view_findable *list)
{
    for (u32 i = 0; i < v->people_count; i++)
        texts(c, add(list, v, SCN_PERSON, v->people[i].what, v->people[i].name),
              (struct msg[TEXTS]){v->people[i].about});
    for (u32 i = 0; i < v->places_count; i++)
        texts(c, add(list, v, SCN_PLACE, v->places[i].what, v->places[i].name),
              (struct msg[TEXTS]){v->places[i].about});
    for (u32 i = 0; i < v->leads_count; i++)
        texts(c, add(list, v, SCN_LEAD, v->leads[i].what, v->leads[i].title),
              (struct msg[TEXTS]){v->leads[i].text, v->leads[i].result});
}

static struct sim_msgs words_of_letter(const struct sim_viewing *c,
                                       const struct sim_paras *paras)
{
    struct msg *list = ARENA_ARRAY(c->a, paras->count, struct msg);
    for (u32 i = 0; i < paras->count; i++)
        list[i] = paras->at[i].text;
    return (struct sim_msgs){list, paras->count};
}

static struct sim_msgs words_of_talk(const struct sim_viewing *c,
                                     const struct sim_view_talk *talk)
{
    struct msg *list = ARENA_ARRAY(c->a, talk->turn_count * 2, struct msg);
    for (u32 i = 0; i < talk->turn_count; i++) {
        list[2 * i] = talk->turns[i].ask;
        list[2 * i + 1] = talk->turns[i].answer;
    }
    return (struct sim_msgs){list, talk->turn_count * 2};
}

static void add_letters(const struct sim_viewing *c, struct sim_view *v,
                        struct sim_view_findable *list)
{
    for (u32 i = 0; i < v->drafts_count; i++)
        add(list, v, SCN_REQUEST, v->drafts[i].what, v->drafts[i].title)->texts =
            words_of_letter(c, &v->drafts[i].paras);
    for (u32 i = 0; i < v->letters_count; i++)
        add(list, v, SCN_REQUEST, v->letters[i].request, v->letters[i].title)->texts =
            words_of_letter(c, &v->letters[i].paras);
    for (u32 i = 0; i < v->talks_count; i++)
        add(list, v, SCN_INTERVIEW, v->talks[i].what, v->talks[i].title)->texts =
            words_of_talk(c, &v->talks[i]);
}

/* The glossary is open to every desk. */
static void add_terms(const struct sim_viewing *c, struct sim_view *v,
                      struct sim_view_findable *list)
{
    for (u32 i = 0; i < c->scn->glosses_count; i++) {
        const struct scn_gloss *gloss = &c->scn->glosses[i];
        struct msg title = msg_of("gloss.pair");
        msg_user(&title, "en", gloss->en);
        msg_user(&title, "fr", gloss->fr);
        texts(c, add(list, v, SCN_GLOSS, (scn_ix)i, title),
              (struct msg[TEXTS]){sim_text_msg(&gloss->meaning),
                                  sim_text_msg(&gloss->trap)});
    }
}

void sim_view_findables(const struct sim_viewing *c, struct sim_view *v)
{
    u32 room = v->documents_count + v->items_count + v->facts_count + v->mail_count +
               v->people_count + v->places_count + v->leads_count + v->drafts_count +
               v->letters_count + v->talks_count + c->scn->glosses_count;
    struct sim_view_findable *list = ARENA_ARRAY(c->a, room, struct sim_view_findable);
    add_papers(c, v, list);
    add_world(c, v, list);
    add_letters(c, v, list);
    add_terms(c, v, list);
    v->findables = list;
}
