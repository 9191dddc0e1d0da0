// The chart of a client: opening it, its timeline.
#include <algorithm>

#include "app/update_parts.h"

namespace sb {

bool update_chart(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  auto* open = get_if<cmd::OpenChart>(&command);
  if (!open) return false;
  const ClientId client = model.book.standing_for(open->client);
  if (!model.access().client(client)) return true;
  go_to(model, context, effects, Page::chart);
  model.chart.client = client;
  model.chart.tab = open->tab;
  refresh_chart(model);
  return true;
}

void refresh_chart(Model& model) {
  ChartState& chart = model.chart;
  chart.rows.clear();
  chart.sessions.clear();
  chart.next.reset();
  Access access = model.access();
  if (chart.client.is_nil() || !access.client(chart.client)) return;
  LocalTime now = model.local_now();
  for (const SessionId& id : model.book.sessions_of(chart.client)) {
    const Session* session = access.session(id);
    if (!session) continue;
    chart.sessions.push_back(id);
    chart.rows.push_back({ChartRow::Kind::session, id, session->start});
    if (session->start >= now && takes_time(session->status)) chart.next = id;  // newest first
  }
  for (const NoteId& id : model.book.notes_of(chart.client))
    if (const Note* note = access.note(id); note && !note->archived)
      chart.rows.push_back({ChartRow::Kind::note, id, note->when});
  std::stable_sort(chart.rows.begin(), chart.rows.end(),
                   [](const ChartRow& a, const ChartRow& b) { return b.when < a.when; });
  refresh_history(model);
}

}  // namespace sb
