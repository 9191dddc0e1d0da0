// CLI-06: the rows of the history. Only those on the screen are drawn. Columns where there is room,
// else cards of two lines; headings between the groups, and a line where now is.
#include <array>
#include <cmath>

#include "app/phrases.h"
#include "core/session_rules.h"
#include "ui/chart_present.h"
#include "ui/history_parts.h"
#include "ui/session_present.h"
#include "ui/words/chart.h"
#include "ui/words/history.h"

namespace sb::ui {

namespace {

constexpr int kColumns = 5;
constexpr float kRow = 48, kNow = 32, kHead = 44;
constexpr int kShownAhead = 2;  // rows that stand above now when the list opens there

constexpr std::array<const char*, kColumns> kTitles = {
    words::column_when, words::column_service, words::column_duration, words::column_status,
    words::column_notes};

std::array<Rect, kColumns> cells_of(const Screen& s, Rect r) {
  const float when = s.theme.scaled(206), duration = s.theme.scaled(86),
              status = s.theme.scaled(158);
  float rest = std::max(120.f, r.w - when - duration - status - space::m);
  float service = std::round(rest * 0.36f);
  const std::array<float, kColumns> widths = {when, service, duration, status, rest - service};
  std::array<Rect, kColumns> cells;
  float x = r.x + 6;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    cells[i] = {x + space::m, r.y, std::max(1.f, widths[i] - space::m), r.h};
    x += widths[i];
  }
  return cells;
}

float row_height(const Screen& s, bool wide) {
  return wide ? std::round(std::max(s.theme.scaled(kRow), space::touch))
              : list_row_height(s);
}

// Where the lines stand: all one row high but the line of now and the headings of groups, which are
// lower. There are at most as many headings as statuses.
struct Places {
  float top = 0, row = 0, now_height = 0, head_height = 0;
  int now = -1;
  std::array<int, 8> heads{};
  int head_count = 0;

  float y(int line) const {
    float saved = now >= 0 && line > now ? row - now_height : 0;
    for (int i = 0; i < head_count; ++i)
      if (heads[static_cast<std::size_t>(i)] < line) saved += row - head_height;
    return top + static_cast<float>(line) * row - saved;
  }
  float height(int line) const {
    if (line == now) return now_height;
    for (int i = 0; i < head_count; ++i)
      if (heads[static_cast<std::size_t>(i)] == line) return head_height;
    return row;
  }
};

Places places_of(const Screen& s, const HistoryState& history, float top, bool wide) {
  Places out;
  out.top = top;
  out.row = row_height(s, wide);
  out.now_height = std::round(s.theme.scaled(kNow));
  out.head_height = std::min(out.row, std::round(s.theme.scaled(kHead)));
  out.now = history.now_line;
  if (history.order != HistoryOrder::by_status) return out;
  for (std::size_t at = 0; at < history.lines.size() && out.head_count < 8;
       at += static_cast<std::size_t>(history.lines[at].count) + 1)
    out.heads[static_cast<std::size_t>(out.head_count++)] = static_cast<int>(at);
  return out;
}

void paint_chip(Screen& s, Rect r, std::string_view text, Tone tone) {
  float w = std::min(r.w, chip_width(s, text)), h = chip_height(s);
  Rect pill{r.x, r.y + std::floor((r.h - h) / 2), w, h};
  paint::fill(s, pill, tone_soft(tone), radius::chip);
  s.text.draw_in(paint::list(), grown(pill, -8, 0), text,
                 {Size::small, Weight::semibold, tone_color(tone), 1.3f}, Align::center);
}

NodeId cell(Screen& s, Rect r, std::string_view name, int index) {
  return s.sem.leaf({.role = Role::cell, .name = name, .rect = r, .id = ImGui::GetID(index)});
}

void draw_note_cell(Screen& s, const Model& model, const HistoryRow& row, Rect r) {
  Tone tone = Tone::neutral;
  std::string state = note_words(model, row, tone);
  std::string name = row.preview.empty() ? state : dotted({state, row.preview});
  cell(s, r, name, 4);
  Style style{Size::small, Weight::semibold, tone_color(tone), 1.45f};
  float width = state.empty() ? 0 : std::min(r.w, std::ceil(s.text.width(state, style)) + 1);
  if (width > 0) s.text.draw_in(paint::list(), {r.x, r.y, width, r.h}, state, style);
  float left = r.w - width - 8;
  if (!row.preview.empty() && left > 40)
    s.text.draw_in(paint::list(), {r.x + width + (width > 0 ? 8.f : 0.f), r.y, left, r.h},
                   row.preview, style::secondary);
}

void draw_cells(Screen& s, const Model& model, const HistoryRow& row, Rect r) {
  const std::array<Rect, kColumns> cells = cells_of(s, r);
  const std::array<std::string, 4> texts = {when_words(row.start), row.service_name,
                                            duration_words(row.duration),
                                            status_name(row.status)};
  for (std::size_t i = 1; i < texts.size(); ++i) cell(s, cells[i], texts[i], static_cast<int>(i));
  s.text.draw_in(paint::list(), cells[0], texts[0], style::body);
  s.text.draw_in(paint::list(), cells[1], texts[1], style::body);
  s.text.draw_in(paint::list(), cells[2], texts[2], style::secondary);
  paint_chip(s, cells[3], texts[3], history_status_tone(row.status));
  draw_note_cell(s, model, row, cells[4]);
}

// A row of the table that opens: all of it takes the pointer, the button in its first cell the
// keyboard.
bool draw_table_row(Screen& s, const Model& model, const HistoryRow& row, Rect r, int line) {
  bool open = model.chart.history.open_row == row.session;
  NodeSpec node;
  node.role = Role::row;
  node.rect = r;
  node.id = ImGui::GetID("row");
  node.pos = line + 2;
  node.flags = open ? kSelected : 0u;
  s.sem.push(node);
  std::string when = when_words(row.start);
  NodeSpec first;
  first.role = Role::cell;
  first.rect = cells_of(s, r)[0];
  first.id = ImGui::GetID(0);
  s.sem.push(first);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = when;
  spec.node.rect = r;
  spec.node.id = ImGui::GetID("open");
  spec.node.flags = kHasPopup;
  spec.ring = spec.grow = false;
  Press p = press(s, spec);
  s.sem.pop();
  if (open) paint::fill(s, r, Color::accent_soft);
  else if (p.held) paint::fill(s, r, Color::pressed);
  else if (p.hovered) paint::fill(s, r, Color::hover);
  draw_cells(s, model, row, r);
  s.sem.pop();
  paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
  if (s.sem.focus_ring(p.id)) paint::outline(s, grown(r, -3), Color::ring, 8, 2);
  return p.pressed;
}

bool draw_card_row(Screen& s, const Model& model, const HistoryRow& row, int line, int size) {
  Tone tone = Tone::neutral;
  std::string note = note_words(model, row, tone);
  std::string length = duration_words(row.duration);
  std::string detail = s.phone() ? dotted({length, note, row.service_name})
                                 : dotted({row.service_name, length, note});
  std::string title = s.phone() ? day_words(row.start.day()) + ", " + time_words(row.start)
                                : when_words(row.start);
  if (s.phone() && date_of(row.start.day()).year != date_of(model.today()).year)
    title = when_words(row.start);
  RowOptions options;
  options.detail = detail;
  options.detail_tone = tone == Tone::bad ? Tone::bad : Tone::neutral;
  options.trailing = status_name(row.status);
  options.trailing_tone = history_status_tone(row.status);
  options.description = row.preview;
  options.selected = model.chart.history.open_row == row.session;
  options.pos = line + 1;
  options.size = size;
  return list_row(s, title, options);
}

// What stands between the rows is a row itself to who listens.
void between_node(Screen& s, Rect r, std::string_view name, bool wide, int line) {
  NodeSpec node;
  node.role = wide ? Role::row : Role::list_item;
  node.rect = r;
  node.id = ImGui::GetID("between");
  node.pos = line + (wide ? 2 : 1);
  s.sem.push(node);
  s.sem.leaf({.role = wide ? Role::cell : Role::text, .name = name, .rect = r,
              .id = ImGui::GetID("between-words")});
  s.sem.pop();
}

void draw_group(Screen& s, const HistoryLine& line, Rect r, bool wide, int index) {
  std::string name = std::string(status_name(line.status));
  std::string count = line.count == 1 ? words::history_one
                                      : std::to_string(line.count) + words::history_n;
  between_node(s, r, name + ", " + count, wide, index);
  paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
  float x = r.x + space::card, width = std::ceil(s.text.width(name, style::label)) + 1;
  s.text.draw_in(paint::list(), {x, r.y, width, r.h}, name, style::label);
  s.text.draw_in(paint::list(), {x + width + 8, r.y, r.w - width - 60, r.h}, count,
                 style::secondary);
}

void draw_now(Screen& s, const Model& model, Rect r, bool wide, int index) {
  std::string text = dotted({words::now_line, day_words(model.today()),
                             time_words(model.local_now())});
  between_node(s, r, text, wide, index);
  Style style{Size::hint, Weight::semibold, Color::bad, 1.4f};
  float width = std::ceil(s.text.width(text, style)) + 1, x = r.x + space::card;
  s.text.draw_in(paint::list(), {x, r.y, width, r.h}, text, style);
  float y = std::round(r.y + r.h / 2);
  paint::fill(s, {x + width + 10, y, std::max(1.f, r.right() - x - width - 10 - space::card), 2},
              Color::now, 1);
  paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
}

// Once for each new list: newest first begins at now, everything else at its top.
void scroll_once(Screen& s, const Model& model, HistoryViewState& state, const Places& places) {
  const HistoryState& history = model.chart.history;
  if (state.scrolled_serial == history.scroll_serial) return;
  state.scrolled_serial = history.scroll_serial;
  s.needs.again = true;
  float target = 0;
  if (history.order == HistoryOrder::newest && history.now_line > kShownAhead)
    target = places.y(history.now_line - kShownAhead) - places.top;
  // In a page that scrolls as a whole, the list begins below its head.
  float above = places.top - ImGui::GetCursorStartPos().y - ImGui::GetWindowPos().y +
                ImGui::GetScrollY();
  ImGui::SetScrollY(target > 0 ? target + std::max(0.f, above) : 0);
}

}  // namespace

std::string when_words(LocalTime start) {
  return day_year_words(start.day()) + ", " + time_words(start);
}

Tone history_status_tone(SessionStatus status) {
  switch (status) {
    case SessionStatus::completed: return Tone::good;
    case SessionStatus::in_progress: return Tone::accent;
    case SessionStatus::scheduled: return Tone::info;
    case SessionStatus::no_show: case SessionStatus::late_cancelled: return Tone::bad;
    default: return Tone::neutral;
  }
}

std::string note_words(const Model& model, const HistoryRow& row, Tone& tone) {
  if (!is_held(row.status) || row.status == SessionStatus::in_progress) return {};
  SessionLook look = look_of(model, row.session, true);
  bool of_note = look.tone == Tone::good || look.tone == Tone::warn || look.tone == Tone::bad;
  if (!of_note) return {};
  tone = look.tone;
  return look.state;
}

float history_header_height(const Screen& s) { return std::round(s.theme.scaled(44)); }

void draw_history_header(Screen& s, Rect r) {
  const std::array<Rect, kColumns> cells = cells_of(s, r);
  s.sem.push({.role = Role::row, .rect = r, .id = ImGui::GetID("##history-head"), .pos = 1});
  Style style{Size::small, Weight::semibold, Color::ink2, 1.4f};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    s.sem.leaf({.role = Role::column_header, .name = kTitles[i], .rect = cells[i]});
    s.text.draw_in(paint::list(), cells[i], kTitles[i], style);
  }
  s.sem.pop();
}

void draw_history_lines(Screen& s, const Model& model, HistoryViewState& state, bool wide,
                        Commands& out) {
  const HistoryState& history = model.chart.history;
  const int count = static_cast<int>(history.lines.size());
  Point at = cursor();
  float width = left_over();
  const Places places = places_of(s, history, at.y, wide);
  Rect seen = window_rect();
  int first = std::clamp(static_cast<int>((seen.y - at.y) / places.row) - 1, 0, count);
  // Low lines make room for a few rows more.
  int last = std::clamp(static_cast<int>((seen.bottom() - at.y) / places.row) + 6, first, count);
  for (int i = first; i < last; ++i) {
    const HistoryLine& line = history.lines[static_cast<std::size_t>(i)];
    Rect r{at.x, places.y(i), width, places.height(i)};
    cursor_to({r.x, r.y});
    ImGui::PushID(i);
    if (line.kind == HistoryLine::Kind::status) {
      draw_group(s, line, r, wide, i);
    } else if (line.kind == HistoryLine::Kind::now) {
      draw_now(s, model, r, wide, i);
    } else {
      const HistoryRow& row = history.rows[static_cast<std::size_t>(line.row)];
      bool pressed = wide ? draw_table_row(s, model, row, r, i)
                          : draw_card_row(s, model, row, i, count);
      if (pressed) out.push_back(cmd::OpenHistoryRow{row.session});
    }
    ImGui::PopID();
  }
  scroll_once(s, model, state, places);
  cursor_to(at);
  place(width, std::max(1.f, places.y(count) - at.y));
}

}  // namespace sb::ui
