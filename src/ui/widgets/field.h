// Text fields. The value comes in from the model or the view's draft; what is returned is the
// whole new text after an edit in this frame. While focused the platform's real element is shown
// and edits; else the text is drawn here at exactly the same place. Height of areas follows the
// text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

struct FieldOptions {
  TextEntry::Kind kind = TextEntry::Kind::line;
  float width = kFill;
  float words_width = 0;           // of hint and error; 0: the field's
  std::string_view placeholder;
  std::string_view hint;           // beneath, when there is no error
  std::string_view error;          // beneath, in place of the hint; marks the field
  std::string_view autocomplete = "off";
  bool required = false, read_only = false, disabled = false;
  bool hide_label = false;         // the label is still the accessible name
  bool spellcheck = false;
  bool want_focus = false;         // true for one frame: put the cursor here
  const char* leading = nullptr;   // icon before the text, e.g. search
  const char* trailing = nullptr;  // icon button after the text …
  std::string_view trailing_name;  // … and its name, e.g. "Show passphrase"
  bool trailing_pressed = false;   // it is a toggle and on
  std::string_view shown;          // drawn while idle instead of the value ("21 Nov" for a date)
  bool combobox = false, expanded = false;  // it opens a list below; the list is open
};

struct FieldResult {
  std::optional<std::string> text;   // edited
  bool submitted = false;            // Enter
  bool cancelled = false;            // Escape
  bool left = false;                 // lost the focus in this frame
  bool trailing = false;             // the trailing button was pressed
  bool focused = false;
  bool composing = false;            // inside an IME composition
  std::size_t caret = 0;             // behind the edit, bytes of `text`
  NodeId id = 0;
  Rect rect;                         // of the frame, without label
};

FieldResult text_field(Screen& s, std::string_view label, std::string_view value,
                       const FieldOptions& options = {});

// Bytes of the text with a soft background (a finding of the wording check): drawn here while the
// field is idle, by the platform while it is edited.
struct Mark {
  std::size_t begin = 0, end = 0;
};

// Bytes of the text to be shown and selected, once per serial, as soon as the field has the focus.
struct Selection {
  std::size_t begin = 0, end = 0;
  std::uint32_t serial = 0;          // 0: none
};

struct AreaOptions {
  float width = kFill;
  std::string_view placeholder;      // prompt in hint colour
  std::string_view hint, error;
  bool borderless = false;           // inside a card: no frame, no padding
  bool hide_label = false;
  bool read_only = false, disabled = false;
  bool want_focus = false;
  float least_height = 0;            // 0: one line (borderless) or three
  Style style = style::input;
  std::span<const Mark> marks;       // of `value`, in order, none overlapping
  Selection select;
};
FieldResult text_area(Screen& s, std::string_view label, std::string_view value,
                      const AreaOptions& options = {});

}  // namespace sb::ui
