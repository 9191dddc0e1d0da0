// To do: sessions past their end of which nobody said whether they happened (SES-05).
#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/todo_parts.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace {

float act_status(Screen& s, const Model& model, const TodoItem& item, Rect r, Commands& out) {
  std::string who = client_words(model, item.client) + ", " + todo_when(model, item);
  std::string yes_name = std::string(words::todo_yes) + ", " + who + words::todo_happened;
  std::string no_name = std::string(words::todo_no) + ", " + who + words::todo_not_happened;
  ButtonOptions yes, no;
  yes.name = yes_name;
  no.name = no_name;
  float right = todo_right(s, r);
  if (todo_button(s, words::todo_no, no, r, right))
    out.push_back(cmd::SayHappened{item.session, false});
  if (todo_button(s, words::todo_yes, yes, r, right))
    out.push_back(cmd::SayHappened{item.session, true});
  return r.right() - right;
}

TodoRow session_row(const Model& model, const TodoItem& item) {
  TodoRow row;
  row.title = client_words(model, item.client);
  row.initials = initials(row.title);
  row.detail = dotted({todo_when(model, item), session_words(model.book, item.session)});
  return row;
}

}  // namespace

bool any_todo_sessions(const TodoState& todo) { return !todo.no_status.empty(); }

void draw_todo_sessions(Screen& s, const Model& model, TodoViewState& state, Commands& out) {
  const std::vector<TodoItem>& items = model.todo.no_status;
  const auto at = [&](int i) -> const TodoItem& { return items[static_cast<std::size_t>(i)]; };
  TodoCard card;
  card.title = words::todo_no_status;
  card.text = words::todo_no_status_text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) -> RawId { return at(i).session; };
  card.row = [&](int i) { return session_row(model, at(i)); };
  card.act = [&](int i, Rect r) { return act_status(s, model, at(i), r, out); };
  card.open = [&](int i) { out.push_back(cmd::OpenChart{at(i).client, ChartTab::sessions}); };
  draw_todo_card(s, card, state.no_status);
}

}  // namespace sb::ui
