#include "base/id.h"

#include <doctest/doctest.h>

#include <set>

using namespace sb;

namespace {
struct ZeroRandom final : Random {
  void fill(std::span<std::uint8_t> out) override {
    for (auto& b : out) b = 0;
  }
};
}  // namespace

TEST_CASE("an id is 26 characters and comes back") {
  SeededRandom random(7);
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    RawId id = random_id(random);
    std::string text = to_text(id);
    CHECK(text.size() == 26);
    CHECK(id_from_text(text) == id);
    CHECK(seen.insert(text).second);
  }
}

TEST_CASE("the nil id is the empty text and is never drawn") {
  CHECK(to_text(RawId{}).empty());
  REQUIRE(id_from_text(""));
  CHECK(id_from_text("")->is_nil());
  ZeroRandom zeros;
  CHECK_FALSE(random_id(zeros).is_nil());
}

TEST_CASE("an id text that is not exactly one is refused") {
  std::string good = "0123456789ABCDEFGHJKMNPQRW";
  REQUIRE(id_from_text(good));
  CHECK_FALSE(id_from_text(good.substr(1)));
  CHECK_FALSE(id_from_text(good + "0"));
  CHECK_FALSE(id_from_text(" " + good.substr(1)));
  CHECK_FALSE(id_from_text("U" + good.substr(1)));
  CHECK_FALSE(id_from_text(good.substr(0, 25) + "1"));  // padding bits set
}

TEST_CASE("kinds of ids hash and order by their bytes") {
  SeededRandom random(3);
  ClientId a(random_id(random)), b(random_id(random));
  CHECK(std::hash<ClientId>{}(a) == static_cast<std::size_t>(a.hash()));
  CHECK((a < b) != (b < a));
  CHECK(static_cast<bool>(a));
  CHECK_FALSE(static_cast<bool>(ClientId{}));
}
