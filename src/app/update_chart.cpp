// The chart of a client: opening it, its timeline and what it shows of everything (CLI-04), the
// page to read before a session (CLI-10).
#include <algorithm>

#include "app/update_parts.h"
#include "core/session_rules.h"

namespace sb {
namespace {

TimelineKind kind_of(const Note& note) {
  switch (note.kind) {
    case NoteKind::clinical: return TimelineKind::clinical;
    case NoteKind::administrative: return TimelineKind::administrative;
    case NoteKind::contact: return TimelineKind::contact;
    default: return TimelineKind::progress;
  }
}

// Gathers the rows; those of kinds that are filtered out are only counted.
struct Gathering {
  const Model& model;
  ChartState& chart;
  Access access;

  void add(ChartRow::What what, TimelineKind kind, const RawId& id, LocalTime when, int nth = 0) {
    ++chart.count[static_cast<int>(kind)];
    if (chart.filter.shows(kind)) chart.rows.push_back({what, kind, id, when, nth});
  }
  void sessions();
  void notes();
  void stickies();
  void files();
  void status();
};

// A contact of the calendar that was written up is its note.
bool has_contact_note(const Access& access, const SessionId& id) {
  for (const NoteId& other : access.book().notes_of_session(id)) {
    const Note* note = access.note(other);
    if (note && !note->archived && note->kind == NoteKind::contact) return true;
  }
  return false;
}

void Gathering::sessions() {
  const LocalTime now = model.local_now();
  for (const SessionId& id : model.book.sessions_of(chart.client)) {
    const Session* session = access.session(id);
    if (!session) continue;
    const bool contact = session->kind == EventKind::contact;
    if (!contact) chart.sessions.push_back(id);
    if (!contact && session->start >= now && takes_time(session->status))
      chart.next = id;  // newest first
    if (contact && has_contact_note(access, id)) continue;
    add(ChartRow::What::session, contact ? TimelineKind::contact : TimelineKind::session, id,
        session->start);
  }
}

void Gathering::notes() {
  for (const NoteId& id : model.book.notes_of(chart.client)) {
    const Note* note = access.note(id);
    if (!note || note->archived || note->kind == NoteKind::psychotherapy) continue;
    add(ChartRow::What::note, kind_of(*note), id, note->when);
  }
}

void Gathering::stickies() {
  for (const StickyShown& shown : chart.stickies.items)
    if (shown.sticky)
      add(ChartRow::What::sticky, TimelineKind::sticky, shown.sticky,
          model.zone.to_local(shown.at));
}

void Gathering::files() {
  for (const AttachmentId& id : model.book.attachments_of(chart.client)) {
    const Attachment* file = access.attachment(id);
    if (!file || file->archived) continue;
    const Note* note = file->note ? access.note(file->note) : nullptr;
    if (note && note->kind == NoteKind::psychotherapy) continue;
    add(ChartRow::What::file, TimelineKind::file, id, model.zone.to_local(file->added));
  }
}

void Gathering::status() {
  chart.statuses = status_changes(access, chart.client);
  int n = 0;
  for (const StatusChange& change : chart.statuses)
    add(ChartRow::What::status, TimelineKind::status, chart.client, model.zone.to_local(change.at),
        n++);
}

bool is_ahead(const ChartRow& row, LocalTime now) {
  return row.what == ChartRow::What::session && row.when > now;
}

void order_rows(ChartState& chart, LocalTime now) {
  std::stable_sort(chart.rows.begin(), chart.rows.end(),
                   [&](const ChartRow& a, const ChartRow& b) {
                     const bool ahead = is_ahead(a, now);
                     if (ahead != is_ahead(b, now)) return ahead;
                     return b.when < a.when;
                   });
  const auto first = std::find_if(chart.rows.begin(), chart.rows.end(),
                                  [&](const ChartRow& row) { return !is_ahead(row, now); });
  chart.ahead = static_cast<int>(first - chart.rows.begin());
}

void refresh_timeline(Model& model) {
  ChartState& chart = model.chart;
  chart.rows.clear();
  chart.statuses.clear();
  chart.sessions.clear();
  chart.next.reset();
  chart.ahead = 0;
  std::fill(std::begin(chart.count), std::end(chart.count), 0);
  const Access access = model.access();
  if (chart.client.is_nil() || !access.client(chart.client)) return;
  Gathering all{model, chart, access};
  all.sessions();
  all.notes();
  all.stickies();
  all.files();
  all.status();
  order_rows(chart, model.local_now());
}

void open_chart(Model& model, UpdateContext& context, Effects& effects,
                const cmd::OpenChart& open) {
  const ClientId client = model.book.standing_for(open.client);
  if (!model.access().client(client)) return;
  go_to(model, context, effects, Page::chart);
  if (model.chart.client != client) {
    model.chart.filter = {};
    model.notes = {};
  }
  model.chart.client = client;
  model.chart.tab = open.tab;
  refresh_lists(model);
}

void show_kind(ChartState& chart, const cmd::ShowKind& show) {
  const std::uint32_t bit = 1u << static_cast<int>(show.kind);
  if (show.on) chart.filter.kinds |= bit;
  else chart.filter.kinds &= ~bit;
}

}  // namespace

bool update_chart(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  if (auto* open = get_if<cmd::OpenChart>(&command)) {
    open_chart(model, context, effects, *open);
  } else if (auto* show = get_if<cmd::ShowKind>(&command)) {
    show_kind(model.chart, *show);
    refresh_timeline(model);
  } else if (get_if<cmd::ShowAllKinds>(&command)) {
    model.chart.filter = {};
    refresh_timeline(model);
  } else if (auto* before = get_if<cmd::OpenBefore>(&command)) {
    const ClientId client = model.book.standing_for(before->client);
    if (model.access().client(client))
      model.chart.before = before_session(model.access(), model.zone, client, model.now);
  } else if (get_if<cmd::CloseBefore>(&command)) {
    model.chart.before.reset();
  } else {
    return false;
  }
  refresh_stickies(model);
  return true;
}

void refresh_stickies(Model& model) {
  ChartState& chart = model.chart;
  const Session* shown = model.book.find<Session>(model.calendar.selected);
  const ClientId beside = shown ? model.book.standing_for(shown->client) : ClientId{};
  const ClientId before = chart.before ? chart.before->client : beside;
  chart.stickies_beside = {before, stickies_shown(model.access(), model.zone, before)};
}

void refresh_chart(Model& model) {
  ChartState& chart = model.chart;
  const Access access = model.access();
  chart.stickies = {chart.client, stickies_shown(access, model.zone, chart.client)};
  refresh_stickies(model);
  refresh_timeline(model);
  chart.brief = before_session(access, model.zone, chart.client, model.now);
  chart.merged = access.client(chart.client) ? model.book.merged_into(chart.client)
                                             : std::vector<ClientId>{};
  if (chart.before)
    chart.before = before_session(access, model.zone, chart.before->client, model.now);
  refresh_notes_tab(model);
  refresh_history(model);
}

}  // namespace sb
