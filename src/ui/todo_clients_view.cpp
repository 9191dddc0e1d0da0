// To do: the periodic review of clients (CLI-09): nothing scheduled, often cancelling, charts that
// lack something, and two who may be one (CLI-11). Plans due for review will have a card here.
#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/todo_parts.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace {

// The client's usual time on the first such weekday ahead; tomorrow at nine for somebody new.
LocalTime next_time(const Model& model, const TodoItem& item) {
  constexpr int kWeek = 7;
  LocalTime now = model.local_now();
  if (!item.seen) return LocalTime::at(now.day() + 1, 9 * 60);
  int behind = now.day() - item.when.day();
  Day day = item.when.day() + (behind < 0 ? 0 : behind / kWeek + 1) * kWeek;
  return LocalTime::at(day, item.when.minute_of_day());
}

float act_book(Screen& s, const Model& model, const TodoItem& item, Rect r, Commands& out) {
  if (!model.access().may(Permission::session_create)) return 0;
  std::string name = words::todo_book_for + client_words(model, item.client);
  ButtonOptions options;
  options.icon = icon::calendar_plus;
  options.hide_words = s.phone();
  options.name = name;
  float right = todo_right(s, r);
  if (todo_button(s, words::todo_book, options, r, right))
    out.push_back(cmd::BeginSession{next_time(model, item), 0, item.client});
  return r.right() - right;
}

TodoRow client_row(const Model& model, const ClientId& client, std::string detail) {
  TodoRow row;
  row.title = client_words(model, client);
  row.initials = initials(row.title);
  row.detail = std::move(detail);
  return row;
}

std::string last_detail(const TodoItem& item) {
  return item.seen ? words::todo_last + day_year_words(item.when.day()) : words::todo_never;
}

std::string pattern_detail(const TodoItem& item) {
  return std::to_string(item.missed) + words::todo_missed_of + std::to_string(item.of) +
         words::todo_missed;
}

void draw_unscheduled(Screen& s, const Model& model, bool& all, Commands& out) {
  const std::vector<TodoItem>& items = model.todo.unscheduled;
  const auto at = [&](int i) -> const TodoItem& { return items[static_cast<std::size_t>(i)]; };
  TodoCard card;
  card.title = words::todo_unscheduled;
  card.text = words::todo_unscheduled_text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) -> RawId { return at(i).client; };
  card.row = [&](int i) { return client_row(model, at(i).client, last_detail(at(i))); };
  card.act = [&](int i, Rect r) { return act_book(s, model, at(i), r, out); };
  card.open = [&](int i) { out.push_back(cmd::OpenChart{at(i).client, ChartTab::summary}); };
  draw_todo_card(s, card, all);
}

void draw_cancelling(Screen& s, const Model& model, bool& all, Commands& out) {
  const std::vector<TodoItem>& items = model.todo.cancelling;
  const auto at = [&](int i) -> const TodoItem& { return items[static_cast<std::size_t>(i)]; };
  TodoCard card;
  card.title = words::todo_cancelling;
  card.text = words::todo_cancelling_text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) -> RawId { return at(i).client; };
  card.row = [&](int i) { return client_row(model, at(i).client, pattern_detail(at(i))); };
  card.open = [&](int i) { out.push_back(cmd::OpenChart{at(i).client, ChartTab::sessions}); };
  draw_todo_card(s, card, all);
}

}  // namespace

bool any_todo_clients(const TodoState& todo) {
  return !todo.unscheduled.empty() || !todo.cancelling.empty();
}

void draw_todo_clients(Screen& s, const Model& model, TodoViewState& state, Commands& out) {
  draw_unscheduled(s, model, state.unscheduled, out);
  draw_cancelling(s, model, state.cancelling, out);
}

}  // namespace sb::ui
