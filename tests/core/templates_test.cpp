#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "base/text.h"
#include "core/codec.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

std::string shipped() {
  std::ifstream file(std::string(SB_ROOT) + "/assets/templates.json", std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Template> shipped_templates() {
  auto read = templates_from_json(shipped());
  REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
  return *read;
}

std::string one(const std::string& sections) {
  return "[{\"name\":\"T\",\"sections\":" + sections + "}]";
}
std::string keyed(const std::string& key) {
  return one("[{\"key\":\"" + key + "\",\"title\":\"K\"}]");
}

}  // namespace

TEST_CASE("NOTE-02 the templates that ship, SOAP first") {
  std::string names;
  for (const Template& t : shipped_templates()) {
    names += t.name + ":";
    for (const Section& s : t.sections) names += " " + s.key + (s.required ? "" : "?");
    names += "\n";
  }
  CHECK(names ==
        "SOAP: subjective objective assessment plan\n"
        "DAP: data assessment plan\n"
        "BIRP: behavior intervention response plan\n"
        "GIRP: goal intervention response plan\n"
        "Intake: reason_for_visit history functioning mental_status risk strengths? "
        "assessment plan\n"
        "Discharge summary: reason_for_ending course outcome risk aftercare\n"
        "Termination: decision review response risk plan\n"
        "Contact: contact_with? content follow_up?\n"
        "Free form: note\n");
}

TEST_CASE("NOTE-02 each section has a title, a prompt and an example that fit the screen") {
  for (const Template& t : shipped_templates()) {
    for (const Section& s : t.sections) {
      CAPTURE(t.name + " " + s.key);
      CHECK_FALSE(s.title.empty());
      CHECK(count_code_points(s.title) <= 30);
      CHECK(count_words(s.prompt) >= 3);
      CHECK(count_code_points(s.prompt) <= 80);
      CHECK(s.example.rfind("e.g. ", 0) == 0);
      CHECK(s.example.back() == '.');
      CHECK(count_code_points(s.example) <= 120);
    }
  }
  const Section plan = shipped_templates().front().sections.back();
  CHECK(plan.prompt == "next steps, homework, referrals");
  CHECK(plan.example == "e.g. Client will take a 20-minute walk daily and return next week.");
}

TEST_CASE("NOTE-02 each says for which kind of note it is meant") {
  std::string kinds;
  const auto file = value_from_json(shipped());
  REQUIRE(file.ok());
  for (const Value& entry : *file->find("templates")->get<List>()) {
    const std::string kind = entry.find("kind") ? entry.find("kind")->text_or() : "none";
    CHECK(std::set<std::string>{"progress", "clinical", "contact"}.count(kind) == 1);
    if (kind != "progress") kinds += entry.find("name")->text_or() + ": " + kind + "\n";
  }
  CHECK(kinds == "Discharge summary: clinical\nContact: contact\n");
}

TEST_CASE("NOTE-10 the examples keep to their own advice on wording") {
  for (const Template& t : shipped_templates())
    for (const Section& s : t.sections)
      for (const std::string& word : search_words(s.example))
        for (const char* avoid : {"always", "never", "seems", "seemed", "obviously", "think"})
          CHECK(word != avoid);
}

TEST_CASE("NOTE-02 a file that is not of the form is refused, with words") {
  const std::string section = "{\"key\":\"k\",\"title\":\"K\"}";
  const std::string good[] = {
      "[]", "{\"templates\":[]}", one("[" + section + "]"), keyed("a_1"), keyed(repeat("k", 40)),
      one("[{\"key\":\"k\",\"title\":\"K\",\"required\":false,\"later\":[1]}]"),
  };
  for (const std::string& json : good) CHECK(told(templates_from_json(json)) == "ok");
  const std::string bad[] = {
      "", " ", "{", "null", "3", "\"x\"", "{}", "{\"templates\":3}", "[3]", "[[]]", "[{}]",
      "[{\"name\":\"T\"}]", "[{\"name\":3,\"sections\":[]}]", "[{\"sections\":[" + section + "]}]",
      "[{\"name\":\" \",\"sections\":[" + section + "]}]",
      "[{\"name\":\"" + repeat("x", 501) + "\",\"sections\":[" + section + "]}]",
      one("[]"), one("3"), one("[3]"), one("[{}]"), one("[{\"key\":\"k\"}]"),
      one("[{\"title\":\"K\"}]"), one("[{\"key\":3,\"title\":\"K\"}]"),
      one("[{\"key\":\"k\",\"title\":\"K\",\"required\":1}]"),
      one("[{\"key\":\"k\",\"title\":\"K\",\"prompt\":1}]"),
      one("[" + section + "," + section + "]"),
      keyed(""), keyed("Key"), keyed("a/b"), keyed("a b"), keyed("é"), keyed(repeat("k", 41)),
      "[" + one("[" + section + "]").substr(1, one("[" + section + "]").size() - 2) + "," +
          one("[" + section + "]").substr(1),  // one name twice
      one("[" + section + "]") + "x",
  };
  for (const std::string& json : bad) {
    CAPTURE(json.substr(0, 80));
    const auto read = templates_from_json(json);
    CHECK(told(read) == "templates damaged");
    if (!read) CHECK(read.error().message.back() == '.');
  }
  CHECK(templates_from_json(one("[" + section + "]"))->front().sections.front().required);
}

TEST_CASE("NOTE-02 every cut of the shipped file is refused") {
  const std::string json = shipped();
  const std::size_t end = json.find_last_of('}');
  for (std::size_t cut = 0; cut < end; cut += 97)
    CHECK(told(templates_from_json(json.substr(0, cut))) == "templates damaged");
}

TEST_CASE("NOTE-01 NOTE-02 a note can be begun, filled and completed with each that ships") {
  for (const Template& t : shipped_templates()) {
    World w;
    const TemplateId id = w.fresh<TemplateId>();
    w.apply(std::vector<Edit>{edit_of(id, t, {"name", "sections"})});
    const NoteId note = w.fresh<NoteId>();
    w.apply(begin_note(w.dana(), note, w.session, id));
    for (const Section& s : t.sections) w.write(note, s.key.c_str(), s.example);
    const auto elements = completeness(w.dana(), note);
    const auto met = std::count_if(elements.begin(), elements.end(), [](const Element& e) {
      return e.key != "session" && e.key != "times" && e.met;
    });
    const auto asked = std::count_if(t.sections.begin(), t.sections.end(),
                                     [](const Section& s) { return s.required; });
    CHECK(met == asked);
    CHECK(told(content_to_sign(w.dana(), note)) == "ok");
  }
}
