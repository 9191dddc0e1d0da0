// Where a pop-up goes: beside the thing it speaks of, never on it, inside the screen. Pure
// geometry.
#pragma once

#include <cstdint>

#include "screen/geometry.h"

namespace sb::ui {

enum class Side : std::uint8_t { right, left, below, above, none };
enum class Prefer : std::uint8_t {
  beside,  // right, left, below, above (session cards)
  below,   // below, above, right, left (menus, lists)
};

struct Placement {
  Rect rect;
  Side side = Side::none;  // none: no side has room; put at the bottom of the screen as a sheet
};

// `size` of the pop-up, `screen` the part of the canvas that may be used, `gap` to the anchor.
Placement place_popover(Rect anchor, Point size, Rect screen, Prefer prefer, float gap = 12);

}  // namespace sb::ui
