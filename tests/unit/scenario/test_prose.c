/* test_prose.c - Markdown to blocks, the same in every language; anchors; refusals. */
#include "unit/scenario/scn_test.h"

#define NOTE    "case/documents/note.md"
#define ANCHOR  "[it sailed](#night)"
#define ANCHOR_ "[il est parti](#night)"

/* Each block as "h1(…)", "p(…)" or "i1(…)", pieces as "*…*", "/…/" and "#id:…". */
static struct str drawn(struct copy *c, const struct scn_prose *p)
{
    struct buf b = BUF_MAX(10000);
    for (uint32_t i = 0; i < p->count; i++) {
        const struct scn_block *block = &p->blocks[i];
        buf_putz(&b, block->kind == SCN_HEADING ? "h"
                     : block->kind == SCN_ITEM  ? "i"
                                                : "p");
        if (block->kind != SCN_PARAGRAPH)
            buf_printf(&b, "%d", block->level);
        buf_putc(&b, '(');
        for (uint32_t k = 0; k < block->count; k++) {
            const struct scn_piece *piece = &block->pieces[k];
            const char *sign = piece->strong ? "*" : piece->emphasis ? "/" : "";
            if (piece->span.n > 0)
                buf_printf(&b, "#%.*s:", STR_ARG(piece->span));
            buf_printf(&b, "%s%.*s%s", sign, STR_ARG(piece->text), sign);
        }
        buf_putc(&b, ')');
    }
    struct str s = arena_str(&c->a, buf_str(&b));
    buf_free(&b);
    return s;
}

static const struct scn_document *note(struct copy *c, const char *text)
{
    copy_put(c, NOTE, str_of(text));
    return copy_load(c) != NULL ? &c->scn->documents[0] : NULL;
}

static void markdown_becomes_blocks(void **state)
{
    struct copy *c = *state;
    static const char *const rows[][2] = {
        {ANCHOR, "p(#night:it sailed)"},
        {"# To\n\nDear **Sir**,\n" ANCHOR " *there*.\n",
         "h1(To)p(Dear *Sir*, #night:it sailed /there/.)"},
        {"- one\n- two\n  - deep\n\n" ANCHOR,
         "i1(one)i1(two)i2(deep)p(#night:it sailed)"},
        {"1. one\n2. " ANCHOR, "i1(one)i1(#night:it sailed)"},
        {"**" ANCHOR "** so", "p(#night:*it sailed* so)"},
        {"a\\\nb " ANCHOR, "p(a\nb #night:it sailed)"},
        {"*a *b* c* " ANCHOR, "p(/a //b// c/ #night:it sailed)"},
        {"2 \\* 3 " ANCHOR, "p(2 * 3 #night:it sailed)"},
        {"## \u0627\u0644\u0639\u0646\u0648\u0627\u0646\u200F\n\n" ANCHOR,
         "h2(\u0627\u0644\u0639\u0646\u0648\u0627\u0646\u200F)p(#night:it sailed)"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct scn_document *d = note(c, rows[i][0]);
        assert_row(rows[i][0], d != NULL);
        assert_str(drawn(c, &d->prose[0]), rows[i][1]);
    }
}

static void both_languages_are_there_the_case_s_first(void **state)
{
    struct copy *c = *state;
    const struct scn_document *d = note(c, ANCHOR);
    assert_non_null(d);
    assert_int_equal(d->prose_count, 2);
    assert_str(d->prose[0].lang, "en");
    assert_str(d->prose[1].lang, "fr");
    copy_swap(c, "case/scenario.yaml", "language: en", "language: fr");
    assert_non_null(copy_load(c)); /* note.md now is French, and so is note.fr.md */
    assert_str(c->scn->documents[0].prose[0].lang, "fr");
}

static void anchors_agree_in_every_language(void **state)
{
    struct copy *c = *state;
    assert_null(note(c, "No anchor.\n"));
    assert_true(said(&c->d, DIAG_E0211, 1, 1));
    assert_str(said_word(&c->d, DIAG_E0211, "span"), "night");
    assert_null(note(c, ANCHOR "\n\nThen [more](#dawn).\n"));
    assert_true(said(&c->d, DIAG_E0212, 3, 13));
    copy_put(c, "case/documents/note.fr.md", STR(ANCHOR_ " [le jour](#jour)\n"));
    assert_null(note(c, ANCHOR));
    assert_true(said(&c->d, DIAG_E0212, 1, 34));
    assert_str(said_word(&c->d, DIAG_E0212, "span"), "jour");
}

static void what_a_document_cannot_show_is_placed(void **state)
{
    struct copy *c = *state;
    static const struct {
        const char *text;
        uint32_t line, column;
    } rows[] = {
        {ANCHOR "\n\n<p>x</p>\n", 3, 1},
        {ANCHOR " <b>x</b>\n", 1, 21},
        {ANCHOR " `x`\n", 1, 21},
        {ANCHOR "\n\n    code\n", 3, 5},
        {ANCHOR "\n\n```\ncode\n```\n", 3, 1},
        {ANCHOR "\n\n***\n\nx\n", 3, 1},
        {ANCHOR "\n\n> x\n", 3, 1},
        {ANCHOR "\n\nx ![y](z.png)\n", 3, 3},
        {ANCHOR "\n\nx [y](http://z)\n", 3, 3},
        {ANCHOR "\n\nx [y](#)\n", 3, 3},
        {ANCHOR "\n\nx &amp; y\n", 3, 3},
        {"<!-- x -->\n\n" ANCHOR, 1, 1},
        {ANCHOR "\n\n<http://z>\n", 3, 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_row(rows[i].text, note(c, rows[i].text) == NULL && c->d.errors == 1);
        if (!said(&c->d, DIAG_E0210, rows[i].line, rows[i].column))
            print_message("%s at %u:%u\n", diag_name(c->d.list[0].code),
                          c->d.list[0].place.line, c->d.list[0].place.column);
        assert_row(rows[i].text, said(&c->d, DIAG_E0210, rows[i].line, rows[i].column));
    }
}

static void a_document_has_its_prose(void **state)
{
    struct copy *c = *state;
    copy_remove(c, NOTE);
    assert_null(copy_load(c));
    assert_true(said(&c->d, DIAG_E0213, 1, 3)); /* where documents.yaml declares it */
    assert_null(note(c, ""));
    assert_true(said(&c->d, DIAG_E0211, 1, 1)); /* there, but nothing in it */
}

static void prose_of_nothing_is_warned_of(void **state)
{
    struct copy *c = *state;
    copy_put(c, "case/documents/nota.fr.md", STR("x\n"));
    copy_put(c, "case/documents/note.f.r.md", STR("x\n"));
    copy_put(c, "case/documents/readme.txt", STR("x\n"));
    assert_non_null(copy_load(c));
    assert_int_equal(c->d.count, 2);
    assert_int_equal(c->d.list[0].code, DIAG_W0215);
}

static void prose_is_judged_as_bytes_too(void **state)
{
    struct copy *c = *state;
    assert_null(note(c, ANCHOR "\n\na\u202Eb\n"));
    assert_true(said(&c->d, DIAG_E0003, 3, 2));
    assert_null(note(c, ANCHOR "\n\na\u2067b\n"));
    assert_true(said(&c->d, DIAG_E0006, 3, 2));
    assert_non_null(note(c, ANCHOR " \u2067b\u2069\n"));
}

static void a_passage_has_a_cap_and_a_document_none_of_its_own(void **state)
{
    struct copy *c = *state;
    struct buf b = BUF_MAX(LIMIT_FILE_BYTES);
    buf_putz(&b, ANCHOR "\n\n");
    for (int i = 0; i < 5000; i++)
        buf_putz(&b, "A paragraph.\n\n");
    assert_non_null(note(c, arena_str(&c->a, buf_str(&b)).p));
    assert_int_equal(c->scn->documents[0].prose[0].count, 5001);
    for (int i = 0; i < 5001; i++)
        buf_putz(&b, "The same one.\n");
    assert_null(note(c, arena_str(&c->a, buf_str(&b)).p));
    assert_int_equal(c->d.list[0].code, DIAG_E0214);
    buf_free(&b);
}

int test_prose(void);
int test_prose(void)
{
    const struct CMUnitTest tests[] = {
        COPY_TEST(markdown_becomes_blocks),
        COPY_TEST(both_languages_are_there_the_case_s_first),
        COPY_TEST(anchors_agree_in_every_language),
        COPY_TEST(what_a_document_cannot_show_is_placed),
        COPY_TEST(a_document_has_its_prose),
        COPY_TEST(prose_of_nothing_is_warned_of),
        COPY_TEST(prose_is_judged_as_bytes_too),
        COPY_TEST(a_passage_has_a_cap_and_a_document_none_of_its_own),
    };
    return cmocka_run_group_tests_name("prose", tests, NULL, NULL);
}
