// Movement that ends: values from 0 to 1 by id, eased out. Asks for frames only while something
// moves; with reduced motion everything is at its end at once. Times in ms.
#pragma once

#include <cstdint>
#include <unordered_map>

namespace sb::ui {

class Motion {
 public:
  void begin_frame(double now_ms, bool reduced);
  bool end_frame();  // true: something still moves; forgets ids not asked for in this frame

  // 0 in the frame the id first appears, 1 after duration_ms, as long as it is asked each frame.
  float appear(std::uint32_t id, float duration_ms);
  // Follows `on` with 0…1; the first frame jumps.
  float follow(std::uint32_t id, bool on, float duration_ms);

 private:
  struct Track {
    double since = 0;
    float from = 0, to = 0;
    std::uint64_t used = 0;
  };
  float value(Track& track, float duration_ms);

  std::unordered_map<std::uint32_t, Track> tracks_;
  double now_ = 0;
  std::uint64_t frame_ = 0;
  bool reduced_ = false, moving_ = false;
};

}  // namespace sb::ui
