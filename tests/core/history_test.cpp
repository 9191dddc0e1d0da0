// The session history of a client: which rows, in which order, and the figures above them.
#include "core/history.h"

#include "rules_world.h"

namespace sb::test {
namespace {

using S = SessionStatus;

constexpr const char* kNow = "2026-11-18T10:30";

struct HistoryWorld : World {
  HistoryWorld() { set("session", session, "deleted", true); }
  SessionId put(const char* start, S status, ServiceId of = {}) {
    Session s;
    s.client = amara;
    s.member = owner;
    s.service = of ? of : service;
    s.start = at(start);
    s.duration = 50;
    s.status = status;
    const SessionId id = fresh<SessionId>();
    put_session(id, s);
    return id;
  }
  std::vector<HistoryRow> rows(HistoryFilter filter = {},
                               HistoryOrder order = HistoryOrder::newest) const {
    return history_rows(dana(), amara, filter, order, at(kNow));
  }
  std::string starts(const HistoryFilter& filter,
                     HistoryOrder order = HistoryOrder::newest) const {
    std::string out;
    for (const HistoryRow& row : rows(filter, order))
      out += (out.empty() ? "" : " ") + to_iso(row.start.day()).substr(5);
    return out;
  }
  HistoryStatistic figure(HistoryFigure f, const HistoryFilter& filter = {}) const {
    return history_statistics(dana(), rows(filter), at(kNow))[static_cast<std::size_t>(f)];
  }
};

struct Busy : HistoryWorld {
  SessionId ahead = put("2026-11-25T10:00", S::scheduled);
  SessionId unsaid = put("2026-11-16T10:00", S::scheduled);
  SessionId held = put("2026-11-09T10:00", S::completed);
  SessionId held_before = put("2026-11-02T10:00", S::completed, old_service);
  SessionId off = put("2026-10-26T10:00", S::cancelled);
  SessionId late = put("2026-10-19T10:00", S::late_cancelled);
  SessionId missed = put("2026-10-12T10:00", S::no_show);
  SessionId off_ahead = put("2026-12-02T10:00", S::cancelled);
  Busy() {
    set("service", service, "price", std::int64_t{8000});
    set("service", old_service, "price", std::int64_t{6050});
  }
};

TEST_CASE("CLI-06 rows come newest first, oldest first, or grouped by status") {
  Busy w;
  CHECK(w.starts({}) == "12-02 11-25 11-16 11-09 11-02 10-26 10-19 10-12");
  CHECK(w.starts({}, HistoryOrder::oldest) == "10-12 10-19 10-26 11-02 11-09 11-16 11-25 12-02");
  CHECK(w.starts({}, HistoryOrder::by_status) ==
        "11-25 11-16 11-09 11-02 12-02 10-26 10-19 10-12");
}

TEST_CASE("CLI-06 in a group the next one ahead comes first, then the latest one past") {
  HistoryWorld w;
  for (const char* start : {"2026-11-02T10:00", "2026-12-09T10:00", "2026-11-09T10:00",
                            "2026-12-02T10:00"})
    w.put(start, S::scheduled);
  CHECK(w.starts({}, HistoryOrder::by_status) == "12-02 12-09 11-09 11-02");
}

TEST_CASE("CLI-06 filters: upcoming, past, status, service, dates; together they narrow") {
  Busy w;
  HistoryFilter f;
  f.when = HistoryWhen::upcoming;
  CHECK(w.starts(f) == "12-02 11-25");
  f.statuses = {S::cancelled};
  CHECK(w.starts(f) == "12-02");
  f = {};
  f.when = HistoryWhen::past;
  f.from = day("2026-10-26");
  f.until = day("2026-11-09");
  CHECK(w.starts(f) == "11-09 11-02 10-26");
  f.services = {w.old_service};
  CHECK(w.starts(f) == "11-02");
  f.from = day("2027-01-01");
  CHECK(w.starts(f).empty());
  CHECK(f.is_on());
}

TEST_CASE("CLI-06 a session that begins right now is past") {
  HistoryWorld w;
  w.put(kNow, S::scheduled);
  HistoryFilter f;
  f.when = HistoryWhen::past;
  CHECK(w.starts(f) == "11-18");
}

TEST_CASE("CLI-06 other events, gone sessions and other clients' are in no history") {
  HistoryWorld w;
  const SessionId contact = w.put("2026-11-01T10:00", S::scheduled);
  w.set("session", contact, "kind", "contact");
  w.set("session", w.put("2026-11-02T10:00", S::completed), "archived", true);
  CHECK(w.rows().empty());
  CHECK(history_rows(w.dana(), w.jonas, {}, HistoryOrder::newest, at(kNow)).empty());
  CHECK(history_rows(w.dana(), ClientId{}, {}, HistoryOrder::newest, at(kNow)).empty());
}

TEST_CASE("CLI-06 the preview is of the note one may read, as it was signed") {
  HistoryWorld w;
  w.session = w.put("2026-11-16T10:00", S::completed);
  const NoteId note = w.signed_note();
  REQUIRE(w.rows().size() == 1);
  CHECK(w.rows()[0].preview == "Client reports sleeping well on five nights.");
  CHECK(w.rows()[0].note_state == NoteState::signed_);
  w.set("note", note, "text/subjective", "Changed behind the signature.");
  CHECK(w.rows()[0].note_state == NoteState::unsigned_edits);
  CHECK(w.rows()[0].preview == "Client reports sleeping well on five nights.");
  const MemberId desk = w.member_with(RoleKind::front_desk);
  const auto rows = history_rows(w.as(desk), w.amara, {}, HistoryOrder::newest, at(kNow));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].preview.empty());
  CHECK(rows[0].note.is_nil());
}

TEST_CASE("CLI-07 each figure has its value, its formula and the rows behind it") {
  Busy w;
  CHECK(w.figure(HistoryFigure::total).value == "8");
  CHECK(w.figure(HistoryFigure::total).formula == "6 past + 2 ahead");
  CHECK(w.figure(HistoryFigure::completed).rows ==
        std::vector<SessionId>{w.held, w.held_before});
  CHECK(w.figure(HistoryFigure::cancelled).value == "3");
  CHECK(w.figure(HistoryFigure::cancelled).formula == "2 cancelled + 1 late-cancelled");
  CHECK(w.figure(HistoryFigure::cancelled).rows ==
        std::vector<SessionId>{w.off_ahead, w.off, w.late});
  CHECK(w.figure(HistoryFigure::no_shows).rows == std::vector<SessionId>{w.missed});
  const HistoryStatistic rate = w.figure(HistoryFigure::cancellation_rate);
  CHECK(rate.value == "50.0 %");  // 3 of 6: what is ahead or unsaid has no outcome
  CHECK(rate.rows.size() == 6);
  CHECK(rate.formula.rfind("3 cancelled or late-cancelled ÷ 6 with an outcome", 0) == 0);
  const HistoryStatistic revenue = w.figure(HistoryFigure::revenue);
  CHECK(revenue.value == "EUR 140.50");
  CHECK(revenue.rows.size() == 2);
}

TEST_CASE("CLI-07 with nothing to divide by the rate is n/a, and revenue names what has no price") {
  HistoryWorld w;
  CHECK(w.figure(HistoryFigure::cancellation_rate).value == "n/a");
  CHECK(w.figure(HistoryFigure::total).value == "0");
  w.put("2026-11-25T10:00", S::scheduled);
  CHECK(w.figure(HistoryFigure::cancellation_rate).value == "n/a");
  w.put("2026-11-02T10:00", S::completed);
  CHECK(w.figure(HistoryFigure::cancellation_rate).value == "0.0 %");
  CHECK(w.figure(HistoryFigure::revenue).value == "EUR 0.00");
  CHECK(w.figure(HistoryFigure::revenue).rows.empty());
  CHECK(w.figure(HistoryFigure::revenue).formula.find("1 completed without a price") !=
        std::string::npos);
}

TEST_CASE("CLI-07 figures are of the rows that pass the filter") {
  Busy w;
  HistoryFilter f;
  f.from = day("2026-11-01");
  f.when = HistoryWhen::past;
  CHECK(w.figure(HistoryFigure::total, f).value == "3");
  CHECK(w.figure(HistoryFigure::cancellation_rate, f).value == "0.0 %");
  CHECK(w.figure(HistoryFigure::revenue, f).value == "EUR 140.50");
}

TEST_CASE("CLI-06 the filter offers the services that occur, archived ones too") {
  Busy w;
  CHECK(history_services(w.dana(), w.amara).size() == 2);
  CHECK(history_services(w.dana(), w.jonas).empty());
}

}  // namespace
}  // namespace sb::test
