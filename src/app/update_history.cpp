// The session history of the chart: filter, order, statistics (CLI-06, CLI-07).
#include <algorithm>

#include "app/history_export.h"
#include "app/phrases.h"
#include "app/update_parts.h"
#include "base/order.h"
#include "base/text.h"

namespace sb {

namespace {

constexpr const char* kDateFields[] = {"from", "until"};

template <class T>
void put(std::vector<T>& set, const T& value, bool on) {
  set.erase(std::remove(set.begin(), set.end(), value), set.end());
  if (on) set.push_back(value);
}

void again(Model& model, bool from_the_top = true) {
  HistoryState& history = model.chart.history;
  history.fresh = false;
  if (from_the_top) ++history.scroll_serial;
  refresh_history(model);
}

std::optional<Day>& bound(HistoryFilter& filter, HistoryDate which) {
  return which == HistoryDate::from ? filter.from : filter.until;
}

void edit_date(Model& model, HistoryDate which, const std::string& text) {
  HistoryState& history = model.chart.history;
  const int i = static_cast<int>(which);
  history.date_text[i] = text;
  history.errors.clear();
  bound(history.filter, which) = parse_day(text, model.today());
  if (history.filter.from && history.filter.until && *history.filter.until < *history.filter.from)
    history.errors.add(Error{Fault::invalid, "The last day is before the first.", "until"});
  again(model);
}

void leave_date(Model& model, HistoryDate which) {
  HistoryState& history = model.chart.history;
  const int i = static_cast<int>(which);
  if (trim(history.date_text[i]).empty() || bound(history.filter, which)) return;
  history.errors.add(Error{Fault::invalid,
                           "There is no such day. Type it like 18 Nov 2026 or 2026-11-18.",
                           kDateFields[i]});
}

void clear_filter(Model& model) {
  HistoryState& history = model.chart.history;
  history.filter = {};
  for (std::string& text : history.date_text) text.clear();
  history.errors.clear();
  ++history.revision;
  again(model);
}

void add_lines(HistoryState& history, LocalTime now) {
  history.lines.clear();
  history.now_line = -1;
  const bool grouped = history.order == HistoryOrder::by_status;
  for (std::size_t i = 0; i < history.rows.size(); ++i) {
    const HistoryRow& row = history.rows[i];
    const bool turns = i > 0 && (history.rows[i - 1].start > now) != (row.start > now);
    if (!grouped && turns) {
      history.now_line = static_cast<int>(history.lines.size());
      history.lines.push_back({HistoryLine::Kind::now, 0, {}, 0});
    }
    if (grouped && (i == 0 || history.rows[i - 1].status != row.status)) {
      const auto count = std::count_if(history.rows.begin(), history.rows.end(),
                                       [&](const HistoryRow& r) { return r.status == row.status; });
      history.lines.push_back(
          {HistoryLine::Kind::status, 0, row.status, static_cast<int>(count)});
    }
    history.lines.push_back({HistoryLine::Kind::session, static_cast<int>(i), row.status, 0});
  }
  // All is ahead: the next one stands last and now behind it, or a year of a series would bury it.
  const bool ahead = !history.rows.empty() && history.rows.back().start > now;
  if (history.order != HistoryOrder::newest || !ahead) return;
  history.now_line = static_cast<int>(history.lines.size());
  history.lines.push_back({HistoryLine::Kind::now, 0, {}, 0});
}

bool has_any(const Model& model) {
  const auto& ids = model.chart.sessions;
  return std::any_of(ids.begin(), ids.end(), [&](const SessionId& id) {
    const Session* session = model.book.find<Session>(id);
    return session && session->kind == EventKind::session;
  });
}

void join(std::string& out, const std::string& part) {
  if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
}

template <class T, class Name>
std::string listed(const std::vector<T>& set, Name name) {
  std::string out;
  for (const T& value : set) out += (out.empty() ? "" : ", ") + name(value);
  return out;
}

}  // namespace

std::string filter_words(const Book& book, const HistoryFilter& filter) {
  std::string out;
  if (filter.when == HistoryWhen::past) out = "Past";
  if (filter.when == HistoryWhen::upcoming) out = "Upcoming";
  join(out, listed(filter.statuses, [](SessionStatus s) { return std::string(status_name(s)); }));
  join(out, listed(filter.services, [&](const ServiceId& id) {
         const Service* service = book.find<Service>(id);
         return service ? service->name : std::string("Service");
       }));
  if (filter.from) join(out, "from " + day_year_words(*filter.from));
  if (filter.until) join(out, "until " + day_year_words(*filter.until));
  return out.empty() ? "All sessions" : out;
}

std::string order_words(HistoryOrder order) {
  switch (order) {
    case HistoryOrder::oldest: return "Oldest first";
    case HistoryOrder::by_status: return "By status";
    default: return "Newest first";
  }
}

void refresh_history(Model& model) {
  HistoryState& history = model.chart.history;
  if (model.page != Page::chart || model.chart.tab != ChartTab::sessions) return;
  if (!(history.client == model.chart.client)) {
    const std::uint32_t serial = history.scroll_serial + 1, revision = history.revision + 1;
    history = {};
    history.client = model.chart.client;
    history.scroll_serial = serial;
    history.revision = revision;
  }
  const MadeAt now{model.book.change_count(), model.now.ms / 60000, model.book.horizon()};
  if (history.fresh && history.made == now) return;
  history.made = now;
  history.fresh = true;
  Access access = model.access();
  LocalTime local = model.local_now();
  history.rows = history_rows(access, history.client, history.filter, history.order, local);
  history.statistics = history_statistics(access, history.rows, local);
  history.services = history_services(access, history.client);
  history.any = !history.rows.empty() || has_any(model);
  add_lines(history, local);
}

bool update_history(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  HistoryState& history = model.chart.history;
  if (auto* when = get_if<cmd::SetHistoryWhen>(&command)) {
    history.filter.when = when->when;
    again(model);
  } else if (auto* order = get_if<cmd::SetHistoryOrder>(&command)) {
    history.order = order->order;
    again(model);
  } else if (auto* status = get_if<cmd::FilterHistoryStatus>(&command)) {
    put(history.filter.statuses, status->status, status->on);
    put_in_order(history.filter.statuses.begin(), history.filter.statuses.end());
    again(model);
  } else if (auto* service = get_if<cmd::FilterHistoryService>(&command)) {
    put(history.filter.services, service->service, service->on);
    again(model);
  } else if (auto* date = get_if<cmd::EditHistoryDate>(&command)) {
    edit_date(model, date->which, date->text);
  } else if (auto* left = get_if<cmd::LeaveHistoryDate>(&command)) {
    leave_date(model, left->which);
  } else if (get_if<cmd::ClearHistoryFilter>(&command)) {
    clear_filter(model);
  } else if (auto* opened = get_if<cmd::OpenHistoryRow>(&command)) {
    history.open_row = opened->session;
    history.open_figure = -1;
  } else if (auto* figure = get_if<cmd::OpenStatistic>(&command)) {
    history.open_figure = figure->open ? static_cast<int>(figure->figure) : -1;
    history.open_row = {};
  } else if (auto* wanted = get_if<cmd::ExportHistory>(&command)) {
    export_history(model, wanted->form, context, effects);
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
