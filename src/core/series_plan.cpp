// What is shown before a series is saved: every date, what it was, and what is the matter with it.
#include <algorithm>

#include "base/order.h"
#include "core/rule_text.h"
#include "core/series_draft.h"

namespace sb {
namespace {

PlannedDate planned(const Access& access, const Zone& zone, const SeriesRequest& request,
                    const SeriesDraft& draft, const DraftDate& date) {
  PlannedDate out;
  if (date.fate == DateFate::pinned) {
    out.start = out.was = date.session->start;
    out.pinned = date.id;
    out.why_pinned = date.why_pinned;
    return out;
  }
  out.was = date.session ? std::optional(date.session->start) : date.was;
  const bool alone = stands_alone(draft, date);
  if (!date.now && !alone) return out;
  out.start = key_of(draft, date);
  out.choice = choice_of(request, *out.start);
  if (alone && out.choice == DateChoice::skip) out.choice = DateChoice::keep;
  out.warnings = warnings_for(access, zone, draft, date);
  out.shifted = shift_for(access, zone, draft, date, out.warnings);
  return out;
}

// The new dates are not in the calendar yet, so they are held against each other here.
void warn_neighbours(std::vector<PlannedDate>& dates, const SeriesDraft& draft) {
  if (!takes_time(draft.wanted.status)) return;
  const Warning::Kind kind =
      draft.wanted.client ? Warning::Kind::overlap_client : Warning::Kind::overlap_member;
  PlannedDate* last = nullptr;
  for (PlannedDate& date : dates) {
    if (!date.start || date.pinned) continue;
    if (last && *date.start < *last->start + Minutes{draft.wanted.duration}) {
      date.warnings.push_back(
          {kind, {}, "The same series also has " +
                         time_range(*last->start, draft.wanted.duration) +
                         (last->start->day() == date.start->day()
                              ? "."
                              : " (from " + short_day(last->start->day()) + ").")});
    }
    last = &date;
  }
}

bool is_shown(const DraftDate& date) {
  return date.fate != DateFate::gone && date.fate != DateFate::left_out;
}

LocalTime place_of(const PlannedDate& d) {
  return d.start ? *d.start : d.was.value_or(LocalTime{});
}

}  // namespace

bool SeriesPlan::needs_a_look() const {
  return std::any_of(dates.begin(), dates.end(), [](const PlannedDate& d) {
    return d.pinned || !d.warnings.empty() || (d.was && d.was != d.start);
  });
}

Result<SeriesPlan> plan_series(const Access& access, const Zone& zone,
                               const SeriesRequest& request) {
  SB_TRY(draft, draft_series(access, request));
  SeriesPlan plan;
  std::vector<const DraftDate*> shown;
  for (const DraftDate& date : draft.dates)
    if (is_shown(date)) shown.push_back(&date);
  const std::size_t first = shown.size() > kMostPlanned ? shown.size() - kMostPlanned : 0;
  for (std::size_t i = first; i < shown.size(); ++i)
    plan.dates.push_back(planned(access, zone, request, draft, *shown[i]));
  put_in_order(plan.dates.begin(), plan.dates.end(),
               [](const PlannedDate& a, const PlannedDate& b) {
                 return place_of(a) < place_of(b);
               });
  if (gives_series(draft.act)) {
    warn_neighbours(plan.dates, draft);
    plan.endless = draft.rule.endless();
    plan.total = draft.total;
    plan.words = describe(draft.rule, draft.series.start);
  }
  return plan;
}

}  // namespace sb
