/* print.h - documents into files: text and HTML by this program, PDF by rogatory-pdf.
 *
 * rogatory-pdf stands beside this program, or is not there: then nothing else is
 * missing. It is fed the document's form and never shares a process with the game.
 */
#ifndef TOOLS_PRINT_H
#define TOOLS_PRINT_H

#include "paper/paper.h"
#include "sim/view.h"
#include "tools/game.h"

enum print_format { PRINT_TEXT, PRINT_HTML, PRINT_PDF, PRINT_FORMS };

/* The format of a file by the end of its name; PRINT_FORMS when it is none of them. */
enum print_format print_format_of(struct str path);
/* Is rogatory-pdf there? */
bool print_has_pdf(struct app *app);
/* Writes one file, a PDF too, and waits until it is there. */
bool print_file(struct app *app, const struct paper_doc *doc, struct str path,
                struct err *e);
/* Can the place named by --to be written to? False: what is wrong was said. */
bool print_place(struct app *app);
/* Writes the document to the place of --to, or prints it as text where there is none:
 * the exit code. */
int print_out(struct app *app, const struct paper_doc *doc);
/* Writes a draft of the view (`answer`: a letter that came) as a web page into the
 * folder `letters` of the user's data, under a name that is still free, in the language
 * that the letter is read in, and has the PDF made beside it without waiting. What to
 * tell; it stays as long as the program. */
struct msg print_letter(struct game *g, const struct sim_view *v, uint32_t n,
                        bool answer);
/* The same for the debrief of a finished attempt, into the folder `reports`; or onto a
 * stick, the one of the letters where it is in, under the name of who played,
 * unless a room looks on. */
struct msg print_report(struct game *g, const struct sim_view *v, bool stick);

#endif
