// How a result of the search reads: whose it is, what and when, and the sentences around the list.
// Plain values from the model; names are what discreet mode leaves of them.
#pragma once

#include <string>

#include "app/model.h"
#include "ui/widgets/card.h"

namespace sb::ui {

struct FoundWords {
  std::string title;               // "Amara Okafor"
  std::string detail;              // "Progress note · Wed 18 Nov 2026 · R. Hale, LPC"
  const char* icon = nullptr;      // null: initials of the title
  Tone tone = Tone::neutral;
};
FoundWords found_words(const Model& model, const SearchHit& hit);

const char* search_kind_words(SearchKind kind);                  // "Sticky notes"
std::string section_words(const SearchSection& section);         // "Notes · 50 of 1,240"
std::string result_count_words(const SearchState& search);       // "1,240 results"
std::string search_where_words(const Model& model);              // what was looked in
std::string search_nothing_words(const Model& model);            // "Nothing found for “x”."
std::string search_reading_words(const SearchState& search);     // empty when all is read
std::string thousands(std::size_t n);                            // "12,345"

}  // namespace sb::ui
