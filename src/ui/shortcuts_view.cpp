// The list of keyboard shortcuts, on "?".
#include <array>

#include "ui/views.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

struct Shortcut {
  const char* what;
  std::array<std::string_view, 2> keys;
};

constexpr Shortcut kShortcuts[] = {
    {"Calendar", {"1", ""}},
    {"Clients", {"2", ""}},
    {"To do", {"3", ""}},
    {"Practice", {"4", ""}},
    {"Search everything", {"Ctrl", "K"}},
    {"New session, new client", {"N", ""}},
    {"Today", {"T", ""}},
    {"Day view, week view", {"D", "W"}},
    {"Month view, list view", {"M", "L"}},
    {"Days before, days after", {"Page Up", "Page Down"}},
    {"Move through the calendar", {"Arrow keys", ""}},
    {"Move the chosen session", {"Alt", "Arrow keys"}},
    {"Make it longer or shorter", {"Shift", "Up or down"}},
    {"Open what is chosen", {"Enter", ""}},
    {"Undo", {"Ctrl", "Z"}},
    {"Do again", {"Ctrl", "Y"}},
    {"Back, close", {"Esc", ""}},
    {"Discreet mode: initials for names", {"Ctrl", "Shift D"}},
    {"Lock", {"Ctrl", "L"}},
    {"This list", {"?", ""}},
};

}  // namespace

void draw_shortcuts(Screen& s, const Model&, ShellViewState&, Commands& out) {
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Dialog dialog(s, words::shortcuts, options);
    for (const Shortcut& shortcut : kShortcuts) {
      Point at = cursor();
      label(s, shortcut.what);
      std::size_t count = shortcut.keys[1].empty() ? 1 : 2;
      cursor_to({at.x + dialog.width() * 0.58f, at.y});
      key_caps(s, std::span(shortcut.keys).first(count));
      gap(space::s);
    }
  }
  if (!open) out.push_back(cmd::ShowShortcuts{false});
}

}  // namespace sb::ui
