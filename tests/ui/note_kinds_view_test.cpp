// What is seen of notes of other kinds, of texts two devices wrote, and of the template editor.
#include <doctest/doctest.h>

#include "core/note_facts.h"
#include "view_bench.h"

namespace sb::test {
namespace {

struct KindBench : ViewBench {
  NoteId note;

  void open_new(NoteKind kind) {
    open();
    run_and_settle(cmd::BeginOwnNote{kind, world.amara});
    note = model.note.note;
  }
  const Note& shown() { return *model.book.find<Note>(note); }
  // Another device changed a fact without having seen what stands, and before it.
  void change_elsewhere(const char* field, const char* value) {
    LogicalClock elsewhere{DeviceId(random_id(world.random))};
    model.book.apply({elsewhere.next({world.now.ms - 60000}), world.owner, Note::kKind, note,
                      {{field, Value(value), {}}}, {}});
  }
  // Another device wrote this section without having seen what stands.
  void write_elsewhere(const char* key, const char* text) {
    LogicalClock elsewhere{DeviceId(random_id(world.random))};
    Change change;
    change.stamp = elsewhere.next({world.now.ms - 60000});
    change.author = world.owner;
    change.kind = Note::kKind;
    change.entity = note;
    change.fields.push_back({std::string("text/") + key, Value(std::string(text)), {}});
    model.book.apply(change);
    run_and_settle(cmd::JumpToSection{key});
    run_and_settle(cmd::EditSection{key, shown().text.at(key)});
    run_and_settle(cmd::LeaveSection{key});
  }
};

TEST_CASE("NOTE-03 facts of a clinical note: native date and time, kept when left") {
  KindBench bench;
  bench.open_new(NoteKind::clinical);
  REQUIRE(bench.user.entry("Date"));
  CHECK(bench.user.entry("Date")->kind == TextEntry::Kind::date);
  CHECK(bench.user.entry("Time")->kind == TextEntry::Kind::time);
  CHECK(bench.user.type("Title", "Call with school"));
  CHECK(bench.user.focus(Role::textbox, "Note"));
  bench.user.settle();
  CHECK(bench.shown().title == "Call with school");
  CHECK(bench.user.sees("Title changed"));
  CHECK(bench.user.type("Title", ""));
  CHECK(bench.user.focus(Role::textbox, "Note"));
  CHECK(bench.user.sees("Give the note a title."));
  CHECK_FALSE(bench.user.find(Role::textbox, "Location"));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-04 the editor of an administrative note says who can see it") {
  KindBench bench;
  bench.open_new(NoteKind::administrative);
  CHECK(bench.user.sees("Visible to everyone who may open this chart."));
  CHECK(bench.user.click(Role::switch_, "Sticky"));
  CHECK(bench.shown().sticky);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-05 a contact shows medium, practitioner and place") {
  KindBench bench;
  bench.open_new(NoteKind::contact);
  CHECK(bench.user.find(Role::textbox, "Location"));
  CHECK(bench.user.find(Role::combobox, "Medium"));
  CHECK(bench.user.click(Role::combobox, "Practitioner"));
  CHECK(bench.user.click(Role::option, "Noor Haddad"));
  CHECK(bench.shown().practitioner == bench.world.other);
  CHECK(bench.user.sees("with Noor Haddad"));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-06 a psychotherapy note looks different and asks for nothing it must not have") {
  KindBench bench;
  bench.open_new(NoteKind::psychotherapy);
  CHECK(bench.user.sees("Psychotherapy note: only you can read it. Not part of the record."));
  CHECK(bench.user.sees("not part of the record"));
  for (const char* name : {"Time", "Location", "Medium", "Practitioner"})
    CHECK_FALSE_MESSAGE(bench.user.find(Role::textbox, name), name);
  CHECK_FALSE(bench.user.find(Role::heading, "Complete"));
  CHECK_FALSE(bench.user.find(Role::heading, "Last note"));
  CHECK_FALSE(bench.user.find(Role::button, "Template: Template"));
  CHECK(bench.user.click(Role::button, "Give to somebody…"));
  REQUIRE(bench.dialog("Give this note to somebody"));
  CHECK(bench.user.click(Role::button, "Give as PDF"));
  CHECK(bench.user.sees("Say who receives the note."));
  CHECK(bench.effects.end() == std::find_if(bench.effects.begin(), bench.effects.end(),
                                            [](const Effect& effect) {
    return std::holds_alternative<effect::MakePdf>(effect);
  }));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("SYNC-02 what another device wrote stands beside until somebody chooses") {
  KindBench bench;
  bench.open_new(NoteKind::clinical);
  bench.run_and_settle(cmd::EditSection{"note", "Mine, from the office."});
  bench.run_and_settle(cmd::LeaveSection{"note"});
  bench.write_elsewhere("note", "Mine, from the tablet.");
  REQUIRE(bench.model.note.others.size() == 1);
  CHECK(bench.user.sees("Also written by you on another device"));
  CHECK(bench.user.sees("Mine, from the tablet."));
  SUBCASE("keeping mine") {
    CHECK(bench.user.click(Role::button, "Keep mine: Note"));
    CHECK(bench.shown().text.at("note") == "Mine, from the office.");
  }
  SUBCASE("using the other") {
    CHECK(bench.user.click(Role::button, "Use this one: Note"));
    CHECK(bench.shown().text.at("note") == "Mine, from the tablet.");
  }
  CHECK(bench.model.note.others.empty());
  bench.run_and_settle(cmd::EditSection{"note", "Both read, now this."});
  bench.run_and_settle(cmd::LeaveSection{"note"});
  CHECK(bench.model.note.others.empty());  // it does not come back
  CHECK(bench.model.book.concurrent(bench.note).empty());
}

TEST_CASE("SYNC-02 NOTE-05 a fact changed on another device stands beside until somebody chooses") {
  KindBench bench;
  bench.open_new(NoteKind::contact);
  bench.change_elsewhere("title", "Call with school");
  bench.change_elsewhere("medium", "letter");
  bench.change_elsewhere("when", "2026-11-17T14:30");
  bench.run_and_settle(cmd::EditSection{"note", "Rescheduled."});
  bench.run_and_settle(cmd::LeaveSection{"note"});
  REQUIRE(bench.model.note.others.size() == 3);
  CHECK(bench.user.sees("Title: Also written by you on another device"));
  CHECK(bench.user.sees("Call with school"));
  CHECK(bench.user.sees("Letter"));
  CHECK(bench.user.sees("Tue 17 Nov 2026, 14:30"));
  CHECK(bench.user.click(Role::button, "Use this one: Date and time"));
  CHECK(bench.shown().when == at("2026-11-17T14:30"));
  CHECK(bench.user.click(Role::button, "Keep mine: Medium"));
  CHECK(bench.shown().medium == Medium::phone);
  CHECK(bench.user.type("Title", ""));  // what cannot be kept gives way to the choice
  CHECK(bench.user.click(Role::button, "Use this one: Title"));
  CHECK(bench.shown().title == "Call with school");
  CHECK(bench.model.note.facts.empty());
  CHECK(bench.model.note.errors.empty());
  CHECK(bench.model.note.others.empty());
  CHECK(bench.model.book.concurrent(bench.note).empty());
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-03 the Notes tab groups and filters") {
  KindBench bench;
  bench.note = bench.world.signed_note();
  bench.open_new(NoteKind::psychotherapy);
  bench.run_and_settle(cmd::BeginOwnNote{NoteKind::clinical, bench.world.amara});
  bench.run_and_settle(cmd::OpenChart{bench.world.amara, ChartTab::notes});
  for (const char* name : {"Drafts", "Notes", "Your psychotherapy notes"})
    CHECK_MESSAGE(bench.user.find(Role::heading, name), name);
  CHECK(bench.user.click(Role::button, "Clinical 1"));
  CHECK_FALSE(bench.user.find(Role::heading, "Your psychotherapy notes"));
  CHECK(bench.user.click(Role::button, "All"));
  CHECK(bench.user.find(Role::heading, "Your psychotherapy notes"));
  CHECK_FALSE(bench.user.find(Role::button, "Archived 0"));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-02 the template editor: errors beside their places, order by buttons") {
  KindBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::practice});
  CHECK(bench.user.find(Role::button, "Add template"));
  bench.run_and_settle(cmd::BeginTemplate{});  // the card may be below the window
  REQUIRE(bench.dialog("New template"));
  CHECK(bench.user.click(Role::button, "Save template"));
  CHECK(bench.user.sees("Enter the name of the template."));
  CHECK(bench.user.sees("Enter the title of this section."));
  CHECK(bench.user.type("Name", "Phone"));
  CHECK(bench.user.type("Title", "Said"));
  CHECK(bench.user.click(Role::button, "Add section"));
  bench.run_and_settle(cmd::EditTemplateSection{1, SectionText::title, "Next"});
  CHECK(bench.user.click(Role::button, "Move up: Next"));
  CHECK(bench.model.templates.form->request.sections[0].title == "Next");
  CHECK(bench.user.click(Role::button, "Remove: Said"));
  CHECK(bench.user.click(Role::button, "Remove: Next"));
  CHECK(bench.user.click(Role::button, "Save template"));
  CHECK(bench.user.sees("A template needs at least one section."));
  CHECK(bench.built().strays().empty());
}

}  // namespace
}  // namespace sb::test
