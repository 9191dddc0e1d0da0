// To do: the periodic review of clients (CLI-09): nothing scheduled, often cancelling, charts that
// lack something, and two who may be one (CLI-11). Plans due for review will have a card here.
#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/client_parts.h"
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

std::string gaps_detail(const IncompleteChart& chart) {
  std::string out;
  for (ChartGap gap : chart.gaps)
    out += (out.empty() ? words::todo_lacks : ", ") + gap_words(gap);
  return out;
}

// To the first thing that is missing: in the form, or among the notes.
float act_complete(Screen& s, const Model& model, const IncompleteChart& chart, Rect r,
                   Commands& out) {
  const bool intake = chart.gaps.front() == ChartGap::intake;
  if (!intake && !model.access().may(Permission::client_update)) return 0;
  const std::string name = (intake ? words::todo_notes_for : words::todo_complete_for) +
                           client_words(model, chart.client);
  ButtonOptions options;
  options.icon = intake ? icon::file_pen_line : icon::pen_line;
  options.hide_words = s.phone();
  options.name = name;
  float right = todo_right(s, r);
  if (todo_button(s, intake ? words::todo_notes_of : words::todo_complete, options, r, right)) {
    if (intake) out.push_back(cmd::OpenChart{chart.client, ChartTab::notes});
    else out.push_back(cmd::EditClient{chart.client, chart.gaps.front()});
  }
  return r.right() - right;
}

void draw_incomplete(Screen& s, const Model& model, bool& all, Commands& out) {
  const std::vector<IncompleteChart>& items = model.todo.incomplete;
  const auto at = [&](int i) -> const IncompleteChart& {
    return items[static_cast<std::size_t>(i)];
  };
  TodoCard card;
  card.title = words::todo_incomplete;
  card.text = words::todo_incomplete_text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) -> RawId { return at(i).client; };
  card.row = [&](int i) { return client_row(model, at(i).client, gaps_detail(at(i))); };
  card.act = [&](int i, Rect r) { return act_complete(s, model, at(i), r, out); };
  card.open = [&](int i) { out.push_back(cmd::OpenChart{at(i).client, ChartTab::summary}); };
  draw_todo_card(s, card, all);
}

RawId id_of(const Duplicate& pair) {  // one client can stand in several pairs
  RawId id = pair.stays;
  for (std::size_t i = 0; i < id.bytes.size(); ++i)
    id.bytes[i] = static_cast<std::uint8_t>(id.bytes[i] ^ pair.other.bytes[i]);
  return id;
}

TodoRow pair_row(const Model& model, const Duplicate& pair) {
  const auto number = [&](const ClientId& id) {
    const Client* client = model.access().client(id);
    return client && !client->number.empty() ? "#" + client->number : std::string();
  };
  TodoRow row = client_row(
      model, pair.stays,
      dotted({number(pair.stays) + words::todo_and + number(pair.other), pair.like.reason}));
  const std::string other = client_words(model, pair.other);
  if (other != row.title) row.title += words::todo_and + other;
  return row;
}

float act_compare(Screen& s, const Model& model, const Duplicate& pair, Rect r, Commands& out) {
  const std::string name = words::todo_compare_with + client_named(model, pair.stays) +
                           words::todo_and + client_named(model, pair.other);
  ButtonOptions options;
  options.icon = icon::users;
  options.hide_words = s.phone();
  options.name = name;
  float right = todo_right(s, r);
  if (todo_button(s, words::todo_compare, options, r, right))
    out.push_back(cmd::BeginMerge{pair.stays, pair.other});
  return r.right() - right;
}

void draw_duplicates(Screen& s, const Model& model, bool& all, Commands& out) {
  const std::vector<Duplicate>& items = model.todo.duplicates;
  const auto at = [&](int i) -> const Duplicate& { return items[static_cast<std::size_t>(i)]; };
  TodoCard card;
  card.title = words::todo_duplicates;
  card.text = words::todo_duplicates_text;
  card.size = static_cast<int>(items.size());
  card.id = [&](int i) { return id_of(at(i)); };
  card.row = [&](int i) { return pair_row(model, at(i)); };
  card.act = [&](int i, Rect r) { return act_compare(s, model, at(i), r, out); };
  card.open = [&](int i) { out.push_back(cmd::BeginMerge{at(i).stays, at(i).other}); };
  draw_todo_card(s, card, all);
}

}  // namespace

bool any_todo_clients(const TodoState& todo) {
  return !todo.unscheduled.empty() || !todo.cancelling.empty() || !todo.incomplete.empty() ||
         !todo.duplicates.empty();
}

void draw_todo_clients(Screen& s, const Model& model, TodoViewState& state, Commands& out) {
  draw_unscheduled(s, model, state.unscheduled, out);
  draw_cancelling(s, model, state.cancelling, out);
  draw_duplicates(s, model, state.duplicates, out);
  draw_incomplete(s, model, state.incomplete, out);
}

}  // namespace sb::ui
