// Services, calendars and the settings of the practice.
#include "core/practice_settings.h"
#include "core/service_rules.h"
#include "rules_world.h"

namespace sb::test {
namespace {

TEST_CASE("SES-02 a service is added, changed, archived and offered again") {
  World w;
  const ServiceId id = w.fresh<ServiceId>();
  w.apply(add_service(w.dana(), id, {"  Group  session ", "GRP", "1 h 30", "45,50"}));
  const Service* s = w.book.find<Service>(id);
  REQUIRE(s);
  CHECK(s->name == "Group session");
  CHECK(s->duration == 90);
  CHECK(s->price == 4550);
  w.apply(change_service(w.dana(), id, {"Group", "", "60", ""}));
  CHECK(w.book.find<Service>(id)->price == 0);
  CHECK(w.book.find<Service>(id)->duration == 60);
  const std::size_t offered = w.book.services().size();
  w.apply(archive_service(w.dana(), id, true));
  CHECK(w.book.services().size() == offered - 1);
  w.apply(archive_service(w.dana(), id, false));
  CHECK(w.book.services().size() == offered);
}

TEST_CASE("SES-02 bad values of a service are all said at once, each with its field") {
  World w;
  CHECK(told(check_service(w.dana(), {"", "x", "soon", "much"})) ==
        "name invalid, duration invalid, price invalid");
  CHECK(told(check_service(w.dana(), {"A", "", "0", "-1"})) == "duration invalid, price invalid");
  CHECK(told(check_service(w.dana(), {repeat("x", 201), "", "25 h", "1.234"})) ==
        "name invalid, duration invalid");
  const MemberId desk = w.member_with(RoleKind::front_desk);
  CHECK(told(check_service(w.as(desk), {"A", "", "50", ""})) == "forbidden");
  CHECK(told(add_service(w.as(desk), w.fresh<ServiceId>(), {"A", "", "50", ""})) == "forbidden");
}

TEST_CASE("SES-02 calendars: a name, no two alike in use, archived and back") {
  World w;
  const CalendarId room = w.fresh<CalendarId>(), second = w.fresh<CalendarId>();
  w.apply(add_calendar(w.dana(), room, " Room  2 "));
  CHECK(w.book.find<Calendar>(room)->name == "Room 2");
  CHECK(told(add_calendar(w.dana(), second, "room 2")) == "name conflict");
  CHECK(told(add_calendar(w.dana(), second, "  ")) == "name invalid");
  CHECK(told(rename_calendar(w.dana(), room, "Room 2")) == "ok");
  w.apply(archive_calendar(w.dana(), room, true));
  w.apply(add_calendar(w.dana(), second, "Room 2"));
  CHECK(told(archive_calendar(w.dana(), room, false)) == "name conflict");
  w.apply(rename_calendar(w.dana(), second, "Room 3"));
  w.apply(archive_calendar(w.dana(), room, false));
  CHECK(w.book.calendars().size() == 2);
}

TEST_CASE("CAL-02 the settings of the practice as typed") {
  World w;
  SettingsRequest r = settings_of(*w.book.practice());
  CHECK(check_settings(w.dana(), r).empty());
  r.name = " Linden  House ";
  r.currency = "chf";
  r.slot_minutes = "15";
  r.note_due_hours = "24 hours";
  r.lock_after_minutes = "1 h";
  r.first_weekday = Weekday::sun;
  w.apply(change_settings(w.dana(), r));
  const Practice& p = *w.book.practice();
  CHECK(p.name == "Linden House");
  CHECK(p.currency == "CHF");
  CHECK(p.slot_minutes == 15);
  CHECK(p.note_due_hours == 24);
  CHECK(p.lock_after_minutes == 60);
  CHECK(p.first_weekday == Weekday::sun);
}

TEST_CASE("CAL-02 impossible settings each say so beside their field") {
  World w;
  const SettingsRequest good = settings_of(*w.book.practice());
  struct Bad { std::string SettingsRequest::* field; const char* text; const char* told; };
  const Bad table[] = {
      {&SettingsRequest::name, " ", "name invalid"},
      {&SettingsRequest::zone, "", "zone invalid"},
      {&SettingsRequest::currency, "EURO", "currency invalid"},
      {&SettingsRequest::currency, "E1R", "currency invalid"},
      {&SettingsRequest::slot_minutes, "4", "slot_minutes invalid"},
      {&SettingsRequest::slot_minutes, "61", "slot_minutes invalid"},
      {&SettingsRequest::slot_minutes, "half", "slot_minutes invalid"},
      {&SettingsRequest::default_duration, "0", "default_duration invalid"},
      {&SettingsRequest::note_due_hours, "0", "note_due_hours invalid"},
      {&SettingsRequest::note_due_hours, "9000", "note_due_hours invalid"},
      {&SettingsRequest::note_due_hours, "3 days", "note_due_hours invalid"},
      {&SettingsRequest::lock_after_minutes, "", "lock_after_minutes invalid"},
  };
  for (const Bad& bad : table) {
    CAPTURE(bad.text);
    SettingsRequest r = good;
    r.*bad.field = bad.text;
    CHECK(told(check_settings(w.dana(), r)) == bad.told);
    CHECK_FALSE(change_settings(w.dana(), r).ok());
  }
  const MemberId other = w.member_with(RoleKind::practitioner);
  CHECK(told(check_settings(w.as(other), good)) == "forbidden");
}

}  // namespace
}  // namespace sb::test
