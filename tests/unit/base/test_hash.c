/* test_hash.c - the hash may never change: plays and stores hold its values. The byte
 * values are those published for FNV-1a, the mixed ones follow from its definition. */
#include "base/hash.h"
#include "unit/base/base_test.h"

static void bytes_hash_as_published(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint64_t hash;
    } rows[] = {
        {"", UINT64_C(0xcbf29ce484222325)},
        {"a", UINT64_C(0xaf63dc4c8601ec8c)},
        {"foobar", UINT64_C(0x85944171f73967e8)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct str s = str_of(rows[i].text);
        assert_row(rows[i].text, hash_bytes(HASH_START, s.p, s.n) == rows[i].hash);
    }
}

static void the_final_mix_is_the_known_one(void **state)
{
    (void)state;
    assert_int_equal(hash_mix(0), 0);
    assert_int_equal(hash_mix(1), UINT64_C(0xb456bcfc34c2cb2c));
    assert_int_equal(hash_mix(UINT64_MAX), UINT64_C(0x64b5720b4b825f21));
}

static void integers_and_texts_keep_their_values(void **state)
{
    (void)state;
    assert_int_equal(hash_u64(HASH_START, 0), UINT64_C(0x17ce775d1240eb92));
    assert_int_equal(hash_u64(HASH_START, 1), UINT64_C(0xb9a7fbc9436d7d31));
    assert_int_equal(hash_u64(HASH_START, UINT64_MAX), UINT64_C(0x4e6796de5e8e7cfa));
    assert_int_equal(hash_str(HASH_START, STR("ab")), UINT64_C(0xa7bfebd3355b827c));
    assert_int_equal(hash_str(HASH_START, STR_NONE), UINT64_C(0x17ce775d1240eb92));
}

static void where_a_text_ends_matters(void **state)
{
    (void)state;
    uint64_t ab_c = hash_str(hash_str(HASH_START, STR("ab")), STR("c"));
    uint64_t a_bc = hash_str(hash_str(HASH_START, STR("a")), STR("bc"));
    assert_int_not_equal(ab_c, a_bc);
    uint64_t twelve = hash_u64(hash_u64(HASH_START, 1), 2);
    uint64_t swapped = hash_u64(hash_u64(HASH_START, 2), 1);
    assert_int_not_equal(twelve, swapped);
}

/* By its definition, with the two factors carried out by hand (in Python's integers).
 */
static void pairs_keep_their_values(void **state)
{
    (void)state;
    assert_int_equal(hash_pair(0, 0, 0), 0);
    assert_int_equal(hash_pair(0, 0, 1), UINT64_C(0xbf58476da3bca2d4));
    assert_int_equal(hash_pair(0, 1, 0), UINT64_C(0xd67411c4baf265e9));
    assert_int_equal(hash_pair(HASH_START, UINT64_C(22) << 32 | 7, UINT64_MAX),
                     UINT64_C(0xf2fcdd2df2955b12));
}

int test_hash(void);
int test_hash(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_hash_as_published),
        cmocka_unit_test(the_final_mix_is_the_known_one),
        cmocka_unit_test(integers_and_texts_keep_their_values),
        cmocka_unit_test(pairs_keep_their_values),
        cmocka_unit_test(where_a_text_ends_matters),
    };
    return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
