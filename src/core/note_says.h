// NOTE-01 asks a progress note of any template for presentation, interventions, response, progress
// and next steps. Where the template has no section for one, the text is looked through for words
// that speak of it; which words those are is data of a language (assets/says/<language>.json,
// in the form of the wording check: the part stands before the dot of an id, its name is the
// "suggestion"). Found or not found, a hint and never a lock, as all can be said in other words.
// Pure; linear in the text; a text above kMostLookedThrough bytes is taken to say everything.
#pragma once

#include <vector>

#include "core/note_rules.h"
#include "core/wording.h"

namespace sb {

constexpr std::size_t kMostLookedThrough = 64 * 1024;
constexpr std::size_t kWordsBeforeAsking = 20;  // a note that has hardly begun is asked for nothing

// Of a progress note with something in it; `key` is the section where the part would stand.
std::vector<Element> spoken_parts(const WordingRules& rules, const Note& as_typed);

}  // namespace sb
