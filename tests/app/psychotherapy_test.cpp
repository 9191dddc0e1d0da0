// NOTE-06: psychotherapy notes are the author's alone. Here is everything that shows, lists, finds,
// prints or exports anything; each is done by a colleague and by the author, and nothing of the
// note may come out: not its words, not its id, not the name of its file.
//
// A NEW EXPORT, LIST OR QUERY GETS ITS LINE: in `acts()` when it is an act of the user (what comes
// out through effects is looked through by itself), in `told_by()` when it is something new the
// model shows, in the last test when it is a query of core.
#include <doctest/doctest.h>

#include "app/note_papers.h"
#include "app/signed_file.h"
#include "app/update.h"
#include "core/attachment_rules.h"
#include "core/before_session.h"
#include "core/disclosure_rules.h"
#include "core/note_copy.h"
#include "core/note_facts.h"
#include "core/note_window.h"
#include "core/rules_world.h"
#include "core/search.h"
#include "core/sticky_rules.h"

using namespace sb;
using namespace sb::test;

namespace {

constexpr const char* kSecret = "zebrafish";

struct Confided : World {
  NoteId note = fresh<NoteId>(), progress;
  AttachmentId file = fresh<AttachmentId>();
  AddendumId addendum = fresh<AddendumId>();

  explicit Confided(bool signed_one) {
    progress = signed_note();
    NewNote wanted;
    wanted.kind = NoteKind::psychotherapy;
    wanted.client = amara;
    wanted.when = at("2026-11-17T10:00");
    apply(begin_own_note(dana(), note, wanted));
    apply(write_fact(dana(), note, NoteFact::title, "On zebrafish", day("2026-11-18")));
    write(note, "note", "Thought of a zebrafish while Amara spoke of plan, risk and homework.");
    add_file();
    if (!signed_one) return;
    sign_it(note, owner);
    apply(add_addendum(dana(), addendum, note, "zebrafish again", "More zebrafish."));
    sign_it(addendum, owner);
  }

  void add_file() {
    AttachmentFacts facts;
    facts.place = {amara, note, {}};
    facts.name = "zebrafish.txt";
    facts.media = "text/plain";
    facts.size = facts.piece = 9;
    facts.hash = repeat("ab", 32);
    facts.key = Bytes(32, 1);
    apply(add_attachment(dana(), file, facts, now));
  }
};

struct Desk {
  Model model;
  SeededRandom random{5};
  LogicalClock clock{DeviceId(random_id(random))};
  std::string said;                 // through effects
  NoteId note, progress;
  ClientId amara;
  SessionId session;
  bool author = false;

  Desk(Confided& w, bool as_author)
      : note(w.note), progress(w.progress), amara(w.amara), session(w.session), author(as_author) {
    forbidden = {kSecret, to_text(w.note), to_text(w.file), to_text(w.addendum)};
    model.me = as_author ? w.owner : w.other;
    model.zone = vienna();
    model.now = w.now;
    model.book = std::move(w.book);
    UpdateContext at = context();
    enter_practice(model, at);
  }
  UpdateContext context() { return {model.now, 1000, random, clock}; }
  void act(const Command& command) {
    UpdateContext at = context();
    for (const Effect& effect : update(model, command, at)) hear(effect);
  }
  void hear(const Effect& effect) {
    if (auto* file = std::get_if<effect::SaveFile>(&effect))
      said += file->name + " " + file->bytes + "\n";
    if (auto* pdf = std::get_if<effect::MakePdf>(&effect))
      said += pdf->name + " " + pdf->document + "\n";
    if (auto* copy = std::get_if<effect::CopyText>(&effect)) said += copy->text + "\n";
    if (auto* link = std::get_if<effect::OpenLink>(&effect)) said += link->url + "\n";
  }
  std::string told_by() const;
  // The first forbidden word in what was told, or "".
  std::string leak() const {
    const std::string all = said + told_by();
    for (const std::string& word : forbidden)
      if (all.find(word) != std::string::npos) return word;
    return {};
  }
  std::vector<std::string> forbidden;
};

void add(std::string& out, const RawId& id) { out += to_text(id) + "\n"; }
template <class Ids>
void add_all(std::string& out, const Ids& ids) {
  for (const auto& id : ids) add(out, id);
}

void add_before(std::string& out, const BeforeSession& before) {
  for (const auto& part : before.plan) out += part.title + part.text + to_text(part.note) + "\n";
  for (const auto& part : before.risk) out += part.title + part.text + to_text(part.note) + "\n";
  for (const PendingNote& pending : before.pending) add(out, pending.note);
  add(out, before.contact_note);
}

// What the screens show, as far as lists and texts are made by app.
std::string Desk::told_by() const {
  std::string out;
  for (const ChartRow& row : model.chart.rows) add(out, row.id);
  for (const StickyShown& sticky : model.chart.stickies.items) add(out, sticky.note);
  add_before(out, model.chart.brief);
  if (model.chart.before) add_before(out, *model.chart.before);
  for (const HistoryRow& row : model.chart.history.rows) out += row.preview + "\n";
  add_all(out, model.notes.drafts);
  add_all(out, model.notes.notes);
  add_all(out, model.notes.archived);
  if (!author) add_all(out, model.notes.own);  // the author's own group on the Notes tab
  add_all(out, model.files.rows);
  for (const SearchSection& section : model.search.sections)
    for (const SearchRow& row : section.rows)
      out += to_text(row.hit.id) + row.excerpt.text + "\n";
  for (const TodoNote& item : model.signing.todo.no_note) add(out, item.note);
  for (const TodoNote& item : model.signing.todo.no_signature) add(out, item.note);
  for (const NotBillable& item : model.signing.todo.not_billable) add(out, item.state.note);
  add_all(out, model.note.writing.sources);
  for (const SourceSection& section : model.note.writing.source_sections) out += section.text;
  for (const PastNote& past : model.note.writing.past) add(out, past.note);
  if (model.note.last) add(out, *model.note.last);
  if (model.papers.dialog)
    for (const PapersChoice& choice : model.papers.dialog->choice) add(out, choice.note);
  if (model.toast) out += model.toast->text;
  return out;
}

struct Act {
  const char* name;
  std::vector<Command> commands;
  bool of_author = true;            // false: the author may, a colleague may not
};

std::vector<Command> papers(const Desk& d, PapersScope scope, PapersForm form) {
  cmd::BeginPapers begin;
  begin.scope = scope;
  begin.client = d.amara;
  if (scope == PapersScope::note) begin.note = d.note;
  return {begin, cmd::SetPapersForm{form}, cmd::MakePapers{}};
}

std::vector<Act> acts(const Desk& d) {
  using Form = PapersForm;
  using Scope = PapersScope;
  return {
      {"chart, summary", {cmd::OpenChart{d.amara, ChartTab::summary}}},
      {"chart, sessions", {cmd::OpenChart{d.amara, ChartTab::sessions}}},
      {"chart, notes", {cmd::OpenChart{d.amara, ChartTab::notes}}},
      {"chart, archived notes",
       {cmd::OpenChart{d.amara, ChartTab::notes}, cmd::ShowArchivedNotes{true}}},
      {"chart, files", {cmd::OpenChart{d.amara, ChartTab::files}}},
      {"before the session", {cmd::OpenBefore{d.amara}}},
      {"to do", {cmd::GoTo{Page::todo}}},
      {"calendar's pop-up", {cmd::GoTo{Page::calendar}, cmd::SelectSession{d.session}}},
      {"search", {cmd::ShowSearch{true}, cmd::EditSearch{kSecret}}},
      {"search by a beginning", {cmd::ShowSearch{true}, cmd::EditSearch{"zebra"}}},
      {"search a phrase", {cmd::ShowSearch{true}, cmd::EditSearch{"\"thought of a\""}}},
      {"search in the chart",
       {cmd::ShowSearch{true}, cmd::SearchOnly{d.amara}, cmd::SearchArchived{true},
        cmd::EditSearch{"zebrafish amara"}}},
      {"history as CSV",
       {cmd::OpenChart{d.amara, ChartTab::sessions}, cmd::ExportHistory{ExportForm::csv}}},
      {"history as PDF",
       {cmd::OpenChart{d.amara, ChartTab::sessions}, cmd::ExportHistory{ExportForm::pdf}}},
      {"PDF of the chart", papers(d, Scope::chart, Form::pdf)},
      {"CSV of the chart", papers(d, Scope::chart, Form::csv)},
      {"PDF of notes", papers(d, Scope::notes, Form::pdf)},
      {"CSV of notes", papers(d, Scope::notes, Form::csv)},
      {"CSV of notes by section", papers(d, Scope::notes, Form::csv_sections)},
      {"PDF of the note itself", papers(d, Scope::note, Form::pdf)},
      {"CSV of the note itself", papers(d, Scope::note, Form::csv_sections)},
      {"signed file of the note", papers(d, Scope::note, Form::signed_json)},
      {"signed file at once", {cmd::SaveSigned{d.note}}},
      {"picking it for papers",
       {cmd::BeginPapers{Scope::notes, d.amara, {}}, cmd::PickPapersNote{d.note, true},
        cmd::MakePapers{}}},
      {"beside another note", {cmd::OpenNote{d.progress}}},
      {"beside a new note",
       {cmd::BeginOwnNote{NoteKind::clinical, d.amara}}},
      {"giving without an authorisation",
       {cmd::OpenNote{d.note}, cmd::BeginDisclosure{}, cmd::SaveDisclosure{}}},
      {"opening it", {cmd::OpenNote{d.note}}, false},
      {"signing it", {cmd::BeginSign{d.note}}, false},
      {"its versions", {cmd::OpenNote{d.note}, cmd::ShowVersions{}}, false},
      {"handing it in", {cmd::OpenNote{d.note}, cmd::BeginSubmit{}, cmd::ConfirmSubmit{}}, false},
      {"archiving it", {cmd::BeginArchive{d.note}, cmd::EditArchiveReason{"old"},
                        cmd::ConfirmArchive{}}, false},
      {"its own note of the day", {cmd::WritePsychotherapy{d.session}}, false},
  };
}

void walk(bool signed_one, bool as_author) {
  std::size_t count = 0;
  {
    Confided w(signed_one);
    count = acts(Desk(w, as_author)).size();
  }
  for (std::size_t i = 0; i < count; ++i) {
    Confided w(signed_one);
    Desk desk(w, as_author);
    const Act act = acts(desk)[i];
    if (as_author && !act.of_author) continue;
    for (const Command& command : act.commands) desk.act(command);
    CHECK_MESSAGE(desk.leak().empty(), act.name, " told \"", desk.leak(), "\"");
  }
}

}  // namespace

TEST_CASE("NOTE-06 nothing of a psychotherapy note comes out for a colleague") {
  walk(false, false);
  walk(true, false);
}

TEST_CASE("NOTE-06 nor, in lists, search, papers and exports, for its author") {
  walk(false, true);
  walk(true, true);
}

TEST_CASE("NOTE-06 the walk is not deaf: it hears a progress note") {
  const char* const heard[] = {"chart, summary",   "chart, notes",  "PDF of the chart",
                               "CSV of the chart", "PDF of notes",  "CSV of notes",
                               "CSV of notes by section", "search"};
  for (const char* name : heard) {
    Confided w(false);
    Desk desk(w, false);
    desk.forbidden = {"sleeping well", to_text(desk.progress)};
    for (const Act& act : acts(desk)) {
      if (std::string(act.name) != name) continue;
      for (const Command& command : act.commands) desk.act(command);
    }
    if (std::string(name) == "search") desk.act(cmd::EditSearch{"sleeping"});
    CHECK_MESSAGE(!desk.leak().empty(), name);
  }
}

TEST_CASE("NOTE-06 the author finds it in its own group of the Notes tab and nowhere else") {
  Confided w(false);
  Desk desk(w, true);
  desk.act(cmd::OpenChart{desk.amara, ChartTab::notes});
  CHECK(desk.model.notes.own == std::vector<NoteId>{desk.note});
  Confided again(false);
  Desk colleague(again, false);
  colleague.act(cmd::OpenChart{colleague.amara, ChartTab::notes});
  CHECK(colleague.model.notes.own.empty());
  CHECK(colleague.model.notes.count[static_cast<int>(NoteKind::psychotherapy)] == 0);
}

TEST_CASE("NOTE-06 every query of core says no to a colleague, whatever the role") {
  for (bool signed_one : {false, true}) {
    Confided w(signed_one);
    for (RoleKind role : {RoleKind::owner, RoleKind::supervisor, RoleKind::practitioner,
                          RoleKind::front_desk, RoleKind::biller}) {
      const Access access = w.as(w.member_with(role));
      CHECK_FALSE(access.note(w.note));
      CHECK_FALSE(access.signature_of_note(w.note));
      CHECK_FALSE(access.attachment(w.file));
      CHECK(completeness(access, w.note).empty());
      CHECK_FALSE(content_to_sign(access, w.note).ok());
      CHECK_FALSE(content_to_sign(access, w.addendum).ok());
      CHECK(texts_of(access, w.note).empty());
      CHECK(attachments_shown_of_note(access, w.note).empty());
      CHECK_FALSE(is_untouched(access, w.note));
      CHECK(own_psychotherapy_note(access, w.amara, day("2026-11-17")).is_nil());
      const DisclosureRequest request{"Me", "Curiosity", "2026-11-01"};
      CHECK_FALSE(disclose(access, w.fresh<DisclosureId>(), w.note, request, day("2026-11-18"),
                           w.now).ok());
      for (auto edits : {write_section(access, w.note, "note", "mine now"),
                         write_fact(access, w.note, NoteFact::title, "x", day("2026-11-18")),
                         discard_note(access, w.note), archive_note(access, w.note, "old"),
                         submit_note(access, w.note, w.now),
                         add_addendum(access, w.fresh<AddendumId>(), w.note, "why", "text"),
                         take_off_attachment(access, w.file)})
        CHECK_FALSE(edits.ok());
    }
  }
}

TEST_CASE("NOTE-06 nothing is copied out of a psychotherapy note, not even by its author") {
  Confided w(false);
  const NoteId target = w.fresh<NoteId>();
  NewNote wanted;
  wanted.client = w.amara;
  wanted.when = at("2026-11-18T12:00");
  w.apply(begin_own_note(w.dana(), target, wanted));
  for (const NoteId& id : notes_to_copy(w.dana(), target, 100)) CHECK_FALSE(id == w.note);
  CHECK_FALSE(carry_forward(w.dana(), target, w.note, "note").ok());
  CHECK(notes_to_copy(w.dana(), w.note, 100).empty());
  CHECK(attachments_shown(w.dana(), w.amara).empty());
  for (const StickyShown& shown : stickies_shown(w.dana(), vienna(), w.amara))
    CHECK_FALSE(shown.note == w.note);
}

TEST_CASE("NOTE-06 it locks no session, is due for none, and makes none billable") {
  Confided w(true);
  CHECK(w.book.find<Note>(w.note)->session.is_nil());
  for (const NoteId& id : w.book.notes_of_session(w.session)) CHECK_FALSE(id == w.note);
}
