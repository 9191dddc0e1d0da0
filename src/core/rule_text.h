// What the rules do to typed text before they keep it, and the words they refuse it with. Text is
// made valid (APP-03: any script; NULs and lone surrogates are cleaned, which is no error); a text
// that is too long is refused with its length and never cut silently.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil.h"
#include "base/result.h"

namespace sb {

std::string one_line(std::string_view raw);    // cleaned, single spaces, trimmed
std::string clean_block(std::string_view raw); // cleaned, line breaks kept, ends trimmed

// Add an error to `errors` when the rule is broken. `label` stands at the start of the sentence:
// "The name has 1,203 characters; 200 is the most."
void require_text(std::vector<Error>& errors, std::string_view text, const char* field,
                  const char* sentence);
void limit_code_points(std::vector<Error>& errors, std::string_view text, std::size_t most,
                       const char* field, const char* label);
void limit_bytes(std::vector<Error>& errors, std::string_view text, std::size_t most,
                 const char* field, const char* label);

std::string with_thousands(std::uint64_t n);        // 1203 → "1,203"
std::string short_day(Day day);                     // "Wed 18 Nov"
std::string time_range(LocalTime from, int minutes); // "10:00–10:50"

}  // namespace sb
