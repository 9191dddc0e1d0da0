// Sticky notes of a client, in full and newest first (CLI-05): yellow, with who and when, changed
// and taken off with one press; below them the form of a new one. At the corner of a chart's header
// the newest stands, and opens all of them.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/session_parts.h"
#include "ui/words/calendar.h"
#include "ui/words/chart.h"
#include "ui/words/session.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::session;

namespace {

constexpr Style kText{Size::small, Weight::regular, Color::ink_on_sticky, 1.5f};
constexpr Style kTitle{Size::small, Weight::bold, Color::ink_on_sticky, 1.5f};
constexpr Style kFoot{Size::hint, Weight::regular, Color::ink2, 1.4f};
constexpr std::size_t kCornerLength = 300;  // code points; more would not fit the corner
constexpr float kCornerPadding = 10;

// What stands on one of them, wherever it comes from.
struct Words {
  std::string title, text, foot;
  bool there = false;
};

Words words_of_note(const Model& model, const NoteId& id) {
  const Note* note = model.access().note(id);
  if (!note || note->archived) return {};
  Words out{note_kind_words(*note), {}, {}, true};
  for (const Section& section : note->sections) {
    const auto text = note->text.find(section.key);
    if (text == note->text.end() || trim(text->second).empty()) continue;
    out.text += (out.text.empty() ? "" : "\n") + text->second;
  }
  out.foot = member_words(model.book, note->author) + " · " + day_year_words(note->when.day());
  return out;
}

// The first line is the title when more follows it.
Words words_of(const Model& model, const StickyShown& shown) {
  if (shown.note) return words_of_note(model, shown.note);
  const StickyNote* note = model.book.find<StickyNote>(shown.sticky);
  if (!note || note->archived) return {};
  Words out;
  out.there = true;
  const std::size_t end = note->text.find('\n');
  if (end != std::string::npos) out.title = note->text.substr(0, end);
  out.text = end == std::string::npos ? note->text : note->text.substr(end + 1);
  out.foot = member_words(model.book, note->author) + " · " +
             day_year_words(model.zone.to_local(note->written).day());
  return out;
}

const StickyList& list_of(const Model& model, const ClientId& client) {
  const ClientId standing = model.book.standing_for(client);
  const bool beside = model.chart.stickies_beside.client == standing;
  return beside ? model.chart.stickies_beside : model.chart.stickies;
}

// "Edit  Take off", or "Open note", at the right end of the foot.
void draw_acts(Screen& s, const StickyShown& shown, const Words& said, Point at, float width,
               Commands& out) {
  LinkOptions link;
  link.style = {Size::hint, Weight::semibold, Color::ink_on_sticky, 1.4f};
  link.description = said.title.empty() ? said.text : said.title;
  auto place_link = [&](const char* label, float& right) {
    right -= s.text.width(label, link.style);
    cursor_to({right, at.y});
    right -= space::m;
    return link_button(s, label, link);
  };
  float right = at.x + width;
  if (shown.note) {
    if (place_link(words::open_note, right)) out.push_back(cmd::OpenNote{shown.note});
    return;
  }
  if (place_link(w::take_off, right)) out.push_back(cmd::TakeOffSticky{shown.sticky});
  if (place_link(w::edit_sticky, right)) {
    out.push_back(cmd::ChangeSticky{shown.sticky});
    want_sticky_form(s);
  }
}

void draw_one(Screen& s, const Model& model, const StickyShown& shown, bool may_act,
              Commands& out) {
  const Words said = words_of(model, shown);
  if (!said.there) return;
  CardOptions look;
  look.padding = 12;
  look.fill = Color::sticky;
  look.line = Color::sticky_line;
  look.rounding = radius::control;
  Card card(s, look);
  if (!said.title.empty()) {
    paragraph(s, said.title, kTitle);
    gap(0);
  }
  if (!said.text.empty()) paragraph(s, said.text, kText);
  gap(space::xs);
  if (!may_act && !shown.note) return label(s, said.foot, kFoot);
  const Point at = cursor();
  const float acts = s.text.width(w::take_off, kFoot) + s.text.width(w::edit_sticky, kFoot) + 30;
  label(s, said.foot, kFoot, std::max(40.f, card.inner_width() - acts));
  draw_acts(s, shown, said, at, card.inner_width(), out);
}

ImGuiID form_seed() { return ImHashStr("sticky-form"); }

void draw_form(Screen& s, const StickyForm& form, Commands& out) {
  ImGui::PushOverrideID(form_seed());
  AreaOptions options;
  options.placeholder = w::sticky_prompt;
  options.error = form.error;
  FieldResult r = text_area(s, w::sticky, form.text, options);
  if (r.text) out.push_back(cmd::EditSticky{*r.text});
  if (button(s, w::save_sticky)) out.push_back(cmd::SaveSticky{});
  beside(8);
  ButtonOptions cancel;
  cancel.look = Look::quiet;
  if (button(s, words::cancel, cancel)) out.push_back(cmd::CloseSticky{});
  ImGui::PopID();
}

std::string count_words(std::size_t count) {
  return count == 1 ? words::one_sticky : std::to_string(count) + words::n_stickies;
}

// What the corner shows, laid out: the first line in bold, then as much of the text as fits.
struct Corner {
  std::string first, text, more;
  int lines = 0;
  float height = 0;
};

Corner corner_of(Screen& s, const Model& model, float width, float most) {
  const std::vector<StickyShown>& items = model.chart.stickies.items;
  const Words said = words_of(model, items.front());
  Corner out;
  if (items.size() > 1) out.more = "+" + std::to_string(items.size() - 1) + words::n_more;
  out.first = said.title.empty() && items.size() > 1 ? words::kind_sticky : said.title;
  out.text = cut_to_code_points(said.text, kCornerLength);
  const float line = s.text.line(kText), head = out.first.empty() ? 0 : line;
  const int fit = std::max(1, static_cast<int>((most - 2 * kCornerPadding - head) / line));
  const auto needed = static_cast<int>(s.text.wrap(out.text, kText, width).lines.size());
  out.lines = out.text.empty() ? 0 : std::min(fit, needed);
  out.height = 2 * kCornerPadding + head + static_cast<float>(out.lines) * line;
  return out;
}

void paint_corner(Screen& s, Rect r, const Corner& corner) {
  const float line = s.text.line(kText), x = r.x + 12, width = r.w - 24;
  float y = r.y + kCornerPadding;
  const float more = corner.more.empty() ? 0 : std::ceil(s.text.width(corner.more, kTitle)) + 12;
  if (!corner.more.empty())
    s.text.draw_in(paint::list(), {x + width - more + 12, y, more, line}, corner.more, kTitle);
  if (!corner.first.empty()) {
    s.text.draw_in(paint::list(), {x, y, width - more, line}, corner.first, kTitle);
    y += line;
  }
  if (corner.lines > 0)
    s.text.draw_wrapped(paint::list(), {x, y}, corner.text, kText, width, corner.lines);
}

}  // namespace

void want_sticky_form(Screen& s) { s.sem.want_focus(ImHashStr(w::sticky, 0, form_seed())); }

void draw_stickies(Screen& s, const Model& model, const ClientId& client, Commands& out,
                   bool with_form) {
  const bool may_write = with_form && model.access().may(Permission::note_write);
  const std::optional<StickyForm>& form = model.calendar.sticky;
  const bool shows_form = may_write && form && form->client == model.book.standing_for(client);
  for (const StickyShown& shown : list_of(model, client).items) {
    ImGui::PushID(to_text(shown.note ? RawId(shown.note) : RawId(shown.sticky)).c_str());
    if (shows_form && form->id && form->id == shown.sticky) draw_form(s, *form, out);
    else draw_one(s, model, shown, may_write, out);
    ImGui::PopID();
    gap(space::s);
  }
  if (!may_write) return;
  if (shows_form) {
    if (!form->id) draw_form(s, *form, out);
    return;
  }
  if (!link_button(s, w::add_sticky)) return;
  out.push_back(cmd::BeginSticky{client});
  want_sticky_form(s);
}

void draw_sticky_column(Screen& s, const Model& model, bool with_form, Commands& out) {
  if (!model.access().may(Permission::note_read)) return;
  draw_stickies(s, model, model.chart.client, out, with_form);
  gap(space::l);
}

void draw_sticky_corner(Screen& s, const Model& model, ChartViewState& state, Rect r) {
  const std::vector<StickyShown>& items = model.chart.stickies.items;
  if (items.empty()) return;
  const Words said = words_of(model, items.front());
  const Corner corner = corner_of(s, model, r.w - 24, r.h);
  r.h = std::min(r.h, corner.height);
  const std::string name = count_words(items.size());
  const std::string told = said.title + (said.title.empty() ? "" : "\n") + said.text;
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.description = told;
  spec.node.rect = r;
  spec.node.flags = kHasPopup | (state.stickies_open ? kExpanded : 0u);
  spec.node.id = ImGui::GetID("sticky-corner");
  const Press pressed = press(s, spec);
  state.stickies_anchor = r;
  if (pressed.pressed) state.stickies_open = !state.stickies_open;
  paint::surface(s, r, radius::control, pressed.hovered ? 1 : 0, Color::sticky,
                 Color::sticky_line);
  paint_corner(s, r, corner);
}

float sticky_chip_width(Screen& s, const Model& model) {
  const std::size_t count = model.chart.stickies.items.size();
  return count == 0 ? 0 : chip_width(s, count_words(count), true);
}

void draw_sticky_chip(Screen& s, const Model& model, ChartViewState& state) {
  const std::size_t count = model.chart.stickies.items.size();
  if (count == 0) return;
  ChipButtonOptions options;
  options.tone = Tone::warn;
  options.icon = icon::pin;
  const Point at = cursor();
  if (chip_button(s, count_words(count), options)) state.stickies_open = !state.stickies_open;
  state.stickies_anchor = {at.x, at.y, sticky_chip_width(s, model), chip_height(s)};
}

void draw_all_stickies(Screen& s, const Model& model, ChartViewState& state, Commands& out) {
  if (!state.stickies_open) return;
  OverlayOptions options;
  options.open = &state.stickies_open;
  options.prefer = Prefer::below;
  options.width = 340;
  Popover popover(s, words::stickies, state.stickies_anchor, options);
  heading(s, 2, words::stickies, style::heading);
  gap(space::m);
  draw_stickies(s, model, model.chart.client, out);
  for (const Command& command : out)
    if (get_if<cmd::OpenNote>(&command)) state.stickies_open = false;
}

}  // namespace sb::ui
