// Deleting what repeats (SES-12).
#include <algorithm>

#include "core/rule_text.h"
#include "core/series_draft.h"

namespace sb {
namespace {

constexpr std::size_t kMostNamed = 5;

bool is_of_many(const Access& access, const SessionId& id, SeriesScope scope) {
  const Session* session = access.session(id);
  return scope != SeriesScope::this_one && session && live_series_of(access.book(), *session);
}

bool goes(const DraftDate& date) {
  return date.fate == DateFate::follows || date.fate == DateFate::self;
}

std::string what_goes(const SeriesDraft& draft) {
  const LocalTime first = draft.dates.empty() ? draft.from : *draft.dates.front().was;
  if (draft.old_rule.endless())
    return "Everything of this series from " + short_day(first.day()) + " on leaves the calendar.";
  const auto n = std::count_if(draft.dates.begin(), draft.dates.end(), goes);
  const std::string noun = draft.old->kind == EventKind::session ? "session" : "date";
  return with_thousands(static_cast<std::uint64_t>(n)) + " " + noun +
         (n == 1 ? " leaves" : "s leave") + " the calendar.";
}

// "2 stay: Wed 18 Nov (completed), Wed 25 Nov (has a note)."
std::string what_stays(const SeriesDraft& draft) {
  std::size_t n = 0;
  std::string named;
  for (const DraftDate& date : draft.dates) {
    if (date.fate != DateFate::pinned) continue;
    if (++n > kMostNamed) continue;
    named += (named.empty() ? "" : ", ") + short_day(date.session->start.day()) + " (" +
             date.why_pinned + ")";
  }
  if (n == 0) return {};
  if (n > kMostNamed) named += " and others";
  return with_thousands(n) + (n == 1 ? " stays: " : " stay: ") + named + ".";
}

}  // namespace

Result<Deletion> series_deletion_of(const Access& access, const SessionId& id, SeriesScope scope) {
  SB_TRY(deletion, deletion_of(access, id));
  if (!is_of_many(access, id, scope)) return deletion;
  SB_TRY(draft, draft_end(access, id, scope));
  Deletion out;
  out.archives = deletion.archives;
  out.touched.push_back(what_goes(draft));
  if (std::string stay = what_stays(draft); !stay.empty()) out.touched.push_back(std::move(stay));
  if (out.archives)
    out.touched.push_back("This one has a note, which stays in the chart with what it was.");
  return out;
}

Result<std::vector<Edit>> delete_series(const Access& access, const SessionId& id,
                                        SeriesScope scope) {
  SB_CHECK(deletion_of(access, id));
  if (!is_of_many(access, id, scope)) return delete_session(access, id);
  SB_TRY(draft, draft_end(access, id, scope));
  return edits_of(access, Zone{}, {}, draft);
}

}  // namespace sb
