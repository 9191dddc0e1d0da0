#include "core/session_rules.h"

#include <algorithm>

#include "core/client_rules.h"
#include "core/signing.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

constexpr int kLongestSession = 24 * 60;  // minutes
constexpr const char* kLocked =
    "The note of this session is signed, so the session can no longer be changed. "
    "Add an addendum to the note instead.";

void check_client_field(std::vector<Error>& errors, const Access& access, const SessionRequest& r,
                        const Session* before) {
  if (!r.client) return errors.push_back({Fault::invalid, "Choose a client.", "client"});
  const Client* client = access.book().find<Client>(r.client);
  if (!client)
    return errors.push_back(
        {Fault::not_found, "This client is not in the practice. Choose another.", "client"});
  const bool kept = before && before->client == r.client;
  if (client->deleted && !kept)
    errors.push_back({Fault::conflict, "This client was deleted. Choose another.", "client"});
}

void check_member_field(std::vector<Error>& errors, const Access& access, const SessionRequest& r,
                        const Session* before) {
  if (!r.member) return;  // nil: whoever asks
  const Member* member = access.book().find<Member>(r.member);
  if (!member)
    return errors.push_back(
        {Fault::not_found, "This practitioner is not in the practice. Choose another.", "member"});
  const bool kept = before && before->member == r.member;
  if (member->status == MemberStatus::left && !kept)
    errors.push_back(
        {Fault::conflict, member->name + " has left the practice. Choose another.", "member"});
}

void check_service_field(std::vector<Error>& errors, const Access& access, const SessionRequest& r,
                         const Session* before) {
  if (!r.service) return;
  const Service* service = access.book().find<Service>(r.service);
  if (!service)
    return errors.push_back(
        {Fault::not_found, "This service is not in the practice. Choose another.", "service"});
  const bool kept = before && before->service == r.service;
  if (service->archived && !kept)
    errors.push_back(
        {Fault::conflict, "This service is no longer offered. Choose another.", "service"});
}

bool has_possible_day(LocalTime start) {
  const LocalTime first = LocalTime::at(day_of({1900, 1, 1}).value_or(Day{}), 0);
  const LocalTime past = LocalTime::at(day_of({2200, 1, 1}).value_or(Day{}), 0);
  return first <= start && start < past;
}

void check_time_fields(std::vector<Error>& errors, LocalTime start, int duration) {
  if (!has_possible_day(start))
    errors.push_back({Fault::invalid, "Enter a date between 1900 and 2199.", "start"});
  if (duration < 1)
    errors.push_back({Fault::invalid, "A session lasts at least 1 minute.", "duration"});
  if (duration > kLongestSession)
    errors.push_back({Fault::invalid, "A session lasts at most 24 hours.", "duration"});
}

void check_text_fields(std::vector<Error>& errors, const SessionRequest& r) {
  limit_code_points(errors, one_line(r.name), kLongestName, "name", "The name");
  limit_code_points(errors, one_line(r.location), kLongestLine, "location", "The location");
  limit_bytes(errors, clean_block(r.client_note), kLongestText, "client_note",
              "The note for the client");
  limit_bytes(errors, clean_block(r.private_note), kLongestText, "private_note",
              "The private note");
}

// SES-06: the private note belongs to the session's own practitioner. Others neither see it nor
// clear it by saving a form in which it stands empty.
bool owns_private_note(const Access& access, const MemberId& member) {
  return member == access.me() && access.may(Permission::note_write);
}

void check_private_note(std::vector<Error>& errors, const Access& access, const SessionRequest& r,
                        const Session* before) {
  const std::string text = clean_block(r.private_note);
  if (text.empty() || (before && text == before->private_note)) return;
  const MemberId owner = before ? before->member : r.member ? r.member : access.me();
  if (!owns_private_note(access, owner))
    errors.push_back({Fault::forbidden,
                      "Only the practitioner of the session writes its private note.",
                      "private_note"});
}

std::vector<Error> errors_of(const Access& access, const SessionRequest& r,
                             const Session* before) {
  std::vector<Error> errors;
  check_client_field(errors, access, r, before);
  check_service_field(errors, access, r, before);
  check_member_field(errors, access, r, before);
  check_time_fields(errors, r.start, r.duration);
  check_text_fields(errors, r);
  check_private_note(errors, access, r, before);
  return errors;
}

Session session_of(const SessionRequest& r, const MemberId& me) {
  Session s;
  s.client = r.client;
  s.service = r.service;
  s.member = r.member ? r.member : me;
  s.start = r.start;
  s.duration = r.duration;
  s.modality = r.modality;
  s.status = r.status;
  s.location = one_line(r.location);
  s.name = one_line(r.name);
  s.client_note = clean_block(r.client_note);
  s.private_note = clean_block(r.private_note);
  return s;
}

// The session to be changed, or why it cannot be.
Result<const Session*> changeable(const Access& access, const SessionId& id) {
  SB_CHECK(access.check(Permission::session_update));
  const Session* session = access.session(id);
  if (!session || session->archived)
    return Error{Fault::not_found, "This session is not in the calendar any more.", ""};
  if (session_is_locked(access.book(), id)) return Error{Fault::conflict, kLocked, ""};
  return session;
}

bool was_called_off(SessionStatus s) {
  return s == SessionStatus::cancelled || s == SessionStatus::late_cancelled;
}

// A tap says "now"; a tap more than a day from the booked time says nothing about when it was.
// Wall clock against UTC: at most 14 hours of the day are the zone.
bool near_booked_time(const Session& s, Instant now) {
  constexpr std::int64_t kMinute = 60'000, kDay = 24 * 60 * kMinute;
  const std::int64_t booked = s.start.minutes * kMinute;
  return now.ms > booked - kDay && now.ms < booked + s.duration * kMinute + kDay;
}

}  // namespace

std::vector<Error> check_session(const Access& access, const SessionRequest& request,
                                 const SessionId& self) {
  const Permission needed = self ? Permission::session_update : Permission::session_create;
  if (Status status = access.check(needed); !status) return {status.error()};
  return errors_of(access, request, access.session(self));
}

Result<std::vector<Edit>> book_session(const Access& access, const SessionId& id,
                                       const SessionRequest& request) {
  SB_CHECK(access.check(Permission::session_create));
  if (access.book().exists(Session::kKind, id))
    return Error{Fault::conflict, "This session is already booked.", ""};
  if (auto errors = errors_of(access, request, nullptr); !errors.empty()) return errors.front();
  const Session s = session_of(request, access.me());
  Edit edit = edit_of(id, s, {"client", "member", "start", "duration", "status", "modality"});
  if (s.service) add_field(edit, s, "service");
  if (!s.location.empty()) add_field(edit, s, "location");
  if (!s.name.empty()) add_field(edit, s, "name");
  if (!s.client_note.empty()) add_field(edit, s, "client_note");
  if (!s.private_note.empty()) add_field(edit, s, "private_note");
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> change_session(const Access& access, const SessionId& id,
                                         const SessionRequest& request) {
  SB_TRY(found, changeable(access, id));
  const Session& before = *found;
  if (auto errors = errors_of(access, request, &before); !errors.empty()) return errors.front();
  if (was_called_off(request.status) && before.status != request.status && before.reason.empty())
    return Error{Fault::invalid, "To cancel a session, choose Cancel and say why.", "status"};
  const Session s = session_of(request, before.member);
  Edit edit = edit_of(id, s, {"client", "service", "member", "start", "duration", "status",
                              "modality", "location", "name", "client_note"});
  if (owns_private_note(access, before.member)) add_field(edit, s, "private_note");
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> move_session(const Access& access, const SessionId& id, LocalTime start,
                                       int duration) {
  SB_TRY(found, changeable(access, id));
  Session s = *found;
  std::vector<Error> errors;
  check_time_fields(errors, start, duration);
  if (!errors.empty()) return errors.front();
  s.start = start;
  s.duration = duration;
  return std::vector<Edit>{edit_of(id, s, {"start", "duration"})};
}

Result<std::vector<Edit>> set_session_status(const Access& access, const SessionId& id,
                                             SessionStatus status, std::string reason,
                                             Instant now) {
  SB_TRY(found, changeable(access, id));
  Session s = *found;
  reason = one_line(reason);
  std::vector<Error> errors;
  if (was_called_off(status)) require_text(errors, reason, "reason", "Say why it was cancelled.");
  limit_code_points(errors, reason, kLongestLine, "reason", "The reason");
  if (!errors.empty()) return errors.front();

  const bool reopened = status == SessionStatus::in_progress && s.status != status;
  const bool near = near_booked_time(s, now);
  s.status = status;
  s.reason = takes_time(status) ? std::string() : reason;
  Edit edit = edit_of(id, s, {"status", "reason"});
  if (reopened && !s.started.ms && near) {
    s.started = now;
    add_field(edit, s, "started");
  }
  if (reopened && s.stopped.ms) {  // it goes on, so it has not stopped
    s.stopped = {};
    add_field(edit, s, "stopped");
  }
  if (status == SessionStatus::completed && !s.stopped.ms && near && s.started < now) {
    s.stopped = now;
    add_field(edit, s, "stopped");
  }
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> set_session_times(const Access& access, const SessionId& id,
                                            Instant started, Instant stopped) {
  SB_TRY(found, changeable(access, id));
  constexpr std::int64_t kDay = 24 * 3'600'000;
  if (stopped.ms && !started.ms)
    return Error{Fault::invalid, "Enter when the session started.", "started"};
  if (stopped.ms && stopped <= started)
    return Error{Fault::invalid, "The session stopped before it started.", "stopped"};
  if (stopped.ms && stopped.ms - started.ms > kDay)
    return Error{Fault::invalid, "A session lasts at most 24 hours.", "stopped"};
  Session s = *found;
  s.started = started;
  s.stopped = stopped;
  return std::vector<Edit>{edit_of(id, s, {"started", "stopped"})};
}

std::vector<SessionStatus> usual_next(SessionStatus status) {
  using S = SessionStatus;
  std::vector<S> order{S::completed, S::in_progress, S::scheduled, S::no_show,
                       S::late_cancelled, S::cancelled, S::pending};
  switch (status) {
    case S::pending:
      order = {S::scheduled, S::cancelled, S::in_progress, S::completed, S::late_cancelled,
               S::no_show};
      break;
    case S::scheduled:
      order = {S::in_progress, S::completed, S::no_show, S::late_cancelled, S::cancelled,
               S::pending};
      break;
    case S::cancelled: case S::late_cancelled: case S::no_show:
      order = {S::scheduled, S::pending, S::completed, S::in_progress, S::cancelled,
               S::late_cancelled, S::no_show};
      break;
    case S::in_progress: case S::completed:
      break;
  }
  order.erase(std::remove(order.begin(), order.end(), status), order.end());
  return order;
}

bool has_possible_time(LocalTime start, int duration) {
  return has_possible_day(start) && duration >= 1 && duration <= kLongestSession;
}

bool is_held(SessionStatus status) { return takes_time(status); }

bool takes_time(SessionStatus status) {
  return status != SessionStatus::cancelled && status != SessionStatus::late_cancelled &&
         status != SessionStatus::no_show;
}

}  // namespace sb
