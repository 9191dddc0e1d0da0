// The lists of the To do page, made anew when something changed or a minute has passed. Those about
// sessions always, for the count on the rail; those about clients while the page is shown.
#include "app/update_parts.h"

namespace sb {

namespace {

std::vector<TodoItem> items_of(const Book& book, const std::vector<SessionId>& sessions) {
  std::vector<TodoItem> items;
  items.reserve(sessions.size());
  for (const SessionId& id : sessions) {
    const Session* session = book.find<Session>(id);
    TodoItem item;
    item.session = id;
    item.client = session->client;
    item.when = session->start;
    items.push_back(item);
  }
  return items;
}

std::vector<TodoItem> items_of(const std::vector<ReviewedClient>& clients) {
  std::vector<TodoItem> items;
  items.reserve(clients.size());
  for (const ReviewedClient& c : clients) {
    TodoItem item;
    item.client = c.client;
    item.when = c.last;
    item.seen = c.seen;
    item.missed = c.missed;
    item.of = c.of;
    items.push_back(item);
  }
  return items;
}

// What charts lack, and who may be one: these look at every client, and no minute changes them.
void refresh_charts(Model& model) {
  TodoState& todo = model.todo;
  const MadeAt now{model.book.change_count(), model.today().days, {}};
  if (todo.charts_made == now) return;
  todo.charts_made = now;
  const Access access = model.access();
  todo.incomplete = incomplete_charts(access, model.local_now());
  todo.duplicates.clear();
  if (access.may(Permission::client_update) && access.may(Permission::client_delete))
    todo.duplicates = duplicate_clients(access);
}

}  // namespace

void refresh_todo(Model& model) {
  TodoState& todo = model.todo;
  const MadeAt now{model.book.change_count(), model.now.ms / 60000, model.book.horizon()};
  const Access access = model.access();
  const LocalTime local = model.local_now();
  if (!(todo.sessions_made == now)) {
    todo.sessions_made = now;
    todo.no_status = items_of(model.book, sessions_to_settle(access, local));
    todo.no_note = items_of(model.book, sessions_to_write_up(access, local));
  }
  if (model.page != Page::todo) return;
  refresh_note_todo(model);
  refresh_charts(model);
  if (todo.clients_made == now) return;
  todo.clients_made = now;
  todo.unscheduled = items_of(clients_with_nothing_scheduled(access, local));
  todo.cancelling = items_of(clients_who_cancel(access, local));
}

void refresh_by_minute(Model& model) {
  refresh_chart(model);
  refresh_todo(model);
}

}  // namespace sb
