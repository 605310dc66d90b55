/* window_sound.c - which sound is heard when. See window_sound.h. */
#include "tools/window_sound.h"

static void hear(struct play_sound *p, struct scr *scr, enum ui_sound sound)
{
    static const char *const captions[UI_SOUNDS] = {[UI_SOUND_PAGE] = "sound.page",
                                                    [UI_SOUND_STAMP] = "sound.stamp",
                                                    [UI_SOUND_MAIL] = "sound.mail",
                                                    [UI_SOUND_REFUSED] =
                                                        "sound.refused"};
    p->heard = true;
    if (p->loud != NULL)
        ui_loud_play(p->loud, sound, p->now->of[SET_VOLUME]);
    if (p->now->of[SET_CAPTIONS] != 0)
        scr_set_caption(scr, captions[sound]);
}

bool play_sound_apply(struct play_sound *p)
{
    bool on = p->now->of[SET_SOUNDS] != 0;
    if (on && p->loud == NULL)
        p->loud = ui_loud_open(p->arena);
    if (!on)
        play_sound_close(p);
    return on == (p->loud != NULL);
}

/* -1: nothing to be heard. */
static int sound_of(const struct sim_event *e)
{
    static const struct {
        enum sim_event_kind kind;
        enum ui_sound sound;
    } heard[] = {{SIM_EV_SENT, UI_SOUND_STAMP},       {SIM_EV_ANSWERED, UI_SOUND_STAMP},
                 {SIM_EV_ENDING, UI_SOUND_STAMP},     {SIM_EV_INJECT, UI_SOUND_MAIL},
                 {SIM_EV_REPLY, UI_SOUND_MAIL},       {SIM_EV_CAME_IN, UI_SOUND_MAIL},
                 {SIM_EV_ANSWER_COMES, UI_SOUND_MAIL}};
    for (size_t i = 0; i < sizeof heard / sizeof heard[0]; i++)
        if (heard[i].kind == (enum sim_event_kind)e->kind)
            return (int)heard[i].sound;
    return -1;
}

/* A refusal, else a stamp, else mail. */
void play_sound_step(struct play_sound *p, struct scr *scr, const struct sim_step *step)
{
    int sound = step->refusal != SIM_REFUSED_OK ? UI_SOUND_REFUSED : -1;
    for (u32 i = 0; i < step->event_count; i++) {
        int of = sound_of(&step->events[i]);
        bool first = sound < 0 || (sound == UI_SOUND_MAIL && of == UI_SOUND_STAMP);
        sound = first && of >= 0 ? of : sound;
    }
    if (sound >= 0)
        hear(p, scr, (enum ui_sound)sound);
}

bool play_sound_follow(struct play_sound *p, struct scr *scr, struct ui *ui)
{
    uint64_t place = ui_place(ui);
    bool turned = p->place != 0 && place != p->place;
    bool caption = p->now->of[SET_CAPTIONS] != 0;
    bool leaf = turned && !p->heard && (caption || p->loud != NULL);
    p->place = place;
    if (leaf)
        hear(p, scr, UI_SOUND_PAGE);
    if (leaf && caption)
        ui_touch(ui);
    p->heard = false;
    return leaf && caption;
}

void play_sound_input(struct play_sound *p, struct scr *scr, struct ui *ui,
                      const struct ui_input *in)
{
    bool goes_on =
        in->kind == UI_IN_KEY || in->kind == UI_IN_HOTKEY || in->kind == UI_IN_PRESS;
    if (!goes_on || p->now->of[SET_CAPTIONS] == 0)
        return;
    scr_set_caption(scr, NULL);
    ui_touch(ui);
}

void play_sound_close(struct play_sound *p)
{
    if (p->loud != NULL)
        ui_loud_close(p->loud);
    p->loud = NULL;
}
