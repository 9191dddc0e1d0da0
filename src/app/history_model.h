// The session history of a chart (CLI-06 to CLI-08) and the lists of the To do page, made when
// something changes, never per frame.
#pragma once

#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/history.h"
#include "core/review.h"

namespace sb {

enum class HistoryDate : std::uint8_t { from, until };
enum class ExportForm : std::uint8_t { csv, pdf };

// What a list was made from; it is made again when this has moved.
struct MadeAt {
  std::uint64_t changes = 0;            // Book::change_count
  std::int64_t minute = -1;
  Day horizon;
  bool operator==(const MadeAt&) const = default;
};

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

struct TodoItem {
  SessionId session;                    // nil: about the client
  ClientId client;
  LocalTime when;                       // of the session; the client's last one
  bool seen = true;                     // false: the client had no session yet
  int missed = 0, of = 0;               // pattern of cancelling
};

struct TodoState {
  std::vector<TodoItem> no_status;      // past their end, nobody said whether they happened
  std::vector<TodoItem> no_note;        // held, without a signed note of mine
  std::vector<TodoItem> unscheduled;    // CLI-09: active clients with nothing ahead
  std::vector<TodoItem> cancelling;     // CLI-09: a pattern of cancelling
  MadeAt sessions_made, clients_made;   // the lists of clients only while the page is shown
  std::size_t open() const { return no_status.size() + no_note.size(); }  // what the badge says
};

}  // namespace sb
