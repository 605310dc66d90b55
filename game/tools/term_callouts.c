/* term_callouts.c - the callouts of the practice case in the terminal: the page on
 * which something is first of use says it, once to each profile. Not here: the table,
 * which is the window's too (ui/callouts.def). */
#include "tools/term.h"

#include "records/records.h"

static const struct {
    term_page *page;
    const char *say, *key, *other;
} callouts[] = {
#define X(page, at, say, heard_on, heard, key, other) {heard_on, heard, key, other},
#include "ui/callouts.def"
#undef X
};
enum { CALLOUTS = sizeof callouts / sizeof callouts[0] };

static uint64_t read_seen(struct term *t)
{
    int64_t seen = 0;
    struct str kept = rec_setting(t->g->store, &t->frame, "callouts", STR_NONE);
    return str_int(kept, &seen) && seen > 0 ? (uint64_t)seen : 0;
}

static void keep_seen(struct term *t, uint64_t seen)
{
    struct buf word = BUF_MAX(32);
    buf_int(&word, (int64_t)seen);
    rec_set(t->g->store, "callouts", buf_str(&word));
    buf_free(&word);
}

/* Names a command by the word that is typed. */
static void add_key(struct term *t, struct msg *m, const char *name, const char *words)
{
    if (words == NULL)
        return;
    struct msg all = msg_of(words);
    struct str rest = term_str(t, &all);
    msg_user(m, name, term_word_of(&rest));
}

void term_callout(struct term *t, term_page *page)
{
    if (t->v == NULL || !t->v->head.practice)
        return;
    uint64_t seen = read_seen(t);
    for (int i = 0; i < CALLOUTS; i++) {
        if (callouts[i].page != page || (seen >> i & 1) != 0)
            continue;
        struct msg say = msg_of(callouts[i].say);
        add_key(t, &say, "key", callouts[i].key);
        add_key(t, &say, "other", callouts[i].other);
        struct msg line = term_msg_text("term.callout", "text", &say, t);
        term_gap(t);
        term_say(t, &line);
        keep_seen(t, seen | UINT64_C(1) << i);
        return;
    }
}

void term_callouts_again(struct term *t, int32_t about)
{
    (void)about;
    keep_seen(t, 0);
    term_news_id(t, "term.done");
}
