// The note on the screen: what is typed and not yet committed, what it lacks, the dialogs over
// it; and the Notes tab of a chart. Plain values, changed by update() alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "app/signing_model.h"
#include "app/writing_model.h"
#include "core/note_conflicts.h"
#include "core/note_facts.h"
#include "core/note_rules.h"

namespace sb {

enum class DisclosureField : std::uint8_t { recipient, purpose, authorised };
constexpr int kDisclosureFields = 3;
std::string_view field_name(DisclosureField f);
struct DisclosureForm {                 // NOTE-06: a psychotherapy note is given to somebody
  std::string text[kDisclosureFields];
  FieldErrors errors;
  std::uint32_t revision = 0;

  const std::string& at(DisclosureField f) const { return text[static_cast<int>(f)]; }
  std::string& at(DisclosureField f) { return text[static_cast<int>(f)]; }
};

struct NoteScreen {                     // the note on the screen
  NoteId note;
  std::map<std::string, std::string> typed;  // sections as typed and not yet committed, by key
  std::map<NoteFact, std::string> facts;     // the same of its facts
  std::uint32_t revision = 0;           // moved when the program changes section texts
  std::vector<Element> elements;        // completeness with `typed` counted in
  std::vector<Element> spoken;          // what NOTE-01 asks of the text; a hint (core/note_says.h)
  std::vector<TemplateId> templates;    // those it may use, of its own kind first
  std::vector<Concurrent> others;       // texts and facts another device wrote (SYNC-02)
  bool untouched = false;               // nothing was ever written in it: may be discarded
  std::optional<NoteId> last;           // the client's note before this one
  std::optional<SignDialog> signing;
  std::optional<AddendumForm> addendum;
  std::optional<DisclosureForm> disclosure;
  std::string focus_section;            // jump there once (completeness)
  std::uint32_t focus_serial = 0;
  FieldErrors errors;                   // by section key, or "fact/title"
  WritingState writing;
};

constexpr int kNoteKinds = 5;
struct NotesTab {                       // of the chart on the screen; newest first in each
  std::optional<NoteKind> kind;         // only those; none: all
  bool show_archived = false;
  std::vector<NoteId> drafts, notes, archived;  // of `kind`; without psychotherapy notes
  std::vector<NoteId> own;              // psychotherapy notes, of the author alone
  int count[kNoteKinds] = {};           // by kind, whatever `kind` says; without archived ones
  int archived_count = 0;               // of every kind that may be seen
};

}  // namespace sb
