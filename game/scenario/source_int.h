/* source_int.h - the bytes of one file, judged before any parser sees them.
 *
 * libyaml gives no place for bad bytes and accepts too much; so UTF-8, control and bidi
 * characters, line ends and lengths are checked here, with exact lines and columns.
 */
#ifndef SCENARIO_SOURCE_INT_H
#define SCENARIO_SOURCE_INT_H

#include "base/diag.h"

struct source {
    struct str path;
    struct str text;             /* without a byte-order mark */
    const uint32_t *line_starts; /* byte of each line's first character */
    uint32_t lines;
    /* Directional marks and isolates, in the order of the text: sound in a line of
     * prose, never elsewhere. Whoever parses the text knows what is prose. */
    struct place *marks;
    uint32_t mark_count;
};

/* Judges the bytes and indexes the lines. False after an error: no parser may go on. */
bool scn_source_open(struct source *s, struct str path, struct str bytes,
                     struct arena *a, struct diags *d);
/* The place of a byte; columns count code points. */
struct place scn_source_place(const struct source *s, size_t at);
/* The text of a line, from 1, without its end. */
struct str scn_source_line(const struct source *s, uint32_t line);
/* As much of a line as a diagnostic shows. */
struct str scn_source_excerpt(const struct source *s, uint32_t line);
/* Adds a diagnostic at a place of this file, with the line as its excerpt. */
struct diag *scn_source_diag(const struct source *s, struct diags *d,
                             enum diag_code code, uint32_t line, uint32_t column);

/* The byte within a line where a column, from 1, begins. */
size_t scn_source_offset(struct str line, uint32_t column);
/* The character at a place that scn_source_place gave. */
uint32_t scn_source_character(const struct source *s, struct place at);
/* Says that a character may not stand at a place; returns false. */
bool scn_source_refuse_mark(const struct source *s, struct diags *d,
                            enum diag_code code, uint32_t cp, struct place at);

#endif
