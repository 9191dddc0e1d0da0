// How much of a text stands in another one already (NOTE-11): the share of its runs of three words
// that the other has too (w-shingling, containment; Broder 1997). Case, spaces and punctuation
// count for nothing; a character of CJK is a word. Pure, linear in both texts; takes any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace sb {

constexpr std::size_t kShingle = 3;           // words
constexpr std::size_t kEnoughToCompare = 8;   // words; of fewer nothing is said

class Shingles {
 public:
  Shingles() = default;
  explicit Shingles(std::string_view text) { add(text); }
  void add(std::string_view text);            // another piece: no run reaches over its border
  std::size_t words() const { return words_; }
  // 0…100; how much of this stands in `other`. 0 for what is too short to be compared.
  int percent_in(const Shingles& other) const;

 private:
  std::unordered_set<std::uint64_t> runs_;    // hashes
  std::size_t words_ = 0;
};

}  // namespace sb
