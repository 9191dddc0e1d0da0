// The acts of writing a note, of any kind: beginning it, its sections, its facts (NOTE-01 to
// NOTE-06), and the filters of the Notes tab. What helps the writing stands in command_writing.h,
// what ends it in command_signing.h.
#pragma once

#include <optional>
#include <string>

#include "app/command_list.h"
#include "app/note_model.h"

namespace sb {
namespace cmd {

struct WriteNote {
  SessionId session;
};  // opens the session's note, begins one if there is none
struct BeginOwnNote {                         // a note without a session, and opens it
  NoteKind kind = NoteKind::clinical;         // any but progress
  ClientId client;
};
struct WriteContact { SessionId session; };   // of a contact in the calendar: opens or begins it
struct WritePsychotherapy { SessionId session; };  // the own one of that client and day
struct DiscardNote {};                        // one in which nothing was written
struct PickTemplate { TemplateId template_id; };
struct EditSection { std::string key, text; };
struct LeaveSection { std::string key; };     // commits what was typed
struct JumpToSection { std::string key; };

struct EditFact { NoteFact fact; std::string text; };
struct LeaveFact { NoteFact fact; };          // commits what was typed
struct PickMedium { Medium medium; };
struct PickPractitioner { MemberId member; };
struct SetNoteSticky { bool on; };

struct UseOther { std::string field; Stamp stamp; };  // of NoteScreen::others: instead of mine
struct KeepMine { std::string field; Stamp stamp; };

struct BeginDisclosure {};
struct EditDisclosure { DisclosureField field; std::string text; };
struct SaveDisclosure {};                     // records it, then makes the PDF
struct CloseDisclosure {};

struct FilterNotes { std::optional<NoteKind> kind; };
struct ShowArchivedNotes { bool shown; };

}  // namespace cmd

using NoteCommands = CommandList<
    cmd::WriteNote, cmd::BeginOwnNote, cmd::WriteContact, cmd::WritePsychotherapy,
    cmd::DiscardNote, cmd::PickTemplate, cmd::EditSection, cmd::LeaveSection, cmd::JumpToSection,
    cmd::EditFact, cmd::LeaveFact, cmd::PickMedium, cmd::PickPractitioner, cmd::SetNoteSticky,
    cmd::UseOther, cmd::KeepMine, cmd::BeginDisclosure, cmd::EditDisclosure, cmd::SaveDisclosure,
    cmd::CloseDisclosure, cmd::FilterNotes, cmd::ShowArchivedNotes>;

}  // namespace sb
