// Choosing one of many from a list that pops up: select (plain), combobox (a field that filters)
// and menus behind a button. Their state (open, filter, which is lit) belongs to the view.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

struct PickItem {
  std::string_view label;
  std::string_view detail;          // small, after or beneath the label
  const char* icon = nullptr;
  bool disabled = false;
  bool danger = false;              // menus: in the colour of bad
  bool separated = false;           // a rule above it
  std::string_view shortcut;        // menus: shown as key-cap
};

struct PickState {
  bool open = false;
  int lit = -1;                     // the item arrow keys are on
  std::string filter;               // combobox: what was typed
  bool typed = false;               // combobox: the field shows the filter, not the choice
};

struct SelectOptions {
  float width = kFill;
  std::string_view placeholder;     // when current is -1
  std::string_view hint, error;
  bool required = false, disabled = false, hide_label = false;
};
std::optional<int> select(Screen& s, std::string_view label, PickState& state,
                          std::span<const PickItem> items, int current,
                          const SelectOptions& options = {});

// A search field with a list of results below. The view filters: `items` are the results for
// state.filter, in order; `shown` is the text of what is chosen now ("" for nothing).
std::optional<int> combobox(Screen& s, std::string_view label, PickState& state,
                            std::span<const PickItem> items, std::string_view shown_value,
                            const SelectOptions& options = {});

// A button with a menu. Returns the index of the chosen item.
std::optional<int> menu_button(Screen& s, std::string_view label, PickState& state,
                               std::span<const PickItem> items, const ButtonOptions& options = {});
// The same behind an icon ("More", ellipsis).
std::optional<int> menu_icon_button(Screen& s, std::string_view name, const char* icon,
                                    PickState& state, std::span<const PickItem> items,
                                    const IconButtonOptions& options = {});
// Only the menu, beside a rect (context menus); sets state.open to false when it is done.
std::optional<int> menu(Screen& s, std::string_view name, PickState& state, Rect anchor,
                        std::span<const PickItem> items);

}  // namespace sb::ui
