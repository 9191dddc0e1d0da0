// The session history of a chart (CLI-06 to CLI-08) and the lists of the To do page, made when
// something changes, never per frame.
#pragma once

#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/history.h"

namespace sb {

enum class HistoryDate : std::uint8_t { from, until };
enum class ExportForm : std::uint8_t { csv, pdf };

struct HistoryState {
  HistoryFilter filter;
  HistoryOrder order = HistoryOrder::newest;
  std::string date_text[2];             // as typed
  FieldErrors errors;                   // "from", "until"
  std::vector<HistoryRow> rows;         // as shown and as exported
  std::vector<HistoryStatistic> statistics;  // of all that pass the filter
  SessionId open_row;
  int open_figure = -1;                 // HistoryFigure whose rows are shown; -1: none
  std::uint32_t revision = 0;           // moved when the program changes date_text
};

struct TodoItem {
  SessionId session;                    // nil: about the client
  ClientId client;
  LocalTime when;
};

struct TodoState {
  std::vector<TodoItem> no_status;      // past their end, nobody said whether they happened
  std::vector<TodoItem> no_note;        // held, without a signed note of mine
  std::vector<TodoItem> unscheduled;    // CLI-09: active clients with nothing ahead
  std::vector<TodoItem> cancelling;     // CLI-09: a pattern of cancelling
};

}  // namespace sb
