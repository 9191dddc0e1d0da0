// Sheets of the Practice page: settings, a service, a calendar; each error beside its field.
#include <array>

#include "app/phrases.h"
#include "ui/practice_parts.h"
#include "ui/words/practice.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

void settings_field(Screen& s, const PracticeForm& form, PracticeField field, const char* label,
                    const char* hint, Commands& out) {
  FieldOptions options;
  options.required = true;
  if (hint) options.hint = hint;
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, label, form.at(field), options);
  if (r.text) out.push_back(cmd::EditPracticeField{field, *r.text});
  if (r.submitted) out.push_back(cmd::SavePracticeForm{});
}

void draw_first_weekday(Screen& s, const PracticeForm& form, PracticeViewState& state,
                        Commands& out) {
  std::array<std::string, 7> names;
  std::array<PickItem, 7> items;
  for (int d = 0; d < 7; ++d) {
    const auto i = static_cast<std::size_t>(d);
    names[i] = weekday_name(static_cast<Weekday>(d));
    items[i].label = names[i];
  }
  if (auto picked = select(s, words::week_begins, state.first_weekday, items,
                           static_cast<int>(form.first_weekday)))
    out.push_back(cmd::PickFirstWeekday{static_cast<Weekday>(*picked)});
}

// Save and Cancel; `whole` is what is wrong with none of the fields.
Answer foot(Screen& s, const std::string& whole, const char* save) {
  if (!whole.empty()) banner(s, Tone::bad, whole);
  FootOptions options;
  options.cancel = words::cancel;
  return dialog_foot(s, save, options);
}

void service_field(Screen& s, const ServiceForm& form, ServiceField field, const char* label,
                   FieldOptions options, Commands& out) {
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, label, form.at(field), options);
  if (r.text) out.push_back(cmd::EditServiceField{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveService{});
}

void draw_service_fields(Screen& s, const Model& model, const ServiceForm& form, Commands& out) {
  FieldOptions name, code, duration, price;
  name.required = duration.required = true;
  service_field(s, form, ServiceField::name, words::service_name, name, out);
  service_field(s, form, ServiceField::duration, words::service_duration, duration, out);
  const Practice* practice = model.book.practice();
  std::string money = std::string(words::service_price) +
                      (practice ? " (" + practice->currency + ")" : std::string());
  service_field(s, form, ServiceField::price, money.c_str(), price, out);
  code.hint = words::service_code_hint;
  service_field(s, form, ServiceField::code, words::service_code, code, out);
}

}  // namespace

void draw_settings_sheet(Screen& s, const Model& model, PracticeViewState& state, Commands& out) {
  const PracticeForm& form = *model.practice.form;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, words::practice_settings, options);
    settings_field(s, form, PracticeField::name, words::practice_label, nullptr, out);
    settings_field(s, form, PracticeField::zone, words::zone, words::zone_hint, out);
    settings_field(s, form, PracticeField::currency, words::currency, words::currency_hint, out);
    settings_field(s, form, PracticeField::slot_minutes, words::calendar_slot,
                   words::calendar_slot_hint, out);
    draw_first_weekday(s, form, state, out);
    settings_field(s, form, PracticeField::default_duration, words::usual_duration,
                   words::usual_duration_hint, out);
    settings_field(s, form, PracticeField::note_due_hours, words::notes_due,
                   words::notes_due_hint, out);
    settings_field(s, form, PracticeField::edit_window_hours, words::edit_window,
                   words::edit_window_hint, out);
    CheckOptions complete;
    complete.description = words::complete_to_sign_text;
    if (auto on = checkbox(s, words::complete_to_sign, form.complete_to_sign, complete))
      out.push_back(cmd::SetCompleteToSign{*on});
    settings_field(s, form, PracticeField::lock_after_minutes, words::locks_after_label,
                   words::locks_after_hint, out);
    Answer answer = foot(s, form.errors.of(""), words::save_settings);
    if (answer == Answer::confirm) out.push_back(cmd::SavePracticeForm{});
    if (answer == Answer::cancel) out.push_back(cmd::ClosePracticeForm{});
  }
  if (!open) out.push_back(cmd::ClosePracticeForm{});
}

void draw_service_sheet(Screen& s, const Model& model, Commands& out) {
  const ServiceForm& form = *model.practice.service;
  const Service* before = model.book.find<Service>(form.service);
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, before ? words::change_service : words::new_service, options);
    draw_service_fields(s, model, form, out);
    if (before) {
      gap(space::l);
      const char* name = before->archived ? words::restore_service : words::archive_service;
      if (button(s, name)) out.push_back(cmd::ArchiveService{form.service, !before->archived});
    }
    Answer answer = foot(s, form.errors.of(""), words::save_service);
    if (answer == Answer::confirm) out.push_back(cmd::SaveService{});
    if (answer == Answer::cancel) out.push_back(cmd::CloseService{});
  }
  if (!open) out.push_back(cmd::CloseService{});
}

void draw_calendar_sheet(Screen& s, const Model& model, Commands& out) {
  const CalendarForm& form = *model.practice.calendar;
  const Calendar* before = model.book.find<Calendar>(form.calendar);
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, before ? words::rename_calendar : words::new_calendar, options);
    FieldOptions name;
    name.required = true;
    name.placeholder = words::calendar_example;
    name.error = form.error;
    FieldResult r = text_field(s, words::calendar_name, form.name, name);
    if (r.text) out.push_back(cmd::EditCalendarName{*r.text});
    if (r.submitted) out.push_back(cmd::SaveCalendar{});
    if (before) {
      gap(space::l);
      const char* act = before->archived ? words::restore_calendar : words::archive_calendar;
      if (button(s, act)) out.push_back(cmd::ArchiveCalendar{form.calendar, !before->archived});
    }
    Answer answer = foot(s, {}, words::save_calendar);
    if (answer == Answer::confirm) out.push_back(cmd::SaveCalendar{});
    if (answer == Answer::cancel) out.push_back(cmd::CloseCalendar{});
  }
  if (!open) out.push_back(cmd::CloseCalendar{});
}

}  // namespace sb::ui
