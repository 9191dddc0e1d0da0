// Getting around: the rail at the left, on phones a bar at the bottom. A page is listed here from
// the day it does something.
#include <algorithm>
#include <array>

#include "ui/shell_parts.h"
#include "ui/words/search.h"
#include "ui/words/shell.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace {

struct Item {
  const char* name;
  const char* icon;
  Page page;
  const char* shortcut;
};

constexpr std::array<Item, 4> kItems = {{
    {words::calendar, icon::calendar_days, Page::calendar, "1"},
    {words::clients, icon::users, Page::clients, "2"},
    {words::todo, icon::list_checks, Page::todo, "3"},
    {words::practice, icon::settings, Page::practice, "4"},
}};

bool is_current(Page page, Page item) {
  if (item == Page::clients) return page == item || page == Page::chart || page == Page::note;
  return page == item;
}

int count_of(const Model& model, Page page) {
  return page == Page::todo ? static_cast<int>(model.todo.open()) : 0;
}

std::string count_words(int count) {
  if (count == 0) return {};
  return count == 1 ? words::todo_open_one : std::to_string(count) + words::todo_open;
}

struct RailOptions {
  bool current = false;               // the page one is on
  bool toggle = false, on = false;    // something that is on or off
  const char* shortcut = "";
  int count = 0;
};

// One thing of the rail: icon above its word, a count at its corner when there is one.
bool rail_item(Screen& s, const char* name, const char* glyph, Rect rect,
               const RailOptions& options) {
  const auto [current, toggle, on, shortcut, count] = options;
  std::string told = count_words(count);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.shortcut = shortcut;
  spec.node.description = told;
  spec.node.flags = (current ? kCurrent : 0u) | (toggle && on ? kPressed : 0u);
  Press p = press(s, spec);
  const bool lit = current || on;
  if (lit) paint::fill(s, rect, Color::accent_soft, radius::control);
  else if (p.held) paint::fill(s, rect, Color::pressed, radius::control);
  else if (p.hovered) paint::fill(s, rect, Color::hover, radius::control);
  Color color = lit ? Color::accent : Color::ink2;
  float line = s.theme.scaled(16);
  float top = rect.y + (rect.h - space::icon - line - 4) / 2;
  paint::icon(s, {rect.x, top, rect.w, space::icon}, glyph, color);
  Style style{Size::tiny, lit ? Weight::semibold : Weight::medium, color, 1.3f};
  s.text.draw_in(paint::list(), {rect.x, top + space::icon + 4, rect.w, line}, name, style,
                 Align::center);
  if (count > 0) paint_count(s, {rect.x + rect.w / 2 + 13, top + 2}, count);
  return p.pressed;
}

void draw_logo(Screen& s, Rect rect) {
  paint::fill(s, rect, Color::accent, radius::control);
  paint::icon(s, rect, icon::book_open_text, Color::on_accent, 22);
}

RailOptions page_options(const Model& model, const Item& item) {
  return {is_current(model.page, item.page), false, false, item.shortcut,
          count_of(model, item.page)};
}

// CLI-13, above Lock.
void draw_foot_items(Screen& s, const Model& model, Rect lock, Commands& out) {
  Rect discreet = lock;
  discreet.y -= lock.h + 6;
  if (rail_item(s, words::discreet, model.discreet ? icon::eye_off : icon::eye, discreet,
                {false, true, model.discreet, "Control+Shift+d"}))
    out.push_back(cmd::SetDiscreet{!model.discreet});
  if (rail_item(s, words::lock, icon::lock, lock, {false, false, false, "Control+l"}))
    out.push_back(cmd::Lock{});
}

// NOTE-18, beneath the pages.
void draw_search_item(Screen& s, const Model& model, Rect rect, Commands& out) {
  if (rail_item(s, words::everything::title, icon::search, rect,
                {model.search.shown, false, false, "Control+k"}))
    out.push_back(cmd::ShowSearch{true});
}

NodeSpec navigation(Rect rect) {
  NodeSpec spec;
  spec.role = Role::navigation;
  spec.name = words::main_navigation;
  spec.rect = rect;
  return spec;
}

}  // namespace

void draw_rail(Screen& s, const Model& model, Rect rect, Commands& out) {
  Pane pane(s, "rail", rect, {Color::card});
  paint::fill(s, {rect.right() - 1, rect.y, 1, rect.h}, Color::line);
  float logo = 40;
  draw_logo(s, {rect.x + (rect.w - 1 - logo) / 2, rect.y + 14, logo, logo});
  s.sem.push(navigation(rect));
  // Large text on a low screen: the items share the height, so that none lies over another.
  constexpr float kAll = kItems.size() + 3, kAbove = 72, kBelow = 12, kApart = 6;
  const float most = (rect.h - kAbove - kBelow - kAll * kApart) / kAll;
  float w = rect.w - 1 - 16, h = std::min(s.theme.scaled(56), most);
  float x = rect.x + 8, y = rect.y + kAbove;
  for (const Item& item : kItems) {
    if (rail_item(s, item.name, item.icon, {x, y, w, h}, page_options(model, item)))
      out.push_back(cmd::GoTo{item.page});
    y += h + kApart;
  }
  draw_search_item(s, model, {x, y, w, h}, out);
  draw_foot_items(s, model, {x, rect.bottom() - h - kBelow, w, h}, out);
  s.sem.pop();
}

void draw_bottom_bar(Screen& s, const Model& model, ShellViewState&, Rect rect, Commands& out) {
  Pane pane(s, "bottom-bar", rect, {Color::card});
  paint::rule(s, {rect.x, rect.y}, rect.w, Color::line);
  s.sem.push(navigation(rect));
  float w = rect.w / (kItems.size() + 2), x = rect.x;
  auto cell = [&] {
    Rect r{x + 4, rect.y + 5, w - 8, rect.h - 10};
    x += w;
    return r;
  };
  for (const Item& item : kItems)
    if (rail_item(s, item.name, item.icon, cell(), page_options(model, item)))
      out.push_back(cmd::GoTo{item.page});
  draw_search_item(s, model, cell(), out);
  if (rail_item(s, words::lock, icon::lock, cell(), {false, false, false, "Control+l"}))
    out.push_back(cmd::Lock{});
  s.sem.pop();
}

}  // namespace sb::ui
