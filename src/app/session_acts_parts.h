// The acts on one event, by file; each takes any command and does nothing with those of others.
// Only update_session_acts.cpp and those files include this.
#pragma once

#include "app/update_parts.h"

namespace sb {

bool update_times(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_deletion(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects);
bool update_confirmation(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects);
bool update_sticky(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects);

}  // namespace sb
