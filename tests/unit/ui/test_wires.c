/* test_wires.c - lines between boxes: they begin and end at edges, go along and across,
 * pass beside every box, and keep apart.
 */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "base/rng.h"
#include "ui/wires.h"

int test_wires(void);

enum { LANE = 12, MOST = 12 };

static const struct ui_rect room = {0, 0, 800, 600};

static struct ui_way one_way(struct arena *a, const struct ui_rect *boxes, size_t count,
                             size_t from, size_t to)
{
    struct ui_join join = {from, to};
    return ui_wires(a, boxes, count, &join, 1, room, LANE)[0];
}

static void assert_point(struct ui_point p, int x, int y)
{
    assert_int_equal(p.x, x);
    assert_int_equal(p.y, y);
}

static void neighbours_are_joined_straight(void **state)
{
    (void)state;
    struct arena a = {0};
    const struct ui_rect boxes[] = {{100, 100, 100, 50}, {300, 100, 100, 50}};
    struct ui_way w = one_way(&a, boxes, 2, 0, 1);
    assert_int_equal(w.count, 2);
    assert_point(w.at[0], 200, 125); /* the middle of the sides that face each other */
    assert_point(w.at[1], 300, 125);
    w = one_way(&a, boxes, 2, 1, 0);
    assert_point(w.at[0], 300, 125);
    assert_point(w.at[1], 200, 125);
    arena_free(&a);
}

static bool on_edge(struct ui_rect b, struct ui_point p)
{
    bool beside = (p.x == b.x || p.x == b.x + b.w) && p.y >= b.y && p.y <= b.y + b.h;
    bool above = (p.y == b.y || p.y == b.y + b.h) && p.x >= b.x && p.x <= b.x + b.w;
    return beside || above;
}

static bool over(struct ui_rect b, struct ui_point p, struct ui_point q)
{
    int x0 = p.x < q.x ? p.x : q.x, x1 = p.x < q.x ? q.x : p.x;
    int y0 = p.y < q.y ? p.y : q.y, y1 = p.y < q.y ? q.y : p.y;
    return x1 > b.x && x0 < b.x + b.w && y1 > b.y && y0 < b.y + b.h;
}

static void assert_way(const struct ui_way *w, const struct ui_rect *boxes,
                       size_t count, struct ui_join j)
{
    assert_true(w->count >= 2);
    assert_true(on_edge(boxes[j.from], w->at[0]));
    assert_true(on_edge(boxes[j.to], w->at[w->count - 1]));
    for (size_t i = 0; i + 1 < w->count; i++) {
        struct ui_point p = w->at[i], q = w->at[i + 1];
        assert_true((p.x == q.x) != (p.y == q.y));
        for (size_t b = 0; b < count; b++)
            assert_false(over(boxes[b], p, q));
    }
}

static void a_box_between_is_gone_around(void **state)
{
    (void)state;
    struct arena a = {0};
    const struct ui_rect boxes[] = {
        {100, 100, 100, 50}, {300, 100, 100, 50}, {500, 100, 100, 50}};
    struct ui_way w = one_way(&a, boxes, 3, 0, 2);
    assert_true(w.count > 2);
    assert_way(&w, boxes, 3, (struct ui_join){0, 2});
    arena_free(&a);
}

/* There and back: two lines, nowhere one upon the other. */
static void two_lines_keep_apart(void **state)
{
    (void)state;
    struct arena a = {0};
    const struct ui_rect boxes[] = {{100, 100, 100, 50}, {100, 300, 100, 50}};
    const struct ui_join joins[] = {{0, 1}, {1, 0}};
    struct ui_way *w = ui_wires(&a, boxes, 2, joins, 2, room, LANE);
    assert_way(&w[0], boxes, 2, joins[0]);
    assert_way(&w[1], boxes, 2, joins[1]);
    assert_int_equal(w[0].count, 2);
    assert_int_not_equal(w[0].at[0].x, w[1].at[w[1].count - 1].x);
    arena_free(&a);
}

/* Seeded boxes in a grid, some left out, all joined at random. */
static void no_line_ever_runs_over_a_box(void **state)
{
    (void)state;
    struct arena a = {0};
    for (uint64_t seed = 1; seed <= 200; seed++) {
        uint64_t r = seed;
        struct ui_rect boxes[MOST];
        struct ui_join joins[MOST];
        size_t count = 0, wires = 0;
        for (int i = 0; i < MOST; i++)
            if (rng_below(&r, 4) != 0)
                boxes[count++] = (struct ui_rect){60 + i % 3 * 240, 60 + i / 3 * 130,
                                                  60 + (int)rng_below(&r, 120),
                                                  44 + (int)rng_below(&r, 40)};
        for (; count > 1 && wires < MOST; wires++) {
            size_t from = rng_below(&r, (uint32_t)count);
            size_t by = 1 + rng_below(&r, (uint32_t)count - 1);
            joins[wires] = (struct ui_join){from, (from + by) % count};
        }
        struct ui_way *w = ui_wires(&a, boxes, count, joins, wires, room, LANE);
        for (size_t i = 0; i < wires; i++)
            assert_way(&w[i], boxes, count, joins[i]);
        arena_reset(&a);
    }
    arena_free(&a);
}

static void what_touches_has_no_way(void **state)
{
    (void)state;
    struct arena a = {0};
    const struct ui_rect boxes[] = {{0, 0, 400, 600}, {400, 0, 400, 600}};
    struct ui_way w = one_way(&a, boxes, 2, 0, 1);
    assert_int_equal(w.count, 0);
    arena_free(&a);
}

int test_wires(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_are_joined_straight),
        cmocka_unit_test(a_box_between_is_gone_around),
        cmocka_unit_test(two_lines_keep_apart),
        cmocka_unit_test(no_line_ever_runs_over_a_box),
        cmocka_unit_test(what_touches_has_no_way),
    };
    return cmocka_run_group_tests_name("wires", tests, NULL, NULL);
}
