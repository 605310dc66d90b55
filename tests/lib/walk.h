/* walk.h - a short walk by chance through a case that loaded.
 *
 * Only what the options offer; the same for the same case and the same chance.
 */
#ifndef LIB_WALK_H
#define LIB_WALK_H

#include "scenario/scenario.h"

void walk_by_chance(const struct scn *scn, uint64_t *chance);

#endif
