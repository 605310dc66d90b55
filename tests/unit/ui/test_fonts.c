/* test_fonts.c - the shipped faces: that text/cover.def tells the truth about each
 * file, the legible face, letters set apart. */
#include "fake.h"

#include "text/faces.h"
#include "ui/font_sdl.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>

int test_fonts(void);

enum { LAST = 0x10FFFF, SIZE = 50 };

static struct ui_fontset *set;
static struct ui_fonts fonts;

static int set_up(void **state)
{
    (void)state;
    struct err e = {0};
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    set = SDL_Init(SDL_INIT_VIDEO) == 0
              ? ui_fontset_open(STR(SOURCE_DIR "/assets/fonts"), &e)
              : NULL;
    if (set != NULL)
        fonts = ui_fontset_service(set);
    return set != NULL ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    if (set != NULL)
        ui_fontset_close(set);
    SDL_Quit();
    return 0;
}

/* Fails when a font was made anew and the table was not: run make_fonts.sh. */
static void the_table_says_what_each_font_draws(void **state)
{
    (void)state;
    for (int i = 0; i < TXT_FACES; i++) {
        char path[512];
        SDL_snprintf(path, sizeof path, "%s/assets/fonts/%s", SOURCE_DIR,
                     txt_faces[i].file);
        TTF_Font *font = TTF_OpenFont(path, 16);
        assert_non_null(font);
        for (uint32_t cp = 0; cp <= LAST; cp++) {
            bool table = (txt_faces_with(cp) >> i & 1) != 0;
            if (table != (TTF_GlyphIsProvided32(font, cp) != 0))
                fail_msg("%s, U+%04X: the table says %d", txt_faces[i].file,
                         (unsigned)cp, table);
        }
        TTF_CloseFont(font);
    }
}

static int face(enum txt_style style, uint32_t cp)
{
    return fonts.txt.face(fonts.txt.ctx, style, "", cp, -1);
}

static void every_script_has_its_face(void **state)
{
    (void)state;
    static const struct {
        uint32_t cp;
        enum txt_face regular, bold;
    } table[] = {
        {0x0253, TXT_FACE_SANS, TXT_FACE_SANS_BOLD},
        {0x0628, TXT_FACE_ARABIC, TXT_FACE_ARABIC_BOLD},
        {0x07CA, TXT_FACE_NKO, TXT_FACE_NKO},
        {0x1E900, TXT_FACE_ADLAM, TXT_FACE_ADLAM},
        {0x2D30, TXT_FACE_TIFINAGH, TXT_FACE_TIFINAGH},
        {0x0915, TXT_FACE_NAGARI, TXT_FACE_NAGARI_BOLD},
        {0x0E81, TXT_FACE_LAO, TXT_FACE_LAO_BOLD},
        {0x2713, TXT_FACE_SYMBOLS2, TXT_FACE_SYMBOLS2},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        assert_int_equal(face(TXT_UI, table[i].cp), table[i].regular);
        assert_int_equal(face(TXT_UI_BOLD, table[i].cp), table[i].bold);
    }
    assert_int_equal(face(TXT_LEGIBLE, 0x0199), TXT_FACE_ANDIKA);
    assert_int_equal(face(TXT_LEGIBLE_BOLD, 0x014B), TXT_FACE_ANDIKA_BOLD);
    assert_int_equal(face(TXT_LEGIBLE, 0x0628), TXT_FACE_ARABIC);
    assert_int_equal(face(TXT_DOC, 0x1F600), TXT_FACE_SERIF); /* nobody draws it */
}

static int urdu(enum txt_style style, uint32_t cp, const char *lang)
{
    return fonts.txt.face(fonts.txt.ctx, style, lang, cp, -1);
}

static void urdu_has_a_face_of_its_own_where_the_text_is_urdu(void **state)
{
    (void)state;
    assert_int_equal(urdu(TXT_UI, 0x6AF, "ur"), TXT_FACE_URDU);
    assert_int_equal(urdu(TXT_DOC_BOLD, 0x6AF, "ur-PK"), TXT_FACE_URDU);
    assert_int_equal(urdu(TXT_UI, 0x6AF, "ar"), TXT_FACE_ARABIC);
    assert_int_equal(urdu(TXT_UI_BOLD, 0x6AF, ""), TXT_FACE_ARABIC_BOLD);
    assert_int_equal(urdu(TXT_UI, '2', "ur"), TXT_FACE_SANS);
    assert_int_equal(urdu(TXT_UI, 0x750, "ur"), TXT_FACE_ARABIC); /* African letters */
}

/* The palette's own letters: messages and cases are read by check (golden.drawn). */
static void every_letter_of_the_palette_is_drawn(void **state)
{
    (void)state;
#define LETTER(name, text, sign) text, sign,
    static const char *const texts[] = {
#include "ui/letters.def"
    };
#undef LETTER
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct str s = str_of(texts[i] != NULL ? texts[i] : "");
        uint32_t cp = 0;
        for (size_t at = 0; at < s.n; at += utf8_decode(s, at, &cp)) {
            utf8_decode(s, at, &cp);
            assert_true((txt_faces_with(cp) >> TXT_FACE_SANS & 1) != 0);
            assert_true((txt_faces_with(cp) >> TXT_FACE_ANDIKA & 1) != 0);
        }
    }
}

static int width(const char *text, uint32_t script, bool rtl, bool wide)
{
    int f = face(TXT_UI, script == 'A' ? 0x628 : 'a');
    uint32_t tag = script == 'A' ? 0x41726162 : 0x4C61746E;
    return (wide ? fonts.wide : fonts.txt.width)(fonts.txt.ctx, f, SIZE, str_of(text),
                                                 tag, rtl);
}

/* At 50 pixels: 6 after every cluster, 8 more after a blank. */
static void letters_are_set_apart_unless_they_join(void **state)
{
    (void)state;
    int a = width("a", 'L', false, false),
        e = width("e\u0323\u0301", 'L', false, false);
    assert_int_equal(width("ae\u0323\u0301", 'L', false, true), a + 6 + e + 6);
    int blank = width(" ", 'L', false, false);
    assert_int_equal(width("a a", 'L', false, true), 2 * (a + 6) + blank + 6 + 8);
    assert_int_equal(width("شهود", 'A', true, true), width("شهود", 'A', true, false));
}

/* The first and the last column with any ink. */
static void inked(const char *text, bool wide, int *first, int *last, int *w)
{
    int left, above;
    struct ui_ink run = {.op = UI_OP_TEXT,
                         .text = str_of(text),
                         .face = TXT_FACE_SANS,
                         .size_px = SIZE,
                         .script = 0x4C61746E,
                         .colour = 0xFF102030,
                         .wide = wide};
    SDL_Surface *s = ui_fontset_draw(set, &run, &left, &above);
    assert_non_null(s);
    *first = *last = -1;
    *w = s->w;
    for (int x = 0; x < s->w; x++)
        for (int y = 0; y < s->h; y++) {
            const uint8_t *row = (const uint8_t *)s->pixels + y * s->pitch;
            uint32_t px = ((const uint32_t *)(const void *)row)[x];
            if (px >> 24 == 0)
                continue;
            assert_int_equal(px & 0xFFFFFF, 0x102030);
            *first = *first < 0 ? x : *first;
            *last = x;
        }
    SDL_FreeSurface(s);
}

static void what_is_set_apart_is_drawn_as_measured(void **state)
{
    (void)state;
    int first, last, w, plain_first, plain_last, plain_w;
    inked("le\u0323\u0301l", true, &first, &last, &w);
    inked("le\u0323\u0301l", false, &plain_first, &plain_last, &plain_w);
    assert_int_equal(w, width("le\u0323\u0301l", 'L', false, true));
    assert_in_range(last - first, plain_last - plain_first + 12 - 3,
                    plain_last - plain_first + 12 + 3);
}

/* In the usual faces stressed words are in italics, foreign letters as ever; a blank
 * inside goes with them. */
static void what_is_stressed_has_the_face_of_its_style(void **state)
{
    (void)state;
    struct arena a = {0};
    struct str text = STR("a b \u0628 c\nd e f");
    struct txt_accent accents[] = {{2, 8, TXT_DOC_ITALIC}, {10, 12, TXT_DOC_BOLD}};
    struct txt_words words = {text, STR("en"), accents, 2};
    struct txt_para p = txt_layout(&a, &fonts.txt, &words, TXT_DOC, SIZE, 0, false);
    static const struct {
        const char *text;
        enum txt_face face;
    } runs[] = {{"a ", TXT_FACE_SERIF},      {"b ", TXT_FACE_SERIF_ITALIC},
                {"\u0628", TXT_FACE_ARABIC}, {" c", TXT_FACE_SERIF_ITALIC},
                {"d", TXT_FACE_SERIF},       {" e", TXT_FACE_SERIF_BOLD},
                {" f", TXT_FACE_SERIF}};
    size_t n = 0;
    for (size_t i = 0; i < p.count; i++)
        for (size_t r = 0; r < p.lines[i].count; r++, n++) {
            assert_true(str_eqz(p.lines[i].runs[r].text, runs[n].text));
            assert_int_equal(p.lines[i].runs[r].face, runs[n].face);
        }
    assert_int_equal(n, 7);
    arena_free(&a);
}

static int urdu_width(const char *text)
{
    return fonts.txt.width(fonts.txt.ctx, TXT_FACE_URDU, SIZE, str_of(text), 0x41726162,
                           true);
}

/* Of two words side by side each takes the room that it has alone, though their strokes
 * meet above the blank: by their ink they are 28 pixels too wide.
 */
static void leaning_letters_take_the_room_they_are_given(void **state)
{
    (void)state;
    int both = urdu_width("ضمیر گواہ");
    int parts = urdu_width("ضمیر") + urdu_width(" ") + urdu_width("گواہ");
    assert_in_range(both, parts - 2, parts + 2);
}

/* Its own blanks, an eighth as wide as its letters are high, are for its own words. */
static void beside_leaning_letters_blanks_are_those_of_the_text(void **state)
{
    (void)state;
    struct arena a = {0};
    struct txt_words words = {.text = STR("گواہ گواہ 2019 گواہ"), .lang = STR("ur")};
    struct txt_para p = txt_layout(&a, &fonts.txt, &words, TXT_UI, SIZE, 0, true);
    static const enum txt_face faces[] = {TXT_FACE_URDU, TXT_FACE_SANS, TXT_FACE_SANS,
                                          TXT_FACE_SANS, TXT_FACE_URDU};
    assert_int_equal(p.lines[0].count, 5); /* from the left: the last word first */
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(p.lines[0].runs[i].face, faces[i]);
    assert_true(str_eqz(p.lines[0].runs[4].text, "گواہ گواہ"));
    arena_free(&a);
}

/* Where the ink of an Urdu text begins, from the left edge of its run. */
static int ink_begins(const char *text)
{
    int left, above, first = -1;
    struct ui_ink run = {.op = UI_OP_TEXT,
                         .text = str_of(text),
                         .face = TXT_FACE_URDU,
                         .size_px = SIZE,
                         .script = 0x41726162,
                         .colour = 0xFF102030,
                         .flip = true};
    SDL_Surface *s = ui_fontset_draw(set, &run, &left, &above);
    assert_non_null(s);
    for (int x = s->w - 1; x >= 0; x--)
        for (int y = 0; y < s->h; y++) {
            const uint8_t *row = (const uint8_t *)s->pixels + y * s->pitch;
            if (((const uint32_t *)(const void *)row)[x] >> 24 != 0)
                first = x;
        }
    SDL_FreeSurface(s);
    return first - left;
}

/* The last letter of the word reaches 10 pixels past it, to the left; a blank after it
 * moves it by just the blank. */
static void leaning_letters_stand_where_their_run_says(void **state)
{
    (void)state;
    assert_in_range(-ink_begins("ضمیر"), 8, 12);
    int moved = ink_begins("ضمیر ") - ink_begins("ضمیر");
    assert_in_range(moved, urdu_width(" ") - 1, urdu_width(" ") + 1);
}

int test_fonts(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table_says_what_each_font_draws),
        cmocka_unit_test(every_script_has_its_face),
        cmocka_unit_test(urdu_has_a_face_of_its_own_where_the_text_is_urdu),
        cmocka_unit_test(every_letter_of_the_palette_is_drawn),
        cmocka_unit_test(letters_are_set_apart_unless_they_join),
        cmocka_unit_test(what_is_set_apart_is_drawn_as_measured),
        cmocka_unit_test(what_is_stressed_has_the_face_of_its_style),
        cmocka_unit_test(leaning_letters_take_the_room_they_are_given),
        cmocka_unit_test(beside_leaning_letters_blanks_are_those_of_the_text),
        cmocka_unit_test(leaning_letters_stand_where_their_run_says),
    };
    return cmocka_run_group_tests_name("ui fonts", tests, set_up, tear_down);
}
