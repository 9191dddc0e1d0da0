// How the form of a session begins: empty at a place of the calendar, from a session that is to be
// changed, as a copy of one, as its follow-up.
#include <algorithm>

#include "app/phrases.h"
#include "app/session_form_parts.h"
#include "core/session_standing.h"

namespace sb {

namespace {

constexpr int kDaysSearched = 14;  // for a follow-up's free time

void open_form(Model& model, SessionForm form) {
  const auto day = parse_day(form.at(SessionField::date), model.today());
  form.last_day = day;
  model.calendar.selected = {};
  model.calendar.choosing.reset();
  model.calendar.form = std::move(form);
  refresh_form(model, *model.calendar.form);
}

void begin(Model& model, const cmd::BeginSession& c) {
  SessionForm form;
  form.kind = c.kind;
  form.member = c.member ? c.member : model.me;
  form.service = usual_service(model, c.client);
  set_form_times(form, c.start,
                 c.duration > 0 ? c.duration : usual_duration(model, c.kind, form.service));
  open_form(model, std::move(form));
  if (c.client) pick_client(model, *model.calendar.form, c.client);
}

// The fields of a session, its times left out.
SessionForm form_of(const Model& model, const Session& session) {
  SessionForm form;
  form.kind = session.kind;
  form.client = session.client;
  if (has_client(session.kind))
    form.at(SessionField::client_query) = client_words(model, session.client);
  form.service = session.service;
  form.member = session.member;
  form.calendar = session.calendar;
  form.modality = session.modality;
  form.at(SessionField::name) = session.name;
  form.at(SessionField::location) = session.location;
  form.at(SessionField::client_note) = session.client_note;
  return form;
}

std::string own_rule_of(const Book& book, const Session& session) {
  const Series* series = book.find<Series>(session.series);
  return series && !series->archived ? series->rule : std::string();
}

void begin_edit(Model& model, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session || session->is_gone()) return;
  SessionForm form = form_of(model, *session);
  form.id = id;
  form.status = session->status;
  form.at(SessionField::private_note) = session->private_note;
  form.at(SessionField::reason) = reason_shown(model.access(), *session);
  form.was = session->start;
  form.repeat = repeat_form_of(own_rule_of(model.book, *session), model.zone, session->start);
  form.of_series = form.repeat.repeat != Repeat::never;
  set_form_times(form, session->start, session->duration);
  open_form(model, std::move(form));
}

// The same weekday and time, so many weeks on that it has yet to come.
LocalTime weeks_on(const Model& model, LocalTime start) {
  constexpr int kWeek = 7 * kMinutesPerDay;
  const LocalTime now = model.local_now();
  start = start + Minutes{kWeek};
  if (start <= now) start = start + Minutes{((now - start).count / kWeek + 1) * kWeek};
  return start;
}

void duplicate(Model& model, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session) return;
  SessionForm form = form_of(model, *session);
  form.copy = true;
  set_form_times(form, weeks_on(model, session->start), session->duration);
  open_form(model, std::move(form));
}

bool is_free(const Model& model, SessionRequest& request, LocalTime start) {
  request.start = start;
  return session_warnings(model.access(), model.zone, request, {}).empty();
}

// At the same time if it is free, else the nearest free slot of the day, else of a day after it.
LocalTime next_free(const Model& model, SessionRequest request, LocalTime wanted) {
  const int slot = model.book.practice() ? model.book.practice()->slot_minutes : 30;
  std::vector<int> minutes{wanted.minute_of_day()};
  for (int m = 0; m < kMinutesPerDay; m += std::max(5, slot)) minutes.push_back(m);
  auto away = [&](int m) { return std::abs(m - minutes.front()); };
  std::stable_sort(minutes.begin() + 1, minutes.end(),
                   [&](int a, int b) { return away(a) < away(b); });
  for (int d = 0; d < kDaysSearched; ++d)
    for (int minute : minutes) {
      const LocalTime start = LocalTime::at(wanted.day() + d, minute);
      if (is_free(model, request, start)) return start;
    }
  return wanted;
}

void follow_up(Model& model, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session) return;
  SessionForm form = form_of(model, *session);
  form.copy = true;
  form.at(SessionField::client_note).clear();
  SessionRequest request = request_of(*session);
  request.status = SessionStatus::scheduled;
  const LocalTime start = next_free(model, request, weeks_on(model, session->start));
  set_form_times(form, start, session->duration);
  open_form(model, std::move(form));
}

}  // namespace

bool update_session_begin(Model& model, const Command& command) {
  if (auto* started = get_if<cmd::BeginSession>(&command)) begin(model, *started);
  else if (auto* old = get_if<cmd::EditSession>(&command)) begin_edit(model, old->session);
  else if (auto* copy = get_if<cmd::DuplicateSession>(&command))
    duplicate(model, copy->session);
  else if (auto* after = get_if<cmd::BookFollowUp>(&command)) follow_up(model, after->session);
  else
    return false;
  return true;
}

}  // namespace sb
