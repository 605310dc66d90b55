/* limits.h - every cap on what comes from outside, in one place, each with its reason.
 *
 * Passing a cap is a diagnostic or a refused action, never a crash. Tests push each to
 * its edge and one past it.
 */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

enum {
    /* Reading YAML: libyaml itself has no limits and slows down quadratically. */
    LIMIT_FILE_BYTES = 2 * 1024 * 1024,     /* one YAML, prose or catalogue file */
    LIMIT_FONT_BYTES = 16 * 1024 * 1024,    /* one font; ours are below 250 kB */
    LIMIT_PACKAGE_BYTES = 64 * 1024 * 1024, /* all files of one scenario together */
    LIMIT_DEPTH = 64,                       /* nesting; 100 KB of "[" would hang else */
    LIMIT_SCALAR_BYTES = 64 * 1024,         /* one value: a long page of prose */
    LIMIT_KEYS = 1000,                      /* keys of one mapping */
    LIMIT_ITEMS = 10000,                    /* items of one list */
    LIMIT_LINE_BYTES = 16 * 1024,           /* one line: editors and excerpts choke */
    LIMIT_ID_BYTES = 64,                    /* one id */
    LIMIT_TEXT_ID_BYTES = 256,              /* ids with dots: one text */
    LIMIT_FOLDER_FILES = 10000,             /* files of one folder */

    LIMIT_DIAGS = 200, /* diagnostics kept; a hundred wrong lines are read by nobody */

    /* The model: indexes are 16 bits wide, action arguments too. */
    LIMIT_ENTITIES = 60000, /* things of one kind in one scenario */
    LIMIT_ROOTS = 64,       /* sources behind one item, and steps of its chain */
    LIMIT_EXPR_OPS = 256,   /* operations of one compiled expression */
    LIMIT_EXPR_STACK = 32,  /* values waiting while one is evaluated */
    LIMIT_EXPR_DEPTH = 24,  /* parentheses within parentheses */

    /* A play: what one attempt may hold. */
    LIMIT_PLAY_BYTES = 16 * 1024 * 1024,
    LIMIT_PLAY_LINES = 100000,
    LIMIT_TEXT_BYTES = 16 * 1024, /* one text a trainee typed */
    LIMIT_TEXTS = 4096,           /* texts of one attempt */
    LIMIT_TEXT_POOL = 4 * 1024 * 1024,
    LIMIT_STATE_BYTES = 1024 * 1024, /* a copy of it is kept for every undo */
    LIMIT_TASKS = 16,                /* delegated tasks under way together */
    LIMIT_REQUESTS = 16,             /* requests of one attempt, drafts included */
    LIMIT_REPLIES = 48,              /* letters received in one attempt */
    LIMIT_TURNS = 400,               /* moves in the interviews of one attempt */
    LIMIT_NOTES = 128,               /* the trainee's own notes */
    LIMIT_SWAP_BYTES = 64 * 1024,    /* a letter as a file: two such texts, escaped */
    LIMIT_IMPORTS = 6,               /* letters that come in as files */

    /* A document for paper: every letter of an attempt, each with a long text. */
    LIMIT_PAPER_BYTES = 4 * 1024 * 1024,
    LIMIT_PAPER_LINE = 64 * 1024, /* one paragraph, its escapes included */
    LIMIT_PAPER_BLOCKS = 20000,
    LIMIT_PAPER_SHEETS = 256,
    LIMIT_PAPER_MARK = 16 /* characters before a paragraph */
};

#endif
