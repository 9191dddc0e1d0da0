// What helps writing a note, between its views: what the field of a section shows of it, and the
// cards and sheets that several pages call.
#pragma once

#include <string>
#include <vector>

#include "ui/note_parts.h"

namespace sb::ui {

// A link among text; under a finger a button, which is high enough for it. `of` is what it is for,
// behind its words in the accessible name.
bool act(Screen& s, std::string_view words, std::string_view of = {},
         std::string_view description = {});

// For the field of a section: lives as long as the field is drawn.
struct FieldHelp {
  std::vector<Mark> marks;
  Selection select;
};
FieldHelp field_help(const Model& model, const std::string& section);
// Where the section's text is from, above its field (NOTE-11).
void draw_carried(Screen& s, const Model& model, const std::string& section);
// A shortcut was typed: its snippet is put in place.
void take_shortcut(const Model& model, const std::string& section, std::string_view before,
                   const FieldResult& result, Commands& out);

std::string likeness_words(const NoteLikeness& like);  // "Plan: 92 % the same as 11 Nov"
// What is much like an earlier note, before it is signed (NOTE-11); nothing for others.
void draw_likeness_warning(Screen& s, const Model& model);

}  // namespace sb::ui
