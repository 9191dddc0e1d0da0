// The foot bar: is it saved, am I online, which zone and what time.
#include <cmath>

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

constexpr Style kLink{Size::hint, Weight::semibold, Color::accent, 1.4f};
constexpr float kBetween = 16, kEdge = 18;

// One piece of the bar: draws at x, reports a node, returns where the next one starts. `after` is
// what stands behind it.
float piece(Screen& s, Rect bar, float x, std::string_view text, Color color, Role role,
            float after) {
  Style style{Size::hint, Weight::regular, color, 1.4f};
  float room = bar.right() - kEdge - after - x;
  float w = std::min(s.text.width(text, style), std::max(0.f, room));
  Rect rect{x, bar.y, w, bar.h};
  s.text.draw_in(paint::list(), rect, text, style);
  NodeSpec spec;
  spec.role = role;
  spec.name = text;
  spec.rect = rect;
  spec.id = role == Role::status ? ImGui::GetID("saving") : 0;
  s.sem.leaf(spec);
  return x + w + kBetween;
}

// Zone and time, at the right; phones show the time themselves.
std::string clock_words(const Screen& s, const Model& model) {
  if (s.phone()) return {};
  std::string clock = model.zone.name() + " · " + time_words(model.local_now());
  if (model.device_zone != model.zone.name() && !s.tablet())
    clock = words::other_zone + model.device_zone + " · " + clock;
  return clock;
}

// How much it takes with the space before it; gives way where the rest would have too little.
float draw_clock(Screen& s, const Model& model, Rect rect) {
  const std::string clock = clock_words(s, model);
  const Style style{Size::hint, Weight::regular, Color::ink3, 1.4f};
  const float w = std::ceil(s.text.width(clock, style));
  if (clock.empty() || w > rect.w / 2) return 0;
  const Rect right{rect.right() - kEdge - w, rect.y, w + 1, rect.h};
  s.text.draw_in(paint::list(), right, clock, style);
  s.sem.text(clock, right);
  return w + kBetween;
}

void draw_demo(Screen& s, Rect rect, float x, float after, Commands& out) {
  const float link = std::ceil(s.text.width(words::leave_demo, kLink)) + kBetween;
  x = piece(s, rect, x, s.phone() ? words::demo_short : words::demo_foot, Color::warn, Role::status,
            link + after);
  cursor_to({x, rect.y + (rect.h - s.theme.line(kLink)) / 2});
  LinkOptions leave;
  leave.style = kLink;
  if (link_button(s, words::leave_demo, leave)) out.push_back(cmd::LeaveDemo{});
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
  const SaveWords save = save_words(model.saving);
  const float after = draw_clock(s, model, rect);
  float x = rect.x + kEdge;
  paint::dot(s, {x + 5, rect.y + rect.h / 2}, 4.5f, model.demo ? Color::warn : save.color);
  x += 14;
  if (model.demo) {
    draw_demo(s, rect, x, after, out);
  } else {
    const Style style{Size::hint, Weight::regular, Color::ink3, 1.4f};
    const float offline = s.env.online ? 0 : s.text.width(words::offline, style) + kBetween;
    x = piece(s, rect, x, save.text, save.color, Role::status, offline + after);
    if (!s.env.online) piece(s, rect, x, words::offline, Color::ink3, Role::text, after);
  }
  s.sem.pop();
}

}  // namespace sb::ui
