#include "base/order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

using namespace sb;

namespace {

struct Card {
  int key;
  std::unique_ptr<int> place;  // can be moved only
};

// A plain generator, so that a failure can be repeated.
struct Numbers {
  std::uint32_t state = 12345;
  int below(int most) {
    state = state * 1664525u + 1013904223u;
    return static_cast<int>((state >> 8) % static_cast<std::uint32_t>(most));
  }
};

}  // namespace

TEST_CASE("APP-02 put_in_order gives what std::stable_sort gives, of every length") {
  Numbers numbers;
  int wrong = 0;
  for (int length = 0; length < 200; ++length) {
    for (int kinds : {1, 3, 1000}) {
      std::vector<std::pair<int, int>> mine;
      for (int i = 0; i < length; ++i) mine.emplace_back(numbers.below(kinds), i);
      auto theirs = mine;
      const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
      put_in_order(mine.begin(), mine.end(), less);
      std::stable_sort(theirs.begin(), theirs.end(), less);
      wrong += mine != theirs;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("APP-02 put_in_order moves, sorts a part, and asks seldom when all is in order") {
  std::vector<Card> cards;
  for (int key : {3, 1, 2, 1, 3, 0}) cards.push_back({key, std::make_unique<int>(key)});
  put_in_order(cards.begin() + 1, cards.end(),
               [](const Card& a, const Card& b) { return a.key < b.key; });
  std::vector<int> keys;
  for (const Card& card : cards) keys.push_back(*card.place);
  CHECK(keys == std::vector<int>{3, 0, 1, 1, 2, 3});
  std::vector<std::string> words{"a", "b", "c", "d", "e", "f", "g", "h"};
  int asked = 0;
  put_in_order(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
    ++asked;
    return a < b;
  });
  CHECK(asked == 7);
  put_in_order(words.rbegin(), words.rend());
  CHECK(words.front() == "h");
}
