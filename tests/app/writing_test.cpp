// What helps writing a note, through commands: findings and waivers, copying forward, snippets, the
// preview; and what survives a restart.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct WritingWorld : World {
  ClientId amara;
  NoteId first, note;

  WritingWorld() {
    create();
    amara = add_client("Amara Okafor");
    first = write(book(amara, "2026-11-11T09:00"), "plan",
                  "Walk 20 minutes daily; keep the sleep diary and bring it along next week.");
    note = write(book(amara, "2026-11-18T09:00"), "subjective", "She always wakes early.");
  }
  const WritingState& writing() const { return model().note.writing; }
  const Note& kept() const { return *model().book.find<Note>(note); }
  std::string text(const char* key) const {
    const auto typed = model().note.typed.find(key);
    if (typed != model().note.typed.end()) return typed->second;
    const auto found = kept().text.find(key);
    return found == kept().text.end() ? "" : found->second;
  }
  // The words found, parted by " | ".
  std::string found() const {
    std::string out;
    for (const FindingAt& at : writing().findings) {
      const CheckedText& c = writing().checked.at(at.section);
      const WordingFinding& f = c.findings[at.index].at;
      out += (out.empty() ? "" : " | ") + c.text.substr(f.begin, f.end - f.begin);
    }
    return out;
  }
  std::string key_of(std::size_t i) const {
    const FindingAt& at = writing().findings.at(i);
    return writing().checked.at(at.section).findings[at.index].waiver;
  }
};

}  // namespace

TEST_CASE("NOTE-10 findings follow what is typed, before any of it is kept") {
  WritingWorld w;
  CHECK(w.found() == "always");
  w.act(cmd::EditSection{"subjective", "She often wakes early."});
  CHECK(w.found() == "");
  w.act(cmd::EditSection{"assessment", "I think she never sleeps. I think so."});
  CHECK(w.found().find("I think") != std::string::npos);
  CHECK(w.kept().text.empty());
  w.act(cmd::LeaveSection{"assessment"});
  CHECK(w.found().find("I think") != std::string::npos);
}

TEST_CASE("NOTE-10 the same words in a section are one finding with its count") {
  WritingWorld w;
  w.act(cmd::EditSection{"subjective", "She always wakes. He always sleeps. She never calls."});
  REQUIRE(w.writing().findings.size() == 2);
  CHECK(w.writing().findings[0].count == 2);
  CHECK(w.writing().findings[1].count == 1);
}

TEST_CASE("NOTE-10 a waiver asks for its reason, can be undone and outlives a restart") {
  WritingWorld w;
  const std::string key = w.key_of(0);
  w.act(cmd::BeginWaive{key});
  w.act(cmd::SaveWaive{});
  REQUIRE(w.writing().waive);
  CHECK_FALSE(w.writing().waive->error.empty());
  w.act(cmd::EditWaive{"The alarm log says so"});
  w.act(cmd::SaveWaive{});
  CHECK_FALSE(w.writing().waive);
  CHECK(w.found() == "");
  REQUIRE(w.writing().waived.size() == 1);
  CHECK(w.model().toast->text == "Waived “always”");
  w.act(cmd::Undo{});
  CHECK(w.found() == "always");
  w.act(cmd::Redo{});
  w.act(cmd::EditSection{"subjective", "Says more. She always wakes early."});
  CHECK(w.found() == "");  // wherever the words move
  w.wait(2000);
  w.restart();
  w.unlock();
  w.act(cmd::OpenNote{w.note});
  CHECK(w.found() == "");
  CHECK(w.kept().waived.at(key) == "The alarm log says so");
  w.act(cmd::ShowFindingAgain{key});
  CHECK(w.found() == "always");
}

TEST_CASE("NOTE-10 the question for a reason goes with its words") {
  WritingWorld w;
  w.act(cmd::BeginWaive{w.key_of(0)});
  w.act(cmd::EditSection{"subjective", "She wakes early."});
  CHECK_FALSE(w.writing().waive);
}

TEST_CASE("NOTE-10 jumping selects the words; typing forgets the place") {
  WritingWorld w;
  const std::uint32_t before = w.model().note.focus_serial;
  w.act(cmd::JumpToWords{"subjective", 4, 10});
  CHECK(w.model().note.focus_section == "subjective");
  CHECK(w.model().note.focus_serial == before + 1);
  CHECK(w.writing().select.section == "subjective");
  CHECK(w.writing().select.serial > 0);
  w.act(cmd::EditSection{"subjective", "Well, she always wakes early."});
  CHECK(w.writing().select.section.empty());
}

TEST_CASE("NOTE-10 nothing is checked in a signed note, nor after locking") {
  WritingWorld w;
  w.act(cmd::EditSection{"plan", "Return in a week and bring the diary."});
  w.sign();
  w.run();
  CHECK(w.writing().findings.empty());
  w.act(cmd::Lock{});
  w.wait(2000);
  CHECK(w.model().note.writing.checked.empty());
  w.unlock();
  CHECK(w.model().wording.language() == "en");
}

TEST_CASE("NOTE-10 a megabyte of text keeps typing quick") {
  WritingWorld w;
  std::string big;
  while (big.size() < 990'000) big += "Client took a walk and came back on time today. ";
  w.act(cmd::EditSection{"subjective", big});
  w.act(cmd::EditSection{"subjective", big + "She always wakes. "});
  CHECK(w.found() == "always");
  w.act(cmd::LeaveSection{"subjective"});
  CHECK_FALSE(w.writing().checked.at("subjective").partly);
}

TEST_CASE("NOTE-11 a section is carried forward, marked until it is edited, and undone") {
  WritingWorld w;
  REQUIRE(w.writing().source == w.first);
  REQUIRE(w.writing().source_sections.size() == 1);
  w.act(cmd::EditSection{"plan", "Call the physician."});
  w.act(cmd::CarryForward{"plan"});
  CHECK(w.text("plan").find("Call the physician.\n\nWalk 20 minutes") == 0);
  CHECK(w.kept().carried.at("plan") == to_text(w.first));
  REQUIRE(w.writing().carried.count("plan") == 1);
  CHECK_FALSE(w.writing().carried.at("plan").edited);
  w.act(cmd::EditSection{"plan", w.text("plan") + " Rest on Sunday."});
  CHECK(w.writing().carried.at("plan").edited);
  w.act(cmd::EditSection{"plan", "Call the physician.\n\n" + w.writing().carried.at("plan").text});
  CHECK_FALSE(w.writing().carried.at("plan").edited);
  w.act(cmd::LeaveSection{"plan"});
  w.act(cmd::Undo{});
  CHECK(w.kept().carried.empty());
  CHECK(w.text("plan") == "Call the physician.");
}

TEST_CASE("NOTE-11 likeness to the last notes is told in whole and by section") {
  WritingWorld w;
  CHECK(w.writing().likeness.empty());
  w.act(cmd::CarryForward{"plan"});
  const auto& likeness = w.writing().likeness;
  REQUIRE(likeness.size() == 2);
  CHECK(likeness[0].section.empty());
  CHECK(likeness[0].percent > 60);
  CHECK(likeness[1].section == "plan");
  CHECK(likeness[1].percent == 100);
  CHECK(likeness[1].when.day() == *day_from_iso("2026-11-11"));
  w.act(cmd::EditSection{"plan", "See you next week, then."});
  CHECK(w.writing().likeness.empty());
}

TEST_CASE("NOTE-11 another note can be chosen to copy from") {
  WritingWorld w;
  w.book(w.amara, "2026-11-04T09:00");
  const SessionId oldest = w.model().book.sessions_of(w.amara).back();
  const NoteId old = w.write(oldest, "plan", "Start the diary.");
  w.act(cmd::OpenNote{w.note});
  CHECK(w.writing().sources == std::vector<NoteId>{w.first, old});
  CHECK(w.writing().source == w.first);
  w.act(cmd::PickSource{old});
  CHECK(w.writing().source_sections.at(0).text == "Start the diary.");
  w.act(cmd::CarryForward{"plan"});
  CHECK(w.text("plan") == "Start the diary.");
  w.act(cmd::PickSource{w.note});  // not one of them
  CHECK(w.writing().source == old);
}

TEST_CASE("NOTE-11 a snippet is added, expands while typing, and is archived") {
  WritingWorld w;
  w.act(cmd::ShowSnippets{true});
  w.act(cmd::BeginSnippet{});
  w.act(cmd::EditSnippet{true, "sl eep"});
  w.act(cmd::SaveSnippet{});
  REQUIRE(w.model().snippets.form);
  CHECK_FALSE(w.model().snippets.form->errors.of("shortcut").empty());
  CHECK_FALSE(w.model().snippets.form->errors.of("text").empty());
  w.act(cmd::EditSnippet{true, "sleep"});
  w.act(cmd::EditSnippet{false, "Client reports sleeping"});
  w.act(cmd::SaveSnippet{});
  CHECK_FALSE(w.model().snippets.form);
  REQUIRE(w.model().snippets.own.size() == 1);
  w.act(cmd::ShowSnippets{false});

  w.act(cmd::EditSection{"plan", "So ;sleep well"});
  w.act(cmd::ExpandSnippet{"plan", 10});
  CHECK(w.text("plan") == "So Client reports sleeping well");
  CHECK(w.writing().select.section == "plan");
  CHECK(w.writing().select.begin == std::string("So Client reports sleeping ").size());
  w.wait(2000);
  w.restart();
  w.unlock();
  w.act(cmd::OpenNote{w.note});
  CHECK(w.text("plan") == "So Client reports sleeping well");

  const SnippetId id = w.model().snippets.own.at(0);
  w.act(cmd::ShowSnippets{true});
  w.act(cmd::ArchiveSnippet{id, true});
  CHECK(w.model().snippets.own.empty());
  CHECK(w.model().snippets.archived == std::vector<SnippetId>{id});
  w.act(cmd::Undo{});
  CHECK(w.model().snippets.own.size() == 1);
}

TEST_CASE("NOTE-19 the preview holds what is typed, without what is private or empty") {
  WritingWorld w;
  w.act(cmd::EditSection{"plan", "  \n"});
  w.act(cmd::ShowPreview{true});
  REQUIRE(w.writing().preview);
  const NotePreview& page = *w.writing().preview;
  CHECK(page.practice == "Hale Counselling");
  CHECK(page.client == "Amara Okafor");
  CHECK(page.author == "R. Hale, LPC");
  CHECK(page.when.find("Wednesday 18 November 2026") == 0);
  REQUIRE(page.parts.size() == 1);
  CHECK(page.parts[0].text == "She always wakes early.");
  w.act(cmd::ShowPreview{false});
  CHECK_FALSE(w.writing().preview);
}

TEST_CASE("NOTE-06 NOTE-19 a psychotherapy note has no preview and nothing to copy from") {
  WritingWorld w;
  w.act(cmd::BeginOwnNote{NoteKind::psychotherapy, w.amara});
  REQUIRE(w.model().page == Page::note);
  w.act(cmd::ShowPreview{true});
  CHECK_FALSE(w.writing().preview);
  CHECK(w.writing().sources.empty());
  CHECK(w.writing().likeness.empty());
}
