// The session history of a client: what the table shows, what its statistics say and what CSV and
// PDF export; all three from the same rows (CLI-06 to CLI-08). Sessions only, no other events; gone
// ones are left out. Permissions are asked here: who may not read notes gets no preview of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/note_rules.h"
#include "core/permission.h"

namespace sb {

enum class HistoryWhen : std::uint8_t { all, upcoming, past };
// By status: grouped in the order of SessionStatus; in each what is ahead, the next one first, then
// what is past, the newest first.
enum class HistoryOrder : std::uint8_t { newest, oldest, by_status };

struct HistoryFilter {                 // an empty set lets everything through
  HistoryWhen when = HistoryWhen::all; // past: its start has come
  std::vector<SessionStatus> statuses;
  std::vector<ServiceId> services;
  std::optional<Day> from, until;      // inclusive
  bool is_on() const {
    return when != HistoryWhen::all || !statuses.empty() || !services.empty() || from || until;
  }
};

struct HistoryRow {
  SessionId session;
  LocalTime start;
  int duration = 0;                    // minutes
  SessionStatus status = SessionStatus::scheduled;
  ServiceId service;
  std::string service_name;            // the session's own name, else the service's
  NoteId note;                         // the progress note one may read; nil: none
  NoteState note_state = NoteState::none;
  std::string preview;                 // its first words; of a signed one as it was signed
};

constexpr std::size_t kHistoryPreview = 160;  // code points

std::vector<HistoryRow> history_rows(const Access& access, const ClientId& client,
                                     const HistoryFilter& filter, HistoryOrder order,
                                     LocalTime now);
// Services that occur in any session of the client, for the filter; in the practice's order.
std::vector<ServiceId> history_services(const Access& access, const ClientId& client);

// CLI-07. Of the rows that pass the filter, each with the rows it was counted from.
//   total              every row, past and ahead
//   completed          status completed
//   cancelled          cancelled and late-cancelled, also those ahead
//   no-shows           status no-show
//   cancellation rate  cancelled and late-cancelled ÷ sessions with an outcome (completed,
//                      cancelled, late-cancelled, no-show). What is still ahead, under way, or past
//                      without anybody having said what happened has no outcome and does not count;
//                      so the rate lies between 0 and 100 %. Without any outcome: "n/a".
//   revenue            the price today of the service of each completed session, in the practice's
//                      currency; one without a service or a price counts nothing
enum class HistoryFigure : std::uint8_t {
  total, completed, cancelled, no_shows, cancellation_rate, revenue
};
constexpr int kHistoryFigures = 6;

struct HistoryStatistic {
  HistoryFigure figure = HistoryFigure::total;
  std::string label;                   // "Cancellation rate"
  std::string value;                   // "12.5 %", "EUR 1,240.00"; "n/a" with nothing to divide by
  std::string formula;                 // "3 cancelled or late-cancelled ÷ 24 with an outcome"
  std::vector<SessionId> rows;         // newest first
};

std::vector<HistoryStatistic> history_statistics(const Access& access,
                                                 const std::vector<HistoryRow>& rows,
                                                 LocalTime now);

bool has_outcome(SessionStatus status);
bool is_called_off(SessionStatus status);        // cancelled, late or in time
const char* status_name(SessionStatus status);   // "Late cancellation"

}  // namespace sb
