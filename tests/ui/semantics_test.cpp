#include "ui/semantics.h"

#include <doctest/doctest.h>

#include <string>

#include "gen/icons.h"
#include "sketch.h"
#include "ui/ui.h"

namespace sb::ui {
namespace {

SemanticEvent key_event(std::string key, NodeId node = 0) {
  SemanticEvent event;
  event.kind = SemanticEvent::Kind::key;
  event.key = std::move(key);
  event.node = node;
  return event;
}

TEST_CASE("parents stand before children; a card is a region around its content") {
  Sketch sketch([](Screen& s) {
    Card card(s, {.name = "Timeline"});
    heading(s, 2, "Timeline");
    button(s, "Add");
  });
  REQUIRE(sketch.user.settle());
  const auto& nodes = sketch.semantics().nodes;
  REQUIRE(nodes.size() == 3);
  CHECK(nodes[0].role == Role::region);
  CHECK(nodes[1].role == Role::heading);
  CHECK(nodes[1].level == 2);
  CHECK(nodes[1].parent == nodes[0].id);
  CHECK(nodes[0].rect.contains({nodes[2].rect.x, nodes[2].rect.y}));
  CHECK(nodes[0].rect.bottom() >= nodes[2].rect.bottom());
}

TEST_CASE("ids are stable, unique, and a control twice is found") {
  Sketch sketch([](Screen& s) {
    button(s, "Save");
    label(s, "same words");
    label(s, "same words");
  });
  sketch.user.settle();
  NodeId first = sketch.user.find(Role::button, "Save")->id;
  sketch.user.settle();
  CHECK(sketch.user.find(Role::button, "Save")->id == first);
  CHECK(sketch.built().strays().empty());
  Sketch twice([](Screen& s) {
    button(s, "Save");
    button(s, "Save");
  });
  twice.user.settle();
  CHECK(twice.built().strays().size() == 1);
  CHECK(twice.user.all(Role::button)[0]->id != twice.user.all(Role::button)[1]->id);
}

TEST_CASE("a stock widget nobody wrapped is found by the hooks") {
  Sketch sketch([](Screen& s) {
    button(s, "Ours");
    ImGui::Button("Theirs");
  });
  sketch.user.settle();
  REQUIRE(sketch.built().strays().size() == 1);
  CHECK(sketch.built().strays()[0].label == "Theirs");
}

TEST_CASE("what is scrolled away is not visible; the focus brings it back") {
  Sketch sketch([](Screen& s) {
    for (int i = 0; i < 40; ++i) button(s, "Button " + std::to_string(i));
  });
  sketch.user.settle();
  CHECK_FALSE(sketch.user.find(Role::button, "Button 1")->visible.empty());
  CHECK(sketch.user.find(Role::button, "Button 39")->visible.empty());
  sketch.user.focus(Role::button, "Button 39");
  const Node* last = sketch.user.find(Role::button, "Button 39");
  CHECK(last->visible.h == last->rect.h);
}

TEST_CASE("keys: modifiers, printable keys, once only") {
  int help = 0, again = 0, search = 0, plain = 0;
  Sketch sketch([&](Screen& s) {
    help += s.sem.global_key("?");
    again += s.sem.global_key("?");
    search += s.sem.global_key("Control+k");
    plain += s.sem.global_key("k");
  });
  auto frame = [&](SemanticEvent event) {
    sketch.canvas.before_frame(sketch.user.env, 0);
    sketch.frame(sketch.user.env, {event});
    sketch.canvas.after_frame();
  };
  SemanticEvent event = key_event("?");
  event.shift = true;
  frame(event);
  CHECK(help == 1);
  CHECK(again == 0);
  SemanticEvent command = key_event("k");
  command.meta = true;  // Command on a Mac
  frame(command);
  CHECK(search == 1);
  CHECK(plain == 0);
  frame(key_event("k"));
  CHECK(plain == 1);
}

TEST_CASE("printable shortcuts are silent while a field has the focus") {
  int pressed = 0;
  Sketch sketch([&](Screen& s) {
    text_field(s, "Name", "");
    pressed += s.sem.global_key("n");
  });
  sketch.user.settle();
  sketch.user.focus(Role::textbox, "Name");
  sketch.user.press("n");
  CHECK(pressed == 0);
}

TEST_CASE("a field's revision moves when the app changes the text, not when the user does") {
  std::string model = "one";
  Sketch sketch([&](Screen& s) {
    FieldResult r = text_field(s, "Name", model);
    if (r.text) model = *r.text;
  });
  sketch.user.settle();
  std::uint32_t start = sketch.user.entry("Name")->revision;
  REQUIRE(sketch.user.type("Name", "two"));
  CHECK(model == "two");
  CHECK(sketch.user.entry("Name")->text == "two");
  CHECK(sketch.user.entry("Name")->revision == start);
  model = "undone";
  sketch.user.settle();
  CHECK(sketch.user.entry("Name")->revision == start + 1);
}

TEST_CASE("a modal dialog: the rest is inert, silent, and comes after nothing of it") {
  bool open = true;
  int below = 0, keys = 0;
  Sketch sketch([&](Screen& s) {
    keys += s.sem.global_key("n");
    below += button(s, "Below");
    if (open) {
      Dialog dialog(s, "Sign the note", {.open = &open});
      text_field(s, "Passphrase", "");
      button(s, "Sign");
    }
    button(s, "After");
  });
  REQUIRE(sketch.user.settle());
  CHECK(sketch.user.find(Role::button, "Below") == nullptr);  // inert
  sketch.user.press("n");
  CHECK(keys == 0);
  const auto& nodes = sketch.semantics().nodes;
  std::size_t dialog = 0, after = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].role == Role::dialog) dialog = i;
    if (nodes[i].name == "After") after = i;
  }
  CHECK(after < dialog);
  CHECK(nodes[dialog].parent == 0);
  CHECK((nodes[dialog].flags & kModal) != 0);
  const Node* focused = nullptr;
  for (const Node& node : nodes)
    if (node.id == sketch.user.focused()) focused = &node;
  REQUIRE(focused);
  CHECK(focused->name == "Passphrase");  // the first field, not the close button
  Point under;
  for (const Node& node : nodes)
    if (node.name == "Below") under = {node.rect.x + 5, node.rect.y + 5};
  sketch.user.click_at(under);
  CHECK(below == 0);
  CHECK(open);
  sketch.user.press("Escape");
  CHECK_FALSE(open);
}

TEST_CASE("the focus goes back to what opened the dialog") {
  bool open = false;
  Sketch sketch([&](Screen& s) {
    if (button(s, "Open")) open = true;
    if (open) {
      Dialog dialog(s, "Really?", {.open = &open});
      Answer answer = dialog_foot(s, "Delete", {.cancel = "Cancel", .danger = true});
      if (answer != Answer::none) open = false;
    }
  });
  sketch.user.settle();
  sketch.user.press("Tab");
  NodeId opener = sketch.user.focused();
  sketch.user.press("Enter");
  REQUIRE(open);
  CHECK(sketch.user.focused() != opener);
  REQUIRE(sketch.user.activate(Role::button, "Cancel"));
  CHECK_FALSE(open);
  CHECK(sketch.user.focused() == opener);
}

TEST_CASE("a field covered by a pop-up hides its element") {
  bool open = false;
  Sketch sketch([&](Screen& s) {
    text_area(s, "Plan", "words", {.least_height = 600});
    if (open) {
      Popover popover(s, "Menu", {100, 60, 80, 40}, {.open = &open});
      label(s, "hello");
    }
  });
  sketch.user.settle();
  CHECK_FALSE(sketch.user.find(Role::textbox, "Plan")->visible.empty());
  open = true;
  sketch.user.settle();
  CHECK(sketch.user.find(Role::textbox, "Plan")->visible.empty());
}

}  // namespace
}  // namespace sb::ui
