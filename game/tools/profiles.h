/* profiles.h - who sits at the keyboard (records/records.h), for the window and the
 * terminal: the list, choosing at the start, deleting.
 *
 * Memory: lists in the arena given.
 */
#ifndef TOOLS_PROFILES_H
#define TOOLS_PROFILES_H

#include "tools/game.h"

enum { PLAY_PROFILES = 200, PLAY_NAME_BYTES = 80 };

struct play_profile {
    struct rec_profile who;
    uint32_t attempts; /* at all cases */
};

/* Those there are; at most PLAY_PROFILES are shown. */
size_t play_profiles(struct game *g, struct arena *a, const struct play_profile **list);
/* The profile of last time, with its settings. True when it must be asked first who it
 * is: there are several. */
bool play_begin_profile(struct game *g);
/* This one from now on, or REC_NOBODY; no case may be open. */
void play_use_profile(struct game *g, int64_t id);
/* Makes one and uses it. False for an empty name, or when there are too many. */
bool play_add_profile(struct game *g, struct str name, struct str role);
bool play_rename_profile(struct game *g, int64_t id, struct str name, struct str role);
/* Returns what to say of it. */
struct msg play_delete_profile(struct game *g, const struct play_profile *p,
                               bool attempts);
/* "Awa"; "Awa, prosecutor"; both empty for nobody. */
struct str play_profile_name(struct game *g, struct arena *a);
struct str play_profile_words(struct game *g, struct arena *a);

#endif
