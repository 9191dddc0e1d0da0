// The acts of the chart's session history (CLI-06 to CLI-08) and of the To do page: what is
// filtered, opened and exported there.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/history_model.h"

namespace sb {
namespace cmd {

struct SetHistoryWhen { HistoryWhen when; };
struct SetHistoryOrder { HistoryOrder order; };
struct FilterHistoryStatus { SessionStatus status; bool on; };
struct FilterHistoryService { ServiceId service; bool on; };
struct EditHistoryDate { HistoryDate which; std::string text; };
struct LeaveHistoryDate { HistoryDate which; };    // says what is wrong with what was typed
struct ClearHistoryFilter {};
struct OpenHistoryRow { SessionId session; };      // its details; nil closes them
struct OpenStatistic { HistoryFigure figure; bool open; };  // its formula and the rows behind it
struct ExportHistory { ExportForm form; };

}  // namespace cmd

using RecordsCommands =
    CommandList<cmd::SetHistoryWhen, cmd::SetHistoryOrder, cmd::FilterHistoryStatus,
                cmd::FilterHistoryService, cmd::EditHistoryDate, cmd::LeaveHistoryDate,
                cmd::ClearHistoryFilter, cmd::OpenHistoryRow, cmd::OpenStatistic,
                cmd::ExportHistory>;

}  // namespace sb
