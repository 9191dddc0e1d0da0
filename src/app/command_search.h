// The acts of searching everything one may read (NOTE-18). Plain values; update() alone changes
// what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/search_model.h"

namespace sb {
namespace cmd {

struct ShowSearch { bool shown; };
struct EditSearch { std::string text; };
struct LightFound { int row; };                // -1: none
struct SearchOnly { ClientId client; };        // nil: everybody's
struct SearchArchived { bool on; };
struct OpenFound { int row; };                 // counted through all sections

}  // namespace cmd

using SearchCommands = CommandList<cmd::ShowSearch, cmd::EditSearch, cmd::LightFound,
                                   cmd::SearchOnly, cmd::SearchArchived, cmd::OpenFound>;

}  // namespace sb
