// Short messages at the foot of the screen (at its top when they would lie on a pop-up or sheet, so
// that they never cover its button), announced by a live region, with an Undo button when
// there is something to undo. The list of toasts is the model's or the view's; this draws it.
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
// Call once per frame, last, also when there is none: the live region must stand before its words.
// `bottom` is what the foot bar or bottom navigation takes.
ToastResult toasts(Screen& s, std::string_view region_name, std::span<const Toast> list,
                   std::string_view close_name, float bottom);

}  // namespace sb::ui
