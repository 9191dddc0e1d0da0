// Signing, addenda, handing in, archiving and versions as they are on the screen (NOTE-13 to
// NOTE-15), and the lists of notes of the To do page (NOTE-12, NOTE-17). Plain values, changed by
// update() and the engine alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "app/todo_model.h"
#include "core/billable.h"
#include "core/note_forecast.h"
#include "core/note_versions.h"

namespace sb {

struct SignDialog {
  RawId subject;                        // note or addendum
  std::string passphrase;
  std::string error;
  bool busy = false;
  bool blocked = false;                 // what is missing stops it (a setting)
  Instant changed_later;                // the note's newest change, when the clock is before it
  std::uint32_t revision = 0;
};

struct AddendumForm {
  AddendumId id;                        // nil: a new one
  std::string reason, text;
  FieldErrors errors;
  bool from_edits = false;              // begun with the unsigned edits of the note
  std::uint32_t revision = 0;
};

struct ArchiveForm {                    // NOTE-15
  NoteId note;
  std::string reason, error;
  std::uint32_t revision = 0;
};

// NOTE-14: read from the journal by an effect; a change of the note makes them anew.
struct VersionsView {
  NoteId note;
  bool busy = true;
  std::string error;
  std::vector<NoteVersion> list;        // oldest first
  int older = -1, newer = -1;           // which two are compared; -1: nothing before
  std::vector<SectionRedline> redline;
  std::uint32_t serial = 0;             // moved when the redline is another
};

struct TodoNote {
  NoteId note;                          // nil: not begun
  AddendumId addendum;                  // not nil: it is this one of the note that waits
  SessionId session;                    // nil: a note without a session
  ClientId client;
  NoteKind kind = NoteKind::progress;
  LocalTime when;
  Due due;
};
struct NoteTodo {
  std::vector<TodoNote> no_note;        // held, nothing written; oldest first
  std::vector<TodoNote> no_signature;   // own drafts with text, then addenda; each oldest first
  std::vector<NotBillable> not_billable;
  std::vector<ForecastDay> forecast;    // today and the six days after
  MadeAt made;
};

struct SigningState {
  bool submitting = false;              // "Hand in this note?" is asked
  std::optional<ArchiveForm> archive;
  std::optional<VersionsView> versions;
  NoteTodo todo;
};

}  // namespace sb
