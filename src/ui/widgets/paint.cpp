#include "ui/widgets/paint.h"

#include <algorithm>
#include <cmath>

namespace sb::ui::paint {
namespace {

constexpr float kPi = 3.14159265f;

ImU32 shade(Screen& s, Color color, float alpha = 1) {
  return s.theme.color(color, alpha * ImGui::GetStyle().Alpha);
}

float fitting(Rect r, float rounding) { return std::min(rounding, std::min(r.w, r.h) / 2); }

}  // namespace

ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

void fill(Screen& s, Rect r, Color color, float rounding, float alpha) {
  list().AddRectFilled(top_left(r), bottom_right(r), shade(s, color, alpha), fitting(r, rounding));
}

void outline(Screen& s, Rect r, Color color, float rounding, float thickness) {
  Rect inner = grown(r, -thickness / 2);
  list().AddRect(top_left(inner), bottom_right(inner), shade(s, color),
                 fitting(inner, rounding - thickness / 2), 0, thickness);
}

void dashed_outline(Screen& s, Rect r, Color color, float rounding) {
  ImDrawList& dl = list();
  Rect inner = grown(r, -0.5f);
  dl.PathRect(top_left(inner), bottom_right(inner), fitting(inner, rounding));
  ImVector<ImVec2> points;
  points.swap(dl._Path);
  float dash = 3, gap = 2.5f, along = 0;
  ImU32 ink = shade(s, color);
  for (int i = 0; i < points.Size; ++i) {
    ImVec2 a = points[i], b = points[(i + 1) % points.Size];
    float length = std::hypot(b.x - a.x, b.y - a.y);
    for (float at = 0; at < length;) {
      float phase = std::fmod(along, dash + gap);
      bool on = phase < dash;
      float step = std::min(length - at, (on ? dash : dash + gap) - phase + 0.001f);
      auto point = [&](float t) {
        return ImVec2(a.x + (b.x - a.x) * t / length, a.y + (b.y - a.y) * t / length);
      };
      if (on) dl.AddLine(point(at), point(at + step), ink, 1.2f);
      at += step;
      along += step;
    }
  }
}

// Rings of falling alpha around the rect: a soft blur without a texture.
void soft_shadow(Screen& s, Rect r, float rounding, float blur, float drop, float alpha) {
  ImDrawList& dl = list();
  const int steps = 8;
  Rect base{r.x, r.y + drop, r.w, r.h};
  for (int i = 0; i < steps; ++i) {
    float out = blur * (1 - static_cast<float>(i) / steps) - blur * 0.25f;
    Rect ring = grown(base, out);
    dl.AddRectFilled(top_left(ring), bottom_right(ring), shade(s, Color::shadow, alpha / steps),
                     std::max(1.f, rounding + out));
  }
}

void surface(Screen& s, Rect r, float rounding, int shadow, Color fill_color, Color line) {
  if (shadow == 1) soft_shadow(s, r, rounding, 14, 4, 0.5f);
  if (shadow == 2) soft_shadow(s, r, rounding, 30, 10, 1);
  fill(s, r, fill_color, rounding);
  if (line != Color::none) outline(s, r, line, rounding);
}

void focus_ring(Screen& s, Rect r, float rounding) {
  ImDrawList& dl = list();
  // It may stand over the edge of a scrolling part by its own width only.
  ImVec2 low = dl.GetClipRectMin(), high = dl.GetClipRectMax();
  dl.PushClipRect({low.x - 4, low.y - 4}, {high.x + 4, high.y + 4}, false);
  outline(s, grown(r, 4), Color::ring, rounding + 4, 2);
  dl.PopClipRect();
}

void hatch(Screen& s, Rect r, Color color, float step, float width) {
  ImDrawList& dl = list();
  ImVec2 low = dl.GetClipRectMin(), high = dl.GetClipRectMax();
  Rect seen = r.intersection({low.x, low.y, high.x - low.x, high.y - low.y});
  if (seen.empty()) return;
  dl.PushClipRect(top_left(seen), bottom_right(seen), true);
  ImU32 ink = shade(s, color);
  // Stripes lie on one grid of the whole canvas, so that neighbouring cells join.
  float diagonal = step * std::sqrt(2.f);
  float first = std::floor((seen.x + seen.y) / diagonal) * diagonal;
  for (float sum = first; sum < seen.right() + seen.bottom() + diagonal; sum += diagonal)
    dl.AddLine({sum - seen.y + 2, seen.y - 2}, {sum - seen.bottom() - 2, seen.bottom() + 2}, ink,
               width);
  dl.PopClipRect();
}

void rule(Screen& s, Point from, float width, Color color) {
  fill(s, {from.x, std::floor(from.y), width, 1}, color);
}

void icon(Screen& s, Rect r, const char* icon, Color color, float size) {
  s.text.icon(list(), r, icon, color, size);
}

void dot(Screen& s, Point center, float radius, Color color) {
  list().AddCircleFilled({center.x, center.y}, radius, shade(s, color));
}

// The strip between the rect's rounded left side and the same curve moved right.
void left_edge(Screen& s, Rect r, Color color, float rounding, float width) {
  ImDrawList& dl = list();
  float k = fitting(r, rounding);
  dl.PushClipRect(top_left(r), {r.x + std::max(width, k), r.bottom()}, true);
  dl.PathArcTo({r.x + k, r.y + k}, k - width / 2, kPi * 1.5f, kPi, 8);
  dl.PathArcTo({r.x + k, r.bottom() - k}, k - width / 2, kPi, kPi * 0.5f, 8);
  dl.PathStroke(shade(s, color), 0, width);
  dl.PopClipRect();
}

}  // namespace sb::ui::paint
