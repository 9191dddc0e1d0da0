// To do: notes to write and to sign.
#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/session_present.h"
#include "ui/todo_parts.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace {

float act_note(Screen& s, const Model& model, const TodoItem& item, Rect r, Commands& out) {
  bool begun = !progress_note_of(model, item.session).is_nil();
  const char* words = begun ? words::todo_sign : words::todo_write;
  std::string name = std::string(words) + words::todo_note_for +
                     client_words(model, item.client) + ", " + todo_when(model, item);
  ButtonOptions options;
  options.icon = icon::pen_line;
  options.hide_words = s.phone();
  options.name = name;
  float right = todo_right(s, r);
  if (todo_button(s, words, options, r, right)) out.push_back(cmd::WriteNote{item.session});
  return r.right() - right;
}

TodoRow note_row(const Model& model, const TodoItem& item) {
  TodoRow row;
  row.title = client_words(model, item.client);
  row.initials = initials(row.title);
  SessionLook look = look_of(model, item.session, false);
  if (look.tone == Tone::bad) row.detail_tone = Tone::bad;
  row.detail = dotted({day_words(item.when.day()) + ", " + time_words(item.when), look.state});
  return row;
}

}  // namespace

bool any_todo_notes(const TodoState& todo) { return !todo.no_note.empty(); }

void draw_todo_notes(Screen& s, const Model& model, TodoViewState& state, Commands& out) {
  const std::vector<TodoItem>& items = model.todo.no_note;
  const auto at = [&](int i) -> const TodoItem& { return items[static_cast<std::size_t>(i)]; };
  TodoCard card;
  card.title = words::todo_no_note;
  card.text = words::todo_no_note_text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) -> RawId { return at(i).session; };
  card.row = [&](int i) { return note_row(model, at(i)); };
  card.act = [&](int i, Rect r) { return act_note(s, model, at(i), r, out); };
  card.open = [&](int i) { out.push_back(cmd::OpenChart{at(i).client, ChartTab::sessions}); };
  draw_todo_card(s, card, state.no_note);
}

}  // namespace sb::ui
