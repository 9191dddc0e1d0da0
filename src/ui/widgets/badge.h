// Small things that say a state or a person: chips, count badges, avatars, icon tiles.
// Their meaning never rests on the colour alone: words or an icon stand with it.
#pragma once

#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

// Full-round label. With press: a button (returns true when pressed).
void chip(Screen& s, std::string_view text, Tone tone = Tone::neutral, const char* icon = nullptr);
struct ChipButtonOptions {
  Tone tone = Tone::neutral;
  const char* icon = nullptr;
  bool dashed = false;               // "+ goal"
  bool selected = false, toggle = false;
};
bool chip_button(Screen& s, std::string_view text, const ChipButtonOptions& options = {});
// With a cross; the whole of it takes away what it says. `name` says so ("Remove tag intake").
// Cut with … at `most` px. True when pressed.
bool removable_chip(Screen& s, std::string_view text, std::string_view name, float most = 220);
float removable_chip_width(Screen& s, std::string_view text, float most = 220);
float chip_width(Screen& s, std::string_view text, bool with_icon = false);
float chip_height(const Screen& s);

// Initials in a circle. No node: the name stands beside it.
void avatar(Screen& s, std::string_view initials, float diameter = 42);
void paint_avatar(Screen& s, Rect rect, std::string_view initials);
// Icon or letter on a soft square (timeline kinds, S O A P).
void icon_tile(Screen& s, const char* icon, Tone tone, float size = 34);
void letter_tile(Screen& s, std::string_view letter, Tone tone = Tone::accent, float size = 28);
void paint_icon_tile(Screen& s, Rect rect, const char* icon, Tone tone);
// Count in a red pill with its centre at a point (rail). No node: put the count into the name.
void paint_count(Screen& s, Point center, int count);

}  // namespace sb::ui
