#include "core/book_series.h"

#include <algorithm>

#include "base/order.h"
#include "core/occurrence.h"
#include "core/recurrence.h"

namespace sb::book {
namespace {

// More than any practice plans: thirty years. A guard against rules from elsewhere; in days, so
// that what is given does not depend on the steps of the horizon.
constexpr int kLongestSeries = 11'000;

}  // namespace

Unfolding::Unfolding(TypedTable<Session>& sessions, TypedTable<Series>& series, Indexes& indexes)
    : sessions_(sessions), series_(series), indexes_(indexes),
      series_field_(sessions.known("series").field),
      occurrence_field_(sessions.known("occurrence").field) {}

// Only what is written counts: what a row shows of a series it follows may be about to change.
Unfolding::Given Unfolding::said(std::uint32_t row) const {
  if (!sessions_.is_live(row) || !sessions_.is_written(row, series_field_) ||
      !sessions_.is_written(row, occurrence_field_)) {
    return {};
  }
  const Session& session = sessions_.at(row);
  return session.series ? Given{session.series, session.occurrence} : Given{};
}

bool Unfolding::is_elsewhere(std::uint32_t row, const Given& given) const {
  if (row == kNone || !sessions_.is_live(row)) return false;
  const Session& session = sessions_.at(row);
  return (sessions_.is_written(row, series_field_) && !(session.series == given.series)) ||
         (sessions_.is_written(row, occurrence_field_) && session.occurrence != given.start);
}

// Without those left out, and those that another session stands for.
std::vector<LocalTime> Unfolding::dates(const SeriesId& id, Day from) const {
  const Series* series = series_.find(id);
  if (!series || series->archived || series->rule.empty()) return {};
  const Result<RecurrenceRule> rule = parse_rule(series->rule, Zone{});
  if (!rule) return {};
  std::vector<LocalTime> except = series->except;
  put_in_order(except.begin(), except.end());
  const Day first = series->start.day(), last = std::min(horizon_, first + kLongestSeries);
  std::vector<LocalTime> out =
      occurrences(*rule, series->start, std::max(first, from), last, kLongestSeries);
  const auto left_out = [&](LocalTime t) {
    return std::binary_search(except.begin(), except.end(), t) ||
           (!claimed_.empty() && claimed_.count(occurrence_id(id, t)) > 0);
  };
  out.erase(std::remove_if(out.begin(), out.end(), left_out), out.end());
  return out;
}

std::uint32_t Unfolding::row_for(const Given& given, Rows& rows) {
  SessionId id = occurrence_id(given.series, given.start);
  std::uint32_t row = sessions_.row_of(id);
  while (is_elsewhere(row, given)) {
    strays_[row] = given;
    rows.strays.push_back(row);
    id = occurrence_id_beside(id, given.start);
    row = sessions_.row_of(id);
  }
  return row == kNone ? sessions_.add_row(id) : row;
}

void Unfolding::give(const SeriesId& id, Day from, Values values,
                     std::vector<std::uint32_t>& changed) {
  Rows& rows = rows_of_[id];
  for (const LocalTime t : dates(id, from)) {
    const Given given{id, t};
    const std::uint32_t row = row_for(given, rows);
    sessions_.set_given(row, true);
    rows.given.push_back(row);
    Given& known = given_[row];
    if (values == Values::changed || !(known == given)) changed.push_back(row);
    known = given;
  }
}

// Rows that were given before and still are need a new look only when the series says other things.
void Unfolding::unfold(const SeriesId& id, Values values) {
  Rows& rows = rows_of_[id];
  const std::vector<std::uint32_t> before = std::move(rows.given);
  for (const std::uint32_t row : before) sessions_.set_given(row, false);
  for (const std::uint32_t row : rows.strays) strays_.erase(row);
  rows = {};
  std::vector<std::uint32_t> changed;
  give(id, {INT32_MIN}, values, changed);
  for (const std::uint32_t row : before) {
    if (sessions_.is_given(row)) continue;
    given_.erase(row);
    changed.push_back(row);
  }
  for (const std::uint32_t row : changed) take(row);
}

void Unfolding::take(std::uint32_t row) {
  inherit(row);
  sessions_.refresh(row, indexes_);
}

// Fields that nothing was written in show what the series says, else what a new session has.
void Unfolding::inherit(std::uint32_t row) {
  Given from = said(row);
  if (!from.series) {
    const auto found = given_.find(row);
    if (found != given_.end()) from = found->second;
  }
  const Series* series = from.series ? series_.find(from.series) : nullptr;
  if (!series && inherited_.count(row) == 0) return;
  Session shown;
  if (series) shown = occurrence_of(from.series, *series, from.start);
  series ? (void)inherited_.insert(row) : (void)inherited_.erase(row);
  Session& session = sessions_.mutable_at(row);
  if (!sessions_.is_live(row)) {
    session = std::move(shown);
    return;
  }
  const std::span<const FieldSpec> specs = fields_of<Session>();
  for (std::uint32_t f = 0; f < specs.size(); ++f)
    if (!sessions_.is_written(row, f)) (void)specs[f].set(&session, {}, specs[f].get(&shown, {}));
}

// A session that stands for an occurrence under an id of its own takes that one's place.
void Unfolding::claim(std::uint32_t row) {
  Given wanted = said(row);
  if (wanted.series && occurrence_id(wanted.series, wanted.start) == sessions_.id(row)) wanted = {};
  const auto found = claims_.find(row);
  const Given before = found == claims_.end() ? Given{} : found->second;
  if (before == wanted) return;
  if (before.series) {
    const SessionId id = occurrence_id(before.series, before.start);
    if (--claimed_[id] == 0) claimed_.erase(id);
    claims_.erase(row);
  }
  if (wanted.series) {
    ++claimed_[occurrence_id(wanted.series, wanted.start)];
    claims_[row] = wanted;
  }
  if (before.series) unfold(before.series, Values::same);
  if (wanted.series && !(wanted.series == before.series)) unfold(wanted.series, Values::same);
}

// A row that leaves the occurrence of its id, or comes back to it.
void Unfolding::follow_stray(std::uint32_t row) {
  const auto given = given_.find(row);
  if (given != given_.end() && is_elsewhere(row, given->second)) {
    const SeriesId id = given->second.series;
    return unfold(id, Values::same);
  }
  const auto stray = strays_.find(row);
  if (stray != strays_.end() && !is_elsewhere(row, stray->second)) {
    const SeriesId id = stray->second.series;
    unfold(id, Values::same);
  }
}

void Unfolding::session_changed(std::uint32_t row) {
  claim(row);
  follow_stray(row);
  take(row);
}

void Unfolding::series_changed(const RawId& id) {
  unfold(SeriesId(id), Values::changed);
  const std::vector<SessionId> touched = indexes_.sessions_by_series.of(id);
  for (const SessionId& session : touched) {
    const std::uint32_t row = sessions_.row_of(session);
    if (!sessions_.is_given(row)) take(row);
  }
}

void Unfolding::set_horizon(Day day) {
  if (day <= horizon_) return;
  const Day before = horizon_;
  horizon_ = day;
  std::vector<std::uint32_t> changed;
  for (std::uint32_t row = 0; row < series_.size(); ++row)
    if (series_.is_live(row)) give(SeriesId(series_.id(row)), before, Values::same, changed);
  for (const std::uint32_t row : changed) take(row);
}

}  // namespace sb::book
