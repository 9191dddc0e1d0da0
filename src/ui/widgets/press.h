// The one way something becomes pressable: takes a rect, gives it a node, pointer and keyboard
// behaviour and the focus ring; draws nothing else. All widgets and any view that draws its own
// things (session cards in the calendar) use it. Touch area is at least 44 px.
#pragma once

#include <imgui.h>

#include "ui/screen.h"

namespace sb::ui {

struct PressSpec {
  NodeSpec node;            // role, name, flags, rect (required); kFocusable is added
  float rounding = radius::control;
  bool ring = true;         // draw the focus ring here
  bool grow = true;         // extend to 44 px for touch
  bool pointer = true;      // false: node and keyboard only
};

struct Press {
  NodeId id = 0;
  Rect rect;
  bool hovered = false, held = false;
  bool pressed = false;     // clicked, tapped, or activated by keyboard or assistive technology
  bool by_key = false;      // pressed without a pointer
  bool focused = false;
};

Press press(Screen& s, const PressSpec& spec);

// The ground beneath things that have their nodes, as the hours of the calendar: it takes the
// pointer and the space, and is nobody's node. True when it was clicked; ImGui::IsItemActivated()
// and the like answer for it.
bool ground(const char* id, Rect rect);

}  // namespace sb::ui
