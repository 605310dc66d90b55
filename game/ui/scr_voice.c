/* scr_voice.c - what the pages have for who hears them: the keys of reading aloud, and
 * names for buttons that only say what they do beside what they do it to; and the
 * captions of sounds for who does not. */
#include "ui/scr_int.h"

/* Of reading aloud. V begins it where nothing is typed, for who cannot look for the
 * key; who hears the page types V as any letter, to the choice that begins so. */
void scr_voice_shortcuts(struct scr *s)
{
    struct ui *ui = s->ui;
    static const struct {
        enum ui_key_on key;
        int ask;
    } keys[] = {{UI_KEY_ON_VOICE, SCR_VOICE_SWITCH},
                {UI_KEY_ON_SILENCE, SCR_VOICE_SILENCE},
                {UI_KEY_ON_AGAIN, UI_SPEECH_AGAIN},
                {UI_KEY_ON_READ, UI_SPEECH_PAGE},
                {UI_KEY_ON_READ_ON, UI_SPEECH_ON},
                {UI_KEY_ON_PASSAGE, UI_SPEECH_NEXT},
                {UI_KEY_ON_PASSAGE_BACK, UI_SPEECH_BACK},
                {UI_KEY_ON_HEADING, UI_SPEECH_NEXT_HEADING},
                {UI_KEY_ON_HEADING_BACK, UI_SPEECH_BACK_HEADING},
                {UI_KEY_ON_WORD, UI_SPEECH_WORD},
                {UI_KEY_ON_WORD_BACK, UI_SPEECH_BACK_WORD},
                {UI_KEY_ON_SPELL, UI_SPEECH_SPELL},
                {UI_KEY_ON_WHERE, UI_SPEECH_WHERE},
                {UI_KEY_ON_FASTER, SCR_VOICE_FASTER},
                {UI_KEY_ON_SLOWER, SCR_VOICE_SLOWER}};
    if (s->now.of[SET_VOICE] == 0)
        ui_shortcut(ui, UI_KEY('v'), UI_CMD(SCR_CMD_VOICE, SCR_VOICE_SWITCH));
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        ui_hotkey(ui, keys[i].key, UI_CMD(SCR_CMD_VOICE, keys[i].ask));
}

struct str scr_about(const struct scr *s, struct str label, struct str of)
{
    struct msg m = msg_of("voice.about");
    msg_user(&m, "label", label);
    msg_user(&m, "of", of);
    return scr_msg(s, &m);
}

struct str scr_voice_keys(const struct scr *s)
{
    static const struct {
        const char *name;
        enum ui_key_on key;
    } keys[] = {{"read", UI_KEY_ON_READ},
                {"passage", UI_KEY_ON_PASSAGE},
                {"again", UI_KEY_ON_AGAIN},
                {"silence", UI_KEY_ON_SILENCE},
                {"voice", UI_KEY_ON_VOICE}};
    struct msg m = msg_of("voice.on");
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        msg_user(&m, keys[i].name, scr_key_name(s, ui_keys(s->ui)->of[keys[i].key]));
    return scr_msg(s, &m);
}

void scr_set_caption(struct scr *s, const char *id)
{
    s->caption = id;
}
