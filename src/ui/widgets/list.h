// Rows: list rows to press, long lists and tables of which only what is visible is drawn. Positions
// and sizes go into the tree, so a screen reader knows about all rows.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

struct RowOptions {
  std::string_view detail;            // second line
  std::string_view initials;          // avatar at the left …
  const char* icon = nullptr;         // … or an icon tile
  Tone icon_tone = Tone::accent;
  std::string_view lead;              // … or a date before it
  std::string_view note;              // small, after the title
  std::string_view trailing;          // chip at the right
  Tone trailing_tone = Tone::neutral;
  Tone detail_tone = Tone::neutral;
  bool chevron = false;
  bool selected = false;
  bool pressable = true;
  bool rule = true;                   // line beneath
  int pos = 0, size = 0;              // in its list, from 1
  float padding = space::card;
  float strip = 0;                    // px at its end left to a button of yours: lit, not pressed
  std::string_view description;
};
// True when pressed. Reaches over the whole line, but its strip.
bool list_row(Screen& s, std::string_view title, const RowOptions& options = {});
float list_row_height(const Screen& s, bool with_detail = true);

// `row` draws row i into the rect at the cursor, row_height high. Only visible ones are called.
// It stands in a window that scrolls (Pane or Scroll).
void virtual_list(Screen& s, std::string_view name, int count, float row_height,
                  const std::function<void(int index, Rect rect)>& row);

struct Column {
  std::string_view title;
  float width = 0;                    // px; 0: shares what is left
  Align align = Align::left;
};
class TableRow {
 public:
  TableRow(Screen& s, std::span<const Rect> cells, std::span<const Column> columns)
      : s_(s), cells_(cells), columns_(columns) {}
  void text(std::string_view text, const Style& style = style::body);   // next cell
  void chip(std::string_view text, Tone tone);
  Rect custom(std::string_view name);  // next cell: node made, drawing is yours

 private:
  friend struct TableAccess;
  Screen& s_;
  std::span<const Rect> cells_;
  std::span<const Column> columns_;
  std::size_t next_ = 0;
};
struct TableOptions {
  float row_height = 0;               // 0: 48
  bool pressable = false;             // rows are buttons; the index comes back
  int selected = -1;
};
std::optional<int> table(Screen& s, std::string_view name, std::span<const Column> columns,
                         int rows, const TableOptions& options,
                         const std::function<void(int index, TableRow& row)>& draw);

}  // namespace sb::ui
