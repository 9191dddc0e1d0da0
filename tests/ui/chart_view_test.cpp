#include "ui/chart_present.h"

#include <doctest/doctest.h>

#include "core/sticky_rules.h"
#include "view_bench.h"

namespace sb::test {
namespace {

const char* kPlanText = "Walk for twenty minutes each day.";

// A signed note, a session without a note, one ahead.
struct ChartBench : ViewBench {
  NoteId note;
  SessionId late, ahead;

  ChartBench() {
    note = world.begun_note();
    world.write(note, "subjective", "Client reports sleeping well on five nights.");
    world.write(note, "plan", kPlanText);
    world.sign_it(note, world.owner);
    late = add_session("2026-11-11T10:00", SessionStatus::completed);
    ahead = add_session("2026-11-25T10:00", SessionStatus::scheduled);
    world.set("client", world.amara, "pronouns", "she/her");
    world.set("client", world.amara, "birth_date", "1992-03-14");
    open();
    run_and_settle(cmd::OpenChart{world.amara});
  }
};

TEST_CASE("CLI-03 the chart says who it is, what is next and where one is") {
  ChartBench bench;
  const Node* title = bench.user.find(Role::heading, "Amara Okafor");
  REQUIRE(title);
  CHECK(title->level == 1);
  CHECK(bench.user.sees("she/her · 34 · #1001"));
  CHECK(bench.user.sees("Active"));
  CHECK(bench.user.sees("next session Wed 25 Nov 10:00"));
  CHECK((bench.user.find(Role::tab, "Summary")->flags & kSelected) != 0);
  for (const char* tab : {"Sessions", "Notes", "Files"}) CHECK(bench.user.find(Role::tab, tab));
  CHECK(bench.user.all(Role::tab).size() == 4);  // the later ones are not shown
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-04 the timeline holds sessions and notes, newest first, and opens them") {
  ChartBench bench;
  REQUIRE(bench.model.chart.rows.size() == 4);
  CHECK(bench.user.sees("Signed by Dana Reyes, LPC"));
  CHECK(bench.user.click(Role::button, "*Progress note — SOAP*"));
  CHECK(bench.model.page == Page::note);
  CHECK(bench.model.note.note == bench.note);
}

// One of each kind that the timeline has.
struct EveryKind : ChartBench {
  NoteId administrative, psychotherapy;
  StickyNoteId first, second;

  EveryKind() {
    administrative = put_note(NoteKind::administrative, "Door code", "2026-11-05T09:00");
    put_note(NoteKind::clinical, "Consultation", "2026-11-06T09:00");
    put_note(NoteKind::contact, "Client contact", "2026-11-07T09:00");
    psychotherapy = put_note(NoteKind::psychotherapy, "My own thoughts", "2026-11-08T09:00");
    first = put_sticky("Call before 17:00 only\nNo voicemail on the home number.", -3);
    second = put_sticky("Brings her dog.", -2);
    put_file("Referral.pdf");
    edit("client", world.amara, "status", std::string("waitlist"));
    model.now.ms += 60'000;
    run_and_settle(cmd::OpenChart{world.amara});
  }
  void edit(const char* kind, const RawId& id, const char* field, Value value) {
    fold({Edit{kind, id, {{field, std::move(value)}}, {}}});
  }
  void fold(const std::vector<Edit>& edits) {
    for (const Change& c : model.book.stamped(edits, world.owner, world.clock, model.now))
      model.book.apply(c);
  }
  NoteId put_note(NoteKind kind, const char* title, const char* when) {
    Note n;
    n.kind = kind;
    n.client = world.amara;
    n.author = world.owner;
    n.title = title;
    n.when = at(when);
    const NoteId id = world.fresh<NoteId>();
    fold({edit_of(id, n, {"kind", "client", "author", "title", "when"})});
    return id;
  }
  StickyNoteId put_sticky(const char* text, int days) {
    const StickyNoteId id = world.fresh<StickyNoteId>();
    const auto edits = add_sticky(model.access(), id, world.amara, text,
                                  {model.now.ms + days * 86'400'000ll});
    REQUIRE(edits.ok());
    fold(*edits);
    return id;
  }
  void put_file(const char* name) {
    Attachment file;
    file.client = world.amara;
    file.author = world.owner;
    file.added = model.now;
    file.name = name;
    file.media = "application/pdf";
    file.size = 1000;
    fold({edit_of(world.fresh<AttachmentId>(), file,
                  {"client", "author", "added", "name", "media", "size"})});
  }
  int count(TimelineKind kind) const { return model.chart.count[static_cast<int>(kind)]; }
};

TEST_CASE("CLI-04 each change of the status stands on the timeline, with who and when") {
  EveryKind bench;
  const auto set = [&](const char* status) {
    bench.model.now.ms += 3'600'000;
    for (const Change& c : bench.model.book.stamped(
             {Edit{"client", bench.world.amara, {{"status", std::string(status)}}, {}}},
             bench.world.other, bench.world.clock, bench.model.now))
      bench.model.book.apply(c);
  };
  set("active");
  set("discharged");
  bench.run_and_settle(cmd::OpenChart{bench.world.amara});
  REQUIRE(bench.count(TimelineKind::status) == 3);
  REQUIRE(bench.model.chart.statuses.size() == 3);
  CHECK(bench.model.chart.statuses[0].to == ClientStatus::discharged);
  CHECK(bench.model.chart.statuses[2].to == ClientStatus::waitlist);
  bench.run_and_settle(cmd::ShowKind{TimelineKind::status, true});
  REQUIRE(bench.model.chart.rows.size() == 3);
  for (const char* words : {"Status set to Discharged", "Status set to Active", "Before: Active",
                            "Before: Waitlist", "Status set to Waitlist", "Noor Haddad"})
    CHECK_MESSAGE(bench.user.sees(words), words);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-04 every kind stands on the timeline, newest first; psychotherapy notes never") {
  EveryKind bench;
  CHECK(bench.count(TimelineKind::session) == 3);
  CHECK(bench.count(TimelineKind::progress) == 1);
  CHECK(bench.count(TimelineKind::clinical) == 1);
  CHECK(bench.count(TimelineKind::administrative) == 1);
  CHECK(bench.count(TimelineKind::contact) == 1);
  CHECK(bench.count(TimelineKind::sticky) == 2);
  CHECK(bench.count(TimelineKind::file) == 1);
  CHECK(bench.count(TimelineKind::status) == 1);
  const std::vector<ChartRow>& rows = bench.model.chart.rows;
  for (std::size_t i = static_cast<std::size_t>(bench.model.chart.ahead) + 1; i < rows.size(); ++i)
    CHECK(rows[i].when <= rows[i - 1].when);
  for (const ChartRow& row : rows) CHECK_FALSE(row.id == bench.psychotherapy);
  CHECK(bench.user.sees("Status set to Waitlist"));
  CHECK(bench.user.sees("Referral.pdf"));
  CHECK_FALSE(bench.user.sees("My own thoughts"));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-04 the timeline shows the kinds chosen, also after another tab; none of a kind is "
          "said and left") {
  EveryKind bench;
  CHECK(bench.user.click(Role::button, "Timeline shows: All kinds"));
  CHECK(bench.user.click(Role::checkbox, "Files (1)"));
  CHECK(bench.model.chart.rows.size() == 1);
  CHECK(bench.user.click(Role::checkbox, "Sticky notes (2)"));
  CHECK(bench.model.chart.rows.size() == 3);
  CHECK(bench.user.press("Escape"));
  CHECK(bench.user.find(Role::button, "Timeline shows: 2 kinds"));
  CHECK(bench.user.click(Role::tab, "Notes"));
  CHECK(bench.user.click(Role::tab, "Summary"));
  CHECK(bench.model.chart.rows.size() == 3);
  bench.run_and_settle(cmd::OpenChart{bench.world.jonas});
  CHECK_FALSE(bench.model.chart.filter.is_on());
  bench.run_and_settle(cmd::ShowKind{TimelineKind::file, true});
  CHECK(bench.user.sees("Nothing of this kind"));
  CHECK(bench.user.click(Role::button, "Show all kinds"));
  CHECK_FALSE(bench.model.chart.filter.is_on());
}

TEST_CASE("CLI-04 + Add begins each kind of note, a sticky note and a file") {
  EveryKind bench;
  struct Row {
    const char* item;
    NoteKind kind;
  };
  for (const Row& row : {Row{"Administrative note", NoteKind::administrative},
                         Row{"Clinical note", NoteKind::clinical},
                         Row{"Client contact", NoteKind::contact},
                         Row{"Psychotherapy note", NoteKind::psychotherapy}}) {
    bench.run_and_settle(cmd::OpenChart{bench.world.amara});
    CHECK(bench.user.click(Role::button, "Add to the chart"));
    CHECK_MESSAGE(bench.user.click(Role::menu_item, row.item), row.item);
    const auto* begun = bench.sent<cmd::BeginOwnNote>();
    REQUIRE(begun);
    CHECK(begun->kind == row.kind);
    CHECK(begun->client == bench.world.amara);
  }
  bench.run_and_settle(cmd::OpenChart{bench.world.amara});
  CHECK(bench.user.click(Role::button, "Add to the chart"));
  CHECK(bench.user.click(Role::menu_item, "File"));
  REQUIRE(bench.sent<cmd::ChooseFiles>());
  CHECK(bench.sent<cmd::ChooseFiles>()->client == bench.world.amara);
  CHECK(bench.model.chart.tab == ChartTab::files);
}

TEST_CASE("CLI-05 a sticky note is written from + Add, changed and taken off where it stands") {
  ChartBench bench;
  CHECK(bench.user.click(Role::button, "Add to the chart"));
  CHECK(bench.user.click(Role::menu_item, "Sticky note"));
  CHECK(bench.user.type("Sticky note", "Call before 17:00 only"));
  CHECK(bench.user.click(Role::button, "Stick it on"));
  REQUIRE(bench.model.chart.stickies.items.size() == 1);
  CHECK(bench.user.click(Role::button, "Edit"));
  CHECK(bench.user.type("Sticky note", "Call before 16:00 only"));
  CHECK(bench.user.click(Role::button, "Stick it on"));
  CHECK(bench.user.sees("Call before 16:00 only"));
  CHECK_FALSE(bench.user.sees("17:00"));
  bench.run_and_settle(cmd::Undo{});
  CHECK(bench.user.sees("Call before 17:00 only"));
  CHECK(bench.user.click(Role::button, "Take off"));
  CHECK(bench.model.chart.stickies.items.empty());
  bench.run_and_settle(cmd::Undo{});
  CHECK(bench.model.chart.stickies.items.size() == 1);
}

TEST_CASE("CLI-05 the newest stands at the corner of every tab and opens all; a chip does when it "
          "is narrow") {
  EveryKind bench;
  bench.user.env.width = 1280;
  bench.user.env.height = 800;
  bench.user.settle();
  for (const char* tab : {"Sessions", "Notes", "Summary"}) {
    CHECK(bench.user.click(Role::tab, tab));
    const Node* corner = bench.user.find(Role::button, "2 sticky notes");
    REQUIRE_MESSAGE(corner, tab);
    CHECK(corner->description == "Brings her dog.");
    CHECK(corner->rect.right() <= 1280);
  }
  CHECK(bench.user.click(Role::tab, "Notes"));
  CHECK(bench.user.click(Role::button, "2 sticky notes"));
  CHECK(bench.user.sees("No voicemail on the home number."));
  CHECK(bench.user.press("Escape"));
  CHECK_FALSE(bench.user.sees("No voicemail on the home number."));
  bench.user.env.width = 390;
  bench.user.env.height = 844;
  bench.user.settle();
  const Node* chip = bench.user.find(Role::button, "2 sticky notes");
  REQUIRE(chip);
  CHECK(chip->rect.w < 200);
  CHECK(bench.user.click(Role::button, "2 sticky notes"));
  CHECK(bench.user.sees("No voicemail on the home number."));
}

TEST_CASE("CLI-05 NOTE-04 a sticky administrative note stands among them and opens") {
  EveryKind bench;
  bench.edit("note", bench.administrative, "sticky", true);
  bench.run_and_settle(cmd::OpenChart{bench.world.amara});
  CHECK(bench.model.chart.stickies.items.size() == 3);
  CHECK(bench.user.click(Role::button, "Open note"));
  CHECK(bench.model.page == Page::note);
  CHECK(bench.model.note.note == bench.administrative);
}

TEST_CASE("CLI-10 the page before the session has it in full and leads on") {
  EveryKind bench;
  CHECK(bench.user.click(Role::button, "Open"));
  REQUIRE(bench.dialog("Before the session"));
  for (const char* words : {"Wednesday 25 November 2026", "Brings her dog.", kPlanText,
                            "No voicemail on the home number.", "Last session", "Last contact",
                            "Note for Wed 11 Nov is overdue", "To reach this client"})
    CHECK_MESSAGE(bench.user.sees(words), words);
  CHECK(bench.built().strays().empty());
  CHECK(bench.user.click(Role::button, "*Note for Wed 11 Nov*"));
  CHECK_FALSE(bench.model.chart.before);
  CHECK(bench.model.page == Page::note);
}

TEST_CASE("CLI-10 CAL-04 the pop-up of a session leads to the page before it") {
  EveryKind bench;
  bench.run(cmd::GoTo{Page::calendar});
  bench.run(cmd::ShowDay{day("2026-11-25")});
  bench.run_and_settle(cmd::SelectSession{bench.ahead});
  CHECK(bench.user.sees("Brings her dog."));  // its own sticky notes
  CHECK(bench.user.click(Role::button, "Before the session"));
  REQUIRE(bench.dialog("Before the session"));
  CHECK(bench.user.sees(kPlanText));
  CHECK(bench.user.click(Role::button, "Open chart"));
  CHECK(bench.model.page == Page::chart);
  CHECK_FALSE(bench.model.chart.before);
}

TEST_CASE("CLI-11 a chart says who was merged into it, and takes them apart") {
  EveryKind bench;
  bench.edit("client", bench.world.jonas, "merged_into", to_text(RawId(bench.world.amara)));
  bench.run_and_settle(cmd::OpenChart{bench.world.jonas});
  CHECK(bench.model.chart.client == bench.world.amara);
  CHECK(bench.user.sees("Also here: Jonas Weber"));
  CHECK(bench.user.click(Role::button, "Take apart"));
  REQUIRE(bench.sent<cmd::TakeApart>());
  CHECK(bench.sent<cmd::TakeApart>()->client == bench.world.jonas);
}

TEST_CASE("CLI-12 the chart of a deleted client says what stays") {
  EveryKind bench;
  bench.edit("client", bench.world.amara, "deleted", true);
  bench.run_and_settle(cmd::OpenChart{bench.world.amara});
  CHECK(bench.user.sees("This client was deleted"));
  CHECK_FALSE(bench.user.sees("Amara"));
  CHECK(bench.user.click(Role::button, "All clients"));
  CHECK(bench.model.page == Page::clients);
}

TEST_CASE("CLI-06 a session of the timeline is shown in the calendar with its pop-up") {
  ChartBench bench;
  CHECK(bench.user.click(Role::button, "*11 Nov 2026*"));
  CHECK(bench.model.page == Page::calendar);
  CHECK(bench.model.calendar.selected == bench.late);
}

TEST_CASE("CLI-06 sessions ahead are one line on the timeline and lead to their list") {
  ChartBench bench;
  CHECK(bench.user.find(Role::button, "*25 Nov 2026*") == nullptr);
  CHECK(bench.user.click(Role::button, "1 session ahead"));
  CHECK(bench.model.chart.tab == ChartTab::sessions);
}

TEST_CASE("CLI-10 before the next session: last plan as signed, and the notes to write") {
  ChartBench bench;
  CHECK(bench.user.sees(kPlanText));
  CHECK(bench.user.sees("Note for Wed 11 Nov is overdue"));
  CHECK(bench.user.click(Role::button, "Write note"));
  CHECK(bench.model.page == Page::note);
  const Note* begun = bench.model.book.find<Note>(bench.model.note.note);
  REQUIRE(begun);
  CHECK(begun->session == bench.late);
}

TEST_CASE("SES-08 the next session is booked a week after the latest one") {
  ChartBench bench;
  CHECK(bench.user.click(Role::button, "Book session"));
  REQUIRE(bench.model.calendar.form);
  CHECK(bench.model.calendar.form->client == bench.world.amara);
  const auto* begun = bench.sent<cmd::BeginSession>();
  REQUIRE(begun);
  CHECK(to_iso(begun->start) == "2026-12-02T10:00");
  CHECK(begun->duration == 50);
}

TEST_CASE("SES-08 without sessions the next one is tomorrow at nine") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::OpenChart{bench.world.jonas});
  CHECK(to_iso(ui::usual_slot(bench.model).start) == "2026-11-19T09:00");
  CHECK(bench.user.sees("Nothing here yet"));
}

TEST_CASE("CLI-06 the sessions tab is a table on wide screens and a list on phones") {
  ChartBench bench;
  CHECK(bench.user.click(Role::tab, "Sessions"));
  CHECK(bench.model.chart.tab == ChartTab::sessions);
  CHECK(bench.user.find(Role::table, "Sessions"));
  CHECK(bench.user.sees("Wed 11 Nov 2026, 10:00"));
  bench.user.env.width = 390;
  bench.user.env.height = 844;
  bench.user.settle();
  CHECK(bench.user.find(Role::list, "Sessions"));
  CHECK(bench.user.click(Role::tab, "Notes"));
  CHECK(bench.user.sees("Progress note — SOAP"));
}

TEST_CASE("CLI-04 a frame of the chart does not grow with the client's history") {
  ViewBench few, many;
  for (int i = 0; i < 40; ++i) few.add_session("2025-03-03T10:00", SessionStatus::cancelled);
  for (int i = 0; i < 1500; ++i) many.add_session("2025-03-03T10:00", SessionStatus::cancelled);
  for (ViewBench* bench : {&few, &many}) {
    bench->open();
    bench->run_and_settle(cmd::OpenChart{bench->world.amara});
  }
  CHECK(many.user.tree().nodes.size() == few.user.tree().nodes.size());
  CHECK(many.canvas.vertices() < few.canvas.vertices() + 300);
}

TEST_CASE("CLI-03 every size of screen shows the chart's tabs and actions by name") {
  ChartBench bench;
  for (float width : {1280.f, 820.f, 390.f}) {
    bench.user.env.width = width;
    bench.user.env.height = 844;
    bench.user.settle();
    for (const char* name : {"Back", "Edit client", "Book session"})
      CHECK_MESSAGE(bench.user.find(Role::button, name), name, " at ", width);
    for (const char* name : {"Summary", "Sessions", "Notes"})
      CHECK_MESSAGE(bench.user.find(Role::tab, name), name, " at ", width);
    for (const Node* node : bench.user.all(Role::button))
      CHECK_MESSAGE(node->rect.right() <= width + 0.5f, node->name, " at ", width);
  }
}

}  // namespace
}  // namespace sb::test
