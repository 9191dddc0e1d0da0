#include "core/similarity.h"

#include <array>

#include "base/text.h"
#include "base/text_tables.h"

namespace sb {
namespace {

constexpr std::uint64_t kOffset = 0xcbf29ce484222325u, kPrime = 0x100000001b3u;  // FNV-1a

// Characters written without spaces between words.
bool is_word_by_itself(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

char32_t small(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

// Apostrophes of any kind belong to no word: "don't" and "don’t" are the same two.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'z');
  return is_word_letter(c);
}

}  // namespace

void Shingles::add(std::string_view text) {
  std::array<std::uint64_t, kShingle> last{};  // the words before, oldest first
  std::size_t count = 0;
  std::uint64_t word = 0;
  const auto end_word = [&] {
    if (word == 0) return;
    for (std::size_t i = 1; i < kShingle; ++i) last[i - 1] = last[i];
    last[kShingle - 1] = word;
    word = 0;
    ++words_;
    if (++count < kShingle) return;
    std::uint64_t run = kOffset;
    for (const std::uint64_t w : last) run = (run ^ w) * kPrime ^ (run >> 29);
    runs_.insert(run);
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_letter(c)) {
      end_word();
      continue;
    }
    const bool alone = is_word_by_itself(c);
    if (alone) end_word();
    if (word == 0) word = kOffset;
    word = (word ^ small(c)) * kPrime;
    if (alone) end_word();
  }
  end_word();
}

int Shingles::percent_in(const Shingles& other) const {
  if (words_ < kEnoughToCompare || runs_.empty() || other.runs_.empty()) return 0;
  std::size_t same = 0;
  for (const std::uint64_t run : runs_) same += other.runs_.count(run);
  return static_cast<int>(same * 100 / runs_.size());
}

}  // namespace sb
