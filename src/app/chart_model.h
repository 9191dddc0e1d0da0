// The chart of one client (CLI-03 to CLI-05): which tab, the timeline's rows, the session
// history. Plain values, changed by update() alone.
#pragma once

#include <optional>
#include <vector>

#include "app/history_model.h"
#include "core/entities.h"

namespace sb {

enum class ChartTab : std::uint8_t { summary, sessions, notes };

struct ChartRow {                       // of the timeline, newest first
  enum class Kind : std::uint8_t { session, note } kind;
  RawId id;
  LocalTime when;
};

struct ChartState {
  ClientId client;
  ChartTab tab = ChartTab::summary;
  std::vector<ChartRow> rows;           // Summary
  std::vector<SessionId> sessions;      // newest first
  HistoryState history;                 // the Sessions tab
  std::optional<SessionId> next;        // the next scheduled one
};

}  // namespace sb
