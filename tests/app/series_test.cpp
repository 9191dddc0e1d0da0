// What repeats, through commands: booking, moving one, cancelling one, this and following, the
// preflight and its choices, from single to series and back, deleting with a scope.
#include <algorithm>

#include "app/update_parts.h"
#include "app_world.h"
#include "core/series_rules.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct SeriesWorld : World {
  ClientId amara;
  SeriesWorld() {
    create();
    amara = add_client("Amara Okafor");
  }
  const Session& session(const SessionId& id) { return *model().book.find<Session>(id); }
  const CalendarState& calendar() { return model().calendar; }

  // Wednesdays at ten, from 25 November on.
  void book_weekly(const char* count = "5", const char* start = "2026-11-25T10:00") {
    act(cmd::BeginSession{*local_from_iso(start), 50, amara});
    act(cmd::SetRepeat{Repeat::weekly});
    act(cmd::EditRepeatField{RepeatField::count, count});
    act(cmd::SaveSession{});
    REQUIRE_FALSE(calendar().series);
    REQUIRE_FALSE(calendar().form);
  }
  // Oldest first, what is in the calendar.
  std::vector<std::string> starts() {
    std::vector<std::string> out;
    for (const SessionId& id : model().book.sessions_of(amara))
      out.push_back(to_iso(session(id).start));
    std::sort(out.begin(), out.end());
    return out;
  }
  SessionId at(const char* iso) {
    for (const SessionId& id : model().book.sessions_of(amara))
      if (to_iso(session(id).start) == iso) return id;
    FAIL("no session at ", iso);
    return {};
  }
  void move(const SessionId& id, const char* to) {
    act(cmd::EditSession{id});
    const std::string iso = to;
    act(cmd::EditSessionField{SessionField::date, iso.substr(0, 10)});
    act(cmd::EditSessionField{SessionField::start, iso.substr(11)});
    act(cmd::SaveSession{});
  }
  void pick(SeriesScope scope) {
    REQUIRE(calendar().series);
    CHECK(calendar().series->asks_scope);
    act(cmd::PickScope{scope});
    act(cmd::ConfirmSeries{});
  }
};

using Starts = std::vector<std::string>;

}  // namespace

TEST_CASE("CAL-09 a session that repeats is booked at once when nothing is the matter, with undo") {
  SeriesWorld w;
  w.book_weekly();
  CHECK(w.starts() == Starts{"2026-11-25T10:00", "2026-12-02T10:00", "2026-12-09T10:00",
                             "2026-12-16T10:00", "2026-12-23T10:00"});
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->undoable);
  w.restart();
  w.unlock();
  CHECK(w.starts().size() == 5);
  w.act(cmd::EditSession{w.at("2026-12-02T10:00")});
  CHECK(w.calendar().form->of_series);
  CHECK(w.calendar().form->repeat.repeat == Repeat::weekly);
}

TEST_CASE("CAL-09 one is moved, one is cancelled, the others stay") {
  SeriesWorld w;
  w.book_weekly();
  w.move(w.at("2026-12-02T10:00"), "2026-12-03T14:00");
  w.pick(SeriesScope::this_one);
  CHECK_FALSE(w.calendar().series);
  CHECK(w.starts() == Starts{"2026-11-25T10:00", "2026-12-03T14:00", "2026-12-09T10:00",
                             "2026-12-16T10:00", "2026-12-23T10:00"});
  const SessionId third = w.at("2026-12-09T10:00");
  w.act(cmd::SetStatus{third, SessionStatus::cancelled});
  w.act(cmd::EditCancelReason{"ill"});
  w.act(cmd::ConfirmCancel{});
  CHECK(w.session(third).status == SessionStatus::cancelled);
  CHECK(w.session(w.at("2026-12-16T10:00")).status == SessionStatus::scheduled);
  w.restart();
  w.unlock();
  CHECK(w.starts().size() == 5);
  CHECK(w.session(third).status == SessionStatus::cancelled);
}

TEST_CASE("CAL-10 this and following shows old and new dates and what is pinned before it saves") {
  SeriesWorld w;
  w.book_weekly();
  w.act(cmd::SetStatus{w.at("2026-12-16T10:00"), SessionStatus::no_show});
  w.move(w.at("2026-12-02T10:00"), "2026-12-03T14:00");
  w.pick(SeriesScope::following);
  REQUIRE(w.calendar().series);
  REQUIRE(w.calendar().series->plan);
  const SeriesPlan& plan = *w.calendar().series->plan;
  const auto pinned = std::count_if(plan.dates.begin(), plan.dates.end(),
                                    [](const PlannedDate& d) { return bool(d.pinned); });
  CHECK(pinned == 1);
  CHECK(w.starts().front() == "2026-11-25T10:00");
  CHECK(w.starts()[1] == "2026-12-02T10:00");  // nothing is saved yet
  w.act(cmd::ConfirmSeries{});
  CHECK_FALSE(w.calendar().series);
  CHECK_FALSE(w.calendar().form);
  CHECK(w.starts() == Starts{"2026-11-25T10:00", "2026-12-03T14:00", "2026-12-10T14:00",
                             "2026-12-16T10:00", "2026-12-24T14:00"});
  w.act(cmd::Undo{});
  CHECK(w.starts()[1] == "2026-12-02T10:00");
  CHECK(w.starts().size() == 5);
}

TEST_CASE("CAL-10 a clash is listed and skipped, shifted or kept as it was said") {
  for (DateChoice choice : {DateChoice::keep, DateChoice::skip, DateChoice::shift}) {
    CAPTURE(static_cast<int>(choice));
    SeriesWorld w;
    const ClientId jonas = w.add_client("Jonas Weber");
    w.act(cmd::BeginSession{*local_from_iso("2026-12-02T10:00"), 50, jonas});
    w.act(cmd::SaveSession{});
    w.act(cmd::BeginSession{*local_from_iso("2026-11-25T10:00"), 50, w.amara});
    w.act(cmd::SetRepeat{Repeat::weekly});
    w.act(cmd::EditRepeatField{RepeatField::count, "3"});
    w.act(cmd::SaveSession{});
    REQUIRE(w.calendar().series);
    REQUIRE(w.calendar().series->plan);
    CHECK(w.starts().empty());
    const auto& dates = w.calendar().series->plan->dates;
    REQUIRE(dates.size() == 3);
    CHECK(dates[0].warnings.empty());
    REQUIRE_FALSE(dates[1].warnings.empty());
    const std::string shifted = dates[1].shifted ? to_iso(*dates[1].shifted) : "";
    w.act(cmd::DecideDate{*dates[1].start, choice});
    w.act(cmd::ConfirmSeries{});
    CHECK_FALSE(w.calendar().series);
    Starts expected{"2026-11-25T10:00", "2026-12-02T10:00", "2026-12-09T10:00"};
    if (choice == DateChoice::skip) expected.erase(expected.begin() + 1);
    if (choice == DateChoice::shift) expected[1] = shifted;
    CHECK(w.starts() == expected);
  }
}

TEST_CASE("CAL-10 closing the dates leads back to the form; a moved card goes back to its place") {
  SeriesWorld w;
  w.book_weekly();
  w.move(w.at("2026-12-02T10:00"), "2026-12-03T14:00");
  w.pick(SeriesScope::all);
  REQUIRE(w.calendar().series);
  w.act(cmd::CloseSeries{});
  REQUIRE(w.calendar().form);
  CHECK(w.calendar().form->at(SessionField::start) == "14:00");
  w.act(cmd::CloseSessionForm{});
  CHECK(w.starts()[1] == "2026-12-02T10:00");
}

TEST_CASE("CAL-09 a single session becomes a series and a series a single session") {
  SeriesWorld w;
  const SessionId id = w.book(w.amara, "2026-11-25T10:00");
  w.act(cmd::EditSession{id});
  w.act(cmd::SetRepeat{Repeat::weekly});
  w.act(cmd::EditRepeatField{RepeatField::count, "4"});
  w.act(cmd::SaveSession{});
  if (w.calendar().series) w.act(cmd::ConfirmSeries{});
  CHECK(w.starts().size() == 4);
  CHECK(w.at("2026-11-25T10:00") == id);
  w.act(cmd::EditSession{w.at("2026-12-02T10:00")});
  w.act(cmd::SetRepeat{Repeat::never});
  w.act(cmd::SaveSession{});
  REQUIRE(w.calendar().series);
  CHECK(w.calendar().series->request.scope == SeriesScope::following);
  w.act(cmd::ConfirmSeries{});
  if (w.calendar().series) w.act(cmd::ConfirmSeries{});
  CHECK(w.starts() == Starts{"2026-11-25T10:00", "2026-12-02T10:00"});
}

TEST_CASE("SES-12 deleting what repeats: this one, this and following, all") {
  struct Row { SeriesScope scope; std::size_t left; };
  const Row table[] = {
      {SeriesScope::this_one, 4}, {SeriesScope::following, 1}, {SeriesScope::all, 0}};
  for (const Row& row : table) {
    CAPTURE(row.left);
    SeriesWorld w;
    w.book_weekly();
    w.act(cmd::BeginDelete{w.at("2026-12-02T10:00")});
    REQUIRE(w.calendar().deleting);
    CHECK(w.calendar().deleting->of_series);
    w.act(cmd::PickDeleteScope{row.scope});
    CHECK_FALSE(w.calendar().deleting->deletion.touched.empty());
    w.act(cmd::ConfirmDelete{});
    CHECK(w.starts().size() == row.left);
    w.act(cmd::Undo{});
    CHECK(w.starts().size() == 5);
  }
}

TEST_CASE("CAL-09 impossible rules have their message beside the field and nothing is booked") {
  struct Bad { RepeatEnd end; RepeatField field; const char* text; const char* beside; };
  const Bad table[] = {{RepeatEnd::on_date, RepeatField::until, "2026-11-01", "until"},
                       {RepeatEnd::on_date, RepeatField::until, "31.02.2027", "until"},
                       {RepeatEnd::after_count, RepeatField::count, "1000000", "count"},
                       {RepeatEnd::never, RepeatField::every, "0", "interval"}};
  SeriesWorld w;
  for (const Bad& bad : table) {
    CAPTURE(bad.text);
    w.act(cmd::BeginSession{*local_from_iso("2026-11-25T10:00"), 50, w.amara});
    w.act(cmd::SetRepeat{Repeat::weekly});
    w.act(cmd::PickRepeatEnd{bad.end});
    w.act(cmd::EditRepeatField{bad.field, bad.text});
    w.act(cmd::SaveSession{});
    REQUIRE(w.calendar().form);
    CHECK_FALSE(w.calendar().form->errors.of(bad.beside).empty());
    w.act(cmd::CloseSessionForm{});
  }
  CHECK(w.starts().empty());
}

TEST_CASE("CAL-10 a date in the gap of the clocks is listed before it is saved") {
  SeriesWorld w;
  w.act(cmd::BeginSession{*local_from_iso("2026-03-22T02:30"), 50, w.amara});
  w.act(cmd::SetRepeat{Repeat::weekly});
  w.act(cmd::EditRepeatField{RepeatField::count, "3"});
  w.act(cmd::SaveSession{});
  REQUIRE(w.calendar().series);
  const auto& dates = w.calendar().series->plan->dates;
  const auto gap = std::find_if(dates.begin(), dates.end(), [](const PlannedDate& d) {
    return std::any_of(d.warnings.begin(), d.warnings.end(), [](const Warning& x) {
      return x.kind == Warning::Kind::clock_gap;
    });
  });
  REQUIRE(gap != dates.end());
  CHECK(to_iso(*gap->start) == "2026-03-29T02:30");
  w.act(cmd::DecideAll{DateChoice::skip});
  w.act(cmd::ConfirmSeries{});
  const Starts left = w.starts();
  CHECK(std::find(left.begin(), left.end(), "2026-03-29T02:30") == left.end());
}
