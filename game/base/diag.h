/* diag.h - what is wrong in a text somebody wrote: data with a code and a place.
 *
 * Readers add as many as they find and go on; nothing is printed here. A code has one
 * line in codes.def and one message "diag.E0101" in every catalogue (and, when a near
 * name is known, "diag.E0101.near"). Codes are promises: append, never renumber.
 *
 * Memory: paths and arguments are copied into the list's arena. The list keeps at most
 * LIMIT_DIAGS diagnostics and counts the rest.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/arena.h"
#include "base/msg.h"

enum diag_severity { DIAG_ERROR, DIAG_WARNING };

enum diag_code {
#define X(code, severity) DIAG_##code,
#include "base/codes.def"
#undef X
    DIAG_CODES
};

/* A place in a file. Lines and columns count from 1; columns count code points. 0 means
 * the file as a whole. */
struct place {
    struct str path;
    uint32_t line;
    uint32_t column;
};

struct diag {
    enum diag_code code;
    struct place place;
    struct str excerpt; /* the line itself, without its end; may be empty */
    struct msg msg;     /* arguments are MSG_USER or MSG_INT */
};

struct diags {
    struct arena *arena;
    struct diag *list;
    size_t count;
    size_t errors;  /* all errors seen, kept or not */
    size_t dropped; /* not kept, past the cap */
};

struct diags diags_in(struct arena *a);
/* Adds one; the returned diagnostic (never NULL; a spare one past the cap) takes
 * further arguments with diag_arg. */
struct diag *diag_add(struct diags *d, enum diag_code code, struct place at);
/* Adds an argument; the words are copied. Returns g, so that calls can be nested. */
struct diag *diag_arg(struct diags *d, struct diag *g, const char *name,
                      struct str words);
/* An argument that has a name in every language: the id of its text. */
struct diag *diag_text(struct diags *d, struct diag *g, const char *name,
                       struct str id);
/* Another sentence for the same code: "diag.E0019.quote". */
struct diag *diag_variant(struct diags *d, struct diag *g, const char *variant);
/* "Did you mean": the sentence ".near" and its argument; nothing for an empty name. */
struct diag *diag_near(struct diags *d, struct diag *g, struct str name);
struct diag *diag_num(struct diag *g, const char *name, int64_t number);
/* Errors, then warnings; each by path, line, column, code. Equal ones are merged. */
void diags_sort(struct diags *d);

/* "E0101"; and the severity of a code. */
const char *diag_name(enum diag_code code);
enum diag_severity diag_severity_of(enum diag_code code);

#endif
