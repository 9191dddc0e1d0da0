#include "core/value.h"

#include <doctest/doctest.h>

using namespace sb;

namespace {

// g++ 12 with sanitizers takes temporaries inside CHECK for uninitialised.
bool equal(const Value& a, const Value& b) { return a == b; }

}  // namespace

TEST_CASE("a map's entry is found by name") {
  const Value map = Map{{"a", 1}, {"b", "x"}};
  CHECK(map.find("a")->int_or() == 1);
  CHECK(map.find("b")->text_or() == "x");
  CHECK(map.find("c") == nullptr);
  CHECK(Value("a").find("a") == nullptr);
  CHECK(Value(7).text_or("other") == "other");
  CHECK(Value("7").int_or(3) == 3);
}

TEST_CASE("values of different types are different") {
  CHECK_FALSE(equal(Value(1), Value(1.0)));
  CHECK_FALSE(equal(Value(1), Value(true)));
  CHECK_FALSE(equal(Value(""), Value()));
  CHECK(equal(Value(List{1, "a"}), Value(List{1, "a"})));
}

TEST_CASE("text is sound when it is UTF-8 without NUL, wherever the fault stands") {
  for (std::size_t before = 0; before < 20; ++before) {
    const std::string plain(before, 'a');
    CHECK(is_sound_text(plain));
    CHECK(is_sound_text(plain + "Ωμέγα 王小明 👩‍👩‍👧"));
    CHECK_FALSE(is_sound_text(plain + std::string(1, '\0') + "b"));
    CHECK_FALSE(is_sound_text(plain + "\xff"));
    CHECK_FALSE(is_sound_text(plain + "\xed\xa0\x80"));
    CHECK_FALSE(is_sound_text(plain + "é" + std::string(1, '\0')));
  }
  CHECK(is_sound_text("line\nline\ttab"));
}

TEST_CASE("unsound text is cleaned at every depth and the rest is left alone") {
  const Value bad = List{Map{{"k\xff", "a\xff"}}, std::string("n\0l", 3), 5};
  CHECK_FALSE(is_sound(bad));
  const Value good = sound(bad);
  CHECK(is_sound(good));
  CHECK(equal((*good.get<List>())[2], Value(5)));
  CHECK(equal(sound(Value("fine")), Value("fine")));
}
