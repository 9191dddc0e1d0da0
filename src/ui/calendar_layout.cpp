#include "ui/calendar_layout.h"

#include <algorithm>
#include <cmath>

namespace sb::ui {

int DayGrid::column_at(float x) const {
  int column = static_cast<int>(std::floor((x - body.x) / column_width()));
  return std::clamp(column, 0, columns - 1);
}

int DayGrid::minute_at(float y, int snap) const {
  int minute = static_cast<int>(std::floor((y - body.y) * 60 / hour_px));
  int part = minute % snap;
  return minute - (part < 0 ? part + snap : part);
}

float hour_height(int slot_minutes) {
  constexpr float kHour = 56, kLeastSlot = 16;
  return std::max(kHour, kLeastSlot * 60.f / static_cast<float>(std::max(1, slot_minutes)));
}

Kept keep_inside(int from, int duration) {
  Kept kept{from, std::min(duration, kMinutesPerDay), false};
  kept.from = std::clamp(from, 0, kMinutesPerDay - kept.duration);
  kept.stopped = kept.from != from || kept.duration != duration;
  return kept;
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

Rect card_rect(const DayGrid& grid, int column, const DaySpan& span, const Lane& lane,
               float least) {
  constexpr float kAir = 3, kRight = 4;
  Rect r = grid.stretch(column, span.from, span.to);
  float lane_width = (r.w - kAir - kRight) / static_cast<float>(lane.lanes);
  float x = r.x + kAir + lane_width * static_cast<float>(lane.lane);
  float w = lane_width * static_cast<float>(lane.width);
  bool last = lane.lane + lane.width == lane.lanes;
  return {x, r.y + 1, w - (last ? 0.f : 4.f), std::max(least, r.h - 2)};
}

Rect MonthGrid::cell(int i) const {
  float w = body.w / 7, h = body.h / static_cast<float>(weeks);
  int column = i % 7, row = i / 7;
  float x = std::floor(body.x + w * static_cast<float>(column));
  float y = std::floor(body.y + h * static_cast<float>(row));
  float right = std::floor(body.x + w * static_cast<float>(column + 1));
  float bottom = std::floor(body.y + h * static_cast<float>(row + 1));
  return {x, y, right - x, bottom - y};
}

int MonthGrid::at(Point p) const {
  int column = static_cast<int>((p.x - body.x) * 7 / body.w);
  int row = static_cast<int>((p.y - body.y) * static_cast<float>(weeks) / body.h);
  return std::clamp(row, 0, weeks - 1) * 7 + std::clamp(column, 0, 6);
}

int shown_in_cell(int count, int room) {
  if (count <= room) return count;
  return std::max(0, room - 1);
}

float AgendaGrid::y_of(std::size_t i) const {
  if (rows.empty()) return 0;
  std::size_t headings = 0;
  if (i < rows.size()) headings = rows[i].headings;
  else headings = rows.back().headings + (rows.back().session.is_nil() ? 1u : 0u);
  return heading_px * static_cast<float>(headings) + row_px * static_cast<float>(i - headings);
}

std::size_t AgendaGrid::first_at(float y) const {
  std::size_t low = 0, high = rows.size();
  while (low < high) {
    std::size_t middle = (low + high) / 2;
    if (y_of(middle + 1) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

}  // namespace sb::ui
