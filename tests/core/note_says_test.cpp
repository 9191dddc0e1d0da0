// NOTE-01 NOTE-09: what a progress note speaks of, told by its words.
#include "core/note_says.h"

#include "core/rules_world.h"
#include "core/wording_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

const WordingRules& says() {
  static const Result<WordingRules> rules =
      wording_rules_from_json(file_text("assets/says/en.json"));
  REQUIRE_MESSAGE(rules.ok(), (rules.ok() ? "" : rules.error().message));
  return *rules;
}

Note with(std::vector<const char*> keys, const std::string& text) {
  Note note;
  std::vector<Section> sections;
  for (const char* key : keys) sections.push_back({key, key, "", "", true});
  note.sections = sections;
  note.text[keys.front()] = text;
  return note;
}
const std::vector<const char*> kSoap = {"subjective", "objective", "assessment", "plan"};

// "Presentation+ Intervention-(objective)": where it would stand when it is not found.
std::string told(const Note& note) {
  std::string out;
  for (const Element& e : spoken_parts(says(), note))
    out += (out.empty() ? "" : ", ") + e.label + (e.met ? "+" : "- " + e.key);
  return out;
}

constexpr const char* kBare =
    "Client came with the bus and brought a list of shops, prices, colours and three songs that "
    "her niece had written down for the wedding in May of that year.";

}  // namespace

TEST_CASE("NOTE-09 parts without a section of their own are looked for in the text") {
  CHECK(told(with(kSoap, kBare)) ==
        "Presentation- objective, Intervention- objective, Response- assessment, "
        "Progress on goals- assessment");
  CHECK(told(with(kSoap, std::string(kBare) + " Affect congruent. Reviewed the thought record; "
                             "distress fell from 7 to 4. Goal 1 has moved.")) ==
        "Presentation+, Intervention+, Response+, Progress on goals+");
  CHECK(told(with({"note"}, kBare)) ==
        "Presentation- note, Intervention- note, Response- note, Progress on goals- note, "
        "Next steps- note");
  CHECK(told(with({"goal", "intervention", "response", "plan"}, kBare)) ==
        "Presentation- goal, Progress on goals- response");
}

TEST_CASE("NOTE-09 nothing is asked of what has hardly begun or is another kind") {
  CHECK(told(with(kSoap, "Client slept.")).empty());
  Note clinical = with(kSoap, kBare);
  clinical.kind = NoteKind::clinical;
  CHECK(told(clinical).empty());
  CHECK(told(with({"reason_for_visit", "assessment", "plan"}, kBare)).empty());
  CHECK(told(with({"decision", "review", "plan"}, kBare)).empty());
  CHECK(spoken_parts(WordingRules(), with(kSoap, kBare)).empty());
}

TEST_CASE("NOTE-09 quoted words tell nothing; a very long text is not looked through") {
  CHECK(told(with(kSoap, std::string(kBare) + " She said “we reviewed the goals, affect flat”."))
            .find("Intervention- objective") != std::string::npos);
  std::string words = kBare;
  while (words.size() <= kMostLookedThrough) words += kBare;
  CHECK(told(with(kSoap, words)) ==
        "Presentation+, Intervention+, Response+, Progress on goals+");
}

TEST_CASE("NOTE-09 sentences as they are written, and what they speak of") {
  const std::pair<const char*, const char*> rows[] = {
      {"Presentation", "Affect congruent, speech normal in rate."},
      {"Presentation", "She was tearful when naming her father."},
      {"Presentation", "He arrived on time, fidgeting."},
      {"Presentation", "Kept eye contact."},
      {"Intervention", "Reviewed the sleep diary."},
      {"Intervention", "Practised slow breathing for five minutes."},
      {"Intervention", "CBT for panic."},
      {"Intervention", "We wrote two steps together."},
      {"Intervention", "Used a thought record."},
      {"Response", "Client rated distress at 4."},
      {"Response", "She agreed and was able to repeat it."},
      {"Response", "Distress fell from 80 to 35."},
      {"Response", "Engaged throughout."},
      {"Progress on goals", "Goal 2 is unchanged."},
      {"Progress on goals", "PHQ-9 down 4."},
      {"Progress on goals", "Worry has eased."},
      {"Next steps", "Homework: diary."},
      {"Next steps", "Return in one week."},
  };
  for (const auto& row : rows) {
    const std::string sentence = row.second;
    CAPTURE(sentence);
    bool met = false;
    for (const Element& e : spoken_parts(says(), with({"note"}, kBare + (" " + sentence))))
      met = met || (e.label == row.first && e.met);
    CHECK(met);
  }
}
