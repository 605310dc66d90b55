/* english_int.h - the English part of txt_typography. */
#ifndef TEXT_ENGLISH_INT_H
#define TEXT_ENGLISH_INT_H

#include "base/arena.h"
#include "base/buf.h"

/* s with ‘ ’ “ ” where it has ' and "; s itself when it has none. */
struct str txt_english(struct arena *a, struct str s);

#endif
