// The hard part of keeping: T3 a crash at every point of a story, T4 a failure of every write, T5 every
// truncation and every flipped bit. What was called durable is there afterwards, as whole batches;
// what is damaged is told, kept, and never in the way of new entries.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/mark.h"
#include "store/segment.h"
#include "world.h"

using namespace sb;
using namespace sb::test;

namespace {

using Tear = MemoryStorage::Tear;

// What the story was told is durable, by ticket; checked after the crash.
struct Told {
  std::map<Ticket, int> clients;      // batches: client n and its twin n + 1000 in one
  std::map<int, std::string> drafts;  // durable and not dropped
  std::map<Ticket, std::pair<int, std::string>> drafts_by_ticket;
  bool changed_passphrase = false;
};

Journal::Limits story_limits() {
  Journal::Limits limits = small_limits();
  limits.segment_bytes = 1200;
  limits.snapshot_changes = 14;
  limits.most_segments = 17;
  return limits;
}

struct Story {
  World w{story_limits()};
  Told told;
  bool created = false;

  void note_durable() {
    for (const auto& [ticket, d] : told.drafts_by_ticket) {
      if (w.is_durable(ticket)) told.drafts[d.first] = d.second;
    }
  }
  bool batch(int n) {
    const Ticket t =
        w.write({{"client", id_of(n), {{"name", Value("Client " + std::to_string(n))}}, {}},
                 {"note", id_of(n + 1000), {{"kind", Value("progress")}, {"text/plan", Value("Twin")}}, {}}});
    told.clients[t] = n;
    return w.settle();
  }
  bool draft(int n, std::string text) {
    const Ticket t = w.journal->put_draft(w.draft(n, text));
    told.drafts_by_ticket[t] = {n, text};
    const bool going = w.settle();
    note_durable();
    return going;
  }
  bool drop(int n) {
    w.journal->drop_draft(id_of(n), "text/plan");
    told.drafts.erase(n);  // may be there or not until durable; either is fine
    for (auto it = told.drafts_by_ticket.begin(); it != told.drafts_by_ticket.end();) {
      it = it->second.first == n ? told.drafts_by_ticket.erase(it) : std::next(it);
    }
    return w.settle();
  }
  bool passphrase() {
    Vault changed = *w.vault;
    if (!changed.change_passphrase(w.me, w.passphrase, "quiet orchard", w.random, cheap_kdf())) return false;
    w.journal->write_vault(changed);
    told.changed_passphrase = w.settle();
    return told.changed_passphrase;
  }
  bool run() {
    w.create();
    created = true;
    if (!batch(1) || !draft(50, "I") || !draft(50, "In session") || !batch(2)) return false;
    if (!draft(51, "Other")) return false;
    for (int n = 3; n < 9; ++n) {
      if (!batch(n)) return false;
    }
    if (!passphrase() || !drop(51)) return false;
    for (int n = 9; n < 14; ++n) {
      if (!batch(n)) return false;
    }
    return draft(50, "In session today");
  }
};

bool has(const Book& book, int n) {
  return book.get("client", id_of(n), "name").text_or("-") == "Client " + std::to_string(n);
}
bool has_twin(const Book& book, int n) { return book.exists("note", id_of(n + 1000)); }

// Everything that must hold on the disk a story left behind.
std::string trouble_after(Story& s, bool may_report) {
  std::vector<int> durable;
  for (const auto& [ticket, n] : s.told.clients) {
    if (s.w.is_durable(ticket)) durable.push_back(n);
  }
  World& w = s.w;
  w.journal.reset();
  w.disk = w.disk.survivor();
  const Found found = look_at(w.disk);
  if (!found.vault) {
    return durable.empty() && found.kind == Found::Kind::nothing ? "" : "not found: " + found.report;
  }
  if (found.kind != Found::Kind::practice) return "not whole: " + found.report;
  const bool in = (!s.told.changed_passphrase && w.start("harbor lantern")) || w.start("quiet orchard");
  if (!in) return "does not open";
  for (int n : durable) {
    if (!has(w.book, n)) return "lost batch " + std::to_string(n);
  }
  for (int n = 1; n < 20; ++n) {
    if (has(w.book, n) != has_twin(w.book, n)) return "half a batch " + std::to_string(n);
  }
  for (const auto& [n, text] : s.told.drafts) {
    const auto& drafts = w.journal->drafts();
    if (std::none_of(drafts.begin(), drafts.end(), [&, id = id_of(n), t = text](const Draft& d) {
          return d.entity == id && d.text.size() >= t.size();
        })) {
      return "lost draft " + std::to_string(n);
    }
  }
  if (!may_report && !w.report.damage.empty()) return "false alarm: " + w.report.damage[0];
  // And it goes on from here.
  const std::string name = "After the crash";
  w.client(900, name);
  if (!w.settle()) return "does not go on";
  w.passphrase = "harbor lantern";
  w.journal.reset();
  w.disk = w.disk.survivor();
  if (!w.start("harbor lantern") && !w.start("quiet orchard")) return "does not open again";
  if (w.name_of(900) != name) return "lost what came after";
  for (int n : durable) {
    if (!has(w.book, n)) return "lost later: batch " + std::to_string(n);
  }
  return !may_report && !w.report.damage.empty() ? "later alarm: " + w.report.damage[0] : "";
}

const char* word_of(Tear tear) {
  constexpr const char* kWords[] = {"dropped", "torn", "flipped", "doubled", "reordered"};
  return kWords[static_cast<int>(tear)];
}

}  // namespace

TEST_CASE("SAFE-04 T3 a crash at every point of a story loses nothing that was called saved") {
  Story whole;
  REQUIRE(whole.run());
  const std::uint64_t points = whole.w.disk.points();
  REQUIRE(points > 80);
  MESSAGE(points << " points");
  for (Tear tear : {Tear::dropped, Tear::torn, Tear::flipped, Tear::doubled, Tear::reordered}) {
    for (std::uint64_t at = 1; at <= points; ++at) {
      Story story;
      story.w.disk.faults.crash_at = at;
      story.w.disk.faults.tear = tear;
      story.w.disk.mirrors_files = at % 2 == 0;
      (void)story.run();
      // A snapshot or a file caught half-written is told; a row or a mark is not worth a word.
      const std::string trouble = trouble_after(story, tear == Tear::torn || tear == Tear::flipped);
      if (trouble.empty()) continue;
      CAPTURE(std::string(word_of(tear)));
      CAPTURE(at);
      CHECK(trouble == "");
    }
  }
}

TEST_CASE("SAFE-04 T4 any write that fails is tried again and nothing is lost") {
  Story whole;
  REQUIRE(whole.run());
  const std::uint64_t writes = whole.w.disk.writes();
  for (Fault fault : {Fault::full, Fault::unavailable}) {
    for (std::uint64_t k = 1; k <= writes; ++k) {
      Story story;
      story.w.disk.faults.fail_from = k;
      story.w.disk.faults.fail_count = 1 + k % 3;
      story.w.disk.faults.fail_as = fault;
      const bool done = story.run();
      const std::string trouble = done ? trouble_after(story, false) : "does not end";
      CAPTURE(k);
      if (!trouble.empty()) CHECK(trouble == "");
    }
  }
}

namespace {

// A practice whose journal stands in one segment and a few log rows.
struct Hurt {
  World w;
  std::string segment = "seg-00000001";
  std::size_t sealed = 0;
  std::string fingerprint;

  explicit Hurt(bool mirror = false) {
    w.limits.segment_bytes = 3600;
    w.disk.faults.no_mirror = !mirror;
    w.create();
    int n = 1;
    for (; w.disk.disk().files.count(segment) == 0 && n < 100; ++n) {
      w.client(n, "Client " + std::to_string(n));
      REQUIRE(w.settle());
    }
    sealed = read_segment(w.disk.disk().files[segment]).scan.rows.size();
    for (int i = 0; i < 2; ++i, ++n) {
      w.client(n, "Client " + std::to_string(n));
      REQUIRE(w.settle());
    }
    fingerprint = w.book.fingerprint();
    w.journal.reset();
    last = n - 1;
  }
  int last = 0;

  int present(const Book& book) const {
    int count = 0;
    for (int n = 1; n <= last; ++n) count += has(book, n);
    return count;
  }
};

}  // namespace

TEST_CASE("SAFE-02 T5 every flipped bit of a 4 KiB segment is found; all else is read; it is kept") {
  Hurt h;
  const Bytes good = h.w.disk.disk().files[h.segment];
  MESSAGE(good.size() << " bytes, " << h.sealed << " entries");
  REQUIRE(good.size() > 3000);
  int silent = 0, lost_too_much = 0, changed = 0;
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    Bytes flipped = good;
    flipped[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    const SegmentView view = read_segment(flipped);
    silent += view.whole;
    lost_too_much += view.scan.rows.size() + 1 < h.sealed;
    // Through the whole start: all bits of the head, and every thirteenth behind it.
    if (bit > 70 * 8 && bit % 13 != 0) continue;
    Bytes& file = h.w.disk.disk().files[h.segment];
    file[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    const Bytes hurt = file;
    REQUIRE(h.w.restart());
    silent += h.w.report.damage.empty();
    lost_too_much += h.present(h.w.book) < h.last - 1;
    changed += h.w.disk.disk().files[h.segment] != hurt;
    h.w.journal.reset();
    h.w.disk.disk().files[h.segment] = good;
  }
  CHECK(silent == 0);
  CHECK(lost_too_much == 0);
  CHECK(changed == 0);
}

TEST_CASE("SAFE-02 T5 every truncation of a segment: everything before it is there, and told") {
  Hurt h;
  const Bytes good = h.w.disk.disk().files[h.segment];
  std::vector<std::size_t> ends;
  {
    const SegmentView view = read_segment(good);
    for (const RowView& row : view.scan.rows) {
      ends.push_back(static_cast<std::size_t>(row.bytes.data() + row.bytes.size() - good.data()));
    }
  }
  int wrong = 0;
  for (std::size_t size = 0; size < good.size(); ++size) {
    h.w.disk.disk().files[h.segment].assign(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
    const auto whole = std::count_if(ends.begin(), ends.end(), [&](std::size_t e) { return e <= size; });
    const int lost = static_cast<int>(ends.size()) - static_cast<int>(whole);
    const SegmentView view = read_segment(h.w.disk.disk().files[h.segment]);
    wrong += view.whole || static_cast<std::ptrdiff_t>(view.scan.rows.size()) != whole;
    if (size % 5 != 0 && size > 80) continue;
    REQUIRE(h.w.restart());
    wrong += h.w.report.damage.empty() || h.present(h.w.book) != h.last - lost;
    h.w.journal.reset();
  }
  CHECK(wrong == 0);
}

TEST_CASE("SAFE-02 T5 after damage new entries go on, and the damaged file stays as it is") {
  Hurt h;
  h.w.disk.disk().files[h.segment][1500] ^= 0xff;
  const Bytes hurt = h.w.disk.disk().files[h.segment];
  REQUIRE(h.w.restart());
  const std::size_t told = h.w.report.damage.size();
  CHECK(told >= 1);
  for (int n = 200; n < 230; ++n) {
    h.w.client(n, "Client " + std::to_string(n));
    REQUIRE(h.w.settle());
  }
  REQUIRE(h.w.restart());
  CHECK(h.w.disk.disk().files[h.segment] == hurt);
  CHECK(has(h.w.book, 229));
  CHECK(h.w.report.damage.size() == told);  // the same words, no more
}

TEST_CASE("SAFE-02 a damaged or lost log is restored from the mirror") {
  Hurt h(true);
  SUBCASE("rows flipped") {
    for (LogRow& row : h.w.disk.disk().rows) row.bytes[row.bytes.size() / 2] ^= 1;
  }
  SUBCASE("log emptied") { h.w.disk.disk().rows.clear(); }
  SUBCASE("last row gone") { h.w.disk.disk().rows.pop_back(); }
  REQUIRE(h.w.restart());
  CHECK(h.w.found.kind == Found::Kind::practice);
  CHECK(h.w.report.recovered_from_mirror);
  CHECK(h.w.book.fingerprint() == h.fingerprint);
  REQUIRE(h.w.settle());
  h.w.disk.disk().mirror.clear();
  REQUIRE(h.w.restart());  // what was restored stands in the log again
  CHECK(h.w.book.fingerprint() == h.fingerprint);
  CHECK_FALSE(h.w.report.recovered_from_mirror);
}

TEST_CASE("SAFE-02 an emptied disk with marks is damage, never a new user") {
  Hurt h;
  MemoryStorage::Disk& disk = h.w.disk.disk();
  SUBCASE("log emptied: what remains opens, what is missing is counted") {
    disk.rows.clear();
    REQUIRE(h.w.restart());
    CHECK(h.w.found.kind == Found::Kind::damaged);
    CHECK(h.w.found.report.find("missing") != std::string::npos);
    CHECK(h.w.report.damage.size() == 1);
    CHECK(h.present(h.w.book) == static_cast<int>(h.sealed));
    h.w.client(500, "Goes on");
    REQUIRE(h.w.settle());
    REQUIRE(h.w.restart());
    CHECK(h.w.name_of(500) == "Goes on");
    CHECK(h.w.report.damage.size() == 1);  // the gap is still told
  }
  SUBCASE("everything emptied") {
    disk.rows.clear();
    disk.files.clear();
    h.w.disk = h.w.disk.survivor();
    const Found found = look_at(h.w.disk);
    CHECK(found.kind == Found::Kind::damaged);
    REQUIRE(found.vault);  // from the mark: a recovered file or a bundle can be opened with it
    CHECK(found.vault->check(h.w.me, h.w.passphrase));
  }
  SUBCASE("everything emptied, marks torn") {
    disk.rows.clear();
    disk.files.clear();
    for (Mark& mark : disk.marks) mark.resize(mark.size() / 2);
    h.w.disk = h.w.disk.survivor();
    const Found found = look_at(h.w.disk);
    CHECK(found.kind == Found::Kind::damaged);
    CHECK_FALSE(found.vault);
    CHECK_FALSE(found.report.empty());
  }
  SUBCASE("marks gone: the journal itself is enough") {
    disk.marks.clear();
    REQUIRE(h.w.restart());
    CHECK(h.w.found.kind == Found::Kind::practice);
    CHECK(h.w.book.fingerprint() == h.fingerprint);
    CHECK(h.w.report.damage.empty());
  }
}

TEST_CASE("SAFE-02 a hurt vault file is replaced by its copy and kept beside") {
  Hurt h;
  auto& files = h.w.disk.disk().files;
  SUBCASE("file torn") { files["vault"].resize(100); }
  SUBCASE("copy torn") { files["vault.bak"].resize(100); }
  SUBCASE("file gone") { files.erase("vault"); }
  SUBCASE("both flipped; the mark has one") {
    files["vault"][50] ^= 1;
    files["vault.bak"][60] ^= 1;
  }
  SUBCASE("a foreign file in its place") {
    const ByteView foreign = view_of("PK\x03\x04 something else that somebody put here");
    files["vault"] = Bytes(foreign.begin(), foreign.end());
  }
  REQUIRE(h.w.restart());
  CHECK(h.w.book.fingerprint() == h.fingerprint);
  REQUIRE(h.w.settle());
  CHECK(Vault::parse(h.w.disk.disk().files["vault"]));
  CHECK(Vault::parse(h.w.disk.disk().files["vault.bak"]));
  REQUIRE(h.w.restart());
  CHECK(h.w.book.fingerprint() == h.fingerprint);
}

TEST_CASE("SAFE-02 foreign and newer vaults are named and left alone") {
  MemoryStorage disk;
  const ByteView foreign = view_of("SQLite format 3 and much more of it than that");
  disk.disk().files["vault"] = Bytes(foreign.begin(), foreign.end());
  MemoryStorage again = disk.survivor();
  CHECK(look_at(again).kind == Found::Kind::foreign);
  disk.disk().files["vault"] = {};
  again = disk.survivor();
  CHECK(look_at(again).kind == Found::Kind::damaged);
}

TEST_CASE("SAFE-02 sealed files come back from their copies when the platform keeps some") {
  World w;
  w.disk.mirrors_files = true;
  w.create();
  for (int n = 1; n < 40; ++n) {
    w.client(n, "Client " + std::to_string(n));
    REQUIRE(w.settle());
  }
  const std::string before = w.book.fingerprint();
  SUBCASE("flipped") { w.disk.disk().files["seg-00000001"][700] ^= 4; }
  SUBCASE("gone") { w.disk.disk().files.erase("seg-00000001"); }
  REQUIRE(w.restart());
  CHECK(w.report.recovered_from_mirror);
  CHECK(w.report.damage.empty());
  CHECK(w.book.fingerprint() == before);
}

TEST_CASE("SAFE-02 an unreadable piece of the log is kept aside when the log is sealed") {
  World w;
  w.disk.faults.no_mirror = true;
  w.create();
  for (int n = 1; n < 6; ++n) {
    w.client(n, "Client " + std::to_string(n));
    REQUIRE(w.settle());
  }
  const ByteView rubbish = view_of("not a row of ours at all");
  w.disk.disk().rows[2].bytes = Bytes(rubbish.begin(), rubbish.end());
  REQUIRE(w.restart());
  CHECK(w.report.damage.size() == 1);  // entry 3 is missing
  for (int n = 10; n < 20; ++n) {
    w.client(n, "Client " + std::to_string(n));
    REQUIRE(w.settle());
  }
  const Result<Bytes> kept = w.disk.read_file("kept-00000001");
  REQUIRE(kept);
  CHECK(text_of(*kept).find("not a row of ours") != std::string_view::npos);
  REQUIRE(w.restart());
  CHECK(w.report.damage.size() == 1);
  CHECK(has(w.book, 19));
}
