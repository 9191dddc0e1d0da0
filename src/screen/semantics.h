// The semantics tree: what each thing on the screen is, says and can do, one Node per control or
// piece of text, in reading order. ui builds one per frame; the platform mirrors the difference
// into real DOM elements laid over the canvas (native: the headless twin keeps it for tests). The
// DOM leads the keyboard: Tab order is the order of nodes, Enter and Space click the focused
// element, and both come back as SemanticEvents. Ids are stable from frame to frame (ImGuiID of the
// widget, or a hash of the path of names for what ImGui does not know).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "screen/geometry.h"

namespace sb {

using NodeId = std::uint32_t;  // 0 is "none"

enum class Role : std::uint8_t {
  group, main, navigation, banner, contentinfo, region,  // landmarks and plain groups
  heading, text, image, status, alert,                   // things to read; status/alert are live
  button, link, checkbox, switch_, radio, radio_group,
  tab, tab_list, tab_panel,
  textbox,                                               // see TextEntry
  combobox, listbox, option, menu, menu_item,
  list, list_item, table, row, column_header, cell, grid, grid_cell,
  dialog, progress, separator,
  media,                                                 // the browser shows what `value` names
};

// State bits. Which ones mean something depends on the role, as in ARIA.
enum NodeFlag : std::uint32_t {
  kDisabled = 1u << 0,
  kChecked = 1u << 1,      // checkbox, switch, radio
  kSelected = 1u << 2,     // tab, option, grid cell
  kExpandable = 1u << 3,   // has aria-expanded; its value is kExpanded
  kExpanded = 1u << 4,
  kHasPopup = 1u << 5,
  kRequired = 1u << 6,
  kInvalid = 1u << 7,      // description holds the error text
  kCurrent = 1u << 8,      // aria-current: the page, day or step we are on
  kPressed = 1u << 9,      // toggle button
  kModal = 1u << 10,       // dialog: the rest of the screen is inert
  kFocusable = 1u << 11,   // in the tab order
  kFocusByScript = 1u << 12,  // focusable, but not in the tab order (tabindex -1)
  kAssertive = 1u << 13,   // live region that interrupts
};

// Words of a text field with a soft background while it is edited (a finding of the wording check).
// In order, none overlapping; UTF-16 offsets, as the DOM counts.
struct TextMark {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const TextMark&) const = default;
};

// How a textbox is edited. The real <input>/<textarea> exists as long as the node does; it is
// invisible (drawn by ImGui) until it has the focus, then it is shown and ImGui draws only the
// frame.
struct TextEntry {
  enum class Kind : std::uint8_t {
    line,
    area,
    password,
    new_password,
    email,
    tel,
    search,
    date,
    time,
    number
  };
  Kind kind = Kind::line;
  std::string text;          // what the model holds; the platform never overwrites a focused field
                             // whose revision has not moved
  std::uint32_t revision =
      0;  // moved by the app when it changes the text itself (undo, clear, load)
  std::string placeholder;
  std::string autocomplete;  // HTML autocomplete token: "username", "current-password", "off", …
  float font_px = 16;        // CSS px, ≥ 16 on screen so that iOS does not zoom
  float line_height_px = 24;
  float pad_x = 14, pad_y = 10;  // from the node's rect to the text box
  int weight = 400;
  std::uint32_t ink = 0xff1f2430;    // 0xAARRGGBB
  std::uint32_t paper = 0xffffffff;  // 0xAARRGGBB, the field's background while edited
  bool spellcheck = true;
  bool read_only = false;
  std::vector<TextMark> marks;       // of `text`; dropped where the field's own text is another
  std::uint32_t mark = 0;            // 0xAARRGGBB, their background
  // Moved by the app to select something (a jump, the end of what it wrote): done once, after the
  // text was written, as soon as the field has the focus. UTF-16 offsets.
  std::uint32_t select_serial = 0, select_begin = 0, select_end = 0;

  bool same_look(const TextEntry& o) const {
    return placeholder == o.placeholder && autocomplete == o.autocomplete &&
           font_px == o.font_px && line_height_px == o.line_height_px && pad_x == o.pad_x &&
           pad_y == o.pad_y && weight == o.weight && ink == o.ink && paper == o.paper &&
           spellcheck == o.spellcheck && read_only == o.read_only;
  }
  bool same_selection(const TextEntry& o) const {
    return select_serial == o.select_serial && select_begin == o.select_begin &&
           select_end == o.select_end;
  }
  bool same_marks(const TextEntry& o) const {
    return mark == o.mark && std::equal(marks.begin(), marks.end(), o.marks.begin(), o.marks.end());
  }
  bool operator==(const TextEntry& o) const {
    return kind == o.kind && text == o.text && revision == o.revision && same_look(o) &&
           same_marks(o) && same_selection(o);
  }
};

struct Node {
  NodeId id = 0;
  NodeId parent = 0;          // 0: the root; a parent stands before its children
  Role role = Role::group;
  std::uint32_t flags = 0;
  std::string name;           // the words on it; the accessible name
  std::string value;          // progress, combobox: what it says now
  std::string description;    // hint or error, read after the name
  std::string shortcut;       // aria-keyshortcuts, "Control+K"
  Rect rect;                  // where it is, before clipping
  Rect visible;               // the part not scrolled or clipped away; may be empty
  std::int16_t level = 0;     // heading
  std::int32_t pos = 0, size = 0;  // position in set and its size; row counts of virtual lists
  int text_entry = -1;        // index into SemanticsTree::entries for a textbox
};

struct SemanticsTree {
  std::vector<Node> nodes;          // reading order, parents first
  std::vector<TextEntry> entries;
  NodeId want_focus = 0;            // the app asks the platform to move the focus here, once
  std::uint32_t want_focus_serial = 0;  // moves with each new request
  std::string title;                // document title
  std::string lang = "en";
};

// What comes back from the elements of the tree.
struct SemanticEvent {
  enum class Kind : std::uint8_t {
    activate,  // click by assistive technology, Enter or Space; never sent for a real pointer's
               // click
    focus,     // the element got the focus (keyboard_visible tells whether to draw the ring)
    blur,      // focus left the tree's element
    edit,      // the text of a field changed: text, selection
    key,       // a key the focused element did not use itself: see key
    caret,     // the caret of an area moved without an edit: selection
  };
  Kind kind = Kind::activate;
  NodeId node = 0;                  // 0 for keys pressed with nothing focused
  std::string text;                 // edit: the field's whole text, UTF-8, valid
  int selection_begin = 0, selection_end = 0;  // UTF-16 offsets as the DOM gives them
  bool composing = false;           // edit: inside an IME composition
  bool keyboard_visible = false;    // focus: came by keyboard (:focus-visible)
  std::string key;                  // KeyboardEvent.key: "ArrowUp", "Escape", "n", "?"
  bool ctrl = false, shift = false, alt = false, meta = false, repeat = false;
};

}  // namespace sb
