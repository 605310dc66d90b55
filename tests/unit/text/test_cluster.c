/* test_cluster.c - clusters and words; UAX 29's own tests run in property.unicode. */
#include "text_test.h"

#include "text/cluster.h"

int test_cluster(void);

/* The clusters of a text, "|" between them, found forth and back. */
static void assert_clusters(const char *parted)
{
    char text[256];
    size_t bounds[64], count = 0, n = 0;
    for (const char *p = parted; *p != 0; p++) {
        if (*p == '|')
            bounds[count++] = n;
        else
            text[n++] = *p;
    }
    bounds[count++] = n;
    struct str s = {text, n};
    for (size_t i = 0, at = 0; i < count; i++) {
        assert_int_equal(txt_cluster_next(s, at), bounds[i]);
        assert_int_equal(txt_cluster_back(s, bounds[i]), at);
        at = bounds[i];
    }
    assert_int_equal(txt_cluster_next(s, n), n);
    assert_int_equal(txt_cluster_back(s, 0), 0);
}

static void a_cluster_is_what_a_reader_takes_for_a_letter(void **state)
{
    (void)state;
    assert_clusters("ɓ|a|k|i");
    assert_clusters("a|e\u0323\u0301|z");         /* Yoruba */
    assert_clusters("شَ|ه|و|د");                   /* with a vowel sign */
    assert_clusters("👩🏾\u200D⚖\uFE0F|x"); /* a judge */
    assert_clusters("🇸🇳|🇲🇱|🇳🇪");
    assert_clusters("द्ध|क"); /* a conjunct */
    assert_clusters("a|\r\n|b");
    assert_clusters("a|\n|\u0301|b");
    assert_clusters("a|\xFF|\x80|b"); /* bytes that are no text */
}

static void assert_words(const char *text, const size_t *starts, size_t count)
{
    struct str s = str_of(text);
    size_t at = 0;
    for (size_t i = 0; i < count; i++)
        assert_int_equal(at = txt_word_next(s, at), starts[i]);
    for (size_t i = count - 1; i-- > 0;)
        assert_int_equal(at = txt_word_back(s, at), starts[i]);
    assert_int_equal(txt_word_back(s, at), 0);
}

static void words_begin_after_blanks_and_signs(void **state)
{
    (void)state;
    assert_words("one, (two) end", (const size_t[]){6, 11, 14}, 3);
    assert_words("l’avocat\u202F; n’a", (const size_t[]){15, 20}, 2);
    assert_words("شهود، أمينة", (const size_t[]){11, 21}, 2);
}

static void assert_word_at(const char *text, size_t at, const char *word)
{
    size_t from, to;
    struct str s = str_of(text);
    txt_word_at(s, at, &from, &to);
    assert_str(str_sub(s, from, to - from), word);
}

static void the_word_at_a_place_has_no_signs(void **state)
{
    (void)state;
    assert_word_at("(l’avocat, oui)", 2, "l’avocat");
    assert_word_at("(l’avocat, oui)", 11, ",");
    assert_word_at("‘ƙofa’", 3, "ƙofa");
    assert_word_at("شهود، أ", 2, "شهود");
    assert_word_at("ab", 2, "ab");
    assert_word_at("", 0, "");
}

int test_cluster(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cluster_is_what_a_reader_takes_for_a_letter),
        cmocka_unit_test(words_begin_after_blanks_and_signs),
        cmocka_unit_test(the_word_at_a_place_has_no_signs),
    };
    return cmocka_run_group_tests_name("cluster", tests, NULL, NULL);
}
