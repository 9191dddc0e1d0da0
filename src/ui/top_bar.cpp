#include "ui/top_bar.h"

#include "ui/words/shell.h"

namespace sb::ui {

namespace {

float bar_height(const Screen& s, const TopBarOptions& options) {
  return std::max(options.height, s.theme.control() + 2 * space::m);
}

float side_padding(const Screen& s, const TopBarOptions& options) {
  return s.phone() ? space::l : options.padding_x;
}

Rect bar_rect(const Screen& s, Rect area, const TopBarOptions& options) {
  return {area.x, area.y, area.w, bar_height(s, options)};
}

}  // namespace

TopBar::TopBar(Screen& s, const char* id, Rect area, const TopBarOptions& options)
    : bar_(bar_rect(s, area, options)),
      inner_{bar_.x + side_padding(s, options), bar_.y + (bar_.h - s.theme.control()) / 2,
             bar_.w - 2 * side_padding(s, options), s.theme.control()},
      pane_(s, id, bar_, Pane::Options{options.background}),
      panel_(s, inner_) {
  paint::rule(s, {bar_.x, bar_.bottom() - 1}, bar_.w, Color::line);
}

Rect TopBar::below(const Screen& s, Rect area, const TopBarOptions& options) {
  float h = bar_height(s, options);
  return {area.x, area.y + h, area.w, area.h - h};
}

bool back_button(Screen& s) {
  IconButtonOptions options;
  options.look = Look::secondary;
  options.color = Color::ink;
  return icon_button(s, words::back, icon::arrow_left, options);
}

}  // namespace sb::ui
