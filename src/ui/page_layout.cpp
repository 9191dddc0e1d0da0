#include "ui/page_layout.h"

#include <algorithm>
#include <cmath>

namespace sb::ui {

namespace {

constexpr float kSide = 340, kGap = 20, kPadding = 24, kPhonePadding = 14;
constexpr float kLeastMain = 460;

}  // namespace

PageColumns page_columns(Rect area, float text_scale, bool phone) {
  PageColumns out;
  float pad = phone ? kPhonePadding : kPadding, room = area.w - 2 * pad;
  float wider = std::max(1.f, text_scale);
  float side = std::round(kSide * (1 + (wider - 1) * 0.5f));
  out.padding_y = phone ? kPhonePadding : kGap;
  out.two = !phone && room - side - kGap >= kLeastMain * wider;
  float main = out.two ? room - side - kGap : room;
  out.main = {area.x + pad, area.y, main, area.h};
  out.main_pane = {area.x, area.y, out.two ? pad + main + kGap - 4 : area.w, area.h};
  if (!out.two) return out;
  out.side = {area.right() - pad - side, area.y, side, area.h};
  out.side_pane = {out.side.x - 4, area.y, area.right() - out.side.x + 4, area.h};
  return out;
}

}  // namespace sb::ui
