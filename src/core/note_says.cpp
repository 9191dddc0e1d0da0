#include "core/note_says.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace sb {
namespace {

// A part, the sections that are about it alone, and where it is told when there is none of them.
struct Part {
  std::string_view id;
  std::vector<std::string_view> own, places;
};

const std::vector<Part>& parts() {
  static const std::vector<Part> all = {
      {"presentation", {"mental_status", "presentation", "behavior"}, {"objective", "data"}},
      {"intervention", {"intervention", "interventions"}, {"objective", "data", "plan"}},
      {"response", {"response"}, {"assessment", "data"}},
      {"progress", {"progress", "review", "outcome"}, {"assessment", "response", "goal"}},
      {"next", {"plan", "next_steps", "follow_up"}, {}},
  };
  return all;
}

bool has_section(const Note& note, std::string_view key) {
  return std::any_of(note.sections.begin(), note.sections.end(),
                     [&](const Section& s) { return s.key == key; });
}

bool has_any(const Note& note, const std::vector<std::string_view>& keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](std::string_view key) { return has_section(note, key); });
}

std::string place_of(const Note& note, const Part& part) {
  for (std::string_view key : part.places)
    if (has_section(note, key)) return std::string(key);
  return note.sections.empty() ? std::string() : note.sections[0].key;
}

// A first visit and an ending are asked for other things, by their own sections.
bool is_of_the_way(const Note& note) {
  return note.kind == NoteKind::progress && !note.sections.empty() &&
         !has_any(note, {"reason_for_visit", "decision", "reason_for_ending"});
}

const WordingRule* rule_of(const WordingRules& rules, std::string_view part) {
  const auto& all = rules.rules();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const WordingRule& r) { return r.family() == part; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Element> spoken_parts(const WordingRules& rules, const Note& note) {
  std::vector<Element> out;
  if (rules.rules().empty() || !is_of_the_way(note)) return out;
  std::string text;
  for (const auto& [key, words] : note.text) text += words + "\n\n";
  const bool all = text.size() > kMostLookedThrough;
  if (!all && count_words(text) < kWordsBeforeAsking) return out;
  const auto found = all ? std::vector<WordingFinding>{} : check_wording(rules, text, note.kind);
  for (const Part& part : parts()) {
    const WordingRule* rule = rule_of(rules, part.id);
    if (!rule || has_any(note, part.own)) continue;
    const bool met = all || std::any_of(found.begin(), found.end(), [&](const WordingFinding& f) {
      return f.rule->family() == part.id;
    });
    out.push_back({place_of(note, part), rule->suggestion, met});
  }
  return out;
}

}  // namespace sb
