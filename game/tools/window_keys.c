/* window_keys.c - the window's keys in the store, and in the terminal: a list of what
 * each does, and another key for it, typed by its name. Not here: which keys there are
 * and which may be chosen (ui/keys.h), pressing them (window_loop.c). */
#include "tools/window_keys.h"

/* ---- kept
 * ----------------------------------------------------------------------------
 */

static struct str stored_as(struct arena *a, int32_t on)
{
    return arena_printf(a, "key.%s", ui_keys_row((enum ui_key_on)on)->id);
}

struct ui_keys play_keys_read(struct rec_store *store, struct arena *a)
{
    struct ui_keys keys = ui_keys_otherwise();
    for (int32_t i = 0; i < UI_KEYS; i++)
        ui_keys_parse(rec_setting(store, a, stored_as(a, i).p, STR_NONE), &keys.of[i]);
    ui_keys_mend(&keys);
    return keys;
}

static struct str word_of(struct arena *a, struct ui_key key)
{
    struct buf word = BUF_MAX(64);
    if (key.code != 0)
        ui_keys_print(key, &word);
    struct str s = arena_str(a, buf_str(&word));
    buf_free(&word);
    return s;
}

void play_keys_keep(struct rec_store *store, struct arena *a, int32_t on,
                    struct ui_key key)
{
    for (int32_t i = 0; i < UI_KEYS; i++)
        if (on == i || on < 0)
            rec_set(store, stored_as(a, i).p, word_of(a, key));
}

/* ---- in the terminal
 * ------------------------------------------------------------------- */

static struct msg does(int32_t on)
{
    return msg_of(ui_keys_row((enum ui_key_on)on)->does);
}

/* Letters are named in small ones: "Ctrl+F" is ctrl+f. */
static struct str lowered(struct arena *a, struct str s)
{
    char *p = arena_take(a, s.n + 1);
    for (size_t i = 0; i < s.n; i++)
        p[i] = (char)(s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] + ('a' - 'A') : s.p[i]);
    return (struct str){p, s.n};
}

static void refuse(struct term *t, enum ui_keys_answer answer, enum ui_key_on other,
                   struct str typed)
{
    struct msg m = msg_of(answer == UI_KEYS_TAKEN  ? "term.keys.taken"
                          : answer == UI_KEYS_FREE ? "term.keys.unknown"
                                                   : "term.keys.reserved");
    struct msg what = does((int32_t)other);
    msg_user(&m, "key", typed);
    msg_user(&m, "what", term_str(t, &what));
    term_news(t, term_str(t, &m));
}

static void change(struct term *t, int32_t on)
{
    struct ui_keys keys = play_keys_read(t->g->store, &t->frame);
    enum ui_key_on other = UI_KEY_ON_NEXT;
    struct ui_key key = {0};
    struct str typed = lowered(&t->frame, term_ask(t, "term.keys.type"));
    if (typed.n == 0)
        return;
    bool named = ui_keys_parse(typed, &key);
    enum ui_keys_answer answer =
        named ? ui_keys_check(&keys, (enum ui_key_on)on, key, &other) : UI_KEYS_FREE;
    if (named && answer == UI_KEYS_FREE)
        play_keys_keep(t->g->store, &t->frame, on, key);
    else
        refuse(t, answer, other, str_sub(typed, 0, 40));
}

static void reset(struct term *t, int32_t about)
{
    struct msg ask = msg_of("keys.reset_all.ask");
    (void)about;
    if (term_agrees(t, &ask))
        play_keys_keep(t->g->store, &t->frame, -1, (struct ui_key){0});
    else
        term_news_id(t, "term.not_done");
}

void term_page_keys(struct term *t, int32_t about)
{
    (void)about;
    struct ui_keys keys = play_keys_read(t->g->store, &t->frame);
    term_head_id(t, "term.keys.window");
    term_say_id(t, "keys.help");
    term_say_id(t, "keys.two");
    for (int32_t i = 0; i < UI_KEYS; i++) {
        struct msg what = does(i);
        struct msg line = term_msg_text("term.keys.line", "what", &what, t);
        msg_user(&line, "key", word_of(&t->frame, keys.of[i]));
        term_call(t, &line, change, i);
    }
    struct msg all = msg_of("keys.reset_all");
    term_call(t, &all, reset, 0);
}

void term_offer_keys(struct term *t)
{
    term_open_id(t, "term.keys.window", term_page_keys, 0);
}
