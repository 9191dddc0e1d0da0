// The practice page: who and what the practice is, its hours, services and calendars, and this
// device: appearance, installing, keeping.
#include <array>
#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "ui/practice_parts.h"
#include "ui/signing_parts.h"
#include "ui/top_bar.h"
#include "ui/words/practice.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

constexpr float kTwoColumns = 900;  // px of page that hold two

void fact(Screen& s, std::string_view name, std::string_view value) {
  Point at = cursor();
  float width = left_over(), left = std::min(s.theme.scaled(190), std::round(width * 0.5f));
  Style quiet = style::body;
  quiet.color = Color::ink2;
  const float name_width = left - 8, value_width = width - left;
  const float name_height = s.text.wrap(name, quiet, name_width).height;
  const float value_height = s.text.wrap(value, style::body, value_width).height;
  Rect r = place(width, std::max(name_height, value_height));
  std::string told = std::string(name) + ": " + std::string(value);
  s.sem.text(told, r);
  s.text.draw_wrapped(paint::list(), at, name, quiet, name_width);
  s.text.draw_wrapped(paint::list(), {at.x + left, at.y}, value, style::body, value_width);
  gap(6);
}

void draw_settings(Screen& s, const Model& model, const Practice& practice, Commands& out) {
  Card card(s, {.name = practice.name});
  bool may = model.access().may(Permission::practice_manage);
  if (card_head(s, practice.name, may ? words::change_settings : "", icon::pen_line))
    out.push_back(cmd::BeginPracticeForm{});
  gap(space::m);
  fact(s, words::zone, practice.zone);
  fact(s, words::currency, practice.currency);
  fact(s, words::calendar_slot, duration_words(practice.slot_minutes));
  fact(s, words::week_begins, weekday_name(practice.first_weekday));
  fact(s, words::usual_duration, duration_words(practice.default_duration));
  fact(s, words::notes_due, std::to_string(practice.note_due_hours) + " h");
  fact(s, words::edit_window, std::to_string(practice.edit_window_hours) + " h");
  fact(s, words::signing_asks, practice.complete_to_sign ? words::complete_to_sign_on
                                                         : words::complete_to_sign_off);
  fact(s, words::locks_after, "after " + duration_words(practice.lock_after_minutes));
}

void draw_device(Screen& s, const Model& model, Commands& out) {
  Card card(s, {.name = words::this_device});
  heading(s, 2, words::this_device);
  label(s, words::appearance, style::label);
  constexpr std::string_view kThemes[] = {words::appearance_system, words::appearance_light,
                                          words::appearance_dark};
  if (auto picked = segmented(s, words::appearance, kThemes, static_cast<int>(model.theme)))
    out.push_back(cmd::SetTheme{static_cast<ThemeChoice>(*picked)});
  CheckOptions discreet;
  discreet.description = words::discreet_text;
  if (auto on = switch_(s, words::discreet_mode, model.discreet, discreet))
    out.push_back(cmd::SetDiscreet{*on});
  if (!model.demo) {
    paragraph(s, model.storage_persistent ? words::kept : words::not_kept, style::secondary);
    if (!model.storage_persistent && button(s, words::ask_keep))
      out.push_back(cmd::AskPersistence{});
  }
  if (model.install_ready) {
    paragraph(s, words::install_text, style::secondary);
    if (button(s, words::install, {.icon = icon::download})) out.push_back(cmd::Install{});
  }
  fact(s, words::version, model.version);
  if (button(s, words::shortcuts, {.icon = icon::keyboard}))
    out.push_back(cmd::ShowShortcuts{true});
}

void draw_first(Screen& s, const Model& model, const Practice& practice, PracticeViewState& state,
                Commands& out) {
  draw_settings(s, model, practice, out);
  gap(space::l);
  draw_members_card(s, model, out);
  gap(space::l);
  draw_templates_card(s, model, state, out);
  gap(space::l);
}

void draw_second(Screen& s, const Model& model, PracticeViewState& state, Commands& out) {
  draw_services_card(s, model, state, out);
  gap(space::l);
  draw_calendars_card(s, model, state, out);
  gap(space::l);
  draw_snippets_card(s, model, out);
  gap(space::l);
  draw_signed_files_card(s, out);
  gap(space::l);
  draw_device(s, model, out);
  gap(space::xl);
}

void draw_sheets(Screen& s, const Model& model, PracticeViewState& state, Commands& out) {
  if (model.practice.form) draw_settings_sheet(s, model, state, out);
  if (model.practice.hours) draw_hours_sheet(s, model, out);
  if (model.practice.exception) draw_exception_sheet(s, model, out);
  if (model.practice.service) draw_service_sheet(s, model, out);
  if (model.practice.calendar) draw_calendar_sheet(s, model, out);
  if (model.templates.form) draw_template_sheet(s, model, state, out);
}

void draw_body(Screen& s, const Model& model, const Practice& practice, PracticeViewState& state,
               Commands& out) {
  Point at = cursor();
  float width = std::min(left_over(), s.theme.scaled(1240)), between = space::xl;
  bool two = width >= s.theme.scaled(kTwoColumns);
  float column = two ? std::floor((width - between) / 2)
                     : std::min(width, s.theme.scaled(space::measure + 40));
  {
    Panel panel(s, {at.x, at.y, column, 0});
    draw_first(s, model, practice, state, out);
    if (!two) draw_second(s, model, state, out);
  }
  float bottom = cursor().y;
  if (two) {
    Panel panel(s, {at.x + column + between, at.y, column, 0});
    draw_second(s, model, state, out);
  }
  cursor_to({at.x, std::max(bottom, cursor().y)});
  place(1, 1);
}

}  // namespace

bool card_head(Screen& s, std::string_view title, std::string_view action, const char* icon) {
  ButtonOptions options;
  options.icon = icon;
  options.hide_words = s.phone();
  float width = action.empty() ? 0 : button_width(s, action, options);
  Point at = cursor();
  float room = left_over(), control = s.theme.control();
  float line = s.text.line(style::heading);
  cursor_to({at.x, at.y + std::round((control - line) / 2)});
  heading(s, 2, title, style::heading, std::max(40.f, room - width - space::m));
  bool pressed = false;
  if (!action.empty()) {
    cursor_to({at.x + room - width, at.y});
    pressed = button(s, action, options);
  }
  cursor_to(at);
  place(room, control);
  return pressed;
}

void draw_practice(Screen& s, const Model& model, ShellViewState& state, Rect area,
                   Commands& out) {
  {
    TopBar bar(s, "practice-bar", area);
    cursor_to({bar.inner().x, bar.inner().y + (bar.inner().h - s.theme.line(style::title)) / 2});
    heading(s, 1, words::practice);
  }
  Rect body = TopBar::below(s, area);
  {
    float pad = s.phone() ? 14.f : 24.f;
    Pane pane(s, "practice-page", body, {Color::paper, true, pad, s.phone() ? 14.f : space::xl});
    if (const Practice* practice = model.book.practice())
      draw_body(s, model, *practice, state.practice, out);
  }
  draw_sheets(s, model, state.practice, out);
}

}  // namespace sb::ui
