// CLI-07: the figures above a client's session history, each with the rows behind it.
#include <algorithm>
#include <map>

#include "base/order.h"
#include "core/history.h"
#include "core/money.h"
#include "core/rule_text.h"

namespace sb {
namespace {

constexpr std::size_t kPricesNamed = 4;  // in the formula of the revenue

using Rows = std::vector<HistoryRow>;

std::string count_text(std::size_t n) { return with_thousands(n); }

template <class Fits>
std::vector<SessionId> those(const Rows& newest_first, Fits fits) {
  std::vector<SessionId> ids;
  for (const HistoryRow& row : newest_first)
    if (fits(row)) ids.push_back(row.session);
  return ids;
}

HistoryStatistic with_status(HistoryFigure figure, const char* label, const Rows& rows,
                             SessionStatus status) {
  HistoryStatistic out{figure, label, {}, {}, {}};
  out.rows = those(rows, [&](const HistoryRow& r) { return r.status == status; });
  out.value = count_text(out.rows.size());
  out.formula = "Sessions with the status " + std::string(status_name(status)) + ".";
  return out;
}

HistoryStatistic total_of(const Rows& rows, LocalTime now) {
  HistoryStatistic out{HistoryFigure::total, "Total", count_text(rows.size()), {}, {}};
  out.rows = those(rows, [](const HistoryRow&) { return true; });
  const auto ahead = static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const HistoryRow& r) { return r.start > now; }));
  out.formula = count_text(rows.size() - ahead) + " past + " + count_text(ahead) + " ahead";
  return out;
}

std::size_t count_of(const Rows& rows, SessionStatus status) {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [&](const HistoryRow& r) { return r.status == status; }));
}

HistoryStatistic cancelled_of(const Rows& rows) {
  HistoryStatistic out{HistoryFigure::cancelled, "Cancelled", {}, {}, {}};
  out.rows = those(rows, [](const HistoryRow& r) { return is_called_off(r.status); });
  out.value = count_text(out.rows.size());
  out.formula = count_text(count_of(rows, SessionStatus::cancelled)) + " cancelled + " +
                count_text(count_of(rows, SessionStatus::late_cancelled)) + " late-cancelled";
  return out;
}

// 125 of thousand → "12.5 %".
std::string percent(std::size_t part, std::size_t whole) {
  const std::size_t tenths = (part * 1000 + whole / 2) / whole;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

HistoryStatistic rate_of(const Rows& rows) {
  HistoryStatistic out{HistoryFigure::cancellation_rate, "Cancellation rate", "n/a", {}, {}};
  out.rows = those(rows, [](const HistoryRow& r) { return has_outcome(r.status); });
  const std::size_t off = count_of(rows, SessionStatus::cancelled) +
                          count_of(rows, SessionStatus::late_cancelled);
  out.formula = count_text(off) + " cancelled or late-cancelled ÷ " +
                count_text(out.rows.size()) + " with an outcome (completed, cancelled, no-show)";
  if (!out.rows.empty()) out.value = percent(off, out.rows.size());
  return out;
}

struct Priced {
  std::int64_t price = 0;
  std::size_t count = 0;
};

std::string revenue_formula(const std::vector<Priced>& prices, std::size_t free_of,
                            const std::string& currency) {
  std::string out;
  for (std::size_t i = 0; i < std::min(prices.size(), kPricesNamed); ++i)
    out += (i ? " + " : "") + count_text(prices[i].count) + " × " +
           money_text(prices[i].price, currency);
  if (prices.size() > kPricesNamed)
    out += " + " + count_text(prices.size() - kPricesNamed) + " other prices";
  if (out.empty()) out = "No completed session has a price";
  if (free_of > 0) out += "; " + count_text(free_of) + " completed without a price count nothing";
  return out + ".";
}

HistoryStatistic revenue_of(const Access& access, const Rows& rows) {
  HistoryStatistic out{HistoryFigure::revenue, "Revenue", {}, {}, {}};
  const Practice* practice = access.book().practice();
  const std::string currency = practice ? practice->currency : Practice{}.currency;
  std::map<std::int64_t, std::size_t> by_price;
  std::int64_t sum = 0;
  std::size_t free_of = 0;
  for (const HistoryRow& row : rows) {
    if (row.status != SessionStatus::completed) continue;
    const Service* service = access.book().find<Service>(row.service);
    if (!service || service->price == 0) {
      ++free_of;
      continue;
    }
    sum += service->price;  // at most 10^12 each: 10^6 sessions fit
    ++by_price[service->price];
    out.rows.push_back(row.session);
  }
  std::vector<Priced> prices;
  for (const auto& entry : by_price) prices.push_back({entry.first, entry.second});
  put_in_order(prices.begin(), prices.end(),
               [](const Priced& a, const Priced& b) { return a.count > b.count; });
  out.value = money_text(sum, currency);
  out.formula = revenue_formula(prices, free_of, currency);
  return out;
}

}  // namespace

std::vector<HistoryStatistic> history_statistics(const Access& access, const Rows& shown,
                                                 LocalTime now) {
  Rows rows = shown;
  put_in_order(rows.begin(), rows.end(), [](const HistoryRow& a, const HistoryRow& b) {
    return b.start < a.start;
  });
  return {total_of(rows, now),
          with_status(HistoryFigure::completed, "Completed", rows, SessionStatus::completed),
          cancelled_of(rows),
          with_status(HistoryFigure::no_shows, "No-shows", rows, SessionStatus::no_show),
          rate_of(rows),
          revenue_of(access, rows)};
}

}  // namespace sb
