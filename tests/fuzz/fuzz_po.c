/* fuzz_po.c - any bytes as a PO file, in four languages, and the texts shown: the same
 * whether it was read at once or put off. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/limits.h"
#include "text/catalog.h"

/* Texts of the seeds; whatever they became must still make a sentence. */
static struct str show(struct txt *t, struct arena *a, const char *id)
{
    struct msg m = msg_of(id);
    msg_int(&m, "count", 1250);
    msg_text(&m, "x", STR("x"));
    msg_user(&m, "who", STR("\xE2\x81\xA9 Ada"));
    msg_num(&m, "day", MSG_DAY, 19786);
    msg_num(&m, "money", MSG_MONEY, -1);
    msg_num(&m, "time", MSG_MINUTES, 1501);
    struct str s = txt_str(t, a, &m);
    struct str plain = txt_plain(a, s);
    BUG_UNLESS(plain.n <= s.n);
    return s;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const langs[] = {"en", "fr", "ar", "yo"};
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct txt *t = txt_open(&a, STR("en")), *late = txt_open(&a, STR("en"));
    struct str bytes = {(const char *)data, size};
    for (size_t i = 0; i < sizeof langs / sizeof langs[0]; i++) {
        struct str lang = str_of(langs[i]);
        if (i > 1) {
            txt_case_begin(t);
            txt_case_begin(late);
        }
        txt_add_po(t, lang, STR("fuzz.po"), bytes, &d);
        txt_add_po_later(late, lang, STR("fuzz.po"), bytes);
        if (txt_use(t, lang) && txt_use(late, lang)) {
            BUG_UNLESS(str_eq(show(t, &a, "a"), show(late, &a, "a")));
            BUG_UNLESS(str_eq(show(t, &a, "x"), show(late, &a, "x")));
        }
    }
    txt_case_end(t);
    txt_case_end(late);
    BUG_UNLESS(d.count <= LIMIT_DIAGS);
    arena_free(&a);
    return 0;
}
