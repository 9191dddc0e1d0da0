// Short messages at the foot of the screen, beside what is open or, where there is no place beside
// it, between its title and its buttons; announced by a live region, with an Undo button when there
// is something to undo. The list of toasts is the model's or the view's; this draws it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/card.h"

namespace sb::ui {

struct Toast {
  std::uint32_t id = 0;             // different for each toast
  std::string_view text;
  Tone tone = Tone::neutral;
  std::string_view action;          // "Undo"; "" for none
};
struct ToastResult {
  std::optional<std::uint32_t> action, closed;
};
// How much of the page's foot they take, with the gap above; 0 when there is none.
float toasts_height(Screen& s, std::span<const Toast> list);
// Call once per frame, last, also when there is none: the live region must stand before its words.
// `bottom` is what the foot bar or bottom navigation takes.
ToastResult toasts(Screen& s, std::string_view region_name, std::span<const Toast> list,
                   std::string_view close_name, float bottom);

}  // namespace sb::ui
