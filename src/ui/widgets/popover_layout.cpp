#include "ui/widgets/popover_layout.h"

#include <algorithm>

namespace sb::ui {
namespace {

constexpr float kMargin = 8;  // to the edge of the screen

bool has_room(Side side, const Rect& anchor, Point size, const Rect& screen, float gap) {
  switch (side) {
    case Side::right: return anchor.right() + gap + size.x <= screen.right() - kMargin;
    case Side::left: return anchor.x - gap - size.x >= screen.x + kMargin;
    case Side::below: return anchor.bottom() + gap + size.y <= screen.bottom() - kMargin;
    case Side::above: return anchor.y - gap - size.y >= screen.y + kMargin;
    case Side::none: break;
  }
  return false;
}

float within(float at, float size, float low, float high) {
  return std::max(low + kMargin, std::min(at, high - kMargin - size));
}

Rect put(Side side, const Rect& anchor, Point size, const Rect& screen, float gap, bool menu) {
  Rect r{0, 0, size.x, size.y};
  bool across = side == Side::right || side == Side::left;
  if (side == Side::right) r.x = anchor.right() + gap;
  if (side == Side::left) r.x = anchor.x - gap - size.x;
  if (side == Side::below) r.y = anchor.bottom() + gap;
  if (side == Side::above) r.y = anchor.y - gap - size.y;
  if (across) {
    r.y = within(anchor.y, size.y, screen.y, screen.bottom());
  } else {
    // Menus begin where their button begins, or end where it ends at the right of the screen.
    float x = menu ? anchor.x : anchor.x + (anchor.w - size.x) / 2;
    if (menu && x + size.x > screen.right() - kMargin) x = anchor.right() - size.x;
    r.x = within(x, size.x, screen.x, screen.right());
  }
  return r;
}

}  // namespace

Placement place_popover(Rect anchor, Point size, Rect screen, Prefer prefer, float gap) {
  // Beside only the part of the anchor that is on the screen.
  Rect seen = anchor.intersection(screen);
  if (!seen.empty()) anchor = seen;
  size.x = std::min(size.x, screen.w - 2 * kMargin);
  size.y = std::min(size.y, screen.h - 2 * kMargin);
  constexpr Side beside[] = {Side::right, Side::left, Side::below, Side::above};
  constexpr Side below[] = {Side::below, Side::above, Side::right, Side::left};
  for (Side side : prefer == Prefer::beside ? beside : below)
    if (has_room(side, anchor, size, screen, gap))
      return {put(side, anchor, size, screen, gap, prefer == Prefer::below), side};
  Rect sheet{screen.x + (screen.w - size.x) / 2, screen.bottom() - kMargin - size.y, size.x,
             size.y};
  return {sheet, Side::none};
}

}  // namespace sb::ui
