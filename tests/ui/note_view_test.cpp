#include "ui/note_present.h"

#include <doctest/doctest.h>

#include "core/wording_kit.h"
#include "view_bench.h"

namespace sb::test {
namespace {

struct NoteBench : ViewBench {
  NoteId note;

  void open_draft() {
    note = world.begun_note();
    open();
    run_and_settle(cmd::OpenNote{note});
  }
  void open_signed() {
    note = world.signed_note();
    open();
    run_and_settle(cmd::OpenNote{note});
  }
  std::string kept(const char* key) {
    const Note* found = model.book.find<Note>(note);
    auto text = found->text.find(key);
    return text == found->text.end() ? std::string() : text->second;
  }
};

TEST_CASE("NOTE-09 SES-04 missing start and stop are put right from the note and before signing") {
  NoteBench bench;
  const SessionId late = bench.add_session("2026-11-11T10:00", SessionStatus::completed);
  bench.open();
  bench.run_and_settle(cmd::WriteNote{late});
  CHECK(bench.user.click(Role::button, "Start and stop"));
  REQUIRE(bench.model.calendar.times);
  CHECK(bench.model.calendar.times->session == late);
  bench.run_and_settle(cmd::CloseTimes{});
  bench.user.type("plan", "Client will return next week.");
  bench.run_and_settle(cmd::BeginSign{bench.model.note.note});
  REQUIRE(bench.model.note.signing);
  CHECK(bench.user.click(Role::button, "Start and stop"));
  CHECK_FALSE(bench.model.note.signing);
  REQUIRE(bench.model.calendar.times);
  bench.run_and_settle(cmd::SaveTimes{});  // as booked
  CHECK_FALSE(bench.user.find(Role::button, "Start and stop"));
  CHECK(bench.model.book.find<Session>(late)->started.ms != 0);
}

TEST_CASE("NOTE-01 NOTE-09 what the text does not speak of is told, with its place; no lock") {
  NoteBench bench;
  bench.open_draft();
  bench.model.says = *wording_rules_from_json(file_text("assets/says/en.json"));
  bench.user.type("subjective",
                  "Client came with the bus and brought a list of shops, prices, colours and three "
                  "songs that her niece had written down for the wedding in May of that year.");
  CHECK(bench.user.sees("Not found in the text, if it belongs there:"));
  CHECK(bench.user.click(Role::button, "Intervention"));
  CHECK(bench.model.note.focus_section == "objective");
  bench.user.type("objective", "Reviewed the sleep diary together; affect congruent.");
  CHECK_FALSE(bench.user.find(Role::button, "Intervention"));
  CHECK(bench.user.find(Role::button, "Response"));
  bench.run_and_settle(cmd::BeginSign{bench.note});
  REQUIRE(bench.model.note.signing);
  CHECK_FALSE(bench.model.note.signing->blocked);
  CHECK(bench.user.sees("Not found in the text: Response, Progress on goals."));
}

TEST_CASE("NOTE-02 the note shows the template's sections as fields") {
  NoteBench bench;
  bench.open_draft();
  CHECK(bench.user.find(Role::heading, "Progress note · Amara Okafor")->level == 1);
  CHECK(bench.user.sees("Wed 18 Nov 2026 · 10:00 – 10:50 · Individual session · in person"));
  for (const char* name : {"subjective", "objective", "assessment", "plan"})
    CHECK_MESSAGE(bench.user.find(Role::textbox, name), name);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-08 typing is a draft at once and committed when the field is left") {
  NoteBench bench;
  bench.open_draft();
  CHECK(bench.user.type("plan", "Return next week."));
  CHECK(bench.model.note.typed["plan"] == "Return next week.");
  CHECK(bench.kept("plan").empty());
  CHECK(bench.user.focus(Role::textbox, "objective"));
  bench.user.settle();
  CHECK(bench.model.note.typed.empty());
  CHECK(bench.kept("plan") == "Return next week.");
}

TEST_CASE("NOTE-09 completeness counts what is typed and leads to what is missing") {
  NoteBench bench;
  bench.open_draft();
  CHECK(bench.user.sees("1 of 7"));
  bench.user.type("plan", "Client will return next week.");
  CHECK(bench.user.sees("2 of 7"));
  CHECK(bench.user.click(Role::button, "assessment"));
  const Node* field = bench.user.find(Role::textbox, "assessment");
  REQUIRE(field);
  CHECK(bench.user.focused() == field->id);
}

TEST_CASE("NOTE-09 what belongs to the session opens the session") {
  NoteBench bench;
  bench.open_draft();
  CHECK(bench.user.click(Role::button, "Setting"));
  REQUIRE(bench.model.calendar.form);
  CHECK(bench.model.calendar.form->id == bench.world.session);
}

TEST_CASE("NOTE-02 another template keeps the text of the sections it lacks") {
  NoteBench bench;
  bench.open_draft();
  bench.user.type("subjective", "Slept better this week.");
  CHECK(bench.user.click(Role::button, "Template: SOAP"));
  CHECK(bench.user.click(Role::menu_item, "DAP"));
  CHECK(bench.user.find(Role::textbox, "data"));
  CHECK(bench.user.sees("Kept from the earlier template"));
  REQUIRE(bench.user.entry("subjective"));
  CHECK(bench.user.entry("subjective")->text == "Slept better this week.");
}

TEST_CASE("NOTE-14 signing asks for the passphrase and tells what is missing") {
  NoteBench bench;
  bench.open_draft();
  bench.user.type("plan", "Client will return next week.");
  CHECK(bench.user.click(Role::button, "Sign and complete"));
  REQUIRE(bench.dialog("Sign this note"));
  CHECK(bench.user.sees("Still missing"));
  for (const char* missing : {"subjective", "objective", "assessment"})
    CHECK_MESSAGE(bench.user.find(Role::button, missing), missing);
  const TextEntry* field = bench.user.entry("Your passphrase");
  REQUIRE(field);
  CHECK(field->kind == TextEntry::Kind::password);
  CHECK(field->autocomplete == "current-password");
  CHECK(bench.user.click(Role::button, "Sign"));
  CHECK(bench.user.sees("Enter your passphrase to sign."));
  bench.user.type("Your passphrase", "maple orbit lantern quilt");
  bench.user.press("Enter");
  CHECK(bench.model.note.signing->busy);
}

TEST_CASE("NOTE-14 a signed note is read, with who, when and hash; nothing can be typed") {
  NoteBench bench;
  bench.open_signed();
  CHECK(bench.user.all(Role::textbox).empty());
  CHECK(bench.user.sees("Client reports sleeping well on five nights."));
  CHECK(bench.user.sees("Dana Reyes, LPC"));
  CHECK(bench.user.sees("Wed 18 Nov 2026, 10:30 (Europe/Vienna)"));
  CHECK_FALSE(bench.user.sees(repeat("a1", 32)));
  CHECK(bench.user.click(Role::button, "Show full"));
  CHECK(bench.user.sees(repeat("a1", 32)));
  CHECK(bench.user.find(Role::button, "Sign and complete") == nullptr);
}

TEST_CASE("NOTE-14 later edits are not the signed text, and are shown on request") {
  NoteBench bench;
  bench.note = bench.world.signed_note();
  bench.world.set("note", bench.note, "text/subjective", "Something else.");
  bench.open();
  bench.run_and_settle(cmd::OpenNote{bench.note});
  CHECK(bench.user.sees("Unsigned edits"));
  CHECK(bench.user.sees("Client reports sleeping well on five nights."));
  CHECK_FALSE(bench.user.sees("Something else."));
  CHECK(bench.user.click(Role::button, "Show the edits"));
  CHECK(bench.user.sees("Something else."));
}

TEST_CASE("NOTE-14 an addendum has its reason, its text and a signature of its own") {
  NoteBench bench;
  bench.open_signed();
  CHECK(bench.user.click(Role::button, "Add addendum"));
  REQUIRE(bench.dialog("Addendum"));
  CHECK(bench.user.click(Role::button, "Add and sign"));
  CHECK(bench.user.sees("Say why the note needs an addendum."));
  bench.user.type("Reason", "Client called back");
  bench.user.type("Text", "The sleep diary was for the week before.");
  CHECK(bench.user.click(Role::button, "Add and sign"));
  CHECK(bench.dialog("Sign this addendum"));
  bench.user.press("Escape");
  CHECK(bench.user.sees("The sleep diary was for the week before."));
  CHECK(bench.user.sees("Not signed yet"));
  CHECK(bench.user.find(Role::button, "Sign addendum"));
}

TEST_CASE("NOTE-14 a colleague's draft is read only") {
  NoteBench bench;
  bench.note = bench.world.begun_note(bench.world.other);
  bench.world.write(bench.note, "plan", "Return next week.");
  bench.open();
  bench.run_and_settle(cmd::OpenNote{bench.note});
  REQUIRE(bench.user.entry("plan"));
  CHECK(bench.user.entry("plan")->read_only);
  CHECK(bench.user.find(Role::button, "Sign and complete") == nullptr);
}

TEST_CASE("NOTE-07 every size of screen has all fields and the way to sign, by name") {
  NoteBench bench;
  bench.open_draft();
  for (float width : {1280.f, 820.f, 390.f}) {
    bench.user.env.width = width;
    bench.user.env.height = 844;
    bench.user.settle();
    for (const char* name : {"Back", "Template: SOAP", "Sign and complete"})
      CHECK_MESSAGE(bench.user.find(Role::button, name), name, " at ", width);
    for (const Node* node : bench.user.all(Role::button))
      CHECK_MESSAGE(node->rect.right() <= width + 0.5f, node->name, " at ", width);
  }
}

}  // namespace
}  // namespace sb::test
