// The hard part of keeping: T3 a crash at every point of a story, T4 a failure of every write. What
// was called durable is there afterwards, as whole batches, and no alarm is raised without a loss.
#include <doctest/doctest.h>

#include <algorithm>

#include "world.h"

using namespace sb;
using namespace sb::store_test;

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
                 {"note",
                  id_of(n + 1000),
                  {{"kind", Value("progress")}, {"text/plan", Value("Twin")}},
                  {}}});
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
    if (!changed.change_passphrase(w.me, w.passphrase, "quiet orchard", w.random, cheap_kdf()))
      return false;
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
    return durable.empty() && found.kind == Found::Kind::nothing ? ""
                                                                 : "not found: " + found.report;
  }
  if (found.kind != Found::Kind::practice) return "not whole: " + found.report;
  const bool in =
      (!s.told.changed_passphrase && w.start("harbor lantern")) || w.start("quiet orchard");
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
