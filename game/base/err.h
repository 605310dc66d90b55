/* err.h - one failure of the world (a file, a database, a device), as a whole sentence.
 *
 * Functions that can fail so take a `struct err *` last and return false after filling
 * it; on success they leave it alone, so calls can be chained and reported once. The
 * sentence is a message id with arguments, shown in the user's language by `text`.
 *
 * Not here: what is wrong in a text (diag.h), what we did wrong (bug.h).
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/msg.h"

enum { ERR_DETAIL = 512 };

/* Zero-initialise. `id` is NULL while nothing failed. */
struct err {
    const char *id;         /* message id, with arguments {path} and {cause} */
    char path[ERR_DETAIL];  /* the file or device, may be empty */
    char cause[ERR_DETAIL]; /* the system's own words, may be empty */
    const char *reason;     /* message id of the cause, instead of its words, or NULL */
};

/* Fills e (if not NULL) and returns false, so that a caller can `return err_set(…)`. */
bool err_set(struct err *e, const char *id, struct str path, const char *cause);
/* The same for what the system refused with that errno: the usual causes have words of
 * ours in every language, the rest keep the system's. */
bool err_set_system(struct err *e, const char *id, struct str path, int code);
/* The same as a message; it borrows from e. */
struct msg err_msg(const struct err *e);

#endif
