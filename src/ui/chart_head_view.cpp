// The header of a chart: who it is, what is next, the acts, sticky notes at the corner (CLI-05),
// and the tabs.
#include <array>
#include <cmath>
#include <vector>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/top_bar.h"
#include "ui/words/chart.h"
#include "ui/words/papers.h"

namespace sb::ui {

namespace {

constexpr std::array<std::string_view, 4> kTabs = {words::summary, words::sessions, words::notes,
                                                   words::files};
constexpr float kTop = 16, kAvatar = 64, kPhoneAvatar = 46, kMergedLine = 22;
constexpr float kCorner = 270, kCornerFrom = 1100;  // width of the note; of a screen that has it

// What one frame of the header works on.
struct Head {
  Screen& s;
  const Model& model;
  const Client& client;
  ChartViewState& state;
  Commands& out;
  bool has_stickies() const { return !model.chart.stickies.items.empty(); }
  bool has_corner() const {
    return has_stickies() && s.area.w >= kCornerFrom * std::max(1.f, s.theme.scale());
  }
  bool has_chip() const { return has_stickies() && !has_corner(); }
  float tabs_height() const {
    return state.tabs_height > 0 ? state.tabs_height : space::touch;
  }
};

std::string care_line(const Model& model, const Client& client) {
  std::string next = words::nothing_scheduled, who;
  if (model.chart.next)
    if (const Session* session = model.access().session(*model.chart.next))
      next = words::next_session_at + day_words(session->start.day()) + " " +
             time_words(session->start);
  if (!client.practitioner.is_nil()) who = member_words(model.book, client.practitioner);
  return dotted({who, next});
}

struct HeadButtons {
  bool print = false, edit = false, book = false;
  float width = 0;
};

// In icons alone where the identity or the sticky notes need the room.
ButtonOptions edit_options(const Screen& s, const Model& model) {
  ButtonOptions edit;
  edit.icon = icon::pen_line;
  edit.hide_words = s.phone() || s.tablet() || !model.chart.stickies.items.empty();
  return edit;
}

// The page has another next step: "+ Add", "Add files", what an empty tab offers.
bool page_leads_on(const Model& model) {
  switch (model.chart.tab) {
    case ChartTab::summary: return model.access().may(Permission::note_write);
    case ChartTab::sessions: return !model.chart.history.any;
    case ChartTab::notes: return has_no_notes(model.notes);
    default: return true;
  }
}

ButtonOptions book_options(const Screen& s, const Model& model) {
  ButtonOptions book;
  book.look = page_leads_on(model) ? Look::secondary : Look::primary;
  book.icon = icon::calendar_plus;
  const float scale = s.theme.scale();
  book.hide_words = s.phone() || (scale > 1.2f && s.area.w < space::tablet * scale);
  return book;
}

ButtonOptions print_options() {
  ButtonOptions print;
  print.icon = icon::download;
  print.hide_words = true;
  return print;
}

HeadButtons head_buttons(Screen& s, const Model& model) {
  HeadButtons b;
  b.print = model.access().may(Permission::export_data) &&
            model.access().may(Permission::note_read) && !s.phone();
  b.edit = model.access().may(Permission::client_update);
  b.book = model.access().may(Permission::session_create);
  float edit = b.edit ? button_width(s, words::edit_client, edit_options(s, model)) : 0;
  float book = b.book ? button_width(s, words::book_session, book_options(s, model)) : 0;
  float print = b.print ? button_width(s, words::print_or_export, print_options()) : 0;
  b.width = print + edit + book + (b.edit && b.book ? space::s : 0) +
            (b.print && (b.edit || b.book) ? space::s : 0);
  return b;
}

void draw_head_buttons(Screen& s, const Model& model, const HeadButtons& b, Point at,
                       Commands& out) {
  cursor_to(at);
  if (b.print) {
    if (button(s, words::print_or_export, print_options()))
      out.push_back(cmd::BeginPapers{PapersScope::chart, model.chart.client, {}});
    beside(space::s);
  }
  if (b.edit) {
    if (button(s, words::edit_client, edit_options(s, model)))
      out.push_back(cmd::EditClient{model.chart.client});
    beside(space::s);
  }
  if (b.book && button(s, words::book_session, book_options(s, model)))
    out.push_back(book_next(model));
}

// Facts in words and the status, one after the other, cut to the width.
void draw_facts(Screen& s, const Client& client, const std::string& facts, Rect r,
                const Style& style) {
  std::string status = client_status_words(client.status);
  float chip_w = chip_width(s, status), facts_w = 0;
  if (!facts.empty()) {
    facts_w = std::min(std::ceil(s.text.width(facts, style)), std::max(1.f, r.w - chip_w - 10));
    cursor_to({r.x, std::round(r.y + (r.h - s.text.line(style)) / 2)});
    label(s, facts, style, facts_w);
    facts_w += 10;
  }
  cursor_to({r.x + facts_w, std::round(r.y + (r.h - chip_height(s)) / 2)});
  chip(s, status, client_status_tone(client.status));
}

// CLI-11: who else is in this chart, and the way back.
float merged_height(const Head& h) {
  return static_cast<float>(h.model.chart.merged.size()) * h.s.theme.scaled(kMergedLine);
}

void draw_merged(const Head& h, Point at, float width) {
  for (const ClientId& id : h.model.chart.merged) {
    const Client* other = h.model.access().client(id);
    if (!other) continue;
    const std::string name =
        h.model.discreet ? discreet_name(other->called()) : other->called();
    const std::string number = other->number.empty() ? "" : " #" + other->number;
    const std::string line = words::merged_here + name + number + words::merged_end;
    ImGui::PushID(to_text(id).c_str());
    LinkOptions link;
    link.style = {Size::hint, Weight::semibold, Color::accent, 1.4f};
    link.description = line;
    const bool may = h.model.access().may(Permission::client_update);
    const float act = may ? std::ceil(h.s.text.width(words::take_apart, link.style)) + 10 : 0;
    const Style small{Size::hint, Weight::regular, Color::ink2, 1.4f};
    const float room = std::min(std::ceil(h.s.text.width(line, small)) + 1, width - act);
    cursor_to(at);
    label(h.s, line, small, room);
    cursor_to({at.x + room + 10, at.y});
    if (may && link_button(h.s, words::take_apart, link)) h.out.push_back(cmd::TakeApart{id});
    ImGui::PopID();
    at.y += h.s.theme.scaled(kMergedLine);
  }
}

// Name, facts and status on one line and the care below; where there is less room the facts go to
// the second line, so that the name is cut last. The lines below reach under the buttons.
void draw_identity(const Head& h, Rect r, float below) {
  Screen& s = h.s;
  Style style{Size::body, Weight::regular, Color::ink2, 1.4f};
  std::string name = client_words(h.model, h.model.chart.client);
  std::string facts = client_line(h.model, h.client), care = care_line(h.model, h.client);
  float line = s.text.line(style::display), natural = std::ceil(s.text.width(name, style::display));
  float status = chip_width(s, client_status_words(h.client.status)) + 10;
  bool one_line = natural + s.text.width(facts, style) + status + 20 <= r.w;
  float width = one_line ? natural : std::min(natural, std::max(40.f, r.w - status));
  cursor_to({r.x, r.y + 1});
  heading(s, 1, name, style::display, width);
  Rect rest{r.x + width + 10, r.y + 2, r.w - width - 10, line};
  draw_facts(s, h.client, one_line ? facts : std::string(), rest, style);
  cursor_to({r.x, r.y + line + 10});
  label(s, one_line ? care : dotted({facts, care}), style::secondary, below);
  draw_merged(h, {r.x, r.y + line + 9 + s.text.line(style::secondary) + 3}, below);
}

void draw_wide_head(const Head& h, Rect rect) {
  Screen& s = h.s;
  std::string name = client_words(h.model, h.model.chart.client);
  HeadButtons buttons = head_buttons(s, h.model);
  float avatar = s.theme.scaled(kAvatar), control = s.theme.control();
  Point at{rect.x + 24, rect.y + kTop};
  cursor_to({at.x, at.y + (avatar - control) / 2});
  if (back_button(s)) h.out.push_back(cmd::Back{});
  at.x += control + 14;
  paint_avatar(s, {at.x, at.y, avatar, avatar}, initials(name));
  at.x += avatar + 18;
  float right = rect.right() - 24;
  if (h.has_corner()) right -= kCorner + space::l;
  const float below = right - at.x;
  right -= buttons.width;
  draw_identity(h, {at.x, at.y, right - space::l - at.x, avatar}, below);
  draw_head_buttons(s, h.model, buttons, {right, at.y}, h.out);
  if (!h.has_corner()) return;
  draw_sticky_corner(s, h.model, h.state,
                     {rect.right() - 24 - kCorner, rect.y + 14, kCorner, rect.h - 2 * 14});
}

void draw_phone_head(const Head& h, Rect rect) {
  Screen& s = h.s;
  std::string name = client_words(h.model, h.model.chart.client);
  HeadButtons buttons = head_buttons(s, h.model);
  float control = s.theme.control(), left = rect.x + 14, width = rect.w - 28;
  cursor_to({left, rect.y + space::m});
  if (back_button(s)) h.out.push_back(cmd::Back{});
  float x = left + control + space::m, right = left + width - buttons.width;
  cursor_to({x, rect.y + space::m + (control - s.text.line(style::title)) / 2});
  heading(s, 1, name, style::title, right - x - space::s);
  draw_head_buttons(s, h.model, buttons, {right, rect.y + space::m}, h.out);
  float y = rect.y + space::m + control + 10, avatar = s.theme.scaled(kPhoneAvatar);
  paint_avatar(s, {left, y, avatar, avatar}, initials(name));
  x = left + avatar + space::m;
  draw_facts(s, h.client, client_line(h.model, h.client),
             {x, y - 2, left + width - x, chip_height(s)}, style::secondary);
  cursor_to({x, y + chip_height(s)});
  label(s, care_line(h.model, h.client), style::hint, left + width - x);
  y += avatar + 4;
  draw_merged(h, {left, y}, width);
  if (!h.has_chip()) return;
  cursor_to({left, y + merged_height(h) + 4});
  draw_sticky_chip(s, h.model, h.state);
}

float head_height(const Head& h) {
  const Screen& s = h.s;
  const float merged = merged_height(h);
  if (!s.phone()) return kTop + s.theme.scaled(kAvatar) + 4 + merged + h.tabs_height();
  const float chip = h.has_chip() ? chip_height(s) + 10 : 0;
  return space::m + s.theme.control() + 10 + s.theme.scaled(kPhoneAvatar) + 2 + merged + chip +
         h.tabs_height();
}

void draw_tabs(const Head& h, Rect rect) {
  Screen& s = h.s;
  const float height = h.tabs_height(), y = rect.bottom() - height;
  const float x = s.phone() ? 14 : 24 + s.theme.control() + 14 + s.theme.scaled(kAvatar) + 16;
  float right = 14;
  if (!s.phone() && h.has_chip()) {
    const float chip = sticky_chip_width(s, h.model);
    right = 24 + chip + space::m;
    cursor_to({rect.right() - 24 - chip, std::round(y + (height - chip_height(s)) / 2) - 2});
    draw_sticky_chip(s, h.model, h.state);
  } else if (h.has_corner()) {
    right = 24 + kCorner + space::l;
  }
  const bool files = h.model.access().may(Permission::note_read);
  const std::span<const std::string_view> names(kTabs.data(), files ? 4 : 3);
  Panel panel(s, {rect.x + x, y, rect.w - x - right, 0});
  if (auto tab = tabs(s, words::chart, names, static_cast<int>(h.model.chart.tab)))
    h.out.push_back(cmd::OpenChart{h.model.chart.client, static_cast<ChartTab>(*tab)});
  const float measured = cursor().y - ImGui::GetStyle().ItemSpacing.y - y;
  if (std::abs(measured - height) > 0.5f) s.needs.again = true;
  h.state.tabs_height = measured;
}

}  // namespace

std::string_view chart_tab_name(ChartTab tab) { return kTabs[static_cast<std::size_t>(tab)]; }

Rect draw_chart_head(Screen& s, const Model& model, const Client& client, ChartViewState& state,
                     Rect area, Commands& out) {
  const Head h{s, model, client, state, out};
  Rect rect{area.x, area.y, area.w, head_height(h)};
  Pane pane(s, "chart-head", rect, {Color::card});
  if (s.phone()) draw_phone_head(h, rect);
  else draw_wide_head(h, rect);
  draw_tabs(h, rect);
  paint::rule(s, {rect.x, rect.bottom() - 1}, rect.w, Color::line);
  return {area.x, rect.bottom(), area.w, area.bottom() - rect.bottom()};
}

}  // namespace sb::ui
