/* window_keys.h - the window's keys as the store keeps them, each under its own name,
 * and the terminal's page of them: what holds in both is shown and changed in both. */
#ifndef TOOLS_WINDOW_KEYS_H
#define TOOLS_WINDOW_KEYS_H

#include "tools/term.h"

#ifdef WITH_UI
#include "records/records.h"
#include "ui/keys.h"

/* What is kept, mended; the words live in the arena. */
struct ui_keys play_keys_read(struct rec_store *store, struct arena *a);
/* Of one row, or of all where `on` is negative; a key without a code: as at first. */
void play_keys_keep(struct rec_store *store, struct arena *a, int32_t on,
                    struct ui_key key);

/* The page of the terminal; offers it on that of the settings. */
term_page term_page_keys;
void term_offer_keys(struct term *t);
#else
/* No window, no keys of it. */
static inline void term_page_keys(struct term *t, int32_t about)
{
    (void)t;
    (void)about;
}
static inline void term_offer_keys(struct term *t)
{
    (void)t;
}
#endif

#endif
