// The Practice page: settings, services, calendars. Working hours: update_hours.cpp.
#include "app/update_parts.h"
#include "base/text.h"
#include "core/money.h"
#include "core/practice_settings.h"
#include "core/service_rules.h"

namespace sb {

std::string_view field_name(PracticeField f) {
  constexpr std::string_view kNames[kPracticeFields] = {
      "name",           "zone",           "currency",           "slot_minutes",
      "default_duration", "note_due_hours", "lock_after_minutes", "edit_window_hours"};
  return kNames[static_cast<int>(f)];
}

std::string_view field_name(ServiceField f) {
  constexpr std::string_view kNames[kServiceFields] = {"name", "code", "duration", "price"};
  return kNames[static_cast<int>(f)];
}

namespace {

// Keeps what the rule gave, or puts what it said beside the field.
bool keep(Model& model, UpdateContext& context, Effects& effects, FieldErrors& errors,
          const Result<std::vector<Edit>>& edits, const std::string& label) {
  if (!edits) {
    errors.add(edits.error());
    return false;
  }
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
  return true;
}

// ---- settings

void begin_settings(Model& model) {
  const Practice* practice = model.book.practice();
  if (!practice) return;
  const SettingsRequest now = settings_of(*practice);
  PracticeForm form;
  form.at(PracticeField::name) = now.name;
  form.at(PracticeField::zone) = now.zone;
  form.at(PracticeField::currency) = now.currency;
  form.at(PracticeField::slot_minutes) = now.slot_minutes;
  form.at(PracticeField::default_duration) = now.default_duration;
  form.at(PracticeField::note_due_hours) = now.note_due_hours;
  form.at(PracticeField::lock_after_minutes) = now.lock_after_minutes;
  form.at(PracticeField::edit_window_hours) = now.edit_window_hours;
  form.complete_to_sign = now.complete_to_sign;
  form.first_weekday = now.first_weekday;
  model.practice.form = std::move(form);
}

SettingsRequest request_of(const PracticeForm& form) {
  SettingsRequest r;
  r.name = form.at(PracticeField::name);
  r.zone = form.at(PracticeField::zone);
  r.currency = form.at(PracticeField::currency);
  r.slot_minutes = form.at(PracticeField::slot_minutes);
  r.default_duration = form.at(PracticeField::default_duration);
  r.note_due_hours = form.at(PracticeField::note_due_hours);
  r.lock_after_minutes = form.at(PracticeField::lock_after_minutes);
  r.edit_window_hours = form.at(PracticeField::edit_window_hours);
  r.complete_to_sign = form.complete_to_sign;
  r.first_weekday = form.first_weekday;
  return r;
}

void save_settings(Model& model, UpdateContext& context, Effects& effects) {
  PracticeForm& form = *model.practice.form;
  form.errors.clear();
  const SettingsRequest request = request_of(form);
  form.errors.add(check_settings(model.access(), request));
  const std::string zone(trim(request.zone));
  if (context.zones && !zone.empty() && form.errors.of("zone").empty() &&
      !context.zones->load(zone))
    form.errors.add(Error{Fault::not_found, "This time zone is not known.", "zone"});
  if (!form.errors.empty()) return;
  if (keep(model, context, effects, form.errors, change_settings(model.access(), request),
           "Practice settings changed"))
    model.practice.form.reset();
}

bool update_settings(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  if (get_if<cmd::BeginPracticeForm>(&command)) return begin_settings(model), true;
  if (!model.practice.form) return false;
  PracticeForm& form = *model.practice.form;
  if (auto* typed = get_if<cmd::EditPracticeField>(&command)) {
    form.at(typed->field) = typed->text;
    form.errors.clear(field_name(typed->field));
  } else if (auto* complete = get_if<cmd::SetCompleteToSign>(&command)) {
    form.complete_to_sign = complete->on;
  } else if (auto* day = get_if<cmd::PickFirstWeekday>(&command)) {
    form.first_weekday = day->day;
  } else if (get_if<cmd::SavePracticeForm>(&command)) {
    save_settings(model, context, effects);
  } else if (get_if<cmd::ClosePracticeForm>(&command)) {
    model.practice.form.reset();
  } else {
    return false;
  }
  return true;
}

// ---- services

void begin_service(Model& model, const ServiceId& id) {
  ServiceForm form;
  form.service = id;
  const Practice* practice = model.book.practice();
  const int duration = practice ? practice->default_duration : Practice{}.default_duration;
  form.at(ServiceField::duration) = std::to_string(duration) + " min";
  if (const Service* s = model.book.find<Service>(id)) {
    form.at(ServiceField::name) = s->name;
    form.at(ServiceField::code) = s->code;
    form.at(ServiceField::duration) = std::to_string(s->duration) + " min";
    if (s->price > 0 && practice)
      form.at(ServiceField::price) = plain_amount(s->price, practice->currency);
  }
  model.practice.service = std::move(form);
}

void save_service(Model& model, UpdateContext& context, Effects& effects) {
  ServiceForm& form = *model.practice.service;
  form.errors.clear();
  const ServiceRequest request{form.at(ServiceField::name), form.at(ServiceField::code),
                               form.at(ServiceField::duration), form.at(ServiceField::price)};
  form.errors.add(check_service(model.access(), request));
  if (!form.errors.empty()) return;
  const bool is_new = form.service.is_nil();
  const ServiceId id = is_new ? ServiceId(random_id(context.random)) : form.service;
  const auto edits = is_new ? add_service(model.access(), id, request)
                            : change_service(model.access(), id, request);
  const std::string label =
      "Service " + collapse_spaces(request.name) + (is_new ? " added" : " changed");
  if (keep(model, context, effects, form.errors, edits, label)) model.practice.service.reset();
}

void keep_or_say(Model& model, UpdateContext& context, Effects& effects,
                 const Result<std::vector<Edit>>& edits, const std::string& label) {
  FieldErrors errors;
  if (!keep(model, context, effects, errors, edits, label))
    show_toast(model, context, edits.error().message, false, true);
}

void archive(Model& model, UpdateContext& context, Effects& effects,
             const cmd::ArchiveService& wanted) {
  const Service* s = model.book.find<Service>(wanted.service);
  const std::string label =
      (s ? s->name : "Service") + (wanted.archived ? " archived" : " offered again");
  model.practice.service.reset();
  keep_or_say(model, context, effects,
              archive_service(model.access(), wanted.service, wanted.archived), label);
}

bool update_services(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  if (auto* begun = get_if<cmd::BeginService>(&command))
    return begin_service(model, begun->service), true;
  if (auto* wanted = get_if<cmd::ArchiveService>(&command))
    return archive(model, context, effects, *wanted), true;
  if (!model.practice.service) return false;
  ServiceForm& form = *model.practice.service;
  if (auto* typed = get_if<cmd::EditServiceField>(&command)) {
    form.at(typed->field) = typed->text;
    form.errors.clear(field_name(typed->field));
  } else if (get_if<cmd::SaveService>(&command)) {
    save_service(model, context, effects);
  } else if (get_if<cmd::CloseService>(&command)) {
    model.practice.service.reset();
  } else {
    return false;
  }
  return true;
}

// ---- calendars

void save_calendar(Model& model, UpdateContext& context, Effects& effects) {
  CalendarForm& form = *model.practice.calendar;
  const bool is_new = form.calendar.is_nil();
  const CalendarId id = is_new ? CalendarId(random_id(context.random)) : form.calendar;
  const auto edits = is_new ? add_calendar(model.access(), id, form.name)
                            : rename_calendar(model.access(), id, form.name);
  if (!edits) {
    form.error = edits.error().message;
    return;
  }
  const std::string label =
      "Calendar " + collapse_spaces(form.name) + (is_new ? " added" : " renamed");
  model.practice.calendar.reset();
  keep_or_say(model, context, effects, edits, label);
}

bool update_calendars(Model& model, const Command& command, UpdateContext& context,
                      Effects& effects) {
  if (auto* begun = get_if<cmd::BeginCalendar>(&command)) {
    CalendarForm form;
    form.calendar = begun->calendar;
    if (const Calendar* c = model.book.find<Calendar>(begun->calendar)) form.name = c->name;
    model.practice.calendar = std::move(form);
    return true;
  }
  if (auto* wanted = get_if<cmd::ArchiveCalendar>(&command)) {
    const Calendar* c = model.book.find<Calendar>(wanted->calendar);
    const std::string label =
        (c ? c->name : "Calendar") + (wanted->archived ? " archived" : " in use again");
    model.practice.calendar.reset();
    keep_or_say(model, context, effects,
                archive_calendar(model.access(), wanted->calendar, wanted->archived), label);
    return true;
  }
  if (!model.practice.calendar) return false;
  CalendarForm& form = *model.practice.calendar;
  if (auto* typed = get_if<cmd::EditCalendarName>(&command)) {
    form.name = typed->text;
    form.error.clear();
  } else if (get_if<cmd::SaveCalendar>(&command)) {
    save_calendar(model, context, effects);
  } else if (get_if<cmd::CloseCalendar>(&command)) {
    model.practice.calendar.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_practice(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  return update_settings(model, command, context, effects) ||
         update_services(model, command, context, effects) ||
         update_calendars(model, command, context, effects) ||
         update_hours(model, command, context, effects);
}

}  // namespace sb
