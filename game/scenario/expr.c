/* expr.c - the stack machine of expressions, and whether one can ever be true.
 *
 * Not here: reading expressions (compile.c), what their words mean (sim/eval.c).
 */
#include "scenario/expr.h"

#include "base/bug.h"
#include "base/limits.h"

/* ---- the machine ------------------------------------------------------------------
 */

static bool unknown(int32_t a)
{
    return a == SCN_UNKNOWN;
}

static int32_t both(int32_t a, int32_t b)
{
    if (a == 0 || b == 0)
        return 0;
    return unknown(a) || unknown(b) ? SCN_UNKNOWN : 1;
}

static int32_t either(int32_t a, int32_t b)
{
    if ((a != 0 && !unknown(a)) || (b != 0 && !unknown(b)))
        return 1;
    return unknown(a) || unknown(b) ? SCN_UNKNOWN : 0;
}

static int32_t compare(enum scn_op_code code, int32_t a, int32_t b)
{
    if (unknown(a) || unknown(b))
        return SCN_UNKNOWN;
    switch (code) {
    case SCN_OP_EQ: return a == b;
    case SCN_OP_NE: return a != b;
    case SCN_OP_LT: return a < b;
    case SCN_OP_LE: return a <= b;
    case SCN_OP_GT: return a > b;
    case SCN_OP_GE: return a >= b;
    case SCN_OP_ADD: return a + b;
    case SCN_OP_SUB: return a - b;
    case SCN_OP_PUSH:
    case SCN_OP_TERM:
    case SCN_OP_AND:
    case SCN_OP_OR:
    case SCN_OP_NOT:
    case SCN_OP_IN: break;
    }
    BUG("not a comparison");
}

/* Is the value below the top `n` among them? */
static int32_t among(const int32_t *top, int32_t n)
{
    int32_t sought = top[-n];
    if (unknown(sought))
        return SCN_UNKNOWN;
    for (int32_t i = 0; i < n; i++) {
        if (top[-i] == sought)
            return 1;
    }
    return 0;
}

/* Passes over what cannot change the value any more: the right side of an AND whose
 * left is false, of an OR whose left is true. The last operation that is settled. */
static const struct scn_op *settled(const struct scn_op *ops, const struct scn_op *op,
                                    int32_t *top)
{
    while (op->skip != 0) {
        bool holds = *top != 0 && !unknown(*top);
        if (ops[op->skip].code == SCN_OP_AND ? *top != 0 : !holds)
            break;
        *top = holds;
        op = &ops[op->skip];
    }
    return op;
}

int32_t scn_expr_eval(const struct scn_expr *e, scn_value_of *value, const void *of)
{
    int32_t stack[LIMIT_EXPR_STACK];
    if (e->count == 0)
        return 1;
    int32_t n = 0;
    const struct scn_op *end = e->ops + e->count;
    for (const struct scn_op *op = e->ops; op < end; op++) {
        switch ((enum scn_op_code)op->code) {
        case SCN_OP_PUSH: stack[n++] = op->a; break;
        case SCN_OP_TERM: stack[n++] = value(of, op); break;
        case SCN_OP_NOT:
            if (!unknown(stack[n - 1]))
                stack[n - 1] = stack[n - 1] == 0;
            break;
        case SCN_OP_AND:
            n--;
            stack[n - 1] = both(stack[n - 1], stack[n]);
            break;
        case SCN_OP_OR:
            n--;
            stack[n - 1] = either(stack[n - 1], stack[n]);
            break;
        case SCN_OP_IN:
            n -= op->a;
            stack[n - 1] = among(&stack[n - 1 + op->a], op->a);
            break;
        case SCN_OP_EQ:
        case SCN_OP_NE:
        case SCN_OP_LT:
        case SCN_OP_LE:
        case SCN_OP_GT:
        case SCN_OP_GE:
        case SCN_OP_ADD:
        case SCN_OP_SUB:
            n--;
            stack[n - 1] = compare((enum scn_op_code)op->code, stack[n - 1], stack[n]);
            break;
        }
        op = settled(e->ops, op, &stack[n - 1]);
    }
    return stack[0];
}

bool scn_expr_holds(const struct scn_expr *e, scn_value_of *value, const void *of)
{
    int32_t v = scn_expr_eval(e, value, of);
    return v != 0 && !unknown(v);
}

/* ---- can it ever hold? --------------------------------------------------------------
 *
 * Every word is given every value that could matter to it: yes and no, and for others
 * the numbers it is compared with and their neighbours. Where that is too much to try,
 * or where words are compared with each other, so that no number says which values
 * matter, the answer is yes. */

enum { WORDS_MAX = 12, VALUES_MAX = 24, TRIES_MAX = 1 << 17 };

struct guess {
    struct scn_op word;
    int32_t values[VALUES_MAX];
    int count, at;
};

struct guesses {
    struct guess list[WORDS_MAX];
    int count;
    bool too_many;
};

static bool same_word(const struct scn_op *a, const struct scn_op *b)
{
    return a->term == b->term && a->a == b->a && a->b == b->b;
}

static int32_t guessed(const void *of, const struct scn_op *op)
{
    const struct guesses *g = of;
    for (int i = 0; i < g->count; i++) {
        const struct guess *w = &g->list[i];
        if (same_word(&w->word, op))
            return w->values[w->at];
    }
    return SCN_UNKNOWN;
}

static void add_value(struct guesses *g, struct guess *w, int32_t value)
{
    for (int i = 0; i < w->count; i++)
        if (w->values[i] == value)
            return;
    if (w->count == VALUES_MAX)
        g->too_many = true;
    else
        w->values[w->count++] = value;
}

static void add_around(struct guesses *g, struct guess *w, const struct scn_op *op)
{
    for (int32_t d = -1; op->code == SCN_OP_PUSH && d <= 1; d++)
        add_value(g, w, op->a + d);
}

static struct guess *guess_of(struct guesses *g, const struct scn_op *word)
{
    for (int i = 0; i < g->count; i++)
        if (same_word(&g->list[i].word, word))
            return &g->list[i];
    if (g->count == WORDS_MAX) {
        g->too_many = true;
        return NULL;
    }
    struct guess *w = &g->list[g->count++];
    *w = (struct guess){.word = *word, .values = {0, 1}, .count = 2};
    return w;
}

static bool sums_or_compares_words(const struct scn_expr *e, uint16_t i)
{
    enum scn_op_code code = (enum scn_op_code)e->ops[i].code;
    if (code == SCN_OP_ADD || code == SCN_OP_SUB)
        return true;
    return code >= SCN_OP_EQ && code <= SCN_OP_GE &&
           e->ops[i - 1].code == SCN_OP_TERM && e->ops[i - 2].code == SCN_OP_TERM;
}

/* The numbers that stand right before and after a word are what it is compared with. */
static void collect(struct guesses *g, const struct scn_expr *e)
{
    for (uint16_t i = 0; i < e->count && !g->too_many; i++) {
        g->too_many |= sums_or_compares_words(e, i);
        struct guess *w =
            e->ops[i].code == SCN_OP_TERM ? guess_of(g, &e->ops[i]) : NULL;
        if (w == NULL)
            continue;
        if (i > 0)
            add_around(g, w, &e->ops[i - 1]);
        for (uint16_t k = (uint16_t)(i + 1);
             k < e->count && e->ops[k].code == SCN_OP_PUSH; k++)
            add_around(g, w, &e->ops[k]);
    }
}

/* The next combination; false after the last. */
static bool turn(struct guesses *g)
{
    for (int i = 0; i < g->count; i++) {
        if (++g->list[i].at < g->list[i].count)
            return true;
        g->list[i].at = 0;
    }
    return false;
}

bool scn_expr_can_hold(const struct scn_expr *e)
{
    struct guesses g = {.count = 0};
    int64_t tries = 1;
    collect(&g, e);
    for (int i = 0; i < g.count && tries <= TRIES_MAX; i++)
        tries *= g.list[i].count;
    if (g.too_many || tries > TRIES_MAX)
        return true;
    do {
        if (scn_expr_holds(e, guessed, &g))
            return true;
    } while (turn(&g));
    return false;
}
