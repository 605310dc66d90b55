/* play.c - the text form of an attempt: actions in words and back, and the header.
 *
 * A line is "seq actor action hash". An action is its verb and the ids of its
 * arguments, separated by single spaces; a text stands last, between double quotes,
 * with \\, \", \n and \t for what would break a line.
 */
#include "sim/act_int.h"
#include "sim/play_int.h"

#include "base/utf8.h"

static const char *const verb_words[] = {
#define VERB(word, a, b, c, d, text, commits) #word,
#include "sim/verbs.def"
#undef VERB
};

static const char *const actor_words[] = {
    [SIM_DESK] = "desk", [SIM_FACILITATOR] = "facilitator", [SIM_IMPORT] = "import"};

/* The words of the small enumerations, from ARG_E_WAIT on. */
static const char *const words[][11] = {
    {"next", "days"},                               /* E_WAIT */
    {"none", "agency", "sworn", "machine"},         /* E_TRANSLATION */
    {"none", "code", "name"},                       /* E_IDENTITY */
    {"no", "yes"},                                  /* E_YESNO */
    {"no", "bare", "reasons"},                      /* E_URGENCY */
    {"statute", "order", "assurance", "signature"}, /* E_ENCLOSURE */
    {"none", "trial", "transfer", "close"},         /* E_DECISION */
    {"none", "accept", "conditions", "partial", "clarify", "consult", "postpone",
     "return", "refuse", "silence"}, /* E_OUTCOME */
    {"victim", "child"},             /* E_PRESUMED */
};

/* ---- printing
 * ------------------------------------------------------------------------- */

static void put_text(struct buf *out, struct str s)
{
    buf_putc(out, '"');
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        if (c == '"' || c == '\\')
            buf_putc(out, '\\');
        if (c == '\n')
            buf_putz(out, "\\n");
        else if (c == '\t')
            buf_putz(out, "\\t");
        else
            buf_putc(out, c);
    }
    buf_putc(out, '"');
}

static void put_argument(const struct sim_world *w, const struct sim_action *a, int i,
                         struct buf *out)
{
    u8 kind = sim_verb_kinds(a->verb)[i];
    i32 value = a->arg[i];
    buf_putc(out, ' ');
    if (kind == ARG_INT)
        buf_int(out, value);
    else if (kind == ARG_RULE)
        buf_put(out, sim_arg_rules(w, a)->at[value].id);
    else if (kind == ARG_SPAN)
        buf_put(out, w->scn->documents[a->arg[0]].spans[value].id);
    else if (kind >= ARG_E_WAIT)
        buf_putz(out, words[kind - ARG_E_WAIT][value]);
    else
        buf_put(out, scn_id(w->scn, (enum scn_kind)kind, (scn_ix)value));
}

void sim_action_print(const struct sim_world *w, enum sim_actor actor,
                      const struct sim_action *a, struct buf *out)
{
    const u8 *kinds = sim_verb_kinds(a->verb);
    buf_putz(out, actor_words[actor]);
    buf_putc(out, ' ');
    buf_putz(out, verb_words[a->verb]);
    for (int i = 0; i < SIM_ARGS && kinds[i] != ARG_NONE; i++)
        put_argument(w, a, i, out);
    if (sim_verb_text(a->verb)) {
        buf_putc(out, ' ');
        put_text(out, a->text);
    }
}

/* ---- parsing
 * ---------------------------------------------------------------------------- */

/* Reads a quoted text that must be the rest; control characters are refused. */
static bool take_text(struct str rest, struct arena *arena, struct str *out)
{
    if (rest.n < 2 || rest.p[0] != '"' || rest.p[rest.n - 1] != '"')
        return false;
    char *p = arena_take(arena, rest.n);
    size_t n = 0;
    for (size_t i = 1; i + 1 < rest.n; i++) {
        char c = rest.p[i];
        if (c == '"' || (unsigned char)c < 0x20 || c == 0x7F)
            return false;
        if (c == '\\') {
            if (i + 2 >= rest.n)
                return false;
            c = rest.p[++i];
            if (c != '"' && c != '\\' && c != 'n' && c != 't')
                return false;
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
        }
        p[n++] = c;
    }
    *out = (struct str){p, n};
    return utf8_valid(*out, NULL);
}

static bool take_word(u8 kind, struct str word, i32 *out)
{
    const char *const *list = words[kind - ARG_E_WAIT];
    for (i32 i = 0; i < 11 && list[i] != NULL; i++) {
        if (str_eqz(word, list[i])) {
            *out = i;
            return true;
        }
    }
    return false;
}

static bool take_rule(const struct scn_rules *rules, struct str word, i32 *out)
{
    for (u32 i = 0; i < rules->count; i++) {
        if (str_eq(rules->at[i].id, word)) {
            *out = (i32)i;
            return true;
        }
    }
    return false;
}

static bool take_span(const struct scn_document *d, struct str word, i32 *out)
{
    for (u32 i = 0; i < d->span_count; i++) {
        if (str_eq(d->spans[i].id, word)) {
            *out = (i32)i;
            return true;
        }
    }
    return false;
}

/* Argument `i` of the action, those before it having been read. */
static bool take_argument(const struct sim_world *w, struct sim_action *a, int i,
                          struct str word)
{
    u8 kind = sim_verb_kinds(a->verb)[i];
    i32 *out = &a->arg[i];
    u64 n;
    if (kind == ARG_INT) {
        if (!str_count(word, &n) || n > 1000000)
            return false;
        *out = (i32)n;
        return true;
    }
    if (kind == ARG_RULE)
        return take_rule(sim_arg_rules(w, a), word, out);
    if (kind == ARG_SPAN)
        return take_span(&w->scn->documents[a->arg[0]], word, out);
    if (kind >= ARG_E_WAIT)
        return take_word(kind, word, out);
    scn_ix found = scn_find(w->scn, (enum scn_kind)kind, word);
    *out = found;
    return found != SCN_NONE;
}

static bool take_actor(struct str word, enum sim_actor *actor)
{
    for (int i = SIM_DESK; i <= SIM_IMPORT; i++) {
        if (str_eqz(word, actor_words[i])) {
            *actor = (enum sim_actor)i;
            return true;
        }
    }
    return false;
}

static bool take_verb(struct str word, enum sim_verb *verb)
{
    for (int i = 0; i < SIM_VERBS; i++) {
        if (str_eqz(word, verb_words[i])) {
            *verb = (enum sim_verb)i;
            return true;
        }
    }
    return false;
}

bool sim_action_parse(const struct sim_world *w, struct str text, struct arena *arena,
                      enum sim_actor *actor, struct sim_action *a)
{
    *a = (struct sim_action){0};
    if (text.n == 0 || text.p[text.n - 1] == ' ')
        return false; /* what is cut below would not tell */
    if (!take_actor(str_cut(&text, ' '), actor) ||
        !take_verb(str_cut(&text, ' '), &a->verb))
        return false;
    const u8 *kinds = sim_verb_kinds(a->verb);
    for (int i = 0; i < SIM_ARGS && kinds[i] != ARG_NONE; i++) {
        if (!take_argument(w, a, i, str_cut(&text, ' ')))
            return false;
    }
    return sim_verb_text(a->verb) ? take_text(text, arena, &a->text) : text.n == 0;
}

/* ---- the header
 * ----------------------------------------------------------------------------- */

enum { FORMAT = 1 };

void sim_header_print(const struct sim_header *h, struct buf *out)
{
    buf_printf(out, "rogatory-play %u\nengine %u\nscenario %.*s\ndesk %.*s\nrules ",
               (unsigned)h->format, (unsigned)h->engine, STR_ARG(h->scenario),
               STR_ARG(h->desk));
    buf_hex64(out, h->rules_hash);
    buf_putz(out, "\ncontent ");
    buf_hex64(out, h->content_hash);
    buf_printf(out, "\nseed %llu\n\n", (unsigned long long)h->seed);
}

struct header_reader {
    struct str rest, path;
    u32 line;
    struct diags *d;
    bool good;
};

static struct diag *fault(struct header_reader *r, enum diag_code code,
                          struct str excerpt)
{
    struct diag *g = diag_add(r->d, code, (struct place){r->path, r->line, 1});
    g->excerpt = arena_str(r->d->arena, str_sub(excerpt, 0, 160));
    r->good = false;
    return g;
}

/* The value of the line that must begin with the word. */
static struct str take_line(struct header_reader *r, const char *word)
{
    struct str line = str_cut(&r->rest, '\n'), value = line;
    r->line++;
    if (!r->good)
        return STR_NONE;
    if (!str_eqz(str_cut(&value, ' '), word)) {
        diag_arg(r->d, fault(r, DIAG_P0002, line), "word", str_of(word));
        return STR_NONE;
    }
    return value;
}

static void take_number(struct header_reader *r, const char *word, u64 most, u64 *out)
{
    struct str value = take_line(r, word);
    if (r->good && (!str_count(value, out) || *out > most))
        diag_arg(r->d, fault(r, DIAG_P0002, value), "word", str_of(word));
}

/* A name leads to a folder, so it is an id; a case played from within its own folder
 * has that folder's dots. */
static struct str take_name(struct header_reader *r, const char *word)
{
    struct str value = take_line(r, word);
    bool dots = str_eqz(value, ".") || str_eqz(value, "..");
    if (r->good && !dots && !scn_is_id(value))
        diag_arg(r->d, fault(r, DIAG_P0002, value), "word", str_of(word));
    return value;
}

static void take_hash(struct header_reader *r, const char *word, u64 *out)
{
    struct str value = take_line(r, word);
    if (r->good && (value.n != 16 || !str_hex(value, out)))
        diag_arg(r->d, fault(r, DIAG_P0002, value), "word", str_of(word));
}

static void check_versions(struct header_reader *r, u64 format, u64 engine)
{
    r->line = 1;
    if (r->good && format != FORMAT)
        diag_num(fault(r, DIAG_P0003, STR_NONE), "format", (int64_t)format);
    r->line = 2;
    if (r->good && engine > SIM_ENGINE)
        diag_num(fault(r, DIAG_P0004, STR_NONE), "engine", (int64_t)engine);
}

bool sim_play_header(struct str play, struct str path, struct sim_header *h,
                     struct str *rest, struct diags *d)
{
    struct header_reader r = {.rest = play, .path = path, .d = d, .good = true};
    u64 format = 0, engine = 0;
    *h = (struct sim_header){0};
    if (!str_starts(play, STR("rogatory-play "))) {
        r.line = 1;
        fault(&r, DIAG_P0001, STR_NONE);
        return false;
    }
    take_number(&r, "rogatory-play", UINT32_MAX, &format);
    take_number(&r, "engine", UINT32_MAX, &engine);
    check_versions(&r, format, engine); /* before lines that another version may lack */
    h->scenario = take_name(&r, "scenario");
    h->desk = take_name(&r, "desk");
    take_hash(&r, "rules", &h->rules_hash);
    take_hash(&r, "content", &h->content_hash);
    take_number(&r, "seed", UINT64_MAX, &h->seed);
    if (r.good && str_cut(&r.rest, '\n').n > 0) {
        r.line++;
        diag_arg(d, fault(&r, DIAG_P0002, STR_NONE), "word", STR(""));
    }
    h->format = (u32)format;
    h->engine = (u32)engine;
    *rest = r.rest;
    return r.good;
}

u32 sim_play_lines(struct str rest)
{
    u32 n = 0;
    while (rest.n > 0)
        n += str_cut(&rest, '\n').n > 0;
    return n;
}
