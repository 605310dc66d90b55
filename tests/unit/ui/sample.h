/* sample.h - one page with every part and with long words, for the tests of ui. */
#ifndef TESTS_UI_SAMPLE_H
#define TESTS_UI_SAMPLE_H

#include "ui/ui.h"

enum { SAMPLE_GO = 1, SAMPLE_OPEN, SAMPLE_TICK, SAMPLE_SEND };

static inline void sample_rail(struct ui *ui)
{
    static const char *const labels[] = {"Bureau", "Renseignements", "Audition",
                                         "Preuves", "Bibliothèque"};
    ui_rail(ui, STR("Parties"));
    for (int i = 0; i < 5; i++) {
        ui_rail_item(ui, ui_id(ui, "rail.%d", i), "briefcase", str_of(labels[i]),
                     UI_CMD(SAMPLE_GO, i));
        ui_state(ui, UI_CURRENT, i == 1);
    }
    ui_end(ui);
}

static inline void sample_mail(struct ui *ui)
{
    ui_card(ui, "mail", UI_STYLE(.grow = 3, .min_em = 19));
    ui_heading_icon(ui, 2, "mail", STR("Courrier du matin"));
    ui_list(ui, "mail.list", STR("Courrier"));
    for (int i = 0; i < 3; i++) {
        ui_choice(ui, ui_id(ui, "mail.%d", i), UI_CMD(SAMPLE_OPEN, i));
        ui_icon(ui, "mail", UI_PLAIN);
        ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
        ui_strong(ui, STR("Parquet général près la cour d’appel"));
        ui_soft(ui, STR("Procès-verbal d’audition, anticonstitutionnellement "
                        "intergouvernemental, en haoussa."));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
    ui_notice(ui, "notice", UI_WARN, STR("N’entrez jamais une affaire réelle ici."));
    ui_end(ui);
}

static inline void sample_state(struct ui *ui)
{
    ui_card(ui, "state", UI_STYLE(.grow = 2, .min_em = 14));
    ui_heading(ui, 2, STR("État du dossier"));
    ui_chips(ui);
    ui_chip(ui, UI_GOOD, STR("Identification : établie"));
    ui_chip(ui, UI_BAD, STR("But d’exploitation : inconnu"));
    ui_end(ui);
    ui_meter(ui, STR("Seuil de mise en accusation"), STR("2 sur 3"), 2, 3, 1);
    ui_dots(ui, STR("Confiance"), STR("3 sur 5"), 3, 5);
    ui_checkbox(ui, "tick", STR("Demander la traduction assermentée"), true,
                UI_CMD(SAMPLE_TICK));
    struct ui_field_spec notes = {.id = "notes",
                                  .label = STR("Notes"),
                                  .initial = STR("Ne pas suggérer la réponse."),
                                  .lines = 3,
                                  .command = UI_CMD(SAMPLE_TICK, 1)};
    ui_field(ui, &notes);
    ui_end(ui);
}

static inline void sample_table(struct ui *ui)
{
    static const struct str heads[] = {{"Piece", 5}, {"Acte", 4}, {"Recevable", 9}};
    ui_table(ui, "table", STR("Pièces"));
    ui_table_head(ui, heads, 3);
    for (int i = 0; i < 2; i++) {
        ui_table_row(ui, ui_id(ui, "row.%d", i));
        ui_cell_text(ui, STR("Relevés téléphoniques intercommunautaires"));
        ui_cell_tone(ui, ui_id(ui, "cell.%d.0", i), UI_GOOD, STR("oui"),
                     UI_CMD(SAMPLE_TICK, 2, i));
        ui_cell_tone(ui, NULL, UI_WARN, STR("à traduire"), UI_NO_CMD);
        ui_end(ui);
    }
    ui_end(ui);
}

static inline void sample_letter(struct ui *ui)
{
    ui_sheet(ui, "letter", STR("Lettre"));
    ui_prose_title(ui, 1, STR("MINISTÈRE DE LA JUSTICE"));
    ui_prose(ui, STR("Monsieur le Procureur, le compte a été gelé pour trente jours."));
    ui_mark(ui, "mark", 24, 45, UI_CMD(SAMPLE_OPEN, 9));
    ui_row(ui, UI_STYLE(0));
    ui_space(ui);
    ui_stamp(ui, UI_BAD, STR("REÇU"), STR("12 AVRIL"));
    ui_end(ui);
    ui_end(ui);
}

static inline void sample_build(struct ui *ui, void *ctx)
{
    (void)ctx;
    ui_page(ui, "sample");
    ui_header(ui, STR("Dossier d’entraide judiciaire internationale"));
    ui_header_note(ui, "calendar", STR("Jour 12 · 14 mars"));
    ui_header_button(ui, "help", "circle-help", STR("Aide"), UI_CMD(SAMPLE_GO, 99));
    ui_end(ui);
    ui_body(ui);
    sample_rail(ui);
    ui_main(ui);
    ui_columns(ui);
    sample_mail(ui);
    sample_state(ui);
    ui_end(ui);
    ui_card(ui, "board", UI_STYLE(0));
    sample_table(ui);
    ui_row(ui, UI_STYLE(.gap = UI_L, .align = UI_CENTER));
    ui_text(ui, STR("Les trois éléments doivent reposer sur deux pièces."));
    ui_primary(ui, "send", STR("Demander au Kourdala"), UI_CMD(SAMPLE_SEND));
    ui_end(ui);
    ui_end(ui);
    sample_letter(ui);
    ui_person(ui, 7, UI_PICTURE_LARGE, STR("Témoin"));
    ui_end(ui);
    ui_end(ui);
    ui_footer(ui, STR("F1 Aide · Tab Zone suivante · Échap Menu"));
    ui_end(ui);
}

#endif
