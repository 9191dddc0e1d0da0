// Which sessions of the history, in which order, and as which file.
#include <array>

#include "ui/chart_present.h"
#include "ui/history_parts.h"
#include "ui/words/history.h"

namespace sb::ui {

namespace {

constexpr std::array<std::string_view, 3> kWhen = {words::when_all, words::when_upcoming,
                                                   words::when_past};
constexpr std::array<HistoryOrder, 3> kOrders = {HistoryOrder::newest, HistoryOrder::oldest,
                                                 HistoryOrder::by_status};
constexpr std::array<SessionStatus, 7> kStatuses = {
    SessionStatus::pending,   SessionStatus::scheduled,      SessionStatus::in_progress,
    SessionStatus::completed, SessionStatus::cancelled,      SessionStatus::late_cancelled,
    SessionStatus::no_show};

int narrowed(const HistoryFilter& f) {
  return static_cast<int>(f.statuses.size() + f.services.size()) + (f.from ? 1 : 0) +
         (f.until ? 1 : 0);
}

void draw_when(Screen& s, const HistoryState& history, float width, Commands& out) {
  auto picked = segmented(s, words::history_when, kWhen, static_cast<int>(history.filter.when),
                          width);
  if (picked) out.push_back(cmd::SetHistoryWhen{static_cast<HistoryWhen>(*picked)});
}

void draw_filter_button(Screen& s, const HistoryState& history, HistoryViewState& state) {
  int count = narrowed(history.filter);
  std::string words = words::history_filter;
  if (count > 0) words += " (" + std::to_string(count) + ")";
  ButtonOptions options;
  options.icon = icon::list_filter;
  options.popup = true;
  options.open = state.filter_open;
  options.name = words::history_filter;
  std::string told = count > 0 ? std::to_string(count) + " set" : std::string();
  options.description = told;
  Press p = button_press(s, words + "##history-filter", options);
  state.filter_anchor = p.rect;
  if (p.pressed) state.filter_open = !state.filter_open;
}

void draw_order(Screen& s, const HistoryState& history, HistoryViewState& state, Commands& out) {
  std::array<std::string, kOrders.size()> names;
  std::array<PickItem, kOrders.size()> items;
  for (std::size_t i = 0; i < kOrders.size(); ++i) {
    names[i] = order_words(kOrders[i]);
    items[i].label = names[i];
    if (kOrders[i] == history.order) items[i].icon = icon::check;
  }
  ButtonOptions options;
  options.trailing = icon::chevron_down;
  std::string now = order_words(history.order), name = words::history_order + now;
  options.name = name;
  if (auto picked = menu_button(s, now + "##history-order", state.order, items, options))
    out.push_back(cmd::SetHistoryOrder{kOrders[static_cast<std::size_t>(*picked)]});
}

void draw_export(Screen& s, HistoryViewState& state, Commands& out) {
  std::array<PickItem, 2> items;
  items[0].label = words::export_csv;
  items[0].detail = words::export_csv_detail;
  items[1].label = words::export_pdf;
  items[1].detail = words::export_pdf_detail;
  ButtonOptions options;
  options.icon = icon::download;
  options.hide_words = s.phone();
  if (auto picked = menu_button(s, words::history_export, state.export_menu, items, options))
    out.push_back(cmd::ExportHistory{*picked == 0 ? ExportForm::csv : ExportForm::pdf});
}

float export_width(Screen& s) {
  ButtonOptions options;
  options.icon = icon::download;
  options.hide_words = s.phone();
  if (!options.hide_words) options.trailing = icon::chevron_down;
  return button_width(s, words::history_export, options);
}

// What the pop-up of the filter holds back, in words, and the way out.
void draw_in_force(Screen& s, const Model& model, Commands& out) {
  LinkOptions link;
  float clear = s.text.width(words::clear_filters, link.style) + space::m;
  std::string text = filter_words(model.book, model.chart.history.filter);
  gap(space::s);
  label(s, text, style::secondary, std::max(60.f, left_over() - clear));
  beside(space::m);
  if (link_button(s, words::clear_filters, link)) out.push_back(cmd::ClearHistoryFilter{});
}

// In two columns, so that the pop-up stays low.
void draw_statuses(Screen& s, const HistoryState& history, float width, Commands& out) {
  heading(s, 3, words::filter_status, style::label);
  gap(space::xs);
  Point at = cursor();
  const std::size_t half = (kStatuses.size() + 1) / 2;
  const auto& on = history.filter.statuses;
  float bottom = at.y;
  for (std::size_t column = 0; column < 2; ++column) {
    Panel panel(s, {at.x + static_cast<float>(column) * width / 2, at.y, width / 2, 0});
    for (std::size_t i = column * half; i < std::min(kStatuses.size(), (column + 1) * half); ++i) {
      const SessionStatus status = kStatuses[i];
      bool checked = std::find(on.begin(), on.end(), status) != on.end();
      if (auto now = checkbox(s, status_name(status), checked))
        out.push_back(cmd::FilterHistoryStatus{status, *now});
      gap(space::xs);
    }
    bottom = std::max(bottom, cursor().y);
  }
  cursor_to({at.x, bottom});
  place(1, 1);
}

void draw_services(Screen& s, const Model& model, Commands& out) {
  const HistoryState& history = model.chart.history;
  if (history.services.empty()) return;
  heading(s, 3, words::filter_service, style::label);
  for (const ServiceId& id : history.services) {
    const Service* service = model.book.find<Service>(id);
    if (!service) continue;
    gap(space::xs);
    ImGui::PushID(to_text(id).c_str());
    const auto& on = history.filter.services;
    bool checked = std::find(on.begin(), on.end(), id) != on.end();
    if (auto now = checkbox(s, service->name, checked))
      out.push_back(cmd::FilterHistoryService{id, *now});
    ImGui::PopID();
  }
}

void draw_date(Screen& s, const HistoryState& history, HistoryDate which, float width,
               Commands& out) {
  const int i = static_cast<int>(which);
  const bool from = which == HistoryDate::from;
  FieldOptions options;
  options.width = width;
  options.placeholder = words::filter_date_example;
  options.error = history.errors.of(from ? "from" : "until");
  FieldResult r = text_field(s, from ? words::filter_from : words::filter_until,
                             history.date_text[i], options);
  if (r.text) out.push_back(cmd::EditHistoryDate{which, *r.text});
  if (r.left || r.submitted) out.push_back(cmd::LeaveHistoryDate{which});
}

}  // namespace

void draw_history_bar(Screen& s, const Model& model, HistoryViewState& state, Commands& out) {
  const HistoryState& history = model.chart.history;
  float width = left_over();
  draw_when(s, history, s.phone() ? width : 0, out);
  if (!s.phone()) beside();
  draw_filter_button(s, history, state);
  beside();
  draw_order(s, history, state, out);
  if (model.access().may(Permission::export_data) && !history.rows.empty()) {
    beside_right(export_width(s));
    draw_export(s, state, out);
  }
  if (narrowed(history.filter) > 0 && !history.rows.empty()) draw_in_force(s, model, out);
}

void draw_history_filter(Screen& s, const Model& model, HistoryViewState& state, Commands& out) {
  if (!state.filter_open) return;
  const HistoryState& history = model.chart.history;
  OverlayOptions options;
  options.open = &state.filter_open;
  options.prefer = Prefer::below;
  options.width = 360;
  Popover popover(s, words::filter_title, state.filter_anchor, options);
  heading(s, 2, words::filter_title, style::heading);
  gap(space::m);
  draw_statuses(s, history, popover.width(), out);
  draw_services(s, model, out);
  gap(space::l);
  float half = (popover.width() - space::m) / 2;
  Point at = cursor();
  {
    Panel left(s, {at.x, at.y, half, 0});
    draw_date(s, history, HistoryDate::from, kFill, out);
  }
  float first = cursor().y;
  {
    Panel right(s, {at.x + half + space::m, at.y, half, 0});
    draw_date(s, history, HistoryDate::until, kFill, out);
  }
  cursor_to({at.x, std::max(first, cursor().y) + space::s});
  ButtonOptions clear;
  clear.disabled = !history.filter.is_on();
  if (button(s, words::clear_filters, clear)) out.push_back(cmd::ClearHistoryFilter{});
  std::size_t n = history.rows.size();
  std::string count = n == 0   ? words::nothing_matches
                      : n == 1 ? words::history_one
                               : std::to_string(n) + words::history_n;
  beside();
  Rect r = place_in_line(s.text.width(count, style::secondary) + 1, s.theme.control());
  s.sem.leaf({.role = Role::status, .name = count, .rect = r, .id = ImGui::GetID("history-count")});
  s.text.draw_in(paint::list(), r, count, style::secondary);
}

}  // namespace sb::ui
