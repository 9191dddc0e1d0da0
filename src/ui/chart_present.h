// How a client and a chart read: one line about a person, the status in words and colour, what is
// to do before the next session, and when that would usually be. Plain values from the model.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "app/model.h"
#include "ui/chart_state.h"

namespace sb::ui {

std::string dotted(std::initializer_list<std::string_view> parts);  // "a · b", empty ones left out
std::string short_day_words(Day day);                               // "18 Nov"
std::string quoted(std::string_view text, std::size_t most_code_points);  // one line in “ ”

std::string client_status_words(ClientStatus status);
Tone client_status_tone(ClientStatus status);
std::string client_line(const Client& client, Day today);  // "she/her · 34 · #1042"
std::string client_line(const Model& model, const Client& client);  // discreet: "#1042"

std::string note_kind_words(const Note& note);  // its title, else "Progress note"
std::string note_title(const Note& note);       // "Progress note — SOAP"

// A week after the client's latest session, in the future; tomorrow at nine when there is none.
struct UsualSlot {
  LocalTime start;
  int duration = 0;  // 0: the default
};
UsualSlot usual_slot(const Model& model);

// "Note for Wed 18 Nov is overdue by 3 h"
struct PendingWords {
  std::string text;
  Tone tone = Tone::warn;
};
PendingWords pending_words(const Model& model, const PendingNote& pending);
// The latest session that is to be written up and has no note; nil when there is none.
SessionId session_to_write(const BeforeSession& brief);

// One thing on the timeline, in words (chart_entry.cpp).
struct TimelineEntry {
  std::string title, by, detail;
  const char* icon = nullptr;
  Tone tone = Tone::neutral;         // of the tile
  Tone detail_tone = Tone::neutral;
  bool there = false;                // false: not to be seen (any more)
};
TimelineEntry timeline_entry(const Model& model, const ChartRow& row);
const char* timeline_kind_words(TimelineKind kind);     // "Clinical notes"
std::string timeline_filter_words(const TimelineFilter& filter);  // "All kinds", "Files", "3 kinds"
const char* contact_medium(Medium medium);                // "phone"

}  // namespace sb::ui
