// What is saved is what was planned, whatever was done before; and the book it leaves does not
// depend on the order in which the changes arrive (CAL-09, CAL-10).
#include <algorithm>

#include "core/change_kit.h"
#include "core/series_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

struct Life {
  SeriesWorld w;
  SeededRandom random;
  std::vector<Change> journal;

  explicit Life(std::uint64_t seed) : random(seed) {
    journal = kit::states_of(w.book);
    if (random.below(2) == 0) touch_single();
    record(w.edits(w.new_series(any_rule(), "2026-11-23T10:00")));
  }

  const char* any_rule() {
    static constexpr const char* kRules[] = {
        "FREQ=WEEKLY;BYDAY=MO;COUNT=6",         "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=7",
        "FREQ=DAILY;COUNT=8",                   "FREQ=DAILY;INTERVAL=2;UNTIL=20261215",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=6", "FREQ=MONTHLY;COUNT=4",
        "FREQ=MONTHLY;BYDAY=-1MO;COUNT=3",      "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270110",  "FREQ=WEEKLY;UNTIL=20270110T100000"};
    return kRules[random.below(std::size(kRules))];
  }
  std::vector<SessionId> all() {
    return w.book.sessions_on(day("2026-01-01"), day("2028-01-01"));
  }
  SessionId any() {
    const std::vector<SessionId> ids = all();
    return ids[random.below(ids.size())];
  }
  static std::string words(const std::vector<LocalTime>& times) {
    std::vector<std::string> out;
    for (const LocalTime t : times) out.push_back(to_iso(t).substr(2));
    return list_of(std::move(out));
  }
  std::vector<LocalTime> starts() {
    std::vector<LocalTime> out;
    for (const SessionId& id : all()) out.push_back(w.book.find<Session>(id)->start);
    std::sort(out.begin(), out.end());
    return out;
  }
  void record(const std::vector<Edit>& edits) {
    for (const Change& c : w.book.stamped(edits, w.owner, w.clock, w.now)) {
      w.book.apply(c);
      journal.push_back(c);
    }
    REQUIRE(w.book.refused().empty());
  }
  void record(const Result<std::vector<Edit>>& edits) {
    if (edits) record(edits.value());
  }
  LocalTime somewhere(LocalTime t) {
    const int days = static_cast<int>(random.below(15)) - 7;
    return t + Minutes{days * kMinutesPerDay + static_cast<int>(random.below(5)) * 60 - 120};
  }
  void touch_single() {
    SeriesRequest r = w.edit(w.session, SeriesScope::all);
    r.rule = any_rule();
    record(w.edits(r));
  }
  void touch() {
    const SessionId id = any();
    const Session s = *w.book.find<Session>(id);
    switch (random.below(5)) {
      case 0: return record(move_session(w.dana(), id, somewhere(s.start), s.duration));
      case 1: return record(set_session_status(w.dana(), id, SessionStatus::cancelled, "ill", {}));
      case 2: return record(begin_note(w.dana(), w.fresh<NoteId>(), id, w.soap));
      case 3: return record(delete_session(w.dana(), id));
      default: break;
    }
    SessionRequest r = request_of(s);
    r.location = "Room " + std::to_string(random.below(3));
    record(change_session(w.dana(), id, r));
  }
  void decide(SeriesRequest& r) {
    for (const PlannedDate& d : w.plan(r).dates) {
      if (!d.start || d.pinned || random.below(4) != 0) continue;
      r.decisions.push_back({*d.start, static_cast<DateChoice>(random.below(3))});
    }
  }
  // The calendar after it holds just what the plan says.
  void change_series() {
    SeriesRequest r = w.edit(any(), static_cast<SeriesScope>(random.below(3)));
    if (random.below(2) == 0) r.values.start = somewhere(r.values.start);
    if (random.below(3) == 0) r.values.location = "Room " + std::to_string(random.below(3));
    if (random.below(4) == 0) r.rule = random.below(3) == 0 ? "" : any_rule();
    if (!plan_series(w.dana(), vienna(), r)) return;
    if (random.below(2) == 0) decide(r);
    const auto edits = save_series(w.dana(), vienna(), r);
    if (!edits) return;
    std::vector<LocalTime> expected = starts();
    for (const PlannedDate& d : w.plan(r).dates) {
      if (d.was) {
        const auto at = std::find(expected.begin(), expected.end(), *d.was);
        REQUIRE(at != expected.end());
        expected.erase(at);
      }
      if (!d.start || d.choice == DateChoice::skip) continue;
      const bool shifts = d.choice == DateChoice::shift && d.shifted;
      expected.push_back(shifts ? *d.shifted : *d.start);
    }
    std::sort(expected.begin(), expected.end());
    std::string asked = std::to_string(static_cast<int>(r.scope)) + " from " +
                        to_iso(w.book.find<Session>(r.session)->start) + " to " +
                        to_iso(r.values.start) + " " + rule_of(w.book, r.session) + " -> " +
                        r.rule + ": " + w.planned(r);
    for (const DateDecision& d : r.decisions)
      asked += ", " + to_iso(d.start) + "=" + std::to_string(static_cast<int>(d.choice));
    CAPTURE(asked);
    record(edits.value());
    CHECK(words(starts()) == words(expected));
  }
};

}  // namespace

TEST_CASE("CAL-10 property: what is saved is what was planned, in any order of arrival") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Life life(seed);
    for (int i = 0; i < 12 && !life.all().empty(); ++i) {
      CAPTURE(i);
      life.random.below(3) == 0 ? life.touch() : life.change_series();
    }
    std::vector<Change> mixed = kit::rearranged(life.journal, life.random);
    Book other;
    other.set_horizon(day("2026-12-10"));
    for (const Change& c : mixed) other.apply(c);
    other.set_horizon(day("2028-01-01"));
    CHECK(other.fingerprint() == life.w.book.fingerprint());
    const auto ids = other.sessions_on(day("2026-01-01"), day("2028-01-01"));
    CHECK(ids == life.all());
    for (const SessionId& id : ids) {
      const Session &a = *other.find<Session>(id), &b = *life.w.book.find<Session>(id);
      CHECK(a.location == b.location);
      CHECK(a.series == b.series);
      CHECK(a.occurrence == b.occurrence);
    }
  }
}
