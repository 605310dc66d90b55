/* faces.h - which faces are shipped, and which characters each of them draws.
 *
 * From tables, so that nobody has to open a font to know: the window loads a face only
 * when a character needs it, and `rogatory check` finds what no face draws. Not here:
 * shapes and pixels (ui/font_sdl.h).
 */
#ifndef TEXT_FACES_H
#define TEXT_FACES_H

#include "base/str.h"

#define FACE(name, file, bold, percent, lang, reaches) TXT_FACE_##name,
enum txt_face {
#include "text/faces.def"
    TXT_FACES
};
#undef FACE

struct txt_face_row {
    const char *file; /* in assets/fonts */
    bool bold;
    int percent;      /* of the size asked for */
    const char *lang; /* it is for; "": for any */
    bool reaches;     /* its ink leaves the room of its letters */
};
extern const struct txt_face_row txt_faces[TXT_FACES];

/* Is the face one for the language `lang` ("ur_PK")? None is for "". */
bool txt_face_is_for(int face, const char *lang);
/* Bit n stands for face n: it draws cp. 0: no face does. */
uint32_t txt_faces_with(uint32_t cp);
/* Controls, noncharacters and Unicode's default ignorables, the joiners aside: nothing
 * is ever drawn for them. */
bool txt_is_ignorable(uint32_t cp);
/* Is cp shown as what it is: by a face, or by nothing, as it should be? */
bool txt_is_drawn(uint32_t cp);

#endif
