#include "ui/theme.h"

#include <doctest/doctest.h>

#include <initializer_list>

namespace sb::ui {
namespace {

constexpr Scheme kSchemes[] = {Scheme::light, Scheme::dark, Scheme::contrast_light,
                               Scheme::contrast_dark};

TEST_CASE("contrast ratio of known colours") {
  CHECK(contrast_ratio(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21));
  CHECK(contrast_ratio(IM_COL32_WHITE, IM_COL32_WHITE) == doctest::Approx(1));
  CHECK(contrast_ratio(IM_COL32(0x77, 0x77, 0x77, 255), IM_COL32_WHITE) ==
        doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("every pair of colours can be read, in all four schemes") {
  for (Scheme scheme : kSchemes) {
    Theme theme(scheme);
    for (const ContrastPair& pair : contrast_pairs()) {
      CAPTURE(static_cast<int>(scheme));
      CAPTURE(static_cast<int>(pair.front));
      CAPTURE(static_cast<int>(pair.back));
      // High contrast promises more: 7 for text.
      double least = theme.contrast() && pair.least > 4 ? 7 : pair.least;
      CHECK(contrast_ratio(theme[pair.front], theme[pair.back]) >= least);
    }
  }
}

TEST_CASE("every colour has a value in every scheme") {
  for (Scheme scheme : kSchemes) {
    Theme theme(scheme);
    for (int c = 1; c < static_cast<int>(Color::count_); ++c) {
      CAPTURE(c);
      CHECK((theme[static_cast<Color>(c)] & IM_COL32_A_MASK) != 0);
    }
  }
}

TEST_CASE("the text scale multiplies sizes, lines and controls") {
  Theme one(Scheme::light, 1), two(Scheme::light, 2);
  CHECK(one.size(Size::body) == 15);
  CHECK(two.size(Size::body) == 30);
  CHECK(one.control() == 40);
  CHECK(two.control() >= 60);
  CHECK(two.line(style::body) >= 2 * one.line(style::body) - 1);
  CHECK(one.size(Size::input) >= 16);  // less and iOS zooms into fields
}

TEST_CASE("the scheme follows the system unless the user chose") {
  Environment env;
  CHECK(scheme_for(env, Appearance::system) == Scheme::light);
  env.dark = true;
  CHECK(scheme_for(env, Appearance::system) == Scheme::dark);
  CHECK(scheme_for(env, Appearance::light) == Scheme::light);
  env.more_contrast = true;
  CHECK(scheme_for(env, Appearance::system) == Scheme::contrast_dark);
}

TEST_CASE("argb and alpha") {
  Theme theme;
  CHECK(theme.argb(Color::accent) == 0xff2f6f6a);
  CHECK((theme.color(Color::accent, 0.5f) >> 24) == 128);
  CHECK(theme.color(Color::none, 1) == 0);
}

}  // namespace
}  // namespace sb::ui
