#include "core/session_rules.h"

#include <algorithm>

#include "core/client_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/session_edit.h"

namespace sb {
namespace {

constexpr int kLongestSession = 24 * 60;  // minutes

void check_client_field(std::vector<Error>& errors, const Access& access, const SessionRequest& r,
                        const Session* before) {
  if (!has_client(r.kind)) return;
  if (!r.client) return errors.push_back({Fault::invalid, "Choose a client.", "client"});
  const Client* client = access.book().find<Client>(access.book().standing_for(r.client));
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

void check_calendar_field(std::vector<Error>& errors, const Access& access,
                          const SessionRequest& r) {
  if (r.calendar && !access.book().find<Calendar>(r.calendar))
    errors.push_back(
        {Fault::not_found, "This calendar is not in the practice. Choose another.", "calendar"});
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
  if (r.kind == EventKind::other)
    require_text(errors, one_line(r.name), "name", "Give the event a name.");
  limit_code_points(errors, one_line(r.name), kLongestName, "name", "The name");
  limit_code_points(errors, one_line(r.location), kLongestLine, "location", "The location");
  limit_bytes(errors, clean_block(r.client_note), kLongestText, "client_note",
              "The note for the client");
  limit_bytes(errors, clean_block(r.private_note), kLongestText, "private_note",
              "The private note");
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
  check_calendar_field(errors, access, r);
  check_time_fields(errors, r.start, r.duration);
  check_text_fields(errors, r);
  check_private_note(errors, access, r, before);
  return errors;
}

}  // namespace

bool owns_private_note(const Access& access, const MemberId& member) {
  return member == access.me() && access.may(Permission::note_write);
}

Session session_of(const SessionRequest& r, const MemberId& me) {
  Session s;
  s.kind = r.kind;
  if (has_client(r.kind)) s.client = r.client;
  if (r.kind == EventKind::session) s.service = r.service;
  s.member = r.member ? r.member : me;
  s.calendar = r.calendar;
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
  Edit edit = edit_of(id, s, {"kind", "member", "start", "duration", "status", "modality"});
  if (s.client) add_field(edit, s, "client");
  if (s.calendar) add_field(edit, s, "calendar");
  if (s.service) add_field(edit, s, "service");
  if (!s.location.empty()) add_field(edit, s, "location");
  if (!s.name.empty()) add_field(edit, s, "name");
  if (!s.client_note.empty()) add_field(edit, s, "client_note");
  if (!s.private_note.empty()) add_field(edit, s, "private_note");
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> change_session(const Access& access, const SessionId& id,
                                         const SessionRequest& request) {
  SB_TRY(found, changeable_session(access, id));
  const Session& before = *found;
  if (auto errors = errors_of(access, request, &before); !errors.empty()) return errors.front();
  if (was_called_off(request.status) && before.status != request.status && before.reason.empty())
    return Error{Fault::invalid, "To cancel a session, choose Cancel and say why.", "status"};
  const Session s = session_of(request, before.member);
  Edit edit = edit_of(id, s, {"kind", "client", "service", "member", "calendar", "start",
                              "duration", "status", "modality", "location", "name",
                              "client_note"});
  if (owns_private_note(access, before.member)) add_field(edit, s, "private_note");
  return session_edits(access, std::move(edit), before);
}

Result<std::vector<Edit>> move_session(const Access& access, const SessionId& id, LocalTime start,
                                       int duration) {
  SB_TRY(found, changeable_session(access, id));
  Session s = *found;
  std::vector<Error> errors;
  check_time_fields(errors, start, duration);
  if (!errors.empty()) return errors.front();
  s.start = start;
  s.duration = duration;
  return session_edits(access, edit_of(id, s, {"start", "duration"}), *found);
}

bool has_client(EventKind kind) {
  return kind == EventKind::session || kind == EventKind::contact;
}

SessionRequest request_of(const Session& s) {
  SessionRequest r;
  r.kind = s.kind;
  r.client = s.client;
  r.service = s.service;
  r.member = s.member;
  r.calendar = s.calendar;
  r.start = s.start;
  r.duration = s.duration;
  r.modality = s.modality;
  r.status = s.status;
  r.location = s.location;
  r.name = s.name;
  r.client_note = s.client_note;
  r.private_note = s.private_note;
  return r;
}

bool has_possible_time(LocalTime start, int duration) {
  return has_possible_day(start) && duration >= 1 && duration <= kLongestSession;
}

}  // namespace sb
