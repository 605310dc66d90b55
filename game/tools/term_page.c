/* term_page.c - a page while it is put together: its paragraphs are gathered and
 * printed at the end, all of them or, where something was done on a long page that
 * stays, those that changed, so that nobody hears forty lines again for one mark set.
 * Not here: how a paragraph is printed (term_say.c), what stands on a page. */
#include "tools/term.h"

#include "base/hash.h"

#include <stdio.h>

/* A page of fewer paragraphs is said whole; so is one of which more than FRESH changed.
 */
enum { LONG = 10, FRESH = 4 };

void term_gap(struct term *t)
{
    if (t->building)
        t->gap = true;
    else
        printf("\n");
}

void term_page_begin(struct term *t)
{
    t->building = true;
    t->gap = false;
    t->paras = NULL;
    t->last = &t->paras;
    t->para_count = 0;
}

void term_page_add(struct term *t, struct str head, struct str text,
                   struct term_stresses stresses)
{
    struct term_para *p = ARENA_NEW(&t->frame, struct term_para);
    *p = (struct term_para){arena_str(&t->frame, head), arena_str(&t->frame, text),
                            stresses, t->gap, NULL};
    *t->last = p;
    t->last = &p->next;
    t->para_count++;
    t->gap = false;
}

/* ---- lists
 * ----------------------------------------------------------------------------- */

static bool is_met(const struct term *t, term_page *list, int32_t what)
{
    for (int i = 0; i < t->met_count; i++)
        if (t->met[i].list == list && t->met[i].what == what)
            return true;
    return false;
}

/* Past the cap the list is said as the case has it. */
static bool meet(struct term *t, term_page *list, const int32_t *what, u32 count)
{
    for (u32 i = 0; i < count; i++) {
        if (is_met(t, list, what[i]))
            continue;
        if (t->met_count == TERM_MET)
            return false;
        t->met[t->met_count].list = list;
        t->met[t->met_count++].what = what[i];
    }
    return true;
}

const u32 *term_in_order(struct term *t, term_page *list, const int32_t *what,
                         u32 count)
{
    u32 *order = ARENA_ARRAY(&t->frame, count, u32), n = 0;
    bool all = meet(t, list, what, count);
    for (u32 i = 0; i < count && !all; i++)
        order[i] = i;
    for (int at = 0; at < t->met_count && all; at++)
        for (u32 i = 0; i < count && t->met[at].list == list; i++)
            if (what[i] == t->met[at].what)
                order[n++] = i;
    return order;
}

/* ---- numbers
 * --------------------------------------------------------------------------- */

void term_hold_numbers(struct term *t)
{
    t->holds = true;
}

static bool is_same(const struct term_entry *a, const struct term_entry *b)
{
    return a->page == b->page && a->about == b->about && a->call == b->call &&
           a->acts == b->acts && a->action.verb == b->action.verb &&
           memcmp(a->action.arg, b->action.arg, sizeof a->action.arg) == 0;
}

/* Its number on this page; the next one when it comes for the first time. */
static int hold(struct term *t, term_page *page, int32_t about,
                const struct term_entry *e)
{
    int last = 0;
    for (int i = 0; i < t->held_count; i++) {
        if (t->held[i].on != page || t->held[i].on_about != about)
            continue;
        last = t->held[i].what.number;
        if (is_same(&t->held[i].what, e))
            return last;
    }
    int at = t->held_count < TERM_HELD ? t->held_count++ : TERM_HELD - 1;
    t->held[at].on = page;
    t->held[at].on_about = about;
    t->held[at].what = *e;
    t->held[at].what.label = t->held[at].what.group = STR_NONE; /* of the frame */
    return t->held[at].what.number = last + 1;
}

void term_page_number(struct term *t, term_page *page, int32_t about)
{
    for (int i = 0; i < t->entries; i++) {
        struct term_entry e = t->menu[i];
        e.number = t->holds ? hold(t, page, about, &e) : i + 1;
        int at = i;
        for (; at > 0 && t->menu[at - 1].number > e.number; at--)
            t->menu[at] = t->menu[at - 1];
        t->menu[at] = e;
    }
}

const struct term_entry *term_page_choice(const struct term *t, int64_t n)
{
    for (int i = 0; i < t->entries; i++)
        if (t->menu[i].number == n)
            return &t->menu[i];
    return NULL;
}

bool term_page_had(const struct term *t, int64_t n)
{
    for (int i = 0; i < t->held_count; i++)
        if (t->held[i].on == t->shown && t->held[i].on_about == t->shown_about &&
            t->held[i].what.number == n)
            return true;
    return false;
}

/* ---- what changed
 * ----------------------------------------------------------------------- */

static uint64_t hash_of(const struct term_para *p)
{
    return hash_mix(hash_str(hash_str(HASH_START, p->head), p->text));
}

static bool holds(const struct buf *hashes, uint64_t h)
{
    for (size_t at = 0; at < hashes->n; at += sizeof h)
        if (memcmp(hashes->p + at, &h, sizeof h) == 0)
            return true;
    return false;
}

/* How many of the page's paragraphs were not on it before. */
u32 term_page_fresh(const struct term *t)
{
    u32 n = 0;
    for (const struct term_para *p = t->paras; p != NULL; p = p->next)
        n += !holds(&t->before, hash_of(p));
    return n;
}

static void keep(struct term *t)
{
    buf_clear(&t->before);
    for (const struct term_para *p = t->paras; p != NULL; p = p->next) {
        uint64_t h = hash_of(p);
        buf_put(&t->before, (struct str){(const char *)&h, sizeof h});
    }
}

static void print_paras(struct term *t, bool fresh_only)
{
    for (const struct term_para *p = t->paras; p != NULL; p = p->next) {
        if (fresh_only && holds(&t->before, hash_of(p)))
            continue;
        if (p->gap && !fresh_only)
            printf("\n");
        term_say_stressed(t, p->head, p->text, p->stresses);
    }
}

/* How the whole page is had, by the command's own word. */
static void say_rest(struct term *t)
{
    struct msg m = msg_of("term.rest_same"), key = msg_of("term.key.repeat");
    struct str words = term_str(t, &key);
    msg_user(&m, "key", term_word_of(&words));
    term_say(t, &m);
}

bool term_page_end(struct term *t, bool stays)
{
    size_t before = t->before.n / sizeof(uint64_t);
    bool long_page = t->para_count >= LONG && term_page_fresh(t) <= FRESH;
    t->building = false;
    return stays && long_page && before <= t->para_count + 1;
}

void term_page_print(struct term *t, bool part)
{
    if (part && term_page_fresh(t) > 0)
        printf("\n");
    print_paras(t, part);
    if (part)
        say_rest(t);
    keep(t);
}
