/* kinds.c - what is said of the kinds of blocks in more than one writer. */
#include "paper/paper_int.h"

#include "base/utf8.h"

const struct paper_kind_row paper_kinds[PAPER_KINDS] = {
    [PAPER_HEAD] = {"head", true},          [PAPER_MARK] = {"mark", true},
    [PAPER_LINE] = {"line", true},          [PAPER_TITLE] = {"title", false},
    [PAPER_HEADING] = {"heading", false},   [PAPER_TEXT] = {"text", false},
    [PAPER_NUMBERED] = {"numbered", false}, [PAPER_UNDER] = {"under", true},
    [PAPER_ITEM] = {"item", true},          [PAPER_SIGNATURE] = {"signature", true},
    [PAPER_NOTE] = {"note", true},
};

bool paper_may_hold(uint32_t cp)
{
    bool isolate = cp >= 0x2066 && cp <= 0x2069;
    return cp == '\n' || isolate ||
           (cp != '\t' && !utf8_is_forbidden(cp) && !utf8_is_bidi_control(cp));
}

bool paper_stands_apart(enum paper_kind kind, enum paper_kind before)
{
    bool goes_on = before == PAPER_NUMBERED && kind == PAPER_UNDER;
    return !goes_on && (kind != before || !paper_kinds[kind].close);
}
