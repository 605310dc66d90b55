/* fuzz_expr.c - any bytes as a condition or an effect. The first byte chooses where it
 * stands; "a" is the name of a thing of every kind. What compiles can be evaluated. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/limits.h"
#include "scenario/load_int.h"

/* Operations leave one value and never more than fit, whatever the terms are worth. */
static void check_ops(const struct scn_expr *e)
{
    int stack = 0;
    BUG_UNLESS(e->count > 0 && e->count <= LIMIT_EXPR_OPS);
    for (uint16_t i = 0; i < e->count; i++) {
        const struct scn_op *op = &e->ops[i];
        if (op->code == SCN_OP_PUSH || op->code == SCN_OP_TERM)
            stack++;
        else if (op->code == SCN_OP_IN)
            stack -= op->a;
        else if (op->code != SCN_OP_NOT)
            stack--;
        BUG_UNLESS(stack >= 1 && stack <= LIMIT_EXPR_STACK);
        BUG_UNLESS(op->code != SCN_OP_TERM || op->term < SCN_TERMS);
    }
    BUG_UNLESS(stack == 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint8_t envs[] = {SCN_ENV_CASE, SCN_ENV_EFFECT, SCN_ENV_ITEM,
                                   SCN_ENV_REQUEST};
    if (size == 0)
        return 0;
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct loader l = {.model = &a, .d = &d};
    for (int kind = 0; kind < SCN_KINDS; kind++)
        scn_link_keep_id(&l, kind, STR("a"), 0);
    struct source s = {.path = STR("fuzz.yaml")};
    struct want w = {.source = &s,
                     .line = 1,
                     .column = 1,
                     .text = {(const char *)data + 1, size - 1},
                     .to.kind = -1,
                     .env = envs[data[0] % sizeof envs]};
    w.excerpt = w.text;
    struct scn_expr expr = {0};
    struct scn_effect effect = {0};
    bool good = w.env == SCN_ENV_EFFECT ? scn_compile_effect(&l, &w, &effect)
                                        : scn_compile_expr(&l, &w, &expr);
    BUG_UNLESS(good == (d.errors == 0));
    if (good && w.env != SCN_ENV_EFFECT)
        check_ops(&expr);
    scn_load_end(&l);
    arena_free(&a);
    return 0;
}
