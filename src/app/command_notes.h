// The acts of writing a note, of any kind: beginning it, its sections, its facts (NOTE-01 to
// NOTE-06). What helps the writing stands in command_writing.h, what ends it in command_signing.h.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/note_model.h"

namespace sb {
namespace cmd {

struct WriteNote {
  SessionId session;
};  // opens the session's note, begins one if there is none
struct PickTemplate { TemplateId template_id; };
struct EditSection { std::string key, text; };
struct LeaveSection { std::string key; };     // commits what was typed
struct JumpToSection { std::string key; };

}  // namespace cmd

using NoteCommands = CommandList<
    cmd::WriteNote, cmd::PickTemplate, cmd::EditSection, cmd::LeaveSection, cmd::JumpToSection>;

}  // namespace sb
