/* date.c - the usual conversion with years that begin in March. */
#include "base/date.h"

int32_t date_to_day(struct date d)
{
    int y = d.month <= 2 ? d.year - 1 : d.year;
    int era = (y >= 0 ? y : y - 399) / 400;
    int yoe = y - era * 400;
    int doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

struct date date_of_day(int32_t day)
{
    int z = day + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int doe = z - era * 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    struct date d = {.year = yoe + era * 400,
                     .month = mp < 10 ? mp + 3 : mp - 9,
                     .day = doy - (153 * mp + 2) / 5 + 1};
    d.year += d.month <= 2;
    return d;
}

int date_weekday(int32_t day)
{
    int w = (day + 3) % 7; /* day 0 was a Thursday */
    return w < 0 ? w + 7 : w;
}

/* The number that these digits spell, or -1. */
static int digits(struct str s)
{
    int v = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9')
            return -1;
        v = v * 10 + (s.p[i] - '0');
    }
    return v;
}

bool date_parse(struct str s, int32_t *day)
{
    if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
        return false;
    struct date want = {digits(str_sub(s, 0, 4)), digits(str_sub(s, 5, 2)),
                        digits(str_sub(s, 8, 2))};
    if (want.year < 1900 || want.year > 2199 || want.month < 1 || want.month > 12 ||
        want.day < 1)
        return false;
    int32_t n = date_to_day(want);
    struct date got = date_of_day(n);
    if (got.year != want.year || got.month != want.month || got.day != want.day)
        return false;
    *day = n;
    return true;
}
