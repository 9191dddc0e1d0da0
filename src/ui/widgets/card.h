// Surfaces that group: card, banner, sticky note, divider. A Card draws its surface behind what is
// drawn while it lives, as high as that turns out to be.
#pragma once

#include <imgui.h>

#include <optional>
#include <string_view>

#include "ui/screen.h"
#include "ui/widgets/layout.h"

namespace sb::ui {

struct CardOptions {
  float width = kFill;
  float padding = space::card;
  float least_height = 0;
  int shadow = 0;                   // 0 none, 1 soft
  Color fill = Color::card, line = Color::line;
  float rounding = radius::card;
  std::string_view name;            // makes it a region; the heading inside should say the same
  float thickness = 1;              // of the line
};

class Card {
 public:
  explicit Card(Screen& s, const CardOptions& options = {});
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
  float inner_width() const { return inner_.w; }
  Rect outer() const { return outer_; }   // height so far unknown

 private:
  Screen& s_;
  CardOptions options_;
  Rect outer_, inner_;
  ImDrawListSplitter splitter_;
  std::optional<Panel> panel_;
  bool region_ = false;
  NodeId region_id_ = 0;
};

void divider(Screen& s, float bleed = 0);  // bleed: reach into the card's padding on both sides

enum class Tone : std::uint8_t { neutral, accent, good, warn, bad, info, violet };
Color tone_color(Tone tone);
Color tone_soft(Tone tone);

struct BannerOptions {
  std::string_view action;          // words of a button, "" for none
  std::string_view title;
  bool closable = false;
  std::string_view close_name;      // required when closable
  float width = kFill;
};
struct BannerResult {
  bool action = false, closed = false;
};
// A message in place; bad and warn are announced (alert/status).
BannerResult banner(Screen& s, Tone tone, std::string_view text, const BannerOptions& options = {});

// Yellow note: bold first line, text, small foot.
void sticky_note(Screen& s, std::string_view title, std::string_view text,
                 std::string_view foot = {}, float width = kFill);

}  // namespace sb::ui
