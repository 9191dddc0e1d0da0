// The bar at the top of a page: where am I, what can I do. Draws its background and rule and lays
// out what follows inside; `below()` is what is left of the page.
#pragma once

#include "ui/ui.h"

namespace sb::ui {

struct TopBarOptions {
  float height = space::top_bar;
  Color background = Color::card;
  float padding_x = 22;
};

// Use: { TopBar bar(s, area, options); heading(…); beside_right(w); button(…); }
// Widgets stand on one line, centred in the height when `control` high.
class TopBar {
 public:
  TopBar(Screen& s, const char* id, Rect area, const TopBarOptions& options = {});
  TopBar(const TopBar&) = delete;
  TopBar& operator=(const TopBar&) = delete;
  Rect bar() const { return bar_; }
  Rect inner() const { return inner_; }

  static Rect below(const Screen& s, Rect area, const TopBarOptions& options = {});

 private:
  Rect bar_, inner_;
  Pane pane_;
  Panel panel_;  // so that the right end of the line is the padding's
};

// A round trip: the arrow at the left of charts and notes. True when pressed.
bool back_button(Screen& s);

}  // namespace sb::ui
