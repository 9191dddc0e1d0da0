// The chart of one client (CLI-03): header, and tabs of which each scrolls by itself beneath it.
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/files_parts.h"
#include "ui/history_parts.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

// Another client or tab starts at its top.
void start_at_top(ChartViewState& state, const Model& model) {
  int tab = static_cast<int>(model.chart.tab);
  if (state.scrolled_for == model.chart.client && state.scrolled_tab == tab) return;
  state.scrolled_for = model.chart.client;
  state.scrolled_tab = tab;
  state.kinds_open = state.stickies_open = false;
  ImGui::SetNextWindowScroll({0, 0});
}

void draw_summary(Screen& s, const Model& model, ChartViewState& state, Rect body,
                  Commands& out) {
  const PageColumns columns = page_columns(body, s.theme.scale(), s.phone());
  const bool form_here = !state.stickies_open;
  {
    Pane pane(s, "chart-main", columns.main_pane, {Color::paper, true, 0, columns.padding_y});
    Panel panel(s, {columns.main.x, cursor().y, columns.main.w, 0});
    if (!columns.two) {
      draw_sticky_column(s, model, form_here, out);
      draw_before_next(s, model, out);
      gap(columns.padding_y);
    }
    const float rest = columns.two ? body.h - 2 * columns.padding_y : 0;
    draw_timeline(s, model, state, rest, out);
  }
  if (!columns.two) return;
  Pane pane(s, "chart-side", columns.side_pane, {Color::paper, true, 0, columns.padding_y});
  Panel panel(s, {columns.side.x, cursor().y, columns.side.w, 0});
  draw_sticky_column(s, model, form_here, out);
  draw_before_next(s, model, out);
}

void draw_tab(Screen& s, const Model& model, ChartViewState& state, Rect body, Commands& out) {
  NodeSpec panel_node;
  panel_node.role = Role::tab_panel;
  panel_node.name = chart_tab_name(model.chart.tab);
  panel_node.rect = body;
  panel_node.id = ImGui::GetID("chart-tab");
  s.sem.push(panel_node);
  start_at_top(state, model);
  if (model.chart.tab == ChartTab::summary) {
    draw_summary(s, model, state, body, out);
  } else if (model.chart.tab == ChartTab::sessions) {
    draw_history(s, model, state.history, body, out);
  } else {
    const float pad = s.phone() ? 14.f : 24.f;
    Pane pane(s, "chart-main", body, {Color::paper, true, pad, s.phone() ? 14.f : space::xl});
    if (model.chart.tab == ChartTab::files) draw_chart_files(s, model, out);
    else draw_chart_notes(s, model, out);
  }
  s.sem.pop();
}

void draw_gone(Screen& s, const Model& model, Rect area, Commands& out) {
  const bool deleted = model.access().client(model.chart.client) != nullptr;
  Pane pane(s, "chart-gone", area, {Color::paper, true, space::xl, space::xl});
  EmptyOptions options;
  options.icon = icon::users;
  options.action = words::to_clients;
  if (empty_state(s, deleted ? words::client_gone : words::chart_gone,
                  deleted ? words::client_gone_text : words::chart_gone_text, options))
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
  if (!client || client->deleted) return draw_gone(s, model, area, out);
  Rect body = draw_chart_head(s, model, *client, state, area, out);
  draw_tab(s, model, state, body, out);
  draw_kinds(s, model, state, out);
  draw_all_stickies(s, model, state, out);
}

}  // namespace sb::ui
