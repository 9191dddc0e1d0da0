// The session history of a chart (CLI-06 to CLI-08): its filters, its rows, its figures. Made when
// something changes, never per frame.
#pragma once

#include <string>
#include <vector>

#include "app/field_errors.h"
#include "app/todo_model.h"
#include "core/history.h"

namespace sb {

enum class HistoryDate : std::uint8_t { from, until };
enum class ExportForm : std::uint8_t { csv, pdf };

struct HistoryLine {                    // of the table, in order; each is one row high
  enum class Kind : std::uint8_t { session, status, now } kind = Kind::session;
  int row = 0;                          // session: index into rows
  SessionStatus status = SessionStatus::pending;  // status: heading of a group …
  int count = 0;                        // … of so many sessions
};

struct HistoryState {
  ClientId client;                      // whose; another client begins afresh
  HistoryFilter filter;
  HistoryOrder order = HistoryOrder::newest;
  std::string date_text[2];             // as typed
  FieldErrors errors;                   // "from", "until"
  std::vector<HistoryRow> rows;         // as shown and as exported
  std::vector<HistoryLine> lines;       // rows with headings, and the place of now
  int now_line = -1;                    // in lines; -1: all is past, all is ahead, or grouped
  std::vector<HistoryStatistic> statistics;  // of all that pass the filter
  std::vector<ServiceId> services;      // that the filter offers
  bool any = false;                     // there are sessions at all, filtered or not
  SessionId open_row;
  int open_figure = -1;                 // HistoryFigure whose rows are shown; -1: none
  std::uint32_t revision = 0;           // moved when the program changes date_text
  std::uint32_t scroll_serial = 0;      // moved when the list is to be shown from its beginning
  MadeAt made;
  bool fresh = false;                   // made for the filter and order that stand
};

// The filter said in a line: "Past · Completed · from Mon 4 May 2026", "All sessions".
std::string filter_words(const Book& book, const HistoryFilter& filter);
std::string order_words(HistoryOrder order);

}  // namespace sb
