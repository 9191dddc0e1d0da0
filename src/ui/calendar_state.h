// View state of the calendar: scrolling, dragging, the cell the keyboard is on, open menus.
// Nothing of the practice lives here; losing it costs a scroll position, never a word.
#pragma once

#include "app/calendar_model.h"
#include "ui/widgets/select.h"

namespace sb::ui {

// A drag in progress over the hours: creating (session nil), moving or resizing.
struct CalendarDrag {
  enum class Kind { none, create, move, resize } kind = Kind::none;
  SessionId session;
  Day day;                      // of the column it stands in
  int column = 0;
  int from = 0, to = 0;         // minutes of that day, where it would stand when let go
  int grab = 0;                 // minutes from the end that is held to the pointer
  bool moved = false;           // more than a click
  bool stopped = false;         // the pointer is past an end of what is shown
  bool held = false;            // a finger that had rested; one that had not swipes
  bool closes = false;          // something was open: the press only closes it
  bool is_on() const { return kind != Kind::none; }
};

struct CalendarViewState {
  bool placed = false;          // scrolled to the working day once
  CalendarDrag drag;
  SessionId lifted;             // a finger rested on it: it can be moved, and resized by its grip
  Rect lifted_rect;
  LocalTime cursor{INT32_MIN};  // the slot the keyboard is on
  int cursor_column = 0;        // of the members of a day
  Rect anchor;                  // of the selected card, where the pop-up points
  Rect choice_anchor;           // of the place a new event was begun at
  Rect filter_anchor;           // of the filter button
  SessionId month_drag;         // in the month: the event dragged, and the day it is over
  Day month_over;
  bool month_moved = false;
  Day listed;                   // the list stands at this day …
  CalendarView shown = CalendarView::week;  // … and this view was drawn last
  PickState more, service, client;
  PickState view, slot_member;
};

}  // namespace sb::ui
