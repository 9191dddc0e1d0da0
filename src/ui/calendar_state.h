// View state of the calendar: scrolling, dragging, the cell the keyboard is on, open menus.
// Nothing of the practice lives here; losing it costs a scroll position, never a word.
#pragma once

#include "base/civil.h"
#include "base/id.h"
#include "ui/widgets/select.h"

namespace sb::ui {

struct CalendarViewState {
  bool placed = false;          // scrolled to the working day once
  // A drag in progress: creating (session nil), moving or resizing.
  enum class Drag { none, create, move, resize } drag = Drag::none;
  SessionId dragged;
  LocalTime drag_from, drag_to; // where it would stand when let go
  int grab_minutes = 0;         // from the session's start to the pointer
  bool drag_moved = false;      // more than a click
  LocalTime cursor{INT32_MIN};  // the slot the keyboard is on
  Rect anchor;                  // of the selected card, where the pop-up points
  PickState more, service, client;
};

}  // namespace sb::ui
