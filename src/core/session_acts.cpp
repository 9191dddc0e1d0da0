// What happens to a booked session: its status, when it really began and ended, its end.
#include <algorithm>

#include "core/attachment_rules.h"
#include "core/client_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/session_edit.h"

namespace sb {
namespace {

// A tap says "now"; a tap more than a day from the booked time says nothing about when it was.
// Wall clock against UTC: at most 14 hours of the day are the zone.
bool near_booked_time(const Session& s, Instant now) {
  constexpr std::int64_t kMinute = 60'000, kDay = 24 * 60 * kMinute;
  const std::int64_t booked = s.start.minutes * kMinute;
  return now.ms > booked - kDay && now.ms < booked + s.duration * kMinute + kDay;
}

// Every note of the session, archived ones too: what was written keeps its session.
bool has_notes(const Book& book, const SessionId& id) {
  return !book.notes_of_session(id).empty();
}

}  // namespace

Result<std::vector<Edit>> set_session_status(const Access& access, const SessionId& id,
                                             SessionStatus status, std::string reason,
                                             Instant now) {
  SB_TRY(found, changeable_session(access, id));
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
  return session_edits(access, std::move(edit), *found);
}

Result<std::vector<Edit>> set_session_times(const Access& access, const SessionId& id,
                                            Instant started, Instant stopped) {
  SB_TRY(found, changeable_session(access, id));
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
  return session_edits(access, edit_of(id, s, {"started", "stopped"}), *found);
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

bool asks_whether_it_happened(const Session& s, LocalTime now) {
  return s.kind == EventKind::session && !s.is_gone() && s.end() <= now &&
         (s.status == SessionStatus::pending || s.status == SessionStatus::scheduled ||
          s.status == SessionStatus::in_progress);
}

Result<Deletion> deletion_of(const Access& access, const SessionId& id) {
  SB_CHECK(access.check(Permission::session_delete));
  const Session* session = access.session(id);
  if (!session || session->is_gone())
    return Error{Fault::not_found, "This session is not in the calendar any more.", ""};
  Deletion out;
  out.archives = has_notes(access.book(), id);
  if (out.archives) {
    out.touched.push_back("It has a note, which stays in the chart with what the session was.");
    out.touched.push_back("The session leaves the calendar and is kept until retention ends.");
  } else {
    out.touched.push_back("It has no note. Once deleted it can't be brought back later.");
  }
  const std::size_t files = attachments_shown_of_session(access, id).size();
  if (files > 0)
    out.touched.push_back(
        files == 1 ? "Its file stays in the chart."
                   : "Its " + with_thousands(files) + " files stay in the chart.");
  if (session->series) out.touched.push_back("The other sessions of its series stay.");
  return out;
}

Result<std::vector<Edit>> delete_session(const Access& access, const SessionId& id) {
  SB_TRY(deletion, deletion_of(access, id));
  Session s = *access.session(id);
  (deletion.archives ? s.archived : s.deleted) = true;
  Edit edit = edit_of(id, s, {deletion.archives ? "archived" : "deleted"});
  return session_edits(access, std::move(edit), *access.session(id));
}

bool is_held(SessionStatus status) { return takes_time(status); }

bool takes_time(SessionStatus status) {
  return status != SessionStatus::cancelled && status != SessionStatus::late_cancelled &&
         status != SessionStatus::no_show;
}

}  // namespace sb
