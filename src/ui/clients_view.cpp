// The list of clients: search, and one row each; only the rows on the screen are drawn.
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/client_parts.h"
#include "ui/top_bar.h"
#include "ui/views.h"
#include "ui/words/chart.h"
#include "ui/words/client.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::person;

namespace {

constexpr float kSearchWidth = 360;
constexpr float kListWidth = 1160;

void draw_search(Screen& s, const Model& model, float width, Commands& out) {
  FieldOptions options;
  options.kind = TextEntry::Kind::search;
  options.width = width;
  options.placeholder = words::search_clients_hint;
  options.hide_label = true;
  options.leading = icon::search;
  if (!model.clients.query.empty()) {
    options.trailing = icon::x;
    options.trailing_name = words::clear_search;
  }
  FieldResult r = text_field(s, words::search_clients, model.clients.query, options);
  if (r.text) out.push_back(cmd::SearchClients{*r.text});
  bool clear = r.trailing || (r.cancelled && !model.clients.query.empty());
  if (clear) out.push_back(cmd::SearchClients{""});
  if (r.submitted && !model.clients.matches.empty())
    out.push_back(cmd::OpenChart{model.clients.matches.front()});
}

bool may_add(const Model& model) { return model.access().may(Permission::client_create); }

// The one primary button of the screen, unless the empty list shows its own.
void draw_new_button(Screen& s, const Model& model, Rect inner, Commands& out) {
  ButtonOptions create;
  create.look = model.clients.matches.empty() ? Look::secondary : Look::primary;
  create.icon = icon::plus;
  create.shortcut = "n";
  create.hide_words = s.phone();
  cursor_to({inner.right() - button_width(s, words::new_client, create), inner.y});
  if (button(s, words::new_client, create)) out.push_back(cmd::BeginClient{});
}

void draw_bar(Screen& s, const Model& model, ClientsViewState& state, Rect area, Commands& out) {
  TopBar bar(s, "clients-bar", area);
  Rect in = bar.inner();
  cursor_to({in.x, in.y + (in.h - s.theme.line(style::title)) / 2});
  heading(s, 1, words::clients);
  if (!s.phone()) {
    float title = s.text.width(words::clients, style::title) + space::xxl;
    float right = s.theme.scaled(160) + space::xl + client_filter_width(s, model) + space::s;
    float width = std::min(s.theme.scaled(kSearchWidth), in.w - title - right);
    cursor_to({in.x + title, in.y - 2});  // fields are 4 px higher than buttons
    draw_search(s, model, width, out);
    cursor_to({in.x + title + width + space::s, in.y});
    draw_client_filter_button(s, model, state, out);
  }
  if (may_add(model)) draw_new_button(s, model, in, out);
}

// On phones the search and the filter have a line of their own beneath the bar.
Rect draw_phone_search(Screen& s, const Model& model, ClientsViewState& state, Rect area,
                       Commands& out) {
  float height = s.theme.control() + 2 * space::s;
  Pane pane(s, "clients-search", {area.x, area.y, area.w, height}, {Color::card});
  paint::rule(s, {area.x, area.y + height - 1}, area.w, Color::line);
  cursor_to({area.x + space::l, area.y + space::s});
  const float filter = client_filter_width(s, model);
  draw_search(s, model, area.w - 2 * space::l - filter - space::s, out);
  cursor_to({area.right() - space::l - filter, area.y + space::s + 2});
  draw_client_filter_button(s, model, state, out);
  return {area.x, area.y + height, area.w, area.h - height};
}

std::string count_words(const Model& model) {
  std::size_t n = model.clients.matches.size();
  bool all = trim(model.clients.query).empty() && !model.clients.filter.is_on();
  if (n == 1) return all ? words::one_client : words::one_matches;
  return std::to_string(n) + words::n_clients + (all ? "" : words::n_match);
}

void draw_count(Screen& s, const Model& model) {
  std::string text = count_words(model);
  Rect r = place(std::ceil(s.text.width(text, style::secondary)), s.text.line(style::secondary));
  s.sem.leaf({.role = Role::status, .name = text, .rect = r, .id = ImGui::GetID("client-count")});
  s.text.draw_in(paint::list(), r, text, style::secondary);
}

void draw_row(Screen& s, const Model& model, int index, Commands& out) {
  const ClientId& id = model.clients.matches[static_cast<std::size_t>(index)];
  const Client* client = model.access().client(id);
  if (!client) return;
  std::string name = client_words(model, id), letters = initials(name);
  std::string number = client->number.empty() ? "" : "#" + client->number;
  std::string legal = client->preferred_name.empty() ? "" : client->name;
  std::string detail = model.discreet ? number : dotted({client->pronouns, number, legal});
  std::string status = client_status_words(client->status);
  RowOptions row;
  row.detail = detail;
  row.initials = letters;
  row.trailing = status;
  row.trailing_tone = client_status_tone(client->status);
  row.chevron = !s.phone();
  row.pos = index + 1;
  row.size = static_cast<int>(model.clients.matches.size());
  row.rule = row.pos < row.size;
  ImGui::PushID(to_text(id).c_str());
  if (list_row(s, name, row)) out.push_back(cmd::OpenChart{id});
  ImGui::PopID();
}

void draw_list(Screen& s, const Model& model, Commands& out) {
  draw_count(s, model);
  gap(space::s);
  CardOptions options;
  options.padding = 0;
  Card card(s, options);
  virtual_list(s, words::client_list, static_cast<int>(model.clients.matches.size()),
               list_row_height(s), [&](int index, Rect) { draw_row(s, model, index, out); });
}

// The search finds clients, and the filter lets none of them through.
void draw_none_passes(Screen& s, const Model& model, const std::string& query, Commands& out) {
  const std::size_t n = model.clients.found;
  EmptyOptions options;
  options.icon = icon::list_filter;
  options.action = w::clear_filters;
  const std::string title =
      query.empty() ? w::nothing_passes
                    : w::nothing_passes_for + quoted(query, 40) + w::within_filters;
  const std::string text =
      w::filters_are + client_filter_words(model) + ". " +
      (n == 1 ? w::without_one : w::without_before + std::to_string(n) + w::without_after);
  if (empty_state(s, title, text, options)) out.push_back(cmd::ClearClientFilter{});
}

void draw_empty(Screen& s, const Model& model, Commands& out) {
  std::string query(trim(model.clients.query));
  if (model.clients.found > 0) return draw_none_passes(s, model, query, out);
  EmptyOptions options;
  if (query.empty()) {
    options.icon = icon::users;
    options.action_icon = icon::user_plus;
    if (may_add(model)) options.action = words::first_client;
    if (empty_state(s, words::no_clients, words::no_clients_text, options))
      out.push_back(cmd::BeginClient{});
    return;
  }
  std::string name = quoted(query, 40);
  std::string action = words::add_as_client + name + words::add_as_client_end;
  options.icon = icon::search;
  options.action_icon = icon::user_plus;
  if (may_add(model)) options.action = action;
  if (empty_state(s, words::nobody_matches + name, words::nobody_matches_text, options))
    out.push_back(cmd::BeginClient{query});
}

}  // namespace

void draw_clients(Screen& s, const Model& model, ClientsViewState& state, Rect area,
                  Commands& out) {
  draw_bar(s, model, state, area, out);
  Rect body = TopBar::below(s, area);
  if (s.phone()) body = draw_phone_search(s, model, state, body, out);
  float pad = s.phone() ? 14.f : 24.f;
  Pane pane(s, "clients-list", body, {Color::paper, true, pad, s.phone() ? 14.f : space::xl});
  Point at = cursor();
  float width = std::min(left_over(), s.theme.scaled(kListWidth));
  Panel panel(s, {at.x, at.y, width, 0});
  draw_client_filter_chips(s, model, out);
  if (model.clients.matches.empty()) draw_empty(s, model, out);
  else draw_list(s, model, out);
  if (model.clients.filter_shown) draw_client_filter_panel(s, model, state, out);
}

}  // namespace sb::ui
