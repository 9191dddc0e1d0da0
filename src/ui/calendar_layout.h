// Geometry of the day and week views: where a stretch of time stands, which time is under a point,
// and how overlapping sessions share a day's width. Pure; CSS px;
// tests/ui/calendar_layout_test.cpp.
#pragma once

#include <vector>

#include "base/civil.h"
#include "screen/geometry.h"

namespace sb::ui {

// The body of the view: `days` columns from `first`, 24 hours high.
struct DayGrid {
  Rect body;  // canvas coordinates of minute 0 of the first column; moves with scrolling
  Day first;
  int days = 7;
  float hour_px = 56;

  float day_width() const { return body.w / static_cast<float>(days); }
  float y_of(int minute) const { return body.y + hour_px * static_cast<float>(minute) / 60.f; }
  float x_of(Day day) const { return body.x + day_width() * static_cast<float>(day - first); }
  bool shows(Day day) const { return day >= first && day < first + days; }
  Rect column(Day day) const { return {x_of(day), body.y, day_width(), hour_px * 24}; }
  // From minute to minute of one day, whole column wide.
  Rect stretch(Day day, int from, int to) const {
    return {x_of(day), y_of(from), day_width(), y_of(to) - y_of(from)};
  }
  // The time under a point, snapped down to `snap` minutes, inside the grid even if the point is
  // not.
  LocalTime time_at(Point p, int snap) const;
};

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
Rect card_rect(const DayGrid& grid, Day day, const DaySpan& span, const Lane& lane, float least);

}  // namespace sb::ui
