// Chips one after the other, wrapped at the right end of the line. Say the width of each before it
// is drawn; the cursor is beneath the last line when the flow goes out of scope.
#pragma once

#include "ui/screen.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

class ChipFlow {
 public:
  explicit ChipFlow(Screen& s);
  ~ChipFlow();
  ChipFlow(const ChipFlow&) = delete;
  ChipFlow& operator=(const ChipFlow&) = delete;
  void next(float width);  // the next chip goes here

 private:
  Screen& s_;
  float left_, right_, x_, y_;
  bool any_ = false;
};

}  // namespace sb::ui
