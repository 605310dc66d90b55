/* test_html.c - documents as a web page: everything escaped, nothing fetched. */
#include "unit/paper/paper_test.h"

int test_html(void);

static struct arena a;

static struct str page_of(enum paper_kind kind, const char *text)
{
    struct paper_block block = {kind, STR_NONE, str_of(text)};
    struct paper_sheet sheet = {STR("7/2024"), &block, 1};
    struct paper_doc doc = doc_of(&sheet, 1);
    return written(paper_html, &doc, &a);
}

static void what_was_typed_stays_text(void **state)
{
    (void)state;
    struct str page = page_of(PAPER_TEXT, "<script>alert('x')</script> & \"y\"\nz");
    assert_true(holds(page, "<p class=\"text\">&lt;script&gt;alert(&#39;x&#39;)&lt;/"
                            "script&gt; &amp; &quot;y&quot;<br>z</p>"));
    assert_false(holds(page, "<script"));
}

static void title_and_notice_are_escaped_too(void **state)
{
    (void)state;
    const struct paper_block block = {PAPER_TEXT, {0}, STR("x")};
    struct paper_sheet sheet = {STR("7"), &block, 1};
    struct paper_doc doc = doc_of(&sheet, 1);
    doc.title = STR("</title><b>");
    doc.notice = STR("<i>&");
    doc.lang = STR("\"><x");
    struct str page = written(paper_html, &doc, &a);
    assert_true(holds(page, "<title>&lt;/title&gt;&lt;b&gt;</title>"));
    assert_true(holds(page, "<td>&lt;i&gt;&amp;</td>"));
    assert_true(holds(page, "lang=\"&quot;&gt;&lt;x\""));
}

static void language_and_direction_are_said(void **state)
{
    (void)state;
    struct str page = page_of(PAPER_TEXT, "x");
    assert_true(holds(page, "<html lang=\"fr\" dir=\"ltr\">"));
    struct paper_doc doc = doc_of(NULL, 0);
    doc.rtl = true;
    assert_true(holds(written(paper_html, &doc, &a), "dir=\"rtl\""));
    assert_true(holds(page, "content=\"2024-03-05\""));
}

static void isolates_become_elements_that_always_close(void **state)
{
    (void)state;
    assert_true(holds(page_of(PAPER_TEXT, "a \xE2\x81\xA8"
                                          "b\xE2\x81\xA9 c"),
                      ">a <bdi>b</bdi> c</p>"));
    assert_true(holds(page_of(PAPER_TEXT, "a\xE2\x81\xA8"
                                          "b"),
                      ">a<bdi>b</bdi></p>"));
    assert_true(holds(page_of(PAPER_TEXT, "a\xE2\x81\xA9"
                                          "b"),
                      ">ab</p>"));
    assert_true(holds(page_of(PAPER_TEXT, "a\xE2\x80\xAE"
                                          "b\xFF"),
                      ">a b </p>"));
}

static void kinds_have_their_elements(void **state)
{
    (void)state;
    assert_true(holds(page_of(PAPER_TITLE, "x"), "<h1 class=\"title\">x</h1>"));
    assert_true(holds(page_of(PAPER_HEADING, "x"), "<h2 class=\"heading\">x</h2>"));
    assert_true(holds(page_of(PAPER_ITEM, "x"),
                      "<p class=\"item first\"><span class=\"number\">–</span> x</p>"));
}

static void it_fetches_nothing_and_runs_nothing(void **state)
{
    (void)state;
    struct str page = page_of(PAPER_TEXT, "x");
    assert_true(holds(page, "default-src 'none'"));
    assert_true(holds(page, "size:A4"));
    assert_false(holds(page, "http:"));
    assert_false(holds(page, "https:"));
    assert_false(holds(page, "url("));
    assert_false(holds(page, "<script"));
    assert_false(holds(page, "src="));
}

static int forget(void **state)
{
    (void)state;
    arena_free(&a);
    return 0;
}

int test_html(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_typed_stays_text),
        cmocka_unit_test(title_and_notice_are_escaped_too),
        cmocka_unit_test(language_and_direction_are_said),
        cmocka_unit_test(isolates_become_elements_that_always_close),
        cmocka_unit_test(kinds_have_their_elements),
        cmocka_unit_test(it_fetches_nothing_and_runs_nothing),
    };
    return cmocka_run_group_tests_name("paper html", tests, NULL, forget);
}
