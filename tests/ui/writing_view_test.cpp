// What helps writing a note, as seen: the card of findings, marks in the field, the last note to
// carry forward from, snippets, the preview.
#include <doctest/doctest.h>

#include "core/snippet_rules.h"
#include "core/wording_kit.h"
#include "view_bench.h"

namespace sb::test {
namespace {

struct WritingBench : ViewBench {
  NoteId note, last;

  void open_note_with_rules() {
    note = world.begun_note();
    open();
    model.wording = english();
    run_and_settle(cmd::OpenNote{note});
  }
  // An own note of the week before, with a plan.
  void put_last() {
    last = world.fresh<NoteId>();
    Note n;
    n.client = world.amara;
    n.author = world.owner;
    n.template_name = "SOAP";
    n.sections = std::vector<Section>{{"plan", "plan", "", "", true}};
    n.when = at("2026-11-11T10:00");
    world.apply(std::vector<Edit>{
        edit_of(last, n, {"kind", "client", "author", "template_name", "sections", "when"})});
    world.write(last, "plan", "Walk 20 minutes daily and keep the sleep diary for next week.");
  }
  const Note& kept() { return *model.book.find<Note>(note); }
};

TEST_CASE("NOTE-10 the card shows a finding with its reason and leads to the words") {
  WritingBench bench;
  bench.open_note_with_rules();
  CHECK(bench.user.sees("Nothing stands out in what is written so far."));
  CHECK(bench.user.type("subjective", "She always wakes early."));
  bench.user.settle();
  CHECK(bench.user.sees("A single exception makes the whole note doubtful."));
  CHECK(bench.user.click(Role::button, "always"));
  bench.user.settle();
  const Node* field = bench.user.find(Role::textbox, "subjective");
  REQUIRE(field);
  CHECK(bench.user.focused() == field->id);
  const TextEntry* entry = bench.user.entry("subjective");
  REQUIRE(entry);
  CHECK(entry->select_begin == 4);
  CHECK(entry->select_end == 10);
  CHECK(entry->select_serial > 0);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-10 the field that is edited gets its marks, counted as the DOM counts") {
  WritingBench bench;
  bench.open_note_with_rules();
  bench.user.focus(Role::textbox, "subjective");
  CHECK(bench.user.type("subjective", "é 🙂 She always wakes early."));
  bench.user.settle();
  const TextEntry* entry = bench.user.entry("subjective");
  REQUIRE(entry);
  REQUIRE(entry->marks.size() == 1);
  CHECK(entry->marks[0].begin == 9);
  CHECK(entry->marks[0].end == 15);
  CHECK((entry->paper >> 24) == 0);
  bench.user.focus(Role::textbox, "plan");
  bench.user.settle();
  CHECK(bench.user.entry("subjective")->marks.empty());  // drawn on the canvas again
}

TEST_CASE("NOTE-10 waiving asks why, and the waived can be seen and shown again") {
  WritingBench bench;
  bench.open_note_with_rules();
  bench.user.type("subjective", "She always wakes early.");
  bench.user.settle();
  CHECK(bench.user.click(Role::button, "Waive: always"));
  bench.user.settle();
  CHECK(bench.user.click(Role::button, "Waive"));
  bench.user.settle();
  CHECK(bench.user.sees("Say in a few words why it can stay."));
  CHECK(bench.user.type("Why can it stay?", "Her alarm log"));
  bench.user.settle();
  CHECK(bench.user.press("Enter"));
  bench.user.settle();
  CHECK(bench.kept().waived.size() == 1);
  CHECK(bench.user.click(Role::button, "1 waived"));
  bench.user.settle();
  CHECK(bench.user.sees("Waived: Her alarm log"));
  CHECK(bench.user.click(Role::button, "Show again: always"));
  bench.user.settle();
  CHECK(bench.kept().waived.empty());
  CHECK(bench.user.find(Role::button, "Waive: always"));
}

TEST_CASE("NOTE-10 Escape leaves the question, not the page; the source is told on demand") {
  WritingBench bench;
  bench.open_note_with_rules();
  bench.user.type("subjective", "She always wakes early.");
  bench.user.settle();
  CHECK(bench.user.click(Role::button, "Source: always"));
  bench.user.settle();
  CHECK(bench.user.sees("American Psychological Association"));
  CHECK(bench.user.click(Role::button, "Waive: always"));
  bench.user.settle();
  CHECK(bench.user.press("Escape"));
  bench.user.settle();
  CHECK(bench.model.page == Page::note);
  CHECK_FALSE(bench.model.note.writing.waive);
}

TEST_CASE("APP-02 NOTE-10 under a finger the links among text are as high as buttons") {
  WritingBench bench;
  bench.user.env.coarse_pointer = true;
  bench.open_note_with_rules();
  bench.user.type("subjective", "She always wakes early.");
  bench.user.settle();
  const Node* waive = bench.user.find(Role::button, "Waive: always");
  REQUIRE(waive);
  CHECK(waive->rect.h >= 40);
  CHECK(bench.user.activate(Role::button, "Waive: always"));
  bench.user.settle();
  CHECK(bench.model.note.writing.waive);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-10 a note of another kind or without rules shows no card") {
  WritingBench bench;
  bench.note = bench.world.begun_note();
  bench.open();
  bench.run_and_settle(cmd::OpenNote{bench.note});
  CHECK_FALSE(bench.user.find(Role::heading, "Wording"));
}

TEST_CASE("NOTE-11 the last note's section is carried forward and marked until edited") {
  WritingBench bench;
  bench.put_last();
  bench.open_note_with_rules();
  CHECK(bench.user.find(Role::heading, "Last note"));
  CHECK(bench.user.click(Role::button, "Carry this section forward: plan"));
  bench.user.settle();
  CHECK(bench.kept().text.at("plan").find("Walk 20 minutes") == 0);
  CHECK(bench.user.sees("Carried forward from Wed 11 Nov — not edited yet"));
  CHECK(bench.user.sees("plan: 100 % the same as 11 Nov"));
  CHECK(bench.user.sees("Carried forward"));
  CHECK(bench.user.type("plan", "Walk 10 minutes daily."));
  bench.user.settle();
  CHECK(bench.user.sees("From 11 Nov, edited"));
}

TEST_CASE("NOTE-11 before signing it is said how like the last note this one is") {
  WritingBench bench;
  bench.put_last();
  bench.open_note_with_rules();
  bench.run_and_settle(cmd::CarryForward{"plan"});
  bench.run_and_settle(cmd::BeginSign{bench.note});
  CHECK(bench.user.sees("Whole note: 100 % the same as 11 Nov"));
  bench.run_and_settle(cmd::CloseSign{});
  bench.run_and_settle(cmd::EditSection{"plan", "Return next week and bring the questionnaire."});
  bench.run_and_settle(cmd::BeginSign{bench.note});
  CHECK_FALSE(bench.user.sees("the same as"));
}

TEST_CASE("NOTE-11 a shortcut and a space are replaced, but not while composing or pasting") {
  WritingBench bench;
  bench.world.apply(save_snippet(bench.world.dana(), bench.world.fresh<SnippetId>(),
                                 {"sleep", "Client reports sleeping"}));
  bench.open_note_with_rules();
  bench.user.focus(Role::textbox, "plan");
  bench.user.type("plan", "So ;sleep");
  bench.user.settle();
  const std::uint32_t revision = bench.user.entry("plan")->revision;
  bench.user.type("plan", "So ;sleep ");
  bench.user.settle();
  const TextEntry* entry = bench.user.entry("plan");
  CHECK(entry->text == "So Client reports sleeping ");
  CHECK(entry->revision > revision);
  CHECK(entry->select_begin == entry->text.size());
  // Undone by the browser: what was typed stands there again and stays.
  bench.user.type("plan", "So ;sleep ");
  bench.user.settle();
  CHECK(bench.user.entry("plan")->text == "So ;sleep ");
}

TEST_CASE("NOTE-11 snippets are managed in their sheet, from the note and the Practice page") {
  WritingBench bench;
  bench.open_note_with_rules();
  bench.run_and_settle(cmd::GoTo{Page::practice});
  CHECK(bench.user.click(Role::button, "Manage"));
  bench.user.settle();
  REQUIRE(bench.dialog("Snippets"));
  CHECK(bench.user.click(Role::button, "Add a snippet"));
  bench.user.settle();
  CHECK(bench.user.click(Role::button, "Save snippet"));
  bench.user.settle();
  CHECK(bench.user.sees("Choose a shortcut, for example “sleep”."));
  bench.user.type("Shortcut", "sleep");
  bench.user.type("Text", "Client reports sleeping");
  bench.user.settle();
  CHECK(bench.user.click(Role::button, "Save snippet"));
  bench.user.settle();
  CHECK(bench.model.snippets.own.size() == 1);
  CHECK(bench.user.press("Escape"));
  bench.user.settle();
  CHECK_FALSE(bench.dialog("Snippets"));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-19 the preview is the note alone and Escape closes it") {
  WritingBench bench;
  bench.open_note_with_rules();
  bench.user.type("plan", "Return next week.");
  bench.user.settle();
  CHECK(bench.user.click(Role::button, "Preview"));
  bench.user.settle();
  REQUIRE(bench.dialog("Preview"));
  CHECK(bench.user.sees("Wednesday 18 November 2026, 10:00"));
  CHECK(bench.user.sees("Dana Reyes, LPC"));
  CHECK(bench.user.press("Escape"));
  bench.user.settle();
  CHECK_FALSE(bench.dialog("Preview"));
  CHECK(bench.model.page == Page::note);
}

}  // namespace
}  // namespace sb::test
