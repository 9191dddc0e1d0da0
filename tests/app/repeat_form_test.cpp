// Between the fields that say how an event repeats and RRULE values, both ways.
#include "app/repeat_form.h"

#include <doctest/doctest.h>

using namespace sb;

namespace {

const Zone kUtc;

LocalTime at(const char* iso) { return *local_from_iso(iso); }
Day today() { return *day_from_iso("2026-11-18"); }

std::string errors_of(const RepeatForm& form, LocalTime start) {
  std::string out;
  for (const Error& e : check_repeat(form, kUtc, start, today()))
    out += (out.empty() ? "" : " ") + e.field;
  return out;
}

RepeatForm weekly() {
  RepeatForm form;
  form.repeat = Repeat::weekly;
  form.days[2] = true;
  return form;
}

}  // namespace

TEST_CASE("CAL-09 a rule the fields can say comes back as the same fields and the same rule") {
  struct Row { const char* rule; const char* start; Repeat repeat; const char* words; };
  const Row table[] = {
      {"FREQ=DAILY;INTERVAL=3;COUNT=5", "2026-11-18T10:00", Repeat::daily, "Every 3 days"},
      {"FREQ=WEEKLY;COUNT=10", "2026-11-18T10:00", Repeat::weekly, "Wednesday"},
      {"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "2026-11-18T10:00", Repeat::weekly, "Monday"},
      {"FREQ=MONTHLY;COUNT=4", "2026-11-18T10:00", Repeat::monthly, "18"},
      {"FREQ=MONTHLY;BYDAY=3WE;COUNT=4", "2026-11-18T10:00", Repeat::monthly, "third Wednesday"},
      {"FREQ=MONTHLY;BYDAY=-1WE;COUNT=4", "2026-11-25T10:00", Repeat::monthly, "last Wednesday"},
      {"FREQ=YEARLY;UNTIL=20301118T235900", "2026-11-18T10:00", Repeat::yearly, "2030"},
  };
  for (const Row& row : table) {
    CAPTURE(row.rule);
    RepeatForm form = repeat_form_of(row.rule, kUtc, at(row.start));
    CHECK(form.repeat == row.repeat);
    CHECK(form.words.find(row.words) != std::string::npos);
    CHECK(errors_of(form, at(row.start)).empty());
    refresh_repeat(form, kUtc, at(row.start), today());
    CHECK(form.rule == row.rule);
    form.changed = true;
    refresh_repeat(form, kUtc, at(row.start), today());
    CHECK(form.rule == row.rule);
  }
}

TEST_CASE("CAL-09 a rule the fields cannot say is told in words and kept word for word") {
  const char* rules[] = {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                         "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=3,9;COUNT=6",
                         "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", "FREQ=MONTHLY;BYDAY=1MO"};
  for (const char* rule : rules) {
    CAPTURE(rule);
    RepeatForm form = repeat_form_of(rule, kUtc, at("2026-11-18T10:00"));
    CHECK(form.repeat == Repeat::custom);
    CHECK_FALSE(form.words.empty());
    refresh_repeat(form, kUtc, at("2026-11-19T10:00"), today());
    CHECK(form.rule == rule);
    form.repeat = Repeat::daily;
    form.changed = true;
    refresh_repeat(form, kUtc, at("2026-11-18T10:00"), today());
    CHECK(form.rule.rfind("FREQ=DAILY", 0) == 0);
  }
}

TEST_CASE("CAL-09 each impossible value of a repetition has its message beside its field") {
  struct Bad { RepeatField field; const char* text; RepeatEnd end; const char* beside; };
  const Bad table[] = {
      {RepeatField::every, "0", RepeatEnd::never, "interval"},
      {RepeatField::every, "-2", RepeatEnd::never, "interval"},
      {RepeatField::every, "two", RepeatEnd::never, "interval"},
      {RepeatField::every, "1000000", RepeatEnd::never, "interval"},
      {RepeatField::every, "99999999999999999999", RepeatEnd::never, "interval"},
      {RepeatField::count, "", RepeatEnd::after_count, "count"},
      {RepeatField::count, "0", RepeatEnd::after_count, "count"},
      {RepeatField::count, "1000000", RepeatEnd::after_count, "count"},
      {RepeatField::until, "", RepeatEnd::on_date, "until"},
      {RepeatField::until, "31.02.2027", RepeatEnd::on_date, "until"},
      {RepeatField::until, "2026-11-01", RepeatEnd::on_date, "until"},
  };
  for (const Bad& bad : table) {
    CAPTURE(bad.text);
    RepeatForm form = weekly();
    form.end = bad.end;
    form.at(bad.field) = bad.text;
    CHECK(errors_of(form, at("2026-11-18T10:00")) == bad.beside);
    refresh_repeat(form, kUtc, at("2026-11-18T10:00"), today());
    CHECK(form.rule.empty());
    CHECK(form.words.empty());
  }
  RepeatForm none = weekly();
  none.days[2] = false;
  CHECK(errors_of(none, at("2026-11-18T10:00")) == "repeat");
}

TEST_CASE("CAL-09 the chosen days follow the date, an existing rule stays for the rules to move") {
  RepeatForm form = weekly();
  follow_day(form, *day_from_iso("2026-11-18"), *day_from_iso("2026-11-20"));
  CHECK_FALSE(form.days[2]);
  CHECK(form.days[4]);
  RepeatForm kept = repeat_form_of("FREQ=WEEKLY;BYDAY=WE;COUNT=6", kUtc, at("2026-11-18T10:00"));
  follow_day(kept, *day_from_iso("2026-11-18"), *day_from_iso("2026-11-20"));
  refresh_repeat(kept, kUtc, at("2026-11-20T10:00"), today());
  CHECK(kept.rule == "FREQ=WEEKLY;BYDAY=WE;COUNT=6");
  CHECK(kept.words.find("Friday") != std::string::npos);
}
