// The acts of searching everything one may read (NOTE-18). Plain values; update() alone changes
// what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/search_model.h"

namespace sb {
namespace cmd {


}  // namespace cmd

using SearchCommands = CommandList<>;

}  // namespace sb
