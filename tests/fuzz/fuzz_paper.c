/* fuzz_paper.c - any bytes as a document's form: read or refused, and what was read is
 * the same again after printing; the other writers take it too. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/limits.h"
#include "paper/form.h"

static void write_all(const struct paper_doc *doc)
{
    struct buf out = BUF_MAX(16 * LIMIT_PAPER_BYTES);
    paper_text(doc, &out);
    buf_clear(&out);
    paper_html(doc, &out);
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct err e = {0};
    struct str bytes = {(const char *)data, size};
    struct paper_doc doc, again;
    if (paper_form_parse(bytes, STR("fuzz"), &a, &doc, &e)) {
        struct buf once = BUF_MAX(4 * LIMIT_PAPER_BYTES), twice = once;
        paper_form_print(&doc, &once);
        if (!paper_form_parse(buf_str(&once), STR("again"), &a, &again, &e))
            BUG("what was printed cannot be read");
        paper_form_print(&again, &twice);
        if (!str_eq(buf_str(&once), buf_str(&twice)))
            BUG("what was printed reads as something else");
        write_all(&doc);
        buf_free(&once);
        buf_free(&twice);
    } else if (e.id == NULL) {
        BUG("refused without a reason");
    }
    arena_free(&a);
    return 0;
}
