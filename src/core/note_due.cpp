// NOTE-12: when the note of a session is due.
#include <algorithm>

#include "core/note_rules.h"
#include "core/signing.h"
#include "core/session_rules.h"
#include "core/session_standing.h"

namespace sb {
namespace {

constexpr std::int64_t kMinuteMs = 60'000, kHourMs = 60 * kMinuteMs;

// When the session ended, or is going to.
Instant end_of(const Session& s, const Zone& zone) {
  if (s.status == SessionStatus::completed && s.stopped.ms) return s.stopped;
  return {zone.resolve(s.start).instant.ms + s.duration * kMinuteMs};
}

// When the first progress note in the chart was signed; 0: not yet.
Instant signed_at(const Book& book, const SessionId& session) {
  Instant first;
  for (const NoteId& id : book.notes_of_session(session)) {
    const Note* note = book.find<Note>(id);
    if (!note || note->archived || note->kind != NoteKind::progress) continue;
    const Signature* signature = author_signature(book, id, note->author);
    if (signature && (!first.ms || signature->at < first)) first = signature->at;
  }
  return first;
}

}  // namespace

Due note_due(const Book& book, const Zone& zone, const SessionId& id, Instant now) {
  const Session* session = book.find<Session>(id);
  const Practice* practice = book.practice();
  if (!session || session->is_gone() || session->kind != EventKind::session ||
      !is_held(session->status))
    return {};
  const Instant end = end_of(*session, zone);
  const int hours = std::max(0, practice ? practice->note_due_hours : Practice{}.note_due_hours);
  const Instant at{end.ms + hours * kHourMs};
  if (const Instant done = signed_at(book, id); done.ms)
    return {at < done ? Due::Kind::done_late : Due::Kind::done, at};
  if (!can_have_note(book, id, *session)) return {};
  if (now < end && session->status != SessionStatus::completed) return {};
  if (at < now) return {Due::Kind::overdue, at};
  const Instant soon{at.ms - (at.ms - end.ms) / 3};
  return {now < soon ? Due::Kind::later : Due::Kind::soon, at};
}

}  // namespace sb
