// CLI-07: six figures; each opens its formula and the rows it was counted from.
#include <cmath>

#include "app/phrases.h"
#include "core/money.h"
#include "ui/chart_present.h"
#include "ui/history_parts.h"
#include "ui/words/history.h"

namespace sb::ui {

namespace {

constexpr float kTile = 64;

// The largest of three sizes in which the value fits.
Style value_style(Screen& s, std::string_view value, float width) {
  for (const Style& style : {style::subtitle, style::strong})
    if (s.text.width(value, style) <= width) return style;
  return style::label;
}

bool draw_tile(Screen& s, const HistoryStatistic& figure, Rect r, bool open) {
  std::string name = figure.label + ": " + figure.value;
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.description = words::figure_hint;
  spec.node.rect = r;
  spec.node.flags = kHasPopup | (open ? kExpanded : 0u);
  spec.node.id = ImGui::GetID(figure.label.c_str());
  Press p = press(s, spec);
  paint::surface(s, r, radius::control, 0,
                 p.held ? Color::pressed : p.hovered ? Color::hover : Color::card);
  float pad = s.phone() ? 9 : 14, width = r.w - 2 * pad;
  Style value = value_style(s, figure.value, width);
  float first = s.text.line(style::subtitle), second = s.text.line(style::hint);
  float y = std::round(r.y + (r.h - first - second - 2) / 2);
  s.text.draw_in(paint::list(), {r.x + pad, y, width, first}, figure.value, value);
  Style label = style::hint;
  label.color = Color::ink2;
  if (s.text.width(figure.label, label) > width) label.size = Size::tiny;
  s.text.draw_in(paint::list(), {r.x + pad, y + first + 2, width, second}, figure.label, label);
  return p.pressed;
}

std::string rows_words(std::size_t count) {
  if (count == 0) return words::figure_no_rows;
  return count == 1 ? words::figure_rows_one : std::to_string(count) + words::figure_rows;
}

void draw_row(Screen& s, const Model& model, const HistoryStatistic& figure, int index,
              Commands& out) {
  const SessionId& id = figure.rows[static_cast<std::size_t>(index)];
  const Session* session = model.access().session(id);
  if (!session) return;
  std::string price;
  const Service* service = model.book.find<Service>(session->service);
  if (figure.figure == HistoryFigure::revenue && service && model.book.practice())
    price = money_text(service->price, model.book.practice()->currency);
  std::string detail = dotted({session_words(model.book, id), price});
  RowOptions row;
  row.detail = detail;
  row.trailing = status_name(session->status);
  row.trailing_tone = history_status_tone(session->status);
  row.pos = index + 1;
  row.size = static_cast<int>(figure.rows.size());
  row.rule = row.pos < row.size;
  row.padding = 0;
  std::string title = day_year_words(session->start.day());
  if (list_row(s, title, row)) out.push_back(cmd::OpenHistoryRow{id});
}

}  // namespace

void draw_figures(Screen& s, const Model& model, Commands& out) {
  const HistoryState& history = model.chart.history;
  const auto& figures = history.statistics;
  if (figures.empty()) return;
  Point at = cursor();
  float width = left_over(), between = s.phone() ? space::s : space::m;
  int columns = width >= s.theme.scaled(760) ? kHistoryFigures : 3;
  float step = (width + between) / static_cast<float>(columns);
  float h = std::round(std::max(s.theme.scaled(kTile - 4), space::touch));
  int lines = (static_cast<int>(figures.size()) + columns - 1) / columns;
  NodeSpec group;
  group.role = Role::group;
  group.name = words::history_figures;
  group.rect = {at.x, at.y, width, static_cast<float>(lines) * (h + between) - between};
  group.id = ImGui::GetID("history-figures");
  s.sem.push(group);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto column = static_cast<float>(static_cast<int>(i) % columns);
    auto line = static_cast<float>(static_cast<int>(i) / columns);
    float left = std::round(column * step), right = std::round((column + 1) * step - between);
    Rect r{at.x + left, at.y + line * (h + between), right - left, h};
    bool open = history.open_figure == static_cast<int>(figures[i].figure);
    if (draw_tile(s, figures[i], r, open))
      out.push_back(cmd::OpenStatistic{figures[i].figure, true});
  }
  s.sem.pop();
  cursor_to(at);
  place(width, group.rect.h);
}

void draw_figure_sheet(Screen& s, const Model& model, Commands& out) {
  const HistoryState& history = model.chart.history;
  const auto index = static_cast<std::size_t>(history.open_figure);
  if (history.open_figure < 0 || index >= history.statistics.size()) return;
  const HistoryStatistic& figure = history.statistics[index];
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, figure.label, options);
    label(s, figure.value, style::display);
    gap(space::s);
    paragraph(s, figure.formula, style::body);
    if (history.filter.is_on()) {
      gap(space::s);
      paragraph(s, words::figure_filtered + filter_words(model.book, history.filter) + ".",
                style::secondary);
    }
    gap(space::xl);
    heading(s, 3, rows_words(figure.rows.size()), style::label);
    gap(space::xs);
    virtual_list(s, figure.label, static_cast<int>(figure.rows.size()), list_row_height(s),
                 [&](int row, Rect) { draw_row(s, model, figure, row, out); });
  }
  if (!open) out.push_back(cmd::OpenStatistic{figure.figure, false});
}

}  // namespace sb::ui
