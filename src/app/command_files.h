// The acts on files: choosing, adding, cancelling, opening, taking off (NOTE-20). Plain values;
// update() alone changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/files_model.h"

namespace sb {
namespace cmd {


}  // namespace cmd

using FileCommands = CommandList<>;

}  // namespace sb
