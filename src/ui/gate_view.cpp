// Before the practice is open: one card in the middle of a quiet page, one next step on it.
#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "ui/gate_parts.h"
#include "ui/words/gate.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

constexpr float kCardWidth = 440;
constexpr float kCardPadding = 30;

void draw_brand(Screen& s) {
  Rect line = place(kFill, 52);
  Style brand{Size::brand, Weight::bold, Color::ink, 1.2f};
  float text = s.text.width(words::app_name, brand);
  float x = line.x + (line.w - 52 - 14 - text) / 2;
  paint::fill(s, {x, line.y, 52, 52}, Color::accent, 12);
  paint::icon(s, {x, line.y, 52, 52}, icon::book_open_text, Color::on_accent, 28);
  Rect name{x + 66, line.y, text + 1, 52};
  s.text.draw_in(paint::list(), name, words::app_name, brand);
  NodeSpec spec;
  spec.role = Role::heading;
  spec.level = 1;
  spec.name = words::app_name;
  spec.rect = name;
  s.sem.leaf(spec);
}

void draw_tagline(Screen& s, const Model& model) {
  std::string text = words::tagline + model.version;
  Rect line = place(kFill, s.theme.line(style::hint));
  s.text.draw_in(paint::list(), line, text, style::hint, Align::center);
  s.sem.text(text, line);
}

void draw_step(Screen& s, const Model& model, GateViewState& state, Commands& out) {
  switch (model.phase) {
    case Phase::welcome: return draw_welcome(s, model, out);
    case Phase::create: return draw_create(s, model, state, out);
    case Phase::show_recovery: return draw_recovery_code(s, model, state, out);
    case Phase::locked: return draw_locked(s, model, state, out);
    case Phase::recover: return draw_recover(s, model, state, out);
    case Phase::elsewhere:
      heading(s, 2, words::elsewhere_title, style::subtitle);
      paragraph(s, words::elsewhere_text, style::secondary);
      if (button(s, words::take_over, {.look = Look::primary, .width = kFill}))
        out.push_back(cmd::TakeOver{});
      return;
    case Phase::damaged: return draw_trouble(s, words::damaged_title, words::damaged_text, model);
    case Phase::foreign: return draw_trouble(s, words::foreign_title, words::foreign_text, model);
    case Phase::no_storage: {
      draw_trouble(s, words::no_storage_title, words::no_storage_text, model);
      if (button(s, words::try_demo, {.width = kFill})) out.push_back(cmd::OpenDemo{});
      return;
    }
    case Phase::locking:
      waiting(s, model.saving.state == Saving::State::failed ? words::locking_failed
                                                             : words::locking);
      return;
    default: return waiting(s, words::starting);
  }
}

float card_height_guess(const Model& model) {
  switch (model.phase) {
    case Phase::create: return 650;
    case Phase::show_recovery: return 470;
    case Phase::recover: return 520;
    case Phase::locked: return 404;
    default: return 260;
  }
}

}  // namespace

void draw_trouble(Screen& s, const char* title, const char* text, const Model& model) {
  heading(s, 2, title, style::subtitle);
  paragraph(s, text, style::body);
  if (!model.gate_message.empty()) banner(s, Tone::warn, model.gate_message);
}

void draw_gate(Screen& s, const Model& model, GateViewState& state, Commands& out) {
  Pane pane(s, "gate", s.area, {Color::paper, true});
  if (s.sem.global_key("?")) out.push_back(cmd::ShowShortcuts{true});
  float width = std::min(kCardWidth * std::max(1.f, s.theme.scale() * 0.9f), s.area.w - 32);
  float total = 52 + 26 + state.card_height + 26 + 20;
  if (state.card_height <= 0 || state.card_phase != static_cast<int>(model.phase))
    total = 124 + card_height_guess(model);
  float top = std::max(24.f, (s.area.h - total) / 2);
  Point origin = cursor();
  Panel column(s, {origin.x + (s.area.w - width) / 2, origin.y + top, width, 0});
  NodeSpec main;
  main.role = Role::main;
  main.rect = s.area;
  main.id = ImGui::GetID("main");
  s.sem.push(main);
  draw_brand(s);
  gap(26);
  float before = cursor().y;
  {
    CardOptions card_options;
    card_options.padding = s.phone() ? space::xl : kCardPadding;
    card_options.shadow = 1;
    Card card(s, card_options);
    draw_step(s, model, state, out);
  }
  // The card stands in the middle by the height it had: one more frame when that was another.
  float height = cursor().y - before;
  bool same = state.card_phase == static_cast<int>(model.phase) &&
              std::abs(height - state.card_height) < 0.5f;
  if (!same) s.needs.again = true;
  state.card_height = height;
  state.card_phase = static_cast<int>(model.phase);
  gap(26);
  draw_tagline(s, model);
  s.sem.pop();
  if (model.shortcuts_shown) {
    ShellViewState none;
    draw_shortcuts(s, model, none, out);
  }
}

}  // namespace sb::ui
