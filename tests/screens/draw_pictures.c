/* draw_pictures.c - every page as a picture, for people to look at; no test. The
 * pictures are not kept.
 *
 *     draw_pictures FOLDER [PAGE [LANG [WIDTH HEIGHT [TEXT [THEME [DPI [mirrored]]]]]]]
 *
 * PAGE is a name of the table in screens.c or the beginning of one; "" is all. Beside
 * each picture stands its page as text, with the rectangles of all that is on it. */
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

static const char *argument(int argc, char **argv, int n, const char *otherwise)
{
    return n < argc ? argv[n] : otherwise;
}

static int number(int argc, char **argv, int n, const char *otherwise)
{
    int64_t i = 0;
    str_int(str_of(argument(argc, argv, n, otherwise)), &i);
    return (int)i;
}

static bool write_tree(const struct ui *ui, const char *path)
{
    struct buf tree = BUF_MAX(4 << 20);
    FILE *f = fopen(path, "wb");
    ui_dump(ui, &tree, UI_DUMP_RECTS);
    struct str text = buf_str(&tree);
    bool good = f != NULL && fwrite(text.p, 1, text.n, f) == text.n;
    good = (f == NULL || fclose(f) == 0) && good;
    buf_free(&tree);
    return good;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr,
                "usage: %s FOLDER [PAGE [LANG [WIDTH HEIGHT [TEXT [THEME [DPI "
                "[mirrored]]]]]]]\n",
                argv[0]);
        return 2;
    }
    const char *page = argument(argc, argv, 2, "");
    struct look look = {.lang = argument(argc, argv, 3, "en"),
                        .width = number(argc, argv, 4, "1280"),
                        .height = number(argc, argv, 5, "720"),
                        .percent = number(argc, argv, 6, "100"),
                        .theme = (enum ui_theme)number(argc, argv, 7, "0"),
                        .dpi = number(argc, argv, 8, "100"),
                        .rtl = argc > 9};
    struct screens *x = screens_open();
    int failures = 0;
    for (size_t i = 0; i < screens_count; i++) {
        char path[512];
        struct err e = {0};
        if (strncmp(screens_all[i].name, page, strlen(page)) != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s.%s.%d.png", argv[1], screens_all[i].name,
                 look.lang, look.percent);
        char tree[sizeof path + 8];
        snprintf(tree, sizeof tree, "%s.tree", path);
        struct ui *ui = screens_show(x, &screens_all[i], look);
        screens_look(x, look);
        if (!screens_picture(x, path, &e) || !write_tree(ui, tree)) {
            fprintf(stderr, "%s: %s\n", path, e.cause);
            failures++;
        }
    }
    screens_close(x);
    return failures > 0;
}
