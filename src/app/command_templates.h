// The acts of the template editor on the Practice page (NOTE-02). Plain values; update() alone
// changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/templates_model.h"

namespace sb {

enum class SectionText : std::uint8_t { title, prompt, example };

namespace cmd {

struct BeginTemplate { TemplateId id; bool copy = false; };  // nil: a new one
struct EditTemplateName { std::string text; };
struct PickTemplateKind { NoteKind kind; };
struct AddTemplateSection {};
struct EditTemplateSection { int index; SectionText which; std::string text; };
struct SetSectionRequired { int index; bool required; };
struct MoveTemplateSection {                                 // by -1 or 1
  int index, by;
  bool follow = false;                                       // the cursor goes along
};
struct RemoveTemplateSection { int index; };
struct SaveTemplate {};
struct CloseTemplate {};
struct ArchiveTemplate { TemplateId id; bool archived = true; };

}  // namespace cmd

using TemplateCommands = CommandList<
    cmd::BeginTemplate, cmd::EditTemplateName, cmd::PickTemplateKind, cmd::AddTemplateSection,
    cmd::EditTemplateSection, cmd::SetSectionRequired, cmd::MoveTemplateSection,
    cmd::RemoveTemplateSection, cmd::SaveTemplate, cmd::CloseTemplate, cmd::ArchiveTemplate>;

}  // namespace sb
