// CAL-03: what kind of event is it to be? A small list at the place that was pressed or drawn. The
// session stands first and has the focus, so that Enter takes it; 1 to 4 choose at once.
#include <array>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

struct KindItem {
  EventKind kind;
  const char* name;
  const char* icon;
  Tone tone;
  const char* key;
};

constexpr std::array<KindItem, 4> kKinds = {{
    {EventKind::session, words::session_kind, icon::calendar_plus, Tone::accent, "1"},
    {EventKind::contact, words::contact, icon::phone, Tone::violet, "2"},
    {EventKind::other, words::other_event, icon::calendar_days, Tone::neutral, "3"},
    {EventKind::unavailable, words::unavailable, icon::ban, Tone::neutral, "4"},
}};

NodeId item_id(int i) { return ImGui::GetID(kKinds[static_cast<std::size_t>(i)].name); }

bool kind_row(Screen& s, int i, float width) {
  const KindItem& item = kKinds[static_cast<std::size_t>(i)];
  Rect r = place(width, std::max(space::touch, s.theme.control()));
  gap(2);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = item.name, .rect = r, .id = item_id(i),
               .shortcut = item.key, .pos = i + 1, .size = 4};
  spec.ring = false;
  Press p = press(s, spec);
  const bool lit = p.hovered || p.focused;
  if (lit) paint::fill(s, r, Color::hover, radius::control);
  if (s.sem.focus_ring(p.id)) paint::outline(s, r, Color::ring, radius::control, 2);
  const float tile = s.theme.scaled(30);
  paint_icon_tile(s, {r.x + 8, r.y + (r.h - tile) / 2, tile, tile}, item.icon, item.tone);
  s.text.draw_in(paint::list(), {r.x + 8 + tile + 12, r.y, r.w - tile - 60, r.h}, item.name,
                 style::control);
  if (!s.env.coarse_pointer)
    s.text.draw_in(paint::list(), {r.x, r.y, r.w - 14, r.h}, item.key, style::hint, Align::right);
  const int step = s.sem.key(p.id, "ArrowDown") ? 1 : s.sem.key(p.id, "ArrowUp") ? 3 : 0;
  if (step != 0) s.sem.want_focus(item_id((i + step) % 4));
  return p.pressed || s.sem.global_key(item.key);
}

std::string when_words(const EventChoice& choice) {
  std::string words = day_words(choice.start.day()) + ", ";
  if (choice.duration == 0) return words + time_words(choice.start);
  return words + span_words(choice.start, choice.start + Minutes{choice.duration});
}

}  // namespace

void draw_chooser(Screen& s, const Model& model, CalendarViewState& state, Commands& out) {
  const EventChoice choice = *model.calendar.choosing;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = 244;
  options.padding = 10;
  options.keep_open = {-1, -1, 0.5f, 0.5f};  // a press on the place itself closes it too
  std::optional<EventKind> kind;
  {
    Popover popover(s, words::choose_kind, state.choice_anchor, options);
    const Point at = cursor();
    cursor_to({at.x + 8, at.y + 2});
    label(s, when_words(choice), style::secondary, popover.width() - 16);
    gap(6);
    cursor_to({at.x, cursor().y});
    for (int i = 0; i < 4; ++i)
      if (kind_row(s, i, popover.width())) kind = kKinds[static_cast<std::size_t>(i)].kind;
  }
  if (!kind && open) return;
  out.push_back(cmd::CloseChooser{});
  if (kind)
    out.push_back(
        cmd::BeginSession{choice.start, choice.duration, {}, *kind, choice.member});
}

}  // namespace sb::ui
