// The steps of the gate, each the content of its one card. Drawn by gate_view.cpp; they read the
// form in Model::gate and never keep what was typed.
#pragma once

#include "ui/views.h"

namespace sb::ui {

void draw_welcome(Screen& s, const Model& model, Commands& out);
void draw_create(Screen& s, const Model& model, GateViewState& state, Commands& out);
void draw_recovery_code(Screen& s, const Model& model, GateViewState& state, Commands& out);
void draw_locked(Screen& s, const Model& model, GateViewState& state, Commands& out);
void draw_recover(Screen& s, const Model& model, GateViewState& state, Commands& out);
void draw_trouble(Screen& s, const char* title, const char* text, const Model& model);

}  // namespace sb::ui
