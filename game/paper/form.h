/* form.h - a document as lines of text for another program, and back: inverses.
 *
 *     rogatory-paper 1          the format, always the first line
 *     lang fr                   BCP 47
 *     dir ltr                   or rtl
 *     made 2024-03-05
 *     title …
 *     notice …
 *     sheet 2/2024              then its blocks, a line each, by their kind:
 *     head Orisun               head mark line title heading text numbered under
 *     numbered 1.<TAB>Mrs …     item signature note; a mark stands before a tab
 *
 * The six lines of the head stand once, in this order. In every value, \n is a new line
 * and \\ a backslash; there is no other escape and no other control character.
 *
 * Reading trusts nothing: everything is capped (limits.h) and checked, and the first
 * fault is an error with its line. Memory: what is read lives in the arena, the strings
 * partly in the bytes given. Errors: ids "err.paper.*", {path} and the line as {cause}.
 */
#ifndef PAPER_FORM_H
#define PAPER_FORM_H

#include "base/arena.h"
#include "base/err.h"
#include "paper/paper.h"

void paper_form_print(const struct paper_doc *doc, struct buf *out);
bool paper_form_parse(struct str bytes, struct str path, struct arena *a,
                      struct paper_doc *doc, struct err *e);

#endif
