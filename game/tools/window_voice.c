/* window_voice.c - self-voicing in the window's loop. See window_voice.h. */
#include "tools/window_voice.h"

static void say(struct play_voice *v, struct ui_said said)
{
    for (size_t i = 0; i < said.count; i++)
        speak_say(v->speak, said.at[i].text, said.at[i].lang);
}

static void say_words(struct play_voice *v, struct str text)
{
    struct arena words = {0};
    speak_say(v->speak, txt_plain(&words, text), txt_lang(v->app->txt));
    arena_free(&words);
}

static void say_off(struct play_voice *v)
{
    struct arena words = {0};
    say_words(v, txt_id(v->app->txt, &words, "voice.off"));
    arena_free(&words);
}

bool play_voice_on(const struct play_voice *v)
{
    return v->speak != NULL && !v->leaving;
}

static bool switch_on(struct play_voice *v)
{
    v->leaving = false;
    if (v->speak == NULL)
        v->speak = speak_open();
    if (v->speak == NULL)
        return false;
    if (v->speech == NULL)
        v->speech = ui_speech_open(v->app->txt);
    ui_speech_begin(v->speech);
    return true;
}

bool play_voice_apply(struct play_voice *v, const struct settings_now *now)
{
    bool on = now->of[SET_VOICE] != 0;
    if (on && !play_voice_on(v) && !switch_on(v))
        return false;
    if (!on && play_voice_on(v)) {
        v->leaving = true;
        speak_hush(v->speak);
        say_off(v);
    }
    if (!play_voice_on(v))
        return true;
    speak_speed(v->speak, now->of[SET_SPEED]);
    ui_speech_echo(v->speech, (enum ui_echo)now->of[SET_ECHO]);
    return true;
}

void play_voice_greet(struct play_voice *v, const struct scr *scr)
{
    if (play_voice_on(v))
        say_words(v, scr_voice_keys(scr));
}

void play_voice_pace(struct play_voice *v, int percent)
{
    struct arena words = {0};
    struct msg m = msg_of("voice.pace");
    msg_int(&m, "percent", percent);
    if (play_voice_on(v))
        say_words(v, txt_str(v->app->txt, &words, &m));
    arena_free(&words);
}

void play_voice_wish(struct play_voice *v, struct ui *ui, int32_t n)
{
    if (!play_voice_on(v))
        return;
    if (n == SCR_VOICE_SILENCE)
        speak_hush(v->speak);
    else
        say(v, ui_speech_answer(v->speech, ui, (enum ui_speech_ask)n));
}

void play_voice_input(struct play_voice *v, const struct ui_input *in)
{
    bool cuts = in->kind == UI_IN_QUIET || in->kind == UI_IN_KEY ||
                in->kind == UI_IN_HOTKEY || in->kind == UI_IN_TEXT ||
                in->kind == UI_IN_PRESS;
    if (v->speak != NULL && cuts)
        speak_hush(v->speak);
}

void play_voice_follow(struct play_voice *v, struct ui *ui)
{
    const struct str *langs;
    if (!play_voice_on(v))
        return;
    size_t n = speak_langs(v->speak, &langs);
    ui_speech_voices(v->speech, langs, n);
    say(v, ui_speech_follow(v->speech, ui));
}

int play_voice_tick(struct play_voice *v)
{
    int wait = v->speak != NULL ? speak_tick(v->speak) : -1;
    bool lost = v->speak != NULL && !speak_works(v->speak);
    v->lost = v->lost || (lost && !v->leaving);
    if (lost || (v->leaving && wait < 0)) {
        speak_close(v->speak);
        v->speak = NULL;
        v->leaving = false;
    }
    return wait;
}

bool play_voice_lost(struct play_voice *v)
{
    bool lost = v->lost;
    v->lost = false;
    return lost;
}

void play_voice_close(struct play_voice *v)
{
    if (v->speak != NULL)
        speak_close(v->speak);
    if (v->speech != NULL)
        ui_speech_close(v->speech);
}
