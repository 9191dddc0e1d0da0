// The chart of one client (CLI-03 to CLI-05, CLI-10): which tab, the timeline's rows by the kinds
// shown, sticky notes, what to know before the next session, the session history. Made when
// something changes (refresh_chart), never in a frame.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/history_model.h"
#include "core/before_session.h"
#include "core/client_status.h"
#include "core/entities.h"
#include "core/sticky_rules.h"

namespace sb {

enum class ChartTab : std::uint8_t { summary, sessions, notes, files };

enum class TimelineKind : std::uint8_t {
  session, contact, progress, clinical, administrative, sticky, file, status
};
constexpr int kTimelineKinds = 8;

struct ChartRow {                       // of the timeline, newest first
  enum class What : std::uint8_t { session, note, sticky, file, status } what;
  TimelineKind kind;
  RawId id;                             // status: of the client
  LocalTime when;
  int nth = 0;                          // status: which of ChartState::statuses
};

struct TimelineFilter {                 // CLI-04; nothing chosen lets everything through
  std::uint32_t kinds = 0;              // a bit per TimelineKind
  bool is_on() const { return kinds != 0; }
  bool has(TimelineKind kind) const { return (kinds >> static_cast<int>(kind) & 1u) != 0; }
  bool shows(TimelineKind kind) const { return !is_on() || has(kind); }
};

struct StickyList {                     // CLI-05, newest first
  ClientId client;
  std::vector<StickyShown> items;
};

struct ChartState {
  ClientId client;
  ChartTab tab = ChartTab::summary;
  TimelineFilter filter;                // stays while one is on this chart
  std::vector<ChartRow> rows;           // of the kinds shown; sessions ahead stand first
  int ahead = 0;                        // so many of them
  std::vector<StatusChange> statuses;   // of the client, newest first
  int count[kTimelineKinds] = {};       // by kind, whatever the filter says
  std::vector<SessionId> sessions;      // newest first
  HistoryState history;                 // the Sessions tab
  std::optional<SessionId> next;        // the next scheduled one
  BeforeSession brief;                  // of `client`
  StickyList stickies;                  // of `client` …
  StickyList stickies_beside;           // … and of the client of the calendar's pop-up
  std::vector<ClientId> merged;         // who was merged into `client` (CLI-11)
  std::optional<BeforeSession> before;  // the sheet "Before the session" is open
};

}  // namespace sb
