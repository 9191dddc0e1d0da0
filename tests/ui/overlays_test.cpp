// What lies above the screen: where it stands, what of it stays in sight, where toasts go.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sketch.h"
#include "ui/ui.h"

namespace sb::ui {
namespace {

TEST_CASE("popover stands beside its anchor and closes by a press outside") {
  bool open = true;
  Rect anchor{500, 200, 160, 48};
  Sketch sketch([&](Screen& s) {
    if (!open) return;
    Popover popover(s, "Amara Okafor", anchor, {.open = &open});
    heading(s, 2, "Amara Okafor");
    button(s, "Write note", {.look = Look::primary});
  });
  REQUIRE(sketch.user.settle());
  const Node* dialog = sketch.user.find(Role::dialog, "Amara Okafor");
  REQUIRE(dialog);
  CHECK(dialog->rect.intersection(anchor).empty());
  const Node* inside = sketch.user.find(Role::button, "Write note");
  CHECK(dialog->rect.bottom() >= inside->rect.bottom() + 10);
  CHECK(dialog->rect.h < 200);
  sketch.user.click_at({30, 700});
  CHECK_FALSE(open);
}

TEST_CASE("on a phone a popover is a sheet at the bottom") {
  bool open = true;
  Sketch sketch([&](Screen& s) {
    Popover popover(s, "Session", {50, 300, 200, 48}, {.open = &open});
    paragraph(s, "Wed 18 Nov, 10:00");
  });
  sketch.user.env.width = 390;
  sketch.user.env.height = 844;
  REQUIRE(sketch.user.settle());
  Rect r = sketch.user.find(Role::dialog, "Session")->rect;
  CHECK(r.x == 0);
  CHECK(r.w == 390);
  CHECK(r.bottom() == doctest::Approx(844));
}

TEST_CASE("toasts: the live region stands before its words; Undo comes back by id") {
  std::vector<Toast> list;
  ToastResult got;
  Sketch sketch([&](Screen& s) {
    button(s, "Something");
    ToastResult r = toasts(s, "Messages", list, "Close", 30);
    if (r.action || r.closed) got = r;
  });
  sketch.user.settle();
  CHECK(sketch.user.find(Role::status, "Messages") != nullptr);
  list.push_back({7, "Session moved to Thursday", Tone::neutral, "Undo"});
  sketch.user.settle();
  CHECK(sketch.user.sees("Session moved"));
  CHECK(sketch.user.click(Role::button, "Undo"));
  REQUIRE(got.action.has_value());
  CHECK(*got.action == 7);
}

// A form of 14 fields in a sheet, on a phone, and a toast when there are words for one.
struct TallSheet {
  bool open = true;
  Answer answer = Answer::none;
  std::string told;
  Sketch sketch{[this](Screen& s) { draw(s); }};

  void draw(Screen& s) {
    if (open) {
      Sheet sheet(s, "New client", {.open = &open});
      for (int i = 0; i < 14; ++i) text_field(s, "Field " + std::to_string(i), "");
      if (Answer got = dialog_foot(s, "Add client", {.cancel = "Cancel"}); got != Answer::none)
        answer = got;
      link_button(s, "Merge");
    }
    std::vector<Toast> list;
    if (!told.empty()) list.push_back({7, told, Tone::neutral, "Undo"});
    toasts(s, "Messages", list, "Dismiss", 80);
  }
  TallSheet() {
    sketch.user.env.width = 390;
    sketch.user.env.height = 844;
    sketch.user.env.reduced_motion = true;
    sketch.user.settle();
  }
  Rect of(Role role, const char* name) {
    const Node* node = sketch.user.find(role, name);
    return node ? node->visible : Rect{};
  }
};

TEST_CASE("APP-02 a sheet's title, cross and buttons stay while the rest scrolls between them") {
  TallSheet t;
  const Rect title = t.of(Role::heading, "New client"), cross = t.of(Role::button, "Close");
  const Rect add = t.of(Role::button, "Add client");
  CHECK(title.y >= 0);
  CHECK(add.bottom() <= 844);
  for (float lines : {-3.f, -40.f}) {
    t.sketch.user.scroll({200, 500}, lines);
    t.sketch.user.settle();
    CHECK(t.of(Role::heading, "New client") == title);
    CHECK(t.of(Role::button, "Close") == cross);
    for (const Node* field : t.sketch.user.all(Role::textbox)) {
      CHECK(field->visible.intersection(title).empty());
      CHECK(field->visible.intersection(cross).empty());
      CHECK(field->visible.intersection(t.of(Role::button, "Add client")).empty());
    }
  }
  // At the end the buttons stand at their own place, with what comes after them.
  CHECK(t.of(Role::button, "Add client").bottom() < t.of(Role::button, "Merge").y);
  t.sketch.user.scroll({200, 500}, 100);
  t.sketch.user.settle();
  CHECK(t.of(Role::button, "Add client") == add);
  CHECK(t.sketch.user.click(Role::button, "Add client"));
  CHECK(t.answer == Answer::confirm);
  CHECK(t.sketch.user.click(Role::button, "Close"));
  CHECK_FALSE(t.open);
}

TEST_CASE("APP-02 a field that gets the focus comes between title and buttons") {
  TallSheet t;
  for (const char* name : {"Field 9", "Field 13", "Field 0", "Field 5"}) {
    t.sketch.user.focus(Role::textbox, name);
    t.sketch.user.settle();
    const Node* field = t.sketch.user.find(Role::textbox, name);
    REQUIRE(field);
    CHECK_MESSAGE(field->visible == field->rect, name);
  }
}

TEST_CASE("APP-02 on a screen too low for title and buttons they scroll along") {
  TallSheet t;
  t.sketch.user.env.height = 260;
  t.sketch.user.settle();
  t.sketch.user.scroll({200, 200}, -6);
  t.sketch.user.settle();
  CHECK(t.of(Role::heading, "New client").empty());
  CHECK(t.of(Role::button, "Close").empty());
  CHECK(t.of(Role::button, "Add client").empty());
  CHECK(t.sketch.user.press("Escape"));
  CHECK_FALSE(t.open);
}

TEST_CASE("a toast lies on no title and no button of what is open") {
  TallSheet t;
  t.told = "Session of Wed 18 Nov moved to 15:00, with what belongs to it";
  for (float height : {1400.f, 844.f, 640.f, 560.f})  // at first the buttons end above the edge
    for (float width : {390.f, 820.f, 1280.f}) {
      t.sketch.user.env.width = width;
      t.sketch.user.env.height = height;
      t.sketch.user.settle();
      const Rect toast = t.of(Role::status, "Messages");
      REQUIRE(!toast.empty());
      CHECK(toast.bottom() <= height);
      for (const char* name : {"Close", "Cancel", "Add client"})
        CHECK(toast.intersection(t.of(Role::button, name)).empty());
      CHECK(toast.intersection(t.of(Role::heading, "New client")).empty());
    }
  t.open = false;
  t.sketch.user.settle();
  CHECK(t.of(Role::status, "Messages").bottom() <= 560 - 80);  // above the foot again
}

}  // namespace
}  // namespace sb::ui
