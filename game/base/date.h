/* date.h - calendar days as plain numbers (proleptic Gregorian), no clock anywhere. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/str.h"

struct date {
    int year;
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
};

/* Days since 1970-01-01, which is day 0. */
int32_t date_to_day(struct date d);
struct date date_of_day(int32_t day);
/* 0 = Monday … 6 = Sunday. */
int date_weekday(int32_t day);
/* Reads "2024-03-04", years 1900 to 2199. False when it is not such a day. */
bool date_parse(struct str s, int32_t *day);

#endif
