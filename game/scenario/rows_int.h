/* rows_int.h - short ways to write the rows of the tables in schema*.c.
 *
 * Each file of rows sets THING to the struct that a table fills before it uses them.
 * Private to scenario.
 */
#ifndef SCENARIO_ROWS_INT_H
#define SCENARIO_ROWS_INT_H

#include "scenario/schema_int.h"

/* clang-format off */
#define OFF(member)                  .offset = (uint16_t)offsetof(struct THING, member)
#define ID()                         {"id", F_ID, OFF(id), .required = true}
#define TEXT(n, m, need)             {n, F_TEXT, OFF(m), .required = (need)}
#define INT(n, m, need, lo, hi, def) {n, F_INT, OFF(m), .required = (need), .least = (lo), .most = (hi), .start = (def)}
#define BOOLEAN(n, m, def)           {n, F_BOOL, OFF(m), .start = (def)}
#define DATE(n, m, def)              {n, F_DATE, OFF(m), .start = (def)}
#define ENUM(n, m, need, w, def)     {n, F_ENUM, OFF(m), .required = (need), .words = (w), .start = (def)}
#define REF(n, m, need, k)           {n, F_REF, OFF(m), .required = (need), .kind = (k)}
#define REFS(n, m, need, k)          {n, F_REFS, OFF(m), .required = (need), .kind = (k)}
#define COND(n, m, need, e)          {n, F_EXPR, OFF(m), .required = (need), .env = (e)}
#define DO(n, m)                     {n, F_EFFECTS, OFF(m), .env = SCN_ENV_EFFECT}
#define SOURCE()                     {"source", F_STRUCT, OFF(source), .required = true, .table = &scn_schema_source}
#define PLAIN_SOURCE()               {"source", F_STRUCT, OFF(source), .table = &scn_schema_source}
#define OWN()                        ID(), REF("desk", desk, NO, SCN_DESK)
#define PARTS(n, m, t)               {n, F_PARTS, OFF(m), .table = &(t)}
#define DAYS_OF(from, to)            DATE("from", from, INT32_MIN), DATE("to", to, SCN_EVER)
#define COUNT(a)                     (uint32_t)(sizeof(a) / sizeof(a)[0])
#define TABLE(t, n, k, fields)       const struct table t = {n, k, sizeof(struct THING), fields, COUNT(fields)}

enum { NO = 0, YES = 1, DAYS = 3650, MINUTES = 100000, MONEY = 1000000 };
/* clang-format on */

#endif
