// The wording check of a text that is being typed (NOTE-10): keeps the text checked last with its
// findings and checks only the paragraphs that changed; what stands behind them moves along. Where
// a paragraph is longer than kWideParagraph, only the lines around the change are read until the
// text is checked anew as a whole (check_whole). Pure; linear in the text with a factor of memcmp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/wording.h"

namespace sb {

constexpr std::size_t kWideParagraph = 32 * 1024;  // bytes; about 1 ms of checking

struct LiveFinding {
  WordingFinding at;
  std::string waiver;      // waiver_key() of it
  bool waived = false;
};

struct CheckedText {
  std::string text;
  std::vector<LiveFinding> findings;  // in order; at most kMostFindings
  bool partly = false;                // something may have been missed: check_whole when idle
};

// Brings `checked` up to `now`. `section` is for the waivers' keys.
void recheck(const WordingRules& rules, NoteKind kind, std::string_view section,
             std::string_view now, CheckedText& checked);
void check_whole(const WordingRules& rules, NoteKind kind, std::string_view section,
                 std::string_view now, CheckedText& checked);

bool rules_hold_for(const WordingRules& rules, NoteKind kind);  // any of them

}  // namespace sb
