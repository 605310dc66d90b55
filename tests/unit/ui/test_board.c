/* test_board.c - the board of elements: suspects are not all suspected of the same. */
#include "fake.h"

#include "ui/scr_int.h"

int test_board(void);

/* Ada: elements 3, 4 and 5; Bea: 9 and 4. */
static const struct sim_view_cell ada[] = {
    {.element = 3}, {.element = 4}, {.element = 5}};
static const struct sim_view_cell bea[] = {{.element = 9}, {.element = 4}};
static const struct sim_view_accused both[] = {{.cells = ada, .cell_count = 3},
                                               {.cells = bea, .cell_count = 2}};

static struct ui *board(struct arena *a, struct scr **scr)
{
    static struct sim_view view = {.board = {.accused = both, .accused_count = 2}};
    struct ui *ui = fake_open(1280, 720);
    *scr = scr_new(a, txt_open(a, STR("en")));
    scr_set_view(*scr, NULL, &view);
    (*scr)->at = (struct scr_at){SCR_BOARD, -1, 0};
    ui_frame(ui, scr_build, *scr);
    return ui;
}

static const char *row_of(const struct ui *ui, const char *cell)
{
    return node(ui, cell)->parent->id;
}

static void a_row_is_one_element_for_every_suspect(void **state)
{
    (void)state;
    struct arena a = {0};
    struct scr *scr;
    struct ui *ui = board(&a, &scr);
    assert_string_equal(row_of(ui, "board.0.0"), "board.row.0");
    assert_string_equal(row_of(ui, "board.0.2"), "board.row.2");
    assert_string_equal(row_of(ui, "board.1.1"), "board.row.1"); /* element 4 */
    assert_string_equal(row_of(ui, "board.1.0"), "board.row.3"); /* element 9 */
    ui_close(ui);
    arena_free(&a);
}

static void no_cell_is_shown_for_what_a_suspect_is_not_suspected_of(void **state)
{
    (void)state;
    struct arena a = {0};
    struct scr *scr;
    struct ui *ui = board(&a, &scr);
    assert_null(ui_find(ui, ui_key_of("board.1.2")));
    assert_null(ui_find(ui, ui_key_of("board.0.3")));
    assert_int_equal(node(ui, "board.row.3")->children, 3);
    ui_close(ui);
    arena_free(&a);
}

int test_board(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_one_element_for_every_suspect),
        cmocka_unit_test(no_cell_is_shown_for_what_a_suspect_is_not_suspected_of),
    };
    return cmocka_run_group_tests_name("board", tests, NULL, NULL);
}
