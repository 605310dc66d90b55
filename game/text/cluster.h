/* cluster.h - where a text may be entered: clusters (what a reader takes for one
 * letter: a letter with its marks, a Hangul syllable, an emoji of several code points)
 * and words.
 *
 * Clusters are those of Unicode 15.0 (UAX 29, extended), and a Devanagari letter stays
 * with the virama before it. Positions are bytes; a byte that is no UTF-8 is a cluster
 * of its own. A word is letters, digits and marks, with an apostrophe between letters.
 */
#ifndef TEXT_CLUSTER_H
#define TEXT_CLUSTER_H

#include "base/str.h"

/* The boundary after (before) byte `at`, itself a boundary; the end (0) at the end. */
size_t txt_cluster_next(struct str s, size_t at);
size_t txt_cluster_back(struct str s, size_t at);

/* The start of the next word, or the end; of this word or the one before, or 0. */
size_t txt_word_next(struct str s, size_t at);
size_t txt_word_back(struct str s, size_t at);
/* The word at byte `at`; where there is none, the blanks or the signs there. */
void txt_word_at(struct str s, size_t at, size_t *from, size_t *to);

/* Does cp belong to the letter before it, wherever it stands (a combining mark, a
 * joiner, a skin tone)? */
bool txt_is_mark(uint32_t cp);

/* One code point after the other, from {0}. */
struct txt_cluster {
    uint32_t before;
    uint8_t kind;
    bool started, picture, odd, consonant, linked;
};
/* Does a cluster begin with cp, which comes after those told before? */
bool txt_cluster_begins(struct txt_cluster *c, uint32_t cp);

#endif
