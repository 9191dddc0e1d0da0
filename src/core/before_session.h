// What to know about a client before the next session, on one page (CLI-10): the last plan and
// homework as signed, the last session, what was written on risk, notes still to write or sign, the
// last contact. Permissions are asked here: who may not read notes gets sessions alone.
// Psychotherapy notes are never looked into. Bounded: at most kBeforeNotes notes are opened.
#pragma once

#include <string>
#include <vector>

#include "base/zone.h"
#include "core/note_rules.h"

namespace sb {

constexpr int kBeforeNotes = 40;   // newest notes that are searched for a plan
constexpr int kRiskNotes = 5;      // newest notes with a section on risk …
// … and sections are known by their keys: "risk"; "plan" and "homework".

struct WrittenPart {
  std::string title, text;         // in full; of a signed note as it was signed
  NoteId note;
  LocalTime when;
  bool is_signed = false, is_draft = false;  // neither: recorded (core/note_standing.h)
};

struct PendingNote {               // to be written, or to be signed
  SessionId session;               // nil: a clinical note without one
  NoteId note;                     // nil: not begun
};

struct BeforeSession {
  ClientId client;
  SessionId next;                  // the next that takes time; nil: none is booked
  SessionId last;                  // the latest begun that has an outcome or is under way
  std::vector<WrittenPart> plan;   // of the newest signed note that has one
  std::vector<WrittenPart> risk;   // of the newest note that says something about it
  std::vector<PendingNote> pending;  // oneself is to write or sign; newest first
  SessionId contact_session;       // the last contact: of the calendar …
  NoteId contact_note;             // … or as noted, or both
};

BeforeSession before_session(const Access& access, const Zone& zone, const ClientId& client,
                             Instant now);

}  // namespace sb
