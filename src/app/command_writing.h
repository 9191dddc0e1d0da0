// The acts of what helps writing: wording check, copying forward, snippets, preview (NOTE-10,
// NOTE-11, NOTE-19).
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/writing_model.h"

namespace sb {
namespace cmd {


}  // namespace cmd

using WritingCommands = CommandList<>;

}  // namespace sb
