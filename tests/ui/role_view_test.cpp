// TEAM-04: who may read no notes sees no clinical word on any screen, dialog, toast or export, and
// NOTE-06: a psychotherapy note is on no screen but its own and its author's Notes tab. Each
// clinical field of the practice holds the same rare word, and every screen is walked for it.
//
// A NEW SCREEN, DIALOG OR CLINICAL FIELD GETS ITS LINE: in `walk()`, or in `fill()`.
#include <doctest/doctest.h>

#include <set>

#include "core/attachment_rules.h"
#include "core/note_facts.h"
#include "core/sticky_rules.h"
#include "view_bench.h"

namespace sb::test {
namespace {

constexpr const char* kWord = "zebrafish";

struct Walked : ViewBench {
  SessionId late, cancelled, ahead;
  NoteId progress, clinical, own;
  std::vector<std::string> words{kWord};
  std::set<std::string> heard;      // where a word was heard, each place once

  void add_file(const AttachmentPlace& place, const char* name) {
    AttachmentFacts facts;
    facts.place = place;
    facts.name = name;
    facts.media = "text/plain";
    facts.size = facts.piece = 9;
    facts.hash = repeat("ab", 32);
    facts.key = Bytes(32, 1);
    world.apply(add_attachment(world.dana(), world.fresh<AttachmentId>(), facts, world.now));
  }
  NoteId own_note(NoteKind kind) {
    NewNote wanted;
    wanted.kind = kind;
    wanted.client = world.amara;
    wanted.when = at("2026-11-17T10:00");
    const NoteId id = world.fresh<NoteId>();
    world.apply(begin_own_note(world.dana(), id, wanted));
    world.apply(write_fact(world.dana(), id, NoteFact::title, kWord, day("2026-11-18")));
    const std::string key = world.book.find<Note>(id)->sections[0].key;
    world.write(id, key.c_str(), std::string("On the ") + kWord);
    return id;
  }
  void book_sessions() {
    late = add_session("2026-11-11T10:00", SessionStatus::completed);
    cancelled = add_session("2026-11-12T10:00", SessionStatus::cancelled);
    ahead = add_session("2026-11-25T10:00", SessionStatus::scheduled);
  }
  // Everything that only those may see who read notes.
  void fill() {
    book_sessions();
    world.set("session", cancelled, "reason", std::string("Relapse: zebrafish"));
    world.set("session", late, "private_note", std::string("zebrafish again"));
    world.set("session", ahead, "private_note", std::string("zebrafish ahead"));
    add_file({world.amara, {}, late}, "zebrafish 1.txt");
    progress = world.begun_note();
    world.write(progress, "plan", "Plan of the zebrafish.");
    add_file({world.amara, progress, {}}, "zebrafish 2.txt");
    world.sign_it(progress, world.owner);
    world.apply(add_addendum(world.dana(), world.fresh<AddendumId>(), progress, "zebrafish late",
                             "More of the zebrafish."));
    clinical = own_note(NoteKind::clinical);
    const NoteId desk = own_note(NoteKind::administrative);
    world.apply(set_sticky(world.dana(), desk, true));
    own_note(NoteKind::contact);
    world.apply(add_sticky(world.dana(), world.fresh<StickyNoteId>(), world.amara, "zebrafish!",
                           world.now));
    world.set("client", world.amara, "tags", List{Value(std::string(kWord))});
  }
  void enter(const MemberId& me) {
    open();
    model.me = me;
    UpdateContext c{model.now, now_ms, world.random, world.clock};
    enter_practice(model, c);
    user.env.width = 1280;
    user.env.height = 800;
    user.settle();
  }

  void listen(const char* where) {
    user.settle();
    const auto hear = [&](std::string_view text) {
      for (const std::string& word : words)
        if (text.find(word) != std::string_view::npos)
          heard.insert(std::string(where) + ": " + std::string(text.substr(0, 120)));
    };
    hear(user.tree().title);
    for (const Node& node : user.tree().nodes) {
      hear(node.name);
      hear(node.value);
      hear(node.description);
    }
    for (const TextEntry& entry : user.tree().entries) hear(entry.text);
    if (model.toast) hear(model.toast->text);
    for (const UndoStep& step : model.undo) hear(step.label);
    for (const Effect& effect : effects) {
      if (auto* file = std::get_if<effect::SaveFile>(&effect)) hear(file->name + file->bytes);
      if (auto* pdf = std::get_if<effect::MakePdf>(&effect)) hear(pdf->name + pdf->document);
      if (auto* copy = std::get_if<effect::CopyText>(&effect)) hear(copy->text);
      if (auto* link = std::get_if<effect::OpenLink>(&effect)) hear(link->url);
    }
  }
  void see(const char* where, std::initializer_list<Command> commands) {
    for (const Command& command : commands) run(command);
    listen(where);
  }
  void walk();
  void try_to_write();
  void walk_session(const SessionId& id);
  void walk_note(const NoteId& id);
  std::string told() const {
    std::string out;
    for (const std::string& place : heard) out += place + "\n";
    return out;
  }
};

void Walked::walk_session(const SessionId& id) {
  see("pop-up", {cmd::GoTo{Page::calendar}, cmd::SelectSession{id}});
  see("before the session", {cmd::OpenBefore{world.amara}});
  see("session form", {cmd::CloseBefore{}, cmd::EditSession{id}});
  see("book again", {cmd::CloseSessionForm{}, cmd::DuplicateSession{id}});
  see("follow-up", {cmd::CloseSessionForm{}, cmd::BookFollowUp{id}});
  see("deleting", {cmd::CloseSessionForm{}, cmd::BeginDelete{id}});
  see("cancelling", {cmd::CloseDelete{}, cmd::SetStatus{id, SessionStatus::cancelled}});
  see("times", {cmd::CloseCancel{}, cmd::BeginTimes{id}});
  see("mail", {cmd::CloseTimes{}, cmd::MailConfirmation{id}, cmd::SaveCalendarFile{id}});
  see("writing", {cmd::WriteNote{id}});
}

void Walked::walk_note(const NoteId& id) {
  see("note", {cmd::OpenNote{id}});
  see("signing", {cmd::BeginSign{id}});
  see("versions", {cmd::CloseSign{}, cmd::ShowVersions{}});
  see("papers", {cmd::CloseVersions{}, cmd::BeginPapers{PapersScope::note, world.amara, id}});
  see("paper", {cmd::MakePapers{}, cmd::SaveSigned{id}});
  see("addendum", {cmd::BeginAddendum{}});
  see("archiving", {cmd::CloseAddendum{}, cmd::BeginArchive{id}});
  run(cmd::CloseArchive{});
}

void Walked::walk() {
  for (const CalendarView view : {CalendarView::day, CalendarView::month, CalendarView::list,
                                  CalendarView::week})
    see("calendar", {cmd::GoTo{Page::calendar}, cmd::SetCalendarView{view}});
  for (const SessionId& id : {late, cancelled, ahead, world.session}) walk_session(id);
  see("clients", {cmd::GoTo{Page::clients}});
  see("filter of clients", {cmd::ShowClientFilter{true}});
  for (const ChartTab tab : {ChartTab::summary, ChartTab::notes, ChartTab::files,
                             ChartTab::sessions})
    see("chart", {cmd::OpenChart{world.amara, tab}});
  for (const SessionId& id : {late, cancelled, world.session})
    see("details of the history", {cmd::OpenHistoryRow{id}});
  see("history", {cmd::ExportHistory{ExportForm::csv}, cmd::ExportHistory{ExportForm::pdf}});
  see("client form", {cmd::EditClient{world.amara}});
  see("deleting the client", {cmd::CloseClientForm{}, cmd::BeginDeleteClient{world.amara}});
  see("merging", {cmd::CloseDeleteClient{}, cmd::BeginMerge{world.jonas, world.amara}});
  run(cmd::CloseMerge{});
  for (const NoteId& id : {progress, clinical, own})
    if (id) walk_note(id);
  see("chart on paper", {cmd::OpenChart{world.amara},
                        cmd::BeginPapers{PapersScope::chart, world.amara, {}}, cmd::MakePapers{}});
  see("to do", {cmd::GoTo{Page::todo}});
  see("search", {cmd::ShowSearch{true}, cmd::EditSearch{"amara"}});
  see("practice", {cmd::ShowSearch{false}, cmd::GoTo{Page::practice}});
  see("undo", {cmd::Undo{}, cmd::Redo{}});
}

// Each act that writes or takes away what only those may write who write notes.
void Walked::try_to_write() {
  for (const NoteId& id : {progress, clinical}) {
    for (const Command& command : std::initializer_list<Command>{
             cmd::OpenNote{id}, cmd::EditSection{"plan", "x"}, cmd::LeaveSection{"plan"},
             cmd::EditFact{NoteFact::title, "x"}, cmd::LeaveFact{NoteFact::title},
             cmd::BeginSubmit{}, cmd::ConfirmSubmit{}, cmd::BeginArchive{id},
             cmd::EditArchiveReason{"x"}, cmd::ConfirmArchive{}, cmd::CloseArchive{},
             cmd::RestoreNote{id}, cmd::BeginAddendum{}, cmd::EditAddendumReason{"x"},
             cmd::EditAddendumText{"x"}, cmd::SaveAddendum{}, cmd::CloseAddendum{},
             cmd::BeginSign{id}, cmd::ConfirmSign{}, cmd::CloseSign{}, cmd::CarryForward{"plan"},
             cmd::DiscardNote{}, cmd::SetNoteSticky{true}, cmd::PickMedium{Medium::letter}})
      run(command);
  }
  for (const AddendumId& id : model.book.addenda_of(progress)) run(cmd::ChangeAddendum{id});
  for (const NoteKind kind : {NoteKind::clinical, NoteKind::administrative, NoteKind::contact,
                              NoteKind::psychotherapy})
    run(cmd::BeginOwnNote{kind, world.amara});
  run(cmd::WritePsychotherapy{late});
  run(cmd::WriteContact{late});
  run(cmd::BeginSticky{world.amara});
  run(cmd::EditSticky{"x"});
  run(cmd::SaveSticky{});
  for (const StickyNoteId& id : model.book.stickies_of(world.amara)) run(cmd::TakeOffSticky{id});
  for (const AttachmentId& id : model.book.attachments_of(world.amara)) run(cmd::TakeOffFile{id});
  run(cmd::BeginDeleteClient{world.amara});
  run(cmd::EditDeleteReason{"x"});
  run(cmd::ConfirmDeleteClient{});
  run(cmd::BeginMerge{world.jonas, world.amara});
  run(cmd::ConfirmMerge{});
}

TEST_CASE("TEAM-03 front desk and biller write no clinical word, whatever they send") {
  for (const RoleKind role : {RoleKind::front_desk, RoleKind::biller}) {
    Walked p;
    p.fill();
    p.enter(p.world.member_with(role));
    p.try_to_write();
    std::string wrote;
    for (const Effect& effect : p.effects)
      if (auto* append = std::get_if<effect::Append>(&effect))
        for (const Change& change : append->changes) wrote += change.kind + "\n";
    CHECK_MESSAGE(wrote.empty(), word_of(role), "\n", wrote);
  }
}

TEST_CASE("TEAM-03 a colleague reads what two devices wrote and settles nothing") {
  Walked p;
  p.progress = p.world.begun_note();
  p.world.write(p.progress, "plan", "Walk daily.");
  LogicalClock other{DeviceId(random_id(p.world.random)), p.world.book.latest()};
  const Edit elsewhere{Note::kKind, p.progress, {{"text/plan", Value(std::string("Swim."))}}, {}};
  for (Change change : p.world.book.stamped({elsewhere}, p.world.owner, other, p.world.now)) {
    for (FieldChange& field : change.fields) field.over = {};  // it did not know the other text
    p.world.book.apply(change);
  }
  p.enter(p.world.other);
  p.run(cmd::OpenNote{p.progress});
  REQUIRE(p.model.note.others.size() == 1);
  p.run(cmd::KeepMine{p.model.note.others[0].field, p.model.note.others[0].stamp});
  for (const Effect& made : p.effects) CHECK_FALSE(std::holds_alternative<effect::Append>(made));
  CHECK(p.model.note.others.size() == 1);
}

TEST_CASE("TEAM-04 front desk and biller: no clinical word and no state of a note on any screen") {
  for (const RoleKind role : {RoleKind::front_desk, RoleKind::biller}) {
    Walked p;
    p.fill();
    p.words = {kWord, "overdue", "note due", "draft", "Write note", "Open note", "Psychotherapy"};
    p.enter(p.world.member_with(role));
    p.walk();
    CHECK_MESSAGE(p.heard.empty(), word_of(role), "\n", p.told());
  }
}

TEST_CASE("TEAM-04 the walk is not deaf: who reads notes hears every one of them") {
  Walked p;
  p.fill();
  p.enter(p.world.owner);
  p.walk();
  std::set<std::string> places;
  for (const std::string& line : p.heard) places.insert(line.substr(0, line.find(':')));
  for (const char* where : {"before the session", "chart", "chart on paper", "client form",
                            "details of the history", "note", "paper", "pop-up", "session form"})
    CHECK_MESSAGE(places.count(where) == 1, where);
}

TEST_CASE("NOTE-06 a psychotherapy note is on no screen of a colleague") {
  Walked p;
  p.book_sessions();
  p.progress = p.world.signed_note();
  p.own = p.own_note(NoteKind::psychotherapy);
  p.add_file({p.world.amara, p.own, {}}, "zebrafish.txt");
  p.world.sign_it(p.own, p.world.owner);
  p.world.apply(add_addendum(p.world.dana(), p.world.fresh<AddendumId>(), p.own, kWord,
                             "More of the zebrafish."));
  p.enter(p.world.other);
  p.walk();
  CHECK_MESSAGE(p.heard.empty(), p.told());
}

}  // namespace
}  // namespace sb::test
