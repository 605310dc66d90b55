/* test_ornament.c - seals and cloth: the same from the same number, told apart by it.
 */
#include "fake.h"
#include "ui/raster.h"

#include <string.h>

int test_ornament(void);

enum { SIZE = 76, STATES = 4, BAND = 20 };

static int different(const uint8_t *a, const uint8_t *b)
{
    int n = 0;
    for (int i = 0; i < SIZE * SIZE; i++)
        n += (a[i] > 127) != (b[i] > 127);
    return n;
}

/* Four States share a table; an officer must not take one for another. */
static void neighbours_have_seals_that_are_told_apart(void **state)
{
    (void)state;
    static uint8_t seals[STATES][SIZE * SIZE], again[SIZE * SIZE];
    for (uint32_t i = 0; i < STATES; i++)
        ui_raster_seal(seals[i], SIZE, i * 5);
    ui_raster_seal(again, SIZE, 5);
    assert_memory_equal(seals[1], again, sizeof again);
    for (int i = 0; i < STATES; i++)
        for (int k = i + 1; k < STATES; k++)
            assert_true(different(seals[i], seals[k]) > SIZE * SIZE / 20);
}

static void a_seal_stays_within_its_circle(void **state)
{
    (void)state;
    static uint8_t seal[SIZE * SIZE];
    ui_raster_seal(seal, SIZE, 10);
    int middle = SIZE / 2;
    for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++) {
            int dx = x - middle, dy = y - middle;
            if (dx * dx + dy * dy > (middle + 1) * (middle + 1))
                assert_int_equal(seal[y * SIZE + x], 0);
        }
    assert_true(seal[middle * SIZE + 2] > 127); /* the outer ring */
}

/* Two threads along its edges, two colours only, something woven between them. */
static void cloth_is_woven_in_its_two_colours(void **state)
{
    (void)state;
    const uint32_t ink_of = 0xFF102030, back_of = 0xFFF0E0D0;
    static uint32_t band[2 * BAND * BAND];
    for (uint32_t seed = 0; seed < 20; seed++) {
        ui_raster_band(band, BAND, seed, ink_of, back_of);
        int ink = 0, back = 0;
        for (int i = BAND * 4; i < 2 * BAND * (BAND - 2); i++) {
            ink += band[i] == ink_of;
            back += band[i] == back_of;
        }
        for (int x = 0; x < 2 * BAND; x++)
            assert_int_equal(band[x], ink_of);
        assert_true(ink > BAND && back > BAND * 4);
    }
}

int test_ornament(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_have_seals_that_are_told_apart),
        cmocka_unit_test(a_seal_stays_within_its_circle),
        cmocka_unit_test(cloth_is_woven_in_its_two_colours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
