// The acts of the template editor on the Practice page (NOTE-02). Plain values; update() alone
// changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/templates_model.h"

namespace sb {
namespace cmd {


}  // namespace cmd

using TemplateCommands = CommandList<>;

}  // namespace sb
