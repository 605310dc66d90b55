/* test_layout.c - reading order, line breaks, runs; with a font whose every character
 * is ten pixels wide (combining marks: none). */
#include "text_test.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "text/layout_int.h"

#include <stdlib.h>
#include <time.h>

static struct arena arena;
static uint64_t measured; /* bytes, to see that the work stays linear */

static int teardown(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static bool is_mark(uint32_t cp)
{
    return (cp >= 0x300 && cp < 0x370) || (cp >= 0x64B && cp < 0x656);
}

/* Face 0 draws what is below U+0590, face 1 the rest; blanks and marks whatever face.
 */
static int fake_face(void *ctx, enum txt_style style, const char *lang, uint32_t cp,
                     int now)
{
    (void)ctx, (void)style, (void)lang;
    if (now >= 0 && (cp <= '@' || is_mark(cp)))
        return now;
    return cp >= 0x590 && cp < 0x2000;
}

static int fake_width(void *ctx, int face, int size_px, struct str run, uint32_t script,
                      bool rtl)
{
    (void)ctx;
    (void)face;
    (void)script;
    (void)rtl;
    assert_true(run.n > 0);
    assert_true(utf8_valid(run, NULL));
    measured += run.n;
    int width = 0;
    uint32_t cp = 0;
    for (size_t at = 0; at < run.n; at += utf8_decode(run, at, &cp)) {
        utf8_decode(run, at, &cp);
        width += is_mark(cp) ? 0 : size_px;
    }
    return width;
}

static const struct txt_fonts fonts = {NULL, fake_face, fake_width};

static struct txt_para lay(struct str text, int columns, bool rtl)
{
    struct txt_words words = {.text = text, .lang = STR("fr")};
    return txt_layout(&arena, &fonts, &words, TXT_UI, 10, columns * 10, rtl);
}

/* The runs of a line from left to right, "[…]" for one that reads to the right, "<…"
 * (its logical text) and ">" for one that reads to the left. */
static struct str drawn(const struct txt_line *line)
{
    struct buf b = BUF_MAX(64 * 1024);
    for (size_t i = 0; i < line->count; i++) {
        const struct txt_run *r = &line->runs[i];
        buf_putz(&b, r->rtl ? "<" : "[");
        buf_put(&b, r->text);
        buf_putz(&b, r->rtl ? ">" : "]");
    }
    struct str s = arena_str(&arena, buf_str(&b));
    buf_free(&b);
    return s;
}

/* The lines of a text, "|" between them. */
static struct str broken(const char *text, int columns)
{
    struct txt_para p = lay(str_of(text), columns, false);
    struct buf b = BUF_MAX(64 * 1024);
    for (size_t i = 0; i < p.count; i++) {
        if (i > 0)
            buf_putc(&b, '|');
        for (size_t r = 0; r < p.lines[i].count; r++)
            buf_put(&b, p.lines[i].runs[r].text);
    }
    struct str s = arena_str(&arena, buf_str(&b));
    buf_free(&b);
    return s;
}

static struct str one_line(const char *text, bool rtl)
{
    struct txt_para p = lay(str_of(text), 0, rtl);
    assert_int_equal(p.count, 1);
    return drawn(&p.lines[0]);
}

static void an_empty_text_is_one_empty_line(void **state)
{
    (void)state;
    struct txt_para p = lay(STR_NONE, 10, true);
    assert_int_equal(p.count, 1);
    assert_int_equal(p.lines[0].count, 0);
    assert_int_equal(p.width_px, 0);
    assert_true(p.rtl);
    p = lay(STR("\u2068\u2069"), 10, false);
    assert_int_equal(p.count, 1);
    assert_int_equal(p.lines[0].count, 0);
}

static void lines_break_at_blanks_and_blanks_do_not_count(void **state)
{
    (void)state;
    assert_str(broken("one two three", 20), "one two three");
    assert_str(broken("one two three", 13), "one two three");
    assert_str(broken("one two three", 12), "one two|three");
    assert_str(broken("one two three", 7), "one two|three");
    assert_str(broken("one   two three", 3), "one|two|thr|ee");
    assert_str(broken("a-b-c", 3), "a-|b-c");
    assert_str(broken("by O. E. too", 5), "by|O. E.|too");
    assert_str(broken("for art. 5", 8), "for|art. 5");
    assert_str(broken("O. E.", 3), "O.|E."); /* no room for both */
    assert_str(broken("by Ctrl+Z, Ctrl++ now", 8), "by|Ctrl+Z,|Ctrl++|now");
    struct txt_para p = lay(STR("one two three"), 7, false);
    assert_int_equal(p.lines[0].width_px, 70);
    assert_int_equal(p.width_px, 70);
    assert_int_equal(p.lines[0].from, 0);
    assert_int_equal(p.lines[0].to, 8);
    assert_int_equal(p.lines[1].to, 13);
}

/* Each as a reader of Lao spells it out, where one reading only is possible. */
static void lao_breaks_between_syllables(void **state)
{
    (void)state;
    static const char *const syllables[] = {
        "ມະ|ນຸດ|ເກີດ|ມາ",
        "ກຽດ|ຕິ|ສັກ",
        "ສະ|ເໝີ|ໜ້າ|ກັນ",
        "ປະ|ຊາ|ຊົນ|ລາວ",
        "ເມືອງ|ຂອງ",
        "ຫນ້າ|ທີ່",
        "ກວ້າງ|ຂວາງ",
        "ພີ່|ນ້ອງ",
        "ຈຶ່ງ|ຕ້ອງ|ປະ|ພຶດ|ຕົນ|ຕໍ່|ກັນ",
        "ໂຮງ|ຮຽນ",
        "ສະ|ຫວັນ|ນະ|ເຂດ",
        "ມີ|ຄວາມ",
        "ເສລີ|ພາບ" /* ເສ|ລີ: but ສລ might be a pair */,
    };
    for (size_t i = 0; i < COUNT(syllables); i++) {
        struct buf b = BUF_MAX(1024);
        for (const char *p = syllables[i]; *p != '\0'; p++)
            if (*p != '|')
                buf_putc(&b, *p);
        buf_putc(&b, '\0');
        struct txt_words words = {.text = arena_str(&arena, buf_str(&b))};
        words.text.n--;
        struct txt_frame f = {&fonts, TXT_UI, 10, "lo", &arena, &words, 0};
        struct txt_cells c = txt_itemise(&f, words.text, false);
        buf_clear(&b);
        for (size_t k = 0; k < c.count; k++) {
            buf_put(&b, str_sub(words.text, c.at[k], c.at[k + 1] - c.at[k]));
            if ((c.flags[k] & TXT_CELL_BREAK) != 0)
                buf_putc(&b, '|');
        }
        assert_str(arena_str(&arena, buf_str(&b)), syllables[i]);
        buf_free(&b);
    }
}

static void newlines_start_new_lines(void **state)
{
    (void)state;
    assert_str(broken("one\n\ntwo\r\n", 20), "one||two|");
    assert_str(broken("one\ntwo", 0), "one|two");
    struct txt_para p = lay(STR("a\nb\n"), 0, false);
    assert_int_equal(p.count, 3);
    assert_int_equal(p.lines[0].to, 2);
    assert_int_equal(p.lines[1].to, 4);
    assert_int_equal(p.lines[2].from, 4);
}

static void no_break_spaces_hold(void **state)
{
    (void)state;
    assert_str(broken("soit 250\u202F000 francs", 9), "soit|250\u202F000|francs");
    assert_str(broken("dit «\u00A0oui\u00A0» fort", 8), "dit|«\u00A0oui\u00A0»|fort");
    assert_str(broken("Est-il là\u202F?", 9), "Est-il|là\u202F?");
    assert_str(broken("avec l’avocat", 9), "avec|l’avocat");
    assert_str(broken("de 🇸🇳 ici", 3), "de|🇸🇳|ici");
    assert_str(broken("🇸🇳🇲🇱", 3), "🇸🇳|🇲🇱");
    /* a mark does not hide that the letter before it holds */
    assert_str(broken("ab n\u00A0\u0301b", 3), "ab|n\u00A0\u0301b");
    assert_str(broken("(oui)… non", 6), "(oui)…|non");
}

static void isolates_neither_break_lines_nor_reach_runs(void **state)
{
    (void)state;
    assert_str(broken("x \u2068250\u2069% (\u2068y\u2069) z", 5), "x|250%|(y) z");
    assert_str(broken("Ada \u2068Eze\u2069", 7), "Ada Eze");
    assert_str(one_line("a\u200Bb\u00ADc\uFEFFd\u2067e\u2069\x01\xFF"
                        "f\u200Dg",
                        false),
               "[a][b][c][d][e][f][g]");
}

static void a_word_longer_than_the_line_is_cut_between_clusters(void **state)
{
    (void)state;
    assert_str(broken("abcdefgh", 3), "abc|def|gh");
    assert_str(broken("ab cdefgh ij", 3), "ab|cde|fgh|ij");
    /* e + acute is one cluster, wherever the cut falls */
    assert_str(broken("ae\u0301e\u0301e\u0301b", 2), "ae\u0301|e\u0301e\u0301|b");
    /* too narrow even for one: one cluster a line */
    struct txt_words abc = {.text = STR("abc"), .lang = STR("en")};
    struct txt_para p = txt_layout(&arena, &fonts, &abc, TXT_UI, 10, 5, false);
    assert_int_equal(p.count, 3);
    assert_int_equal(p.width_px, 10);
}

static void tabs_leave_room_without_a_run(void **state)
{
    (void)state;
    struct txt_para p = lay(STR("a\tb"), 0, false);
    assert_str(drawn(&p.lines[0]), "[a][b]");
    assert_int_equal(p.lines[0].runs[1].x_px, 50);
    assert_int_equal(p.width_px, 60);
}

static void blanks_at_the_end_hang_past_the_width(void **state)
{
    (void)state;
    struct txt_para p = lay(STR("ab  "), 2, false);
    assert_int_equal(p.count, 1);
    assert_str(drawn(&p.lines[0]), "[ab][  ]");
    assert_int_equal(p.width_px, 20);
    assert_int_equal(p.lines[0].runs[1].x_px, 20);
    p = lay(STR("شهود "), 0, true);
    assert_str(drawn(&p.lines[0]), "< ><شهود>");
    assert_int_equal(p.lines[0].runs[0].x_px, -10);
    assert_int_equal(p.lines[0].runs[1].x_px, 0);
    assert_int_equal(p.width_px, 40);
}

static void right_to_left_runs_come_in_visual_order(void **state)
{
    (void)state;
    assert_str(one_line("ab شهود cd", false), "[ab ]<شهود>[ cd]");
    assert_str(one_line("شهود ab", false), "[ab]<شهود >");
    assert_true(lay(STR("شهود ab"), 0, false).rtl);
    assert_false(lay(STR("ab شهود"), 0, true).rtl);
    assert_true(lay(STR("12"), 0, true).rtl);
    assert_true(lay(STR("\u2068ab\u2069 12"), 0, true).rtl);
}

static void digits_are_never_reversed(void **state)
{
    (void)state;
    assert_str(one_line("ملف 2019 أ", true), "< أ>[2019]<ملف >");
    assert_str(one_line("MLA-2019/037", true), "[MLA-2019/037]");
    assert_str(one_line("هاتف 70 12 34", true), "[34]< >[12]< >[70]<هاتف >");
}

/* A Latin name pulled the comma and the 3 to the wrong side; the isolate keeps them. */
static void an_isolated_name_leaves_the_sentence_in_order(void **state)
{
    (void)state;
    assert_str(one_line("\u2068Ada Eze\u2069، \u20683\u2069 شهود", true),
               "< شهود>[3]<، >[Ada Eze]");
    assert_str(one_line("Juge \u2068أمينة\u2069, 3 témoins", false),
               "[Juge ]<أمينة>[, 3 témoins]");
    /* two names side by side are read one after the other, not as one text */
    assert_str(one_line("a \u2068أمينة\u2069\u2068شهود\u2069", false),
               "[a ]<أمينة><شهود>");
    assert_str(one_line("أ \u2068Ada\u2069\u2068Eze\u2069", true), "[Eze][Ada]<أ >");
}

static void runs_carry_their_script_and_face(void **state)
{
    (void)state;
    struct txt_para p = lay(STR("1 ab شهود"), 0, false);
    assert_int_equal(p.lines[0].count, 2);
    const struct txt_run *r = p.lines[0].runs;
    assert_int_equal(r[0].script, 0x4C61746E); /* Latn: the 1 takes what follows */
    assert_int_equal(r[0].face, 0);
    assert_int_equal(r[1].script, 0x41726162); /* Arab */
    assert_int_equal(r[1].face, 1);
    assert_int_equal(r[1].x_px, 50);
    assert_int_equal(p.lines[0].width_px, 90);
    static const struct {
        const char *text;
        uint32_t script;
    } others[] = {
        {"ⵜⴰ", 0x54666E67}, {"ߒߞߏ", 0x4E6B6F6F}, {"𞤀𞤁", 0x41646C6D},
        {"दद", 0x44657661}, {"ລາ", 0x4C616F6F},  {"да", 0x4379726C},
        {"ɓɛ", 0x4C61746E}, {"42", 0x4C61746E},
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        p = lay(str_of(others[i].text), 0, false);
        assert_int_equal(p.lines[0].count, 1);
        assert_int_equal(p.lines[0].runs[0].script, others[i].script);
    }
}

static void joiners_stay_where_letters_join(void **state)
{
    (void)state;
    assert_str(one_line("می\u200Cخواهم", true), "<می\u200Cخواهم>");
    assert_str(one_line("a\u200Cb", false), "[a][b]");
}

/* --- properties ------------------------------------------------------------------- */

static bool is_blank(uint32_t cp)
{
    return cp == ' ' || cp == '\t' || cp == '\n' || cp == 0x3000 || cp == 0x205F ||
           cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A && cp != 0x2007);
}

static bool is_invisible(uint32_t cp)
{
    return is_blank(cp) || utf8_is_forbidden(cp) || utf8_is_bidi_control(cp) ||
           (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x2060 && cp <= 0x206F) ||
           (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0xAD || cp == 0x34F ||
           cp == 0x115F || cp == 0x1160 || cp == 0x17B4 || cp == 0x17B5 ||
           (cp >= 0x180B && cp <= 0x180F) || cp == 0x3164 || cp == 0xFFA0 ||
           (cp >= 0xFFF0 && cp <= 0xFFF8) || (cp >= 0xE0000 && cp <= 0xE0FFF);
}

static void put_visible(struct buf *b, struct str s)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(s, at, &cp);
        if (n > 0 && !is_invisible(cp))
            buf_put(b, str_sub(s, at, n));
        at += n > 0 ? n : 1;
    }
}

static int by_address(const void *a, const void *b)
{
    const struct txt_run *x = a, *y = b;
    return (x->text.p > y->text.p) - (x->text.p < y->text.p);
}

/* Clusters by the test's own rule: a mark, or what follows a virama, belongs to what
 * stands before it. Blanks and joiners do not count. */
static size_t clusters(const struct txt_line *l)
{
    size_t count = 0;
    uint32_t before = 0;
    for (size_t r = 0; r < l->count; r++) {
        uint32_t cp = 0;
        struct str s = l->runs[r].text;
        for (size_t at = 0; at < s.n; at += utf8_decode(s, at, &cp)) {
            utf8_decode(s, at, &cp);
            if (is_blank(cp) || cp == 0x200D)
                continue;
            count += !is_mark(cp) && cp != 0x94D && before != 0x94D;
            before = cp;
        }
    }
    return count;
}

/* The lines cover the text; their runs, put back in logical order, say all of it; they
 * stand side by side; a line is too wide only when it is one cluster. */
static void assert_sound(struct str text, const struct txt_para *p, int width_px)
{
    struct buf want = BUF_MAX(1024 * 1024), got = BUF_MAX(1024 * 1024);
    put_visible(&want, text);
    size_t at = 0;
    for (size_t i = 0; i < p->count; i++) {
        const struct txt_line *l = &p->lines[i];
        assert_true(l->from == at && l->to >= at);
        at = l->to;
        assert_true(l->width_px <= p->width_px);
        for (size_t r = 1; r < l->count; r++)
            assert_true(l->runs[r].x_px >=
                        l->runs[r - 1].x_px + l->runs[r - 1].width_px);
        if (l->count == 0)
            continue;
        qsort(l->runs, l->count, sizeof l->runs[0], by_address);
        for (size_t r = 0; r < l->count; r++) {
            struct str s = l->runs[r].text;
            assert_true(s.p >= text.p + l->from && s.p + s.n <= text.p + l->to);
            put_visible(&got, s);
        }
        if (width_px > 0 && l->width_px > width_px)
            assert_true(clusters(l) <= 1);
    }
    assert_int_equal(at, text.n);
    assert_true(str_eq(buf_str(&want), buf_str(&got)));
    buf_free(&want);
    buf_free(&got);
}

static void any_mixture_is_laid_out_whole(void **state)
{
    (void)state;
    static const char *const bits[] = {
        "a",
        "word",
        " ",
        "  ",
        "\n",
        "\t",
        "1",
        "2024",
        "شهود",
        "أ",
        "،",
        "(",
        ")",
        "[",
        "\u2066",
        "\u2067",
        "\u2068",
        "\u2069",
        "\u202E",
        "\u202C",
        "\u200F",
        "\u0301",
        "ɓ",
        "ⵜ",
        "߁",
        "𞤀",
        "द्ध",
        "ລ",
        "\u200D",
        "\u200B",
        "\u00A0",
        "\u202F",
        "-",
        "«",
        "»",
        "\xFF",
        "\x01",
        "👩",
        "\uFE0F",
        "\u00AD",
        "\u2029",
        "٣",
        "\xF0\x82\x81\xA9",
        "\xE0\x80\x80",
        "\U0003FFFF",
    };
    for (uint64_t seed = 1; seed <= 5000; seed++) {
        uint64_t rng = seed;
        struct buf b = BUF_MAX(64 * 1024);
        for (uint32_t n = rng_below(&rng, 60); n > 0; n--)
            buf_putz(&b, bits[rng_below(&rng, sizeof bits / sizeof bits[0])]);
        struct str text = arena_str(&arena, buf_str(&b));
        buf_free(&b);
        int columns = (int)rng_below(&rng, 20);
        struct txt_para p = lay(text, columns, rng_below(&rng, 2) == 0);
        assert_sound(text, &p, columns * 10);
        arena_reset(&arena);
    }
}

static void naughty_strings_are_laid_out_whole(void **state)
{
    (void)state;
    const char *root = getenv("ROGATORY_CORPORA");
    if (root == NULL) {
        print_message("skipped: set ROGATORY_CORPORA to the unpacked corpora\n");
        skip();
    }
    struct str folder = file_join(&arena, str_of(root), STR("naughty"));
    struct str *names, bytes;
    size_t count, lines = 0;
    assert_true(file_list(folder, LIMIT_FOLDER_FILES, &arena, &names, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        struct str path = file_join(&arena, folder, names[i]);
        if (!file_read(path, LIMIT_FILE_BYTES, &arena, &bytes, NULL))
            continue;
        while (bytes.n > 0) {
            struct str line = str_cut(&bytes, '\n');
            struct txt_para p = lay(line, 12, false);
            assert_sound(line, &p, 120);
            lines++;
        }
    }
    assert_true(lines > 100);
}

static struct str repeated(const char *unit, size_t bytes)
{
    struct buf b = BUF_MAX(bytes + 64);
    while (b.n < bytes)
        buf_putz(&b, unit);
    struct str s = arena_str(&arena, buf_str(&b));
    buf_free(&b);
    return s;
}

/* 64 KiB of each, in a second at the very most on any machine; quadratic work would
 * take tens of seconds. The work is also counted: bytes measured for each byte of text.
 */
static void long_paragraphs_take_near_linear_time(void **state)
{
    (void)state;
    static const char *const units[] = {
        "word and ",
        "x",
        "شهود ",
        "\u2068",
        "\u2068a\u2069 ",
        "()",
        "\u202E",
        "a ش ",
        "\u0301",
        "([{",
        "\u2067(\u2069)",
        "\n",
        "\u2068\u2067\u2066",
        "a\u200D",
        "  ",
        "1,",
    };
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        struct str text = repeated(units[i], LIMIT_SCALAR_BYTES);
        measured = 0;
        clock_t start = clock();
        struct txt_para p = lay(text, 80, false);
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        assert_sound(text, &p, 800);
        if (seconds > 2.0 || measured > 40 * text.n)
            fail_msg("\"%s\": %.2f s, %llu bytes measured", units[i], seconds,
                     (unsigned long long)measured);
        arena_reset(&arena);
    }
}

int test_layout(void);
int test_layout(void)
{
#define T(f) cmocka_unit_test_teardown(f, teardown)
    const struct CMUnitTest tests[] = {
        T(an_empty_text_is_one_empty_line),
        T(lines_break_at_blanks_and_blanks_do_not_count),
        T(lao_breaks_between_syllables),
        T(newlines_start_new_lines),
        T(no_break_spaces_hold),
        T(isolates_neither_break_lines_nor_reach_runs),
        T(a_word_longer_than_the_line_is_cut_between_clusters),
        T(tabs_leave_room_without_a_run),
        T(blanks_at_the_end_hang_past_the_width),
        T(right_to_left_runs_come_in_visual_order),
        T(digits_are_never_reversed),
        T(an_isolated_name_leaves_the_sentence_in_order),
        T(runs_carry_their_script_and_face),
        T(joiners_stay_where_letters_join),
        T(any_mixture_is_laid_out_whole),
        T(naughty_strings_are_laid_out_whole),
        T(long_paragraphs_take_near_linear_time),
    };
#undef T
    return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
