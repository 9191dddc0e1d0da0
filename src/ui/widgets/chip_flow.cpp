#include "ui/widgets/chip_flow.h"

#include "ui/widgets/badge.h"

namespace sb::ui {

ChipFlow::ChipFlow(Screen& s)
    : s_(s), left_(cursor().x), right_(cursor().x + left_over()), x_(cursor().x),
      y_(cursor().y) {}

void ChipFlow::next(float width) {
  const float line = chip_height(s_) + 2 + (s_.env.coarse_pointer ? space::l : space::s);
  if (any_ && x_ + width > right_) {
    x_ = left_;
    y_ += line;
  }
  any_ = true;
  cursor_to({x_, y_});
  x_ += width + space::s;
}

ChipFlow::~ChipFlow() {
  if (any_) cursor_to({left_, y_ + chip_height(s_) + 2 + space::m});
}

}  // namespace sb::ui
