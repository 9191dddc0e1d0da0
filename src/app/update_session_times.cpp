// SES-04: when a session really began and ended, corrected by hand. A time alone is of the
// session's own day, a stop before the start of the day after.
#include "app/phrases.h"
#include "app/session_acts_parts.h"
#include "app/session_form_parts.h"
#include "base/text.h"

namespace sb {
namespace {

constexpr const char* kNames[] = {"started", "stopped"};

std::string typed_form(const Model& model, Instant t, Day day) {
  if (!t.ms) return {};
  const LocalTime local = model.zone.to_local(t);
  return (local.day() == day ? "" : to_iso(local.day()) + " ") + time_words(local);
}

// As it was booked, when no start was recorded (SES-05 "Yes"): right more often than not. A stop
// without a start is when somebody said that it took place.
bool takes_booked_times(const Model& model, const Session& session) {
  return !session.started.ms && session.end() <= model.local_now();
}

void begin(Model& model, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session || session->is_gone()) return;
  Instant started = session->started, stopped = session->stopped;
  if (takes_booked_times(model, *session)) {
    started = model.zone.resolve(session->start).instant;
    stopped = {started.ms + std::int64_t{session->duration} * 60'000};
  }
  TimesForm form;
  form.session = id;
  form.text[0] = typed_form(model, started, session->start.day());
  form.text[1] = typed_form(model, stopped, session->start.day());
  model.calendar.times = std::move(form);
}

// "10:02", or "2026-11-18 10:02".
std::optional<LocalTime> read_time(std::string_view text, Day day, Day today) {
  text = trim(text);
  if (const auto minute = parse_time(text)) return LocalTime::at(day, *minute);
  const std::size_t space = text.find_last_of(" T");
  if (space == std::string_view::npos) return std::nullopt;
  const auto typed = parse_day(trim(text.substr(0, space)), today);
  const auto minute = parse_time(trim(text.substr(space + 1)));
  if (!typed || !minute) return std::nullopt;
  return LocalTime::at(*typed, *minute);
}

// Seconds that were recorded stay when the minute was not changed.
Instant instant_of(const Model& model, LocalTime t, Instant recorded) {
  if (recorded.ms && model.zone.to_local(recorded) == t) return recorded;
  return model.zone.resolve(t).instant;
}

Instant read_field(const Model& model, TimesForm& form, int field, const Session& session) {
  const std::string_view text = trim(form.text[field]);
  if (text.empty()) return {};
  auto wrong = [&](const char* message) {
    form.errors.add(Error{Fault::invalid, message, kNames[field]});
    return Instant{};
  };
  const auto time = read_time(text, session.start.day(), model.today());
  if (!time) return wrong("This is no time. Write it like 10:02, or 2026-11-18 10:02.");
  if (model.zone.resolve(*time).fit == Zone::Fit::gap)
    return wrong("This time does not exist on that day: the clocks go forward.");
  return instant_of(model, *time, field == 0 ? session.started : session.stopped);
}

void save(Model& model, UpdateContext& context, Effects& effects) {
  TimesForm& form = *model.calendar.times;
  const Session* session = model.access().session(form.session);
  if (!session) return model.calendar.times.reset();
  form.errors.clear();
  const Instant started = read_field(model, form, 0, *session);
  Instant stopped = read_field(model, form, 1, *session);
  if (!form.errors.empty()) return;
  const bool past_midnight = parse_time(trim(form.text[1])) && started.ms && stopped.ms &&
                             session->end().day() > session->start.day();
  if (past_midnight && stopped <= started) stopped.ms += std::int64_t{kMinutesPerDay} * 60'000;
  const auto edits = set_session_times(model.access(), form.session, started, stopped);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  const std::string label = event_words(model, *session) + ", " +
                            day_words(session->start.day()) + ": times corrected";
  model.calendar.times.reset();
  if (edits->empty()) return;
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

}  // namespace

bool update_times(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  if (auto* started = get_if<cmd::BeginTimes>(&command)) {
    begin(model, started->session);
    return true;
  }
  std::optional<TimesForm>& form = model.calendar.times;
  if (!form) return false;
  if (auto* typed = get_if<cmd::EditTimes>(&command)) {
    const int field = static_cast<int>(typed->field);
    form->text[field] = typed->text;
    form->errors.clear(kNames[field]);
    form->errors.clear("");
  } else if (get_if<cmd::SaveTimes>(&command)) {
    save(model, context, effects);
  } else if (get_if<cmd::CloseTimes>(&command)) {
    form.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
