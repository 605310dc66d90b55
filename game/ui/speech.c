/* speech.c - what has changed since the listener last heard: another page, a question
 * over it, what an action led to, another node in focus. See speech.h. */
#include "ui/speech_int.h"

#include "base/hash.h"
#include "base/limits.h"

/* --- Saying -------------------------------------------------------------------------
 */

struct arena *ui_speech_arena(struct ui_speech *s)
{
    return &s->batches[s->now].arena;
}

struct str ui_speech_msg(struct ui_speech *s, const struct msg *m)
{
    return txt_str(s->txt, ui_speech_arena(s), m);
}

struct str ui_speech_id(struct ui_speech *s, const char *id)
{
    return txt_id(s->txt, ui_speech_arena(s), id);
}

/* Signs that are for the eye, in words or as a pause. */
static struct str without_signs(struct arena *a, struct str text)
{
    static const struct {
        struct str sign, instead;
    } signs[] = {{{" ·", 3}, {",", 1}},     {{"·", 2}, {",", 1}},
                 {{" ⟷", 4}, {",", 1}},     {{"\u00a0", 2}, {" ", 1}},
                 {{"\u202f", 3}, {" ", 1}}, {{"•", 3}, {"", 0}},
                 {{"−", 3}, {"-", 1}},      {{"\n", 1}, {" ", 1}}};
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    struct str rest = txt_plain(a, text);
    while (rest.n > 0) {
        size_t i = 0, n = sizeof signs / sizeof signs[0];
        while (i < n && !str_starts(rest, signs[i].sign))
            i++;
        buf_put(&out, i < n ? signs[i].instead : str_sub(rest, 0, 1));
        rest = str_from(rest, i < n ? signs[i].sign.n : 1);
    }
    struct str said = arena_str(a, str_trim(buf_str(&out)));
    buf_free(&out);
    return said;
}

static bool is_digit(struct str t, size_t at)
{
    return at < t.n && t.p[at] >= '0' && t.p[at] <= '9';
}

static bool is_capital(struct str t, size_t at)
{
    return at < t.n && ((t.p[at] >= 'A' && t.p[at] <= 'Z') || (t.p[at] & 0x80) != 0);
}

static bool is_letter(struct str t, size_t at)
{
    return is_digit(t, at) || is_capital(t, at) ||
           (at < t.n && t.p[at] >= 'a' && t.p[at] <= 'z');
}

/* Does a word end before it? "l’art." and "“art." are two; ’ and “ begin with E2 80. */
static bool begins(struct str t, size_t at)
{
    bool sign = at >= 3 && (t.p[at - 3] & 0xFF) == 0xE2 && (t.p[at - 2] & 0xFF) == 0x80;
    return at == 0 || sign || !is_letter(t, at - 1);
}

/* Does a number end a space before it; where `one`, 1 and no other? */
static bool follows_number(struct str t, size_t at, bool one)
{
    if (at < 2 || !is_digit(t, at - 2))
        return false;
    return !one || (t.p[at - 2] == '1' && (at < 3 || !is_letter(t, at - 3)));
}

/* "art. #", "# h", "1 h", "M. @": a word to be replaced, with what has to stand around
 * it, a number (#) or a capital (@). Returns the bytes of the word when it stands
 * there.
 */
static size_t stands(struct str t, size_t at, struct str sample)
{
    bool one = str_starts(sample, STR("1 "));
    bool after = one || str_starts(sample, STR("# "));
    struct str word = after ? str_from(sample, 2) : sample;
    char next = word.n > 2 && word.p[word.n - 2] == ' ' ? word.p[word.n - 1] : 0;
    word = next != 0 ? str_sub(word, 0, word.n - 2) : word;
    size_t to = at + word.n, beyond = to + (to < t.n && t.p[to] == ' ');
    if (!begins(t, at) || !str_starts(str_from(t, at), word) || is_letter(t, to) ||
        (after && !follows_number(t, at, one)))
        return 0;
    if ((next == '#' && !is_digit(t, beyond)) ||
        (next == '@' && !is_capital(t, beyond)))
        return 0;
    return word.n;
}

/* Abbreviations as they are read: "art. # = article | NGO = N G O". */
static struct str in_full(struct arena *a, struct str text, struct str table)
{
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    for (size_t at = 0; at < text.n;) {
        struct str rows = table, instead = STR_NONE;
        size_t n = 0;
        while (rows.n > 0 && n == 0) {
            struct str row = str_cut(&rows, '|');
            n = stands(text, at, str_trim(str_cut(&row, '=')));
            instead = str_trim(row);
        }
        buf_put(&out, n > 0 ? instead : str_sub(text, at, 1));
        at += n > 0 ? n : 1;
    }
    struct str said = arena_str(a, buf_str(&out));
    buf_free(&out);
    return said;
}

struct str ui_speech_plain(struct ui_speech *s, struct str text)
{
    return without_signs(ui_speech_arena(s), text);
}

/* The table is of the catalogue: what is read otherwise than it is written. */
static struct str read_as(struct ui_speech *s)
{
    return without_signs(ui_speech_arena(s), ui_speech_id(s, "voice.read_as"));
}

static void put(struct ui_speech *s, struct str text, struct str lang)
{
    struct ui_batch *b = &s->batches[s->now];
    if (b->count == b->room) {
        size_t room = b->room > 0 ? 2 * b->room : 32;
        struct ui_utterance *more = ARENA_ARRAY(&b->arena, room, struct ui_utterance);
        if (b->count > 0)
            memcpy(more, b->at, b->count * sizeof *more);
        b->at = more;
        b->room = room;
    }
    struct str said = without_signs(&b->arena, text);
    if (str_eq(lang, txt_lang(s->txt)))
        said = in_full(&b->arena, said, read_as(s));
    b->at[b->count++] = (struct ui_utterance){said, arena_str(&b->arena, lang)};
}

static bool has_voice(const struct ui_speech *s, struct str lang)
{
    bool any = s->langs == NULL;
    for (size_t i = 0; i < s->lang_count; i++)
        any = any || str_eq(s->langs[i], lang);
    return any;
}

/* Says once that nobody speaks this language here. */
static void tell_mute(struct ui_speech *s, struct str lang)
{
    for (size_t i = 0; i < s->mute_count; i++)
        if (str_eqz(lang, s->mute[i]))
            return;
    if (s->mute_count == UI_MUTE_LANGS || lang.n >= UI_LANG_BYTES)
        return;
    memcpy(s->mute[s->mute_count], lang.p, lang.n);
    s->mute[s->mute_count++][lang.n] = '\0';
    struct msg m = msg_of("voice.no_voice");
    msg_text(&m, "language", arena_join(ui_speech_arena(s), STR("lang"), '.', lang));
    put(s, ui_speech_msg(s, &m), txt_lang(s->txt));
}

void ui_speech_put(struct ui_speech *s, struct str text, struct str lang)
{
    struct str own = txt_lang(s->txt);
    if (str_trim(text).n == 0)
        return;
    if (lang.n == 0)
        lang = own;
    if (!str_eq(lang, own) && !has_voice(s, lang)) {
        tell_mute(s, lang);
        lang = own;
    }
    put(s, text, lang);
}

static uint64_t hash_of(struct str text)
{
    return hash_mix(hash_str(HASH_START, text));
}

/* --- Pages and questions ------------------------------------------------------------
 */

static const struct ui_node *find_role(const struct ui_node *top, enum ui_role role,
                                       int level)
{
    const struct ui_node *n = top;
    while (n != NULL && !(n->role == role && (n->level == level || level < 0)))
        n = ui_next(n, top);
    return n;
}

/* What the page is called: the title it begins with, else its place in the navigation,
 * else its first heading. */
static struct str place_of(struct ui_speech *s, const struct ui *ui)
{
    const struct ui_node *first = find_role(ui->main, UI_HEADING, -1), *n = NULL;
    for (const struct ui_node *at = ui->root; at != NULL; at = ui_next(at, ui->root))
        if (at->role == UI_LINK && (at->state & UI_CURRENT) != 0)
            n = at;
    bool letter = first != NULL && first->parent->role == UI_DOCUMENT;
    if (n == NULL || (first != NULL && first->level == 1 && !letter))
        n = first;
    return n != NULL ? ui_spoken(ui_speech_arena(s), n) : STR_NONE;
}

static void say_title(struct ui_speech *s, const struct ui *ui)
{
    const struct ui_node *banner = find_role(ui->root, UI_BANNER, -1);
    const struct ui_node *title =
        banner != NULL ? find_role(banner, UI_HEADING, -1) : NULL;
    struct str words = title != NULL ? title->text : STR_NONE, place = STR_NONE;
    if (ui->main != NULL)
        place = place_of(s, ui);
    if (hash_of(words) != s->title && !str_eq(words, place))
        ui_speech_put(s, words, STR_NONE);
    if (hash_of(place) != s->place || s->fresh)
        ui_speech_put(s, place, STR_NONE);
    s->title = hash_of(words);
    s->place = hash_of(place);
}

static void say_question(struct ui_speech *s, const struct ui_node *dialog)
{
    ui_speech_node(s, dialog, false);
    for (const struct ui_node *n = ui_speech_next(dialog, NULL, false); n != NULL;
         n = ui_speech_next(dialog, n, false))
        if (n->part == UI_P_NONE && n->role != UI_HEADING)
            ui_speech_node(s, n, false);
}

/* --- What is told of when it changes ------------------------------------------------
 */

static struct ui_life *life_of(struct ui_speech *s, uint64_t key)
{
    struct ui_life *oldest = &s->lives[0];
    for (size_t i = 0; i < UI_LIVES; i++) {
        if (s->lives[i].key == key)
            return &s->lives[i];
        if (s->lives[i].seen < oldest->seen)
            oldest = &s->lives[i];
    }
    *oldest = (struct ui_life){.key = key};
    return oldest;
}

/* The clock and the purse: told of when they change, not when they come. */
static bool is_gauge(const struct ui_node *n)
{
    return n->role == UI_STATUS && n->parent != NULL && n->parent->role == UI_BANNER;
}

/* They are the same on every page. */
static uint64_t life_key(const struct ui_node *n)
{
    uint64_t nth = 1;
    if (!is_gauge(n))
        return n->key;
    for (const struct ui_node *o = n->parent->first; o != n; o = o->next)
        nth++;
    return nth;
}

static void look_at(struct ui_speech *s, const struct ui *ui, const struct ui_node *n,
                    bool silent)
{
    struct ui_life *life = life_of(s, life_key(n));
    struct str words = n->name.n > 0 && n->role == UI_REGION
                           ? n->name
                           : ui_texts(ui_speech_arena(s), n);
    uint64_t now = hash_mix(hash_u64(hash_str(HASH_START, words), n->live));
    bool there = life->seen + 1 >= ui->frame_no && life->words != 0;
    bool late = there || n->role != UI_REGION || s->page == ui->root->key;
    bool news = (now != life->words || !there) && (there || !is_gauge(n)) && late;
    life->words = now;
    life->seen = ui->frame_no;
    if (!news || silent)
        return;
    ui_speech_part(s, n, ui->focus);
    if (n->role == UI_REGION || n->role == UI_DOCUMENT)
        s->cursor = n->key; /* who reads on goes into it */
}

enum hurry { NEWS, GAUGES, LETTERS };

static bool hurries(const struct ui_node *n, enum hurry which)
{
    if (is_gauge(n))
        return which == GAUGES;
    return n->live > 0 && which == (n->role == UI_DOCUMENT ? LETTERS : NEWS);
}

static void look_around(struct ui_speech *s, const struct ui *ui, enum hurry which,
                        bool silent)
{
    for (const struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if (hurries(n, which))
            look_at(s, ui, n, silent);
}

/* --- The focus ----------------------------------------------------------------------
 */

static bool is_part(const struct ui_node *n)
{
    return n->role == UI_REGION || n->role == UI_NAVIGATION || n->role == UI_RADIOS ||
           n->role == UI_TABS || n->role == UI_LIST || n->role == UI_TABLE ||
           n->role == UI_DOCUMENT;
}

static bool was_in(const struct ui_speech *s, uint64_t key)
{
    for (size_t i = 0; i < s->depth; i++)
        if (s->path[i] == key)
            return true;
    return false;
}

/* The parts the focus has come into, the widest first, each name once. */
static void say_parts(struct ui_speech *s, const struct ui_node *n)
{
    const struct ui_node *path[UI_DEPTH];
    size_t count = 0;
    uint64_t said = s->place, name = hash_of(ui_speech_name(s, n));
    for (const struct ui_node *p = n->parent; p != NULL && count < UI_DEPTH;
         p = p->parent)
        if (is_part(p) && p->name.n > 0)
            path[count++] = p;
    for (size_t i = count; i > 0; i--) {
        const struct ui_node *p = path[i - 1];
        uint64_t words = hash_of(p->name);
        if (!was_in(s, p->key) && words != said && words != name)
            ui_speech_node(s, p, false);
        said = words;
    }
    s->depth = count;
    for (size_t i = 0; i < count; i++)
        s->path[i] = path[i]->key;
    if (is_part(n) && count < UI_DEPTH)
        s->path[s->depth++] = n->key; /* who goes on into it has heard its name */
}

/* How far a text is, when reading by passages has moved it: that is no news. */
enum { MOVED_BY_READING = -1 };

static void say_focus(struct ui_speech *s, const struct ui *ui, bool anew)
{
    const struct ui_node *n = ui_find(ui, ui->focus);
    bool moved = anew || ui->focus != s->focus;
    s->focus = ui->focus;
    if (n == NULL)
        return;
    uint64_t name = hash_of(ui_speech_name(s, n));
    uint64_t state = hash_of(ui_speech_state(s, n, true));
    if (moved || name != s->name) {
        say_parts(s, n);
        ui_speech_node(s, n, true);
        s->cursor = n->key;
        s->scrolled = ui_scroll_of(ui, n);
        ui_speech_watch(s, ui, n);
    } else if (ui_speech_scrolls(n) && s->scrolled == MOVED_BY_READING) {
        s->scrolled = ui_scroll_of(ui, n);
    } else if (ui_speech_scrolls(n) && ui_scroll_of(ui, n) != s->scrolled) {
        ui_speech_scrolled(s, ui, n);
    } else if (n->content == UI_HOLDS_FIELD) {
        ui_speech_typed(s, ui, n);
    } else if (state != s->state) {
        ui_speech_put(s, ui_speech_state(s, n, true), STR_NONE);
    }
    s->name = name;
    s->state = state;
}

/* --- The door -----------------------------------------------------------------------
 */

struct ui_speech *ui_speech_open(struct txt *txt)
{
    struct arena first = {0};
    struct ui_speech *s = ARENA_NEW(&first, struct ui_speech);
    s->txt = txt;
    s->echo = UI_ECHO_BOTH;
    s->typed.text = BUF_MAX(LIMIT_TEXT_BYTES);
    s->keep = first;
    ui_speech_begin(s);
    return s;
}

void ui_speech_close(struct ui_speech *s)
{
    struct arena keep = s->keep;
    arena_free(&s->batches[0].arena);
    arena_free(&s->batches[1].arena);
    buf_free(&s->typed.text);
    arena_free(&keep);
}

void ui_speech_voices(struct ui_speech *s, const struct str *langs, size_t count)
{
    s->langs = langs;
    s->lang_count = count;
}

void ui_speech_echo(struct ui_speech *s, enum ui_echo echo)
{
    s->echo = echo;
}

void ui_speech_begin(struct ui_speech *s)
{
    s->page = s->modal = s->focus = s->title = s->place = 0;
    s->depth = 0;
    s->lang[0] = '\0';
    memset(s->lives, 0, sizeof s->lives);
}

/* What is said now goes into the batch that is not the last one said. */
static void open_batch(struct ui_speech *s)
{
    struct ui_batch *b;
    s->now = !s->now;
    b = &s->batches[s->now];
    arena_reset(&b->arena);
    b->at = NULL;
    b->count = b->room = 0;
}

static struct ui_said close_batch(struct ui_speech *s)
{
    const struct ui_batch *b = &s->batches[s->now];
    if (b->count > 0)
        return (struct ui_said){b->at, b->count};
    s->now = !s->now; /* nothing new: the last one stays the last */
    return (struct ui_said){NULL, 0};
}

/* Another language says nothing new, but everything anew. */
static bool other_language(struct ui_speech *s)
{
    struct str lang = txt_lang(s->txt);
    bool other = !str_eqz(lang, s->lang);
    size_t n = lang.n < UI_LANG_BYTES ? lang.n : UI_LANG_BYTES - 1;
    memcpy(s->lang, lang.p, n);
    s->lang[n] = '\0';
    return other;
}

struct ui_said ui_speech_follow(struct ui_speech *s, struct ui *ui)
{
    if (ui->root == NULL)
        return (struct ui_said){NULL, 0};
    open_batch(s);
    uint64_t modal = ui->modal != NULL ? ui->modal->key : 0;
    bool begins = s->page == 0, translated = other_language(s) && !begins;
    bool turned = s->page != ui->root->key || translated;
    bool asked = modal != s->modal;
    s->fresh = begins || translated;
    if (turned)
        say_title(s, ui);
    if (turned || asked)
        s->depth = 0;
    look_around(s, ui, NEWS, translated);
    look_around(s, ui, GAUGES, translated);
    if (modal != 0 && (asked || translated))
        say_question(s, ui->modal);
    s->page = ui->root->key;
    s->modal = modal;
    say_focus(s, ui, turned || asked);
    if (turned && modal == 0)
        s->cursor = 0;                       /* who reads on begins with the page */
    look_around(s, ui, LETTERS, translated); /* long: last */
    return close_batch(s);
}

/* --- Reading ------------------------------------------------------------------------
 */

static const struct ui_node *readable(const struct ui *ui)
{
    return ui->modal != NULL ? ui->modal : ui->main != NULL ? ui->main : ui->root;
}

/* The eye follows; what can be used gets the focus. */
static void land_on(struct ui_speech *s, struct ui *ui, const struct ui_node *n)
{
    s->cursor = n->key;
    s->scrolled = MOVED_BY_READING;
    ui->reveal = n->key;
    ui->dirty = true;
    if (!ui_is_stop(n))
        return;
    ui_focus_node(ui, ui_find(ui, n->key));
    s->focus = n->key;
    s->name = hash_of(ui_speech_name(s, n));
    s->state = hash_of(ui_speech_state(s, n, true));
    ui_speech_watch(s, ui, n);
}

/* The page was said with what is in focus: where it begins with that, reading does not.
 */
static const struct ui_node *first_unsaid(const struct ui_speech *s,
                                          const struct ui_node *top)
{
    const struct ui_node *n = ui_speech_next(top, NULL, false);
    return n != NULL && n->key == s->focus ? n : NULL;
}

static void step(struct ui_speech *s, struct ui *ui, bool back, bool heading)
{
    const struct ui_node *top = readable(ui);
    const struct ui_node *at = ui_speech_cursor(s, ui, top);
    if (at == NULL && !back)
        at = first_unsaid(s, top);
    const struct ui_node *n = ui_speech_next(top, at, back);
    while (heading && n != NULL && n->role != UI_HEADING)
        n = ui_speech_next(top, n, back);
    if (n == NULL) {
        ui_speech_put(s, ui_speech_id(s, back ? "voice.top" : "voice.end"), STR_NONE);
        return;
    }
    ui_speech_node(s, n, true);
    land_on(s, ui, n);
}

/* The cursor stays: whoever cuts it short goes on by passages from where they were. */
static void read_on(struct ui_speech *s, struct ui *ui, const struct ui_node *from)
{
    const struct ui_node *top = readable(ui);
    for (const struct ui_node *n = from; n != NULL; n = ui_speech_next(top, n, false))
        ui_speech_node(s, n, false);
    ui_speech_put(s, ui_speech_id(s, "voice.end"), STR_NONE);
}

/* What the eye finds at a glance: nothing of the header can be used, so that no key
 * leads there. */
static void say_where(struct ui_speech *s, const struct ui *ui)
{
    const struct ui_node *focus = ui_find(ui, ui->focus);
    s->title = s->place = 0;
    s->fresh = true;
    say_title(s, ui);
    for (const struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if (is_gauge(n))
            ui_speech_put(s, ui_spoken(ui_speech_arena(s), n), n->lang);
    if (ui->modal != NULL)
        ui_speech_node(s, ui->modal, false);
    if (focus != NULL)
        ui_speech_node(s, focus, true);
}

/* At the words of the passage read last, or of the first. */
static void look_closer(struct ui_speech *s, struct ui *ui, enum ui_speech_ask ask)
{
    const struct ui_node *top = readable(ui), *n = ui_speech_cursor(s, ui, top);
    if (n == NULL)
        n = ui_speech_next(top, NULL, false);
    if (n == NULL)
        ui_speech_put(s, ui_speech_id(s, "voice.end"), STR_NONE);
    else if (ask == UI_SPEECH_SPELL)
        ui_speech_spell(s, n);
    else
        ui_speech_word(s, n, ask == UI_SPEECH_BACK_WORD);
}

struct ui_said ui_speech_answer(struct ui_speech *s, struct ui *ui,
                                enum ui_speech_ask ask)
{
    if (ask == UI_SPEECH_AGAIN) {
        const struct ui_batch *b = &s->batches[s->now];
        return (struct ui_said){b->at, b->count};
    }
    const struct ui_node *top = readable(ui);
    open_batch(s);
    switch (ask) {
    case UI_SPEECH_AGAIN: break;
    case UI_SPEECH_PAGE: read_on(s, ui, ui_speech_next(top, NULL, false)); break;
    case UI_SPEECH_ON:
        read_on(s, ui, ui_speech_next(top, ui_speech_cursor(s, ui, top), false));
        break;
    case UI_SPEECH_NEXT: step(s, ui, false, false); break;
    case UI_SPEECH_BACK: step(s, ui, true, false); break;
    case UI_SPEECH_NEXT_HEADING: step(s, ui, false, true); break;
    case UI_SPEECH_BACK_HEADING: step(s, ui, true, true); break;
    case UI_SPEECH_WORD:
    case UI_SPEECH_BACK_WORD:
    case UI_SPEECH_SPELL: look_closer(s, ui, ask); break;
    case UI_SPEECH_WHERE: say_where(s, ui); break;
    }
    return close_batch(s);
}
