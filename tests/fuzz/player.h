/* player.h - a short walk by chance through a case that loaded.
 *
 * Only what the options offer, the same for the same case.
 */
#ifndef FUZZ_PLAYER_H
#define FUZZ_PLAYER_H

#include "scenario/scenario.h"

void player_walk(const struct scn *scn);

#endif
