// Pictures of whole runs of text (see screen/runs.h) kept in the font atlas, least recently used
// out first. Sizes in CSS px. Holds at most kMostPixels device pixels of pictures.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "screen/geometry.h"
#include "screen/runs.h"

namespace sb::ui {

class RunsCache {
 public:
  static constexpr int kMostPixels = 1 << 20;

  explicit RunsCache(RunPainter* painter) : painter_(painter) {}  // may be null: no pictures
  void begin_frame() { ++frame_; }

  void forget();  // the fonts have changed; between frames

  bool can_paint() const { return painter_ != nullptr; }
  float measure(const RunSpec& spec);
  // Draws the run with its baseline at `pen`; false when the platform cannot paint it.
  bool draw(ImDrawList& list, Point pen, const RunSpec& spec, ImU32 color);
  int pixels() const { return pixels_; }

 private:
  struct Picture {
    int rect = -1;  // ImFontAtlasRectId
    int width = 0, height = 0;
    float ascent = 0, left = 0;
    bool colored = false, failed = false;
    std::uint64_t used = 0;
  };
  struct Width {
    float advance = 0;
    std::uint64_t used = 0;
  };
  Picture& picture(const RunSpec& spec, ImU32 color);
  void store(Picture& into, const RunImage& image);
  void evict();

  RunPainter* painter_;
  std::unordered_map<std::string, Picture> pictures_;
  std::unordered_map<std::string, Width> widths_;
  std::uint64_t frame_ = 0;
  int pixels_ = 0;
};

}  // namespace sb::ui
