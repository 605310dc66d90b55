/* wires.h - ways for lines between boxes: along and across only, beside every box and
 * never over one, apart from each other where there is room.
 *
 * Pure geometry on rectangles: no nodes, nothing is painted (diagram.c does). The same
 * boxes and joins give the same ways. Memory: in the arena given.
 */
#ifndef UI_WIRES_H
#define UI_WIRES_H

#include "base/arena.h"
#include "ui/draw.h"

struct ui_point {
    int x, y;
};

struct ui_join {
    size_t from, to; /* places among the boxes */
};

/* From the edge of one box to the edge of the other, corner by corner; none when there
 * is no way. */
struct ui_way {
    struct ui_point *at;
    size_t count;
};

/* The ways of `count` joins among `box_count` boxes, inside `room`; lines that run side
 * by side keep `lane` pixels apart. */
struct ui_way *ui_wires(struct arena *a, const struct ui_rect *boxes, size_t box_count,
                        const struct ui_join *joins, size_t count, struct ui_rect room,
                        int lane);

#endif
