// The details of one row of the history: what was agreed, what happened, what was written.
#include "app/phrases.h"
#include "core/session_rules.h"
#include "core/session_standing.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/history_parts.h"
#include "ui/session_present.h"
#include "ui/words/calendar.h"
#include "ui/words/history.h"

namespace sb::ui {

namespace {

void part(Screen& s, std::string_view name, std::string_view text, Color color = Color::ink) {
  if (text.empty()) return;
  gap(space::l);
  heading(s, 3, name, style::label);
  gap(2);
  Style style = style::body;
  style.color = color;
  paragraph(s, text, style);
}

std::string times_of(const Model& model, const Session& session) {
  if (session.started.ms == 0) return words::times_none;
  std::string out = words::times_from + time_words(model.zone.to_local(session.started));
  if (session.stopped.ms != 0)
    out += words::times_until + time_words(model.zone.to_local(session.stopped));
  out[0] = 'S';
  return out;
}

void draw_what(Screen& s, const Model& model, const HistoryRow& row, const Session& session) {
  std::string line = dotted({row.service_name, duration_words(row.duration),
                             modality_words(session.modality)});
  paragraph(s, line, style::secondary);
  gap(space::m);
  chip(s, status_name(row.status), history_status_tone(row.status));
  part(s, words::reason, reason_shown(model.access(), session));
  part(s, words::practitioner, member_words(model.book, session.member));
  part(s, words::where, session.location);
  bool past = session.start <= model.local_now();
  if (past && is_held(row.status))
    part(s, words::held, times_of(model, session),
         session.started.ms == 0 ? Color::ink2 : Color::ink);
  part(s, words::note_to_client, session.client_note);
  if (session.member == model.me) part(s, words::note_to_self, session.private_note);
}

void draw_note(Screen& s, const Model& model, const HistoryRow& row) {
  if (!model.access().may(Permission::note_read)) return;
  if (row.note.is_nil() && !is_held(row.status)) return;
  Tone tone = Tone::neutral;
  std::string state = note_words(model, row, tone);
  gap(space::l);
  heading(s, 3, words::progress_note, style::label);
  if (!state.empty()) {
    gap(space::xs);
    chip(s, state, tone);
  }
  gap(space::xs);
  if (!row.preview.empty()) paragraph(s, row.preview);
  else if (row.note.is_nil()) paragraph(s, words::no_progress_note, style::secondary);
}

void draw_ways_on(Screen& s, const Model& model, const HistoryRow& row, Commands& out) {
  gap(space::xxl);
  ButtonOptions wide;
  wide.width = kFill;
  ButtonOptions first = wide;
  first.look = Look::primary;
  first.icon = icon::pen_line;
  bool may_write = model.access().may(Permission::note_write) && is_held(row.status);
  if (!row.note.is_nil()) {
    if (button(s, words::open_note, first)) out.push_back(cmd::OpenNote{row.note});
  } else if (may_write && row.start <= model.local_now()) {
    if (button(s, words::write_note, first)) out.push_back(cmd::WriteNote{row.session});
  }
  wide.icon = icon::calendar_days;
  if (button(s, words::show_in_calendar, wide)) show_session(model, row.session, out);
}

const HistoryRow* open_row(const HistoryState& history) {
  for (const HistoryRow& row : history.rows)
    if (row.session == history.open_row) return &row;
  return nullptr;
}

}  // namespace

void draw_history_details(Screen& s, const Model& model, Commands& out) {
  const HistoryState& history = model.chart.history;
  if (history.open_row.is_nil()) return;
  const HistoryRow* row = open_row(history);
  const Session* session = row ? model.access().session(row->session) : nullptr;
  if (!session) {  // the filter or another device took it away
    out.push_back(cmd::OpenHistoryRow{});
    return;
  }
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, when_words(row->start), options);
    draw_what(s, model, *row, *session);
    draw_note(s, model, *row);
    draw_ways_on(s, model, *row, out);
  }
  if (!open) out.push_back(cmd::OpenHistoryRow{});
}

}  // namespace sb::ui
