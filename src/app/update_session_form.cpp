// The form of a session: typed texts become a request, start, end and duration follow each other,
// warnings are shown while typing, errors when saving.
#include "app/phrases.h"
#include "app/update_parts.h"

namespace sb {

std::string_view field_name(SessionField f) {
  constexpr std::string_view kNames[kSessionFields] = {
      "client",   "date",        "start",        "end", "duration",
      "location", "client_note", "private_note", "name"};
  return kNames[static_cast<int>(f)];
}

namespace {

constexpr std::size_t kMatchesShown = 8;

// What the texts of date and times say; missing or impossible ones are left out.
struct Typed {
  std::optional<Day> day;
  std::optional<int> start, end;
  std::optional<Minutes> duration;
};

Typed read(const Model& model, const SessionForm& form) {
  return {parse_day(form.at(SessionField::date), model.today()),
          parse_time(form.at(SessionField::start)), parse_time(form.at(SessionField::end)),
          parse_duration(form.at(SessionField::duration))};
}

void set_times(SessionForm& form, LocalTime start, int duration) {
  form.at(SessionField::date) = to_iso(start.day());
  form.at(SessionField::start) = time_words(start);
  form.at(SessionField::end) = time_words(start + Minutes{duration});
  form.at(SessionField::duration) = std::to_string(duration) + " min";
}

SessionRequest request_of(const SessionForm& form, const Typed& typed) {
  SessionRequest request;
  request.client = form.client;
  request.service = form.service;
  request.member = form.member;
  request.modality = form.modality;
  if (typed.day && typed.start) request.start = LocalTime::at(*typed.day, *typed.start);
  request.duration = typed.duration ? typed.duration->count : 0;
  request.location = form.at(SessionField::location);
  request.client_note = form.at(SessionField::client_note);
  request.private_note = form.at(SessionField::private_note);
  return request;
}

void refresh_hints(Model& model, SessionForm& form) {
  Typed typed = read(model, form);
  form.date_words = typed.day ? day_year_words(*typed.day) : std::string();
  form.warnings.clear();
  if (typed.day && typed.start && typed.duration && typed.duration->count > 0)
    form.warnings =
        session_warnings(model.access(), model.zone, request_of(form, typed), form.id);
}

// Keeps start + duration = end, changing the one that was not just typed.
void follow(SessionForm& form, const Typed& typed, SessionField edited) {
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
  form.at(c.field) = c.text;
  form.errors.clear(field_name(c.field));
  form.errors.clear("");
  if (c.field == SessionField::client_query) {
    form.client = {};
    form.matches = model.book.search_clients(c.text, kMatchesShown);
    return;
  }
  follow(form, read(model, form), c.field);
  refresh_hints(model, form);
}

void add_text_errors(SessionForm& form, const Typed& typed) {
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

void save(Model& model, UpdateContext& context, Effects& effects) {
  SessionForm& form = *model.calendar.form;
  form.errors.clear();
  Typed typed = read(model, form);
  add_text_errors(form, typed);
  SessionRequest request = request_of(form, typed);
  for (const Error& e : check_session(model.access(), request, form.id)) form.errors.add(e);
  if (!form.errors.empty()) return;
  bool is_new = form.id.is_nil();
  SessionId id = is_new ? SessionId(random_id(context.random)) : form.id;
  Result<std::vector<Edit>> edits = is_new ? book_session(model.access(), id, request)
                                           : change_session(model.access(), id, request);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  std::string label = client_words(model.book, request.client) + ", " +
                      day_words(request.start.day()) + ", " + time_words(request.start) +
                      (is_new ? " booked" : " changed");
  model.calendar.form.reset();
  model.calendar.selected = {};
  model.calendar.day = request.start.day();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

// The service a new session starts with: the client's last one, else the first of the list.
ServiceId usual_service(const Model& model, const ClientId& client) {
  for (const SessionId& id : model.book.sessions_of(client)) {
    const Session* session = model.book.find<Session>(id);
    if (session && model.book.find<Service>(session->service)) return session->service;
  }
  const std::vector<ServiceId>& services = model.book.services();
  return services.empty() ? ServiceId{} : services.front();
}

int usual_duration(const Model& model, const ServiceId& service) {
  if (const Service* found = model.book.find<Service>(service)) return found->duration;
  return model.book.practice() ? model.book.practice()->default_duration : 60;
}

void begin(Model& model, const cmd::BeginSession& c) {
  SessionForm form;
  form.member = model.me;
  form.service = usual_service(model, c.client);
  int duration = c.duration > 0 ? c.duration : usual_duration(model, form.service);
  set_times(form, c.start, duration);
  model.calendar.selected = {};
  model.calendar.form = std::move(form);
  if (!c.client.is_nil()) pick_client(model, *model.calendar.form, c.client);
  refresh_hints(model, *model.calendar.form);
}

void begin_edit(Model& model, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session) return;
  SessionForm form;
  form.id = id;
  form.client = session->client;
  form.at(SessionField::client_query) = client_words(model.book, session->client);
  form.service = session->service;
  form.member = session->member;
  form.modality = session->modality;
  form.at(SessionField::location) = session->location;
  form.at(SessionField::client_note) = session->client_note;
  form.at(SessionField::private_note) = session->private_note;
  set_times(form, session->start, session->duration);
  model.calendar.selected = {};
  model.calendar.form = std::move(form);
  refresh_hints(model, *model.calendar.form);
}

void pick_service(Model& model, SessionForm& form, const ServiceId& service) {
  form.service = service;
  form.errors.clear("service");
  form.at(SessionField::duration) = std::to_string(usual_duration(model, service)) + " min";
  ++form.revision;
  follow(form, read(model, form), SessionField::duration);
  refresh_hints(model, form);
}

}  // namespace

void pick_client(Model& model, SessionForm& form, const ClientId& client) {
  form.client = client;
  form.at(SessionField::client_query) = client_words(model.book, client);
  form.matches.clear();
  form.errors.clear("client");
  ++form.revision;
  if (form.id.is_nil() && !model.book.sessions_of(client).empty())
    form.service = usual_service(model, client);
  refresh_hints(model, form);
}

bool update_session_form(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects) {
  if (auto* started = std::get_if<cmd::BeginSession>(&command)) return begin(model, *started), true;
  if (auto* old = std::get_if<cmd::EditSession>(&command)) {
    begin_edit(model, old->session);
    return true;
  }
  if (!model.calendar.form) return false;
  SessionForm& form = *model.calendar.form;
  if (auto* typed = std::get_if<cmd::EditSessionField>(&command)) {
    edit(model, form, *typed);
  } else if (auto* client = std::get_if<cmd::PickSessionClient>(&command)) {
    pick_client(model, form, client->client);
  } else if (auto* service = std::get_if<cmd::PickSessionService>(&command)) {
    pick_service(model, form, service->service);
  } else if (auto* modality = std::get_if<cmd::PickSessionModality>(&command)) {
    form.modality = modality->modality;
  } else if (std::get_if<cmd::SaveSession>(&command)) {
    save(model, context, effects);
  } else if (std::get_if<cmd::CloseSessionForm>(&command)) {
    model.calendar.form.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
