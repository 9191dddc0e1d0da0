// Notes and charts on paper, as CSV and as signed files (NOTE-06, NOTE-14): what stands in them,
// and what never does.
#include "app/app_world.h"
#include "app/note_papers.h"
#include "app/signed_file.h"
#include "core/rule_edit.h"

using namespace sb;
using namespace sb::app_test;

namespace {

constexpr const char* kPrivate = "Countertransference, strictly mine.";

struct PaperWorld : World {
  ClientId client;
  SessionId first, second;
  NoteId signed_note, draft, own;

  PaperWorld() {
    create();
    client = add_client("Amara Okafor");
    first = book(client, "2026-11-17T09:00");
    second = book(client, "2026-11-18T09:00");
    signed_note = write(first, "subjective", "=Slept five nights of seven.");
    act(cmd::LeaveSection{"subjective"});
    sign();
    draft = write(second, "plan", "Walk daily.");
    act(cmd::LeaveSection{"plan"});
    act(cmd::WritePsychotherapy{second});
    own = model().note.note;
    const Note* note = model().book.find<Note>(own);
    REQUIRE(note);
    REQUIRE(note->kind == NoteKind::psychotherapy);
    act(cmd::EditSection{note->sections[0].key, kPrivate});
    act(cmd::LeaveSection{note->sections[0].key});
    host.files.clear();
  }
  const RecordingHost::File& made() {
    act(cmd::MakePapers{});
    REQUIRE(host.files.size() == 1);
    return host.files[0];
  }
  bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }
};

}  // namespace

TEST_CASE("NOTE-14 a signed note on paper has signature, time, hash and addenda") {
  PaperWorld w;
  w.act(cmd::OpenNote{w.signed_note});
  w.act(cmd::BeginAddendum{});
  w.act(cmd::EditAddendumReason{"Forgotten"});
  w.act(cmd::EditAddendumText{"She changed her dose."});
  w.act(cmd::SaveAddendum{});
  w.act(cmd::CloseSign{});
  w.act(cmd::BeginPapers{PapersScope::note, w.client, w.signed_note});
  const auto& file = w.made();
  CHECK(file.mime == "application/pdf");
  CHECK(file.name == "note-1001-2026-11-17.pdf");
  const Signature* s = w.model().access().signature_of_note(w.signed_note);
  REQUIRE(s);
  for (const char* part : {"Amara Okafor", "=Slept five nights of seven.", "R. Hale, LPC",
                           "Addendum 1 (DRAFT: not signed)", "She changed her dose.", "Forgotten",
                           s->hash.c_str()}) {
    CAPTURE(part);
    CHECK(w.has(file.bytes, part));
  }
  CHECK_FALSE(w.has(file.bytes, "DRAFT. This note"));
  CHECK_FALSE(w.model().papers.dialog);
}

TEST_CASE("NOTE-14 what is not signed is marked DRAFT on paper") {
  PaperWorld w;
  w.act(cmd::BeginPapers{PapersScope::note, w.client, w.draft});
  const auto& file = w.made();
  CHECK(w.has(file.bytes, "DRAFT. This note is not signed and may change."));
  CHECK(w.has(file.bytes, "DRAFT: not signed"));
  CHECK_FALSE(w.has(file.bytes, "Hash"));
}

TEST_CASE("NOTE-06 no paper, table or file holds a psychotherapy note, whatever is asked") {
  PaperWorld w;
  for (PapersScope scope : {PapersScope::note, PapersScope::notes, PapersScope::chart})
    for (PapersForm form : {PapersForm::pdf, PapersForm::csv, PapersForm::csv_sections,
                            PapersForm::signed_json}) {
      PapersDialog dialog;
      dialog.client = w.client;
      dialog.note = w.own;
      dialog.scope = scope;
      dialog.form = form;
      for (bool& part : dialog.part) part = true;
      CHECK_FALSE(w.has(to_json(papers_document(w.model(), dialog)), "Countertransference"));
      CHECK_FALSE(w.has(papers_csv(w.model(), dialog), "Countertransference"));
      for (const NoteId& id : papers_notes(w.model(), dialog)) CHECK_FALSE(id == w.own);
    }
  CHECK_FALSE(signed_file_of(w.model(), w.own).ok());
  w.act(cmd::BeginPapers{PapersScope::note, w.client, w.own});
  CHECK_FALSE(w.model().papers.dialog);
}

TEST_CASE("NOTE-14 an addendum stands as it was signed; one that is not says so, by section too") {
  PaperWorld w;
  w.act(cmd::OpenNote{w.signed_note});
  w.act(cmd::BeginAddendum{});
  w.act(cmd::EditAddendumReason{"Forgotten"});
  w.act(cmd::EditAddendumText{"She changed her dose."});
  w.act(cmd::SaveAddendum{});
  w.act(cmd::CloseSign{});
  const auto csv = [&] {
    w.host.files.clear();
    w.act(cmd::BeginPapers{PapersScope::note, w.client, w.signed_note});
    w.act(cmd::SetPapersForm{PapersForm::csv_sections});
    return w.made().bytes;
  };
  CHECK(w.has(csv(), "Addendum 1 (DRAFT: not signed)"));
  const AddendumId id = w.model().book.addenda_of(w.signed_note).front();
  w.act(cmd::OpenNote{w.signed_note});
  w.act(cmd::BeginSign{id});
  w.act(cmd::EditSignPassphrase{kGoodPassphrase});
  w.act(cmd::ConfirmSign{});
  Book& book = const_cast<Book&>(w.model().book);  // what a device wrote that was offline
  LogicalClock other{DeviceId(random_id(w.random)), book.latest()};
  for (const Change& c : book.stamped({{Addendum::kKind, id, {{"text", "She did not."}}, {}}},
                                      w.model().me, other, w.clock.now()))
    book.apply(c);
  const std::string now = csv();
  CHECK(w.has(now, "She changed her dose."));
  CHECK_FALSE(w.has(now, "She did not."));
  CHECK_FALSE(w.has(now, "not signed"));
}

TEST_CASE("CLI-11 CLI-12 on paper one person has one name and number, deleted or not") {
  PaperWorld w;
  const ClientId jonas = w.add_client("Jonas Weber");
  w.act(cmd::BeginMerge{jonas, w.client});
  w.act(cmd::ConfirmMerge{});
  const auto paper = [&](PapersForm form) {
    w.host.files.clear();
    w.act(cmd::BeginPapers{PapersScope::note, {}, w.signed_note});
    w.act(cmd::SetPapersForm{form});
    const RecordingHost::File& file = w.made();
    return file.name + file.bytes;
  };
  for (const PapersForm form : {PapersForm::pdf, PapersForm::csv}) {
    const std::string text = paper(form);
    CHECK(w.has(text, "Jonas Weber"));
    CHECK(w.has(text, "1002"));
    CHECK_FALSE((w.has(text, "number: 1001") || w.has(text, ",1001,")));
  }
  w.act(cmd::BeginDeleteClient{jonas});
  w.act(cmd::EditDeleteReason{"Moved away"});
  w.act(cmd::ConfirmDeleteClient{});
  for (const PapersForm form : {PapersForm::pdf, PapersForm::csv})
    CHECK(w.has(paper(form), "Jonas Weber"));
}

TEST_CASE("NOTE-14 several notes: dates, picking, drafts in or out; CSV is defused") {
  PaperWorld w;
  w.act(cmd::BeginPapers{PapersScope::notes, w.client, {}});
  REQUIRE(w.model().papers.dialog);
  CHECK(w.model().papers.dialog->choice.size() == 2);
  w.act(cmd::SetPapersPart{PapersPart::drafts, false});
  CHECK(w.model().papers.dialog->choice.size() == 1);
  w.act(cmd::SetPapersPart{PapersPart::drafts, true});
  w.act(cmd::EditPapersDate{PapersDate::from, "30 Feb 2026"});
  w.act(cmd::MakePapers{});
  CHECK(w.host.files.empty());
  CHECK_FALSE(w.model().papers.dialog->errors.of("from").empty());
  w.act(cmd::EditPapersDate{PapersDate::from, "2026-11-18"});
  REQUIRE(w.model().papers.dialog->choice.size() == 1);
  CHECK(w.model().papers.dialog->choice[0].note == w.draft);
  w.act(cmd::EditPapersDate{PapersDate::from, ""});
  w.act(cmd::PickPapersNote{w.draft, false});
  w.act(cmd::SetPapersForm{PapersForm::csv_sections});
  const auto& file = w.made();
  CHECK(file.name.rfind("notes-", 0) == 0);
  CHECK(w.has(file.bytes, "note_id,date,kind,title,client,state,section,text\r\n"));
  CHECK(w.has(file.bytes, "'=Slept five nights of seven.\r\n"));
  CHECK_FALSE(w.has(file.bytes, "Walk daily."));
  w.act(cmd::BeginPapers{PapersScope::notes, w.client, {}});
  w.act(cmd::PickPapersNote{w.draft, false});
  w.act(cmd::PickPapersNote{w.signed_note, false});
  w.act(cmd::MakePapers{});
  REQUIRE(w.model().papers.dialog);
  CHECK_FALSE(w.model().papers.dialog->errors.of("").empty());
}

TEST_CASE("NOTE-15 archived notes are on paper when asked for: marked, whole, in order") {
  PaperWorld w;
  const auto archive = [&](const NoteId& note) {
    w.act(cmd::BeginArchive{note});
    w.act(cmd::EditArchiveReason{"Of another client"});
    w.act(cmd::ConfirmArchive{});
    REQUIRE(w.model().book.find<Note>(note)->archived);
  };
  archive(w.own);
  w.act(cmd::BeginPapers{PapersScope::chart, w.client, {}});
  CHECK_FALSE(w.model().papers.dialog->has_archived);  // NOTE-06: not even that it is there
  archive(w.signed_note);
  w.act(cmd::BeginPapers{PapersScope::chart, w.client, {}});
  CHECK(w.model().papers.dialog->has_archived);
  CHECK_FALSE(w.has(w.made().bytes, "Slept five nights"));
  w.host.files.clear();
  w.act(cmd::BeginPapers{PapersScope::chart, w.client, {}});
  w.act(cmd::SetPapersPart{PapersPart::archived, true});
  const std::string paper = w.made().bytes;
  const Signature* s = w.model().access().signature_of_note(w.signed_note);
  REQUIRE(s);
  for (const char* part : {"(ARCHIVED)", "=Slept five nights of seven.", "2 (1 draft, 1 archived)",
                           "Yes: out of the chart", s->hash.c_str()}) {
    CAPTURE(part);
    CHECK(w.has(paper, part));
  }
  CHECK(paper.find("=Slept five nights") < paper.find("Walk daily."));
  CHECK_FALSE(w.has(paper, kPrivate));
  w.host.files.clear();
  w.act(cmd::BeginPapers{PapersScope::notes, w.client, {}});
  CHECK(w.model().papers.dialog->choice.size() == 1);
  w.act(cmd::SetPapersPart{PapersPart::archived, true});
  CHECK(w.model().papers.dialog->choice.size() == 2);
  w.act(cmd::SetPapersForm{PapersForm::csv});
  const std::string table = w.made().bytes;
  CHECK(w.has(table, ",addenda,archived\r\n"));
  CHECK(w.has(table, ",0,yes\r\n"));
  CHECK(w.has(table, ",0,\r\n"));
  CHECK_FALSE(w.has(table, kPrivate));
}

TEST_CASE("NOTE-14 the chart as a document: sessions, notes oldest first, stickies if asked") {
  PaperWorld w;
  w.act(cmd::BeginPapers{PapersScope::chart, w.client, {}});
  const std::string text = w.made().bytes;
  const std::size_t signed_at = text.find("=Slept five"), draft_at = text.find("Walk daily.");
  CHECK(w.has(text, "\"text\":\"Sessions\""));
  CHECK_FALSE(w.has(text, "\"text\":\"Sticky notes\""));
  REQUIRE(signed_at != text.npos);
  REQUIRE(draft_at != text.npos);
  CHECK(signed_at < draft_at);
}

TEST_CASE("NOTE-14 a signed note goes out as a file and is verified from it alone") {
  PaperWorld w;
  w.act(cmd::SaveSigned{w.signed_note});
  REQUIRE(w.host.files.size() == 1);
  const std::string file = w.host.files[0].bytes;
  w.act(cmd::ChooseSigned{});
  CHECK(w.host.port.chosen == 1);
  w.host.port.give({{"signed-note.json", file}});
  w.run();
  REQUIRE(w.model().papers.verified);
  CHECK(w.model().papers.verified->report.holds());
  CHECK(w.model().papers.verified->keys == std::vector<std::string>{"R. Hale, LPC"});
  w.act(cmd::CloseVerified{});
  std::string changed = file;
  changed.replace(changed.find("five nights"), 4, "nine");
  for (const std::string& bad : {changed, std::string("{}"), std::string("\x00\xff", 2)}) {
    w.act(cmd::ChooseSigned{});
    w.host.port.give({{"signed-note.json", bad}});
    w.run();
    REQUIRE(w.model().papers.verified);
    CHECK_FALSE(w.model().papers.verified->report.holds());
    w.act(cmd::CloseVerified{});
  }
  w.act(cmd::ChooseSigned{});
  w.host.port.give({{"empty.json", ""}});
  w.run();
  REQUIRE(w.model().papers.verified);
  CHECK_FALSE(w.model().papers.verified->error.empty());
  CHECK(w.model().book.count<Attachment>() == 0);
}

TEST_CASE("TEAM-03 who may not export gets no dialog, no file and no paper") {
  PaperWorld w;
  Book& book = const_cast<Model&>(w.model()).book;
  LogicalClock clock{DeviceId(random_id(w.random)), book.latest()};
  const std::string role(word_of(RoleKind::front_desk));
  const std::vector<Edit> edits{Edit{Member::kKind, w.model().me, {{"role", role}}, {}}};
  for (const Change& c : book.stamped(edits, w.model().me, clock, w.clock.now())) book.apply(c);
  w.act(cmd::BeginPapers{PapersScope::chart, w.client, {}});
  CHECK_FALSE(w.model().papers.dialog);
  w.act(cmd::SaveSigned{w.signed_note});
  CHECK(w.host.files.empty());
}
