#include "core/redline.h"

#include <doctest/doctest.h>

#include "base/random.h"

namespace sb {
namespace {

std::string drawn(const std::vector<RedlinePart>& parts) {
  std::string out;
  for (const RedlinePart& p : parts) {
    if (p.kind == RedlinePart::Kind::same) out += p.text;
    if (p.kind == RedlinePart::Kind::removed) out += "[-" + p.text + "-]";
    if (p.kind == RedlinePart::Kind::added) out += "{+" + p.text + "+}";
  }
  return out;
}
void check_sound(const std::string& before, const std::string& after) {
  std::string then, now;
  RedlinePart::Kind last = RedlinePart::Kind::same;
  bool first = true;
  for (const RedlinePart& p : redline(before, after)) {
    REQUIRE_FALSE(p.text.empty());
    REQUIRE((first || p.kind != last));
    last = p.kind;
    first = false;
    if (p.kind != RedlinePart::Kind::added) then += p.text;
    if (p.kind != RedlinePart::Kind::removed) now += p.text;
  }
  CHECK(then == before);
  CHECK(now == after);
}

}  // namespace

TEST_CASE("NOTE-14 a redline names the words that changed") {
  struct Row {
    const char *before, *after, *drawn;
  };
  for (const Row& row : {
           Row{"", "", ""},
           Row{"Same.", "Same.", "Same."},
           Row{"", "New text.", "{+New text.+}"},
           Row{"Old text.", "", "[-Old text.-]"},
           Row{"She slept well.", "She slept badly.", "She slept [-well-]{+badly+}."},
           Row{"Walk daily.", "Walk 20 minutes daily.", "Walk {+20 minutes +}daily."},
           Row{"one two three four", "one 2 3 four", "one [-two three-]{+2 3+} four"},
           Row{"a\nb", "a\nc\nb", "a\n{+c\n+}b"},
           Row{"Привет мир", "Привет друг", "Привет [-мир-]{+друг+}"},
       }) {
    CAPTURE(row.before);
    CHECK(drawn(redline(row.before, row.after)) == row.drawn);
    check_sound(row.before, row.after);
  }
}

TEST_CASE("NOTE-14 the parts of a redline give both texts back, whatever they are") {
  SeededRandom random{14};
  const auto draw = [&](int most) {
    std::uint8_t b[2];
    random.fill(b);
    return (b[0] * 256 + b[1]) % most;
  };
  const char* words[] = {"sleep", "mood", " ", " ", "\n", ".", "anxious", "  ", "well", "ü"};
  for (int round = 0; round < 400; ++round) {
    std::string before, after;
    for (int i = draw(60); i > 0; --i) before += words[draw(10)];
    for (int i = draw(60); i > 0; --i) after += words[draw(10)];
    CAPTURE(before);
    CAPTURE(after);
    check_sound(before, after);
  }
}

TEST_CASE("NOTE-14 long texts that differ in everything or in little are compared all the same") {
  std::string before, after, moved;
  for (int i = 0; i < 60'000; ++i) {
    before += "word" + std::to_string(i) + " ";
    after += (i % 7 == 0 ? "changed " : "word" + std::to_string(i) + " ");
    moved += "other" + std::to_string(i) + " ";
  }
  check_sound(before, after);
  check_sound(before, moved);
  const std::string one = before.substr(0, 300'000) + "inserted " + before.substr(300'000);
  const auto parts = redline(before, one);
  CHECK(parts.size() <= 4);
}

}  // namespace sb
