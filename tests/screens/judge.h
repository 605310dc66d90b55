/* judge.h - what must hold of any page, looked at as it was last laid out and painted.
 *
 * Nothing is cut off, nothing lies on something else, lines can be followed, every
 * control is named, large enough and its own, words stand out from what is really
 * behind them, and the keyboard reaches everything and sees it. Which pages and looks:
 * property_screens.c. That each of these faults is found: property_judge.c.
 */
#ifndef TESTS_SCREENS_JUDGE_H
#define TESTS_SCREENS_JUDGE_H

#include "ui/ui_int.h"

/* Where faults go. `about` NULL: said of the page as a whole. */
struct judge {
    void (*complain)(const struct judge *j, const char *what,
                     const struct ui_node *about);
    const char *page, *look; /* for who complains */
    int faults;
};

void judge_fault(struct judge *j, const char *what, const struct ui_node *about);

void judge_boxes(struct judge *j, const struct ui *ui);
void judge_lines(struct judge *j, const struct ui *ui);
void judge_columns(struct judge *j, const struct ui *ui);
void judge_room(struct judge *j, const struct ui *ui);
void judge_controls(struct judge *j, const struct ui *ui);
void judge_meaning(struct judge *j, const struct ui *ui);
/* Words and icons against every pixel that is really behind them: `paint` paints marks
 * as large as the page. */
typedef void judge_paint(void *ctx, const struct ui_list *list, uint32_t *pixels);
void judge_contrast(struct judge *j, const struct ui *ui, judge_paint *paint,
                    void *ctx);
/* Goes round by Tab, reading on by Enter where a text has the focus: every control is
 * met, every line of words was in view. After each step `again` builds the page anew;
 * where it is NULL it is only laid out, which is all that a step changes (thousands are
 * taken), and lines are looked for. */
void judge_round(struct judge *j, struct ui *ui, void (*again)(void *ctx), void *ctx);

/* Is it, or what it stands in, left out by the layout? */
bool judge_hidden(const struct ui_node *n);
/* Is it a control that can be used now? By its own rule, not by the one tested. */
bool judge_usable(const struct ui *ui, const struct ui_node *n);

#endif
