// Popover, dialog, sheet: what opens above the screen. Each is an object; draw the content while it
// lives. Give it the view's `open`; it becomes false when the user closes it (Escape, a press
// outside, the close button). Use as:
//   if (state.open) { Popover p(s, "Session", anchor, {.open = &state.open}); …widgets… }
// On phones popovers come as bottom sheets, and dialogs fill the lower part of the screen.
#pragma once

#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/popover_layout.h"

namespace sb::ui {

struct OverlayOptions {
  bool* open = nullptr;         // required
  float width = 0;              // 0: 372 popover, 480 dialog, 420 sheet
  float padding = space::card;
  Prefer prefer = Prefer::beside;
  bool focus_inside = true;
  Rect keep_open;               // a press here does not close it (default: the anchor)
  bool title = true;            // dialog, sheet: draw name as heading with a close button
  std::string_view close_name = "Close";
  bool sheet_on_phone = true;   // popover
};

class Popover {
 public:
  Popover(Screen& s, std::string_view name, Rect anchor, const OverlayOptions& options);
  ~Popover();
  Popover(const Popover&) = delete;
  Popover& operator=(const Popover&) = delete;
  float width() const { return width_; }  // of the content

 private:
  Screen& s_;
  bool* open_;
  float width_;
};

// Modal: the rest of the screen is dimmed and inert.
class Dialog {
 public:
  Dialog(Screen& s, std::string_view name, const OverlayOptions& options);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  float width() const { return width_; }

 private:
  Screen& s_;
  bool* open_;
  bool closable_;
  float padding_;
  std::string_view close_name_;
  float width_;
};

// Modal, along the right edge (wide) or the bottom (phone); its content scrolls.
class Sheet {
 public:
  Sheet(Screen& s, std::string_view name, const OverlayOptions& options);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;
  float width() const { return width_; }

 private:
  Screen& s_;
  bool* open_;
  bool closable_;
  float padding_;
  std::string_view close_name_;
  float width_;
};

// "Cancel" and the primary (or danger) button at the right foot of a dialog or sheet, where they
// stay in sight while it scrolls, as its title does.
enum class Answer : std::uint8_t { none, confirm, cancel };
struct FootOptions {
  std::string_view cancel;      // required words
  bool danger = false, disabled = false;
  const char* icon = nullptr;
};
Answer dialog_foot(Screen& s, std::string_view confirm, const FootOptions& options);

}  // namespace sb::ui
