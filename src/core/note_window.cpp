#include "core/note_window.h"

#include <algorithm>

#include "core/client_rules.h"
#include "core/note_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/signing.h"

namespace sb {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

Error unknown_note() { return Error{Fault::not_found, "This note is not in the record.", ""}; }

// The note, when this member may put it away or take it back.
Result<const Note*> archivable(const Access& access, const NoteId& id) {
  SB_CHECK(access.check(Permission::note_write));
  const Note* note = access.note(id);
  if (!note) return unknown_note();
  if (!(note->author == access.me()) && !access.may(Permission::practice_manage))
    return Error{Fault::forbidden,
                 "A note is archived by its author or by who manages the practice.", ""};
  return note;
}

}  // namespace

EditWindow edit_window(const Book& book, const NoteId& id, Instant now) {
  EditWindow window;
  const Note* note = book.find<Note>(id);
  if (!note || !note->submitted.ms) return window;
  const Practice* practice = book.practice();
  const int hours =
      std::max(0, practice ? practice->edit_window_hours : Practice{}.edit_window_hours);
  window.submitted = true;
  window.until = {note->submitted.ms + hours * kHourMs};
  // 0 is "no moment": who asks without one asks not for the window.
  window.clock_behind = now.ms && now < note->submitted;
  window.over = !window.clock_behind && now.ms && !(now < window.until);
  return window;
}

bool note_is_locked(const Book& book, const NoteId& id, Instant now) {
  return is_signed(book, id) || edit_window(book, id, now).over;
}

Status check_note_open(const Access& access, const NoteId& id, Instant now) {
  SB_CHECK(access.check(Permission::note_write));
  const Note* note = access.note(id);
  if (!note) return unknown_note();
  if (!(note->author == access.me()))
    return Error{Fault::forbidden, "Only its author writes in a note.", ""};
  if (note->archived)
    return Error{Fault::conflict, "This note is archived and can no longer be changed.", ""};
  if (is_signed(access.book(), id))
    return Error{Fault::conflict, "This note is signed. Add an addendum instead.", ""};
  if (edit_window(access.book(), id, now).over)
    return Error{Fault::conflict,
                 "This note was handed in and the time for editing it is over. Sign it or add an "
                 "addendum.",
                 ""};
  return Done{};
}

Status check_note_open(const Access& access, const NoteId& id) {
  return check_note_open(access, id, access.now());
}

Result<std::vector<Edit>> submit_note(const Access& access, const NoteId& id, Instant now) {
  SB_CHECK(check_note_open(access, id, now));
  Note note = *access.note(id);
  if (note.kind == NoteKind::psychotherapy)
    return Error{Fault::conflict, "A psychotherapy note is yours alone and is not handed in.", ""};
  if (note.submitted.ms)
    return Error{Fault::conflict, "This note has been handed in already.", ""};
  if (!has_text(note))
    return Error{Fault::invalid, "Write something before handing it in: the note is empty.",
                 note.sections.empty() ? std::string() : note.sections[0].key};
  note.submitted = now;
  return std::vector<Edit>{edit_of(id, note, {"submitted"})};
}

Result<std::vector<Edit>> archive_note(const Access& access, const NoteId& id,
                                       std::string_view raw_reason) {
  SB_TRY(found, archivable(access, id));
  if (found->archived) return Error{Fault::conflict, "This note is archived already.", ""};
  const std::string reason = one_line(raw_reason);
  std::vector<Error> errors;
  require_text(errors, reason, "reason", "Say why the note leaves the chart.");
  limit_code_points(errors, reason, kLongestLine, "reason", "The reason");
  if (!errors.empty()) return errors.front();
  Note note = *found;
  note.archived = true;
  Edit edit = edit_of(id, note, {"archived"});
  edit.reason = reason;
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> restore_note(const Access& access, const NoteId& id) {
  SB_TRY(found, archivable(access, id));
  if (!found->archived) return Error{Fault::conflict, "This note is in the chart already.", ""};
  Note note = *found;
  note.archived = false;
  return std::vector<Edit>{edit_of(id, note, {"archived"})};
}

Instant newest_change(const Book& book, const NoteId& id) {
  const Note* note = book.find<Note>(id);
  Instant newest;
  if (!note) return newest;
  const auto see = [&](const std::string& field) {
    if (const auto state = book.field_state(Note::kKind, id, field))
      newest = std::max(newest, state->stamp.instant());
  };
  for (const FieldSpec& field : fields_of<Note>())
    if (field.type != FieldType::keyed_text) see(field.name);
  for (const Section& section : note->sections) see("text/" + section.key);
  for (const auto& [key, text] : note->text) see("text/" + key);
  return newest;
}

}  // namespace sb
