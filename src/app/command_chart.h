// The acts of a client's chart: its tabs, the timeline's filter, sticky notes that are changed, the
// page to read before a session (CLI-03 to CLI-05, CLI-10). Adding and taking off sticky notes
// stands in command_session.h. Plain values; update() alone changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/chart_model.h"

namespace sb {
namespace cmd {

struct OpenChart { ClientId client; ChartTab tab = ChartTab::summary; };
struct ShowKind { TimelineKind kind; bool on; };  // among the kinds shown
struct ShowAllKinds {};
struct ChangeSticky { StickyNoteId sticky; };     // opens its form
struct OpenBefore { ClientId client; };
struct CloseBefore {};

}  // namespace cmd

using ChartCommands = CommandList<cmd::OpenChart, cmd::ShowKind, cmd::ShowAllKinds,
                                  cmd::ChangeSticky, cmd::OpenBefore, cmd::CloseBefore>;

}  // namespace sb
