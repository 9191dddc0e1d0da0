// What the files of the session form share: reading the texts, keeping the fields in step, saving.
// Only update_session_*.cpp, update_repeat.cpp and update_series.cpp include this.
#pragma once

#include "app/repeat_form.h"
#include "app/update_parts.h"

namespace sb {

// What the texts of date and times say; missing or impossible ones are left out.
struct TypedSession {
  std::optional<Day> day;
  std::optional<int> start, end;
  std::optional<Minutes> duration;
  LocalTime at() const { return day && start ? LocalTime::at(*day, *start) : LocalTime{}; }
};
TypedSession read_typed(const Model& model, const SessionForm& form);
// Only what the kind of event has: a field that is not shown is not kept.
SessionRequest request_of(const SessionForm& form, const TypedSession& typed);

void set_form_times(SessionForm& form, LocalTime start, int duration);
// Date in words, warnings, the rule in words: what follows from the values as they stand.
void refresh_form(Model& model, SessionForm& form);
int usual_duration(const Model& model, EventKind kind, const ServiceId& service);
ServiceId usual_service(const Model& model, const ClientId& client);

// Begins the form: new, from a session, a copy, a follow-up.
bool update_session_begin(Model& model, const Command& command);
// The fields that say how it repeats.
bool update_repeat(Model& model, const Command& command);

// The same as of a session (phrases.h): "Amara Okafor", "Team meeting", "Unavailable".
std::string event_words(const Model& model, const SessionRequest& request);

}  // namespace sb
