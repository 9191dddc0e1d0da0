// The To do page: what somebody should say, write or book next. Cards in two columns where there is
// room; each is a part of its own (ui/todo_parts.h).
#include "ui/todo_parts.h"

#include <cmath>

#include "app/phrases.h"
#include "ui/top_bar.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace {

constexpr int kFirst = 5;             // rows shown before one asks for all
constexpr float kTwoColumns = 1000;   // px of page that hold two

void draw_row(Screen& s, const TodoCard& card, int index, int size, Rect r) {
  ImGui::PushID(to_text(card.id(index)).c_str());
  const float taken = card.act ? card.act(index, r) : 0;
  cursor_to({r.x, r.y});
  {
    Panel panel(s, {r.x, r.y, r.w - taken, 0});
    const TodoRow shown = card.row(index);
    RowOptions row;
    row.detail = shown.detail;
    row.detail_tone = shown.detail_tone;
    if (!s.phone()) row.initials = shown.initials;
    row.rule = false;
    row.pos = index + 1;
    row.size = size;
    if (list_row(s, shown.title, row) && card.open) card.open(index);
  }
  if (index + 1 < size) paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
  ImGui::PopID();
}

void draw_head(Screen& s, const TodoCard& card, float width) {
  Point at = cursor();
  gap(0);
  Panel panel(s, {at.x + space::card, at.y + space::l, width - 2 * space::card, 0});
  heading(s, 2, card.title);
  beside(10);
  Style count = style::heading;
  count.weight = Weight::regular;
  count.color = Color::ink3;
  label(s, std::to_string(card.size), count);
  gap(2);
  paragraph(s, card.text, style::secondary);
  gap(space::s);
}

void draw_more(Screen& s, const TodoCard& card, float width, bool& all) {
  Point at = cursor();
  Panel foot(s, {at.x + space::s, at.y + 1, width - 2 * space::s, 0});
  const std::string more = words::todo_show_all + std::to_string(card.size);
  ButtonOptions quiet;
  quiet.look = Look::quiet;
  if (button(s, all ? words::todo_show_less : more, quiet)) all = !all;
  gap(space::xs);
  place(1, 1);
}

void draw_bar(Screen& s, Rect area) {
  TopBar bar(s, "todo-bar", area);
  Rect in = bar.inner();
  cursor_to({in.x, in.y + (in.h - s.theme.line(style::title)) / 2});
  heading(s, 1, words::todo);
}

void draw_columns(Screen& s, const Model& model, TodoViewState& state, bool left, bool right,
                  Commands& out) {
  Point at = cursor();
  float width = std::min(left_over(), s.theme.scaled(1400)), between = space::xl;
  bool two = left && right && width >= s.theme.scaled(kTwoColumns);
  float column = two ? std::floor((width - between) / 2)
                     : std::min(width, s.theme.scaled(space::measure + 120));
  float bottom = at.y;
  {
    Panel panel(s, {at.x, at.y, column, 0});
    draw_todo_sessions(s, model, state, out);
    draw_todo_notes(s, model, state, out);
    if (!two) draw_todo_clients(s, model, state, out);
  }
  bottom = std::max(bottom, cursor().y);
  if (two) {
    cursor_to(at);
    Panel panel(s, {at.x + column + between, at.y, column, 0});
    draw_todo_clients(s, model, state, out);
  }
  cursor_to({at.x, std::max(bottom, cursor().y)});
  place(1, 1);
}

}  // namespace

void draw_todo_card(Screen& s, const TodoCard& card, bool& all) {
  if (card.size == 0) return;
  ImGui::PushID(card.title);
  {
    CardOptions options;
    options.padding = 0;
    options.name = card.title;
    Card surface(s, options);
    draw_head(s, card, surface.inner_width());
    const int size = all ? card.size : std::min(card.size, kFirst);
    virtual_list(s, card.title, size, list_row_height(s),
                 [&](int i, Rect r) { draw_row(s, card, i, size, r); });
    if (card.size > kFirst) draw_more(s, card, surface.inner_width(), all);
  }
  gap(space::l);
  ImGui::PopID();
}

float todo_right(const Screen& s, Rect row) {
  return row.right() - (s.phone() ? space::m : space::card);
}

bool todo_button(Screen& s, std::string_view label, const ButtonOptions& options, Rect row,
                 float& right) {
  const float width = button_width(s, label, options);
  cursor_to({right - width, std::round(row.y + (row.h - s.theme.control()) / 2)});
  right -= width + space::s;
  return button(s, label, options);
}

std::string todo_when(const Model& model, const TodoItem& item) {
  const Session* session = model.book.find<Session>(item.session);
  if (!session) return {};
  return day_words(item.when.day()) + ", " + span_words(item.when, session->end());
}

void draw_todo(Screen& s, const Model& model, TodoViewState& state, Rect area, Commands& out) {
  draw_bar(s, area);
  Rect body = TopBar::below(s, area);
  float pad = s.phone() ? 14.f : 24.f;
  Pane pane(s, "todo-page", body, {Color::paper, true, pad, s.phone() ? 14.f : space::xl});
  const bool left = any_todo_sessions(model.todo) || any_todo_notes(model);
  const bool right = any_todo_clients(model.todo);
  if (left || right) return draw_columns(s, model, state, left, right, out);
  EmptyOptions empty;
  empty.icon = icon::list_checks;
  empty_state(s, words::todo_done, words::todo_done_text, empty);
  draw_todo_forecast(s, model);
}

}  // namespace sb::ui
