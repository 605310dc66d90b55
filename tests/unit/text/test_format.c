/* test_format.c - sentences from messages, in the shipped languages. */
#include "text_test.h"

#include "base/date.h"
#include "base/file.h"
#include "base/limits.h"

/* How the expected sentences write the invisible ones: ‹ › for the isolates, _ for
 * U+00A0, ~ for U+202F. */
static struct str visible(struct arena *a, struct str s)
{
    static const struct {
        const char *from, *to;
    } marks[] = {{"\u2068", "‹"}, {"\u2069", "›"}, {"\u00A0", "_"}, {"\u202F", "~"}};
    struct buf b = BUF_MAX(64 * 1024);
    for (size_t at = 0; at < s.n;) {
        size_t k = 0;
        while (k < 4 && !str_starts(str_from(s, at), str_of(marks[k].from)))
            k++;
        if (k < 4)
            buf_putz(&b, marks[k].to);
        else
            buf_putc(&b, s.p[at]);
        at += k < 4 ? strlen(marks[k].from) : 1;
    }
    struct str out = arena_str(a, buf_str(&b));
    buf_free(&b);
    return out;
}

struct shipped {
    struct arena arena;
    struct diags diags;
    struct txt *txt;
};

static void load(struct shipped *s, const char *lang)
{
    struct str bytes;
    struct str path = arena_printf(&s->arena, SOURCE_DIR "/assets/lang/%s.po", lang);
    assert_true(file_read(path, LIMIT_FILE_BYTES, &s->arena, &bytes, NULL));
    assert_true(txt_add_po(s->txt, str_of(lang), path, bytes, &s->diags));
}

static int setup(void **state)
{
    static struct shipped s;
    s = (struct shipped){0};
    s.diags = diags_in(&s.arena);
    s.txt = txt_open(&s.arena, STR("en"));
    load(&s, "en");
    load(&s, "fr");
    *state = &s;
    return 0;
}

static int teardown(void **state)
{
    struct shipped *s = *state;
    arena_free(&s->arena);
    return 0;
}

/* Adds `text` in lang and shows it with the message's arguments. */
static struct str say(struct shipped *s, const char *lang, const char *text,
                      struct msg m)
{
    m.id = STR("test.sentence");
    txt_add(s->txt, str_of(lang), m.id, str_of(text), 0);
    assert_true(txt_use(s->txt, str_of(lang)));
    return visible(&s->arena, txt_str(s->txt, &s->arena, &m));
}

static struct msg with(enum msg_kind kind, int64_t number)
{
    struct msg m = msg_of("");
    msg_num(&m, "x", kind, number);
    return m;
}

static int64_t day(int year, int month, int d)
{
    return date_to_day((struct date){year, month, d});
}

static void the_shipped_catalogues_have_no_faults(void **state)
{
    struct shipped *s = *state;
    for (size_t i = 0; i < s->diags.count; i++)
        print_error("%.*s:%u: %s\n", STR_ARG(s->diags.list[i].place.path),
                    s->diags.list[i].place.line, diag_name(s->diags.list[i].code));
    assert_int_equal(s->diags.count, 0);
}

static void every_diagnostic_has_its_sentence_in_both_languages(void **state)
{
    struct shipped *s = *state;
    for (int c = DIAG_C0001; c <= DIAG_C0015; c++) {
        struct str id =
            arena_printf(&s->arena, "diag.%s", diag_name((enum diag_code)c));
        bool fallback = true;
        txt_use(s->txt, STR("fr"));
        assert_true(txt_raw(s->txt, id, &fallback).n > 0);
        assert_false(fallback);
        txt_use(s->txt, STR("en"));
        assert_true(txt_raw(s->txt, id, &fallback).n > 0);
        assert_false(fallback);
    }
}

static void values_are_isolated_and_braces_may_be_doubled(void **state)
{
    struct shipped *s = *state;
    struct msg m = msg_of("");
    msg_user(&m, "who", STR("أمينة"));
    msg_int(&m, "n", 3);
    assert_str(say(s, "en", "{who}: {n} {{files}}", m), "‹أمينة›: ‹3› {files}");
    assert_str(say(s, "en", "{nobody} {who:xyz} {", m), "⟦nobody⟧ ⟦who:xyz⟧ {");
}

static void the_stop_of_an_abbreviation_ends_the_sentence_too(void **state)
{
    struct shipped *s = *state;
    struct msg m = msg_of("");
    msg_user(&m, "who", STR("Osas E."));
    msg_user(&m, "done", STR("Well"));
    assert_str(say(s, "en", "To {who}. Then", m), "To ‹Osas E.› Then");
    assert_str(say(s, "en", "{done}. {who}: ... {who}... {done}..", m),
               "‹Well›. ‹Osas E.›: ... ‹Osas E.›... ‹Well›..");
}

static void what_is_isolated_is_not_isolated_again(void **state)
{
    struct shipped *s = *state;
    struct msg m = msg_of("");
    msg_user(&m, "a", STR("\u2068Ada\u2069"));
    msg_user(&m, "b", STR("\u2068A\u2069-\u2068B\u2069"));
    assert_str(say(s, "en", "{a} {b}", m), "‹Ada› ‹‹A›-‹B››");
}

static void strayed_isolates_in_typed_words_cannot_leave_them(void **state)
{
    struct shipped *s = *state;
    struct msg m = msg_of("");
    msg_user(&m, "x", STR("a\u2069b"));
    msg_user(&m, "y", STR("c\u2067d"));
    msg_user(&m, "z", STR("\xFF")); /* not UTF-8: passed through, never past the end */
    assert_str(say(s, "en", "{x}|{y}|{z}", m), "‹ab›|‹c\u2067d››|‹\xFF›");
}

/* Whatever is typed: the sentence around it is untouched, no isolate is left open or
 * closes the outer one early, and the words themselves are all there. */
static void any_typed_words_stay_within_their_isolate(void **state)
{
    static const char *const bits[] = {
        "\u2066", "\u2067", "\u2068", "\u2069", "\u202E",          "a",
        "أ",      "{x}",    "}",      "\xFF",   "\xF0\x82\x81\xA9"};
    struct shipped *s = *state;
    txt_add(s->txt, STR("en"), STR("s"), STR("[{x}]"), 0);
    for (uint64_t seed = 1; seed <= 2000; seed++) {
        uint64_t rng = seed;
        struct buf words = BUF_MAX(1024);
        buf_putc(&words, '.');
        for (uint32_t n = rng_below(&rng, 10); n > 0; n--)
            buf_putz(&words, bits[rng_below(&rng, sizeof bits / sizeof bits[0])]);
        struct msg m = msg_of("s");
        msg_user(&m, "x", buf_str(&words));
        struct str shown = txt_str(s->txt, &s->arena, &m);
        assert_true(str_starts(shown, STR("[\u2068")));
        assert_true(str_ends(shown, STR("\u2069]")));
        int depth = 0;
        for (size_t at = 1; at + 1 < shown.n; at++) {
            struct str rest = str_from(shown, at);
            depth += str_starts(rest, STR("\u2066")) ||
                     str_starts(rest, STR("\u2067")) || str_starts(rest, STR("\u2068"));
            depth -= str_starts(rest, STR("\u2069"));
            assert_true(depth > 0 || at + 4 >= shown.n);
        }
        assert_int_equal(depth, 0);
        struct str plain = txt_plain(&s->arena, shown);
        assert_true(str_eq(str_sub(plain, 1, plain.n - 2),
                           txt_plain(&s->arena, buf_str(&words))));
        buf_free(&words);
    }
}

static void numbers_are_grouped_by_the_language(void **state)
{
    struct shipped *s = *state;
    assert_str(say(s, "en", "{x}", with(MSG_INT, 999)), "‹999›");
    assert_str(say(s, "en", "{x}", with(MSG_INT, 1000)), "‹1,000›");
    assert_str(say(s, "fr", "{x}", with(MSG_INT, 250000)), "‹250~000›");
    assert_str(say(s, "en", "{x}", with(MSG_INT, -1234567)), "‹−1,234,567›");
    assert_str(say(s, "en", "{x:plain}", with(MSG_INT, 2024)), "‹2024›");
    assert_str(say(s, "en", "{x:two}", with(MSG_INT, 7)), "‹07›");
    assert_str(say(s, "en", "{x}", with(MSG_INT, INT64_MIN)),
               "‹−9,223,372,036,854,775,808›");
}

static void dates_are_full_dates(void **state)
{
    struct shipped *s = *state;
    assert_str(say(s, "en", "{x}", with(MSG_DAY, day(2024, 3, 4))), "‹4 March 2024›");
    assert_str(say(s, "fr", "{x}", with(MSG_DAY, day(2024, 3, 4))), "‹4 mars 2024›");
    assert_str(say(s, "fr", "{x}", with(MSG_DAY, day(2024, 8, 1))), "‹1er août 2024›");
    assert_str(say(s, "en", "{x}", with(MSG_DAY, day(2023, 12, 1))),
               "‹1 December 2023›");
    assert_str(say(s, "en", "{x}", with(MSG_DAY, INT64_MAX)), "‹31 December 9999›");
}

static void times_and_durations_follow_the_language(void **state)
{
    struct shipped *s = *state;
    assert_str(say(s, "en", "{x}", with(MSG_TIME, 10 * 60 + 40)), "‹10:40›");
    assert_str(say(s, "fr", "{x}", with(MSG_TIME, 10 * 60 + 40)), "‹10_h_40›");
    assert_str(say(s, "en", "{x}", with(MSG_TIME, 8 * 60)), "‹08:00›");
    assert_str(say(s, "fr", "{x}", with(MSG_TIME, 8 * 60)), "‹8_h›");
    assert_str(say(s, "fr", "{x}", with(MSG_TIME, 8 * 60 + 5)), "‹8_h_05›");
    assert_str(say(s, "en", "{x}", with(MSG_TIME, -1)), "‹23:59›");
    assert_str(say(s, "en", "{x}", with(MSG_MINUTES, 0)), "‹0_min›");
    assert_str(say(s, "en", "{x}", with(MSG_MINUTES, 150)), "‹2_h 30_min›");
    assert_str(say(s, "en", "{x}", with(MSG_MINUTES, 1440)), "‹1 day›");
    assert_str(say(s, "fr", "{x}", with(MSG_MINUTES, 2 * 1440 + 90)),
               "‹2_jours 1_h 30_min›");
}

static void money_has_the_cases_unit(void **state)
{
    struct shipped *s = *state;
    assert_str(say(s, "en", "{x}", with(MSG_MONEY, 1)), "‹1 cowry›");
    assert_str(say(s, "en", "{x}", with(MSG_MONEY, 250000)), "‹250,000 cowries›");
    assert_str(say(s, "fr", "{x}", with(MSG_MONEY, 250000)), "‹250~000_cauris›");
}

static void the_count_chooses_the_plural(void **state)
{
    struct shipped *s = *state;
    struct str po = STR("msgctxt \"p\"\nmsgid \"{n} {count} file\"\n"
                        "msgid_plural \"{n} {count} files\"\n"
                        "msgstr[0] \"{n}:{count} file\"\n"
                        "msgstr[1] \"{n}:{count} files\"\n");
    assert_true(txt_add_po(s->txt, STR("en"), STR("p.po"), po, &s->diags));
    struct msg m = msg_of("p");
    msg_int(&m, "n", 1);
    msg_int(&m, "count", 2);
    txt_use(s->txt, STR("en"));
    assert_str(visible(&s->arena, txt_str(s->txt, &s->arena, &m)), "‹1›:‹2› files");
    m.args[1].number = -1;
    assert_str(visible(&s->arena, txt_str(s->txt, &s->arena, &m)), "‹1›:‹−1› file");
    m.args[1].name = "other"; /* no "count": the first number decides */
    m.args[0].number = 5;
    assert_str(visible(&s->arena, txt_str(s->txt, &s->arena, &m)), "‹5›:⟦count⟧ files");
}

static void a_sentence_that_fell_back_keeps_its_own_language(void **state)
{
    struct shipped *s = *state;
    struct msg m = msg_of("only.english");
    msg_num(&m, "when", MSG_DAY, day(2024, 3, 1));
    msg_int(&m, "n", 1000);
    txt_add(s->txt, STR("en"), m.id, STR("On {when}: {n}"), 0);
    txt_use(s->txt, STR("fr"));
    assert_str(visible(&s->arena, txt_str(s->txt, &s->arena, &m)),
               "On ‹1 March 2024›: ‹1,000› ⟨EN⟩");
}

static void a_name_is_resolved_one_level_deep(void **state)
{
    struct shipped *s = *state;
    txt_add(s->txt, STR("en"), STR("a"), STR("the {b} of {n}"), 0);
    txt_add(s->txt, STR("en"), STR("b"), STR("clerk {b}"), 0);
    txt_add(s->txt, STR("fr"), STR("b"), STR("greffier"), 0);
    struct msg m = msg_of("");
    msg_text(&m, "a", STR("a"));
    msg_text(&m, "b", STR("b"));
    msg_text(&m, "c", STR("nowhere"));
    msg_int(&m, "n", 3);
    assert_str(say(s, "en", "See {a}. {c}", m), "See ‹the clerk {b} of 3›. ⟦nowhere⟧");
    assert_str(say(s, "fr", "Voir {a}.", m), "Voir ‹the clerk {b} of 3 ⟨EN⟩›.");
}

static void names_take_their_french_forms(void **state)
{
    struct shipped *s = *state;
    txt_add(s->txt, STR("en"), STR("p.ada"), STR("Ada Eze"), 'f');
    txt_add(s->txt, STR("fr"), STR("p.ada"), STR("Ada Eze"), 0);
    txt_add(s->txt, STR("en"), STR("p.office"), STR("the office"), 0);
    txt_add(s->txt, STR("fr"), STR("p.office"), STR("le parquet"), 'm');
    txt_add(s->txt, STR("fr"), STR("p.odd"), STR("Ha Long"), 0);
    txt_add(s->txt, STR("fr"), STR("p.odd.de"), STR("de la baie"), 0);
    struct msg m = msg_of("");
    msg_text(&m, "ada", STR("p.ada"));
    msg_text(&m, "office", STR("p.office"));
    msg_text(&m, "odd", STR("p.odd"));
    msg_user(&m, "typed", STR("Idrissa"));
    assert_str(say(s, "fr", "La lettre {ada:de} {office:a}, {odd:de}.", m),
               "La lettre d’‹Ada Eze› au ‹parquet›, ‹de la baie›.");
    assert_str(say(s, "fr", "Avis {office:de} : il faut {ada:que} signe.", m),
               "Avis du ‹parquet›_: il faut qu’‹Ada Eze› signe.");
    assert_str(say(s, "fr",
                   "{ada:Il} est arrivé{ada:e}, {office:il} est fermé{office:e}"
                   ", {typed:de}",
                   m),
               "Elle est arrivée, il est fermé, d’‹Idrissa›");
    assert_str(say(s, "en", "{ada:Il} wrote{ada:e} to {office:a}; {ada:il} left", m),
               "She wrote to ‹the office›; she left");
}

/* Names as authors write them, in both languages, for the sentences below. */
static struct msg names(struct shipped *s)
{
    txt_add(s->txt, STR("en"), STR("places.p.name"), STR("The coach park"), 'n');
    txt_add(s->txt, STR("fr"), STR("places.p.name"), STR("La gare routière"), 'n');
    txt_add(s->txt, STR("en"), STR("evidence.e.title"), STR("A ledger"), 'n');
    txt_add(s->txt, STR("fr"), STR("evidence.e.title"), STR("Le registre"), 'n');
    txt_add(s->txt, STR("en"), STR("people.o.name"), STR("Anansi"), 'm');
    txt_add(s->txt, STR("fr"), STR("people.o.name"), STR("L'Ancien"), 'm');
    txt_add(s->txt, STR("en"), STR("facts.f.text"), STR("The man came. He left."), 0);
    struct msg m = msg_of("");
    msg_text(&m, "place", STR("places.p.name"));
    msg_text(&m, "item", STR("evidence.e.title"));
    msg_text(&m, "person", STR("people.o.name"));
    msg_text(&m, "fact", STR("facts.f.text"));
    msg_user(&m, "typed", STR("The End"));
    return m;
}

static void an_article_has_its_capital_where_a_text_begins(void **state)
{
    static const struct {
        const char *lang, *text, *want;
    } rows[] = {
        {"en", "Go to {place}", "Go to ‹the coach park›"},
        {"en", "{place}: {item}", "‹The coach park›: ‹a ledger›"},
        {"en", "({place})", "(‹The coach park›)"},
        {"en", "See ({place})", "See (‹the coach park›)"},
        {"en", "Done. {item}", "Done. ‹A ledger›"},
        {"en", "Done: “{item}”", "Done: “‹A ledger›”"},
        {"en", "{item} / {item}", "‹A ledger› / ‹A ledger›"},
        {"en", "Seen:\n{item}", "Seen:\n‹A ledger›"},
        {"en", "By {person}", "By ‹Anansi›"},
        {"en", "It says: {fact}", "It says: ‹The man came. He left.›"},
        {"en", "You typed {typed}", "You typed ‹The End›"},
        {"fr", "{place} : {item}", "‹La gare routière›_: ‹le registre›"},
        {"fr", "De « {place} »", "De «_‹La gare routière›_»"},
        {"fr", "Aller {place:a}", "Aller à ‹la gare routière›"},
        {"fr", "Copie {item:de}", "Copie du ‹registre›"},
        {"fr", "Pour {person}", "Pour ‹l’Ancien›"},
        {"fr", "{place:de}", "de ‹la gare routière›"},
    };
    struct shipped *s = *state;
    struct msg m = names(s);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(say(s, rows[i].lang, rows[i].text, m), rows[i].want);
}

static void a_catalogue_may_say_the_gender(void **state)
{
    struct shipped *s = *state;
    txt_add(s->txt, STR("fr"), STR("x.bank"), STR("la banque"), 0);
    txt_add(s->txt, STR("fr"), STR("x.bank.gender"), STR("f"), 0);
    txt_add(s->txt, STR("en"), STR("x.group"), STR("the twins"), 'n');
    struct msg m = msg_of("");
    msg_text(&m, "x", STR("x.bank"));
    assert_str(say(s, "fr", "{x:Il} est fermé{x:e}", m), "Elle est fermée");
    m.args[0].text = STR("x.group");
    assert_str(say(s, "en", "{x:Il} left", m), "They left");
}

static void a_place_is_for_machines_too(void **state)
{
    struct shipped *s = *state;
    struct msg m = msg_of("diag.E0203");
    msg_user(&m, "id", STR("ada"));
    msg_user(&m, "path", STR("people.yaml"));
    msg_int(&m, "line", 1250);
    txt_use(s->txt, STR("en"));
    assert_str(txt_plain(&s->arena, txt_str(s->txt, &s->arena, &m)),
               "the id “ada” stands twice; the first is at people.yaml:1250");
}

static void plain_takes_only_isolates_out(void **state)
{
    struct shipped *s = *state;
    assert_str(txt_plain(&s->arena, STR("a\u2068b\u2069\u200Fc\u2066\u2067\xC3")),
               "ab\u200Fc\xC3");
}

int test_format(void);
int test_format(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(the_shipped_catalogues_have_no_faults),
        T(every_diagnostic_has_its_sentence_in_both_languages),
        T(values_are_isolated_and_braces_may_be_doubled),
        T(the_stop_of_an_abbreviation_ends_the_sentence_too),
        T(what_is_isolated_is_not_isolated_again),
        T(strayed_isolates_in_typed_words_cannot_leave_them),
        T(any_typed_words_stay_within_their_isolate),
        T(numbers_are_grouped_by_the_language),
        T(dates_are_full_dates),
        T(times_and_durations_follow_the_language),
        T(money_has_the_cases_unit),
        T(the_count_chooses_the_plural),
        T(a_sentence_that_fell_back_keeps_its_own_language),
        T(a_name_is_resolved_one_level_deep),
        T(names_take_their_french_forms),
        T(an_article_has_its_capital_where_a_text_begins),
        T(a_catalogue_may_say_the_gender),
        T(a_place_is_for_machines_too),
        T(plain_takes_only_isolates_out),
    };
#undef T
    return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
