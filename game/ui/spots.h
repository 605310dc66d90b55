/* spots.h - where the numbers of lines stand: a disc on each way, clear of every box
 * and of each other, away from other lines where it can be, smaller where there is no
 * room.
 *
 * Pure geometry, as wires.h. The same ways give the same spots. Memory: in the arena.
 */
#ifndef UI_SPOTS_H
#define UI_SPOTS_H

#include "ui/wires.h"

struct ui_spot {
    struct ui_point at;
    int half; /* of its width; 0: there is no way to stand on */
};

/* One for each way: of `half`, or less down to `least` where no place has room. */
struct ui_spot *ui_spots(struct arena *a, const struct ui_rect *boxes, size_t box_count,
                         const struct ui_way *ways, size_t count, int half, int least);

#endif
