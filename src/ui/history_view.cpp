// The Sessions tab: figures and filters stand still above, the rows scroll beneath them. Where the
// screen is too low for that, all of it scrolls.
#include "ui/history_parts.h"

#include <cmath>

#include "ui/chart_parts.h"
#include "ui/words/chart.h"
#include "ui/words/history.h"

namespace sb::ui {

namespace {

constexpr float kLeastRows = 260;   // px of rows beneath a head that stands still
constexpr float kWide = 740;        // narrower lists show cards

float padding_x(const Screen& s) { return s.phone() ? 14.f : 24.f; }
float padding_y(const Screen& s) { return s.phone() ? 14.f : space::xl; }

void draw_head(Screen& s, const Model& model, HistoryViewState& state, Commands& out) {
  draw_figures(s, model, out);
  gap(space::l);
  draw_history_bar(s, model, state, out);
}

void draw_nothing(Screen& s, const Model& model, Commands& out) {
  EmptyOptions empty;
  empty.icon = icon::list_filter;
  empty.action = words::clear_filters;
  std::string text = filter_words(model.book, model.chart.history.filter) + ".";
  if (empty_state(s, words::nothing_matches, text, empty))
    out.push_back(cmd::ClearHistoryFilter{});
}

// A surface as large as there is room, its names of columns on top, the rows scrolling inside.
void draw_still_list(Screen& s, const Model& model, HistoryViewState& state, Rect body,
                     Commands& out) {
  Pane pane(s, "history-list", body, {Color::paper});
  Rect card{body.x + padding_x(s), body.y, body.w - 2 * padding_x(s), body.h - padding_y(s)};
  bool wide = card.w >= s.theme.scaled(kWide);
  paint::surface(s, card);
  float top = wide ? history_header_height(s) : 0;
  NodeSpec node;
  node.role = wide ? Role::table : Role::list;
  node.name = words::session_list;
  node.rect = card;
  node.id = ImGui::GetID("history-rows-node");
  node.size = static_cast<int>(model.chart.history.lines.size()) + (wide ? 1 : 0);
  s.sem.push(node);
  float rows = state.rows_width > 0 ? state.rows_width : card.w - 2;
  if (wide) draw_history_header(s, {card.x + 1, card.y, rows, top});
  if (wide) paint::rule(s, {card.x, card.y + top - 1}, card.w, Color::line);
  cursor_to({card.x + 1, card.y + top + (wide ? 0 : 1)});
  {
    Scroll scroll(s, "history-rows", {card.w - 2, card.h - top - 2});
    state.rows_width = left_over();
    draw_history_lines(s, model, state, wide, out);
  }
  s.sem.pop();
  paint::outline(s, card, Color::line, radius::card);
}

void draw_flowing_list(Screen& s, const Model& model, HistoryViewState& state, Commands& out) {
  CardOptions options;
  options.padding = 0;
  Card card(s, options);
  bool wide = card.inner_width() >= s.theme.scaled(kWide);
  Point at = cursor();
  NodeSpec node;
  node.role = wide ? Role::table : Role::list;
  node.name = words::session_list;
  node.rect = {at.x, at.y, card.inner_width(), 1};
  node.id = ImGui::GetID("history-rows-node");
  node.size = static_cast<int>(model.chart.history.lines.size()) + (wide ? 1 : 0);
  s.sem.push(node);
  if (wide) {
    float top = history_header_height(s);
    draw_history_header(s, {at.x, at.y, card.inner_width(), top});
    paint::rule(s, {at.x, at.y + top - 1}, card.inner_width(), Color::line);
    cursor_to({at.x, at.y + top});
  }
  draw_history_lines(s, model, state, wide, out);
  s.sem.pop();
}

void draw_flowing(Screen& s, const Model& model, HistoryViewState& state, Rect body,
                  Commands& out) {
  Pane pane(s, "history-page", body, {Color::paper, true, padding_x(s), padding_y(s)});
  draw_head(s, model, state, out);
  gap(space::m);
  if (model.chart.history.rows.empty()) draw_nothing(s, model, out);
  else draw_flowing_list(s, model, state, out);
}

void draw_still(Screen& s, const Model& model, HistoryViewState& state, Rect body, float head,
                Commands& out) {
  float measured = 0;
  {
    Pane pane(s, "history-head", {body.x, body.y, body.w, head}, {Color::paper});
    Panel panel(s, {body.x + padding_x(s), body.y + padding_y(s), body.w - 2 * padding_x(s), 0});
    draw_head(s, model, state, out);
    measured = std::round(panel.height() + padding_y(s) + space::m);
  }
  if (std::abs(measured - state.head_height) > 0.5f) s.needs.again = true;
  state.head_height = measured;
  Rect rest{body.x, body.y + head, body.w, body.h - head};
  if (!model.chart.history.rows.empty()) return draw_still_list(s, model, state, rest, out);
  Pane pane(s, "history-none", rest, {Color::paper, true, padding_x(s), space::l});
  draw_nothing(s, model, out);
}

}  // namespace

void draw_history(Screen& s, const Model& model, HistoryViewState& state, Rect body,
                  Commands& out) {
  if (!model.chart.history.any) {
    Pane pane(s, "history-page", body, {Color::paper, true, padding_x(s), padding_y(s)});
    EmptyOptions empty;
    empty.icon = icon::calendar_days;
    if (model.access().may(Permission::session_create)) {
      empty.action = words::book_a_session;
      empty.action_icon = icon::calendar_plus;
    }
    if (empty_state(s, words::no_sessions_yet, words::no_sessions_yet_text, empty))
      out.push_back(book_next(model));
    return;
  }
  float head = state.head_height > 0 ? state.head_height : s.theme.scaled(150);
  if (body.h - head - padding_y(s) < s.theme.scaled(kLeastRows))
    draw_flowing(s, model, state, body, out);
  else draw_still(s, model, state, body, head, out);
  draw_history_filter(s, model, state, out);
  draw_figure_sheet(s, model, out);
  draw_history_details(s, model, out);
}

}  // namespace sb::ui
