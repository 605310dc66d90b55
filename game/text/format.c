/* format.c - from a message to a sentence.
 *
 * A sentence is formatted in the language its text was found in, so that a fall-back
 * keeps its own plurals and dates. Values that are texts themselves (names, dates,
 * durations) are formatted one level deep; a text within them is put as it is written,
 * which also ends any circle. Isolates are put at the outer level only.
 */
#include "text/catalog_int.h"

#include "base/date.h"
#include "base/utf8.h"
#include "text/french_int.h"
#include "text/marks_int.h"
#include "text/name_int.h"
#include "text/template_int.h"

#include <inttypes.h>
#include <stdio.h>

enum { MINUTES_HOUR = 60, MINUTES_DAY = 24 * 60, SENTENCE_BYTES = 256 * 1024 };

struct writer {
    const struct txt *txt;
    const struct txt_language *lang; /* NULL only while the set is empty */
    struct buf *out;
    const struct msg *msg;
    bool inner;  /* within an inserted value */
    size_t from; /* where the message begins in out */
};

static void put_template(const struct writer *w, struct str text);

static void put_missing(const struct writer *w, struct str name)
{
    buf_putz(w->out, TXT_MISSING_L);
    buf_put(w->out, name);
    buf_putz(w->out, TXT_MISSING_R);
}

/* " ⟨EN⟩" after words that are not in the language around them. */
static void put_foreign(const struct writer *w, struct str code)
{
    buf_putz(w->out, " " TXT_FOREIGN_L);
    for (size_t i = 0; i < code.n; i++) {
        bool low = code.p[i] >= 'a' && code.p[i] <= 'z';
        buf_putc(w->out, low ? (char)(code.p[i] - 'a' + 'A') : code.p[i]);
    }
    buf_putz(w->out, TXT_FOREIGN_R);
}

/* The number that chooses among plural forms: {count}, else the first there is. */
static uint64_t counted(const struct msg *m)
{
    const struct msg_arg *best = NULL;
    for (int i = 0; i < m->count; i++) {
        const struct msg_arg *arg = &m->args[i];
        bool named = strcmp(arg->name, "count") == 0;
        if (arg->kind == MSG_INT && (best == NULL || named))
            best = arg;
        if (best == arg && named)
            break;
    }
    int64_t n = best != NULL ? best->number : 2;
    return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

static struct str form_for(const struct txt_found *found, const struct msg *m)
{
    int last = found->entry->count - 1;
    int form = last > 0 ? found->lang->habits->plural(counted(m)) : 0;
    return found->entry->forms[form < last ? form : last];
}

static void put_message(const struct writer *w, const struct msg *m)
{
    struct txt_found found;
    if (!txt_find(w->txt, w->lang, m->id, &found)) {
        put_missing(w, m->id);
        return;
    }
    struct writer own = *w;
    own.lang = found.lang;
    own.msg = m;
    if (!w->inner)
        own.from = w->out->n;
    put_template(&own, form_for(&found, m));
    if (found.lang != w->lang)
        put_foreign(w, found.lang->code);
}

static void put_number(const struct writer *w, int64_t number, enum txt_form form)
{
    char digits[24];
    uint64_t u = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    int least = form == TXT_FORM_TWO ? 2 : 1;
    int n = snprintf(digits, sizeof digits, "%0*" PRIu64, least, u);
    bool grouped = form != TXT_FORM_PLAIN;
    if (number < 0)
        buf_putz(w->out, TXT_MINUS);
    for (int i = 0; i < n; i++) {
        if (grouped && i > 0 && (n - i) % 3 == 0)
            buf_putz(w->out, w->lang->habits->thousands);
        buf_putc(w->out, digits[i]);
    }
}

static void put_count(const struct writer *w, const char *id, int64_t count)
{
    struct msg m = msg_of(id);
    msg_int(&m, "count", count);
    put_message(w, &m);
}

static void put_day(const struct writer *w, int64_t number)
{
    int32_t first = date_to_day((struct date){1, 1, 1});
    int32_t last = date_to_day((struct date){9999, 12, 31});
    int64_t within = number < first ? first : number > last ? last : number;
    struct date d = date_of_day((int32_t)within);
    char day[16], year[16], day_id[24], month_id[24];
    snprintf(day, sizeof day, "%d", d.day);
    snprintf(year, sizeof year, "%d", d.year);
    snprintf(day_id, sizeof day_id, "date.day.%d", d.day);
    snprintf(month_id, sizeof month_id, "date.month.%d", d.month);
    struct msg m = msg_of("date.full");
    if (txt_in(w->lang, str_of(day_id)) != NULL) /* the French "1er" */
        msg_text(&m, "day", str_of(day_id));
    else
        msg_user(&m, "day", str_of(day));
    msg_text(&m, "month", str_of(month_id));
    msg_user(&m, "year", str_of(year));
    put_message(w, &m);
}

static void put_time(const struct writer *w, int64_t minutes)
{
    int at = (int)((minutes % MINUTES_DAY + MINUTES_DAY) % MINUTES_DAY);
    struct msg m = msg_of(at % MINUTES_HOUR == 0 ? "time.hour" : "time.full");
    msg_int(&m, "hour", at / MINUTES_HOUR);
    msg_int(&m, "minute", at % MINUTES_HOUR);
    put_message(w, &m);
}

/* "1 day 2 h 30 min": units that are nought are left out. */
static void put_minutes(const struct writer *w, int64_t minutes)
{
    static const char *const units[] = {"duration.days", "duration.hours",
                                        "duration.minutes"};
    uint64_t all = minutes < 0 ? 0 - (uint64_t)minutes : (uint64_t)minutes;
    uint64_t amounts[] = {all / MINUTES_DAY, all % MINUTES_DAY / MINUTES_HOUR,
                          all % MINUTES_HOUR};
    if (minutes < 0)
        buf_putz(w->out, TXT_MINUS);
    bool any = false;
    for (int i = 0; i < 3; i++) {
        if (amounts[i] == 0 && (i < 2 || any))
            continue;
        if (any)
            buf_putc(w->out, ' ');
        put_count(w, units[i], (int64_t)amounts[i]);
        any = true;
    }
}

/* Every kind but texts and words. */
static void put_amount(const struct writer *w, const struct msg_arg *arg,
                       enum txt_form form)
{
    switch (arg->kind) {
    case MSG_INT: put_number(w, arg->number, form); break;
    case MSG_DAY: put_day(w, arg->number); break;
    case MSG_TIME: put_time(w, arg->number); break;
    case MSG_MINUTES: put_minutes(w, arg->number); break;
    case MSG_MONEY: put_count(w, "money.amount", arg->number); break;
    case MSG_TEXT:
    case MSG_USER: break;
    }
}

/* Follows isolates over one code point: U+2066-2068 open, U+2069 closes. */
static size_t follow(struct str s, size_t at, size_t *open, bool *stray)
{
    uint32_t cp;
    size_t n = utf8_decode(s, at, &cp);
    cp = n > 0 ? cp : 0;
    *stray = cp == CP_PDI && *open == 0;
    *open += cp >= CP_LRI && cp <= CP_FSI;
    *open -= cp == CP_PDI && !*stray;
    return n > 0 ? n : 1;
}

/* Words from outside: isolates in them that do not pair would reach past them. */
static void put_words(const struct writer *w, struct str s)
{
    size_t open = 0, from = 0;
    for (size_t at = 0; at < s.n;) {
        bool stray;
        size_t n = follow(s, at, &open, &stray);
        if (stray) {
            buf_put(w->out, str_sub(s, from, at - from));
            from = at + n;
        }
        at += n;
    }
    buf_put(w->out, str_from(s, from));
    for (; open > 0; open--)
        buf_putz(w->out, TXT_PDI);
}

/* Is all of s one isolate already? */
static bool is_isolated(struct str s)
{
    size_t open = 0, at = 0;
    bool stray = false;
    if (!str_starts(s, STR(TXT_FSI)))
        return false;
    do
        at += follow(s, at, &open, &stray);
    while (at < s.n && open > 0);
    return at == s.n && open == 0;
}

static bool is_leading(enum txt_form form)
{
    return form == TXT_FORM_DE || form == TXT_FORM_A || form == TXT_FORM_QUE;
}

/* Puts what leads the name ("d’"), before the name's isolate; returns its rest. */
static struct str put_lead(const struct writer *w, struct str name, enum txt_form form)
{
    if (!is_leading(form) || !txt_code_is(w->lang->code, "fr"))
        return name;
    struct txt_led led = txt_french_lead(name, form);
    buf_putz(w->out, led.words);
    return str_from(name, led.skip);
}

static void put_user(const struct writer *w, struct str words, enum txt_form form)
{
    words = put_lead(w, words, form);
    bool isolate = !w->inner && words.n > 0 && !is_isolated(words);
    if (isolate)
        buf_putz(w->out, TXT_FSI);
    put_words(w, words);
    if (isolate)
        buf_putz(w->out, TXT_PDI);
}

/* A named text as a value: isolated, and marked when it is in another language. */
static void put_named(const struct writer *w, const struct txt_language *lang,
                      struct str text)
{
    if (w->inner) {
        buf_put(w->out, text);
        return;
    }
    struct writer in = *w;
    in.inner = true;
    in.lang = lang;
    buf_putz(w->out, TXT_FSI);
    put_template(&in, text);
    if (lang != w->lang)
        put_foreign(w, lang->code);
    buf_putz(w->out, TXT_PDI);
}

/* Is this a name whose article is written small here? */
static bool is_within(const struct writer *w, struct str id, struct txt_found found,
                      enum txt_form form)
{
    return txt_is_name(id) &&
           txt_has_article(found.lang->code, found.entry->forms[0]) &&
           (is_leading(form) || !txt_begins_after(str_from(buf_str(w->out), w->from)));
}

static void put_found(const struct writer *w, struct str id, struct txt_found found,
                      enum txt_form form)
{
    struct str text = form_for(&found, w->msg);
    struct buf small = BUF_MAX(SENTENCE_BYTES);
    if (is_within(w, id, found, form)) {
        buf_putc(&small, (char)(text.p[0] | 0x20));
        buf_put(&small, str_from(text, 1));
        text = buf_str(&small);
    }
    put_named(w, found.lang, put_lead(w, text, form));
    buf_free(&small);
}

/* A text by its id: its own form for this place ("<id>.de"), or the rule's. */
static void put_text(const struct writer *w, struct str id, const struct txt_hole *hole)
{
    struct txt_found found;
    struct str own = txt_variant(w->lang, id, hole->form);
    if (own.n > 0) {
        put_named(w, w->lang, own);
    } else if (txt_find(w->txt, w->lang, id, &found)) {
        put_found(w, id, found, txt_form_of(hole->form));
    } else {
        put_missing(w, id);
    }
}

/* Words that agree with somebody: the feminine e, and pronouns. */
static void put_agreement(const struct writer *w, const struct msg_arg *arg,
                          enum txt_form form)
{
    char gender = arg->kind == MSG_TEXT ? txt_gender(w->txt, w->lang, arg->text) : 'm';
    if (form == TXT_FORM_E) {
        if (gender == 'f' && txt_code_is(w->lang->code, "fr"))
            buf_putc(w->out, 'e');
        return;
    }
    char id[16];
    snprintf(id, sizeof id, "form.%cl.%c", form == TXT_FORM_IL_UP ? 'I' : 'i', gender);
    struct msg m = msg_of(id);
    struct writer in = *w;
    in.inner = true;
    put_message(&in, &m);
}

static void put_value(const struct writer *w, const struct msg_arg *arg,
                      const struct txt_hole *hole)
{
    enum txt_form form = txt_form_of(hole->form);
    if (form == TXT_FORM_E || form == TXT_FORM_IL || form == TXT_FORM_IL_UP) {
        put_agreement(w, arg, form);
    } else if (arg->kind == MSG_TEXT) {
        put_text(w, arg->text, hole);
    } else if (arg->kind == MSG_USER) {
        put_user(w, arg->text, form);
    } else {
        struct writer in = *w;
        in.inner = true;
        if (!w->inner)
            buf_putz(w->out, TXT_FSI);
        put_amount(&in, arg, form);
        if (!w->inner)
            buf_putz(w->out, TXT_PDI);
    }
}

static void put_hole(const struct writer *w, const struct txt_hole *hole)
{
    bool known = txt_form_of(hole->form) != TXT_FORM_UNKNOWN;
    for (int i = 0; known && i < w->msg->count; i++) {
        if (str_eqz(hole->name, w->msg->args[i].name)) {
            put_value(w, &w->msg->args[i], hole);
            return;
        }
    }
    size_t form = hole->form.n > 0 ? hole->form.n + 1 : 0;
    put_missing(w, (struct str){hole->name.p, hole->name.n + form});
}

/* Does what was written end with a full stop, whatever isolate it stands in? */
static bool ends_stopped(const struct buf *out)
{
    struct str s = buf_str(out);
    while (str_ends(s, STR(TXT_PDI)))
        s.n -= sizeof TXT_PDI - 1;
    return str_ends(s, STR("."));
}

/* The words of the text itself; the stop of an abbreviation ends the sentence too. */
static void put_own(const struct writer *w, struct str words)
{
    bool stop = str_starts(words, STR(".")) && !str_starts(words, STR(".."));
    buf_put(w->out, str_from(words, stop && ends_stopped(w->out)));
}

static void put_template(const struct writer *w, struct str text)
{
    struct str words;
    struct txt_hole hole;
    enum txt_piece piece;
    while (!w->out->full &&
           (piece = txt_piece_next(&text, &words, &hole)) != TXT_PIECE_END) {
        if (piece == TXT_PIECE_HOLE)
            put_hole(w, &hole);
        else
            put_own(w, words);
    }
}

void txt_put(const struct txt *t, struct buf *out, const struct msg *m)
{
    struct writer w = {.txt = t, .lang = txt_used(t), .out = out, .msg = m};
    put_message(&w, m);
}

struct str txt_str(const struct txt *t, struct arena *a, const struct msg *m)
{
    struct buf out = BUF_MAX(SENTENCE_BYTES);
    txt_put(t, &out, m);
    struct str s = arena_str(a, buf_str(&out));
    buf_free(&out);
    return s;
}

struct str txt_id(const struct txt *t, struct arena *a, const char *id)
{
    struct msg m = msg_of(id);
    return txt_str(t, a, &m);
}

struct msg txt_field(const struct txt *t, struct arena *a, const char *id,
                     const struct msg *value)
{
    struct msg m = msg_of(id);
    if (value->count == 0)
        msg_text(&m, "value", value->id);
    else
        msg_user(&m, "value", txt_str(t, a, value));
    return m;
}

struct str txt_plain(struct arena *a, struct str s)
{
    char *p = arena_take(a, s.n + 1);
    size_t n = 0;
    for (size_t at = 0; at < s.n;) {
        uint32_t cp = 0;
        size_t len = utf8_decode(s, at, &cp);
        bool isolate = len > 0 && cp >= CP_LRI && cp <= CP_PDI;
        len += len == 0;
        if (!isolate) {
            memcpy(p + n, s.p + at, len);
            n += len;
        }
        at += len;
    }
    return (struct str){p, n};
}
