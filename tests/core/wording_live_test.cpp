#include "core/wording_live.h"

#include "base/random.h"
#include "core/rules_world.h"
#include "core/wording_kit.h"
#include "core/wording_waivers.h"

using namespace sb;
using namespace sb::test;

namespace {

std::string told(const CheckedText& c) {
  std::string out;
  for (const LiveFinding& f : c.findings)
    out += std::to_string(f.at.begin) + "-" + std::to_string(f.at.end) + " " + f.at.rule->id + " " +
           f.waiver + "\n";
  return out;
}

CheckedText whole(std::string_view text) {
  CheckedText c;
  check_whole(english(), NoteKind::progress, "plan", text, c);
  return c;
}

// After each of the texts in turn, the same as when it is checked anew.
void check_in_turn(const std::vector<std::string>& texts) {
  CheckedText live;
  for (const std::string& text : texts) {
    recheck(english(), NoteKind::progress, "plan", text, live);
    CAPTURE(text);
    CHECK(live.text == text);
    CHECK(told(live) == told(whole(text)));
    CHECK_FALSE(live.partly);
  }
}

}  // namespace

TEST_CASE("NOTE-10 while typing, the findings are those of the text as it stands") {
  check_in_turn({"S", "She", "She always", "She always leaves.", "She alway leaves.",
                 "She always leaves. I think so.", "I think so.", ""});
  check_in_turn({"She always leaves.\n\nHe never calls.", "She always leaves.\n\nHe calls.",
                 "She leaves.\n\nHe calls.", "She leaves. He never calls."});
  check_in_turn({"“She always leaves.", "“She always leaves.”", "She always leaves.”"});
  check_in_turn({"“She never.\n\nShe always leaves.”", "“She never.\nShe always leaves.”"});
}

TEST_CASE("NOTE-10 random edits of several paragraphs, checked by paragraph") {
  const char* parts[] = {"She always leaves. ", "I think ", "\n\n", "\n", "“", "”", "calm. ",
                         "never ",              "é",        " ",    "TBD ", "manipulative. "};
  SeededRandom random{11};
  for (int round = 0; round < 60; ++round) {
    std::string text;
    CheckedText live;
    for (int step = 0; step < 40; ++step) {
      std::size_t at = random.below(text.size() + 1);
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
      if (random.below(4) == 0) {
        text.erase(at);
      } else {
        text.insert(at, parts[random.below(std::size(parts))]);
      }
      recheck(english(), NoteKind::progress, "plan", text, live);
      CAPTURE(text);
      REQUIRE(told(live) == told(whole(text)));
    }
  }
}

TEST_CASE("NOTE-10 in a paragraph of a megabyte only what is around the change is read") {
  const std::string calm = repeat("Client took a walk and came back on time today. ", 20000);
  CheckedText live;
  recheck(english(), NoteKind::progress, "plan", calm, live);
  REQUIRE(live.findings.empty());
  std::string typed = calm;
  const std::size_t middle = typed.find("Client", typed.size() / 2);
  typed.insert(middle, "She always leaves. ");
  recheck(english(), NoteKind::progress, "plan", typed, live);
  REQUIRE(live.findings.size() == 1);
  CHECK(live.findings[0].at.begin == middle + 4);
  CHECK(live.partly);
  typed.insert(0, "So. ");
  recheck(english(), NoteKind::progress, "plan", typed, live);
  REQUIRE(live.findings.size() == 1);
  CHECK(typed.substr(live.findings[0].at.begin, 6) == "always");
  check_whole(english(), NoteKind::progress, "plan", typed, live);
  CHECK_FALSE(live.partly);
  CHECK(live.findings.size() == 1);
}

TEST_CASE("NOTE-10 in a text of a megabyte each keystroke finds what the whole check finds") {
  std::string text;
  for (int i = 0; text.size() < 1'000'000; ++i)
    text += repeat("Client took a walk and came back on time today. ", 20) +
            (i % 5 == 0 ? "She never calls.\n\n" : "“She never calls.”\n\n");
  CheckedText live;
  recheck(english(), NoteKind::progress, "plan", text, live);
  for (const std::size_t around : {std::size_t{0}, text.size() / 2, text.size() - 2}) {
    std::size_t at = text.find("Client", around);
    if (at == std::string::npos) at = text.size();
    for (const char c : std::string("He always said “I think” so. I think so. ")) {
      text.insert(at++, 1, c);
      recheck(english(), NoteKind::progress, "plan", text, live);
    }
    const CheckedText fresh = whole(text);
    CHECK(fresh.findings.size() > 100);
    CHECK(fresh.findings.size() < kMostFindings);
    CHECK((told(live) == told(fresh)));
    CHECK_FALSE(live.partly);
  }
}

TEST_CASE("NOTE-10 rules hold for some kinds of note") {
  CHECK(rules_hold_for(english(), NoteKind::progress));
  CHECK_FALSE(rules_hold_for(WordingRules{}, NoteKind::progress));
}

TEST_CASE("NOTE-10 a waiver is kept with its reason, moves with the words and is taken back") {
  World w;
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "She always leaves.");
  const std::string text = w.dana().note(id)->text.at("subjective");
  const auto found = check_wording(english(), text, NoteKind::progress);
  REQUIRE(found.size() == 1);
  const std::string key = waiver_key(found[0], text, "subjective");
  CHECK(told(waive_finding(w.dana(), id, key, "  ")) == "reason invalid");
  CHECK(told(waive_finding(w.dana(), id, key, repeat("x", 201))) == "reason invalid");
  w.apply(waive_finding(w.dana(), id, key, " her own\nwords "));
  CHECK(w.dana().note(id)->waived.at(key) == "her own words");
  CHECK(w.dana().note(id)->text.at("subjective") == "She always leaves.");
  w.apply(show_finding_again(w.dana(), id, key));
  CHECK(w.dana().note(id)->waived.empty());
  CHECK(told(show_finding_again(w.dana(), id, key)) == "not_found");
}

TEST_CASE("NOTE-10 only the author of an unsigned note waives, and only in its sections") {
  World w;
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "She always leaves home at noon.");
  const std::string key = "absolute.frequency:subjective:0123456789abcdef";
  CHECK(told(waive_finding(w.as(w.other), id, key, "Said so")) == "forbidden");
  CHECK(told(waive_finding(w.as(w.member_with(RoleKind::front_desk)), id, key, "x")) != "ok");
  CHECK(told(waive_finding(w.dana(), w.fresh<NoteId>(), key, "x")) == "not_found");
  for (const char* bad : {"", ":", "rule", "rule:nowhere:0123", "a::b"})
    CHECK_MESSAGE(told(waive_finding(w.dana(), id, bad, "x")) != "ok", bad);
  CHECK(told(waive_finding(w.dana(), id, key, "Said so")) == "ok");
  w.sign_it(id, w.owner);
  CHECK(told(waive_finding(w.dana(), id, key, "Said so")) == "conflict");
}
