// Geometry of the calendar's views: where a stretch of time stands, which time is under a point,
// how overlapping sessions share a column's width, where the days of a month and the rows of the
// list stand. Pure; CSS px; tests/ui/calendar_layout_test.cpp.
#pragma once

#include <vector>

#include "app/calendar_model.h"
#include "screen/geometry.h"

namespace sb::ui {

// The body of day and week: columns side by side (days, or the members of one day), 24 hours high.
struct DayGrid {
  Rect body;  // canvas coordinates of minute 0 of the first column; moves with scrolling
  int columns = 7;
  float hour_px = 56;

  float column_width() const { return body.w / static_cast<float>(columns); }
  float y_of(int minute) const { return body.y + hour_px * static_cast<float>(minute) / 60.f; }
  float x_of(int column) const { return body.x + column_width() * static_cast<float>(column); }
  Rect column(int i) const { return {x_of(i), body.y, column_width(), hour_px * 24}; }
  // From minute to minute, whole column wide.
  Rect stretch(int column, int from, int to) const {
    return {x_of(column), y_of(from), column_width(), y_of(to) - y_of(from)};
  }
  int column_at(float x) const;  // the nearest one
  // The minute under a height, snapped down to `snap`; not held inside the day.
  int minute_at(float y, int snap) const;
};

// The height of an hour: one more for short slots, so that each can be pressed.
float hour_height(int slot_minutes);

// A day's part of something that is moved or resized by hand: held inside the day.
struct Kept {
  int from = 0, duration = 0;
  bool stopped = false;  // it wanted to go past an end
};
Kept keep_inside(int from, int duration);

// What stands in one day, as minutes of that day (a session over midnight is cut at both ends).
struct DaySpan {
  int from = 0, to = 0;
};

// Side by side: lane `lane` of `lanes`, reaching over `width` of them where its neighbours leave
// room.
struct Lane {
  int lane = 0, lanes = 1, width = 1;
};

// Spans sorted by `from`; the result is in the same order. Two spans share the width only when they
// overlap, directly or through others; end = start of the next is no overlap (CAL-07).
std::vector<Lane> lay_out_lanes(const std::vector<DaySpan>& spans);

// The rect of a span in its lane, with a hair of air around; never lower than `least` px.
Rect card_rect(const DayGrid& grid, int column, const DaySpan& span, const Lane& lane,
               float least);

// The month: weeks of seven days under each other, filling `body`.
struct MonthGrid {
  Rect body;
  Day first;
  int weeks = 6;
  Rect cell(int i) const;        // day first + i; whole px, so that lines are crisp
  Rect cell(Day day) const { return cell(day - first); }
  int at(Point p) const;         // the nearest day's index
};
// How many of `count` events a cell shows when there is room for `room` lines: all, or one line
// less than there is room for, which says how many more there are.
int shown_in_cell(int count, int room);

// The list: headings and events of two heights. Binary search finds what is on the screen.
struct AgendaGrid {
  const std::vector<AgendaRow>& rows;
  float heading_px = 44, row_px = 56;
  float y_of(std::size_t i) const;       // from the list's top; i may be rows.size()
  float height() const { return y_of(rows.size()); }
  std::size_t first_at(float y) const;   // the row that covers y, or rows.size()
};

}  // namespace sb::ui
