#include "core/book_series.h"

#include <algorithm>

#include "core/occurrence.h"
#include "core/recurrence.h"

namespace sb::book {
namespace {

// More than any practice plans: eight years of every day. A guard against rules from elsewhere.
constexpr std::size_t kMostGiven = 3000;

}  // namespace

std::vector<Unfolding::Given> Unfolding::wanted(const SeriesId& id) const {
  std::vector<Given> out;
  const Series* series = series_.find(id);
  if (!series || series->archived || series->rule.empty()) return out;
  const Result<RecurrenceRule> rule = parse_rule(series->rule, Zone{});
  if (!rule) return out;
  for (LocalTime t :
       occurrences(*rule, series->start, series->start.day(), horizon_, kMostGiven)) {
    const auto& except = series->except;
    if (std::find(except.begin(), except.end(), t) != except.end()) continue;
    if (claimed_.count(occurrence_id(id, t)) == 0) out.push_back({id, t});
  }
  return out;
}

void Unfolding::unfold(const SeriesId& id) {
  std::vector<std::uint32_t> before = std::move(rows_of_[id]);
  std::vector<std::uint32_t>& rows = rows_of_[id];
  rows.clear();
  for (const std::uint32_t row : before) {
    sessions_.set_given(row, false);
    given_.erase(row);
  }
  for (const Given& g : wanted(id)) {
    const std::uint32_t row = sessions_.add_row(occurrence_id(id, g.start));
    sessions_.set_given(row, true);
    given_[row] = g;
    rows.push_back(row);
  }
  for (const std::uint32_t row : before)
    if (!sessions_.is_given(row)) take(row);
  for (const std::uint32_t row : rows) take(row);
}

void Unfolding::take(std::uint32_t row) {
  inherit(row);
  sessions_.refresh(row, indexes_);
}

// Fields that nothing was written in show what the series says, else what a new session has.
void Unfolding::inherit(std::uint32_t row) {
  const auto found = given_.find(row);
  Given from;
  if (found != given_.end()) {
    from = found->second;
  } else if (sessions_.at(row).series && sessions_.at(row).occurrence != LocalTime{}) {
    from = {sessions_.at(row).series, sessions_.at(row).occurrence};
  }
  const Series* series = series_.find(from.series);
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
  const Session& session = sessions_.at(row);
  Given wanted;
  if (sessions_.is_live(row) && session.series && session.occurrence != LocalTime{} &&
      !(occurrence_id(session.series, session.occurrence) == sessions_.id(row))) {
    wanted = {session.series, session.occurrence};
  }
  const auto found = claims_.find(row);
  const Given before = found == claims_.end() ? Given{} : found->second;
  if (before.series == wanted.series && before.start == wanted.start) return;
  if (before.series) {
    const SessionId id = occurrence_id(before.series, before.start);
    if (--claimed_[id] == 0) claimed_.erase(id);
    claims_.erase(row);
  }
  if (wanted.series) {
    ++claimed_[occurrence_id(wanted.series, wanted.start)];
    claims_[row] = wanted;
  }
  if (before.series) unfold(before.series);
  if (wanted.series && !(wanted.series == before.series)) unfold(wanted.series);
}

void Unfolding::session_changed(std::uint32_t row) {
  take(row);
  claim(row);
}

void Unfolding::series_changed(const RawId& id) {
  unfold(SeriesId(id));
  const std::vector<SessionId> touched = indexes_.sessions_by_series.of(id);
  for (const SessionId& session : touched) {
    const std::uint32_t row = sessions_.row_of(session);
    if (!sessions_.is_given(row)) take(row);
  }
}

void Unfolding::set_horizon(Day day) {
  if (day <= horizon_) return;
  horizon_ = day;
  std::vector<RawId> all;
  for (std::uint32_t row = 0; row < series_.size(); ++row)
    if (series_.is_live(row)) all.push_back(series_.id(row));
  for (const RawId& id : all) unfold(SeriesId(id));
}

}  // namespace sb::book
