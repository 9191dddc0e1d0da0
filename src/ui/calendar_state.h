// View state of the calendar: scrolling, dragging, the cell the keyboard is on, open menus.
#pragma once

#include "base/civil.h"
#include "base/id.h"
#include "ui/widgets/select.h"

namespace sb::ui {

struct CalendarViewState {
  float scroll = -1;            // px; -1: not placed yet (then the working day's start)
  // A drag in progress: creating (session nil), moving or resizing.
  enum class Drag { none, create, move, resize } drag = Drag::none;
  SessionId dragged;
  LocalTime drag_from, drag_to; // create: the stretch; move/resize: where it would stand
  float grab_minutes = 0;       // pointer's distance from the session's start
  LocalTime cursor{INT32_MIN};  // the slot the keyboard is on
  PickState more, service, modality, client;
};

}  // namespace sb::ui
