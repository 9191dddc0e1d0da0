// Writing, drafts, signing and addenda, through commands; and what survives which end.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct NoteWorld : World {
  ClientId amara;
  SessionId session;
  NoteId note;
  NoteWorld() {
    create();
    amara = add_client("Amara Okafor");
    session = book(amara, "2026-11-18T09:00");
    note = write(session, "subjective", "Slept five nights of seven.");
  }
  std::string text(const char* key) const {
    const Note* n = model().book.find<Note>(note);
    auto it = n->text.find(key);
    return it == n->text.end() ? "" : it->second;
  }
};

}  // namespace

TEST_CASE("NOTE-08 what is typed is a durable draft after a moment, before any commit") {
  NoteWorld w;
  CHECK(w.text("subjective").empty());
  CHECK(w.model().note.typed.at("subjective") == "Slept five nights of seven.");
  w.wait(400);
  w.restart();
  w.unlock();
  REQUIRE(w.model().is_open());
  CHECK(w.text("subjective") == "Slept five nights of seven.");
  CHECK(w.model().toast);
}

TEST_CASE("NOTE-08 hiding the page writes the last keystroke at once") {
  NoteWorld w;
  w.act(cmd::EditSection{"plan", "Walk 20 minutes"});
  w.host.say(HostNews::Kind::hidden);
  w.run();
  w.restart();
  w.unlock();
  CHECK(w.text("plan") == "Walk 20 minutes");
}

TEST_CASE("NOTE-08 at most a second of typing is not yet on the disk") {
  NoteWorld w;
  w.wait(400);
  for (int i = 0; i < 20; ++i) {  // never pausing for 300 ms
    w.act(cmd::EditSection{"plan", "word " + std::to_string(i)});
    w.wait(100);
  }
  w.restart();
  w.unlock();
  std::string kept = w.text("plan");
  REQUIRE(kept.size() > 5);
  CHECK(std::stoi(kept.substr(5)) >= 9);
}

TEST_CASE("NOTE-08 leaving a section commits it and ends its draft") {
  NoteWorld w;
  w.act(cmd::LeaveSection{"subjective"});
  CHECK(w.model().note.typed.empty());
  CHECK(w.text("subjective") == "Slept five nights of seven.");
  CHECK(w.model().saving.state == Saving::State::saved);
  w.restart();
  w.unlock();
  CHECK_FALSE(w.model().toast);  // nothing had to be restored
  CHECK(w.text("subjective") == "Slept five nights of seven.");
}

TEST_CASE("NOTE-01 a session has one note; writing again opens it") {
  NoteWorld w;
  w.act(cmd::GoTo{Page::calendar});
  w.act(cmd::WriteNote{w.session});
  CHECK(w.model().note.note == w.note);
  CHECK(w.model().book.count<Note>() == 1);
}

TEST_CASE("NOTE-09 completeness counts what is typed") {
  NoteWorld w;
  auto met = [&](const char* key) {
    for (const Element& e : w.model().note.elements)
      if (e.key == key) return e.met;
    return false;
  };
  CHECK(met("subjective"));
  CHECK_FALSE(met("plan"));
  w.act(cmd::EditSection{"plan", "Walk twenty minutes daily."});
  CHECK(met("plan"));
}

TEST_CASE("NOTE-14 signing asks for the passphrase, pins the content, locks the note") {
  NoteWorld w;
  w.act(cmd::BeginSign{w.note});
  REQUIRE(w.model().note.signing);
  w.act(cmd::ConfirmSign{});
  CHECK_FALSE(w.model().note.signing->error.empty());
  w.act(cmd::EditSignPassphrase{"wrong"});
  w.act(cmd::ConfirmSign{});
  REQUIRE(w.model().note.signing);
  CHECK_FALSE(w.model().note.signing->error.empty());
  CHECK(w.model().note.signing->passphrase.empty());
  w.act(cmd::EditSignPassphrase{kGoodPassphrase});
  w.act(cmd::ConfirmSign{});
  CHECK_FALSE(w.model().note.signing);
  CHECK(note_state(w.model().book, w.note) == NoteState::signed_);
  w.act(cmd::EditSection{"subjective", "Changed afterwards."});
  CHECK(w.model().note.typed.empty());
  w.restart();
  w.unlock();
  const Signature* signature = w.model().access().signature_of_note(w.note);
  REQUIRE(signature);
  CHECK(signature->signer_name == "R. Hale");
  CHECK(signature->hash == sha256_hex(signature->content));
  CHECK(verify_signature(signature->public_key, view_of(signing_statement(*signature)),
                         signature->signature));
  auto sections = signed_sections(*signature);
  REQUIRE(sections);
  CHECK(sections->front().text == "Slept five nights of seven.");
}

TEST_CASE("NOTE-14 undo does not reach behind a signature") {
  NoteWorld w;
  w.act(cmd::MoveSession{w.session, *local_from_iso("2026-11-18T08:00"), 50});
  w.sign();
  REQUIRE(note_state(w.model().book, w.note) == NoteState::signed_);
  w.act(cmd::Undo{});
  CHECK(to_iso(w.model().book.find<Session>(w.session)->start) == "2026-11-18T08:00");
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->bad);
}

TEST_CASE("NOTE-14 a signed note takes an addendum with a signature of its own") {
  NoteWorld w;
  w.sign();
  w.act(cmd::BeginAddendum{});
  w.act(cmd::SaveAddendum{});
  REQUIRE(w.model().note.addendum);
  CHECK_FALSE(w.model().note.addendum->errors.empty());
  w.act(cmd::EditAddendumReason{"left out"});
  w.act(cmd::EditAddendumText{"Homework was done on four days."});
  w.act(cmd::SaveAddendum{});
  CHECK_FALSE(w.model().note.addendum);
  REQUIRE(w.model().note.signing);
  w.act(cmd::EditSignPassphrase{kGoodPassphrase});
  w.act(cmd::ConfirmSign{});
  REQUIRE(w.model().book.addenda_of(w.note).size() == 1);
  CHECK(w.model().book.signatures_of(w.model().book.addenda_of(w.note).front()).size() == 1);
}

TEST_CASE("SES-05 no note for a session that did not happen") {
  NoteWorld w;
  SessionId other = w.book(w.amara, "2026-11-18T13:00");
  w.act(cmd::SetStatus{other, SessionStatus::no_show});
  w.act(cmd::WriteNote{other});
  CHECK(w.model().book.notes_of_session(other).empty());
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->bad);
}

TEST_CASE("NOTE-02 changing the template keeps what was written") {
  NoteWorld w;
  for (const TemplateId& id : w.model().book.templates())
    if (w.model().book.find<Template>(id)->name == "DAP") w.act(cmd::PickTemplate{id});
  CHECK(w.model().book.find<Note>(w.note)->template_name == "DAP");
  CHECK(w.text("subjective") == "Slept five nights of seven.");
}

TEST_CASE(
    "SAFE-04 a full disk is said in words, nothing is lost, and it is saved when there is room") {
  NoteWorld w;
  w.wait(400);
  w.storage.faults.quota = 1;
  w.act(cmd::EditSection{"plan", "Walk twenty minutes daily."});
  w.act(cmd::LeaveSection{"plan"});
  w.run(20);
  CHECK(w.model().saving.state == Saving::State::failed);
  CHECK_FALSE(w.model().saving.message.empty());
  CHECK(w.text("plan") == "Walk twenty minutes daily.");
  w.storage.faults.quota = 0;
  for (int i = 0; i < 40; ++i) w.wait(1000);
  CHECK(w.model().saving.state == Saving::State::saved);
  w.restart();
  w.unlock();
  CHECK(w.text("plan") == "Walk twenty minutes daily.");
}

TEST_CASE("APP-01 an update waits for the words that were just typed") {
  NoteWorld w;
  w.act(cmd::EditSection{"plan", "Walk"});
  w.act(cmd::ApplyUpdate{});
  CHECK(w.host.updates == 1);
  w.restart();
  w.unlock();
  CHECK(w.text("plan") == "Walk");
}

TEST_CASE("APP-05 nothing is due by itself but the minute and the lock") {
  World w;
  w.create();
  w.run();
  std::int64_t wake = w.engine->wake_in_ms();
  CHECK(wake > 0);
  CHECK(wake <= 60001);
}
