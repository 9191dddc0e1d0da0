#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "gen/icons.h"
#include "sketch.h"
#include "ui/ui.h"

namespace sb::ui {
namespace {

TEST_CASE("a button answers to pointer, keyboard and assistive technology") {
  int pressed = 0;
  Sketch sketch([&](Screen& s) {
    pressed += button(s, "Save", {.look = Look::primary, .icon = icon::check});
  });
  sketch.user.settle();
  CHECK(sketch.user.click(Role::button, "Save"));
  CHECK(pressed == 1);
  CHECK(sketch.user.activate(Role::button, "Save"));
  CHECK(pressed == 2);
  sketch.user.focus(Role::button, "Save");
  sketch.user.press("Enter");
  CHECK(pressed == 3);
}

TEST_CASE("a disabled button does nothing and says so") {
  int pressed = 0;
  Sketch sketch([&](Screen& s) { pressed += button(s, "Save", {.disabled = true}); });
  sketch.user.settle();
  sketch.user.click(Role::button, "Save");
  CHECK_FALSE(sketch.user.activate(Role::button, "Save"));
  CHECK(pressed == 0);
  CHECK((sketch.user.find(Role::button, "Save")->flags & kDisabled) != 0);
}

TEST_CASE("controls are 40 px high and can be touched at 44") {
  int pressed = 0;
  Sketch sketch([&](Screen& s) { pressed += button(s, "Save"); });
  sketch.user.settle();
  Rect r = sketch.user.find(Role::button, "Save")->rect;
  CHECK(r.h == 40);
  sketch.user.click_at({r.x + 20, r.y - 1.5f});
  sketch.user.click_at({r.x + 20, r.bottom() + 1});
  CHECK(pressed == 2);
}

TEST_CASE("## makes ids differ without being said") {
  int which = 0;
  Sketch sketch([&](Screen& s) {
    if (button(s, "Edit##1")) which = 1;
    if (button(s, "Edit##2")) which = 2;
  });
  sketch.user.settle();
  CHECK(sketch.built().strays().empty());
  const auto buttons = sketch.user.all(Role::button);
  REQUIRE(buttons.size() == 2);
  CHECK(buttons[1]->name == "Edit");
  Rect r = buttons[1]->rect;
  sketch.user.click_at({r.x + 9, r.y + 9});
  CHECK(which == 2);
}

TEST_CASE("segmented: one in the tab order, arrows move") {
  int view = 1;
  constexpr std::array<std::string_view, 4> kViews{"Day", "Week", "Month", "List"};
  Sketch sketch([&](Screen& s) {
    if (auto chosen = segmented(s, "View", kViews, view)) view = *chosen;
  });
  sketch.user.settle();
  CHECK(sketch.user.click(Role::radio, "Month"));
  CHECK(view == 2);
  CHECK((sketch.user.find(Role::radio, "Month")->flags & kChecked) != 0);
  CHECK((sketch.user.find(Role::radio, "Day")->flags & kFocusable) == 0);
  sketch.user.focus(Role::radio, "Month");
  sketch.user.press("ArrowRight");
  CHECK(view == 3);
  CHECK(sketch.user.focused() == sketch.user.find(Role::radio, "List")->id);
  sketch.user.press("ArrowRight");
  CHECK(view == 0);
}

TEST_CASE("tabs: selected, by pointer and by arrows") {
  int tab = 0;
  constexpr std::array<std::string_view, 3> kTabs{"Summary", "Sessions", "Notes"};
  Sketch sketch([&](Screen& s) {
    if (auto chosen = tabs(s, "Chart", kTabs, tab)) tab = *chosen;
  });
  sketch.user.settle();
  CHECK(sketch.user.click(Role::tab, "Sessions"));
  CHECK(tab == 1);
  sketch.user.focus(Role::tab, "Sessions");
  sketch.user.press("ArrowRight");
  CHECK(tab == 2);
  CHECK((sketch.user.find(Role::tab, "Notes")->flags & kSelected) != 0);
}

TEST_CASE("checkbox and switch") {
  bool a = false, b = true;
  Sketch sketch([&](Screen& s) {
    if (auto v = checkbox(s, "Remind me", a, {.description = "One day before"})) a = *v;
    if (auto v = switch_(s, "Discreet", b)) b = *v;
  });
  sketch.user.settle();
  CHECK(sketch.user.click(Role::checkbox, "Remind me"));
  CHECK(a);
  CHECK(sketch.user.sees("One day before"));
  CHECK(sketch.user.activate(Role::switch_, "Discreet"));
  CHECK_FALSE(b);
  CHECK((sketch.user.find(Role::checkbox, "Remind me")->flags & kChecked) != 0);
}

TEST_CASE("text field: label, hint, error, submit, trailing button") {
  std::string text;
  bool submitted = false, reveal = false;
  std::string error;
  Sketch sketch([&](Screen& s) {
    FieldOptions o{.kind = reveal ? TextEntry::Kind::line : TextEntry::Kind::password,
                   .hint = "At least four words", .error = error, .required = true,
                   .trailing = icon::eye, .trailing_name = "Show passphrase",
                   .trailing_pressed = reveal};
    FieldResult r = text_field(s, "Passphrase", text, o);
    if (r.text) text = *r.text;
    submitted |= r.submitted;
    if (r.trailing) reveal = !reveal;
  });
  sketch.user.settle();
  REQUIRE(sketch.user.type("Passphrase", "correct horse"));
  CHECK(text == "correct horse");
  sketch.user.press("Enter");
  CHECK(submitted);
  CHECK(sketch.user.click(Role::button, "Show passphrase"));
  CHECK(reveal);
  CHECK(sketch.user.entry("Passphrase")->kind == TextEntry::Kind::line);
  CHECK(sketch.user.find(Role::textbox, "Passphrase")->description == "At least four words");
  error = "That is not the passphrase.";
  sketch.user.settle();
  const Node* node = sketch.user.find(Role::textbox, "Passphrase");
  CHECK((node->flags & kInvalid) != 0);
  CHECK((node->flags & kRequired) != 0);
  CHECK(sketch.user.find(Role::alert, "That is not the passphrase.") != nullptr);
}

TEST_CASE("a press on a field asks for its focus") {
  Sketch sketch([](Screen& s) { text_field(s, "Name", ""); });
  sketch.user.settle();
  Rect r = sketch.user.find(Role::textbox, "Name")->rect;
  sketch.user.click_at({r.x + 30, r.y + 10});
  CHECK(sketch.user.focused() == sketch.user.find(Role::textbox, "Name")->id);
}

TEST_CASE("text area grows with its text; the entry tells where the text stands") {
  std::string text = "one";
  Sketch sketch([&](Screen& s) {
    if (auto r = text_area(s, "Plan", text, {.borderless = true}).text) text = *r;
  });
  sketch.user.settle();
  float one = sketch.user.find(Role::textbox, "Plan")->rect.h;
  sketch.user.type("Plan", "one\ntwo\nthree");
  CHECK(sketch.user.find(Role::textbox, "Plan")->rect.h == 3 * one);
  const TextEntry* entry = sketch.user.entry("Plan");
  CHECK(entry->pad_x == 0);
  CHECK(entry->line_height_px == one);
  CHECK(entry->font_px >= 16);
}

const std::vector<PickItem> kFruit{{.label = "Individual"}, {.label = "Couple"},
                                   {.label = "Group", .disabled = true}, {.label = "Intake"}};

TEST_CASE("NOTE-07 the page follows the caret of a text that grows, is walked or loses its room") {
  std::string text;
  Sketch sketch([&](Screen& s) {
    button(s, "Above");
    if (FieldResult r = text_area(s, "Plan", text, {.borderless = true}); r.text) text = *r.text;
    button(s, "Below");
  });
  sketch.user.env.height = 500;
  REQUIRE(sketch.user.settle());
  std::string lines;
  for (int i = 0; i < 60; ++i) lines += "Step " + std::to_string(i) + "\n";
  sketch.user.type("Plan", lines);
  const auto seen = [&](int line) {  // is that line of the text on the screen?
    const Rect area = sketch.user.find(Role::textbox, "Plan")->rect;
    const float step = area.h / 61, y = area.y + static_cast<float>(line) * step;
    return y >= 0 && y + step <= sketch.user.env.height;
  };
  CHECK(seen(60));
  CHECK_FALSE(seen(0));
  CHECK(sketch.user.move_caret("Plan", 0));
  CHECK(seen(0));
  const int twentieth = static_cast<int>(lines.find("Step 20"));
  CHECK(sketch.user.move_caret("Plan", twentieth));
  CHECK(seen(20));
  for (float height : {420.f, 300.f, 200.f}) {
    sketch.user.env.height = height;
    sketch.user.settle();
    CHECK(seen(20));
  }
}

TEST_CASE("select: opens, arrows skip what is disabled, Escape closes and gives the focus back") {
  PickState state;
  int current = 0;
  Sketch sketch([&](Screen& s) {
    if (auto v = select(s, "Service", state, kFruit, current, {.width = 240})) current = *v;
  });
  sketch.user.settle();
  CHECK(sketch.user.find(Role::combobox, "Service")->value == "Individual");
  sketch.user.focus(Role::combobox, "Service");
  sketch.user.press("Enter");
  REQUIRE(state.open);
  CHECK(sketch.user.focused() == sketch.user.find(Role::option, "Individual")->id);
  sketch.user.press("ArrowDown");
  sketch.user.press("ArrowDown");
  CHECK(sketch.user.focused() == sketch.user.find(Role::option, "Intake")->id);
  sketch.user.press("Enter");
  CHECK(current == 3);
  CHECK_FALSE(state.open);
  CHECK(sketch.user.focused() == sketch.user.find(Role::combobox, "Service")->id);
  sketch.user.press("Enter");
  sketch.user.press("Escape");
  CHECK_FALSE(state.open);
  CHECK(current == 3);
  sketch.user.click(Role::combobox, "Service");
  REQUIRE(state.open);
  CHECK(sketch.user.click(Role::option, "Couple"));
  CHECK(current == 1);
}

TEST_CASE("combobox: the view filters while the user types; Enter takes the first") {
  PickState state;
  std::string chosen;
  const std::vector<std::string> names{"Amara Okafor", "Ben Adler", "Ola Nilsen"};
  Sketch sketch([&](Screen& s) {
    std::vector<PickItem> items;
    for (const std::string& name : names)
      if (name.find(state.filter) != name.npos) items.push_back({.label = name});
    if (auto v = combobox(s, "Client", state, items, chosen, {.placeholder = "Search"}))
      chosen = items[static_cast<std::size_t>(*v)].label;
  });
  sketch.user.settle();
  sketch.user.type("Client", "Ol");
  REQUIRE(state.open);
  CHECK(sketch.user.all(Role::option).size() == 1);
  sketch.user.press("Enter");
  CHECK(chosen == "Ola Nilsen");
  CHECK_FALSE(state.open);
  CHECK(sketch.user.entry("Client")->text == "Ola Nilsen");
  sketch.user.type("Client", "e");
  CHECK(sketch.user.click(Role::option, "Ben Adler"));
  CHECK(chosen == "Ben Adler");
}

TEST_CASE("menu button: items, a press outside closes, the button toggles") {
  PickState state;
  int picked = -1;
  const std::vector<PickItem> items{{.label = "Rename"}, {.label = "Delete", .danger = true}};
  Sketch sketch([&](Screen& s) {
    if (auto v = menu_button(s, "More", state, items)) picked = *v;
  });
  sketch.user.settle();
  sketch.user.click(Role::button, "More");
  REQUIRE(state.open);
  CHECK((sketch.user.find(Role::button, "More")->flags & kExpanded) != 0);
  sketch.user.click_at({900, 600});
  CHECK_FALSE(state.open);
  sketch.user.click(Role::button, "More");
  sketch.user.click(Role::button, "More");
  CHECK_FALSE(state.open);
  sketch.user.click(Role::button, "More");
  CHECK(sketch.user.click(Role::menu_item, "Delete"));
  CHECK(picked == 1);
}

TEST_CASE("a table of 100,000 rows draws only what is seen and tells their positions") {
  int drawn = 0, chosen = -1;
  constexpr std::array<Column, 2> kColumns{Column{"Client", 0}, Column{"Due", 120, Align::right}};
  Sketch sketch([&](Screen& s) {
    drawn = 0;
    auto row = [&](int i, TableRow& r) {
      ++drawn;
      r.text("Client " + std::to_string(i));
      r.chip("soon", Tone::warn);
    };
    if (auto v = table(s, "Clients", kColumns, 100000, {.pressable = true}, row)) chosen = *v;
  });
  sketch.user.settle();
  CHECK(drawn < 40);
  CHECK(sketch.user.find(Role::table, "Clients")->size == 100001);
  const Node* cell = sketch.user.find(Role::cell, "Client 3");
  REQUIRE(cell);
  sketch.user.click_at({cell->rect.x + 5, cell->rect.y + 20});
  CHECK(chosen == 3);
  sketch.user.scroll({400, 400}, -2000);
  CHECK(drawn < 40);
  CHECK(sketch.user.find(Role::cell, "Client 3") == nullptr);
}

TEST_CASE("virtual list with rows to press") {
  int pressed = -1;
  Sketch sketch([&](Screen& s) {
    virtual_list(s, "Clients", 5000, list_row_height(s), [&](int i, Rect) {
      RowOptions o{.detail = "next session", .initials = "AO", .trailing = "Active",
                   .trailing_tone = Tone::good, .pos = i + 1, .size = 5000};
      if (list_row(s, "Client " + std::to_string(i), o)) pressed = i;
    });
  });
  sketch.user.settle();
  CHECK(sketch.user.all(Role::list_item).size() < 30);
  CHECK(sketch.user.all(Role::list_item)[2]->pos == 3);
  CHECK(sketch.user.click(Role::button, "*Client 2,*"));
  CHECK(pressed == 2);
}

TEST_CASE("nothing moves: no frame is asked for") {
  Sketch sketch([](Screen& s) {
    heading(s, 1, "Clients");
    paragraph(s, "Forty clients.");
    progress_bar(s, "Complete", 0.7f, "7 of 9");
    strength_meter(s, "Strength", 3, "good");
    sticky_note(s, "Call before 17:00 only", "Prefers text.", "R. Hale");
    banner(s, Tone::warn, "The last backup is 9 days old.", {.action = "Back up"});
    constexpr std::array<std::string_view, 2> kKeys{"Ctrl", "K"};
    key_caps(s, kKeys);
    chip(s, "Active", Tone::good);
    chip_button(s, "+ goal", {.dashed = true});
    empty_state(s, "No sessions yet", "Sessions will be here.", {.action = "New session"});
    toasts(s, "Messages", {}, "Close", 0);
  });
  REQUIRE(sketch.user.settle());
  FrameResult rest = sketch.user.frame();
  CHECK_FALSE(rest.again);
  CHECK(rest.wake_in_ms == -1);
  CHECK(sketch.user.sees("7 of 9"));
  CHECK(sketch.built().strays().empty());
  CHECK(sketch.canvas.vertices() > 500);
}

TEST_CASE("reduced motion: an opening pop-up is there at once") {
  bool open = true;
  Sketch sketch([&](Screen& s) {
    Popover popover(s, "Session", {500, 300, 200, 48}, {.open = &open});
    label(s, "words");
  });
  sketch.user.env.reduced_motion = true;
  sketch.user.frame();
  sketch.user.frame();
  sketch.user.frame();
  CHECK_FALSE(sketch.user.frame().again);
}

TEST_CASE("at 200 % text nothing is cut: paragraphs and buttons grow") {
  Sketch sketch([](Screen& s) {
    button(s, "Sign and complete");
    paragraph(s, "A long sentence that has to be broken into several lines at this size of text.");
    text_field(s, "Name", "Amara");
  });
  sketch.user.env.text_scale = 2;
  sketch.user.env.width = 390;
  REQUIRE(sketch.user.settle());
  CHECK(sketch.user.find(Role::button, "Sign and complete")->rect.h >= 60);
  CHECK(sketch.user.entry("Name")->font_px == 32);
  for (const Node& node : sketch.semantics().nodes) CHECK(node.rect.right() <= 390);
}

}  // namespace
}  // namespace sb::ui
