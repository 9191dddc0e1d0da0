// Buttons, links and icon buttons. 40 px high; true in the frame they are pressed. The label is the
// accessible name; `##suffix` after it makes ids differ and is not shown.
#pragma once

#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/press.h"

namespace sb::ui {

enum class Look : std::uint8_t {
  primary,    // filled with the accent: one per screen
  secondary,  // card with a line
  quiet,      // only words; background under the pointer
  link,       // words in the accent's colour that begin where a paragraph does: a link for a finger
  danger,     // filled with the colour of bad
};

struct ButtonOptions {
  Look look = Look::secondary;
  const char* icon = nullptr;        // gen/icons.h
  const char* trailing = nullptr;    // icon after the words, e.g. chevron_down
  float width = 0;                   // 0 natural, kFill the line
  bool disabled = false;
  bool pressed = false;              // drawn as pressed in; with toggle: aria-pressed
  bool toggle = false;
  bool popup = false, open = false;  // opens a menu or dialog; is open
  std::string_view description;      // read after the name
  std::string_view shortcut;         // "Control+k", aria only
  std::string_view name;             // accessible name when the words on it do not say enough
  bool hide_words = false;           // icon only (phone); the name stays
};

bool button(Screen& s, std::string_view label, const ButtonOptions& options = {});
Press button_press(Screen& s, std::string_view label, const ButtonOptions& options = {});
float button_width(Screen& s, std::string_view label, const ButtonOptions& options = {});

struct IconButtonOptions {
  Look look = Look::quiet;
  Color color = Color::ink2;
  float size = 0;                    // 0: the height of controls
  float icon_size = space::icon;
  bool disabled = false;
  bool popup = false, open = false;
  bool toggle = false, pressed = false;
  std::string_view shortcut;
};
bool icon_button(Screen& s, std::string_view name, const char* icon,
                 const IconButtonOptions& options = {});
Press icon_button_press(Screen& s, std::string_view name, const char* icon,
                        const IconButtonOptions& options = {});

struct LinkOptions {
  Style style{Size::small, Weight::semibold, Color::accent, 1.45f};
  bool disabled = false;
  std::string_view description;
  std::string_view name;             // accessible name when the words do not say enough
};
bool link_button(Screen& s, std::string_view label, const LinkOptions& options = {});

// Splits "Save##2" into what is shown ("Save").
std::string_view shown(std::string_view label);

}  // namespace sb::ui
