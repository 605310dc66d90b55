/* file.h - reading whole files and listing folders. The only file-reading module.
 *
 * Paths are UTF-8 with '/'. Nothing here writes: durable writing belongs to records.
 * Errors: err.h, with ids "err.file.*". A file above `most` bytes is refused unread.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/err.h"

enum file_kind { FILE_NONE, FILE_PLAIN, FILE_FOLDER, FILE_OTHER };

enum file_kind file_kind(struct arena *scratch, struct str path);
/* Reads the whole file into the arena, a zero byte after it. */
bool file_read(struct str path, size_t most, struct arena *a, struct str *out,
               struct err *e);
/* The names in a folder (without "." and ".."), sorted by bytes, at most `most`. */
bool file_list(struct str path, size_t most, struct arena *a, struct str **names,
               size_t *count, struct err *e);
/* "a" + "b.yaml" → "a/b.yaml"; an empty folder gives the name alone. */
struct str file_join(struct arena *a, struct str folder, struct str name);
/* What stands after the last '/', and before it ("" when there is none). */
struct str file_name(struct str path);
struct str file_folder(struct str path);

#endif
