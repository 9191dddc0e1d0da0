// Choices among few: segmented control, tabs, checkbox, switch, cards to pick one of. They take the
// current value and return what the user chose, if anything.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

// One of a few in one frame: Day | Week | Month | List. Arrow keys move. Role radio_group.
std::optional<int> segmented(Screen& s, std::string_view name,
                             std::span<const std::string_view> items, int current,
                             float width = 0);
float segmented_width(Screen& s, std::span<const std::string_view> items);

// Underlined tabs; scrolls sideways when there is no room. Arrow keys move.
std::optional<int> tabs(Screen& s, std::string_view name, std::span<const std::string_view> items,
                        int current);

// One of a few, one beneath the other, each with a small text below it.
struct RadioItem {
  std::string_view name;
  std::string_view detail;
};
std::optional<int> radio_list(Screen& s, std::string_view name, std::span<const RadioItem> items,
                              int current);

struct CheckOptions {
  std::string_view description;  // small text beneath
  bool disabled = false;
  float width = kFill;
};
std::optional<bool> checkbox(Screen& s, std::string_view label, bool value,
                             const CheckOptions& options = {});
std::optional<bool> switch_(Screen& s, std::string_view label, bool value,
                            const CheckOptions& options = {});

// Cards side by side of which one is chosen (members on the lock screen). `draw` paints inside.
struct ChoiceCard {
  std::string_view name;
  std::string_view initials;     // avatar when not empty
  const char* icon = nullptr;    // else this
  std::string_view detail;
};
std::optional<int> choice_cards(Screen& s, std::string_view name,
                                std::span<const ChoiceCard> cards, int current);

}  // namespace sb::ui
