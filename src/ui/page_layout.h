// Where the columns of a page stand: a main column and, when there is room, one of facts beside it.
// Pure geometry, CSS px; `two` false means that everything stands in `main`, one beneath the other.
#pragma once

#include "screen/geometry.h"

namespace sb::ui {

struct PageColumns {
  bool two = false;
  Rect main, side;            // of the content; heights reach to the bottom of the area
  Rect main_pane, side_pane;  // of the parts that scroll, padding and scroll bar included
  float padding_y = 0;
};

// text_scale makes columns wider, so that large text falls back to one column earlier.
PageColumns page_columns(Rect area, float text_scale, bool phone);

}  // namespace sb::ui
