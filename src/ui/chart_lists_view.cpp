// The tabs Sessions (CLI-06) and Notes: everything of a kind, the newest first; only the rows on
// the screen are drawn.
#include <array>

#include "app/phrases.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/session_present.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

constexpr std::size_t kPreview = 200;  // code points

Tone status_tone(SessionStatus status) {
  switch (status) {
    case SessionStatus::completed: return Tone::good;
    case SessionStatus::in_progress: return Tone::accent;
    case SessionStatus::scheduled: return Tone::info;
    case SessionStatus::no_show: case SessionStatus::late_cancelled: return Tone::bad;
    default: return Tone::neutral;
  }
}

// What the note column says: the note's state, never the session's.
SessionLook note_look(const Model& model, const SessionId& id, const Session& session) {
  if (!is_held(session.status)) return {};
  SessionLook look = look_of(model, id, true);
  bool of_note = look.tone == Tone::good || look.tone == Tone::warn || look.tone == Tone::bad;
  if (!of_note || session.status == SessionStatus::in_progress) return {};
  return look;
}

std::string when_words(const Session& session) {
  return day_year_words(session.start.day()) + ", " + time_words(session.start);
}

void draw_table(Screen& s, const Model& model, Commands& out) {
  constexpr std::array<Column, 5> kColumns = {{{words::column_when, 210, Align::left},
                                               {words::column_service, 0, Align::left},
                                               {words::column_duration, 100, Align::left},
                                               {words::column_status, 170, Align::left},
                                               {words::column_note, 170, Align::left}}};
  TableOptions options;
  options.pressable = true;
  const auto& ids = model.chart.sessions;
  auto chosen = table(s, words::session_list, kColumns, static_cast<int>(ids.size()), options,
                      [&](int index, TableRow& row) {
                        const SessionId& id = ids[static_cast<std::size_t>(index)];
                        const Session* session = model.access().session(id);
                        if (!session) return;
                        row.text(when_words(*session));
                        row.text(session_words(model.book, id));
                        row.text(duration_words(session->duration), style::secondary);
                        row.chip(status_words(session->status), status_tone(session->status));
                        SessionLook look = note_look(model, id, *session);
                        Style small = style::secondary;
                        small.color = tone_color(look.tone);
                        row.text(look.state, small);
                      });
  if (chosen) show_session(model, ids[static_cast<std::size_t>(*chosen)], out);
}

void draw_rows(Screen& s, const Model& model, Commands& out) {
  const auto& ids = model.chart.sessions;
  int size = static_cast<int>(ids.size());
  virtual_list(s, words::session_list, size, list_row_height(s), [&](int index, Rect) {
    const SessionId& id = ids[static_cast<std::size_t>(index)];
    const Session* session = model.access().session(id);
    if (!session) return;
    SessionLook look = note_look(model, id, *session);
    std::string status = status_words(session->status);
    std::string length = s.phone() ? "" : duration_words(session->duration);
    std::string detail = dotted({session_words(model.book, id), length, look.state});
    RowOptions row;
    row.detail = detail;
    row.detail_tone = look.tone == Tone::bad ? Tone::bad : Tone::neutral;
    row.trailing = status;
    row.trailing_tone = status_tone(session->status);
    row.pos = index + 1;
    row.size = size;
    row.rule = row.pos < size;
    if (list_row(s, when_words(*session), row)) show_session(model, id, out);
  });
}

void draw_note_row(Screen& s, const Model& model, const NoteId& id, int pos, int size,
                   Commands& out) {
  const Note* note = model.access().note(id);
  if (!note) return;
  bool is_signed = model.access().signature_of_note(id) != nullptr;
  std::string detail = preview(*note, kPreview);
  if (detail.empty()) detail = words::draft_empty;
  std::string by = (is_signed ? words::signed_by : words::draft_by) +
                   member_words(model.book, note->author);
  std::string when = day_year_words(note->when.day());
  std::string told = s.phone() ? short_day_words(note->when.day()) : dotted({when, by});
  RowOptions row;
  row.icon = is_signed ? icon::file_pen_line : icon::pen_line;
  row.icon_tone = is_signed ? Tone::good : Tone::warn;
  row.note = told;
  row.description = by;
  row.detail = detail;
  if (!is_signed) {
    row.trailing = words::draft_chip;
    row.trailing_tone = Tone::warn;
  }
  row.pos = pos;
  row.size = size;
  row.rule = pos < size;
  if (list_row(s, note_title(*note), row)) out.push_back(cmd::OpenNote{id});
}

}  // namespace

void draw_chart_sessions(Screen& s, const Model& model, Commands& out) {
  if (model.chart.sessions.empty()) {
    EmptyOptions empty;
    empty.icon = icon::calendar_days;
    empty_state(s, words::no_sessions_yet, words::no_sessions_yet_text, empty);
    return;
  }
  CardOptions options;
  options.padding = 0;
  Card card(s, options);
  if (card.inner_width() >= s.theme.scaled(740)) draw_table(s, model, out);
  else draw_rows(s, model, out);
}

void draw_chart_notes(Screen& s, const Model& model, const ChartBrief& brief, Commands& out) {
  if (brief.notes.empty()) {
    EmptyOptions empty;
    empty.icon = icon::file_pen_line;
    empty_state(s, words::no_notes, words::no_notes_text, empty);
    return;
  }
  CardOptions options;
  options.padding = 0;
  Card card(s, options);
  int size = static_cast<int>(brief.notes.size());
  virtual_list(s, words::note_list, size, list_row_height(s), [&](int index, Rect) {
    draw_note_row(s, model, brief.notes[static_cast<std::size_t>(index)], index + 1, size, out);
  });
}

}  // namespace sb::ui
