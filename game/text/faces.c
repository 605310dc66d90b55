/* faces.c - the tables of faces and of what they cover. */
#include "text/faces.h"

#include "base/utf8.h"
#include "text/plural_int.h"

#define FACE(name, file, bold, percent, lang, reaches)                                 \
    {file, bold, percent, lang, reaches},
const struct txt_face_row txt_faces[TXT_FACES] = {
#include "text/faces.def"
};
#undef FACE

bool txt_face_is_for(int face, const char *lang)
{
    const char *own = txt_faces[face].lang;
    return own[0] != '\0' && txt_code_is(str_of(lang), own);
}

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

/* Controls, noncharacters and Unicode's default ignorables, the joiners aside. */
bool txt_is_ignorable(uint32_t cp)
{
    static const struct {
        uint32_t from, to;
    } table[] = {
        {0xAD, 0xAD},     {0x34F, 0x34F},   {0x115F, 0x1160}, {0x17B4, 0x17B5},
        {0x180B, 0x180F}, {0x200B, 0x200B}, {0x2060, 0x206F}, {0x3164, 0x3164},
        {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0xE0000, 0xE0FFF},
    };
    if (utf8_is_forbidden(cp) || utf8_is_bidi_control(cp))
        return true;
    for (size_t i = 0; i < sizeof table / sizeof table[0] && cp >= table[i].from; i++) {
        if (cp <= table[i].to)
            return true;
    }
    return false;
}

bool txt_is_drawn(uint32_t cp)
{
    bool joiner = cp == 0x200C || cp == 0x200D;
    return cp == '\t' || cp == '\n' || joiner || txt_is_ignorable(cp) ||
           txt_faces_with(cp) != 0;
}
