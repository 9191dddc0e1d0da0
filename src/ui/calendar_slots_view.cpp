// CAL-11: finding a free slot. For whom, how long, which days; what is found stands by day, and a
// press opens the form there.
#include <algorithm>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

void draw_member(Screen& s, const Model& model, const SlotSearch& search, CalendarViewState& state,
                 Commands& out) {
  std::vector<MemberId> ids;
  std::vector<PickItem> items;
  int current = -1;
  for (const MemberId& id : model.book.members()) {
    const Member* member = model.book.find<Member>(id);
    if (!member || member->status != MemberStatus::active) continue;
    if (id == search.member) current = static_cast<int>(ids.size());
    ids.push_back(id);
    PickItem item;
    item.label = member->name;
    items.push_back(item);
  }
  if (ids.size() < 2) return;
  if (auto picked = select(s, words::slot_member, state.slot_member, items, current))
    out.push_back(cmd::PickSlotMember{ids[static_cast<std::size_t>(*picked)]});
}

void slot_field(Screen& s, const SlotSearch& search, SlotField field, const char* label,
                const std::string& hint, Commands& out) {
  constexpr const char* kNames[] = {"duration", "from", "until"};
  const int i = static_cast<int>(field);
  FieldOptions options;
  options.required = true;
  options.hint = hint;
  options.error = search.errors.of(kNames[i]);
  FieldResult r = text_field(s, label, search.text[i], options);
  if (r.text) out.push_back(cmd::EditSlotField{field, *r.text});
}

void draw_fields(Screen& s, const Model& model, const SlotSearch& search, CalendarViewState& state,
                 float width, Commands& out) {
  draw_member(s, model, search, state, out);
  slot_field(s, search, SlotField::duration, words::slot_duration, "", out);
  const Point top = cursor();
  const float half = (width - space::m) / 2;
  float bottom = top.y;
  {
    Panel panel(s, {top.x, top.y, half, 0});
    slot_field(s, search, SlotField::from, words::slot_from, search.from_words, out);
    bottom = std::max(bottom, top.y + panel.height());
  }
  {
    Panel panel(s, {top.x + half + space::m, top.y, half, 0});
    slot_field(s, search, SlotField::until, words::slot_until, search.until_words, out);
    bottom = std::max(bottom, top.y + panel.height());
  }
  cursor_to({top.x, bottom + space::l});
}

bool slot_button(Screen& s, LocalTime start, Rect r) {
  const std::string time = time_words(start), name = day_words(start.day()) + ", " + time;
  PressSpec spec;
  spec.node = {.role = Role::button, .name = name, .rect = r};
  Press p = press(s, spec);
  paint::fill(s, r, p.hovered ? Color::accent_soft : Color::card, radius::control);
  paint::outline(s, r, p.hovered ? Color::accent : Color::field_line, radius::control);
  s.text.draw_in(paint::list(), r, time, style::control, Align::center);
  return p.pressed;
}

// Days under each other, each with its times in rows.
void draw_found(Screen& s, const SlotSearch& search, float width, Commands& out) {
  const float least = s.theme.scaled(74), air = space::s, h = s.theme.control();
  const int per_row = std::max(1, static_cast<int>((width + air) / (least + air)));
  const float w = (width - air * static_cast<float>(per_row - 1)) / static_cast<float>(per_row);
  std::size_t i = 0;
  while (i < search.found.size()) {
    const Day day = search.found[i].day();
    std::string name = long_day_words(day);
    heading(s, 3, name, style::label);
    gap(8);
    const Point at = cursor();
    int n = 0;
    for (; i < search.found.size() && search.found[i].day() == day; ++i, ++n) {
      const float x = at.x + static_cast<float>(n % per_row) * (w + air);
      const float y = at.y + static_cast<float>(n / per_row) * (h + air);
      if (slot_button(s, search.found[i], {x, y, w, h}))
        out.push_back(cmd::TakeSlot{search.found[i]});
    }
    const int rows = (n + per_row - 1) / per_row;
    cursor_to(at);
    place(width, static_cast<float>(rows) * (h + air) - air);
    gap(space::l);
  }
}

}  // namespace

void draw_slot_search(Screen& s, const Model& model, CalendarViewState& state, Commands& out) {
  const SlotSearch search = *model.calendar.slots;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, words::find_slot, options);
    const float width = std::min(sheet.width(), left_over());  // beside a scrollbar
    draw_fields(s, model, search, state, width, out);
    if (!search.message.empty()) banner(s, Tone::info, search.message);
    draw_found(s, search, width, out);
    ButtonOptions more{.width = kFill};
    if (search.more && button(s, words::more_slots, more)) out.push_back(cmd::MoreSlots{});
  }
  if (!open) out.push_back(cmd::CloseSlotSearch{});
}

}  // namespace sb::ui
