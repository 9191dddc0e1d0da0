// What stands above a note that is handed in, closed or archived; signing with what is missing,
// late edits, versions, papers, and the lists of notes to do (NOTE-12 to NOTE-15, NOTE-17).
#include <doctest/doctest.h>

#include "core/note_window.h"
#include "view_bench.h"

namespace sb::test {
namespace {

constexpr std::int64_t kHour = 3'600'000;

struct SigningBench : ViewBench {
  NoteId note;

  void write() {
    note = world.begun_note();
    world.write(note, "subjective", "She slept well on five nights.");
  }
  void show() {
    open();
    run_and_settle(cmd::OpenNote{note});
  }
  void menu(const char* entry) {
    CHECK(user.click(Role::button, "More for this note"));
    CHECK_MESSAGE(user.click(Role::menu_item, entry), entry);
  }
  void apply(const Result<std::vector<Edit>>& edits) { world.apply(edits); }
};

}  // namespace

TEST_CASE("NOTE-13 a note handed in says until when it can be edited, then that it is closed") {
  SigningBench bench;
  bench.write();
  bench.show();
  bench.menu("Hand in without signing…");
  REQUIRE(bench.dialog("Hand in this note?"));
  CHECK(bench.user.click(Role::button, "Hand in"));
  CHECK(bench.user.sees("Handed in. It can be edited until Fri 20 Nov 10:30."));
  CHECK(bench.user.find(Role::textbox, "plan"));
  CHECK(bench.built().strays().empty());
  bench.model.now.ms += 49 * kHour;
  bench.user.settle();
  CHECK(bench.user.sees(
      "Handed in and closed: the time for editing is over. Sign it, or add an addendum."));
  CHECK(bench.user.find(Role::button, "Sign and complete"));
  CHECK(bench.user.click(Role::button, "Add addendum"));
  CHECK(bench.dialog("Addendum"));
  bench.run_and_settle(cmd::CloseAddendum{});
  bench.model.now.ms -= 60 * kHour;
  bench.user.settle();
  CHECK(bench.user.sees("This device's clock looks wrong"));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-09 signing names what is missing, each leads to its place") {
  SigningBench bench;
  bench.write();
  bench.show();
  bench.run_and_settle(cmd::BeginSign{bench.note});
  REQUIRE(bench.dialog("Sign this note"));
  CHECK(bench.user.sees("You can sign all the same."));
  CHECK(bench.built().strays().empty());
  bench.run_and_settle(cmd::JumpFromSign{"plan"});
  CHECK_FALSE(bench.dialog("Sign this note"));
  bench.run(cmd::BeginPracticeForm{});
  bench.run(cmd::SetCompleteToSign{true});
  bench.run_and_settle(cmd::SavePracticeForm{});
  bench.run_and_settle(cmd::BeginSign{bench.note});
  CHECK(bench.user.sees(
      "This practice signs complete notes only. Complete what is missing first."));
  CHECK_FALSE(bench.user.find(Role::textbox, "Your passphrase"));
}

TEST_CASE("NOTE-14 late edits are listed and turned into an addendum") {
  SigningBench bench;
  bench.note = bench.world.signed_note();
  bench.world.set("note", bench.note, "text/subjective", "She slept badly.");
  bench.show();
  CHECK(bench.user.sees("Unsigned edits"));
  CHECK(bench.user.click(Role::button, "Turn into an addendum"));
  REQUIRE(bench.dialog("Addendum"));
  REQUIRE(bench.model.note.addendum);
  CHECK(bench.model.note.addendum->text == "subjective:\nShe slept badly.");
  CHECK(bench.built().strays().empty());
}

TEST_CASE("NOTE-15 an archived note says so and goes back into the chart") {
  SigningBench bench;
  bench.note = bench.world.signed_note();
  bench.show();
  bench.menu("Archive…");
  REQUIRE(bench.dialog("Archive this note?"));
  bench.user.type("Reason", "Written twice");
  CHECK(bench.user.click(Role::button, "Archive"));
  CHECK(bench.user.sees("Archived"));
  CHECK_FALSE(bench.user.find(Role::button, "Add addendum"));
  CHECK(bench.user.click(Role::button, "Put back into the chart"));
  CHECK(bench.user.find(Role::button, "Add addendum"));
}

TEST_CASE("NOTE-14 two versions are compared, changes told in words") {
  SigningBench bench;
  bench.write();
  bench.show();
  VersionsView view;
  view.note = bench.note;
  view.busy = false;
  NoteVersion first, second;
  const auto text = [](const char* words) {
    return VersionText{"subjective", "Subjective", std::make_shared<const std::string>(words)};
  };
  first.at = second.at = bench.world.now;
  first.author = second.author = bench.world.owner;
  first.sections = {text("She slept well."),
                    {"plan", "Plan", std::make_shared<const std::string>("Walk.")}};
  second.sections = {text("She slept badly on two nights."),
                     {"plan", "Plan", std::make_shared<const std::string>("Walk.")}};
  second.kind = NoteVersion::Kind::signed_;
  view.list = {first, second};
  view.older = 0;
  view.newer = 1;
  view.redline = compare(first, second);
  view.serial = 1;
  bench.model.signing.versions = view;
  bench.user.settle();
  REQUIRE(bench.dialog("Versions"));
  CHECK(bench.user.sees("She slept (removed: well) (added: badly on two nights) ."));
  CHECK_FALSE(bench.user.sees("Walk."));
  CHECK(bench.user.click(Role::checkbox, "Show sections that did not change"));
  CHECK(bench.user.sees("Walk."));
  CHECK(bench.built().strays().empty());
  CHECK(bench.user.press("Escape"));
  CHECK_FALSE(bench.model.signing.versions);
}

TEST_CASE("NOTE-14 the dialog of papers follows its scope") {
  SigningBench bench;
  bench.write();
  bench.show();
  bench.menu("Print or export…");
  REQUIRE(bench.dialog("Print or export"));
  CHECK_FALSE(bench.user.find(Role::textbox, "From"));
  bench.run_and_settle(cmd::SetPapersScope{PapersScope::notes});
  CHECK(bench.user.find(Role::textbox, "From"));
  CHECK(bench.user.sees("Psychotherapy notes are never part of it."));
  bench.run_and_settle(cmd::SetPapersScope{PapersScope::chart});
  CHECK(bench.user.find(Role::checkbox, "Sticky notes"));
  CHECK(bench.built().strays().empty());
  CHECK(bench.user.click(Role::button, "Make PDF"));
  CHECK_FALSE(bench.model.papers.dialog);
  bool made = false;
  for (const Effect& effect : bench.effects)
    made = made || std::holds_alternative<effect::MakePdf>(effect);
  CHECK(made);
}

TEST_CASE("NOTE-12 NOTE-17 the To do page has notes to write and sign, due days, not billable") {
  SigningBench bench;
  bench.write();
  bench.world.set("session", bench.world.session, "status", "completed");
  bench.add_session("2026-11-17T10:00", SessionStatus::completed);
  bench.add_session("2026-11-19T10:00", SessionStatus::scheduled);
  bench.open();
  bench.model.now.ms += kHour;
  bench.run_and_settle(cmd::GoTo{Page::todo});
  CHECK(bench.user.sees("Notes to write"));
  CHECK(bench.user.sees("Notes to sign"));
  CHECK(bench.user.sees("Notes that fall due"));
  CHECK(bench.user.sees("Not billable yet"));
  CHECK(bench.built().strays().empty());
  bench.run_and_settle(cmd::GoTo{Page::practice});
  CHECK(bench.user.sees("Signed notes"));
  CHECK(bench.built().strays().empty());
}

}  // namespace sb::test
