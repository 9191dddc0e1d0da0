// Any bytes as a repeat rule, with the start on a second line: what is read can be written and read
// again, and expands, splits and speaks whether check_rule likes it or not.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "core/recurrence.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}

void check_expansion(const RecurrenceRule& rule, LocalTime start) {
  const Day from = start.day(), middle = from + 400, to = from + 4000;
  const auto whole = occurrences(rule, start, from, to, 5000);
  require(std::is_sorted(whole.begin(), whole.end()));
  require(std::adjacent_find(whole.begin(), whole.end()) == whole.end());
  auto joined = occurrences(rule, start, from, middle, 5000);
  const auto later = occurrences(rule, start, middle, to, 5000);
  joined.insert(joined.end(), later.begin(), later.end());
  require(joined == whole);
  if (whole.empty()) return;
  require(whole.front() == start);
  const LocalTime at = whole[whole.size() / 2];
  require(is_occurrence(rule, start, at));
  const auto [before, after] = split_rule(rule, start, at);
  joined = occurrences(before, start, from, to, 5000);
  const auto rest = occurrences(after, at, from, to, 5000);
  joined.insert(joined.end(), rest.begin(), rest.end());
  require(joined == whole);
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(text.find('\n'), text.size());
  const auto rule = parse_rule(text.substr(0, line), Zone());
  if (!rule) {
    require(!rule.error().message.empty() && is_valid_utf8(rule.error().message));
    require(!rule.error().field.empty());
    return 0;
  }
  const auto typed = local_from_iso(text.substr(std::min(line + 1, text.size())));
  const LocalTime start = typed.value_or(LocalTime::at(Day{20778}, 600));
  const auto again = parse_rule(format_rule(*rule), Zone());
  require(again.ok() && *again == *rule);
  require(!describe(*rule, start).empty());
  if (auto status = check_rule(*rule, start); !status) require(!status.error().field.empty());
  check_expansion(*rule, start);
  return 0;
}
