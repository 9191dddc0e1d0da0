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
enum class HistoryOrder : std::uint8_t { newest, oldest, by_status };  // by status: grouped

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
  std::string preview;                 // its first words
};

std::vector<HistoryRow> history_rows(const Access& access, const ClientId& client,
                                     const HistoryFilter& filter, HistoryOrder order,
                                     LocalTime now);

// CLI-07. Of the rows that pass the filter, each with the rows it was counted from.
enum class HistoryFigure : std::uint8_t {
  total, completed, cancelled, no_shows, cancellation_rate, revenue
};
constexpr int kHistoryFigures = 6;

struct HistoryStatistic {
  HistoryFigure figure = HistoryFigure::total;
  std::string label;                   // "Cancellation rate"
  std::string value;                   // "12.5 %", "EUR 1,240.00"; "n/a" with nothing to divide by
  std::string formula;                 // "3 cancelled or late-cancelled ÷ 24 past sessions"
  std::vector<SessionId> rows;         // newest first
};

std::vector<HistoryStatistic> history_statistics(const Access& access,
                                                 const std::vector<HistoryRow>& rows,
                                                 LocalTime now);

}  // namespace sb
