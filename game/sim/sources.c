/* sources.c - counting independent items.
 *
 * An item of one source never stands in the way: whatever mixed item shares its source
 * can be left out for it. So the singles are counted, and of the mixed items that touch
 * none of them the largest set without a common source is sought, one by one.
 */
#include "sim/sources_int.h"

static bool has_single(const struct sim_sources *list, u32 source)
{
    for (u32 i = 0; i < list->count; i++)
        if (list->single[i] == source)
            return true;
    return false;
}

void sim_sources_add(struct sim_sources *list, const struct scn_sources *roots,
                     enum sim_worth worth)
{
    if (worth == SIM_WORTH_NOTHING || roots->count == 0)
        return;
    list->full |= worth == SIM_WORTH_FULL;
    if (roots->count > 1) {
        if (list->mixed_count < SIM_MIXED_MAX)
            list->mixed[list->mixed_count++] = roots;
    } else if (list->count < SIM_SOURCES_MAX && !has_single(list, roots->at[0])) {
        list->single[list->count++] = roots->at[0];
    }
}

static bool touches_single(const struct sim_sources *list, const struct scn_sources *m)
{
    for (u32 i = 0; i < m->count; i++)
        if (has_single(list, m->at[i]))
            return true;
    return false;
}

/* Both are in rising order. */
static bool touch(const struct scn_sources *a, const struct scn_sources *b)
{
    for (u32 i = 0, k = 0; i < a->count && k < b->count;) {
        if (a->at[i] == b->at[k])
            return true;
        if (a->at[i] < b->at[k])
            i++;
        else
            k++;
    }
    return false;
}

/* The most of the items from `from` on that touch none of those taken. */
static u32 most(const struct sim_sources *list, u32 from, u32 taken)
{
    if (from >= list->mixed_count || from >= SIM_MIXED_MAX)
        return 0;
    u32 without = most(list, from + 1, taken);
    if (touches_single(list, list->mixed[from]))
        return without;
    for (u32 i = 0; i < from; i++)
        if ((taken >> i & 1U) && touch(list->mixed[i], list->mixed[from]))
            return without;
    u32 with = 1 + most(list, from + 1, taken | 1U << from);
    return with > without ? with : without;
}

u32 sim_sources_independent(const struct sim_sources *list)
{
    return list->full ? list->count + most(list, 0, 0) : 0;
}
