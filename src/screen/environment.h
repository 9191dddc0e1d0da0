// What the screen's surroundings are like right now: size, density, the user's system preferences.
// Filled by the platform before each frame; read by ui.
#pragma once

#include "screen/geometry.h"

namespace sb {

struct Environment {
  float width = 1280, height = 800;   // CSS px of the whole canvas
  float density = 1;                  // device pixels per CSS px
  float text_scale = 1;               // root font size / 16: the user's text size
  Rect safe;                          // inside notches; empty = the whole canvas
  float keyboard_inset = 0;           // CSS px at the bottom covered by the soft keyboard
  bool dark = false;                  // prefers-color-scheme
  bool more_contrast = false;         // prefers-contrast: more or forced colours
  bool reduced_motion = false;
  bool coarse_pointer = false;        // the last pointer was a finger
  bool finger_held = false;           // it has rested: what is under it can be dragged
  bool online = true;
  bool installed = false;             // runs as an installed app
};

}  // namespace sb
