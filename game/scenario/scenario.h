/* scenario.h - the door of the module: a folder of files becomes a frozen model.
 *
 * Reads the published YAML subset (libyaml events only), the prose and the law packs;
 * checks everything; says all that is wrong at once, each with its place.
 *
 * Memory: the model lives in the arena given. Errors: diagnostics E0xxx (codes.def) in
 * d; `struct err` only when a file cannot be read at all. Not here: translations
 * (text), what a case does when played (sim).
 */
#ifndef SCENARIO_SCENARIO_H
#define SCENARIO_SCENARIO_H

#include "base/diag.h"
#include "base/err.h"
#include "scenario/model.h"

/* Reads the case in `folder` with the law in `law_folder`. Returns NULL when there is
 * an error (d->errors > 0 or e set); warnings alone do not stop it. */
const struct scn *scn_load(struct str folder, struct str law_folder, struct arena *a,
                           struct diags *d, struct err *e);

/* Reads the law alone: a model in which nothing is played. NULL as above. */
const struct scn *scn_load_law(struct str law_folder, struct arena *a, struct diags *d,
                               struct err *e);

/* Reads any YAML file as the published subset and nothing more; true when it is one. */
bool scn_check_yaml(struct str path, struct str bytes, struct arena *a,
                    struct diags *d);

/* The index of the thing of that kind with this id, or SCN_NONE. */
scn_ix scn_find(const struct scn *s, enum scn_kind kind, struct str id);
/* The id of a thing. */
struct str scn_id(const struct scn *s, enum scn_kind kind, scn_ix i);
/* May it be an id: a letter, then letters, digits and "_", all of them small? */
bool scn_is_id(struct str s);
/* How many things of that kind there are. */
uint32_t scn_count(const struct scn *s, enum scn_kind kind);
/* "evidence", "person" …: the word for a kind in diagnostics, plays and the reference.
 */
const char *scn_kind_name(enum scn_kind kind);

#endif
