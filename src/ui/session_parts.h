// The pieces of the session form and the pop-up that have a file of their own. Drawn at the cursor;
// each adds the commands the user's acts mean to `out`.
#pragma once

#include "ui/session_state.h"
#include "ui/views.h"

namespace sb::ui {

// One field of the form with its error; Enter saves.
void session_field(Screen& s, const SessionForm& form, SessionField field, const char* label,
                   FieldOptions options, Commands& out);

// repeat_view.cpp: how it repeats.
void draw_repeat(Screen& s, const Model& model, const SessionForm& form, PickState& state,
                 Commands& out);
// session_form_rest_view.cpp: below the times.
void draw_form_rest(Screen& s, const Model& model, const SessionForm& form,
                    SessionViewState& state, Commands& out);
// sticky_view.cpp: sticky notes of a client in full, newest first; the form of a new one or of one
// that is changed (CLI-05). Without `with_form` they are only read: the form stands elsewhere.
void draw_stickies(Screen& s, const Model& model, const ClientId& client, Commands& out,
                   bool with_form = true);
void want_sticky_form(Screen& s);  // puts the cursor there
// session_confirm_view.cpp: what can be handed to the client (SES-07).
void draw_confirmation(Screen& s, const Model& model, const SessionId& id, const Session& session,
                       Commands& out);

}  // namespace sb::ui
