// How far something is: progress bar, strength meter, and waiting.
// Only waiting() asks for frames, three a second, and none with reduced motion.
#pragma once

#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

// fraction 0…1; `value` is what it says ("7 of 9").
void progress_bar(Screen& s, std::string_view name, float fraction, std::string_view value,
                  float width = kFill, Tone tone = Tone::accent);
// Four segments and a word; level 0…4.
void strength_meter(Screen& s, std::string_view name, int level, std::string_view word,
                    float width = kFill);
// "Unlocking…" with three quiet dots; still when motion is reduced.
void waiting(Screen& s, std::string_view text);

}  // namespace sb::ui
