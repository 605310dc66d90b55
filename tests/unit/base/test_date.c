/* test_date.c - calendar days as numbers, around every kind of leap year. */
#include "base/date.h"
#include "unit/base/base_test.h"

enum { MON, TUE, WED, THU, FRI, SAT, SUN };

/* Days counted by hand from 1970-01-01; weekdays as any calendar gives them. */
static const struct {
    const char *text;
    int32_t day;
    int weekday;
} known[] = {
    {"1900-01-01", -25567, MON}, {"1900-02-28", -25509, WED},
    {"1900-03-01", -25508, THU}, {"1969-12-28", -4, SUN},
    {"1969-12-31", -1, WED},     {"1970-01-01", 0, THU},
    {"1972-02-29", 789, TUE},    {"2000-01-01", 10957, SAT},
    {"2000-02-29", 11016, TUE},  {"2000-03-01", 11017, WED},
    {"2024-02-29", 19782, THU},  {"2024-03-04", 19786, MON},
    {"2100-02-28", 47540, SUN},  {"2100-03-01", 47541, MON},
    {"2199-12-31", 84005, TUE},
};

static void known_days_have_their_number_and_weekday(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(known); i++) {
        int32_t day = 4711;
        assert_row(known[i].text, date_parse(str_of(known[i].text), &day));
        assert_row(known[i].text, day == known[i].day);
        assert_row(known[i].text, date_weekday(day) == known[i].weekday);
    }
}

static void what_is_no_day_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "1900-02-29", "2100-02-29", "2023-02-29", "2024-02-30",  "2024-04-31",
        "2024-00-10", "2024-13-01", "2024-01-00", "2024-01-32",  "1899-12-31",
        "2200-01-01", "2024-1-01",  "2024-01-1",  "2024/01/01",  "20240101",
        "",           "2024-+1-01", "2024-01-+1", "+024-01-01",  "2024- 1-01",
        "2024-01-0x", "-024-01-01", "24-01-2024", "2024-01-011", " 2024-01-0",
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        int32_t day = 4711;
        assert_row(rows[i], !date_parse(str_of(rows[i]), &day));
        assert_row(rows[i], day == 4711);
    }
}

static int days_of_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap);
}

/* Walks the calendar by its rules, three centuries long. */
static void each_day_follows_the_one_before(void **state)
{
    (void)state;
    int32_t n = -25567;
    for (struct date d = {1900, 1, 1}; d.year < 2200; n++) {
        struct date got = date_of_day(n);
        assert_int_equal(date_to_day(d), n);
        assert_true(got.year == d.year && got.month == d.month && got.day == d.day);
        assert_int_equal(date_weekday(n + 1), (date_weekday(n) + 1) % 7);
        if (++d.day > days_of_month(d.year, d.month))
            d = (struct date){d.year + d.month / 12, d.month % 12 + 1, 1};
    }
    assert_int_equal(n, 84006);
}

int test_date(void);
int test_date(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days_have_their_number_and_weekday),
        cmocka_unit_test(what_is_no_day_is_refused),
        cmocka_unit_test(each_day_follows_the_one_before),
    };
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
