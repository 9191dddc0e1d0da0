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

constexpr float kLeastCell = 50;  // of the bar at the bottom

struct RailOptions {
  bool current = false;               // the page one is on
  bool toggle = false, on = false;    // something that is on or off
  const char* shortcut = "";
  int count = 0;
  bool beside = false;                // the word stands beside its icon
};

Style item_style(bool lit) {
  return {Size::tiny, lit ? Weight::semibold : Weight::medium, lit ? Color::accent : Color::ink2,
          1.3f};
}

// Its icon and word in `rect`; gives the place at whose upper right corner a count stands.
Rect draw_item(Screen& s, const char* name, const char* glyph, Rect rect, bool lit, bool beside) {
  const Style style = item_style(lit);
  const float line = s.theme.scaled(16);
  if (beside) {
    constexpr float kIcon = 12;
    const float size = s.theme.scaled(kIcon);
    const Rect icon{rect.x + 2, rect.y + (rect.h - size) / 2, size, size};
    const float x = icon.right() + 4;
    s.text.draw_in(paint::list(), {x, rect.y, rect.right() - x, rect.h}, name, style);
    paint::icon(s, icon, glyph, style.color, kIcon);
    return {rect.right() - 2 * size, icon.y, size, size};
  }
  const float top = rect.y + (rect.h - space::icon - line - 4) / 2;
  const Rect icon{rect.x + (rect.w - space::icon) / 2, top, space::icon, space::icon};
  paint::icon(s, {rect.x, top, rect.w, space::icon}, glyph, style.color);
  s.text.draw_in(paint::list(), {rect.x, top + space::icon + 4, rect.w, line}, name, style,
                 Align::center);
  return icon;
}

// One thing of the rail: icon and word, a count at its corner when there is one.
bool rail_item(Screen& s, const char* name, const char* glyph, Rect rect,
               const RailOptions& options) {
  const auto [current, toggle, on, shortcut, count, beside] = options;
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
  const Rect icon = draw_item(s, name, glyph, rect, lit, beside);
  if (count > 0) paint_count(s, {icon.right() + 3, icon.y + 2}, count);
  return p.pressed;
}

void draw_logo(Screen& s, Rect rect) {
  paint::fill(s, rect, Color::accent, radius::control);
  paint::icon(s, rect, icon::book_open_text, Color::on_accent, 22);
}

RailOptions page_options(const Model& model, const Item& item) {
  return {.current = is_current(model.page, item.page), .shortcut = item.shortcut,
          .count = count_of(model, item.page)};
}

// CLI-13
void draw_discreet_item(Screen& s, const Model& model, Rect rect, bool beside, Commands& out) {
  if (rail_item(s, words::discreet, model.discreet ? icon::eye_off : icon::eye, rect,
                {.toggle = true, .on = model.discreet, .shortcut = "Control+Shift+d",
                 .beside = beside}))
    out.push_back(cmd::SetDiscreet{!model.discreet});
}

void draw_foot_items(Screen& s, const Model& model, Rect lock, Commands& out) {
  Rect discreet = lock;
  discreet.y -= lock.h + 6;
  draw_discreet_item(s, model, discreet, false, out);
  if (rail_item(s, words::lock, icon::lock, lock, {.shortcut = "Control+l"}))
    out.push_back(cmd::Lock{});
}

// NOTE-18, beneath the pages.
void draw_search_item(Screen& s, const Model& model, Rect rect, bool beside, Commands& out) {
  if (rail_item(s, words::everything::title, icon::search, rect,
                {.current = model.search.shown, .shortcut = "Control+k", .beside = beside}))
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
  // Large text on a low screen: the items share the height, so that none lies over another, and
  // the mark gives way to them.
  constexpr float kAll = kItems.size() + 3, kLogo = 40, kBelow = 12, kApart = 6;
  const auto share = [&](float above) { return (rect.h - above - kBelow - kAll * kApart) / kAll; };
  const bool has_logo = share(72) >= s.theme.scaled(44);
  const float above = has_logo ? 72 : kBelow;
  if (has_logo) draw_logo(s, {rect.x + (rect.w - 1 - kLogo) / 2, rect.y + 14, kLogo, kLogo});
  s.sem.push(navigation(rect));
  float w = rect.w - 1 - 16, h = std::min(s.theme.scaled(56), share(above));
  float x = rect.x + 8, y = rect.y + above;
  for (const Item& item : kItems) {
    if (rail_item(s, item.name, item.icon, {x, y, w, h}, page_options(model, item)))
      out.push_back(cmd::GoTo{item.page});
    y += h + kApart;
  }
  draw_search_item(s, model, {x, y, w, h}, false, out);
  draw_foot_items(s, model, {x, rect.bottom() - h - kBelow, w, h}, out);
  s.sem.pop();
}

namespace {

// Where the things of the bar at the bottom stand: in one line, or in two with their words beside
// the icons, when a word is wider than its share of the line.
struct BarCells {
  Rect bar;
  std::size_t count = 0;
  bool two_lines = false;

  BarCells(Screen& s, Rect rect) : bar(rect) {
    // Discreet has its place where each still has room for its word; else the Practice page has it.
    const bool all = rect.w >= (kItems.size() + 3) * s.theme.scaled(kLeastCell);
    count = kItems.size() + (all ? 3 : 2);
    for (const Item& item : kItems)
      two_lines |= s.text.width(item.name, item_style(true)) > share() - 2 * kApart;
  }
  bool has_discreet() const { return count > kItems.size() + 2; }
  float share() const { return bar.w / static_cast<float>(count); }
  Rect at(std::size_t i) const {
    const std::size_t in_line = two_lines ? (count + 1) / 2 : count;
    const float w = bar.w / static_cast<float>(in_line);
    const float h = (bar.h - 2 * kEdge) / (two_lines ? 2.f : 1.f);
    return {bar.x + w * static_cast<float>(i % in_line) + kApart,
            bar.y + kEdge + h * static_cast<float>(i / in_line), w - 2 * kApart, h};
  }

 private:
  static constexpr float kApart = 2, kEdge = 5;
};

}  // namespace

void draw_bottom_bar(Screen& s, const Model& model, ShellViewState&, Rect rect, Commands& out) {
  Pane pane(s, "bottom-bar", rect, {Color::card});
  paint::rule(s, {rect.x, rect.y}, rect.w, Color::line);
  s.sem.push(navigation(rect));
  const BarCells cells(s, rect);
  std::size_t next = 0;
  for (const Item& item : kItems) {
    RailOptions options = page_options(model, item);
    options.beside = cells.two_lines;
    if (rail_item(s, item.name, item.icon, cells.at(next++), options))
      out.push_back(cmd::GoTo{item.page});
  }
  draw_search_item(s, model, cells.at(next++), cells.two_lines, out);
  if (cells.has_discreet())
    draw_discreet_item(s, model, cells.at(next++), cells.two_lines, out);
  RailOptions lock{.shortcut = "Control+l", .beside = cells.two_lines};
  if (rail_item(s, words::lock, icon::lock, cells.at(next), lock)) out.push_back(cmd::Lock{});
  s.sem.pop();
}

}  // namespace sb::ui
