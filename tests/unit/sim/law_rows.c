/* law_rows.c - reading the rows of tests/law and writing the case of all trials. */
#include "unit/sim/law_rows.h"

#include "unit/table.h"

#include "base/file.h"
#include "base/limits.h"

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

enum { ROWS_MAX = 1000 };

/* ---- lines become rows -----------------------------------------------------------
 */

struct reader {
    struct arena *a;
    struct rows *rows;
    struct row head; /* court, from and day of the rows that follow */
    struct row *row; /* the one being read */
    bool reasoned;
};

static void complain(const struct row *r, const char *what, struct str text)
{
    fail_msg("%.*s:%u: %s: %.*s", STR_ARG(r->file), r->line, what, STR_ARG(text));
}

struct str next_word(struct str *rest)
{
    *rest = str_trim(*rest);
    return str_trim(str_cut(rest, ' '));
}

/* Cuts the line at the first "=>"; what follows is left in `line`. */
static struct str before_arrow(struct str *line)
{
    for (size_t i = 0; i + 1 < line->n; i++) {
        if (line->p[i] != '=' || line->p[i + 1] != '>')
            continue;
        struct str before = str_sub(*line, 0, i);
        *line = str_from(*line, i + 2);
        return str_trim(before);
    }
    struct str all = *line;
    *line = str_from(*line, line->n);
    return str_trim(all);
}

/* "court orisun, day 2024-06-03", "letters to every, from makoro" */
static void read_head(struct reader *x, struct str line)
{
    struct str first = str_cut(&line, ',');
    x->head.court = str_trim(first);
    x->head.from = STR("");
    x->head.day = STR("2024-06-03");
    while (line.n > 0) {
        struct str part = str_trim(str_cut(&line, ','));
        struct str word = next_word(&part);
        if (str_eqz(word, "day"))
            x->head.day = str_trim(part);
        else if (str_eqz(word, "from"))
            x->head.from = str_trim(part);
        else
            complain(&x->head, "not understood", word);
    }
}

static void begin_row(struct reader *x, enum row_kind kind, struct str text)
{
    if (x->rows->count == ROWS_MAX)
        complain(&x->head, "too many rows", text);
    x->row = &x->rows->list[x->rows->count];
    *x->row = x->head;
    x->row->kind = kind;
    x->row->number = x->rows->count++;
    x->row->reasoned = x->reasoned;
    if (kind == ROW_CASE) {
        x->row->title = text;
        return;
    }
    x->row->title = before_arrow(&text);
    x->row->lines[x->row->line_count++] = x->row->title;
    x->row->expect = str_trim(text);
}

/* An indented line: of a case one of its parts, else more of the same line. */
static void add_line(struct reader *x, struct str line)
{
    struct row *r = x->row;
    if (r == NULL || r->line_count == ROW_LINES)
        complain(&x->head, "belongs to no row, or one too many", line);
    bool arrow = str_starts(line, STR("=>"));
    struct str before = before_arrow(&line);
    if (r->kind == ROW_CASE && !arrow && r->expect.n == 0)
        r->lines[r->line_count++] = before;
    else if (r->kind != ROW_CASE && r->expect.n == 0) {
        struct str *first = &r->lines[0];
        *first = arena_printf(x->a, "%.*s %.*s", STR_ARG(*first), STR_ARG(before));
        r->expect = str_trim(line);
    } else
        r->expect = arena_printf(x->a, "%.*s %.*s", STR_ARG(r->expect),
                                 STR_ARG(arrow ? str_trim(line) : before));
}

static void read_line(struct reader *x, struct str line)
{
    static const struct {
        const char *word;
        enum row_kind kind;
    } starts[] = {{"item ", ROW_ITEM}, {"letter ", ROW_LETTER}, {"case ", ROW_CASE}};
    struct str text = str_trim(line);
    if (text.n == 0)
        return;
    if (text.p[0] ==
        '#') { /* "# ---- " begins a section: what was said is said of it */
        x->reasoned = !str_starts(text, STR("# ----"));
        return;
    }
    if (line.p[0] == ' ') {
        add_line(x, text);
        return;
    }
    x->row = NULL;
    for (size_t i = 0; i < 3; i++)
        if (str_starts(text, str_of(starts[i].word))) {
            begin_row(x, starts[i].kind, str_trim(str_from(text, str_find(text, ' '))));
            return;
        }
    if (str_starts(text, STR("court ")))
        read_head(x, str_from(text, 6));
    else if (str_starts(text, STR("letters to ")))
        read_head(x, str_from(text, 11));
    else
        complain(&x->head, "not understood", text);
}

static void read_file(struct reader *x, struct str path)
{
    struct str text;
    if (!file_read(path, LIMIT_FILE_BYTES, x->a, &text, NULL))
        fail_msg("cannot read %.*s", STR_ARG(path));
    x->head = (struct row){.file = path};
    x->row = NULL;
    x->reasoned = false;
    while (text.n > 0) {
        x->head.line++;
        read_line(x, str_cut(&text, '\n'));
    }
}

struct rows rows_read(struct str folder, struct arena *a)
{
    struct rows rows = {.list = ARENA_ARRAY(a, ROWS_MAX, struct row)};
    struct reader x = {.a = a, .rows = &rows};
    struct str *names;
    size_t n;
    if (!file_list(folder, 100, a, &names, &n, NULL))
        fail_msg("no folder %.*s", STR_ARG(folder));
    for (size_t i = 0; i < n; i++)
        if (str_ends(names[i], STR(".txt")))
            read_file(&x, file_join(a, folder, names[i]));
    return rows;
}

/* ---- courts
 * ---------------------------------------------------------------------------- */

const struct str *row_courts(const struct row *r)
{
    static const struct str each[][2] = {
        {{"azelmar", 7}}, {{"kourdala", 8}}, {{"makoro", 6}}, {{"orisun", 6}}};
    static const struct str civil[] = {{"azelmar", 7}, {"kourdala", 8}, {NULL, 0}};
    static const struct str common[] = {{"makoro", 6}, {"orisun", 6}, {NULL, 0}};
    static const struct str every[] = {
        {"azelmar", 7}, {"kourdala", 8}, {"makoro", 6}, {"orisun", 6}, {NULL, 0}};
    if (str_eqz(r->court, "every"))
        return every;
    if (str_eqz(r->court, "civil"))
        return civil;
    if (str_eqz(r->court, "common"))
        return common;
    for (size_t i = 0; i < 4; i++)
        if (str_eq(each[i][0], r->court))
            return each[i];
    complain(r, "no such court", r->court);
    return NULL;
}

struct str row_asking(const struct row *r, struct str to)
{
    if (r->from.n > 0)
        return r->from;
    return str_eqz(to, "orisun") ? STR("kourdala") : STR("orisun");
}

struct str state_prefix(struct str state)
{
    static const struct str list[] = {{"az_", 3}, {"ko_", 3}, {"ma_", 3}, {"or_", 3}};
    for (size_t i = 0; i < 4; i++)
        if (str_starts(state, str_sub(list[i], 0, 2)))
            return list[i];
    return STR("");
}

/* ---- clauses
 * --------------------------------------------------------------------------- */

struct clause {
    const char *word;
    size_t offset;
    bool takes; /* something must follow the word */
};

/* Fills the slice of each clause; a clause without words of its own gets its own text.
 * The first of the table that begins the clause is taken. */
static void read_clauses(const struct row *r, struct str text,
                         const struct clause *table, size_t n, void *out)
{
    while (text.n > 0) {
        struct str clause = str_trim(str_cut(&text, ','));
        size_t i = 0;
        while (i < n && !str_starts(clause, str_of(table[i].word)))
            i++;
        struct str rest = i < n ? str_from(clause, strlen(table[i].word)) : clause;
        if (i == n || table[i].takes != (rest.n > 0) ||
            (rest.n > 0 && rest.p[0] != ' '))
            complain(r, "clause not understood", clause);
        struct str *slot = (struct str *)(void *)((char *)out + table[i].offset);
        if (slot->n > 0)
            complain(r, "clause stands twice", clause);
        *slot = rest.n > 0 ? str_trim(rest) : clause;
    }
}

#define TAKES(word, member)                                                            \
    {                                                                                  \
        word, offsetof(struct ROW, member), true                                       \
    }
#define STANDS(word, member)                                                           \
    {                                                                                  \
        word, offsetof(struct ROW, member), false                                      \
    }

#define ROW item_row
static const struct clause item_clauses[] = {
    TAKES("from", from),
    TAKES("in", in),
    TAKES("came as", came_as),
    TAKES("translated", translated),
    TAKES("spoken by", spoken_by),
    TAKES("through", through),
    TAKES("ordered by", ordered_by),
    TAKES("consent", consent),
    TAKES("custody", custody),
    TAKES("like", like),
    TAKES("made from", made_from),
    TAKES("proves", proves),
    TAKES("shows", shows),
    TAKES("linked", linked),
    TAKES("against", against),
    TAKES("agreed against", agreed_against),
    STANDS("unlawful", unlawful),
    STANDS("leading questions", leading),
    STANDS("rights explained", rights),
    STANDS("somebody beside", beside),
    STANDS("disclosed", disclosed),
    STANDS("not held", absent),
    STANDS("heard of", heard),
    STANDS("about the other", of_other),
    STANDS("untrue", untrue),
};
#undef ROW

#define ROW letter_row
static const struct clause letter_clauses[] = {
    TAKES("basis", basis),
    TAKES("by", by),
    TAKES("addressed to", addressed_to),
    TAKES("in", in),
    TAKES("translated", translated),
    TAKES("offence", offence),
    TAKES("facts", facts),
    TAKES("facts beside the point", rain),
    TAKES("sent", sent),
    TAKES("goodwill", goodwill),
    TAKES("asks", asks),
    TAKES("used for", used),
    TAKES("accepts", accepts),
    TAKES("declines", declines),
    STANDS("no basis", no_basis),
    STANDS("unsigned", unsigned_),
    STANDS("person unknown", stranger),
    STANDS("untied", untied),
    STANDS("no statute", no_statute),
    STANDS("no order", no_order),
    STANDS("not confidential", open_),
    STANDS("urgent", urgent),
    STANDS("urgent with reasons", urgent_reasons),
    STANDS("victim named", named),
    STANDS("parallel case", parallel),
    STANDS("data gone", perished),
    STANDS("on a pretext", pretext),
    STANDS("as a fiscal matter", fiscal),
    STANDS("with leave", leave),
    STANDS("contested", contested),
    STANDS("assurance", assurance),
    STANDS("addressed nowhere", nowhere),
};
#undef ROW

/* Longer clauses first, so that "urgent" does not take "urgent with reasons". */
static void read_longest(const struct row *r, struct str text,
                         const struct clause *table, size_t n, void *out)
{
    struct clause sorted[40];
    for (size_t i = 0; i < n; i++) {
        size_t at = i;
        for (; at > 0 && strlen(sorted[at - 1].word) < strlen(table[i].word); at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = table[i];
    }
    read_clauses(r, text, sorted, n, out);
}

struct item_row item_read(const struct row *r, struct str name, struct str clauses)
{
    struct item_row i = {.name = name};
    struct str what = str_cut(&clauses, ',');
    i.kind = next_word(&what);
    i.form = next_word(&what);
    if (i.form.n == 0 || str_trim(what).n > 0)
        complain(r, "an item begins with its kind and its form", i.kind);
    read_longest(r, clauses, item_clauses, COUNT(item_clauses), &i);
    return i;
}

bool row_item(const struct row *r, unsigned n, struct item_row *out)
{
    if (r->kind == ROW_ITEM) {
        *out = item_read(r, STR("it"), r->lines[0]);
        return n == 0;
    }
    for (unsigned i = 0; i < r->line_count; i++) {
        struct str rest = r->lines[i];
        if (str_starts(rest, STR("charge ")) || n-- > 0)
            continue;
        struct str name = str_trim(str_cut(&rest, ':'));
        *out = item_read(r, name, str_trim(rest));
        return true;
    }
    return false;
}

struct str fact_name(const struct item_row *i, struct str element, struct arena *a)
{
    const char *start = i->of_other.n > 0 ? "o_" : i->untrue.n > 0 ? "u_" : "t_";
    return arena_printf(a, "%s%.*s", start, STR_ARG(element));
}

/* "charge trafficking as accomplice against child, from 2023-01-01, to 2023-02-01" */
struct charge_row row_charge(const struct row *r)
{
    struct charge_row c = {.offence = STR("")};
    for (unsigned i = 0; i < r->line_count; i++) {
        struct str rest = r->lines[i];
        if (!str_starts(rest, STR("charge ")))
            continue;
        next_word(&rest);
        c.offence = next_word(&rest);
        while (rest.n > 0) {
            struct str word = next_word(&rest), what = next_word(&rest);
            if (str_eqz(word, "as"))
                c.as = what;
            else if (str_eqz(word, "against"))
                c.against = what;
            else if (str_eqz(word, "from"))
                c.from = what;
            else if (str_eqz(word, "to"))
                c.to = what;
            else
                complain(r, "not understood", word);
        }
        return c;
    }
    complain(r, "a case needs a charge", r->title);
    return c;
}

struct letter_row letter_read(const struct row *r)
{
    struct letter_row l = {.measure = STR("")};
    struct str rest = r->lines[0];
    l.measure = str_trim(str_cut(&rest, ','));
    read_longest(r, rest, letter_clauses, COUNT(letter_clauses), &l);
    return l;
}

/* ---- the case
 * -------------------------------------------------------------------------- */

struct str trial_id(const struct row *r, struct str state, struct str name,
                    struct arena *a)
{
    return arena_printf(a, "r%u_%.*s%.*s", r->number, STR_ARG(state_prefix(state)),
                        STR_ARG(name));
}

struct writer {
    struct buf b;
    struct arena *a;
    const struct row *row;
    struct str state;
};

static const char *const elements[] = {
    "act",         "means",    "child",        "purpose",     "intent",
    "procurement", "benefit",  "deception",    "withholding", "work_without_pay",
    "proceeds",    "handling", "interference", "aggravation", "assistance",
    "knowledge",   "direction"};

static void write_head(struct writer *x)
{
    static const char *const states[] = {"azelmar", "kourdala", "makoro", "orisun"};
    static const char *const langs[] = {"fr", "fr", "en", "en"};
    buf_putz(&x->b,
             "format: 1\ntitle: Rows\nsummary: All trials.\nbrief: Judge.\n"
             "notice: For tests.\nlanguage: en\nminutes: 1\nstart: 1998-01-01\n"
             "states: [azelmar, kourdala, makoro, orisun]\n"
             "endings:\n- {id: over, kind: closed, when: true, title: Over, text: O.}\n"
             "places:\n- {id: office, name: Office, about: O., state: orisun}\n"
             "desks:\n");
    for (size_t i = 0; i < COUNT(states); i++)
        buf_printf(&x->b,
                   "- {id: %s, name: D, state: %s, reads: [%s], speaks: [%s], "
                   "days: 3650, money: 0, officers: 1, place: office}\n",
                   states[i], states[i], langs[i], langs[i]);
    buf_putz(&x->b, "interpreters:\n");
    static const char *const kinds[] = {"sworn", "agency", "ngo", "colleague",
                                        "relative"};
    for (size_t i = 0; i < COUNT(kinds); i++)
        buf_printf(&x->b,
                   "- {id: i_%s, name: I, about: I., kind: %s, gender: f, "
                   "languages: [en, fr, pt]}\n",
                   kinds[i], kinds[i]);
}

static void write_people(struct writer *x)
{
    static const char *const list[][3] = {
        {"suspect", "suspect", "no"},  {"other", "suspect", "no"},
        {"child", "suspect", "yes"},   {"victim", "victim", "no"},
        {"girl", "victim", "yes"},     {"witness", "witness", "no"},
        {"official", "official", "no"}};
    buf_putz(&x->b, "people:\n");
    for (size_t i = 0; i < COUNT(list); i++)
        buf_printf(&x->b,
                   "- {id: p_%s, name: P, gender: f, role: %s, child: %s, state: "
                   "orisun, about: P., speaks: [en], known: yes}\n",
                   list[i][0], list[i][1], list[i][2]);
    buf_putz(&x->b, "- {id: p_stranger, name: P, gender: f, role: witness, state: "
                    "orisun, about: P., speaks: [en]}\n");
}

/* Of every element a fact about the accused, one about another suspect, one that is
 * not true, and one that says that the victim agreed; and facts beside the point. */
static void write_facts(struct writer *x)
{
    static const char *const sorts[][2] = {{"t", "about: [p_suspect, p_child]"},
                                           {"o", "about: [p_other]"},
                                           {"u", "about: [p_suspect], \"true\": no"},
                                           {"c", "about: [p_suspect], consent: yes"}};
    buf_putz(&x->b, "facts:\n");
    for (size_t i = 0; i < COUNT(elements); i++)
        for (size_t k = 0; k < COUNT(sorts); k++)
            buf_printf(&x->b, "- {id: %s_%s, text: F., element: %s, %s}\n", sorts[k][0],
                       elements[i], elements[i], sorts[k][1]);
    for (int i = 0; i < 5; i++)
        buf_printf(&x->b, "- {id: rain%d, text: F.}\n", i);
}

/* Adds "<fact> of each element, " to a list. */
static void put_facts(struct writer *x, const struct item_row *i, struct str list,
                      bool agreed)
{
    for (struct str e; (e = next_word(&list)).n > 0;) {
        if (agreed)
            buf_printf(&x->b, "c_%.*s, ", STR_ARG(e));
        else
            buf_printf(&x->b, "%.*s, ", STR_ARG(fact_name(i, e, x->a)));
    }
}

static void put_ids(struct writer *x, struct str list, bool of_trial)
{
    for (struct str word; (word = next_word(&list)).n > 0;)
        buf_printf(&x->b, "%.*s, ",
                   STR_ARG(of_trial ? trial_id(x->row, x->state, word, x->a) : word));
}

static struct str home_language(struct str state)
{
    bool civil = str_eqz(state, "azelmar") || str_eqz(state, "kourdala");
    return civil ? STR("fr") : STR("en");
}

static struct str or_else(struct str a, struct str b)
{
    return a.n > 0 ? a : b;
}

static void write_item(struct writer *x, const struct item_row *i)
{
    struct str id = trial_id(x->row, x->state, i->name, x->a);
    buf_printf(&x->b,
               "- {id: %.*s, title: I, text: I., kind: %.*s, form: %.*s, state: %.*s, "
               "language: %.*s, lawful: %s",
               STR_ARG(id), STR_ARG(i->kind), STR_ARG(i->form),
               STR_ARG(or_else(i->from, x->state)),
               STR_ARG(or_else(i->in, home_language(x->state))),
               i->unlawful.n > 0 ? "no" : "yes");
    if (i->ordered_by.n > 0)
        buf_printf(&x->b, ", ordered_by: %.*s", STR_ARG(i->ordered_by));
    if (i->consent.n > 0)
        buf_putz(&x->b, ", consent: p_victim");
    if (i->spoken_by.n > 0)
        buf_printf(&x->b, ", interview: %.*s_hearing", STR_ARG(id));
    if (i->like.n > 0)
        buf_printf(&x->b, ", source: %.*s",
                   STR_ARG(trial_id(x->row, x->state, i->like, x->a)));
    buf_putz(&x->b, ", custody: [");
    put_ids(x, i->custody, false);
    buf_putz(&x->b, "], derived: [");
    put_ids(x, i->made_from, true);
    buf_putz(&x->b, "], shows: [rain0, ");
    put_facts(x, i, i->proves, false);
    put_facts(x, i, i->shows, false);
    buf_putz(&x->b, "], against: [");
    put_facts(x, i, i->against, false);
    put_facts(x, i, i->agreed_against, true);
    buf_putz(&x->b, "]}\n");
}

static void write_hearing(struct writer *x, const struct item_row *i)
{
    struct str id = trial_id(x->row, x->state, i->name, x->a);
    if (i->spoken_by.n == 0)
        return;
    buf_printf(&x->b,
               "- {id: %.*s_hearing, person: p_%.*s, title: H, intro: H., topics: "
               "[], explain: {id: %.*s_rights, ask: R., answer: A.}}\n",
               STR_ARG(id), STR_ARG(i->spoken_by), STR_ARG(id));
}

static void write_charge(struct writer *x)
{
    if (x->row->kind != ROW_CASE)
        return;
    struct charge_row c = row_charge(x->row);
    buf_printf(&x->b, "- {id: %.*s, person: p_%.*s, offence: %.*s%.*s",
               STR_ARG(trial_id(x->row, x->state, STR("charge"), x->a)),
               STR_ARG(or_else(c.against, STR("suspect"))),
               STR_ARG(state_prefix(x->state)), STR_ARG(c.offence));
    if (c.as.n > 0)
        buf_printf(&x->b, ", participation: %.*s", STR_ARG(c.as));
    buf_printf(&x->b, ", conduct_from: %.*s, conduct_to: %.*s",
               STR_ARG(or_else(c.from, STR("2023-03-01"))),
               STR_ARG(or_else(c.to, STR("2023-04-01"))));
    buf_putz(&x->b, "}\n");
}

static void write_request(struct writer *x)
{
    if (x->row->kind != ROW_LETTER)
        return;
    struct letter_row l = letter_read(x->row);
    struct str id = trial_id(x->row, x->state, STR("letter"), x->a);
    struct str sent = trial_id(x->row, x->state, STR("sent"), x->a);
    struct str returns =
        l.used.n > 0 ? arena_printf(x->a, ", returns: %.*s", STR_ARG(sent)) : STR("");
    buf_printf(&x->b,
               "- {id: %.*s, to: %.*s, title: R, about: R., measures: [{id: %.*s_m, "
               "measure: %.*s, title: M, person: %s, needs: [t_act]%s%s%s%.*s}]}\n",
               STR_ARG(id), STR_ARG(x->state), STR_ARG(id), STR_ARG(l.measure),
               l.stranger.n > 0 ? "p_stranger" : "p_witness",
               l.perished.n > 0 ? ", perishes: 1" : "",
               l.pretext.n > 0 ? ", pretext: yes" : "",
               l.fiscal.n > 0 ? ", fiscal: yes" : "", STR_ARG(returns));
}

/* What a letter brought that is used for something else. */
static void write_sent(struct writer *x)
{
    struct item_row i = {.name = STR("sent"),
                         .kind = STR("statement"),
                         .form = STR("affidavit_court"),
                         .proves = STR("")};
    if (letter_read(x->row).used.n > 0)
        write_item(x, &i);
}

static void write_items(struct writer *x)
{
    struct item_row i;
    if (x->row->kind == ROW_LETTER)
        write_sent(x);
    for (unsigned n = 0; x->row->kind != ROW_LETTER && row_item(x->row, n, &i); n++)
        write_item(x, &i);
}

static void write_hearings(struct writer *x)
{
    struct item_row i;
    for (unsigned n = 0; x->row->kind != ROW_LETTER && row_item(x->row, n, &i); n++)
        write_hearing(x, &i);
}

static void write_section(struct writer *x, const struct rows *rows, const char *name,
                          void (*write)(struct writer *))
{
    buf_printf(&x->b, "%s:\n", name);
    for (unsigned n = 0; n < rows->count; n++) {
        x->row = &rows->list[n];
        for (const struct str *court = row_courts(x->row); court->n > 0; court++) {
            x->state = *court;
            write(x);
        }
    }
}

struct str rows_case(const struct rows *rows, struct arena *a)
{
    struct writer x = {.b = BUF_MAX(LIMIT_FILE_BYTES), .a = a};
    write_head(&x);
    write_people(&x);
    write_facts(&x);
    write_section(&x, rows, "evidence", write_items);
    write_section(&x, rows, "interviews", write_hearings);
    write_section(&x, rows, "charges", write_charge);
    write_section(&x, rows, "requests", write_request);
    struct str text = arena_str(a, buf_str(&x.b));
    assert_false(x.b.full);
    buf_free(&x.b);
    return text;
}
