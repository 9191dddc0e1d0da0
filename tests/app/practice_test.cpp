// The Practice page, through commands: settings, hours and exceptions, services, calendars.
#include "app_world.h"
#include "core/working_hours.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct PracticeWorld : World {
  PracticeWorld() { create(); }
  const PracticeState& page() const { return model().practice; }
  const Practice& practice() const { return *model().book.practice(); }
  const Member& me() const { return *model().book.find<Member>(model().me); }
  void set(PracticeField field, const char* text) { act(cmd::EditPracticeField{field, text}); }
};

}  // namespace

TEST_CASE("CAL-02 settings are changed and undone, and survive a restart") {
  PracticeWorld w;
  w.act(cmd::BeginPracticeForm{});
  REQUIRE(w.page().form);
  CHECK(w.page().form->at(PracticeField::slot_minutes) == "30 min");
  w.set(PracticeField::slot_minutes, "15");
  w.act(cmd::PickFirstWeekday{Weekday::sun});
  w.act(cmd::SavePracticeForm{});
  CHECK_FALSE(w.page().form);
  CHECK(w.practice().slot_minutes == 15);
  CHECK(w.practice().first_weekday == Weekday::sun);
  w.act(cmd::Undo{});
  CHECK(w.practice().slot_minutes == 30);
  w.act(cmd::Redo{});
  w.restart();
  w.unlock();
  CHECK(w.practice().slot_minutes == 15);
}

TEST_CASE("CAL-02 an impossible setting is said beside its field and nothing is lost") {
  PracticeWorld w;
  w.act(cmd::BeginPracticeForm{});
  w.set(PracticeField::slot_minutes, "90");
  w.set(PracticeField::zone, "Europe/Atlantis");
  w.set(PracticeField::name, " ");
  w.act(cmd::SavePracticeForm{});
  REQUIRE(w.page().form);
  CHECK(w.page().form->errors.of("slot_minutes") == "A slot is 5 to 60 minutes.");
  CHECK(w.page().form->errors.of("zone") == "This time zone is not known.");
  CHECK_FALSE(w.page().form->errors.of("name").empty());
  CHECK(w.page().form->at(PracticeField::slot_minutes) == "90");
  CHECK(w.practice().slot_minutes == 30);
  w.set(PracticeField::slot_minutes, "20");
  CHECK(w.page().form->errors.of("slot_minutes").empty());
  w.act(cmd::ClosePracticeForm{});
  CHECK(w.practice().zone == "Europe/Vienna");
}

TEST_CASE("CAL-02 another zone is loaded at once, sessions keep their wall clock, undo goes back") {
  // Vienna is the device's; Kathmandu the practice's from now on.
  struct TwoZones final : ZoneSource {
    ViennaOnly vienna;
    std::string device_zone() override { return "Europe/Vienna"; }
    Result<Zone> load(std::string_view name) override {
      if (name == "Asia/Kathmandu") return Zone("Asia/Kathmandu", 20700, {});
      return vienna.load(name);
    }
  };
  World w;
  TwoZones zones;
  w.engine.reset();
  w.host.news.clear();
  w.engine = std::make_unique<Engine>(Engine::Parts{
      w.storage, w.host, w.clock, w.random, zones, std::string(assets::kTemplatesJson),
      std::string(assets::kDemoJson), cheap_kdf(), Journal::Limits{}});
  w.engine->start();
  w.run();
  w.create();
  const ClientId amara = w.add_client("Amara Okafor");
  const SessionId session = w.book(amara, "2026-11-19T10:00");
  w.act(cmd::BeginPracticeForm{});
  w.act(cmd::EditPracticeField{PracticeField::zone, "Asia/Kathmandu"});
  w.act(cmd::SavePracticeForm{});
  CHECK(w.model().zone.name() == "Asia/Kathmandu");
  CHECK(to_iso(w.model().local_now()) == "2026-11-18T15:15");
  CHECK(to_iso(w.model().book.find<Session>(session)->start) == "2026-11-19T10:00");
  w.act(cmd::Undo{});
  CHECK(w.model().zone.name() == "Europe/Vienna");
  w.act(cmd::Redo{});
  CHECK(w.model().zone.name() == "Asia/Kathmandu");
}

TEST_CASE("CAL-06 working hours with a break; an overlap is said on its day") {
  PracticeWorld w;
  const MemberId me = w.model().me;
  w.act(cmd::BeginHours{me});
  REQUIRE(w.page().hours);
  REQUIRE(w.page().hours->days[0].size() == 1);
  w.act(cmd::EditStretch{Weekday::mon, 0, true, "12:00"});
  w.act(cmd::AddStretch{Weekday::mon});
  REQUIRE(w.page().hours->days[0].size() == 2);
  CHECK(w.page().hours->days[0][1].from == "13:00");
  w.act(cmd::EditStretch{Weekday::mon, 1, false, "11:00"});
  w.act(cmd::SaveHours{});
  REQUIRE(w.page().hours);
  CHECK(w.page().hours->error[0] == "Two stretches overlap.");
  w.act(cmd::EditStretch{Weekday::mon, 1, false, "half"});
  w.act(cmd::SaveHours{});
  CHECK(w.page().hours->error[0] == "Enter times like 9:00 and 17:30.");
  w.act(cmd::EditStretch{Weekday::mon, 1, false, "13:00"});
  w.act(cmd::SetWorksOn{Weekday::fri, false});
  w.act(cmd::SaveHours{});
  CHECK_FALSE(w.page().hours);
  const Day monday = *day_from_iso("2026-11-23");
  CHECK(open_on(w.me(), monday).size() == 2);
  CHECK(open_on(w.me(), monday + 4).empty());
  w.act(cmd::Undo{});
  CHECK(open_on(w.me(), monday).size() == 1);
}

TEST_CASE("CAL-06 a dated exception is added, changed and removed") {
  PracticeWorld w;
  const MemberId me = w.model().me;
  auto type = [&](ExceptionField f, const char* text) { w.act(cmd::EditExceptionField{f, text}); };
  w.act(cmd::BeginException{me});
  w.act(cmd::SaveException{});
  REQUIRE(w.page().exception);
  CHECK_FALSE(w.page().exception->errors.of("first").empty());
  type(ExceptionField::first, "24 Dec 2026");
  type(ExceptionField::last, "23 Dec 2026");
  w.act(cmd::SaveException{});
  CHECK(w.page().exception->errors.of("last") == "The last day is before the first.");
  type(ExceptionField::last, "31 Dec 2026");
  type(ExceptionField::reason, "Holiday");
  w.act(cmd::SaveException{});
  CHECK_FALSE(w.page().exception);
  const Day christmas = *day_from_iso("2026-12-25");
  REQUIRE(w.me().exceptions.size() == 1);
  CHECK(open_on(w.me(), christmas).empty());

  w.act(cmd::BeginException{me, 0});
  REQUIRE(w.page().exception);
  CHECK(w.page().exception->closed);
  CHECK(w.page().exception->at(ExceptionField::first) == "Thu 24 Dec 2026");
  w.act(cmd::SetExceptionClosed{false});
  type(ExceptionField::from, "10:00");
  type(ExceptionField::to, "9:00");
  w.act(cmd::SaveException{});
  CHECK(w.page().exception->errors.of("to") == "The end is not after the start.");
  type(ExceptionField::to, "12:00");
  w.act(cmd::SaveException{});
  REQUIRE(open_on(w.me(), christmas).size() == 1);
  CHECK(open_on(w.me(), christmas)[0].from == 600);
  w.act(cmd::RemoveException{me, 0});
  CHECK(w.me().exceptions.empty());
  w.act(cmd::Undo{});
  CHECK(w.me().exceptions.size() == 1);
}

TEST_CASE("SES-02 services are added with a price, changed, archived and offered again") {
  PracticeWorld w;
  const std::size_t before = w.model().book.services().size();
  w.act(cmd::BeginService{});
  w.act(cmd::EditServiceField{ServiceField::price, "lots"});
  w.act(cmd::SaveService{});
  REQUIRE(w.page().service);
  CHECK_FALSE(w.page().service->errors.of("name").empty());
  CHECK_FALSE(w.page().service->errors.of("price").empty());
  w.act(cmd::EditServiceField{ServiceField::name, "Group session"});
  w.act(cmd::EditServiceField{ServiceField::price, "45"});
  w.act(cmd::SaveService{});
  REQUIRE(w.model().book.services().size() == before + 1);
  const ServiceId id = w.model().book.services().back();
  w.act(cmd::BeginService{id});
  CHECK(w.page().service->at(ServiceField::price) == "45.00");
  w.act(cmd::ArchiveService{id, true});
  CHECK(w.model().book.services().size() == before);
  CHECK_FALSE(w.page().service);
  w.act(cmd::ArchiveService{id, false});
  CHECK(w.model().book.services().size() == before + 1);
}

TEST_CASE("SES-02 calendars are added, renamed and archived") {
  PracticeWorld w;
  w.act(cmd::BeginCalendar{});
  w.act(cmd::SaveCalendar{});
  REQUIRE(w.page().calendar);
  CHECK(w.page().calendar->error == "Enter the name of the calendar.");
  w.act(cmd::EditCalendarName{"Room 2"});
  w.act(cmd::SaveCalendar{});
  REQUIRE(w.model().book.calendars().size() == 1);
  const CalendarId id = w.model().book.calendars().front();
  w.act(cmd::BeginCalendar{id});
  w.act(cmd::EditCalendarName{"Garden room"});
  w.act(cmd::SaveCalendar{});
  CHECK(w.model().book.find<Calendar>(id)->name == "Garden room");
  w.act(cmd::ArchiveCalendar{id, true});
  CHECK(w.model().book.calendars().empty());
}
