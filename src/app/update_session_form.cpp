// The form of a session: typed texts become a request, start, end and duration follow each other,
// warnings are shown while typing, errors when saving.
#include <algorithm>

#include "app/phrases.h"
#include "app/session_form_parts.h"
#include "core/session_standing.h"

namespace sb {

std::string_view field_name(SessionField f) {
  constexpr std::string_view kNames[kSessionFields] = {
      "client",   "date",        "start",        "end",  "duration",
      "location", "client_note", "private_note", "name", "reason"};
  return kNames[static_cast<int>(f)];
}

SessionFieldsShown fields_shown(EventKind kind) {
  switch (kind) {
    //                               client service name how location calendar status notes
    case EventKind::contact: return {true, false, true, true, true, true, true, false, true};
    case EventKind::other: return {false, false, true, false, true, true, false, false, true};
    case EventKind::unavailable:
      return {false, false, true, false, false, false, false, false, false};
    default: return {true, true, true, true, true, true, true, true, true};
  }
}

TypedSession read_typed(const Model& model, const SessionForm& form) {
  return {parse_day(form.at(SessionField::date), model.today()),
          parse_time(form.at(SessionField::start)), parse_time(form.at(SessionField::end)),
          parse_duration(form.at(SessionField::duration))};
}

SessionRequest request_of(const SessionForm& form, const TypedSession& typed) {
  const SessionFieldsShown shown = fields_shown(form.kind);
  SessionRequest request;
  request.kind = form.kind;
  request.member = form.member;
  request.start = typed.at();
  request.duration = typed.duration ? typed.duration->count : 0;
  if (shown.client) request.client = form.client;
  if (shown.service) request.service = form.service;
  if (shown.how) request.modality = form.modality;
  if (shown.calendar) request.calendar = form.calendar;
  if (shown.status) request.status = form.status;
  if (shown.location) request.location = form.at(SessionField::location);
  if (shown.name) request.name = form.at(SessionField::name);
  if (shown.client_note) request.client_note = form.at(SessionField::client_note);
  if (shown.private_note) request.private_note = form.at(SessionField::private_note);
  return request;
}

void set_form_times(SessionForm& form, LocalTime start, int duration) {
  form.at(SessionField::date) = to_iso(start.day());
  form.at(SessionField::start) = time_words(start);
  form.at(SessionField::end) = time_words(start + Minutes{duration});
  form.at(SessionField::duration) = std::to_string(duration) + " min";
}

void refresh_form(Model& model, SessionForm& form) {
  const TypedSession typed = read_typed(model, form);
  form.date_words = typed.day ? day_year_words(*typed.day) : std::string();
  form.warnings.clear();
  if (typed.day && typed.start && typed.duration && typed.duration->count > 0)
    form.warnings =
        session_warnings(model.access(), model.zone, request_of(form, typed), form.id);
  refresh_repeat(form.repeat, model.zone, typed.at(), model.today());
}

int usual_duration(const Model& model, EventKind kind, const ServiceId& service) {
  const Service* found = model.book.find<Service>(service);
  if (found && kind == EventKind::session) return found->duration;
  return model.book.practice() ? model.book.practice()->default_duration : 60;
}

// The service a new session starts with: the client's last one, else the first that is offered.
ServiceId usual_service(const Model& model, const ClientId& client) {
  auto offered = [&](const ServiceId& id) {
    const Service* service = model.book.find<Service>(id);
    return service && !service->archived;
  };
  for (const SessionId& id : model.book.sessions_of(client)) {
    const Session* session = model.book.find<Session>(id);
    if (session && offered(session->service)) return session->service;
  }
  for (const ServiceId& id : model.book.services())
    if (offered(id)) return id;
  return {};
}

std::string event_words(const Model& model, const SessionRequest& request) {
  if (has_client(request.kind)) return client_words(model, request.client);
  if (!request.name.empty()) return request.name;
  return request.kind == EventKind::unavailable ? "Unavailable" : "Event";
}

namespace {

constexpr std::size_t kMatchesShown = 8;

// Keeps start + duration = end, changing the one that was not just typed.
void follow(SessionForm& form, const TypedSession& typed, SessionField edited) {
  if (!typed.start) return;
  if (edited == SessionField::end) {
    if (typed.end && *typed.end > *typed.start)
      form.at(SessionField::duration) = std::to_string(*typed.end - *typed.start) + " min";
  } else if (typed.duration && typed.duration->count > 0) {
    int end = (*typed.start + typed.duration->count) % kMinutesPerDay;
    form.at(SessionField::end) = to_hhmm(end);
    form.errors.clear("end");
  }
}

void edit(Model& model, SessionForm& form, const cmd::EditSessionField& c) {
  const std::optional<Day> before = read_typed(model, form).day;
  form.at(c.field) = c.text;
  form.errors.clear(field_name(c.field));
  form.errors.clear("");
  if (c.field == SessionField::client_query) {
    form.client = {};
    form.matches = model.book.search_clients(c.text, kMatchesShown);
    return;
  }
  const TypedSession typed = read_typed(model, form);
  follow(form, typed, c.field);
  if (c.field == SessionField::date && typed.day) {
    follow_day(form.repeat, form.last_day ? *form.last_day : before.value_or(*typed.day),
               *typed.day);
    form.last_day = typed.day;
  }
  refresh_form(model, form);
}

void add_text_errors(SessionForm& form, const TypedSession& typed) {
  auto add = [&](SessionField f, const char* message) {
    form.errors.add(Error{Fault::invalid, message, std::string(field_name(f))});
  };
  if (form.at(SessionField::date).empty()) add(SessionField::date, "Enter the date.");
  else if (!typed.day) add(SessionField::date, "There is no such date. Write it like 18.11.2026.");
  if (form.at(SessionField::start).empty()) add(SessionField::start, "Enter when it starts.");
  else if (!typed.start) add(SessionField::start, "This is no time. Write it like 9:30.");
  if (!form.at(SessionField::end).empty() && !typed.end)
    add(SessionField::end, "This is no time. Write it like 10:20.");
  if (!typed.duration)
    add(SessionField::duration, "Enter how long it lasts, for example 50 min.");
  bool past_midnight = typed.start && typed.duration &&
                       *typed.start + typed.duration->count > kMinutesPerDay;
  if (typed.start && typed.end && *typed.end < *typed.start && !past_midnight)
    add(SessionField::end, "The end is before the start.");
  if (typed.start && typed.end && *typed.end == *typed.start && typed.duration &&
      typed.duration->count % kMinutesPerDay != 0)
    add(SessionField::end, "The end is the same as the start.");
}

// The rules speak of a start; what is wrong with it here is the date, as the time was read.
void add_rule_errors(Model& model, SessionForm& form, const SessionRequest& request,
                     const TypedSession& typed) {
  for (Error e : check_session(model.access(), request, form.id)) {
    if (e.field == "start") e.field = "date";
    form.errors.add(e);
  }
  if (!typed.day || !typed.start) return;
  form.errors.add(check_repeat(form.repeat, model.zone, typed.at(), model.today()));
}

// Two edits of one session as one change: they were decided together.
std::vector<Edit> merged(std::vector<Edit> edits, const std::vector<Edit>& more) {
  if (edits.empty()) return more;
  for (const Edit& edit : more) {
    for (const auto& field : edit.fields) {
      auto& fields = edits.front().fields;
      const bool there = std::any_of(fields.begin(), fields.end(), [&](const auto& f) {
        return f.first == field.first;
      });
      if (!there) fields.push_back(field);
    }
  }
  return edits;
}

// A status chosen in the form takes the way of every status: its reason, its times.
Result<std::vector<Edit>> changes(const Model& model, const UpdateContext& context,
                                  const SessionForm& form, SessionRequest request) {
  const Session* before = model.access().session(form.id);
  const SessionStatus to = request.status;
  const bool other_reason =
      before && !takes_time(to) &&
      form.at(SessionField::reason) != reason_shown(model.access(), *before);
  if (!before || (before->status == to && !other_reason))
    return change_session(model.access(), form.id, request);
  request.status = before->status;
  SB_TRY(edits, change_session(model.access(), form.id, request));
  SB_TRY(status, set_session_status(model.access(), form.id, to, form.at(SessionField::reason),
                                    context.now));
  for (Edit& edit : edits) {
    auto& fields = edit.fields;
    fields.erase(std::remove_if(fields.begin(), fields.end(),
                                [](const auto& f) { return f.first == "status"; }),
                 fields.end());
  }
  return merged(std::move(edits), status);
}

void save_single(Model& model, UpdateContext& context, Effects& effects,
                 const SessionRequest& request) {
  SessionForm& form = *model.calendar.form;
  const bool is_new = form.id.is_nil();
  const SessionId id = is_new ? SessionId(random_id(context.random)) : form.id;
  const Result<std::vector<Edit>> edits = is_new ? book_session(model.access(), id, request)
                                                 : changes(model, context, form, request);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  const std::string label = event_words(model, request) + ", " +
                            day_words(request.start.day()) + ", " + time_words(request.start) +
                            (is_new ? " booked" : " changed");
  model.calendar.form.reset();
  model.calendar.selected = {};
  model.calendar.day = request.start.day();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void save_repeating(Model& model, UpdateContext& context, Effects& effects,
                    const SessionRequest& request) {
  const SessionForm& form = *model.calendar.form;
  SeriesRequest wanted;
  wanted.session = form.id;
  wanted.values = request;
  wanted.rule = form.repeat.rule;
  begin_series_change(model, context, effects, std::move(wanted), true);
}

void save(Model& model, UpdateContext& context, Effects& effects) {
  SessionForm& form = *model.calendar.form;
  form.errors.clear();
  const TypedSession typed = read_typed(model, form);
  add_text_errors(form, typed);
  const SessionRequest request = request_of(form, typed);
  add_rule_errors(model, form, request, typed);
  if (!form.errors.empty()) return;
  if (form.repeat.repeat != Repeat::never || form.of_series)
    save_repeating(model, context, effects, request);
  else
    save_single(model, context, effects, request);
}

void pick_service(Model& model, SessionForm& form, const ServiceId& service) {
  form.service = service;
  form.errors.clear("service");
  form.at(SessionField::duration) =
      std::to_string(usual_duration(model, form.kind, service)) + " min";
  ++form.revision;
  follow(form, read_typed(model, form), SessionField::duration);
}

void pick_kind(Model& model, SessionForm& form, EventKind kind) {
  const int before = usual_duration(model, form.kind, form.service);
  const auto typed = parse_duration(form.at(SessionField::duration));
  const bool own = !form.id.is_nil() || (typed && typed->count != before);
  form.kind = kind;
  form.errors.clear();
  if (own) return;
  form.at(SessionField::duration) =
      std::to_string(usual_duration(model, kind, form.service)) + " min";
  ++form.revision;
  follow(form, read_typed(model, form), SessionField::duration);
}

bool pick(Model& model, SessionForm& form, const Command& command) {
  if (auto* kind = get_if<cmd::PickSessionKind>(&command)) {
    pick_kind(model, form, kind->kind);
  } else if (auto* service = get_if<cmd::PickSessionService>(&command)) {
    pick_service(model, form, service->service);
  } else if (auto* member = get_if<cmd::PickSessionMember>(&command)) {
    form.member = member->member;
    form.errors.clear("member");
    form.errors.clear("private_note");
  } else if (auto* calendar = get_if<cmd::PickSessionCalendar>(&command)) {
    form.calendar = calendar->calendar;
    form.errors.clear("calendar");
  } else if (auto* modality = get_if<cmd::PickSessionModality>(&command)) {
    form.modality = modality->modality;
  } else if (auto* status = get_if<cmd::PickSessionStatus>(&command)) {
    form.status = status->status;
    form.errors.clear("status");
    form.errors.clear("reason");
  } else {
    return false;
  }
  refresh_form(model, form);
  return true;
}

}  // namespace

void pick_client(Model& model, SessionForm& form, const ClientId& client) {
  form.client = client;
  form.at(SessionField::client_query) = client_words(model, client);
  form.matches.clear();
  form.errors.clear("client");
  ++form.revision;
  const bool is_new = form.id.is_nil() && !form.copy && form.kind == EventKind::session;
  if (is_new && !model.book.sessions_of(client).empty())
    form.service = usual_service(model, client);
  refresh_form(model, form);
}

bool update_session_form(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects) {
  if (update_session_begin(model, command)) return true;
  if (!model.calendar.form) return false;
  SessionForm& form = *model.calendar.form;
  if (auto* typed = get_if<cmd::EditSessionField>(&command)) {
    edit(model, form, *typed);
  } else if (auto* client = get_if<cmd::PickSessionClient>(&command)) {
    pick_client(model, form, client->client);
  } else if (get_if<cmd::SaveSession>(&command)) {
    save(model, context, effects);
  } else if (get_if<cmd::CloseSessionForm>(&command)) {
    model.calendar.form.reset();
  } else {
    return pick(model, form, command) || update_repeat(model, command);
  }
  return true;
}

}  // namespace sb
