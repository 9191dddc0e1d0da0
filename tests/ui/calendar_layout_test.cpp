// Geometry of the calendar: lanes, what is held inside a day, cells of a month, rows of the list.
#include "ui/calendar_layout.h"

#include <doctest/doctest.h>

#include <string>

using namespace sb;
using namespace sb::ui;

namespace {

std::string lanes_of(const std::vector<DaySpan>& spans) {
  std::string out;
  for (const Lane& lane : lay_out_lanes(spans))
    out += (out.empty() ? "" : " ") + std::to_string(lane.lane) + "/" +
           std::to_string(lane.lanes) + "x" + std::to_string(lane.width);
  return out;
}

}  // namespace

TEST_CASE("CAL-07 only what overlaps shares the width; end = start does not") {
  CHECK(lanes_of({{540, 590}, {590, 640}}) == "0/1x1 0/1x1");
  CHECK(lanes_of({{540, 590}, {589, 640}}) == "0/2x1 1/2x1");
  CHECK(lanes_of({{540, 660}, {550, 560}, {570, 580}}) == "0/2x1 1/2x1 1/2x1");
  CHECK(lanes_of({{540, 600}, {540, 600}, {540, 550}, {555, 600}}) ==
        "0/3x1 1/3x1 2/3x1 2/3x1");
}

TEST_CASE("CAL-05 what is drawn past an end of the day is held there") {
  struct Row { int from, duration, held; bool stopped; };
  const Row rows[] = {{600, 50, 600, false}, {1390, 50, 1390, false}, {1391, 50, 1390, true},
                      {-15, 50, 0, true},    {5000, 50, 1390, true},  {0, 1440, 0, false},
                      {10, 1440, 0, true}};
  for (const Row& row : rows) {
    CAPTURE(row.from);
    Kept kept = keep_inside(row.from, row.duration);
    CHECK(kept.from == row.held);
    CHECK(kept.duration == row.duration);
    CHECK(kept.stopped == row.stopped);
  }
}

TEST_CASE("CAL-02 short slots get higher hours; a point finds its column and minute") {
  CHECK(hour_height(30) == 56);
  CHECK(hour_height(60) == 56);
  CHECK(hour_height(5) == 192);
  DayGrid grid{{100, 50, 700, 24 * 60}, 7, 60};
  CHECK(grid.column_at(99) == 0);
  CHECK(grid.column_at(350) == 2);
  CHECK(grid.column_at(5000) == 6);
  CHECK(grid.minute_at(50 + 9 * 60 + 44, 30) == 9 * 60 + 30);
  CHECK(grid.minute_at(40, 30) == -30);
  Rect r = card_rect(grid, 1, {540, 545}, Lane{}, 22);
  CHECK(r.h == 22);
  CHECK(r.x > 200);
}

TEST_CASE("CAL-12 a cell shows what fits and leaves a line for how many more there are") {
  CHECK(shown_in_cell(3, 4) == 3);
  CHECK(shown_in_cell(4, 4) == 4);
  CHECK(shown_in_cell(5, 4) == 3);
  CHECK(shown_in_cell(5000, 4) == 3);
  CHECK(shown_in_cell(2, 1) == 0);
  CHECK(shown_in_cell(2, 0) == 0);
  MonthGrid month{{10, 100, 701, 503}, Day{0}, 5};
  for (int i = 0; i < 35; ++i) {
    Rect cell = month.cell(i);
    CHECK(month.at({cell.x + cell.w / 2, cell.y + cell.h / 2}) == i);
  }
  CHECK(month.cell(6).right() == doctest::Approx(711));
  CHECK(month.at({-50, -50}) == 0);
  CHECK(month.at({9999, 9999}) == 34);
}

TEST_CASE("CAL-12 rows of the list are found by height, of 50,000 too") {
  std::vector<AgendaRow> rows;
  std::uint32_t headings = 0;
  for (int day = 0; day < 500; ++day) {
    rows.push_back({Day{day}, {}, headings++});
    for (int i = 0; i < 100; ++i) {
      RawId id;
      id.bytes[0] = 1;
      rows.push_back({Day{day}, SessionId(id), headings});
    }
  }
  AgendaGrid grid{rows, 40, 50};
  CHECK(grid.y_of(0) == 0);
  CHECK(grid.y_of(1) == 40);
  CHECK(grid.y_of(101) == 40 + 100 * 50);
  CHECK(grid.height() == 500 * 40 + 50000 * 50);
  for (std::size_t i = 0; i < rows.size(); i += 997) {
    CHECK(grid.first_at(grid.y_of(i)) == i);
    CHECK(grid.first_at(grid.y_of(i) + 39) == i);
  }
  CHECK(grid.first_at(grid.height() + 1) == rows.size());
  const std::vector<AgendaRow> none;
  CHECK(AgendaGrid{none}.height() == 0);
}
