/* gloss.c - a term in the language of the moment, and in the one it is met in. */
#include "scenario/gloss.h"

struct str scn_gloss_in(const struct scn_gloss *g, struct str lang)
{
    struct str own = str_eqz(lang, "fr")   ? g->fr
                     : str_eqz(lang, "pt") ? g->pt
                     : str_eqz(lang, "ar") ? g->ar
                                           : g->en;
    return own.n > 0 ? own : g->en;
}

struct str scn_gloss_met(const struct scn_gloss *g, struct str lang)
{
    if (g->word.n > 0)
        return g->word;
    return str_eqz(lang, "fr") ? g->en : g->fr;
}
