/* test_naughty.c - strings that broke other programs, typed into a field and drawn with
 * the real fonts, close and wide. The caret finds its way through each, and back. */
#include "fake.h"

#include "base/file.h"
#include "base/limits.h"
#include "text/cluster.h"
#include "ui/font_sdl.h"

#include <SDL2/SDL.h>
#include <stdlib.h>

int test_naughty(void);

static void build(struct ui *ui, void *ctx)
{
    (void)ctx;
    ui_page(ui, "p");
    struct ui_field_spec spec = {.id = "f", .label = STR("Words"), .lines = 3};
    ui_field(ui, &spec);
    ui_end(ui);
}

/* Draws every run of the page. */
static void draw(struct ui_fontset *set, const struct ui *ui)
{
    const struct ui_list *l = ui_draw_list(ui);
    int left, above;
    for (size_t i = 0; i < l->count; i++)
        if (l->inks[i].op == UI_OP_TEXT)
            SDL_FreeSurface(ui_fontset_draw(set, &l->inks[i], &left, &above));
}

/* As many steps of the right arrow lead to the end as there are clusters: of the left
 * one, where the text reads to the left. */
static void walk(struct ui *ui)
{
    struct str s = ui_field_text(ui, "f");
    const struct ui_edit *e = ui_edit_of(ui, ui_key_of("f"));
    bool rtl = node(ui, "f")->lines->para.rtl;
    size_t steps = 0;
    press(ui, UI_KEY(UI_KEY_HOME, UI_CTRL));
    for (size_t at = 0; at < s.n; at = txt_cluster_next(s, at), steps++)
        press(ui, UI_KEY(rtl ? UI_KEY_LEFT : UI_KEY_RIGHT));
    assert_int_equal(e->caret, s.n);
    while (steps-- > 0)
        press(ui, UI_KEY(rtl ? UI_KEY_RIGHT : UI_KEY_LEFT));
    assert_int_equal(e->caret, 0);
}

static void try_line(struct ui_fontset *set, struct ui *ui, struct str line, bool wide)
{
    struct ui_settings look = *ui_settings(ui);
    look.spacing = wide ? UI_SPACING_WIDE : UI_SPACING_USUAL;
    ui_set(ui, &look);
    ui_field_set(ui, "f", STR_NONE);
    ui_field_type(ui, line);
    ui_frame(ui, build, NULL);
    assert_true(utf8_valid(ui_field_text(ui, "f"), NULL));
    draw(set, ui);
    walk(ui);
    ui_frame(ui, build, NULL);
}

static void naughty_strings_are_typed_drawn_and_walked(void **state)
{
    (void)state;
    const char *root = getenv("ROGATORY_CORPORA");
    if (root == NULL) {
        print_message("skipped: set ROGATORY_CORPORA to the unpacked corpora\n");
        skip();
    }
    struct arena a = {0};
    struct err e = {0};
    struct str folder = file_join(&a, str_of(root), STR("naughty")), *names, bytes;
    size_t count, lines = 0;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    assert_int_equal(SDL_Init(SDL_INIT_VIDEO), 0);
    struct ui_fontset *set = ui_fontset_open(STR(SOURCE_DIR "/assets/fonts"), &e);
    assert_non_null(set);
    struct ui_fonts fonts = ui_fontset_service(set);
    struct ui *ui = ui_open(&fonts, 1280, 720);
    ui_frame(ui, build, NULL);
    assert_true(file_list(folder, LIMIT_FOLDER_FILES, &a, &names, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        if (!file_read(file_join(&a, folder, names[i]), LIMIT_FILE_BYTES, &a, &bytes,
                       NULL))
            continue;
        for (; bytes.n > 0; lines++)
            try_line(set, ui, str_cut(&bytes, '\n'), lines % 2 == 1);
    }
    assert_true(lines > 100);
    ui_close(ui);
    ui_fontset_close(set);
    SDL_Quit();
    arena_free(&a);
}

int test_naughty(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(naughty_strings_are_typed_drawn_and_walked),
    };
    return cmocka_run_group_tests_name("ui naughty", tests, NULL, NULL);
}
