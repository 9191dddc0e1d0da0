#include "ui/motion.h"

#include <algorithm>
#include <iterator>

namespace sb::ui {

void Motion::begin_frame(double now_ms, bool reduced) {
  now_ = now_ms;
  reduced_ = reduced;
  moving_ = false;
  ++frame_;
}

bool Motion::end_frame() {
  for (auto it = tracks_.begin(); it != tracks_.end();)
    it = it->second.used + 1 < frame_ ? tracks_.erase(it) : std::next(it);
  return moving_;
}

float Motion::value(Track& track, float duration_ms) {
  track.used = frame_;
  if (reduced_ || track.from == track.to) return track.to;
  float t = static_cast<float>((now_ - track.since) / duration_ms);
  if (t >= 1) {
    track.from = track.to;
    return track.to;
  }
  moving_ = true;
  float rest = 1 - std::max(0.f, t);
  return track.from + (track.to - track.from) * (1 - rest * rest * rest);
}

float Motion::appear(std::uint32_t id, float duration_ms) {
  auto [it, fresh] = tracks_.try_emplace(id, Track{now_, 0, 1, frame_});
  (void)fresh;
  return value(it->second, duration_ms);
}

float Motion::follow(std::uint32_t id, bool on, float duration_ms) {
  float goal = on ? 1.f : 0.f;
  auto [it, fresh] = tracks_.try_emplace(id, Track{now_, goal, goal, frame_});
  Track& track = it->second;
  if (!fresh && track.to != goal) {
    track.from = value(track, duration_ms);
    track.to = goal;
    track.since = now_;
  }
  return value(track, duration_ms);
}

}  // namespace sb::ui
