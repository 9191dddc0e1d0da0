// The look as tokens: colours, type sizes, weights, distances. One table, four columns (light,
// dark, high-contrast light, high-contrast dark); a Theme is one column at one text scale.
// Colours are ImGui's packed ABGR. Sizes and distances are CSS px; sizes and control heights are
// already multiplied by the user's text scale. tests/ui/theme_test.cpp computes the WCAG contrast
// of every pair in contrast_pairs(). Source: the look's token table; ink3 and warn are darker
// there than drawn, to be 4.5:1 as text.
#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>
#include <vector>

#include "screen/environment.h"

namespace sb::ui {

enum class Scheme : std::uint8_t { light, dark, contrast_light, contrast_dark };

enum class Color : std::uint8_t {
  none,                        // transparent
  paper, card, raised,         // page, surfaces, pop-ups
  ink, ink2, ink3,             // text, secondary, hint; each 4.5:1 on paper and card
  line, line2, field_line,     // borders, inner rules, borders of fields (3:1)
  hover, pressed,              // background of quiet things under the pointer
  accent, accent_hover, accent_soft, on_accent,
  good, good_soft,             // signed, paid, better
  warn, warn_soft,             // due soon, draft, finding
  bad, bad_hover, bad_soft, on_bad,  // overdue, no-show, error, danger
  info, info_soft,             // scheduled
  violet, violet_soft,         // contact, plan, avatars
  neutral_soft,                // chips that say nothing special
  sticky, sticky_line,         // sticky notes; their text is ink_on_sticky
  ink_on_sticky,
  mark,                        // background of a marked word (finding)
  hatch,                       // stripes outside working hours
  now,                         // the now-line
  ring,                        // keyboard focus
  track,                       // empty part of progress bars and switches
  scrim, shadow,               // behind dialogs; soft shadows (with alpha)
  count_
};

// Names of type sizes; px at text scale 1 in brackets.
enum class Size : std::uint8_t {
  brand,     // 27: the name on the lock screen
  display,   // 24: name of a chart
  title,     // 21: title of a screen
  subtitle,  // 19: title of a dialog
  heading,   // 17: title of a card
  input,     // 16: text in fields (at least 16, else iOS zooms)
  body,      // 15
  event,     // 14: names on calendar cards
  small,     // 13: secondary text
  hint,      // 12
  tiny,      // 11: words under rail icons
  count_
};

enum class Weight : std::uint16_t { regular = 400, medium = 540, semibold = 600, bold = 650 };

// How a piece of text looks. line_height is a factor of the size.
struct Style {
  Size size = Size::body;
  Weight weight = Weight::regular;
  Color color = Color::ink;
  float line_height = 1.45f;
  bool operator==(const Style&) const = default;
};

namespace style {
inline constexpr Style body{};
inline constexpr Style prose{Size::body, Weight::regular, Color::ink, 1.6f};
inline constexpr Style input{Size::input, Weight::regular, Color::ink, 1.5f};
inline constexpr Style control{Size::body, Weight::medium, Color::ink, 1.3f};
inline constexpr Style label{Size::small, Weight::semibold, Color::ink, 1.4f};
inline constexpr Style strong{Size::body, Weight::semibold, Color::ink, 1.45f};
inline constexpr Style secondary{Size::small, Weight::regular, Color::ink2, 1.45f};
inline constexpr Style hint{Size::hint, Weight::regular, Color::ink3, 1.4f};
inline constexpr Style heading{Size::heading, Weight::bold, Color::ink, 1.3f};
inline constexpr Style title{Size::title, Weight::bold, Color::ink, 1.25f};
inline constexpr Style subtitle{Size::subtitle, Weight::bold, Color::ink, 1.25f};
inline constexpr Style display{Size::display, Weight::bold, Color::ink, 1.25f};
}  // namespace style

// Distances that do not grow with the text.
namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 24, huge = 32;
inline constexpr float card = 18;      // padding of cards
inline constexpr float touch = 44;     // least touch area
inline constexpr float icon = 20;
inline constexpr float rail = 76;      // left rail
inline constexpr float top_bar = 64;
inline constexpr float foot_bar = 30;
inline constexpr float phone = 600;    // narrower screens use the phone layout
inline constexpr float tablet = 960;
inline constexpr float measure = 640;  // about 80 characters of body text
}  // namespace space

namespace radius {
inline constexpr float control = 10, card = 14, chip = 999, field = 10, event = 8;
}

namespace motion_ms {
inline constexpr float fast = 120, panel = 160;
}

class Theme {
 public:
  explicit Theme(Scheme scheme = Scheme::light, float text_scale = 1);
  ImU32 operator[](Color c) const { return colors_[static_cast<std::size_t>(c)]; }
  ImU32 color(Color c, float alpha) const;       // alpha 0…1 multiplied in
  std::uint32_t argb(Color c) const;             // 0xAARRGGBB, for TextEntry
  float size(Size s) const;                      // CSS px, scaled
  float line(const Style& s) const;              // height of one line, whole px
  float control() const { return control_; }     // height of buttons and fields: 40 at scale 1
  float scaled(float px) const { return px * scale_; }
  float scale() const { return scale_; }
  Scheme scheme() const { return scheme_; }
  bool dark() const { return scheme_ == Scheme::dark || scheme_ == Scheme::contrast_dark; }
  bool contrast() const { return scheme_ >= Scheme::contrast_light; }
  bool operator==(const Theme&) const = default;

 private:
  std::array<ImU32, static_cast<std::size_t>(Color::count_)> colors_{};
  Scheme scheme_;
  float scale_;
  float control_;
};

// What the user chose in the settings; `system` follows the environment.
enum class Appearance : std::uint8_t { system, light, dark };
Scheme scheme_for(const Environment& env, Appearance appearance);

void apply_to_imgui(const Theme& theme, ImGuiStyle& style);

// Pairs that stand on each other somewhere, with the least contrast they must have.
struct ContrastPair {
  Color front, back;
  float least;  // 4.5 text, 3 borders of fields, focus ring, icons
};
std::vector<ContrastPair> contrast_pairs();
double contrast_ratio(ImU32 a, ImU32 b);  // WCAG 2.2, 1…21, alpha ignored

}  // namespace sb::ui
