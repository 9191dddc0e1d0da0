// The timeline of a chart (CLI-04): everything about the client by date, of the kinds chosen. Only
// the rows on the screen are put into words and drawn.
#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

constexpr float kDate = 62, kTile = 34, kRow = 66;

void paint_date(Screen& s, Rect r, LocalTime when, Day today) {
  Date date = date_of(when.day());
  std::string day = short_day_words(when.day());
  if (date.year == date_of(today).year)
    return s.text.draw_in(paint::list(), r, day, style::secondary);
  float line = s.text.line(style::secondary), small = s.text.line(style::hint);
  float y = std::round(r.y + (r.h - line - small) / 2);
  s.text.draw_in(paint::list(), {r.x, y, r.w, line}, day, style::secondary);
  s.text.draw_in(paint::list(), {r.x, y + line, r.w, small}, std::to_string(date.year),
                 style::hint);
}

// The line below the title; on phones it has the date as well.
std::string detail_of(const Screen& s, const TimelineEntry& e, LocalTime when, Day today) {
  if (!s.phone()) return e.detail;
  Date date = date_of(when.day());
  std::string day = short_day_words(when.day());
  if (date.year != date_of(today).year) day += " " + std::to_string(date.year);
  return dotted({day, e.detail});
}

void paint_entry(Screen& s, Rect r, const TimelineEntry& e, LocalTime when, Day today) {
  float x = r.x + space::card, tile = s.theme.scaled(kTile);
  const std::string detail = detail_of(s, e, when, today);
  if (!s.phone()) {
    float width = s.theme.scaled(kDate);
    paint_date(s, {x, r.y, width - 6, r.h}, when, today);
    x += width;
  }
  paint_icon_tile(s, {x, std::round(r.y + (r.h - tile) / 2), tile, tile}, e.icon, e.tone);
  x += tile + 14;
  Style strong = style::strong, small = style::secondary;
  if (e.detail_tone != Tone::neutral) small.color = tone_color(e.detail_tone);
  float first = s.text.line(strong), second = s.text.line(small);
  float y = std::round(r.y + (r.h - first - second) / 2), room = r.right() - space::card - x;
  float title = std::min(room, std::ceil(s.text.width(e.title, strong)) + 1);
  s.text.draw_in(paint::list(), {x, y, title, first}, e.title, strong);
  if (room - title > 60)
    s.text.draw_in(paint::list(), {x + title + 5, y + 1, room - title - 5, first}, e.by,
                   style::hint);
  s.text.draw_in(paint::list(), {x, y + first, room, second}, detail, small);
}

// One row; what cannot be opened is read, not pressed.
bool draw_entry(Screen& s, Rect r, const TimelineEntry& e, const ChartRow& row, Day today, int pos,
                int size) {
  NodeId id = ImGui::GetID("entry");
  std::string by = e.by.empty() ? "" : e.by + ", ";
  std::string name = e.title + ", " + by + day_year_words(row.when.day());
  NodeSpec item;
  item.role = Role::list_item;
  item.rect = r;
  item.id = id ^ 0x11571u;
  item.pos = pos;
  item.size = size;
  s.sem.push(item);
  Press press;
  if (row.what == ChartRow::What::status) {
    s.sem.text(e.detail.empty() ? name : name + ", " + e.detail, r);
  } else {
    PressSpec spec;
    spec.node.role = Role::button;
    spec.node.name = name;
    spec.node.description = e.detail;
    spec.node.rect = r;
    spec.node.id = id;
    spec.ring = spec.grow = false;
    press = sb::ui::press(s, spec);
  }
  s.sem.pop();
  if (press.hovered) paint::fill(s, grown(r, -1, 0), Color::hover);
  paint_entry(s, r, e, row.when, today);
  if (pos < size) paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
  if (s.sem.focus_ring(id)) paint::outline(s, grown(r, -3), Color::ring, 8, 2);
  return press.pressed;
}

void open_row(const Model& model, const ChartRow& row, Commands& out) {
  switch (row.what) {
    case ChartRow::What::session: return show_session(model, SessionId(row.id), out);
    case ChartRow::What::note: out.push_back(cmd::OpenNote{NoteId(row.id)}); return;
    case ChartRow::What::sticky: out.push_back(cmd::ChangeSticky{StickyNoteId(row.id)}); return;
    case ChartRow::What::file: out.push_back(cmd::OpenFile{AttachmentId(row.id)}); return;
    default: return;
  }
}

// Rows at the head of the list that are sessions ahead are told in one line, not here.
void draw_row(Screen& s, const Model& model, int index, Rect r, Commands& out) {
  const ChartState& chart = model.chart;
  const ChartRow& row = chart.rows[static_cast<std::size_t>(index + chart.ahead)];
  const int size = static_cast<int>(chart.rows.size()) - chart.ahead;
  const TimelineEntry entry = timeline_entry(model, row);
  if (!entry.there) return;
  if (draw_entry(s, r, entry, row, model.today(), index + 1, size)) open_row(model, row, out);
}

// "6 sessions ahead" behind the title: leads to their list.
void draw_ahead(Screen& s, const Model& model, float most, Commands& out) {
  const int ahead = model.chart.ahead;
  if (ahead == 0) return;
  std::string text = ahead == 1 ? words::one_ahead : std::to_string(ahead) + words::n_ahead;
  LinkOptions link;
  if (std::ceil(s.text.width(text, link.style)) > most) return;
  if (link_button(s, text, link))
    out.push_back(cmd::OpenChart{model.chart.client, ChartTab::sessions});
}

void draw_head(Screen& s, const Model& model, ChartViewState& state, float width, Commands& out) {
  Point at = cursor();
  const float height = s.theme.control() + 24, line = s.text.line(style::heading);
  const float control = s.theme.control(), buttons = timeline_buttons_width(s, model);
  cursor_to({at.x + space::card, std::round(at.y + (height - line) / 2)});
  heading(s, 2, words::timeline);
  const float title = std::ceil(s.text.width(words::timeline, style::heading));
  const float from = at.x + space::card + title + space::m;
  const float right = at.x + width - space::card - buttons;
  cursor_to({from, std::round(at.y + (height - s.text.line(LinkOptions{}.style)) / 2) + 1});
  draw_ahead(s, model, right - space::s - from, out);
  cursor_to({right, std::round(at.y + (height - control) / 2)});
  draw_timeline_buttons(s, model, state, out);
  paint::rule(s, {at.x, at.y + height - 1}, width, Color::line2);
  cursor_to({at.x, at.y + height});
}

void draw_empty(Screen& s, const Model& model, Commands& out) {
  const bool filtered = model.chart.filter.is_on();
  EmptyOptions empty;
  empty.icon = filtered ? icon::list_filter : icon::clipboard_list;
  if (filtered) empty.action = words::show_all_kinds;
  if (empty_state(s, filtered ? words::none_of_kind : words::no_timeline,
                  filtered ? words::none_of_kind_text : words::no_timeline_text, empty))
    out.push_back(cmd::ShowAllKinds{});
  place(1, space::huge);
}

}  // namespace

void draw_timeline(Screen& s, const Model& model, ChartViewState& state, float least_height,
                   Commands& out) {
  CardOptions options;
  options.padding = 0;
  options.least_height = least_height;
  options.name = words::timeline;
  Card card(s, options);
  draw_head(s, model, state, card.inner_width(), out);
  const int count = static_cast<int>(model.chart.rows.size()) - model.chart.ahead;
  if (count == 0) return draw_empty(s, model, out);
  const float row = std::round(std::max(kRow, s.text.line(style::strong) +
                                                  s.text.line(style::secondary) + 24));
  ImGui::PushID("rows");
  virtual_list(s, words::timeline, count, row,
               [&](int index, Rect r) { draw_row(s, model, index, r, out); });
  ImGui::PopID();
}

}  // namespace sb::ui
