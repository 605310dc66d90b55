/* speech_spell.c - a passage word by word, and its words letter by letter: for names
 * that have to be written down. */
#include "ui/speech_int.h"

#include "text/cluster.h"

enum { SPELLED = 60 }; /* bytes of a passage that is spelled whole */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* Where the words of the passage were left, or before the first. */
static void look_again(struct ui_speech *s, const struct ui_node *n)
{
    if (s->worded == n->key)
        return;
    s->worded = n->key;
    s->word = s->word_n = 0;
}

static struct str plain_name(struct ui_speech *s, const struct ui_node *n)
{
    struct str name = n->content == UI_HOLDS_FIELD && n->value.n > 0
                          ? n->value
                          : ui_speech_name(s, n);
    return ui_speech_plain(s, name);
}

static bool move_on(struct ui_speech *s, struct str t)
{
    size_t from = s->word + s->word_n, to;
    while (from < t.n && is_blank(t.p[from]))
        from++;
    for (to = from; to < t.n && !is_blank(t.p[to]);)
        to++;
    s->word = from;
    s->word_n = to - from;
    return from < t.n;
}

static bool move_back(struct ui_speech *s, struct str t)
{
    size_t to = s->word < t.n ? s->word : t.n, from;
    while (to > 0 && is_blank(t.p[to - 1]))
        to--;
    for (from = to; from > 0 && !is_blank(t.p[from - 1]);)
        from--;
    s->word = from;
    s->word_n = to - from;
    return to > 0;
}

void ui_speech_word(struct ui_speech *s, const struct ui_node *n, bool back)
{
    struct str t = plain_name(s, n);
    look_again(s, n);
    if (back ? move_back(s, t) : move_on(s, t))
        ui_speech_put(s, str_sub(t, s->word, s->word_n), n->lang);
    else
        ui_speech_put(s, ui_speech_id(s, back ? "voice.top" : "voice.end"), STR_NONE);
}

/* The word heard last; without one the passage, or of a long one its first word. */
void ui_speech_spell(struct ui_speech *s, const struct ui_node *n)
{
    struct str t = plain_name(s, n);
    look_again(s, n);
    if (s->word_n == 0 && t.n > SPELLED)
        move_on(s, t);
    struct str word = s->word_n > 0 ? str_sub(t, s->word, s->word_n) : t;
    for (size_t at = 0, to; at < word.n; at = to) {
        to = txt_cluster_next(word, at);
        ui_speech_letter(s, str_sub(word, at, to - at));
    }
}
