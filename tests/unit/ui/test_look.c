/* test_look.c - the dump, the themes' contrast, and the small pictures. */
#include "fake.h"

#include "sample.h"
#include "ui/raster.h"

int test_look(void);

static const char *const theme_names[UI_THEMES] = {"day", "night", "contrast"};

static void every_pair_of_colours_is_legible(void **state)
{
    (void)state;
    const struct ui_pair *pairs;
    size_t count = ui_theme_pairs(&pairs);
    assert_true(count > 40);
    for (int t = 0; t < UI_THEMES; t++)
        for (size_t i = 0; i < count; i++) {
            int c = ui_contrast(ui_theme_colour((enum ui_theme)t, pairs[i].front),
                                ui_theme_colour((enum ui_theme)t, pairs[i].back));
            if (c < pairs[i].least)
                fail_msg("%s: colour %d on %d has only %d.%02d", theme_names[t],
                         (int)pairs[i].front, (int)pairs[i].back, c / 100, c % 100);
        }
}

static void contrast_is_the_published_formula(void **state)
{
    (void)state;
    assert_int_equal(ui_contrast(0xFF000000, 0xFFFFFFFF), 2100);
    assert_int_equal(ui_contrast(0xFF777777, 0xFFFFFFFF), 447); /* known to just fail */
    assert_int_equal(ui_contrast(0xFF123456, 0xFF123456), 100);
}

static void small_page(struct ui *ui, void *ctx)
{
    static const struct str heads[] = {{"Item", 4}, {"Act", 3}};
    (void)ctx;
    ui_page(ui, "p");
    ui_heading(ui, 2, STR("Mail"));
    ui_choice(ui, "l1", UI_CMD(1));
    ui_icon(ui, "mail", UI_PLAIN);
    ui_strong(ui, STR("Court of O. E."));
    ui_note(ui, STR("Four pages"));
    ui_note(ui, STR("New"));
    ui_end(ui);
    ui_state(ui, UI_UNREAD, true);
    ui_checkbox(ui, "c", STR("Done"), true, UI_CMD(2));
    ui_chip(ui, UI_GOOD, STR("Act: shown"));
    ui_meter(ui, STR("Proof"), STR("2 of 3"), 2, 3, -1);
    struct ui_field_spec f = {
        .id = "f", .label = STR("Note"), .initial = STR("a\nb"), .lines = 2};
    ui_field(ui, &f);
    ui_table(ui, "t", STR("Board"));
    ui_table_head(ui, heads, 2);
    ui_table_row(ui, "r1");
    ui_cell_text(ui, STR("P-01"));
    ui_cell_tone(ui, "r1.act", UI_GOOD, STR("yes"), UI_CMD(3));
    ui_end(ui);
    ui_end(ui);
    ui_person(ui, 1, UI_PICTURE_SMALL, STR("A witness"));
    ui_end(ui);
}

static void the_dump_reads_as_the_page(void **state)
{
    (void)state;
    static const char expected[] =
        "page #p\n"
        "  heading \"Mail\"\n"
        "  button #l1 \"Court of O. E. Four pages. New\" unread *\n"
        "  checkbox #c \"Done\" checked\n"
        "  status \"Act: shown\"\n"
        "  meter \"Proof\" = \"2 of 3\"\n"
        "  text \"Note\"\n"
        "  textfield #f \"Note\" = \"a\\nb\"\n"
        "  table #t \"Board\"\n"
        "    row\n"
        "      columnheader \"Item\"\n"
        "      columnheader \"Act\"\n"
        "    row #r1\n"
        "      cell \"Item\" = \"P-01\"\n"
        "      cell #r1.act \"Act\" = \"yes\"\n"
        "  image \"A witness\"\n";
    struct ui *ui = fake_open(1280, 720);
    struct buf out = BUF_MAX(8192);
    ui_frame(ui, small_page, NULL);
    ui_dump(ui, &out, 0);
    assert_string_equal(out.p, expected);
    buf_free(&out);
    ui_close(ui);
}

static void every_control_and_picture_has_a_name(void **state)
{
    (void)state;
    struct arena a = {0};
    struct ui *ui = fake_open(1280, 720);
    ui_frame(ui, sample_build, NULL);
    for (size_t i = 0; i < ui->stop_count; i++)
        assert_true(ui_spoken(&a, ui->stops[i]).n > 0);
    ui_close(ui);
    arena_free(&a);
}

static void a_disc_is_full_inside_and_empty_outside(void **state)
{
    (void)state;
    uint8_t d[16 * 16];
    ui_raster_disc(d, 8, 0);
    assert_int_equal(d[8 * 16 + 8], 255);
    assert_int_equal(d[0], 0);
    ui_raster_disc(d, 8, 2);
    assert_int_equal(d[8 * 16 + 8], 0);
    assert_int_equal(d[8 * 16 + 1], 255);
}

static void paper_keeps_its_colour_on_the_whole(void **state)
{
    (void)state;
    static uint32_t px[64 * 64];
    ui_raster_paper(px, 64, 0xFFFCFAF4);
    int64_t sum = 0;
    for (int i = 0; i < 64 * 64; i++) {
        int green = (int)(px[i] >> 8 & 255);
        assert_in_range(green, 0xF8, 0xFC);
        sum += green;
    }
    assert_in_range(sum / (64 * 64), 0xF9, 0xFA);
}

static void people_differ_by_seed_and_are_always_the_same(void **state)
{
    (void)state;
    static uint32_t a[32 * 32], b[32 * 32], c[32 * 32];
    ui_raster_person(a, 32, 8, UI_FIGURE_PLAIN, 0xFF0A6CA8, 0xFFCFE0EE);
    ui_raster_person(b, 32, 8, UI_FIGURE_PLAIN, 0xFF0A6CA8, 0xFFCFE0EE);
    ui_raster_person(c, 32, 12, UI_FIGURE_PLAIN, 0xFF0A6CA8, 0xFFCFE0EE);
    assert_memory_equal(a, b, sizeof a);
    assert_memory_not_equal(a, c, sizeof a);
    assert_int_equal(a[14 * 32 + 16], 0xFF0A6CA8); /* the head */
}

/* A target pixel has eight samples each way: of three columns on two pixels, the first
 * pixel takes six samples of the first column and two of the second. */
static void icons_are_scaled_by_the_mean(void **state)
{
    (void)state;
    static const uint8_t three[9] = {80, 160, 240, 80, 160, 240, 80, 160, 240};
    static const uint8_t two[4] = {0, 200, 40, 80};
    uint8_t out[16];
    ui_raster_scale(out, 2, three, 3, false);
    assert_int_equal(out[0], (6 * 80 + 2 * 160) / 8);
    assert_int_equal(out[1], (3 * 160 + 5 * 240) / 8);
    ui_raster_scale(out, 2, three, 3, true);
    assert_int_equal(out[3], (6 * 80 + 2 * 160) / 8);
    ui_raster_scale(out, 1, two, 2, false);
    assert_int_equal(out[0], (0 + 200 + 40 + 80) / 4);
    ui_raster_scale(out, 4, two, 2, false);
    for (int i = 0; i < 16; i++)
        assert_int_equal(out[i], two[i / 8 * 2 + i % 4 / 2]);
}

int test_look(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_of_colours_is_legible),
        cmocka_unit_test(contrast_is_the_published_formula),
        cmocka_unit_test(the_dump_reads_as_the_page),
        cmocka_unit_test(every_control_and_picture_has_a_name),
        cmocka_unit_test(a_disc_is_full_inside_and_empty_outside),
        cmocka_unit_test(paper_keeps_its_colour_on_the_whole),
        cmocka_unit_test(icons_are_scaled_by_the_mean),
        cmocka_unit_test(people_differ_by_seed_and_are_always_the_same),
    };
    return cmocka_run_group_tests_name("ui look", tests, NULL, NULL);
}
