#include "ui/widgets/popover_layout.h"

#include <doctest/doctest.h>

namespace sb::ui {
namespace {

constexpr Rect kScreen{0, 0, 1280, 800};

TEST_CASE("a pop-up stands beside its thing and never on it") {
  for (float x = 0; x < 1280; x += 64)
    for (float y = 0; y < 800; y += 40)
      for (float w : {40.f, 160.f, 400.f}) {
        Rect anchor{x, y, w, 48};
        for (Prefer prefer : {Prefer::beside, Prefer::below}) {
          Placement p = place_popover(anchor, {372, 320}, kScreen, prefer);
          CAPTURE(x);
          CAPTURE(y);
          CAPTURE(w);
          REQUIRE(p.side != Side::none);
          CHECK(p.rect.intersection(anchor).empty());
          CHECK(p.rect.x >= 0);
          CHECK(p.rect.y >= 0);
          CHECK(p.rect.right() <= kScreen.right());
          CHECK(p.rect.bottom() <= kScreen.bottom());
        }
      }
}

TEST_CASE("right first, left when there is no room, menus below") {
  CHECK(place_popover({400, 300, 160, 48}, {372, 320}, kScreen, Prefer::beside).side ==
        Side::right);
  CHECK(place_popover({1000, 300, 160, 48}, {372, 320}, kScreen, Prefer::beside).side ==
        Side::left);
  Placement menu = place_popover({400, 300, 160, 40}, {200, 200}, kScreen, Prefer::below, 6);
  CHECK(menu.side == Side::below);
  CHECK(menu.rect.x == 400);
  CHECK(menu.rect.y == 346);
  CHECK(place_popover({400, 700, 160, 40}, {200, 200}, kScreen, Prefer::below).side ==
        Side::above);
}

TEST_CASE("a menu at the right edge ends where its button ends") {
  Placement p = place_popover({1180, 10, 80, 40}, {240, 200}, kScreen, Prefer::below);
  CHECK(p.rect.right() == doctest::Approx(1260));
}

TEST_CASE("no room anywhere: at the foot of the screen") {
  Placement p = place_popover({20, 100, 350, 640}, {372, 400}, {0, 0, 390, 844}, Prefer::beside);
  CHECK(p.side == Side::none);
  CHECK(p.rect.bottom() <= 844);
  CHECK(p.rect.w <= 390);
}

TEST_CASE("larger than the screen: cut to it") {
  Placement p = place_popover({100, 100, 50, 50}, {900, 2000}, {0, 0, 390, 844}, Prefer::below);
  CHECK(p.rect.w <= 390);
  CHECK(p.rect.h <= 844);
}

}  // namespace
}  // namespace sb::ui
