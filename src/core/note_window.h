// Until when a note may be written in (NOTE-13, NOTE-14), and leaving the chart (NOTE-15). A draft
// is open to its author until it is signed; once handed in, for `edit_window_hours` more (0: none).
// Afterwards it is locked: what is wrong goes into an addendum, and signing stays possible. A clock
// behind the moment of handing in says nothing about how much of the window is left, so the window
// then counts as open and `clock_behind` is there to be said. Asked by every rule that writes to a
// note or hangs something on it.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/change.h"
#include "core/permission.h"

namespace sb {

struct EditWindow {
  bool submitted = false;
  bool over = false;           // handed in, and the time for editing has passed
  bool clock_behind = false;   // `now` is before the moment of handing in
  Instant until;               // the end of the window, when submitted
};
EditWindow edit_window(const Book& book, const NoteId& id, Instant now);

// Signed, or handed in and past its window.
bool note_is_locked(const Book& book, const NoteId& id, Instant now);

// May this member change the note at this moment? In words when not: another's, archived, signed,
// locked. The second asks at access.now().
Status check_note_open(const Access& access, const NoteId& id, Instant now);
Status check_note_open(const Access& access, const NoteId& id);

// Hands in without signing: once, with some text. Psychotherapy notes are handed in to nobody.
Result<std::vector<Edit>> submit_note(const Access& access, const NoteId& id, Instant now);

// NOTE-15: out of the chart and kept in the record, signed or not; by its author or who manages the
// practice. The reason goes with the change.
Result<std::vector<Edit>> archive_note(const Access& access, const NoteId& id,
                                       std::string_view reason);
Result<std::vector<Edit>> restore_note(const Access& access, const NoteId& id);

// When a field of the note was changed last, by the clocks of those who changed it; 0: never. A
// device whose clock is before that would sign with a time that cannot be right.
Instant newest_change(const Book& book, const NoteId& id);

}  // namespace sb
