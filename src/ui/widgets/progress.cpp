#include "ui/widgets/progress.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/paint.h"

namespace sb::ui {

void progress_bar(Screen& s, std::string_view name, float fraction, std::string_view value,
                  float width, Tone tone) {
  Rect r = place(width, 8);
  fraction = std::clamp(fraction, 0.f, 1.f);
  s.sem.leaf({.role = Role::progress, .name = name, .rect = r, .value = value,
              .pos = static_cast<int>(std::lround(fraction * 100)), .size = 100});
  paint::fill(s, r, Color::track, 4);
  if (s.theme.contrast()) paint::outline(s, r, Color::line, 4);
  float filled = std::max(fraction > 0 ? 8.f : 0.f, r.w * fraction);
  if (filled > 0) paint::fill(s, {r.x, r.y, filled, r.h}, tone_color(tone), 4);
}

void strength_meter(Screen& s, std::string_view name, int level, std::string_view word,
                    float width) {
  level = std::clamp(level, 0, 4);
  Tone tone = level <= 1 ? Tone::bad : level == 2 ? Tone::warn : Tone::good;
  Style style{Size::small, Weight::semibold, tone_color(tone), 1.3f};
  Rect r = place(width, s.text.line(style));
  s.sem.leaf({.role = Role::status, .name = std::string(name) + ": " + std::string(word),
              .rect = r, .id = ImGui::GetID("##strength")});
  float words = s.theme.scaled(110), bar = (r.w - words - 3 * 6) / 4;
  for (int i = 0; i < 4; ++i) {
    Rect part{r.x + static_cast<float>(i) * (bar + 6), r.y + r.h / 2 - 3, bar, 6};
    paint::fill(s, part, i < level ? tone_color(tone) : Color::track, 3);
  }
  s.text.draw_in(paint::list(), {r.right() - words + 8, r.y, words - 8, r.h}, word, style);
}

void waiting(Screen& s, std::string_view text) {
  float width = s.text.width(text, style::secondary);
  float line = s.text.line(style::secondary);
  Rect r = place(width + 40, line);
  s.sem.leaf({.role = Role::status, .name = text, .rect = r});
  s.text.draw(paint::list(), {r.x, r.y}, text, style::secondary);
  int lit = s.env.reduced_motion ? 3 : static_cast<int>(s.now_ms / 350) % 4;
  for (int i = 0; i < 3; ++i)
    paint::dot(s, {r.x + width + 12 + 9 * static_cast<float>(i), r.y + line / 2}, 2.5f,
               i < lit ? Color::accent : Color::track);
  if (!s.env.reduced_motion) s.needs.wake(350 - std::fmod(s.now_ms, 350));
}

}  // namespace sb::ui
