// The chart of one client: who it is, and tabs. Each tab scrolls by itself beneath the header.
#include <array>
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/history_parts.h"
#include "ui/top_bar.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

constexpr std::array<std::string_view, 3> kTabs = {words::summary, words::sessions, words::notes};
constexpr float kTop = 16, kAvatar = 64, kPhoneAvatar = 46;

std::string care_line(const Model& model, const Client& client) {
  std::string next = words::nothing_scheduled;
  if (model.chart.next)
    if (const Session* session = model.access().session(*model.chart.next))
      next = words::next_session_at + day_words(session->start.day()) + " " +
             time_words(session->start);
  std::string who;
  if (!client.practitioner.is_nil()) who = member_words(model.book, client.practitioner);
  return dotted({who, next});
}

struct HeadButtons {
  bool edit = false, book = false;
  float width = 0;
};

ButtonOptions edit_options(const Screen& s) {
  ButtonOptions edit;
  edit.icon = icon::pen_line;
  edit.hide_words = s.phone() || s.tablet();
  return edit;
}

ButtonOptions book_options(const Screen& s) {
  ButtonOptions book;
  book.look = Look::primary;
  book.icon = icon::calendar_plus;
  book.hide_words = s.phone();
  return book;
}

HeadButtons head_buttons(Screen& s, const Model& model) {
  HeadButtons b;
  b.edit = model.access().may(Permission::client_update);
  b.book = model.access().may(Permission::session_create);
  float edit = b.edit ? button_width(s, words::edit_client, edit_options(s)) : 0;
  float book = b.book ? button_width(s, words::book_session, book_options(s)) : 0;
  b.width = edit + book + (b.edit && b.book ? space::s : 0);
  return b;
}

void draw_head_buttons(Screen& s, const Model& model, const HeadButtons& b, Point at,
                       Commands& out) {
  cursor_to(at);
  if (b.edit) {
    if (button(s, words::edit_client, edit_options(s)))
      out.push_back(cmd::EditClient{model.chart.client});
    beside(space::s);
  }
  if (b.book && button(s, words::book_session, book_options(s))) out.push_back(book_next(model));
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

// Name, facts and status on one line and the care below; where there is less room the facts go to
// the second line, so that the name is cut last.
void draw_identity(Screen& s, const Model& model, const Client& client, Rect r) {
  Style style{Size::body, Weight::regular, Color::ink2, 1.4f};
  std::string name = client_words(model, model.chart.client);
  std::string facts = client_line(client, model.today()), care = care_line(model, client);
  float line = s.text.line(style::display), natural = std::ceil(s.text.width(name, style::display));
  float status = chip_width(s, client_status_words(client.status)) + 10;
  bool one_line = natural + s.text.width(facts, style) + status + 20 <= r.w;
  float width = one_line ? natural : std::min(natural, std::max(40.f, r.w - status));
  cursor_to({r.x, r.y + 1});
  heading(s, 1, name, style::display, width);
  Rect rest{r.x + width + 10, r.y + 2, r.w - width - 10, line};
  draw_facts(s, client, one_line ? facts : std::string(), rest, style);
  cursor_to({r.x, r.y + line + 9});
  label(s, one_line ? care : dotted({facts, care}), style::secondary, r.w);
}

void draw_wide_head(Screen& s, const Model& model, const Client& client, Rect rect,
                    Commands& out) {
  std::string name = client_words(model, model.chart.client);
  HeadButtons buttons = head_buttons(s, model);
  float avatar = s.theme.scaled(kAvatar), control = s.theme.control();
  Point at{rect.x + 24, rect.y + kTop};
  cursor_to({at.x, at.y + (avatar - control) / 2});
  if (back_button(s)) out.push_back(cmd::Back{});
  at.x += control + 14;
  paint_avatar(s, {at.x, at.y, avatar, avatar}, initials(name));
  at.x += avatar + 18;
  float right = rect.right() - 24 - buttons.width;
  draw_identity(s, model, client, {at.x, at.y, right - space::l - at.x, avatar});
  draw_head_buttons(s, model, buttons, {right, at.y}, out);
}

void draw_phone_head(Screen& s, const Model& model, const Client& client, Rect rect,
                     Commands& out) {
  std::string name = client_words(model, model.chart.client);
  HeadButtons buttons = head_buttons(s, model);
  float control = s.theme.control(), left = rect.x + 14, width = rect.w - 28;
  cursor_to({left, rect.y + space::m});
  if (back_button(s)) out.push_back(cmd::Back{});
  float x = left + control + space::m, right = left + width - buttons.width;
  cursor_to({x, rect.y + space::m + (control - s.text.line(style::title)) / 2});
  heading(s, 1, name, style::title, right - x - space::s);
  draw_head_buttons(s, model, buttons, {right, rect.y + space::m}, out);
  float y = rect.y + space::m + control + 10, avatar = s.theme.scaled(kPhoneAvatar);
  paint_avatar(s, {left, y, avatar, avatar}, initials(name));
  x = left + avatar + space::m;
  draw_facts(s, client, client_line(client, model.today()),
             {x, y - 2, left + width - x, chip_height(s)}, style::secondary);
  cursor_to({x, y + chip_height(s)});
  label(s, care_line(model, client), style::hint, left + width - x);
}

float head_height(const Screen& s, const ChartViewState& state) {
  float tabs = state.tabs_height > 0 ? state.tabs_height : space::touch;
  if (s.phone())
    return space::m + s.theme.control() + 10 + s.theme.scaled(kPhoneAvatar) + 2 + tabs;
  return kTop + s.theme.scaled(kAvatar) + 4 + tabs;
}

Rect draw_head(Screen& s, const Model& model, const Client& client, ChartViewState& state,
               Rect area, Commands& out) {
  Rect rect{area.x, area.y, area.w, head_height(s, state)};
  Pane pane(s, "chart-head", rect, {Color::card});
  if (s.phone()) draw_phone_head(s, model, client, rect, out);
  else draw_wide_head(s, model, client, rect, out);
  float tabs_height = state.tabs_height > 0 ? state.tabs_height : space::touch;
  float x = s.phone() ? 14 : 24 + s.theme.control() + 14 + s.theme.scaled(kAvatar) + 16;
  float y = rect.bottom() - tabs_height;
  {
    Panel panel(s, {rect.x + x, y, rect.w - x - 14, 0});
    if (auto tab = tabs(s, words::chart, kTabs, static_cast<int>(model.chart.tab)))
      out.push_back(cmd::OpenChart{model.chart.client, static_cast<ChartTab>(*tab)});
    float measured = cursor().y - ImGui::GetStyle().ItemSpacing.y - y;
    if (std::abs(measured - tabs_height) > 0.5f) s.needs.again = true;
    state.tabs_height = measured;
  }
  paint::rule(s, {rect.x, rect.bottom() - 1}, rect.w, Color::line);
  return {area.x, rect.bottom(), area.w, area.bottom() - rect.bottom()};
}

// Another client or tab starts at its top.
void start_at_top(ChartViewState& state, const Model& model) {
  int tab = static_cast<int>(model.chart.tab);
  if (state.scrolled_for == model.chart.client && state.scrolled_tab == tab) return;
  state.scrolled_for = model.chart.client;
  state.scrolled_tab = tab;
  ImGui::SetNextWindowScroll({0, 0});
}

void draw_summary(Screen& s, const Model& model, ChartViewState& state, Rect body,
                  Commands& out) {
  PageColumns columns = page_columns(body, s.theme.scale(), s.phone());
  {
    Pane pane(s, "chart-main", columns.main_pane, {Color::paper, true, 0, columns.padding_y});
    Panel panel(s, {columns.main.x, cursor().y, columns.main.w, 0});
    if (!columns.two) {
      draw_before_next(s, model, state.brief, out);
      gap(columns.padding_y);
    }
    float rest = columns.two ? body.h - 2 * columns.padding_y : 0;
    draw_timeline(s, model, state.brief, rest, out);
  }
  if (!columns.two) return;
  Pane pane(s, "chart-side", columns.side_pane, {Color::paper, true, 0, columns.padding_y});
  Panel panel(s, {columns.side.x, cursor().y, columns.side.w, 0});
  draw_before_next(s, model, state.brief, out);
}

void draw_tab(Screen& s, const Model& model, ChartViewState& state, Rect body, Commands& out) {
  NodeSpec panel_node;
  panel_node.role = Role::tab_panel;
  panel_node.name = kTabs[static_cast<std::size_t>(model.chart.tab)];
  panel_node.rect = body;
  panel_node.id = ImGui::GetID("chart-tab");
  s.sem.push(panel_node);
  start_at_top(state, model);
  if (model.chart.tab == ChartTab::summary) {
    draw_summary(s, model, state, body, out);
  } else if (model.chart.tab == ChartTab::sessions) {
    draw_history(s, model, state.history, body, out);
  } else {
    float pad = s.phone() ? 14.f : 24.f;
    Pane pane(s, "chart-main", body, {Color::paper, true, pad, s.phone() ? 14.f : space::xl});
    draw_chart_notes(s, model, state.brief, out);
  }
  s.sem.pop();
}

void draw_gone(Screen& s, Rect area, Commands& out) {
  Pane pane(s, "chart-gone", area, {Color::paper, true, space::xl, space::xl});
  EmptyOptions options;
  options.icon = icon::users;
  options.action = words::to_clients;
  if (empty_state(s, words::chart_gone, words::chart_gone_text, options))
    out.push_back(cmd::GoTo{Page::clients});
}

}  // namespace

Command book_next(const Model& model) {
  UsualSlot slot = usual_slot(model);
  return cmd::BeginSession{slot.start, slot.duration, model.chart.client};
}

void show_session(const Model& model, const SessionId& id, Commands& out) {
  const Session* session = model.access().session(id);
  if (!session) return;
  out.push_back(cmd::GoTo{Page::calendar});
  out.push_back(cmd::ShowDay{session->start.day()});
  out.push_back(cmd::SelectSession{id});
}

void draw_chart(Screen& s, const Model& model, ChartViewState& state, Rect area, Commands& out) {
  const Client* client = model.access().client(model.chart.client);
  if (!client) return draw_gone(s, area, out);
  refresh(state.brief, model);
  Rect body = draw_head(s, model, *client, state, area, out);
  draw_tab(s, model, state, body, out);
}

}  // namespace sb::ui
