// The rules of sessions: what may be booked, moved, resized, given a status. Each takes what
// somebody asked for and returns the edits that do it, or an Error whose `field` names the form
// field. Clashes and closed hours warn and never block (CAL-06, CAL-07). Dates outside
// 1900–2199 are refused as slips of the finger; a duration is 1 minute to 24 hours.
#pragma once

#include <string>
#include <vector>

#include "base/zone.h"
#include "core/change.h"
#include "core/permission.h"

namespace sb {

struct SessionRequest {
  EventKind kind = EventKind::session;  // other and unavailable have no client; other has a name
  ClientId client;
  ServiceId service;     // may be nil
  MemberId member;       // nil: whoever asks
  CalendarId calendar;   // may be nil
  LocalTime start;
  int duration = 60;     // minutes
  Modality modality = Modality::in_person;
  SessionStatus status = SessionStatus::scheduled;
  std::string location, name, client_note, private_note;
};

struct Warning {
  enum class Kind { overlap_client, overlap_member, outside_hours, clock_gap, clock_twice };
  Kind kind;
  SessionId other;       // the session it meets, for overlaps
  std::string text;      // "Amara Okafor also has a session 10:00–10:50."
};

// All missing or impossible values at once, so that each shows beside its field (SES-01). For a
// session that is there already `self` names it: what it has and keeps (a service no longer
// offered, a member who left) is then no error.
std::vector<Error> check_session(const Access& access, const SessionRequest& request,
                                 const SessionId& self = {});
std::vector<Warning> session_warnings(const Access& access, const Zone& zone,
                                      const SessionRequest& request, const SessionId& self);

Result<std::vector<Edit>> book_session(const Access& access, const SessionId& id,
                                       const SessionRequest& request);
Result<std::vector<Edit>> change_session(const Access& access, const SessionId& id,
                                         const SessionRequest& request);
Result<std::vector<Edit>> move_session(const Access& access, const SessionId& id, LocalTime start,
                                       int duration);
// SES-03/04: any change by hand; cancelled and late-cancelled ask a reason; in progress records the
// start and completed the stop where none is recorded yet, unless `now` is more than a day from the
// booked time and so says nothing about it; in progress again takes the stop back.
Result<std::vector<Edit>> set_session_status(const Access& access, const SessionId& id,
                                             SessionStatus status, std::string reason, Instant now);
// SES-04: corrects them; 0 is "not recorded". Both 0, a start alone, or a stop after its start.
Result<std::vector<Edit>> set_session_times(const Access& access, const SessionId& id,
                                            Instant started, Instant stopped);

// SES-05: a session (not another event) whose end has passed and of which nobody has said anything.
bool asks_whether_it_happened(const Session& session, LocalTime now);
SessionRequest request_of(const Session& session);  // as it stands, for forms and copies

// SES-12. What else is touched, in sentences for the question; and the edits. With a note the
// session is archived, without one it is gone. An occurrence leaves its series alone.
struct Deletion {
  bool archives = false;
  std::vector<std::string> touched;  // "Its draft note stays in the chart."
};
Result<Deletion> deletion_of(const Access& access, const SessionId& id);
Result<std::vector<Edit>> delete_session(const Access& access, const SessionId& id);

// All others by hand, the usual path first.
std::vector<SessionStatus> usual_next(SessionStatus status);
bool has_client(EventKind kind);           // sessions and contacts
bool has_possible_time(LocalTime start, int duration);  // years 1900–2199, 1 minute to 24 hours
bool is_held(SessionStatus status);        // a progress note can be written (SES-05)
bool takes_time(SessionStatus status);     // counts for overlaps: not cancelled or no-show

}  // namespace sb
