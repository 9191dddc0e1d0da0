// Any bytes as text: cleaning gives valid UTF-8 and is done after once; folding stays folded; the
// rest neither crashes nor reads outside.
#include <cstdint>
#include <cstdlib>

#include "base/text.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view raw(reinterpret_cast<const char*>(data), size);
  Cleaned cleaned = clean_text(raw);
  require(is_valid_utf8(cleaned.text));
  require(cleaned.text.find('\0') == std::string::npos);
  require(cleaned.text.find('\r') == std::string::npos);
  require(!clean_text(cleaned.text).changed);
  require(cleaned.changed == (cleaned.text != raw));

  std::string folded = fold_for_search(raw);
  require(is_valid_utf8(folded));
  require(fold_for_search(folded) == folded);
  for (const std::string& word : search_words(raw)) {
    require(!word.empty() && search_words(word).size() == 1);
  }

  std::string_view trimmed = trim(raw);
  require(trim(trimmed) == trimmed);
  std::string one_line = collapse_spaces(raw);
  require(collapse_spaces(one_line) == one_line && trim(one_line) == one_line);
  std::size_t points = count_code_points(raw);
  require(cut_to_code_points(raw, points) == raw);
  require(count_code_points(cut_to_code_points(cleaned.text, 5)) <= 5);
  require(count_code_points(initials(raw)) <= 2 && !initials(raw).empty());
  require(count_words(raw) <= points);
  return 0;
}
