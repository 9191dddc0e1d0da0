// Create, unlock, recover, lock, the demo, and the other tab.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

TEST_CASE(
    "SAFE-02 a practice is created with passphrase and recovery code, and survives a restart") {
  World w;
  CHECK(w.model().phase == Phase::welcome);
  w.create();
  REQUIRE(w.model().book.practice());
  CHECK(w.model().book.practice()->name == "Hale Counselling");
  CHECK(w.model().book.practice()->zone == "Europe/Vienna");
  CHECK(w.model().book.templates().size() >= 4);
  CHECK(w.model().saving.state == Saving::State::saved);
  w.restart();
  CHECK(w.model().phase == Phase::locked);
  CHECK(w.model().practice_name == "Hale Counselling");
  CHECK(w.model().book.practice() == nullptr);
  w.unlock();
  REQUIRE(w.model().is_open());
  CHECK(w.model().book.practice()->name == "Hale Counselling");
}

TEST_CASE("SAFE-02 creating names every missing thing at once, beside its field") {
  World w;
  w.act(cmd::ShowCreate{});
  w.act(cmd::SubmitGate{});
  const FieldErrors& errors = w.model().gate.errors;
  for (const char* field : {"practice_name", "your_name", "passphrase"}) {
    CAPTURE(field);
    CHECK_FALSE(errors.of(field).empty());
  }
  w.act(cmd::EditGate{GateField::passphrase, "12345678"});
  CHECK(w.model().gate.strength.score < kLeastStrength);
  w.act(cmd::EditGate{GateField::passphrase, kGoodPassphrase});
  w.act(cmd::EditGate{GateField::passphrase_again, "something else"});
  w.act(cmd::SubmitGate{});
  CHECK(w.model().phase == Phase::create);
  CHECK_FALSE(w.model().gate.errors.of("passphrase_again").empty());
}

TEST_CASE("SAFE-02 nothing is written before the recovery code was typed back") {
  World w;
  w.act(cmd::ShowCreate{});
  w.act(cmd::EditGate{GateField::practice_name, "P"});
  w.act(cmd::EditGate{GateField::your_name, "R. Hale"});
  w.act(cmd::EditGate{GateField::passphrase, kGoodPassphrase});
  w.act(cmd::EditGate{GateField::passphrase_again, kGoodPassphrase});
  w.act(cmd::SubmitGate{});
  REQUIRE(w.model().phase == Phase::show_recovery);
  w.act(cmd::EditGate{GateField::recovery_typed, "WRONG"});
  w.act(cmd::SubmitGate{});
  CHECK(w.model().phase == Phase::show_recovery);
  CHECK_FALSE(w.model().gate.errors.of("recovery_typed").empty());
  w.restart();
  CHECK(w.model().phase == Phase::welcome);
}

TEST_CASE("SAFE-02 a set-up cut off at any write is either nothing or finished on unlock") {
  int opened = 0;
  for (std::uint64_t k = 1; k <= 8; ++k) {
    CAPTURE(k);
    World w;
    w.storage.faults.crash_at = k;
    w.create();
    w.restart();
    bool fit = w.model().phase == Phase::welcome || w.model().phase == Phase::locked;
    CHECK(fit);
    if (w.model().phase != Phase::locked) continue;
    w.unlock();
    REQUIRE(w.model().is_open());
    REQUIRE(w.model().book.practice());
    CHECK(w.model().book.practice()->name == "Hale Counselling");
    CHECK(w.model().book.members().size() == 1);
    ++opened;
  }
  CHECK(opened > 0);
}

TEST_CASE("SAFE-02 a wrong passphrase is said beside the field and changes nothing") {
  World w;
  w.create();
  w.restart();
  w.unlock("not the passphrase");
  CHECK(w.model().phase == Phase::locked);
  CHECK_FALSE(w.model().gate.errors.of("passphrase").empty());
  w.unlock();
  CHECK(w.model().is_open());
}

TEST_CASE("SAFE-02 the recovery code opens the practice and sets a new passphrase") {
  World w;
  w.create();
  w.restart();
  w.act(cmd::ShowRecover{});
  w.act(cmd::EditGate{GateField::recovery_code, w.recovery_code});
  w.act(cmd::EditGate{GateField::new_passphrase, "violet harbor tundra spoon"});
  w.act(cmd::EditGate{GateField::passphrase_again, "violet harbor tundra spoon"});
  w.act(cmd::SubmitGate{});
  REQUIRE(w.model().is_open());
  w.restart();
  w.unlock();
  CHECK(w.model().phase == Phase::locked);
  w.unlock("violet harbor tundra spoon");
  CHECK(w.model().is_open());
}

TEST_CASE("SAFE-03 locking forgets everything read and everything typed") {
  World w;
  w.create();
  w.add_client("Amara Okafor");
  w.act(cmd::Lock{});
  CHECK(w.model().phase == Phase::locked);
  CHECK(w.model().book.count<Client>() == 0);
  for (const std::string& text : w.model().gate.text) CHECK(text.empty());
  CHECK(w.model().locked_at.ms == w.clock.now().ms);
  w.unlock();
  CHECK(w.model().book.count<Client>() == 1);
}

TEST_CASE("SAFE-03 it locks by itself after idle, and what was typed is kept") {
  World w;
  w.create();
  SessionId session = w.book(w.add_client("Amara Okafor"), "2026-11-18T10:00");
  NoteId note = w.write(session, "subjective", "Slept well.");
  w.wait(9 * 60 * 1000);
  CHECK(w.model().is_open());
  w.wait(2 * 60 * 1000);
  CHECK(w.model().phase == Phase::locked);
  w.unlock();
  REQUIRE(w.model().is_open());
  CHECK(w.model().book.find<Note>(note)->text.at("subjective") == "Slept well.");
}

TEST_CASE("SAFE-06 a second tab waits, and can take over") {
  World w;
  w.create();
  w.host.elsewhere = true;  // the other tab has it now
  w.host.say(HostNews::Kind::writer_lost);
  w.run();
  CHECK(w.model().phase == Phase::elsewhere);
  CHECK(w.model().book.count<Template>() == 0);
  w.act(cmd::TakeOver{});
  CHECK(w.host.asked_take_over);
  CHECK(w.model().phase == Phase::locked);
}

TEST_CASE("APP-04 the demo is one act away, full, and leaves no trace") {
  World w;
  w.create();
  w.act(cmd::Lock{});
  w.act(cmd::OpenDemo{});
  REQUIRE(w.model().is_open());
  CHECK(w.model().demo);
  CHECK(w.model().book.count<Client>() == 40);
  CHECK(w.model().book.count<Session>() > 1500);
  CHECK(w.model().book.count<Signature>() > 1000);
  CHECK(w.model().book.refused().empty());
  std::uint64_t writes = w.storage.writes();
  w.add_client("Zora Test");
  CHECK(w.storage.writes() == writes);
  w.act(cmd::LeaveDemo{});
  CHECK(w.model().phase == Phase::locked);
  w.unlock();
  CHECK_FALSE(w.model().demo);
  CHECK(w.model().book.count<Client>() == 0);
}

TEST_CASE("APP-04 the demo's signatures verify and nobody overlaps by chance") {
  World w;
  w.act(cmd::OpenDemo{});
  int checked = 0;
  w.model().book.each<Signature>([&](const RawId&, const Signature& s) {
    if (++checked % 97 != 0) return;
    CHECK(s.hash == sha256_hex(s.content));
    CHECK(verify_signature(s.public_key, view_of(signing_statement(s)), s.signature));
  });
  CHECK(checked > 1000);
}
