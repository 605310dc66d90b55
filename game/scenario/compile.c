/* compile.c - expressions: words to typed operations of a stack machine.
 *
 * A recursive descent with a depth cap. Types are kinds of things, numbers, truth
 * values and small enumerations; a bare name means a term of the environment or, where
 * a type is expected, a thing or a word of that type.
 */
#include "scenario/load_int.h"

#include "base/bug.h"
#include "base/limits.h"
#include "base/near.h"

/* Types: the kinds of things first, then numbers and words. */
enum {
#define X(KIND, type, member) TYPE_##KIND = SCN_##KIND,
    SCN_TABLES(X)
#undef X
        TYPE_BOOL = SCN_KINDS,
    TYPE_INT,
    TYPE_NONE,
    TYPE_E_INTERPRETER, /* enumerations from here on */
    TYPE_E_OUTCOME,
    TYPE_E_DECISION,
    TYPE_E_TRANSLATION,
    TYPE_E_CHANNEL,
    TYPE_E_AUTHORITY,
    TYPE_E_ROLE,
    TYPE_E_ORDERER,
    TYPE_BAD /* a fault was said */
};

static const char *const enum_words[][11] = {
    {"sworn", "agency", "ngo", "colleague", "relative", "none"},
    {"none", "accept", "conditions", "partial", "clarify", "consult", "postpone",
     "return", "refuse", "silence"},
    {"none", "trial", "transfer", "close"},
    {"none", "agency", "sworn", "machine"},
    {"central", "diplomatic", "police", "network", "direct"},
    {"central", "court", "prosecutor", "police", "ministry", "network"},
    {"victim", "witness", "suspect", "official", "support"},
    {"none", "police", "prosecutor", "judge"},
};

static const struct term {
    struct str name;
    uint8_t env, type, arg[2];
    uint16_t parts;
} terms[SCN_TERMS] = {
#define ENV_CASE       SCN_ENV_CASE
#define ENV_ITEM       SCN_ENV_ITEM
#define ENV_REQUEST    SCN_ENV_REQUEST
#define ENV_CHARGE     SCN_ENV_CHARGE
#define ENV_BOTH(a, b) (ENV_##a | ENV_##b)
#define TERM(name, env, type, arg1, arg2, parts)                                       \
    [SCN_T_##name] = {{#name, sizeof #name - 1},                                       \
                      ENV_##env,                                                       \
                      TYPE_##type,                                                     \
                      {TYPE_##arg1, TYPE_##arg2},                                      \
                      SCN_PART_##parts},
#define EFFECT(name, arg1, arg2, parts)                                                \
    [SCN_E_##name] = {{#name, sizeof #name - 1},                                       \
                      SCN_ENV_EFFECT,                                                  \
                      TYPE_NONE,                                                       \
                      {TYPE_##arg1, TYPE_##arg2},                                      \
                      SCN_PART_##parts},
#include "scenario/terms.def"
};

struct parser {
    struct loader *l;
    const struct want *w;
    size_t at;        /* byte within the text */
    struct str token; /* the one looked at */
    size_t token_at;
    int depth, stack, most;
    struct scn_op ops[LIMIT_EXPR_OPS];
    int count;
    uint16_t reads;
    bool failed;
};

/* ---- faults
 * ---------------------------------------------------------------------------- */

static struct diag *fault(struct parser *p, enum diag_code code, size_t at)
{
    p->failed = true;
    return scn_want_diag(p->l, code, p->w, at);
}

/* About a word, or about its absence at the end of the text. */
static struct diag *fault_word(struct parser *p, enum diag_code code, struct str word,
                               size_t at)
{
    struct diag *g = fault(p, code, at);
    return word.n > 0 ? diag_arg(p->l->d, g, "name", str_sub(word, 0, 80))
                      : diag_variant(p->l->d, g, "end");
}

/* ---- tokens
 * ----------------------------------------------------------------------------- */

static bool is_word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_';
}

static void next(struct parser *p)
{
    struct str s = p->w->text;
    while (p->at < s.n &&
           (s.p[p->at] == ' ' || s.p[p->at] == '\n' || s.p[p->at] == '\t'))
        p->at++;
    size_t from = p->at;
    if (p->at < s.n && is_word_char(s.p[p->at])) {
        while (p->at < s.n && is_word_char(s.p[p->at]))
            p->at++;
    } else if (p->at < s.n) {
        p->at++;
        bool two =
            p->at < s.n && s.p[p->at] == '=' && memchr("=!<>", s.p[from], 4) != NULL;
        p->at += two;
    }
    p->token = str_sub(s, from, p->at - from);
    p->token_at = from;
}

static bool is(const struct parser *p, const char *word)
{
    return str_eqz(p->token, word);
}

static bool accept(struct parser *p, const char *word)
{
    if (!is(p, word))
        return false;
    next(p);
    return true;
}

static void expect(struct parser *p, const char *word)
{
    if (p->failed || accept(p, word))
        return;
    struct diag *g = fault_word(p, DIAG_E0301, p->token, p->token_at);
    diag_arg(p->l->d, g, "wanted", str_of(word));
    if (p->token.n == 0 && str_eqz(STR(","), word)) /* cut off by a list in brackets */
        diag_variant(p->l->d, g, "comma");
}

/* ---- operations
 * -------------------------------------------------------------------------- */

static void emit(struct parser *p, enum scn_op_code code, uint8_t term, int32_t a,
                 int32_t b, int push)
{
    if (p->failed)
        return;
    p->stack += push;
    if (p->stack > p->most)
        p->most = p->stack;
    if (p->count == LIMIT_EXPR_OPS || p->stack > LIMIT_EXPR_STACK) {
        diag_num(fault(p, DIAG_E0302, 0), "limit", LIMIT_EXPR_OPS);
        return;
    }
    p->ops[p->count++] =
        (struct scn_op){.code = (uint8_t)code, .term = term, .a = a, .b = b};
}

/* ---- names
 * ---------------------------------------------------------------------------------- */

/* Authors leave item_, request_ and charge_ off. */
static struct str prefix_of(const struct term *t)
{
    return t->env == SCN_ENV_ITEM      ? STR("item_")
           : t->env == SCN_ENV_REQUEST ? STR("request_")
           : t->env == SCN_ENV_CHARGE  ? STR("charge_")
                                       : STR_NONE;
}

static struct str author_name(const struct term *t)
{
    struct str prefix = prefix_of(t);
    return str_starts(t->name, prefix) ? str_from(t->name, prefix.n) : t->name;
}

/* Most words differ in the last letter already. */
static bool is_called(const struct term *t, struct str name)
{
    return name.n > 0 && t->name.n >= name.n &&
           t->name.p[t->name.n - 1] == name.p[name.n - 1] &&
           str_eq(author_name(t), name);
}

/* The term of that name in the environment, or -1. */
static int find_term(const struct parser *p, struct str name)
{
    for (int i = 0; i < SCN_TERMS; i++) {
        if ((terms[i].env & p->w->env) != 0 && is_called(&terms[i], name))
            return i;
    }
    return -1;
}

static void unknown_term(struct parser *p, struct str name, size_t at)
{
    struct near near = {.wanted = name};
    for (int i = 0; i < SCN_TERMS; i++) {
        if ((terms[i].env & p->w->env) != 0)
            near_offer(&near, author_name(&terms[i]));
    }
    diag_near(p->l->d, fault_word(p, DIAG_E0303, name, at), near.best);
}

/* A name or word of the wanted type; its number, or -1 after a fault. */
static int32_t constant(struct parser *p, int type, struct str name, size_t at)
{
    if (name.n == 0 || !is_word_char(name.p[0])) {
        struct diag *g = fault_word(p, DIAG_E0312, name, at);
        diag_text(p->l->d, g, "kind",
                  type < SCN_KINDS ? scn_link_kind_id(p->l, (enum scn_kind)type)
                                   : STR("diag.kind.word"));
        return -1;
    }
    if (type < SCN_KINDS) {
        scn_ix i = scn_link_name(p->l, (enum scn_kind)type, name, p->w, at);
        /* Where law has no glossary beside it, no term is one, and none was wrong. */
        p->failed = p->failed || (i == SCN_NONE && type != SCN_GLOSS);
        return i == SCN_NONE ? -1 : (int32_t)i;
    }
    const char *const *list = enum_words[type - TYPE_E_INTERPRETER];
    struct near near = {.wanted = name};
    for (int32_t i = 0; i < 11 && list[i] != NULL; i++) {
        if (str_eqz(name, list[i]))
            return i;
    }
    for (int32_t i = 0; i < 11 && list[i] != NULL; i++)
        near_offer(&near, str_of(list[i]));
    diag_near(p->l->d, fault_word(p, DIAG_E0304, name, at), near.best);
    return -1;
}

enum { MOST_NUMBER = 1000000 };

static bool is_number(struct str s)
{
    return s.n > 0 && s.p[0] >= '0' && s.p[0] <= '9';
}

static int32_t number(struct parser *p)
{
    int64_t v = 0;
    bool minus = accept(p, "-");
    if (!is_number(p->token) || !str_int(p->token, &v) || v > MOST_NUMBER) {
        diag_num(fault_word(p, DIAG_E0305, p->token, p->token_at), "most", MOST_NUMBER);
        return 0;
    }
    next(p);
    return (int32_t)(minus ? -v : v);
}

/* The arguments of a term, between parentheses. */
static void arguments(struct parser *p, int term, int32_t out[2])
{
    out[0] = out[1] = 0;
    if (terms[term].arg[0] == TYPE_NONE)
        return;
    expect(p, "(");
    for (int i = 0; i < 2 && terms[term].arg[i] != TYPE_NONE && !p->failed; i++) {
        if (i > 0)
            expect(p, ",");
        if (p->failed)
            return;
        if (terms[term].arg[i] == TYPE_INT) {
            out[i] = number(p);
        } else {
            out[i] = constant(p, terms[term].arg[i], p->token, p->token_at);
            next(p);
        }
    }
    expect(p, ")");
}

/* ---- the grammar
 * ------------------------------------------------------------------------------ */

static int expression(struct parser *p);

static int name_or_number(struct parser *p)
{
    struct str name = p->token;
    size_t at = p->token_at;
    int32_t args[2];
    if (is_number(name) || is(p, "-")) {
        emit(p, SCN_OP_PUSH, 0, number(p), 0, 1);
        return TYPE_INT;
    }
    if (is(p, "true") || is(p, "false")) {
        emit(p, SCN_OP_PUSH, 0, is(p, "true"), 0, 1);
        next(p);
        return TYPE_BOOL;
    }
    if (name.n == 0 || !is_word_char(name.p[0])) {
        fault_word(p, DIAG_E0306, name, at);
        return TYPE_BAD;
    }
    int term = find_term(p, name);
    if (term < 0) {
        unknown_term(p, name, at);
        return TYPE_BAD;
    }
    next(p);
    arguments(p, term, args);
    p->reads |= terms[term].parts;
    emit(p, SCN_OP_TERM, (uint8_t)term, args[0], args[1], 1);
    return terms[term].type;
}

static int primary(struct parser *p)
{
    if (!accept(p, "("))
        return name_or_number(p);
    int type = expression(p);
    expect(p, ")");
    return type;
}

static int want_type(struct parser *p, int got, int wanted, size_t at)
{
    if (got == wanted || got == TYPE_BAD || p->failed)
        return got;
    fault(p, wanted == TYPE_BOOL ? DIAG_E0307 : DIAG_E0308, at);
    return TYPE_BAD;
}

static int sum(struct parser *p)
{
    size_t at = p->token_at;
    int type = primary(p);
    while (!p->failed && (is(p, "+") || is(p, "-"))) {
        enum scn_op_code code = is(p, "+") ? SCN_OP_ADD : SCN_OP_SUB;
        want_type(p, type, TYPE_INT, at);
        next(p);
        size_t right = p->token_at;
        want_type(p, primary(p), TYPE_INT, right);
        emit(p, code, 0, 0, 0, -1);
    }
    return type;
}

/* The right side of a comparison: what the left side's type calls for. */
static void right_side(struct parser *p, int type)
{
    size_t at = p->token_at;
    if (type == TYPE_INT || type == TYPE_BOOL) {
        want_type(p, sum(p), type, at);
        return;
    }
    if (type == TYPE_BAD || p->failed)
        return;
    int32_t v = constant(p, type, p->token, p->token_at);
    next(p);
    emit(p, SCN_OP_PUSH, 0, v, 0, 1);
}

static void membership(struct parser *p, int type, bool negated)
{
    int32_t n = 0;
    expect(p, "[");
    while (!p->failed && !is(p, "]")) {
        if (n > 0)
            expect(p, ",");
        right_side(p, type);
        n++;
    }
    expect(p, "]");
    emit(p, SCN_OP_IN, 0, n, 0, -n);
    if (negated)
        emit(p, SCN_OP_NOT, 0, 0, 0, 0);
}

static bool comparison_code(const struct parser *p, enum scn_op_code *code)
{
    static const struct {
        const char *word;
        enum scn_op_code code;
    } list[] = {{"==", SCN_OP_EQ}, {"!=", SCN_OP_NE}, {"<", SCN_OP_LT},
                {"<=", SCN_OP_LE}, {">", SCN_OP_GT},  {">=", SCN_OP_GE}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        if (is(p, list[i].word)) {
            *code = list[i].code;
            return true;
        }
    }
    return false;
}

static int comparison(struct parser *p)
{
    size_t at = p->token_at;
    enum scn_op_code code;
    int type = sum(p);
    if (p->failed)
        return TYPE_BAD;
    if (accept(p, "in")) {
        membership(p, type, false);
        return TYPE_BOOL;
    }
    if (is(p, "not")) {
        next(p);
        expect(p, "in");
        membership(p, type, true);
        return TYPE_BOOL;
    }
    if (!comparison_code(p, &code))
        return type;
    if (type != TYPE_INT && code != SCN_OP_EQ && code != SCN_OP_NE)
        fault(p, DIAG_E0308, at);
    next(p);
    right_side(p, type);
    emit(p, code, 0, 0, 0, -1);
    return TYPE_BOOL;
}

static int negation(struct parser *p)
{
    if (!accept(p, "not"))
        return comparison(p);
    size_t at = p->token_at;
    if (++p->depth > LIMIT_EXPR_DEPTH) {
        diag_num(fault(p, DIAG_E0309, at), "limit", LIMIT_EXPR_DEPTH);
        return TYPE_BAD;
    }
    want_type(p, negation(p), TYPE_BOOL, at);
    p->depth--;
    emit(p, SCN_OP_NOT, 0, 0, 0, 0);
    return TYPE_BOOL;
}

/* Operands joined by one word: and binds closer than or. */
static int joined(struct parser *p, const char *word, enum scn_op_code code,
                  int (*operand)(struct parser *))
{
    size_t at = p->token_at;
    int type = operand(p);
    while (!p->failed && is(p, word)) {
        want_type(p, type, TYPE_BOOL, at);
        next(p);
        int left = p->count - 1;
        size_t right = p->token_at;
        want_type(p, operand(p), TYPE_BOOL, right);
        emit(p, code, 0, 0, 0, -1);
        if (!p->failed)
            p->ops[left].skip = (uint16_t)(p->count - 1);
    }
    return type;
}

static int conjunction(struct parser *p)
{
    return joined(p, "and", SCN_OP_AND, negation);
}

static int expression(struct parser *p)
{
    if (++p->depth > LIMIT_EXPR_DEPTH) {
        diag_num(fault(p, DIAG_E0309, p->token_at), "limit", LIMIT_EXPR_DEPTH);
        return TYPE_BAD;
    }
    int type = joined(p, "or", SCN_OP_OR, conjunction);
    p->depth--;
    return type;
}

static void expect_end(struct parser *p)
{
    if (p->failed || p->token.n == 0)
        return;
    bool equals = is(p, "=");
    struct diag *g = fault_word(p, DIAG_E0310, p->token, p->token_at);
    if (equals)
        diag_variant(p->l->d, g, "equals");
}

bool scn_compile_expr(struct loader *l, const struct want *w, struct scn_expr *out)
{
    struct parser p = {.l = l, .w = w};
    next(&p);
    if (p.token.n == 0) {
        fault(&p, DIAG_E0311, 0);
        return false;
    }
    int type = expression(&p);
    expect_end(&p);
    want_type(&p, type, TYPE_BOOL, 0);
    if (p.failed)
        return false;
    struct scn_op *ops = ARENA_ARRAY(l->model, (size_t)p.count, struct scn_op);
    memcpy(ops, p.ops, (size_t)p.count * sizeof *ops);
    *out = (struct scn_expr){ops, (uint16_t)p.count, p.reads};
    /* A lead, an interview or a request that waits to be offered says so with `false`.
     */
    bool may_wait = w->to.kind == SCN_LEAD || w->to.kind == SCN_INTERVIEW ||
                    w->to.kind == SCN_REQUEST;
    bool waits = may_wait && p.count == 1 && ops[0].code == SCN_OP_PUSH;
    if (waits || scn_expr_can_hold(out))
        return true;
    scn_want_diag(l, w->env == SCN_ENV_CASE ? DIAG_W0301 : DIAG_E0313, w, 0);
    return w->env == SCN_ENV_CASE;
}

bool scn_compile_effect(struct loader *l, const struct want *w, struct scn_effect *out)
{
    struct parser p = {.l = l, .w = w};
    int32_t args[2] = {0, 0};
    next(&p);
    struct str name = p.token;
    int term = name.n > 0 ? find_term(&p, name) : -1;
    if (term < 0) {
        unknown_term(&p, name, p.token_at);
        return false;
    }
    next(&p);
    arguments(&p, term, args);
    expect_end(&p);
    if (!p.failed)
        *out = (struct scn_effect){(uint8_t)term, args[0], args[1]};
    return !p.failed;
}

/* ---- for the reference
 * ---------------------------------------------------------------------------------- */

struct str scn_term_name(int term)
{
    return author_name(&terms[term]);
}

int scn_term_kind(int term)
{
    return terms[term].type < SCN_KINDS ? terms[term].type : -1;
}

const char *const *scn_term_words(int term)
{
    uint8_t type = terms[term].type;
    return type >= TYPE_E_INTERPRETER ? enum_words[type - TYPE_E_INTERPRETER] : NULL;
}
