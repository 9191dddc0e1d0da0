// The foot bar: is it saved, am I online, which zone and what time.
#include "app/phrases.h"
#include "ui/shell_parts.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

struct SaveWords {
  std::string text;
  Color color;
};

SaveWords save_words(const Saving& saving) {
  switch (saving.state) {
    case Saving::State::writing: return {words::saving, Color::ink2};
    case Saving::State::failed:
      return {std::string(words::not_saved) + ": " + saving.message, Color::bad};
    default: return {saving.draft ? words::draft_saved : words::saved, Color::good};
  }
}

// One piece of the bar: draws at x, reports a node, returns where the next one starts.
float piece(Screen& s, Rect bar, float x, std::string_view text, Color color, Role role) {
  Style style{Size::hint, Weight::regular, color, 1.4f};
  float room = bar.right() - (s.phone() ? 96.f : 230.f) - x;
  float w = std::min(s.text.width(text, style), std::max(0.f, room));
  Rect rect{x, bar.y, w, bar.h};
  s.text.draw_in(paint::list(), rect, text, style);
  NodeSpec spec;
  spec.role = role;
  spec.name = text;
  spec.rect = rect;
  spec.id = role == Role::status ? ImGui::GetID("saving") : 0;
  s.sem.leaf(spec);
  return x + w + 16;
}

}  // namespace

void draw_foot(Screen& s, const Model& model, Rect rect, Commands& out) {
  Pane pane(s, "foot", rect, {Color::paper});
  paint::rule(s, {rect.x, rect.y}, rect.w, Color::line);
  NodeSpec foot;
  foot.role = Role::contentinfo;
  foot.name = words::status_bar;
  foot.rect = rect;
  s.sem.push(foot);
  SaveWords save = save_words(model.saving);
  if (model.demo) save = {s.phone() ? words::demo_short : words::demo_foot, Color::warn};
  float x = rect.x + 18;
  paint::dot(s, {x + 5, rect.y + rect.h / 2}, 4.5f, save.color);
  x = piece(s, rect, x + 14, save.text, save.color, Role::status);
  if (model.demo) {
    cursor_to({x, rect.y + (rect.h - s.theme.line(style::hint)) / 2});
    LinkOptions link;
    link.style.size = Size::hint;
    if (link_button(s, words::leave_demo, link)) out.push_back(cmd::LeaveDemo{});
  }
  if (!s.env.online && !model.demo) piece(s, rect, x, words::offline, Color::ink3, Role::text);
  if (s.phone()) return s.sem.pop();  // the device shows the time itself
  std::string clock = model.zone.name() + " · " + time_words(model.local_now());
  if (model.device_zone != model.zone.name() && !s.tablet())
    clock = words::other_zone + model.device_zone + " · " + clock;
  Style style{Size::hint, Weight::regular, Color::ink3, 1.4f};
  float w = s.text.width(clock, style);
  Rect right{rect.right() - 18 - w, rect.y, w + 1, rect.h};
  s.text.draw_in(paint::list(), right, clock, style);
  s.sem.text(clock, right);
  s.sem.pop();
}

}  // namespace sb::ui
