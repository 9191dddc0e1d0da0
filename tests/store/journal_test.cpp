#include <doctest/doctest.h>

#include <algorithm>

#include "store/mark.h"
#include "store/segment.h"
#include "world.h"

using namespace sb;
using namespace sb::store_test;

namespace {
std::size_t count_files(const Storage& storage, std::string_view prefix) {
  std::size_t n = 0;
  for (const std::string& name : storage.files()) n += name.compare(0, prefix.size(), prefix) == 0;
  return n;
}
}  // namespace

TEST_CASE("SAFE-04 nothing, then a practice, then everything found again") {
  World w;
  CHECK(look_at(w.disk).kind == Found::Kind::nothing);
  w.create();
  const Ticket t = w.client(1, "Amara Okafor");
  CHECK_FALSE(w.is_durable(t));
  CHECK_FALSE(w.journal->all_durable());
  REQUIRE(w.settle());
  CHECK(w.is_durable(t));
  const std::string before = w.book.fingerprint();
  REQUIRE(w.restart());
  CHECK(w.found.kind == Found::Kind::practice);
  CHECK(w.found.report.empty());
  CHECK(w.report.damage.empty());
  CHECK(w.report.changes == 1);
  CHECK(w.name_of(1) == "Amara Okafor");
  CHECK(w.book.fingerprint() == before);
}

TEST_CASE("SAFE-04 a practice that was set up and never written to is no loss") {
  World w;
  w.create();
  REQUIRE(w.settle());
  REQUIRE(w.restart());
  CHECK(w.found.kind == Found::Kind::practice);
  CHECK(w.report.damage.empty());
  w.client(1, "Amara Okafor");
  REQUIRE(w.settle());
  REQUIRE(w.restart());
  CHECK(w.name_of(1) == "Amara Okafor");
}

TEST_CASE("SAFE-02 nothing that was written can be read on the disk") {
  World w;
  w.create();
  w.client(1, "Amara Okafor");
  w.note(2, "Practise grounding before the exam");
  w.journal->put_draft(w.draft(2, "Half a sentence about the exam"));
  REQUIRE(w.settle());
  auto clear = [](const Bytes& bytes) {
    const std::string_view text = text_of(bytes);
    return text.find("Amara") != text.npos || text.find("grounding") != text.npos ||
           text.find("exam") != text.npos || text.find("plan") != text.npos;
  };
  for (const LogRow& row : w.disk.rows()) CHECK_FALSE(clear(row.bytes));
  for (const auto& [name, bytes] : w.disk.disk().files) CHECK_FALSE(clear(bytes));
  for (const Mark& mark : w.disk.marks()) CHECK_FALSE(clear(mark));
}

TEST_CASE("SAFE-04 the log is sealed into segments and nothing changes") {
  World w;
  w.create();
  for (int i = 1; i <= 40; ++i) {
    w.client(i, "Client " + std::to_string(i));
    REQUIRE(w.settle());
  }
  CHECK(count_files(w.disk, "seg-") >= 3);
  CHECK(w.disk.rows().size() < 15);
  const std::string before = w.book.fingerprint();
  REQUIRE(w.restart());
  CHECK(w.report.damage.empty());
  CHECK(w.book.fingerprint() == before);
  std::size_t visited = 0;
  CHECK(w.journal->each_change([&](const Change&) { ++visited; }));
  CHECK(visited == 40);
}

TEST_CASE("SAFE-04 many segments are packed into few files") {
  World w;
  w.limits.segment_bytes = 500;
  w.limits.most_segments = 20;
  w.create();
  for (int i = 1; i <= 150; ++i) {
    w.client(i, "Client " + std::to_string(i));
    REQUIRE(w.settle());
  }
  CHECK(count_files(w.disk, "seg-") <= 21);
  const std::string before = w.book.fingerprint();
  REQUIRE(w.restart());
  CHECK(w.report.damage.empty());
  CHECK(w.book.fingerprint() == before);
}

TEST_CASE("SAFE-04 a snapshot opens to the same book as the journal") {
  World w;
  w.limits.snapshot_changes = 30;
  w.create();
  for (int i = 1; i <= 40; ++i) {
    w.client(i, "Client " + std::to_string(i));
    w.note(100 + i, "Plan " + std::to_string(i));
    if (i % 3 == 0) w.client(i - 1, "Renamed " + std::to_string(i));
    if (i % 10 == 0) REQUIRE(w.settle());
  }
  w.note(200, "My own impressions", "psychotherapy");
  REQUIRE(w.settle());
  CHECK(count_files(w.disk, "snap-") == 3);  // one per key, older ones gone
  const std::string before = w.book.fingerprint();
  w.client(500, "After the snapshot");
  REQUIRE(w.settle());
  const std::string after = w.book.fingerprint();
  REQUIRE(w.restart());
  CHECK(w.report.damage.empty());
  CHECK(w.report.from_snapshot > 0);
  CHECK(w.book.fingerprint() == after);
  CHECK(after != before);
  REQUIRE(w.settle());
  CHECK(w.damage.empty());  // segments the snapshot spared are looked through in idle time

  SUBCASE("a damaged snapshot costs time, not data") {
    for (auto& [name, bytes] : w.disk.disk().files) {
      if (name.compare(0, 5, "snap-") == 0) bytes[bytes.size() / 2] ^= 1;
    }
    REQUIRE(w.restart());
    CHECK(w.book.fingerprint() == after);
    CHECK(w.report.damage.size() == 3);
    CHECK(w.report.from_snapshot == 0);
  }
  SUBCASE("damage in a segment behind a snapshot is found in idle time") {
    for (auto& [name, bytes] : w.disk.disk().files) {
      if (name == "seg-00000001") bytes[bytes.size() / 2] ^= 1;
    }
    REQUIRE(w.restart());
    CHECK(w.book.fingerprint() == after);
    CHECK(w.report.damage.empty());
    REQUIRE(w.settle());
    CHECK(w.damage.size() == 1);
    CHECK_FALSE(w.journal->each_change([](const Change&) {}));
  }
}

TEST_CASE("NOTE-08 drafts survive a crash, sealing, and end with their drop") {
  World w;
  w.create();
  w.client(1, "Amara Okafor");
  w.journal->put_draft(w.draft(10, "I"));
  w.journal->put_draft(w.draft(10, "In"));
  w.journal->put_draft(w.draft(10, "In session"));
  w.journal->put_draft(w.draft(11, "Other note"));
  REQUIRE(w.settle());
  REQUIRE(w.restart());
  REQUIRE(w.journal->drafts().size() == 2);
  auto text_of_draft = [&](int n) -> std::string {
    for (const Draft& d : w.journal->drafts()) {
      if (d.entity == id_of(n)) return d.text;
    }
    return "-";
  };
  CHECK(text_of_draft(10) == "In session");
  CHECK(w.journal->drafts()[0].kind == "note");
  CHECK(w.journal->drafts()[0].field == "text/plan");
  for (int i = 20; i < 60; ++i) {  // seals several times
    w.client(i, "Client " + std::to_string(i));
    REQUIRE(w.settle());
  }
  CHECK(count_files(w.disk, "seg-") > 2);
  REQUIRE(w.restart());
  CHECK(text_of_draft(10) == "In session");
  CHECK(text_of_draft(11) == "Other note");
  w.note(10, "In session");
  w.journal->drop_draft(id_of(10), "text/plan");
  REQUIRE(w.settle());
  REQUIRE(w.restart());
  CHECK(text_of_draft(10) == "-");
  CHECK(text_of_draft(11) == "Other note");
  CHECK(w.report.damage.empty());
  w.journal->drop_draft(id_of(77), "text/plan");  // there is none
  REQUIRE(w.settle());
}

TEST_CASE("NOTE-08 drafts of every keystroke do not fill the disk") {
  World w;
  w.limits.segment_bytes = 20000;
  w.create();
  w.client(1, "Amara Okafor");
  std::string text;
  std::size_t most = 0;
  for (int i = 0; i < 1500; ++i) {
    text += static_cast<char>('a' + i % 26);
    w.journal->put_draft(w.draft(10, text));
    w.poll();
    std::size_t size = 0;
    for (const LogRow& row : w.disk.rows()) size += row.bytes.size();
    most = std::max(most, size);
  }
  REQUIRE(w.settle());
  CHECK(most < 60000);
  CHECK(count_files(w.disk, "seg-") == 0);  // one entry is not worth a file
  REQUIRE(w.restart());
  CHECK(w.journal->drafts().at(0).text == text);
  CHECK(w.name_of(1) == "Amara Okafor");
  CHECK(w.report.damage.empty());
}

TEST_CASE("NOTE-08 waiting drafts of one field become one; a drop between them holds") {
  World w;
  w.create();
  REQUIRE(w.settle());
  w.disk.faults.delay = 3;
  w.journal->put_draft(w.draft(1, "first"));
  std::vector<Ticket> tickets;
  for (int i = 0; i < 50; ++i)
    tickets.push_back(w.journal->put_draft(w.draft(1, std::to_string(i))));
  w.journal->drop_draft(id_of(1), "text/plan");
  const Ticket last = w.journal->put_draft(w.draft(1, "typed again"));
  REQUIRE(w.settle());
  for (Ticket t : tickets) CHECK(w.is_durable(t));
  CHECK(w.is_durable(last));
  CHECK(w.disk.rows().size() <= 4);
  REQUIRE(w.restart());
  REQUIRE(w.journal->drafts().size() == 1);
  CHECK(w.journal->drafts()[0].text == "typed again");
}

TEST_CASE("SAFE-04 a full disk: said each time, kept in memory, saved when there is room") {
  World w;
  w.create();
  w.client(1, "Amara Okafor");
  REQUIRE(w.settle());
  w.disk.faults.quota = 1;
  const Ticket first = w.client(2, "Tomás Rivera");
  for (int i = 0; i < 30; ++i) w.poll();
  const Ticket second = w.client(3, "Li Wei");
  for (int i = 0; i < 60; ++i) w.poll();
  REQUIRE_FALSE(w.failed.empty());
  CHECK(w.failed.size() >= 3);
  CHECK(w.failed.size() < 30);  // pauses grow
  for (const Outcome& o : w.failed) {
    CHECK(o.error.fault == Fault::full);
    CHECK(o.error.message.find("no room") != std::string::npos);
    CHECK(o.ticket == first);   // what comes behind waits
  }
  CHECK_FALSE(w.journal->all_durable());
  CHECK_FALSE(w.is_durable(second));
  w.disk.faults.quota = 0;
  w.journal->flush();
  REQUIRE(w.settle());
  CHECK(w.is_durable(first));
  CHECK(w.is_durable(second));
  REQUIRE(w.restart());
  CHECK(w.name_of(2) == "Tomás Rivera");
  CHECK(w.name_of(3) == "Li Wei");
  CHECK(w.report.damage.empty());
}

TEST_CASE("SYNC-03 two members: who holds no clinical key reads the schedule and loses nothing") {
  World w;
  w.limits.snapshot_changes = 5;
  w.create();
  const MemberId desk{id_of(9002)};
  w.client(1, "Amara Okafor");
  w.note(2, "Clinical words");
  REQUIRE(w.settle());
  Vault vault = *w.vault;
  const Keyring mine = vault.unlock(w.me, w.passphrase).value();
  REQUIRE(
      vault.add_member(mine, desk, "Jonas Lindqvist", "desk pass", false, w.random, cheap_kdf()));
  w.journal->write_vault(vault);
  REQUIRE(w.settle());
  for (int i = 10; i < 20; ++i) {  // makes snapshots, too
    w.note(i, "More clinical words");
    REQUIRE(w.settle());
  }
  const std::string whole = w.book.fingerprint();

  const MemberId owner = w.me;
  w.me = desk;
  w.passphrase = "desk pass";
  REQUIRE(w.restart());
  CHECK(w.report.damage.empty());
  CHECK(w.name_of(1) == "Amara Okafor");
  CHECK(w.text_of_note(2) == "-");
  w.client(3, "Booked by the desk");
  CHECK(w.journal->put_draft(w.draft(5, "not mine to write")) > 0);
  const Ticket refused = w.note(6, "not mine to write");
  for (int i = 30; i < 45; ++i) {  // the desk's snapshots must not hide the owner's notes
    w.client(i, "Client " + std::to_string(i));
    REQUIRE(w.settle());
  }
  CHECK(w.failed.size() == 2);
  CHECK(w.failed.back().error.fault == Fault::forbidden);
  CHECK_FALSE(w.is_durable(refused));

  w.me = owner;
  w.passphrase = "harbor lantern";
  REQUIRE(w.restart());
  CHECK(w.report.damage.empty());
  CHECK(w.name_of(3) == "Booked by the desk");
  CHECK(w.text_of_note(2) == "Clinical words");
  CHECK(w.text_of_note(19) == "More clinical words");
  CHECK(w.book.fingerprint() != whole);
}

TEST_CASE("NOTE-06 psychotherapy notes open for their author alone") {
  World w;
  w.create();
  const MemberId colleague{id_of(9003)};
  w.note(2, "My impressions", "psychotherapy");
  REQUIRE(w.settle());
  w.write({{"note", id_of(2), {{"text/plan", Value("Later words, kind not named")}}, {}}});
  w.write(
      {{"addendum", id_of(3), {{"note", Value(to_text(id_of(2)))}, {"text", Value("More")}}, {}}});
  w.write({{"signature",
            id_of(4),
            {{"subject", Value(to_text(id_of(3)))}, {"content", Value("Pinned")}},
            {}}});
  w.write({{"attachment",
            id_of(5),
            {{"note", Value(to_text(id_of(2)))}, {"name", Value("drawing.png")}},
            {}}});
  w.journal->put_draft(w.draft(2, "Typing", Sensitivity::psychotherapy));
  Vault vault = *w.vault;
  const Keyring mine = vault.unlock(w.me, w.passphrase).value();
  REQUIRE(vault.add_member(mine, colleague, "Dr. Noor Haddad", "other pass", true, w.random,
                           cheap_kdf()));
  w.journal->write_vault(vault);
  REQUIRE(w.settle());
  const MemberId author = w.me;
  w.me = colleague;
  w.passphrase = "other pass";
  REQUIRE(w.restart());
  CHECK(w.text_of_note(2) == "-");
  CHECK_FALSE(w.book.exists("addendum", id_of(3)));
  CHECK_FALSE(w.book.exists("signature", id_of(4)));
  CHECK_FALSE(w.book.exists("attachment", id_of(5)));
  CHECK(w.report.sealed_away >= 2);
  CHECK(w.report.damage.empty());
  CHECK(w.journal->drafts().empty());
  w.me = author;
  w.passphrase = "harbor lantern";
  REQUIRE(w.restart());
  CHECK(w.text_of_note(2) == "Later words, kind not named");
  CHECK(w.journal->drafts().size() == 1);
  w.write({{"note", id_of(2), {{"text/plan", Value("After a restart")}}, {}}});
  REQUIRE(w.settle());
  w.me = colleague;
  w.passphrase = "other pass";
  REQUIRE(w.restart());
  CHECK(w.text_of_note(2) == "-");
}

TEST_CASE(
    "SAFE-02 a changed passphrase: the new one opens, the old one does not, also in the marks") {
  World w;
  w.create();
  w.client(1, "Amara Okafor");
  REQUIRE(w.settle());
  Vault vault = *w.vault;
  REQUIRE(vault.change_passphrase(w.me, "harbor lantern", "quiet orchard", w.random, cheap_kdf()));
  w.journal->write_vault(vault);
  CHECK_FALSE(w.journal->all_durable());
  REQUIRE(w.settle());
  w.disk = w.disk.survivor();
  CHECK_FALSE(w.start("harbor lantern"));
  CHECK(w.start("quiet orchard"));
  w.disk.disk().files.clear();
  w.disk = w.disk.survivor();
  CHECK_FALSE(w.start("harbor lantern"));
  CHECK(w.start("quiet orchard"));
  CHECK(w.name_of(1) == "Amara Okafor");
}

TEST_CASE("SAFE-04 a very long text and a big batch are one row each, and there") {
  World w;
  w.create();
  w.note(1, std::string(1000000, 'x'));
  std::vector<Edit> edits;
  for (int i = 100; i < 1100; ++i) {
    edits.push_back({"client", id_of(i), {{"name", Value("Client " + std::to_string(i))}}, {}});
  }
  w.write(edits);
  REQUIRE(w.settle());
  const std::string before = w.book.fingerprint();
  REQUIRE(w.restart());
  CHECK(w.book.fingerprint() == before);
  CHECK(w.text_of_note(1).size() == 1000000);
}
