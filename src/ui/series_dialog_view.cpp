// What a change of a series comes to, before it is saved (CAL-10): which sessions are meant, then
// every date that moves, is new, falls away, stays pinned or has something the matter, with what is
// to become of it. Only the rows that are visible are drawn.
#include <algorithm>
#include <array>

#include "app/phrases.h"
#include "ui/session_parts.h"
#include "ui/session_present.h"
#include "ui/words/session.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::session;

namespace {

bool can_decide(const PlannedDate& date) {
  return date.start && !date.pinned && !date.warnings.empty();
}

std::string moment(LocalTime t) { return day_year_words(t.day()) + ", " + time_words(t); }

// "Tue 24 Nov 2026, 10:00 → 11:00", "Tue 24 Nov, 10:00 → Wed 25 Nov 2026, 10:00"
std::string move_words(const PlannedDate& date) {
  if (date.pinned) return moment(date.was ? *date.was : date.start.value_or(LocalTime{}));
  if (!date.start) return moment(date.was.value_or(LocalTime{})) + " → " + w::falls_away;
  if (!date.was || *date.was == *date.start) return moment(*date.start);
  if (date.was->day() == date.start->day())
    return moment(*date.was) + " → " + time_words(*date.start);
  return day_words(date.was->day()) + ", " + time_words(*date.was) + " → " + moment(*date.start);
}

std::string matter_words(const Model& model, const PlannedDate& date) {
  if (date.pinned) return w::stays + date.why_pinned;
  std::string out;
  for (const Warning& warning : date.warnings)
    out += (out.empty() ? "" : " ") + warning_words(model, warning);
  return out;
}

std::string shift_words(const PlannedDate& date) {
  if (!date.shifted) return w::shift;
  return w::shift + (" to " + time_words(*date.shifted));
}

// ---- which sessions

void draw_old_and_new(Screen& s, const Model& model, const SeriesRequest& request) {
  const Session* session = model.access().session(request.session);
  if (!session) return;
  paragraph(s, event_words(model, *session) +
                   (request.rule.empty() ? std::string() : " · " + repeat_words(model, *session)));
  const LocalTime was = session->start, now = request.values.start;
  const std::string from = day_words(was.day()) + ", " + span_words(was, session->end());
  const std::string to = day_words(now.day()) + ", " +
                         span_words(now, now + Minutes{request.values.duration});
  if (from == to) return paragraph(s, from, style::secondary);
  const std::string line_from = std::string(w::was) + ": " + from;
  const std::string line_to = std::string(w::will_be) + ": " + to;
  paragraph(s, line_from, style::secondary);
  gap(2);
  paragraph(s, line_to, style::strong);
}

void draw_scope(Screen& s, const Model& model, const SeriesDialog& dialog, Commands& out) {
  draw_old_and_new(s, model, dialog.request);
  const bool rule_too = dialog.request.rule != rule_of(model.book, dialog.request.session);
  std::vector<RadioItem> items;
  if (!rule_too) items.push_back({w::this_one, {}});
  items.push_back({w::following, {}});
  items.push_back({w::all, {}});
  const int first = rule_too ? 1 : 0, current = static_cast<int>(dialog.request.scope) - first;
  if (auto picked = radio_list(s, w::scope_name, items, std::max(0, current)))
    out.push_back(cmd::PickScope{static_cast<SeriesScope>(*picked + first)});
}

// ---- the dates

struct Counts {
  int dates = 0, moved = 0, added = 0, gone = 0, pinned = 0, open = 0, skipped = 0;
};

Counts count(const SeriesPlan& plan) {
  Counts c;
  for (const PlannedDate& date : plan.dates) {
    if (date.pinned) ++c.pinned;
    else if (!date.start) ++c.gone;
    else if (!date.was) ++c.added;
    else if (*date.was != *date.start) ++c.moved;
    if (date.start && date.choice != DateChoice::skip) ++c.dates;
    if (can_decide(date)) ++c.open;
    if (date.start && date.choice == DateChoice::skip) ++c.skipped;
  }
  return c;
}

void add_count(std::string& out, int n, const char* words) {
  if (n == 0) return;
  if (!out.empty()) out += " · ";
  out += std::to_string(n) + " " + words;
}

std::string count_words(const Counts& c, bool is_new) {
  std::string out;
  add_count(out, c.dates, c.dates == 1 ? "date" : "dates");
  add_count(out, c.moved, c.moved == 1 ? "moves" : "move");
  if (!is_new) add_count(out, c.added, "new");
  add_count(out, c.gone, c.gone == 1 ? "falls away" : "fall away");
  add_count(out, c.pinned, c.pinned == 1 ? "stays as it is" : "stay as they are");
  add_count(out, c.open, "to look at");
  add_count(out, c.skipped, "skipped");
  return out;
}

// One choice as a small toggle; the date is said to those who cannot see the row.
void choice_chip(Screen& s, const PlannedDate& date, DateChoice choice, const std::string& words,
                 Commands& out) {
  ChipButtonOptions options;
  options.toggle = true;
  options.selected = date.choice == choice;
  if (chip_button(s, words, options)) out.push_back(cmd::DecideDate{*date.start, choice});
}

void draw_choices(Screen& s, const PlannedDate& date, Commands& out) {
  choice_chip(s, date, DateChoice::keep, w::keep, out);
  if (date.shifted) {
    beside(6);
    choice_chip(s, date, DateChoice::shift, shift_words(date), out);
  }
  beside(6);
  choice_chip(s, date, DateChoice::skip, w::skip, out);
}

// The row holds its words as texts, which name it.
NodeSpec row_node(Rect r, int pos) {
  NodeSpec node;
  node.role = Role::list_item;
  node.rect = r;
  node.id = ImGui::GetID("date");
  node.pos = pos;
  return node;
}

void row_text(Screen& s, Rect r, const std::string& text, const Style& style) {
  s.sem.text(text, r);
  s.text.draw_in(paint::list(), r, text, style);
}

float open_row_height(const Screen& s) {
  return s.theme.line(style::strong) + 2 * s.theme.line(style::secondary) + chip_height(s) + 34;
}

// A date with something the matter: what, and what is to become of it.
void draw_open_row(Screen& s, const Model& model, const PlannedDate& date, Rect r, int pos,
                   Commands& out) {
  s.sem.push(row_node(r, pos));
  Style strong = style::strong, small = style::secondary;
  if (date.choice == DateChoice::skip) strong.color = Color::ink3;
  small.color = Color::warn;
  Rect line{r.x, r.y + 8, r.w, s.theme.line(strong)};
  row_text(s, line, move_words(date), strong);
  {
    Panel panel(s, {r.x, line.bottom() + 2, r.w - 8, 0});
    paragraph(s, matter_words(model, date), small, kFill, 2);
  }
  cursor_to({r.x, line.bottom() + 2 + 2 * s.theme.line(small) + 6});
  draw_choices(s, date, out);
  paint::fill(s, {r.x, r.bottom() - 1, r.w, 1}, Color::line2, 0);
  s.sem.pop();
}

float row_height(const Screen& s) { return s.theme.line(style::body) + 18; }

void draw_row(Screen& s, const PlannedDate& date, Rect r, int pos) {
  const std::string title = move_words(date);
  const std::string why = date.pinned ? w::stays + date.why_pinned : std::string();
  s.sem.push(row_node(r, pos));
  const bool quiet = date.pinned || !date.start || date.start == date.was;
  Style style = style::body;
  if (quiet) style.color = Color::ink2;
  row_text(s, {r.x, r.y, r.w, r.h}, title, style);
  const float used = s.text.width(title, style) + 10;
  if (!why.empty())
    row_text(s, {r.x + used, r.y, r.w - used, r.h}, why, style::secondary);
  paint::fill(s, {r.x, r.bottom() - 1, r.w, 1}, Color::line2, 0);
  s.sem.pop();
}

using Dates = std::vector<const PlannedDate*>;

void draw_lists(Screen& s, const Model& model, const SeriesPlan& plan, Commands& out) {
  Dates open, rest;
  for (const PlannedDate& date : plan.dates) (can_decide(date) ? open : rest).push_back(&date);
  const float open_row = open_row_height(s), row = row_height(s);
  const float heading = s.theme.line(style::label) + 18;
  const float needed = open_row * static_cast<float>(open.size()) +
                       row * static_cast<float>(rest.size()) +
                       heading * static_cast<float>(!open.empty() + !rest.empty());
  const float most = s.area.h * (s.phone() ? 0.44f : 0.5f);
  Scroll scroll(s, "dates", {0, std::min(needed + 8, most)});
  if (!open.empty()) {
    label(s, w::to_decide, style::label);
    gap(space::xs);
    virtual_list(s, w::to_decide, static_cast<int>(open.size()), open_row, [&](int i, Rect r) {
      draw_open_row(s, model, *open[static_cast<std::size_t>(i)], r, i + 1, out);
    });
  }
  if (rest.empty()) return;
  const char* name = open.empty() ? w::all_dates : w::other_dates;
  label(s, name, style::label);
  gap(space::xs);
  virtual_list(s, name, static_cast<int>(rest.size()), row, [&](int i, Rect r) {
    draw_row(s, *rest[static_cast<std::size_t>(i)], r, i + 1);
  });
}

void draw_for_all(Screen& s, const SeriesPlan& plan, Commands& out) {
  const Counts counts = count(plan);
  if (counts.open < 2) return;
  label(s, w::for_all, style::label);
  gap(6);
  constexpr DateChoice kChoices[] = {DateChoice::keep, DateChoice::shift, DateChoice::skip};
  constexpr std::array<std::string_view, 3> kNames = {w::keep, w::shift, w::skip};
  int current = -1;
  for (int i = 0; i < 3; ++i) {
    const bool all = std::all_of(plan.dates.begin(), plan.dates.end(), [&](const PlannedDate& d) {
      return !can_decide(d) || d.choice == kChoices[i];
    });
    if (all) current = i;
  }
  if (auto picked = segmented(s, w::for_all, kNames, current))
    out.push_back(cmd::DecideAll{kChoices[*picked]});
}

void draw_dates(Screen& s, const Model& model, const SeriesDialog& dialog, Commands& out) {
  const SeriesPlan& plan = *dialog.plan;
  if (!plan.words.empty()) paragraph(s, plan.words + ".", style::strong);
  paragraph(s, count_words(count(plan), dialog.request.session.is_nil()), style::secondary);
  if (plan.endless) paragraph(s, w::endless_words, style::secondary);
  draw_for_all(s, plan, out);
  draw_lists(s, model, plan, out);
}

}  // namespace

void draw_series_dialog(Screen& s, const Model& model, Commands& out) {
  const SeriesDialog& asked = *model.calendar.series;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  const bool dates = asked.plan.has_value();
  if (dates) options.width = 560;
  {
    Dialog dialog(s, dates ? w::dates_title : w::scope_title, options);
    if (dates) draw_dates(s, model, asked, out);
    else draw_scope(s, model, asked, out);
    if (!asked.error.empty()) banner(s, Tone::bad, asked.error);
    FootOptions foot;
    foot.cancel = words::cancel;
    const bool leads_on = !dates && asked.request.scope != SeriesScope::this_one;
    switch (dialog_foot(s, leads_on ? w::go_on : w::save_series, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmSeries{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseSeries{});
}

}  // namespace sb::ui
