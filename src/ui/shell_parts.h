// The pieces around a page: rail, bottom bar, foot bar. Drawn by shell_view.cpp.
// Each draws inside `rect` (CSS px) and adds what was pressed to `out`.
#pragma once

#include "ui/views.h"

namespace sb::ui {

void draw_rail(Screen& s, const Model& model, Rect rect, Commands& out);
void draw_bottom_bar(Screen& s, const Model& model, ShellViewState& state, Rect rect,
                     Commands& out);
void draw_foot(Screen& s, const Model& model, Rect rect, Commands& out);

}  // namespace sb::ui
