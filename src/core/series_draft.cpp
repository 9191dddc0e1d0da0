#include "core/series_draft.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/order.h"
#include "core/occurrence.h"
#include "core/recurrence_parts.h"
#include "core/rule_edit.h"
#include "core/session_edit.h"
#include "core/signing.h"

namespace sb {
namespace {

using Times = std::vector<LocalTime>;

bool is_open_status(SessionStatus s) {
  return s == SessionStatus::pending || s == SessionStatus::scheduled;
}

const char* pin_word(SessionStatus status) {
  switch (status) {
    case SessionStatus::in_progress: return "in progress";
    case SessionStatus::completed: return "completed";
    case SessionStatus::cancelled: return "cancelled";
    case SessionStatus::late_cancelled: return "cancelled late";
    case SessionStatus::no_show: return "no-show";
    default: return "";
  }
}

std::vector<const char*> changed_fields(const Session& before, const Session& wanted) {
  std::vector<const char*> out;
  for (const char* name : {"kind", "client", "service", "member", "calendar", "duration",
                           "modality", "location", "name", "client_note", "private_note"}) {
    const FieldSpec* spec = find_field(Session::kKind, name);
    if (spec && !(spec->get(&before, {}) == spec->get(&wanted, {}))) out.push_back(name);
  }
  if (before.status != wanted.status && is_open_status(before.status) &&
      is_open_status(wanted.status)) {
    out.push_back("status");
  }
  return out;
}

// Series and sessions name what they have in common alike.
void overlay(Series& series, const Session& wanted, const std::vector<const char*>& names) {
  const Series from = series_like(wanted);
  for (const char* name : names) {
    const FieldSpec* spec = find_field(Series::kKind, name);
    if (spec) (void)spec->set(&series, {}, spec->get(&from, {}));
  }
}

Times dates_of(const RecurrenceRule& rule, LocalTime start, Day from, Day to) {
  return occurrences(rule, start, from, to, kMostDates);
}

// Fills in what is known without expanding anything.
class Drafting {
 public:
  Drafting(const Access& access, const SeriesRequest& request, SeriesDraft& draft)
      : access_(access), book_(access.book()), request_(request), d_(draft) {}
  void begin();
  Status settle_rule();
  void list_dates();

 private:
  void choose_act();
  Day plan_end() const;
  Times old_dates() const;
  Times new_dates(const Times& old) const;
  std::map<LocalTime, std::vector<SessionId>> sessions_by_date();
  void add_date(std::optional<LocalTime> was, std::optional<LocalTime> now, const SessionId& id);
  std::optional<LocalTime> counterpart(const Times& old, std::size_t i, const Times& fresh) const;
  void list_one();
  bool is_excepted(LocalTime t) const;

  const Access& access_;
  const Book& book_;
  const SeriesRequest& request_;
  SeriesDraft& d_;
  bool by_number_ = false;  // the nth date of the old rule becomes the nth of the new
};

void Drafting::begin() {
  d_.self_id = request_.session;
  d_.self = access_.session(request_.session);
  d_.wanted = session_of(request_.values, d_.self ? d_.self->member : access_.me());
  if (d_.self) {
    if (!owns_private_note(access_, d_.self->member))
      d_.wanted.private_note = d_.self->private_note;
    d_.changed = changed_fields(*d_.self, d_.wanted);
    d_.old = live_series_of(book_, *d_.self);
    if (d_.old) d_.old_id = d_.self->series;
    d_.self_stands_alone = !pin_reason(book_, d_.self_id, *d_.self).empty() ||
                           !is_open_status(d_.wanted.status);
  }
  choose_act();
}

void Drafting::choose_act() {
  const bool repeats = !request_.rule.empty();
  if (!d_.self) {  // one that is gone, or not for these eyes, is refused by may_change()
    d_.act = request_.session ? SeriesAct::change_one
                              : (repeats ? SeriesAct::begin : SeriesAct::book_one);
  } else if (!d_.old) {
    d_.act = repeats ? SeriesAct::join : SeriesAct::change_one;
  } else if (request_.scope == SeriesScope::this_one) {
    d_.act = repeats ? SeriesAct::change_one : SeriesAct::leave;
  } else {
    const bool all = request_.scope == SeriesScope::all || d_.self->occurrence <= d_.old->start;
    d_.act = repeats ? (all ? SeriesAct::rewrite : SeriesAct::follow)
                     : (all ? SeriesAct::stop_all : SeriesAct::stop_following);
    d_.from = all ? d_.old->start : d_.self->occurrence;
  }
}

Error on_form(Error error) {
  if (error.field == "UNTIL") error.field = "until";
  else if (error.field == "COUNT") error.field = "count";
  else if (error.field == "INTERVAL") error.field = "interval";
  else if (error.field != "start") error.field = "rule";
  return error;
}

// The rule and start that will be.
Status Drafting::settle_rule() {
  RecurrenceRule base;
  if (of_series(d_.act)) {
    const Result<RecurrenceRule> old = parse_rule(d_.old->rule, Zone{});
    if (!old && d_.act != SeriesAct::stop_all) return on_form(old.error());
    if (old) d_.old_rule = *old;
    std::tie(d_.old_rest, base) = split_rule(d_.old_rule, d_.old->start, d_.from);
  }
  if (!gives_series(d_.act)) return Done{};
  const Result<RecurrenceRule> asked = parse_rule(request_.rule, Zone{});
  if (!asked) return on_form(asked.error());
  d_.id = d_.act == SeriesAct::rewrite ? d_.old_id : request_.new_id;
  if (!of_series(d_.act)) {
    d_.series = series_like(d_.wanted);
    d_.rule = *asked;
  } else {
    d_.series = *d_.old;
    overlay(d_.series, d_.wanted, d_.changed);
    const Minutes shift = d_.wanted.start - d_.self->start;
    const LocalTime was = d_.from;
    d_.series.start = was + shift;
    d_.same_rule = *asked == d_.old_rule;
    d_.rule = d_.same_rule ? moved_rule(base, was, d_.series.start) : *asked;
    if (!d_.same_rule && asked->count > 0 && asked->count == d_.old_rule.count)
      d_.rule.count = base.count;
    if (!d_.same_rule && shift.count == 0) d_.series.start = first_met(d_.rule, was);
    if (d_.same_rule && shift.count == 0) d_.rule = base;
  }
  if (d_.act != SeriesAct::rewrite) d_.series.except.clear();
  const Status fine = check_rule(d_.rule, d_.series.start);
  if (!fine && !(d_.same_rule && fine.error().field == "UNTIL")) return on_form(fine.error());
  return Done{};
}

Day Drafting::plan_end() const {
  const LocalTime around = std::max(d_.wanted.start, d_.self ? d_.self->start : d_.wanted.start);
  Day end = around.day() + kPlanAhead;
  if (!d_.old) return end;
  for (const LocalTime t : d_.old->except) end = std::max(end, t.day() + 1);
  for (const SessionId& id : book_.sessions_of_series(d_.old_id)) {
    if (!book_.exists(Session::kKind, id)) continue;
    end = std::max(end, book_.find<Session>(id)->occurrence.day() + 1);
  }
  return std::min(end, kLastRecurrenceDay);
}

Times Drafting::old_dates() const {
  if (!of_series(d_.act)) return {};
  const Day end = d_.old_rule.endless() ? plan_end() : kLastRecurrenceDay;
  Times all = dates_of(d_.old_rule, d_.old->start, d_.from.day(), end);
  all.erase(all.begin(), std::lower_bound(all.begin(), all.end(), d_.from));
  return all;
}

Times Drafting::new_dates(const Times& old) const {
  if (!gives_series(d_.act)) return {};
  const LocalTime start = d_.series.start;
  const bool as_many = by_number_ && d_.rule.endless() && d_.old_rule.endless();
  if (as_many) return occurrences(d_.rule, start, start.day(), kLastRecurrenceDay, old.size());
  return dates_of(d_.rule, start, start.day(),
                  d_.rule.endless() ? plan_end() : kLastRecurrenceDay);
}

bool Drafting::is_excepted(LocalTime t) const {
  const auto& except = d_.old->except;
  return std::find(except.begin(), except.end(), t) != except.end();
}

std::map<LocalTime, std::vector<SessionId>> Drafting::sessions_by_date() {
  std::map<LocalTime, std::vector<SessionId>> out;
  if (!of_series(d_.act)) return out;
  for (const SessionId& id : book_.sessions_of_series(d_.old_id)) {
    const Session* session = book_.find<Session>(id);
    if (!session || session->occurrence < d_.from) continue;
    out[session->occurrence].push_back(id);
    const bool self = id == d_.self_id;
    if (self || pin_reason(book_, id, *session).empty()) d_.moving.insert(id);
  }
  return out;
}

void Drafting::add_date(std::optional<LocalTime> was, std::optional<LocalTime> now,
                        const SessionId& id) {
  DraftDate date;
  date.was = was;
  date.now = now;
  date.id = id;
  date.session = book_.find<Session>(id);
  if (!date.session) {
    date.fate = !was ? DateFate::fresh : is_excepted(*was) ? DateFate::left_out : DateFate::follows;
  } else if (id == d_.self_id) {
    const bool locked = session_is_locked(book_, id) && !d_.deletes_self;
    date.fate = locked ? DateFate::pinned : DateFate::self;
    if (locked) date.why_pinned = pin_reason(book_, id, *date.session);
    d_.moving.insert(id);
  } else if (date.session->is_gone()) {
    date.fate = DateFate::gone;
  } else {
    date.why_pinned = pin_reason(book_, id, *date.session);
    date.fate = date.why_pinned.empty() ? DateFate::follows : DateFate::pinned;
  }
  if (date.fate == DateFate::pinned) d_.moving.erase(id);
  d_.dates.push_back(std::move(date));
}

std::optional<LocalTime> Drafting::counterpart(const Times& old, std::size_t i,
                                               const Times& fresh) const {
  if (by_number_) return i < fresh.size() ? std::optional(fresh[i]) : std::nullopt;
  const LocalTime day = LocalTime::at(old[i].day(), 0);
  const auto at = std::lower_bound(fresh.begin(), fresh.end(), day);
  return at != fresh.end() && at->day() == day.day() ? std::optional(*at) : std::nullopt;
}

void Drafting::list_one() {
  DraftDate date;
  date.now = d_.wanted.start;
  date.id = d_.self_id;
  date.session = d_.self;
  if (d_.self) {
    date.was = d_.self->start;
    date.fate = DateFate::self;
  }
  d_.dates.push_back(std::move(date));
}

void Drafting::list_dates() {
  if (!of_series(d_.act) && !gives_series(d_.act)) return list_one();
  by_number_ = of_series(d_.act) && gives_series(d_.act) &&
               same_beat(d_.old_rule, d_.from, d_.rule, d_.series.start);
  const Times old = old_dates(), fresh = new_dates(old);
  auto sessions = sessions_by_date();
  std::unordered_set<std::int32_t> met;
  for (std::size_t i = 0; i < old.size(); ++i) {
    const std::optional<LocalTime> now = counterpart(old, i, fresh);
    if (now) met.insert(now->minutes);
    const auto there = sessions.find(old[i]);
    if (there == sessions.end()) {
      add_date(old[i], now, {});
      continue;
    }
    for (const SessionId& id : there->second) add_date(old[i], now, id);
    sessions.erase(there);
  }
  // Sessions that stand for no date of the rule (any more) stay where they are.
  for (const auto& [t, ids] : sessions)
    for (const SessionId& id : ids)
      if (book_.exists(Session::kKind, id))
        add_date(t, gives_series(d_.act) ? std::optional(t) : std::nullopt, id);
  for (const LocalTime t : fresh) {
    if (met.count(t.minutes) > 0) continue;
    const bool first = d_.act == SeriesAct::join && t == d_.series.start;
    add_date({}, t, first ? d_.self_id : SessionId{});
  }
  if (of_series(d_.act))
    for (const LocalTime t : d_.old->except)
      if (t >= d_.from && !std::binary_search(old.begin(), old.end(), t))
        d_.kept_except.push_back(t);
  put_in_order(d_.dates.begin(), d_.dates.end(), [](const DraftDate& a, const DraftDate& b) {
    return a.now.value_or(a.was.value_or(LocalTime{})) <
           b.now.value_or(b.was.value_or(LocalTime{}));
  });
  d_.total = d_.rule.endless() ? 0 : static_cast<int>(fresh.size());
}

}  // namespace

bool of_series(SeriesAct act) {
  return act == SeriesAct::follow || act == SeriesAct::rewrite ||
         act == SeriesAct::stop_following || act == SeriesAct::stop_all;
}

bool gives_series(SeriesAct act) {
  return act == SeriesAct::begin || act == SeriesAct::join || act == SeriesAct::follow ||
         act == SeriesAct::rewrite;
}

std::string pin_reason(const Book& book, const SessionId& id, const Session& session) {
  if (!book.notes_of_session(id).empty())
    return session_is_locked(book, id) ? "has a signed note" : "has a note";
  if (!is_open_status(session.status)) return pin_word(session.status);
  if (session.started.ms || session.stopped.ms) return "has recorded times";
  if (session.series && session.start != session.occurrence) return "moved by hand";
  return {};
}

const Series* live_series_of(const Book& book, const Session& session) {
  const Series* series = session.series ? book.find<Series>(session.series) : nullptr;
  return series && !series->archived && !series->rule.empty() ? series : nullptr;
}

bool stands_alone(const SeriesDraft& draft, const DraftDate& date) {
  return date.fate == DateFate::self && (!gives_series(draft.act) || draft.self_stands_alone ||
                                         draft.act == SeriesAct::join);
}

LocalTime key_of(const SeriesDraft& draft, const DraftDate& date) {
  return stands_alone(draft, date) || !date.now ? draft.wanted.start : *date.now;
}

DateChoice choice_of(const SeriesRequest& request, LocalTime key) {
  for (const DateDecision& d : request.decisions)
    if (d.start == key) return d.choice;
  return DateChoice::keep;
}

Status may_change(const Access& access, const SeriesDraft& draft) {
  const SeriesAct act = draft.act;
  if (act == SeriesAct::book_one || act == SeriesAct::begin)
    return access.check(Permission::session_create);
  SB_CHECK(access.check(Permission::session_update));
  if (act == SeriesAct::join) SB_CHECK(access.check(Permission::session_create));
  if (act == SeriesAct::stop_following || act == SeriesAct::stop_all)
    SB_CHECK(access.check(Permission::session_delete));
  if (!draft.self || draft.self->is_gone())
    return Error{Fault::not_found, "This session is not in the calendar any more.", ""};
  if (!of_series(act)) SB_CHECK(changeable_session(access, draft.self_id));
  if (was_called_off(draft.wanted.status) && draft.self->status != draft.wanted.status &&
      draft.self->reason.empty()) {
    return Error{Fault::invalid, "To cancel a session, choose Cancel and say why.", "status"};
  }
  return Done{};
}

Result<SeriesDraft> draft_series(const Access& access, const SeriesRequest& request) {
  SeriesDraft draft;
  Drafting drafting(access, request, draft);
  drafting.begin();
  SB_CHECK(may_change(access, draft));
  if (auto errors = check_session(access, request.values, request.session); !errors.empty())
    return errors.front();
  SB_CHECK(drafting.settle_rule());
  drafting.list_dates();
  return draft;
}

Result<SeriesDraft> draft_end(const Access& access, const SessionId& id, SeriesScope scope) {
  SeriesRequest request;
  request.session = id;
  request.scope = scope;
  if (const Session* session = access.session(id)) request.values = request_of(*session);
  SeriesDraft draft;
  Drafting drafting(access, request, draft);
  drafting.begin();
  draft.deletes_self = true;
  SB_CHECK(may_change(access, draft));
  SB_CHECK(drafting.settle_rule());
  drafting.list_dates();
  return draft;
}

std::vector<Error> check_series(const Access& access, const Zone&, const SeriesRequest& request) {
  SeriesDraft draft;
  Drafting drafting(access, request, draft);
  drafting.begin();
  if (const Status may = may_change(access, draft); !may) return {may.error()};
  std::vector<Error> errors = check_session(access, request.values, request.session);
  const Status rule = drafting.settle_rule();
  const auto same_field = [&](const Error& e) { return e.field == rule.error().field; };
  if (!rule && std::none_of(errors.begin(), errors.end(), same_field))
    errors.push_back(rule.error());
  return errors;
}

std::string rule_of(const Book& book, const SessionId& id) {
  const Session* session = book.find<Session>(id);
  const Series* series = session ? live_series_of(book, *session) : nullptr;
  return series ? series->rule : std::string();
}

}  // namespace sb
