#include "ui/calendar_layout.h"

#include <algorithm>

namespace sb::ui {

LocalTime DayGrid::time_at(Point p, int snap) const {
  int column = static_cast<int>((p.x - body.x) / std::max(1.f, day_width()));
  column = std::clamp(column, 0, days - 1);
  int minute = static_cast<int>((p.y - body.y) * 60.f / hour_px);
  minute = std::clamp(minute, 0, kMinutesPerDay - 1);
  return LocalTime::at(first + column, minute / snap * snap);
}

namespace {

// Lanes of one cluster [begin, end): each span takes the first lane that is free when it starts.
void lay_out_cluster(const std::vector<DaySpan>& spans, std::size_t begin, std::size_t end,
                     std::vector<Lane>& out) {
  std::vector<int> free_from;  // per lane: when it is free again
  for (std::size_t i = begin; i < end; ++i) {
    std::size_t lane = 0;
    while (lane < free_from.size() && free_from[lane] > spans[i].from) ++lane;
    if (lane == free_from.size()) free_from.push_back(0);
    free_from[lane] = spans[i].to;
    out[i].lane = static_cast<int>(lane);
  }
  int lanes = static_cast<int>(free_from.size());
  for (std::size_t i = begin; i < end; ++i) {
    out[i].lanes = lanes;
    int limit = lanes;  // the first occupied lane to the right
    for (std::size_t j = begin; j < end; ++j) {
      bool meets = spans[i].from < spans[j].to && spans[j].from < spans[i].to;
      if (meets && out[j].lane > out[i].lane) limit = std::min(limit, out[j].lane);
    }
    out[i].width = limit - out[i].lane;
  }
}

}  // namespace

std::vector<Lane> lay_out_lanes(const std::vector<DaySpan>& spans) {
  std::vector<Lane> out(spans.size());
  std::size_t begin = 0;
  int busy_until = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (i > begin && spans[i].from >= busy_until) {
      lay_out_cluster(spans, begin, i, out);
      begin = i;
    }
    busy_until = i == begin ? spans[i].to : std::max(busy_until, spans[i].to);
  }
  lay_out_cluster(spans, begin, spans.size(), out);
  return out;
}

Rect card_rect(const DayGrid& grid, Day day, const DaySpan& span, const Lane& lane, float least) {
  constexpr float kAir = 3, kRight = 4;
  Rect r = grid.stretch(day, span.from, span.to);
  float lane_width = (r.w - kAir - kRight) / static_cast<float>(lane.lanes);
  float x = r.x + kAir + lane_width * static_cast<float>(lane.lane);
  float w = lane_width * static_cast<float>(lane.width);
  bool last = lane.lane + lane.width == lane.lanes;
  return {x, r.y + 1, w - (last ? 0.f : 4.f), std::max(least, r.h - 2)};
}

}  // namespace sb::ui
