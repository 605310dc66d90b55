/* faces.c - the tables of faces and of what they cover. */
#include "text/faces.h"

#define FACE(name, file, bold, percent) {file, bold, percent},
const struct txt_face_row txt_faces[TXT_FACES] = {
#include "text/faces.def"
};
#undef FACE

_Static_assert(TXT_FACES <= 32, "a face is a bit of cover.def");

/* Sorted, without overlaps. */
static const struct {
    uint32_t from, to, faces;
} cover[] = {
#include "text/cover.def"
};

uint32_t txt_faces_with(uint32_t cp)
{
    size_t low = 0, high = sizeof cover / sizeof cover[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (cp > cover[middle].to)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < sizeof cover / sizeof cover[0] && cp >= cover[low].from;
    return inside ? cover[low].faces : 0;
}
