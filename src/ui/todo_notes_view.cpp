// To do: notes to write and to sign, what falls due in the next days (NOTE-12), and which sessions
// are not billable yet (NOTE-17).
#include <array>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/session_present.h"
#include "ui/todo_parts.h"
#include "ui/words/note.h"
#include "ui/words/signing.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace {

std::string due_words(const Model& model, const Due& due, Tone& tone) {
  switch (due.kind) {
    case Due::Kind::overdue:
      tone = Tone::bad;
      return words::todo_overdue + hours_words(model.now.ms - due.at.ms);
    case Due::Kind::soon:
      tone = Tone::warn;
      return words::todo_due_in + hours_words(due.at.ms - model.now.ms);
    case Due::Kind::later: return words::todo_due_in + hours_words(due.at.ms - model.now.ms);
    default: return words::draft_word;
  }
}

TodoRow note_row(const Screen& s, const Model& model, const TodoNote& item) {
  TodoRow row;
  row.title = client_words(model, item.client);
  row.initials = initials(row.title);
  const Note* note = model.access().note(item.note);
  const bool says_kind = note && !(s.phone() && note->kind == NoteKind::progress);
  const std::string kind = says_kind ? note_kind_words(*note) : std::string();
  const std::string when = day_words(item.when.day()) + ", " + time_words(item.when);
  if (item.addendum) {
    row.detail = dotted({when, words::addendum, words::todo_not_signed});
    row.detail_tone = Tone::warn;
    return row;
  }
  const std::string due = due_words(model, item.due, row.detail_tone);
  // With large text on a phone the line is cut: not what presses.
  const bool cut = s.phone() && s.theme.scale() > 1.2f;
  row.detail = cut ? dotted({due, when}) : dotted({when, kind, due});
  return row;
}

float act_on_note(Screen& s, const Model& model, const TodoNote& item, Rect r, Commands& out) {
  const bool begun = !item.note.is_nil();
  const std::string who = client_words(model, item.client) + ", " + day_words(item.when.day()) +
                          ", " + time_words(item.when);
  const std::string name =
      begun ? words::todo_open_note_for + who
            : std::string(words::todo_write) + words::todo_note_for + who;
  ButtonOptions options;
  options.icon = icon::pen_line;
  options.hide_words = s.phone();
  options.name = name;
  float right = todo_right(s, r);
  if (todo_button(s, begun ? words::todo_open_note : words::todo_write, options, r, right)) {
    if (begun) out.push_back(cmd::OpenNote{item.note});
    else out.push_back(cmd::WriteNote{item.session});
  }
  return r.right() - right;
}

void draw_list(Screen& s, const Model& model, const char* title, const char* text,
               const std::vector<TodoNote>& items, bool& all, Commands& out) {
  const auto at = [&](int i) -> const TodoNote& { return items[static_cast<std::size_t>(i)]; };
  TodoCard card;
  card.title = title;
  card.text = text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) -> RawId {
    if (at(i).addendum) return at(i).addendum;
    return at(i).note ? RawId(at(i).note) : RawId(at(i).session);
  };
  card.row = [&](int i) { return note_row(s, model, at(i)); };
  card.act = [&](int i, Rect r) { return act_on_note(s, model, at(i), r, out); };
  card.open = [&](int i) {
    if (at(i).note) out.push_back(cmd::OpenNote{at(i).note});
    else out.push_back(cmd::OpenChart{at(i).client, ChartTab::sessions});
  };
  draw_todo_card(s, card, all);
}

// ---- not billable yet

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string why_words(const Model& model, const Billable& state) {
  const bool reads = model.access().may(Permission::note_read);
  switch (state.why) {
    case Billable::Why::not_held: return words::why_not_held;
    case Billable::Why::no_note: return reads ? words::why_no_note : words::why_not_ready;
    case Billable::Why::incomplete: return words::why_incomplete + joined(state.missing);
    default: break;
  }
  if (!reads) return words::why_not_ready;
  if (state.missing.empty()) return words::why_not_signed;
  return words::why_not_signed + (words::why_missing + joined(state.missing));
}

void draw_not_billable(Screen& s, const Model& model, bool& all, Commands& out) {
  const std::vector<NotBillable>& items = model.signing.todo.not_billable;
  const auto at = [&](int i) -> const NotBillable& { return items[static_cast<std::size_t>(i)]; };
  const auto client = [&](int i) {
    const Session* session = model.book.find<Session>(at(i).session);
    return session ? session->client : ClientId{};
  };
  TodoCard card;
  card.title = words::todo_not_billable;
  card.text = words::todo_not_billable_text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) -> RawId { return at(i).session; };
  card.row = [&](int i) {
    TodoRow row;
    row.title = client_words(model, client(i));
    row.initials = initials(row.title);
    const Session* session = model.book.find<Session>(at(i).session);
    const std::string when =
        session ? day_words(session->start.day()) + ", " + time_words(session->start) : "";
    row.detail = dotted({when, why_words(model, at(i).state)});
    return row;
  };
  card.open = [&](int i) {
    if (at(i).state.note) out.push_back(cmd::OpenNote{at(i).state.note});
    else out.push_back(cmd::OpenChart{client(i), ChartTab::sessions});
  };
  draw_todo_card(s, card, all);
}

}  // namespace

bool any_todo_notes(const Model& model) {
  const NoteTodo& todo = model.signing.todo;
  return !todo.no_note.empty() || !todo.no_signature.empty() || !todo.not_billable.empty();
}

void draw_todo_notes(Screen& s, const Model& model, TodoViewState& state, Commands& out) {
  const NoteTodo& todo = model.signing.todo;
  draw_list(s, model, words::todo_to_write, words::todo_to_write_text, todo.no_note,
            state.no_note, out);
  draw_list(s, model, words::todo_to_sign, words::todo_to_sign_text, todo.no_signature,
            state.no_signature, out);
  draw_todo_forecast(s, model);
  draw_not_billable(s, model, state.not_billable, out);
}

void draw_todo_forecast(Screen& s, const Model& model) {
  std::vector<ForecastDay> days;
  for (const ForecastDay& day : model.signing.todo.forecast)
    if (day.begun + day.planned > 0) days.push_back(day);
  if (days.empty()) return;
  {
    CardOptions options;
    options.name = words::todo_forecast;
    Card card(s, options);
    heading(s, 2, words::todo_forecast);
    gap(2);
    paragraph(s, words::todo_forecast_text, style::secondary);
    gap(space::s);
    const float number = s.phone() ? 60.f : 100.f;
    const std::array<Column, 4> columns = {
        Column{words::todo_forecast_day, 0},
        Column{words::todo_forecast_begun, number, Align::right},
        Column{words::todo_forecast_planned, s.phone() ? 80.f : number, Align::right},
        Column{words::todo_forecast_all, s.phone() ? 52.f : number, Align::right}};
    TableOptions small;
    small.row_height = 36;
    table(s, words::todo_forecast, columns, static_cast<int>(days.size()), small,
          [&](int i, TableRow& row) {
            const ForecastDay& day = days[static_cast<std::size_t>(i)];
            row.text(day.day == model.today() ? words::todo_today : day_words(day.day));
            row.text(std::to_string(day.begun), style::secondary);
            row.text(std::to_string(day.planned), style::secondary);
            row.text(std::to_string(day.begun + day.planned), style::strong);
          });
  }
  gap(space::l);
}

}  // namespace sb::ui
