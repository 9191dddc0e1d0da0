// Words on the screen, each with its node: headings, paragraphs, labels, hints, empty states,
// key-caps. Each takes its space at the cursor.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

// level 1: title of the screen, 2: title of a card, 3: within it. Style by level unless given.
void heading(Screen& s, int level, std::string_view text,
             std::optional<Style> style = std::nullopt, float width = 0);
// Wrapped to the width (kFill) but to no more than about 80 characters.
void paragraph(Screen& s, std::string_view text, const Style& style = style::body,
               float width = kFill, int most_lines = 0);
// One line of its natural width; cut with … at `width` when given.
void label(Screen& s, std::string_view text, const Style& style = style::body, float width = 0);

struct Span {
  std::string_view text;
  Style style = style::body;
};
// Several styles in one wrapped paragraph ("Homework — walk 20 minutes daily"). One node.
void rich_paragraph(Screen& s, std::span<const Span> spans, float width = kFill);

struct EmptyOptions {
  const char* icon = nullptr;
  std::string_view action;       // words of the one next step; "" for none
  const char* action_icon = nullptr;
};
// True when the action was pressed.
bool empty_state(Screen& s, std::string_view title, std::string_view text,
                 const EmptyOptions& options = {});

// "Ctrl" "K" as little keys, side by side.
void key_caps(Screen& s, std::span<const std::string_view> keys);

}  // namespace sb::ui
