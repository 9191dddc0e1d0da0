// The acts that hand out notes and charts: PDF, CSV, the signed JSON. Plain values; update()
// alone changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/papers_model.h"

namespace sb {
namespace cmd {


}  // namespace cmd

using PaperCommands = CommandList<>;

}  // namespace sb
