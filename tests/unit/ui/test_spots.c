/* test_spots.c - the numbers of lines: in the middle of the way where nothing stands,
 * beside boxes and each other, off other lines, smaller only where there is no room.
 */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "base/rng.h"
#include "ui/spots.h"

int test_spots(void);

enum { HALF = 20, LEAST = 8, LANE = 12 };

static struct ui_spot one_spot(struct arena *a, const struct ui_rect *boxes, size_t n,
                               const struct ui_way *way)
{
    return ui_spots(a, boxes, n, way, 1, HALF, LEAST)[0];
}

static void alone_it_stands_in_the_middle_of_the_longest_stretch(void **state)
{
    (void)state;
    struct arena a = {0};
    struct ui_point at[] = {{0, 0}, {50, 0}, {50, 300}};
    struct ui_spot s = one_spot(&a, NULL, 0, &(struct ui_way){at, 3});
    assert_int_equal(s.at.x, 50);
    assert_int_equal(s.at.y, 150);
    assert_int_equal(s.half, HALF);
    arena_free(&a);
}

static void it_moves_off_a_box_and_keeps_its_size(void **state)
{
    (void)state;
    struct arena a = {0};
    struct ui_rect box = {55, 100, 80, 100}; /* beside the middle: 5 from the line */
    struct ui_point at[] = {{50, 0}, {50, 300}};
    struct ui_spot s = one_spot(&a, &box, 1, &(struct ui_way){at, 2});
    assert_int_equal(s.half, HALF);
    assert_true(s.at.y + HALF <= 100 + 2 || s.at.y - HALF >= 200 - 2);
    arena_free(&a);
}

static void between_two_boxes_it_is_as_large_as_fits(void **state)
{
    (void)state;
    struct arena a = {0};
    const struct ui_rect boxes[] = {{0, 0, 100, 50}, {0, 76, 100, 50}}; /* 26 apart */
    struct ui_point at[] = {{50, 50}, {50, 76}};
    struct ui_spot s = one_spot(&a, boxes, 2, &(struct ui_way){at, 2});
    assert_true(s.half <= 13 && s.half >= 11); /* a tenth less at a time */
    assert_int_equal(s.at.y, 63);
    arena_free(&a);
}

static void it_leaves_a_crossing(void **state)
{
    (void)state;
    struct arena a = {0};
    struct ui_point across[] = {{0, 100}, {200, 100}}, down[] = {{100, 0}, {100, 200}};
    const struct ui_way ways[] = {{across, 2}, {down, 2}};
    struct ui_spot *s = ui_spots(&a, NULL, 0, ways, 2, HALF, LEAST);
    assert_true(s[0].at.x <= 100 - HALF || s[0].at.x >= 100 + HALF);
    assert_true(s[1].at.y <= 100 - HALF || s[1].at.y >= 100 + HALF);
    arena_free(&a);
}

static bool covers(struct ui_spot s, struct ui_rect b)
{
    int dx = s.at.x < b.x ? b.x - s.at.x : s.at.x > b.x + b.w ? s.at.x - b.x - b.w : 0;
    int dy = s.at.y < b.y ? b.y - s.at.y : s.at.y > b.y + b.h ? s.at.y - b.y - b.h : 0;
    return dx * dx + dy * dy < s.half * s.half;
}

/* Boxes in a grid, 50 apart, any joined with any: with so much room nothing may cover
 * anything. */
static void among_many_nothing_is_covered(void **state)
{
    (void)state;
    enum { ACROSS = 4, DOWN = 3, BOXES = ACROSS * DOWN, JOINS = 6 };
    uint64_t rng = 7;
    for (int round = 0; round < 100; round++) {
        struct arena a = {0};
        struct ui_rect boxes[BOXES];
        struct ui_join joins[JOINS];
        for (int i = 0; i < BOXES; i++)
            boxes[i] =
                (struct ui_rect){50 + i % ACROSS * 170, 50 + i / ACROSS * 130, 120, 80};
        for (size_t i = 0; i < JOINS; i++) {
            joins[i].from = rng_below(&rng, BOXES);
            joins[i].to = (joins[i].from + 1 + i) % BOXES; /* no two join the same */
        }
        struct ui_rect room = {0, 0, 740, 460};
        struct ui_way *w = ui_wires(&a, boxes, BOXES, joins, JOINS, room, LANE);
        struct ui_spot *s = ui_spots(&a, boxes, BOXES, w, JOINS, LANE - 1, 4);
        for (size_t i = 0; i < JOINS; i++) {
            assert_int_equal(s[i].half, LANE - 1);
            for (size_t b = 0; b < BOXES; b++)
                assert_false(covers(s[i], boxes[b]));
            for (size_t k = 0; k < i; k++) {
                int dx = s[i].at.x - s[k].at.x, dy = s[i].at.y - s[k].at.y;
                int both = s[i].half + s[k].half;
                assert_true(dx * dx + dy * dy >= both * both);
            }
        }
        arena_free(&a);
    }
}

static void where_there_is_no_way_there_is_no_spot(void **state)
{
    (void)state;
    struct arena a = {0};
    assert_int_equal(one_spot(&a, NULL, 0, &(struct ui_way){NULL, 0}).half, 0);
    arena_free(&a);
}

int test_spots(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alone_it_stands_in_the_middle_of_the_longest_stretch),
        cmocka_unit_test(it_moves_off_a_box_and_keeps_its_size),
        cmocka_unit_test(between_two_boxes_it_is_as_large_as_fits),
        cmocka_unit_test(it_leaves_a_crossing),
        cmocka_unit_test(among_many_nothing_is_covered),
        cmocka_unit_test(where_there_is_no_way_there_is_no_spot),
    };
    return cmocka_run_group_tests_name("spots", tests, NULL, NULL);
}
