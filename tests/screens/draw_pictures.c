/* draw_pictures.c - every page as a picture, for people to look at; no test. The
 * pictures are not kept.
 *
 *     draw_pictures FOLDER [PAGE [LANG [WIDTH HEIGHT [TEXT [THEME [DPI [mirrored]]]]]]]
 *
 * PAGE is a name of the table in screens.c or the beginning of one; "" is all. */
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
        screens_show(x, &screens_all[i], look);
        screens_look(x, look);
        if (!screens_picture(x, path, &e)) {
            fprintf(stderr, "%s: %s\n", path, e.cause);
            failures++;
        }
    }
    screens_close(x);
    return failures > 0;
}
