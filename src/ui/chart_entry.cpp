// One thing on a client's timeline in words: title, who, a line of it, its icon and tone (CLI-04).
#include <array>

#include "app/phrases.h"
#include "base/text.h"
#include "core/note_rules.h"
#include "core/note_standing.h"
#include "core/session_standing.h"
#include "ui/chart_present.h"
#include "ui/files_parts.h"
#include "ui/session_present.h"
#include "ui/ui.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

constexpr std::size_t kPreview = 200;  // code points

constexpr std::array<const char*, kTimelineKinds> kKinds = {
    words::kind_sessions,       words::kind_contacts, words::kind_progress_notes,
    words::kind_clinical_notes, words::kind_admin_notes, words::kind_stickies,
    words::kind_files,          words::kind_status};

TimelineEntry entry_of_contact(const Model& model, const Session& session) {
  TimelineEntry e;
  const bool ahead = session.start > model.local_now();
  e.title = session.name.empty() ? words::kind_contact : session.name;
  e.by = member_words(model.book, session.member);
  e.detail = dotted({modality_words(session.modality), span_words(session.start, session.end()),
                     session.status == SessionStatus::scheduled ? std::string()
                                                                : status_words(session.status)});
  e.icon = ahead ? icon::clock : icon::phone;
  e.tone = Tone::violet;
  e.there = true;
  return e;
}

TimelineEntry entry_of_session(const Model& model, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session) return {};
  if (session->kind == EventKind::contact) return entry_of_contact(model, *session);
  TimelineEntry e;
  const SessionLook look = look_of(model, id, false);
  e.title = session_words(model.book, id) + ", " + duration_words(session->duration);
  e.detail = look.faded ? status_words(session->status)
                        : dotted({status_words(session->status), look.state});
  if (look.faded) e.detail = dotted({e.detail, reason_shown(model.access(), *session)});
  if (session->status == SessionStatus::scheduled && look.state.empty())
    e.detail = dotted({e.detail, span_words(session->start, session->end())});
  const bool ahead = session->start > model.local_now();
  e.icon = look.faded ? icon::ban : ahead ? icon::clock : icon::calendar_days;
  e.tone = look.tone;
  if (look.tone == Tone::bad || look.tone == Tone::warn) e.detail_tone = look.tone;
  e.there = true;
  return e;
}

// Signed, a draft, or simply written by somebody.
void say_state(TimelineEntry& e, const Model& model, const NoteId& id, const Note& note) {
  const bool is_signed = model.access().signature_of_note(id) != nullptr;
  const std::string author = member_words(model.book, note.author);
  e.by = is_signed                        ? words::signed_by + author
         : is_draft(model.book, id, note) ? words::draft_by + author
                                          : author;
  switch (note.kind) {
    case NoteKind::contact:
      e.icon = note.medium == Medium::video ? icon::video : icon::phone;
      if (note.medium == Medium::email || note.medium == Medium::message ||
          note.medium == Medium::letter)
        e.icon = icon::message_square;
      if (note.medium == Medium::in_person) e.icon = icon::users;
      e.tone = Tone::violet;
      return;
    case NoteKind::administrative:
      e.icon = icon::clipboard_list;
      e.tone = Tone::neutral;
      return;
    case NoteKind::clinical:
      e.icon = icon::stethoscope;
      e.tone = is_signed ? Tone::accent : Tone::warn;
      return;
    default:
      e.icon = is_signed ? icon::file_pen_line : icon::pen_line;
      e.tone = is_signed ? Tone::good : Tone::warn;
  }
}

TimelineEntry entry_of_note(const Model& model, const NoteId& id) {
  const Note* note = model.access().note(id);
  if (!note || note->kind == NoteKind::psychotherapy) return {};
  TimelineEntry e;
  e.title = note_title(*note);
  e.detail = preview(*note, kPreview);
  if (e.detail.empty()) e.detail = words::draft_empty;
  say_state(e, model, id, *note);
  e.there = true;
  return e;
}

TimelineEntry entry_of_sticky(const Model& model, const StickyNoteId& id) {
  const StickyNote* note = model.book.find<StickyNote>(id);
  if (!note || note->archived || !model.access().may(Permission::note_read)) return {};
  TimelineEntry e;
  e.title = words::kind_sticky;
  e.by = member_words(model.book, note->author);
  e.detail = collapse_spaces(cut_to_code_points(note->text, kPreview));
  e.icon = icon::pin;
  e.tone = Tone::warn;
  e.there = true;
  return e;
}

TimelineEntry entry_of_file(const Model& model, const AttachmentId& id) {
  const Attachment* file = model.access().attachment(id);
  if (!file || file->archived) return {};
  TimelineEntry e;
  e.title = file->name;
  e.by = words::added_by + member_words(model.book, file->author);
  e.detail = file_line(*file);
  e.icon = file_icon(file->media);
  e.tone = Tone::info;
  e.there = true;
  return e;
}

TimelineEntry entry_of_status(const Model& model, const ChartRow& row) {
  const std::vector<StatusChange>& all = model.chart.statuses;
  const std::size_t nth = static_cast<std::size_t>(row.nth);
  if (nth >= all.size() || !model.access().client(row.id)) return {};
  const StatusChange& change = all[nth];
  TimelineEntry e;
  e.title = words::status_set + client_status_words(change.to);
  e.by = member_words(model.book, change.by);
  e.detail = words::status_before + client_status_words(change.from);
  e.icon = icon::user;
  e.tone = client_status_tone(change.to);
  e.there = true;
  return e;
}

}  // namespace

TimelineEntry timeline_entry(const Model& model, const ChartRow& row) {
  switch (row.what) {
    case ChartRow::What::session: return entry_of_session(model, SessionId(row.id));
    case ChartRow::What::note: return entry_of_note(model, NoteId(row.id));
    case ChartRow::What::sticky: return entry_of_sticky(model, StickyNoteId(row.id));
    case ChartRow::What::file: return entry_of_file(model, AttachmentId(row.id));
    default: return entry_of_status(model, row);
  }
}

const char* timeline_kind_words(TimelineKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

std::string timeline_filter_words(const TimelineFilter& filter) {
  int count = 0;
  TimelineKind last = TimelineKind::session;
  for (int i = 0; i < kTimelineKinds; ++i) {
    if (!filter.has(static_cast<TimelineKind>(i))) continue;
    last = static_cast<TimelineKind>(i);
    ++count;
  }
  if (count == 0) return words::all_kinds;
  return count == 1 ? timeline_kind_words(last) : std::to_string(count) + words::n_kinds;
}

const char* contact_medium(Medium medium) {
  switch (medium) {
    case Medium::video: return "video";
    case Medium::in_person: return "in person";
    case Medium::email: return "e-mail";
    case Medium::message: return "message";
    case Medium::letter: return "letter";
    default: return "phone";
  }
}

}  // namespace sb::ui
