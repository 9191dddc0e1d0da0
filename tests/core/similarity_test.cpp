#include "core/similarity.h"

#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

int percent(std::string_view a, std::string_view b) {
  return Shingles(a).percent_in(Shingles(b));
}

constexpr const char* kPlan =
    "Walk 20 minutes daily; keep the sleep diary; breathing exercise before meetings.";

}  // namespace

TEST_CASE("NOTE-11 the same text is wholly the same, however it is set") {
  CHECK(percent(kPlan, kPlan) == 100);
  CHECK(percent(kPlan, "WALK 20 minutes daily —\nkeep the sleep diary, breathing exercise before "
                       "meetings") == 100);
}

TEST_CASE("NOTE-11 another text is not like it, part of it is partly") {
  CHECK(percent(kPlan, "Client arrived on time, sat upright and spoke of the move.") == 0);
  const std::string more = std::string(kPlan) +
                           " Return in one week and bring the questionnaire that was handed out.";
  CHECK(percent(more, kPlan) > 30);
  CHECK(percent(more, kPlan) < 60);
  CHECK(percent(kPlan, more) == 100);  // all of it stands there
}

TEST_CASE("NOTE-11 of a few words nothing is said") {
  CHECK(percent("No change today.", "No change today.") == 0);
  CHECK(percent("", "") == 0);
  CHECK(percent("one two three four five six seven eight", "") == 0);
}

TEST_CASE("NOTE-11 scripts without spaces are compared by character, any bytes are taken") {
  const char* slept = "今日はよく眠れましたそして散歩に行きました";
  CHECK(percent(slept, slept) == 100);
  CHECK(percent(slept, "昨日は仕事がとても忙しくて疲れたと言っていました") < 20);
  CHECK(percent("\xff\xfe\xff broken bytes are words of no one at all here", "\xff") == 0);
}

TEST_CASE("NOTE-11 pieces are compared as a whole, no run reaches over their border") {
  Shingles two;
  two.add("one two three four");
  two.add("five six seven eight");
  CHECK(two.words() == 8);
  CHECK(two.percent_in(Shingles("one two three four five six seven eight")) == 100);
  CHECK(Shingles("one two three four five six seven eight").percent_in(two) < 100);
}
