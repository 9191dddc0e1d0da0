// The calendar through commands: views, steps, filters, moving, the chooser, free slots.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

std::string shown(const World& w) {
  const CalendarRange& range = w.model().calendar.range;
  return to_iso(range.first) + " +" + std::to_string(range.days);
}

std::string toast(const World& w) { return w.model().toast ? w.model().toast->text : ""; }

}  // namespace

TEST_CASE("CAL-01 each view shows its days and steps by its unit") {
  World w;
  w.create();
  CHECK(shown(w) == "2026-11-16 +7");
  w.act(cmd::SetCalendarView{CalendarView::day});
  CHECK(shown(w) == "2026-11-18 +1");
  w.act(cmd::StepCalendar{1});
  CHECK(shown(w) == "2026-11-19 +1");
  w.act(cmd::SetCalendarView{CalendarView::month});
  CHECK(shown(w) == "2026-10-26 +42");
  w.act(cmd::StepCalendar{3});
  CHECK(to_iso(w.model().calendar.day) == "2027-02-19");
  CHECK(shown(w) == "2027-02-01 +28");  // a month of exactly four weeks
  w.act(cmd::SetCalendarView{CalendarView::list});
  CHECK(shown(w) == "2027-02-01 +28");
  w.act(cmd::StepCalendar{-1});
  CHECK(shown(w) == "2027-01-01 +31");
  w.act(cmd::ShowToday{});
  CHECK(to_iso(w.model().calendar.day) == "2026-11-18");
}

TEST_CASE("CAL-01 a step from the 31st stays in the month it leads to") {
  World w;
  w.create();
  w.act(cmd::SetCalendarView{CalendarView::month});
  w.act(cmd::ShowDay{*day_from_iso("2026-12-31")});
  w.act(cmd::StepCalendar{2});
  CHECK(to_iso(w.model().calendar.day) == "2027-02-28");
  w.act(cmd::ShowDay{*day_from_iso("2199-12-31")});
  w.act(cmd::StepCalendar{1});
  CHECK(to_iso(w.model().calendar.day) == "2199-12-31");
}

TEST_CASE("CAL-01 every view and its date survive a reload") {
  World w;
  w.create();
  for (CalendarView view : {CalendarView::month, CalendarView::list, CalendarView::day,
                            CalendarView::week}) {
    w.act(cmd::SetCalendarView{view});
    w.act(cmd::ShowDay{*day_from_iso("2026-12-09")});
    w.restart();
    w.unlock();
    CHECK(w.model().calendar.view == view);
    CHECK(to_iso(w.model().calendar.day) == "2026-12-09");
    CHECK(w.model().calendar.range.shows(*day_from_iso("2026-12-09")));
  }
}

TEST_CASE("CAL-12 the range and the list hold what is booked, day by day") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor");
  SessionId late = w.book(amara, "2026-11-19T23:30");
  w.book(amara, "2026-11-19T09:00");
  const Day thursday = *day_from_iso("2026-11-19");
  auto on = [&](Day d) { return w.model().calendar.range.on(d); };
  REQUIRE(on(thursday).size() == 2);
  CHECK_FALSE(on(thursday)[0] == late);
  CHECK(on(thursday)[1] == late);
  CHECK(on(thursday + 1).size() == 1);  // it runs over midnight
  w.act(cmd::SetCalendarView{CalendarView::list});
  CHECK(on(thursday + 1).empty());
  const auto& rows = w.model().calendar.agenda;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].session.is_nil());
  CHECK(rows[0].day == thursday);
  CHECK(rows[2].session == late);
  CHECK(rows[2].headings == 1);
  CHECK(on(thursday + 400).empty());
}

TEST_CASE("CAL-08 the filter holds in what is shown, and is taken off") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor"), jonas = w.add_client("Jonas Weber");
  SessionId first = w.book(amara, "2026-11-19T09:00");
  w.book(jonas, "2026-11-19T11:00");
  auto count = [&] { return w.model().calendar.range.ids.size(); };
  CHECK(count() == 2);
  w.act(cmd::SearchFilterClient{"ama"});
  REQUIRE(w.model().calendar.filter.matches.size() == 1);
  w.act(cmd::FilterClient{amara});
  REQUIRE(count() == 1);
  CHECK(w.model().calendar.range.ids[0] == first);
  CHECK(w.model().calendar.filter.count() == 1);
  w.act(cmd::FilterStatus{SessionStatus::no_show, true});
  CHECK(count() == 0);
  w.act(cmd::SetStatus{first, SessionStatus::no_show});
  CHECK(count() == 1);  // what changes is looked at again
  w.act(cmd::FilterKind{EventKind::contact, true});
  CHECK(count() == 0);
  w.act(cmd::FilterKind{EventKind::contact, false});
  w.act(cmd::FilterMember{MemberId{}, true});
  CHECK(count() == 0);
  w.act(cmd::ClearFilter{});
  CHECK(count() == 2);
  CHECK_FALSE(w.model().calendar.filter.is_on());
}

TEST_CASE("CAL-03 a free place asks what it is to be; closing forgets the place") {
  World w;
  w.create();
  w.act(cmd::ChooseEvent{*local_from_iso("2026-11-19T10:00"), 90});
  REQUIRE(w.model().calendar.choosing);
  CHECK(w.model().calendar.choosing->duration == 90);
  w.act(cmd::CloseChooser{});
  CHECK_FALSE(w.model().calendar.choosing);
  w.act(cmd::ChooseEvent{*local_from_iso("2026-11-19T10:00"), 0});
  w.act(cmd::StepCalendar{1});
  CHECK_FALSE(w.model().calendar.choosing);
}

TEST_CASE("CAL-05 a move is said, undone, and told when it was held inside") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor");
  SessionId id = w.book(amara, "2026-11-19T09:00");
  cmd::MoveSession move{id, *local_from_iso("2026-11-20T23:10"), 50};
  move.kept_inside = true;
  w.act(move);
  const std::string said = "Amara Okafor moved to Fri 20 Nov, 23:10 – 00:00, kept inside the days "
                           "shown";
  CHECK(toast(w).rfind(said, 0) == 0);
  CHECK(w.model().toast->undoable);
  w.act(cmd::Undo{});
  CHECK(to_iso(w.model().book.find<Session>(id)->start) == "2026-11-19T09:00");
  w.act(move);
  const std::size_t steps = w.model().undo.size();
  w.act(move);  // onto itself: nothing to undo, but it says why
  CHECK(w.model().undo.size() == steps);
  CHECK(toast(w).find("stays where it is") != std::string::npos);
}

TEST_CASE("CAL-07 a move onto another session is done and warned of") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor"), jonas = w.add_client("Jonas Weber");
  SessionId id = w.book(amara, "2026-11-19T09:00");
  w.book(jonas, "2026-11-19T11:00");
  w.act(cmd::MoveSession{id, *local_from_iso("2026-11-19T10:10"), 50});
  CHECK(toast(w).find("You have") == std::string::npos);  // end = start is no overlap
  w.act(cmd::MoveSession{id, *local_from_iso("2026-11-19T10:11"), 50});
  CHECK(toast(w).find("Jonas Weber") != std::string::npos);
  CHECK(to_iso(w.model().book.find<Session>(id)->start) == "2026-11-19T10:11");
}

TEST_CASE("CAL-11 a search finds, says what is wrong, shows more, and its slot opens the form") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor");
  w.book(amara, "2026-11-18T11:00");
  w.act(cmd::BeginSlotSearch{});
  REQUIRE(w.model().calendar.slots);
  const auto& search = *w.model().calendar.slots;
  REQUIRE_FALSE(search.found.empty());
  CHECK(search.found.front() >= w.model().local_now());
  const std::size_t before = search.found.size();
  CHECK(search.more);
  w.act(cmd::MoreSlots{});
  CHECK(w.model().calendar.slots->found.size() > before);
  w.act(cmd::EditSlotField{SlotField::duration, "soon"});
  CHECK_FALSE(w.model().calendar.slots->errors.of("duration").empty());
  CHECK(w.model().calendar.slots->found.empty());
  w.act(cmd::EditSlotField{SlotField::duration, "24 h"});
  CHECK_FALSE(w.model().calendar.slots->message.empty());
  w.act(cmd::EditSlotField{SlotField::until, "2026-11-01"});
  CHECK_FALSE(w.model().calendar.slots->errors.of("until").empty());
  w.act(cmd::EditSlotField{SlotField::until, "2026-12-31"});
  w.act(cmd::EditSlotField{SlotField::duration, "45 min"});
  REQUIRE_FALSE(w.model().calendar.slots->found.empty());
  const LocalTime start = w.model().calendar.slots->found.back();
  w.act(cmd::TakeSlot{start});
  CHECK_FALSE(w.model().calendar.slots);
  REQUIRE(w.model().calendar.form);
  CHECK(w.model().calendar.form->at(SessionField::date) == to_iso(start.day()));
  CHECK(w.model().calendar.form->at(SessionField::duration) == "45 min");
}

TEST_CASE("CAL-05 CAL-09 moving one of a series asks which of them move, and nothing moved yet") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor");
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T09:00"), 50, amara});
  w.act(cmd::SetRepeat{Repeat::weekly});
  w.act(cmd::SaveSession{});
  if (w.model().calendar.series) w.act(cmd::ConfirmSeries{});
  w.act(cmd::ShowDay{*day_from_iso("2026-11-26")});
  const auto shown = w.model().calendar.range.on(*day_from_iso("2026-11-26"));
  REQUIRE(shown.size() == 1);
  const SessionId second = shown[0];
  w.act(cmd::MoveSession{second, *local_from_iso("2026-11-27T11:00"), 50});
  REQUIRE(w.model().calendar.series);
  CHECK(w.model().calendar.series->asks_scope);
  CHECK(w.model().calendar.series->request.values.start == *local_from_iso("2026-11-27T11:00"));
  CHECK(to_iso(w.model().book.find<Session>(second)->start) == "2026-11-26T09:00");
  w.act(cmd::CloseSeries{});
  CHECK(to_iso(w.model().book.find<Session>(second)->start) == "2026-11-26T09:00");
}
