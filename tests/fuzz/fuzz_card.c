/* fuzz_card.c - any bytes as a reference card. What is read goes on the shelf. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/file.h"
#include "fuzz/room.h"
#include "scenario/shelf.h"

static void check_card(const struct scn_card *c)
{
    for (uint32_t i = 0; i < c->lines.count; i++) {
        const struct scn_card_line *l = &c->lines.at[i];
        BUG_UNLESS(l->id.n > 0 && (unsigned)l->topic < SCN_TOPICS);
        BUG_UNLESS(l->text.id.n > 0 && l->source.id.n > 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    room_enter();
    room_put("cards/ant.yaml", (struct str){(const char *)data, size});
    struct str path = file_join(&a, room_path(), STR("cards/ant.yaml"));
    const struct scn_cards *cards = scn_load_cards(path, &a, &d, &e);
    BUG_UNLESS(cards != NULL && (cards->count == 1) == (d.errors == 0));
    for (size_t i = 0; i < d.count; i++)
        BUG_UNLESS(d.list[i].place.line > 0 && d.list[i].place.column > 0);
    for (uint32_t i = 0; i < cards->count; i++)
        check_card(&cards->at[i]);
    const struct scn_shelf *shelf = scn_shelf_of(NULL, cards, &a);
    BUG_UNLESS(shelf->count == cards->count);
    arena_free(&a);
    return 0;
}
