// The acts of a client's chart: its tabs, the timeline and what is added to it (CLI-03 to
// CLI-05). Plain values; update() alone changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/chart_model.h"

namespace sb {
namespace cmd {

struct OpenChart { ClientId client; ChartTab tab = ChartTab::summary; };

}  // namespace cmd

using ChartCommands = CommandList<
    cmd::OpenChart>;

}  // namespace sb
