// Shapes every widget and view draws with: surfaces, rings, shadows, hatches, icons. Pure drawing
// on a draw list; nothing here takes space, input or a node. CSS px.
#pragma once

#include <imgui.h>

#include "screen/geometry.h"
#include "ui/screen.h"
#include "ui/widgets/layout.h"

namespace sb::ui::paint {

ImDrawList& list();  // of the current window
void fill(Screen& s, Rect r, Color color, float rounding = 0, float alpha = 1);
void outline(Screen& s, Rect r, Color color, float rounding = 0, float thickness = 1);
void dashed_outline(Screen& s, Rect r, Color color, float rounding = 0);
// A surface: card colour, 1 px line, rounding; shadow 0 none, 1 card, 2 pop-up.
void surface(Screen& s, Rect r, float rounding = radius::card, int shadow = 0,
             Color fill = Color::card, Color line = Color::line);
void soft_shadow(Screen& s, Rect r, float rounding, float blur, float drop, float alpha = 1);
// 2 px accent ring, 2 px off the thing. Draw it only when sem.focus_ring(id).
void focus_ring(Screen& s, Rect r, float rounding);
void hatch(Screen& s, Rect r, Color color = Color::hatch, float step = 16, float width = 7);
void rule(Screen& s, Point from, float width, Color color = Color::line2);   // horizontal, 1 px
void icon(Screen& s, Rect r, const char* icon, Color color, float size = space::icon);
void dot(Screen& s, Point center, float radius, Color color);
// A coloured left edge inside a rounded rect, as on session cards.
void left_edge(Screen& s, Rect r, Color color, float rounding, float width = 3);

}  // namespace sb::ui::paint
