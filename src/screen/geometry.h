// Points and rectangles of the screen, in CSS pixels with the origin at the canvas's top left.
// Plain values without imgui types, so that ui, platform and tests can pass them to each other.
#pragma once

#include <algorithm>

namespace sb {

struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }

  // The part common to both; empty (w = h = 0) when they do not meet.
  Rect intersection(const Rect& o) const {
    float l = std::max(x, o.x), t = std::max(y, o.y);
    float r = std::min(right(), o.right()), b = std::min(bottom(), o.bottom());
    return r > l && b > t ? Rect{l, t, r - l, b - t} : Rect{l, t, 0, 0};
  }
};

}  // namespace sb
