// The pieces of the calendar page: header of days, body with cards, pop-up. Drawn by
// calendar_view.cpp in this order; each adds the commands the user's acts mean to `out`.
#pragma once

#include "ui/calendar_layout.h"
#include "ui/views.h"

namespace sb::ui {

struct DayRange {
  Day first;
  int days = 7;
};
DayRange shown_days(const Screen& s, const Model& model);

// What one frame of the body works on.
struct CalendarFrame {
  Screen& s;
  const Model& model;
  CalendarViewState& state;
  DayGrid grid;
  Rect view;             // the visible part of the body
  int slot = 30;         // minutes
  Commands& out;
};

void draw_day_header(Screen& s, const Model& model, DayRange range, Rect rect, float time_column,
                     Commands& out);
void draw_phone_week(Screen& s, const Model& model, Rect rect, Commands& out);
void draw_calendar_body(Screen& s, const Model& model, CalendarViewState& state, DayRange range,
                        Rect rect, float time_column, Commands& out);

void draw_grid(CalendarFrame& f, float time_column);     // hours, hatch, now-line
void draw_sessions(CalendarFrame& f);                    // cards; presses and drags of cards
void take_grid_input(CalendarFrame& f);                  // click and drag on the empty grid
void draw_slot_cursor(CalendarFrame& f);                 // the slot the keyboard is on
void draw_session_popup(Screen& s, const Model& model, CalendarViewState& state, Commands& out);

}  // namespace sb::ui
