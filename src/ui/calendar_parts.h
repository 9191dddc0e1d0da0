// The pieces of the calendar page: bar, strips, header of days, body with cards, month, list,
// panels above. Drawn by calendar_view.cpp; each adds the commands the user's acts mean to `out`.
#pragma once

#include <string>

#include "ui/calendar_layout.h"
#include "ui/session_present.h"
#include "ui/views.h"

namespace sb::ui {

// A column of the hours: a day, or one member of it.
struct CalendarColumn {
  Day day;
  MemberId member;       // nil: everybody shown
};
std::vector<CalendarColumn> columns_of(const Screen& s, const Model& model, float width);

// What one frame of the body works on.
struct CalendarFrame {
  Screen& s;
  const Model& model;
  CalendarViewState& state;
  const std::vector<CalendarColumn>& columns;
  DayGrid grid;
  Rect view;             // the visible part of the body
  int slot = 30;         // minutes
  Commands& out;

  int column_of(Day day) const;  // the first of the day; -1: not shown
  LocalTime time_at(int column, int minute) const {
    return LocalTime::at(columns[static_cast<std::size_t>(column)].day, minute);
  }
};

// calendar_present.cpp: how an event of the calendar reads and looks on a card (CAL-03: the kinds
// are told apart by words, icon and shape).
struct EventLook {
  std::string title;
  std::string service, state;   // second line: either may be empty
  Tone tone = Tone::info;
  const char* icon = nullptr;   // contacts and other events
  bool faded = false;           // takes no time
  bool hatched = false;         // unavailable
  std::string spoken;           // "Amara Okafor, 10:00 – 10:50, Individual · signed"
};
EventLook event_look(const Model& model, const SessionId& id, const Session& session,
                     bool overlaps);
std::string count_words(std::size_t sessions);
// The members whose hours the page shows: those of the filter, or oneself.
std::vector<MemberId> shown_members(const Model& model);
// Why somebody works other hours that day: "Holiday"; empty on ordinary days.
std::string day_reason(const Model& model, const MemberId& member, Day day);
int slot_of(const Model& model);
LocalTime next_start(const Model& model);  // of "New": the next slot today, else in the morning

// Bar and strips.
void draw_calendar_bar(Screen& s, const Model& model, CalendarViewState& state, Rect area,
                       Commands& out);
float phone_row_height(const Screen& s);
void draw_phone_row(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                    Commands& out);
// What stands above the days: other zone, filters in force. Returns what is left of the page.
Rect draw_strips(Screen& s, const Model& model, CalendarViewState& state, Rect page, Commands& out);
void draw_no_match(Screen& s, const Model& model, Rect rect, Commands& out);

// Day and week. The columns end before the scrollbar of the hours.
inline float scroll_room() { return ImGui::GetStyle().ScrollbarSize; }
void draw_day_header(Screen& s, const Model& model, const std::vector<CalendarColumn>& columns,
                     Rect rect, float time_column, Commands& out);
void draw_phone_week(Screen& s, const Model& model, Rect rect, Commands& out);
void draw_calendar_body(Screen& s, const Model& model, CalendarViewState& state,
                        const std::vector<CalendarColumn>& columns, Rect rect, float time_column,
                        Commands& out);
void draw_grid(CalendarFrame& f, float time_column);     // hours, hatch, now-line
void draw_sessions(CalendarFrame& f);                    // cards; presses and drags of cards
void follow_drag(CalendarFrame& f);                      // where it would stand; drops it
void take_grid_input(CalendarFrame& f);                  // click and drag on the empty grid
void draw_drag(CalendarFrame& f);                        // what is drawn or chosen just now
void draw_slot_cursor(CalendarFrame& f);                 // the slot the keyboard is on
void draw_grip(CalendarFrame& f);                        // of the lifted card, for fingers

// A finger that went across the area turns the page: -1, 1, or 0.
int swiped(const Screen& s, Rect area);

// Month and list.
void draw_month(Screen& s, const Model& model, CalendarViewState& state, Rect rect, Commands& out);
void draw_phone_month(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                      Commands& out);
void draw_agenda(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                 Commands& out);
void draw_day_list(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                   Commands& out);   // of the phone's month
// One event as a row of the list. True while it has the focus.
bool draw_agenda_row(Screen& s, const Model& model, CalendarViewState& state, const SessionId& id,
                     Rect rect, Commands& out);

// Above the page.
void draw_session_popup(Screen& s, const Model& model, CalendarViewState& state, Commands& out);
void draw_chooser(Screen& s, const Model& model, CalendarViewState& state, Commands& out);
void draw_filter_panel(Screen& s, const Model& model, CalendarViewState& state, Commands& out);
void draw_slot_search(Screen& s, const Model& model, CalendarViewState& state, Commands& out);

}  // namespace sb::ui
