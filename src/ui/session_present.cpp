#include "ui/session_present.h"

#include <algorithm>

#include "app/phrases.h"
#include "core/recurrence.h"
#include "core/session_rules.h"
#include "core/session_standing.h"

namespace sb::ui {

namespace {

constexpr std::int64_t kHour = 3600 * 1000;

SessionLook look_of_note(const Model& model, const NoteId& note, const Due& due,
                         bool short_words) {
  bool is_signed = !note.is_nil() && model.access().signature_of_note(note) != nullptr;
  if (is_signed) return {Tone::good, short_words ? "signed" : "note signed"};
  if (due.kind == Due::Kind::overdue) {
    std::string late = hours_words(model.now.ms - due.at.ms);
    return {Tone::bad, short_words ? "overdue" : "note overdue by " + late};
  }
  if (!note.is_nil()) return {Tone::warn, short_words ? "draft" : "note is a draft"};
  if (due.kind == Due::Kind::soon || due.kind == Due::Kind::later) {
    std::string left = hours_words(due.at.ms - model.now.ms);
    return {Tone::warn, "note due in " + left};
  }
  return {Tone::info, ""};
}

}  // namespace

std::string hours_words(std::int64_t ms) {
  if (ms < kHour) return std::to_string(std::max<std::int64_t>(1, ms / 60000)) + " min";
  if (ms < 48 * kHour) return std::to_string(ms / kHour) + " h";
  return std::to_string(ms / (24 * kHour)) + " days";
}

NoteId progress_note_of(const Model& model, const SessionId& id) {
  Access access = model.access();
  for (const NoteId& note_id : model.book.notes_of_session(id)) {
    const Note* note = access.note(note_id);
    if (note && note->kind == NoteKind::progress && !note->archived) return note_id;
  }
  return {};
}

SessionLook look_of(const Model& model, const SessionId& id, bool short_words) {
  const Session* session = model.book.find<Session>(id);
  if (!session) return {};
  switch (session->status) {
    case SessionStatus::no_show: return {Tone::bad, "No-show", true};
    case SessionStatus::cancelled: return {Tone::neutral, "cancelled", true};
    case SessionStatus::late_cancelled: return {Tone::bad, "late cancellation", true};
    case SessionStatus::pending: return {Tone::neutral, "pending"};
    case SessionStatus::in_progress:
      return {Tone::good,
              session->started.ms == 0
                  ? "in progress"
                  : "in progress since " + time_words(model.zone.to_local(session->started))};
    default: break;
  }
  NoteId note = progress_note_of(model, id);
  if (note.is_nil() && session->end() > model.local_now()) return {Tone::info, ""};
  return look_of_note(model, note, due_shown(model.access(), model.zone, id, model.now),
                      short_words);
}

std::string event_kind_words(const Model& model, const SessionId& id, const Session& session) {
  switch (session.kind) {
    case EventKind::contact: return session.name.empty() ? "Client contact" : session.name;
    case EventKind::other: return "Event · " + member_words(model.book, session.member);
    case EventKind::unavailable:
      return (session.name.empty() ? "" : "Unavailable · ") +
             member_words(model.book, session.member);
    default: return session_words(model.book, id);
  }
}

std::string popup_name(const Model& model, const Session& session) {
  const std::string title = event_words(model, session);
  switch (session.kind) {
    case EventKind::session: return "Session with " + title;
    case EventKind::contact: return "Contact with " + title;
    default: return title;
  }
}

std::string calendar_name(const Model& model, const Session& session) {
  const Calendar* calendar = model.book.find<Calendar>(session.calendar);
  return calendar ? calendar->name : std::string();
}

std::string repeat_words(const Model& model, const Session& session) {
  const Series* series = model.book.find<Series>(session.series);
  if (!series || series->archived) return {};
  const auto rule = parse_rule(series->rule, model.zone);
  if (!rule) return "Part of a series";
  std::string words = describe(*rule, series->start);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return "Repeats " + words;
}

std::string modality_words(Modality m) {
  switch (m) {
    case Modality::video: return "video";
    case Modality::phone: return "phone";
    default: return "in person";
  }
}

std::string status_words(SessionStatus s) {
  switch (s) {
    case SessionStatus::pending: return "Pending";
    case SessionStatus::scheduled: return "Scheduled";
    case SessionStatus::in_progress: return "In progress";
    case SessionStatus::completed: return "Completed";
    case SessionStatus::cancelled: return "Cancelled";
    case SessionStatus::late_cancelled: return "Late cancellation";
    default: return "No-show";
  }
}

std::string status_detail(const Model& model, const Session& session) {
  std::string out = status_words(session.status);
  auto time = [&](Instant t) { return time_words(model.zone.to_local(t)); };
  if (session.started.ms != 0) out += " · started " + time(session.started);
  if (session.stopped.ms != 0) out += ", stopped " + time(session.stopped);
  const std::string& reason = reason_shown(model.access(), session);
  if (!reason.empty()) out += " · " + reason;
  return out;
}

}  // namespace sb::ui
