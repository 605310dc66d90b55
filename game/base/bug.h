/* bug.h - what to do when we are wrong ourselves.
 *
 * BUG stops the program with its place. It is for states that our own code must make
 * impossible, never for what a file, a user or a device did (those are diag.h and
 * err.h).
 */
#ifndef BASE_BUG_H
#define BASE_BUG_H

/* Says which line of ours is wrong, and aborts. */
#define BUG(what) bug_stop(__FILE__, __LINE__, what)
#define BUG_UNLESS(cond)                                                               \
    do {                                                                               \
        if (!(cond))                                                                   \
            BUG(#cond);                                                                \
    } while (0)

#if defined(__GNUC__)
#define MUST_CHECK        __attribute__((warn_unused_result))
#define PRINTF_LIKE(f, a) __attribute__((format(printf, f, a)))
#else
#define MUST_CHECK
#define PRINTF_LIKE(f, a)
#endif

_Noreturn void bug_stop(const char *file, int line, const char *what);

#endif
