// What update_writing.cpp and update_snippets.cpp share: refreshing the list of snippets, their
// acts, and asking for a place of a text to be selected. Nobody else includes this.
#pragma once

#include "app/update.h"

namespace sb {

void refresh_snippets(Model& model);
bool update_snippets(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects);
// Shows and selects bytes of a section's text as soon as its field has the focus.
void select_text(Model& model, const UpdateContext& context, const std::string& section,
                 std::size_t begin, std::size_t end);

}  // namespace sb
