// A small practice on a disk in memory, for the tests of the journal: writes changes, lets writes
// end, starts again from what was durable. Everything seeded.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "store/journal.h"
#include "store/memory_storage.h"

namespace sb::store_test {

inline KdfParams cheap_kdf() {
  KdfParams kdf;
  kdf.memory_kib = 8;
  kdf.passes = 1;
  return kdf;
}

inline Journal::Limits small_limits() {
  Journal::Limits limits;
  limits.segment_bytes = 1500;
  limits.snapshot_changes = 1000000;
  limits.idle_ms = 0;
  return limits;
}

inline RawId id_of(int n) {
  RawId id;
  id.bytes[0] = 0x5b;
  id.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}

struct World {
  explicit World(Journal::Limits l = small_limits(), std::uint64_t seed = 1)
      : random(seed), limits(l) {}

  SeededRandom random;
  Journal::Limits limits;
  MemoryStorage disk;
  std::optional<Vault> vault;
  std::string passphrase = "harbor lantern", recovery_code;
  MemberId me{id_of(9001)};
  LogicalClock clock{DeviceId{}};
  Book book;
  std::unique_ptr<Journal> journal;
  Found found;
  OpenReport report;
  double now = 0;
  std::vector<Ticket> durable;
  std::vector<Outcome> failed;
  std::vector<std::string> damage;  // told while running
  bool busy = false;

  void create() {
    auto made = Vault::create("Harbor Counseling", "Dr. Imani Weiss", me, passphrase, random,
                              cheap_kdf());
    vault.emplace(made->vault);
    recovery_code = made->recovery_code;
    clock = LogicalClock(vault->header().device);
    journal = std::make_unique<Journal>(disk, random, limits);
    journal->create(made->vault, std::move(made->keys));
  }

  // Looks, unlocks, opens. False when there is nothing to unlock or the passphrase does not fit.
  bool start(std::string_view with = {}) {
    journal.reset();
    book = Book();
    durable.clear();
    failed.clear();
    damage.clear();
    report = {};
    found = look_at(disk);
    if (!found.vault) return false;
    auto keys = found.vault->unlock(me, with.empty() ? std::string_view(passphrase) : with);
    if (!keys) return false;
    journal = std::make_unique<Journal>(disk, random, limits);
    auto opened = journal->open(*found.vault, std::move(keys.value()), book);
    if (!opened) return false;
    report = opened.value();
    vault.emplace(*found.vault);
    clock = LogicalClock(vault->header().device);
    clock.saw(book.latest());
    return true;
  }

  bool restart() {
    journal.reset();
    disk = disk.survivor();
    return start();
  }

  Ticket write(const std::vector<Edit>& edits) {
    const auto changes = book.stamped(edits, me, clock, Instant{1000});
    for (const Change& change : changes) book.apply(change);
    return journal->append(changes);
  }
  Ticket client(int n, std::string name) {
    return write({{"client", id_of(n), {{"name", Value(std::move(name))}}, {}}});
  }
  Ticket note(int n, std::string text, const char* kind = "progress") {
    return write(
        {{"note", id_of(n), {{"kind", Value(kind)}, {"text/plan", Value(std::move(text))}}, {}}});
  }
  std::string name_of(int n) const { return book.get("client", id_of(n), "name").text_or("-"); }
  std::string text_of_note(int n) const {
    return book.get("note", id_of(n), "text/plan").text_or("-");
  }

  Draft draft(int n, std::string text, Sensitivity s = Sensitivity::clinical) {
    return {"note", id_of(n), "text/plan", std::move(text), s, clock.last() + 1};
  }

  void poll() {
    now += 1000;
    Journal::Progress progress = journal->poll(book, now);
    durable.insert(durable.end(), progress.durable.begin(), progress.durable.end());
    for (Outcome& o : progress.failed) failed.push_back(std::move(o));
    for (std::string& s : progress.damage) damage.push_back(std::move(s));
    busy = progress.busy;
  }
  // Until nothing is under way; false when that never comes.
  bool settle(int most = 200) {
    for (int i = 0; i < most && !disk.crashed(); ++i) {
      poll();
      if (!busy && journal->all_durable()) return poll(), !busy || settle(most - i);
    }
    return false;
  }
  bool is_durable(Ticket t) const { return std::count(durable.begin(), durable.end(), t) > 0; }
};

inline bool has(const Book& book, int n) {
  return book.get("client", id_of(n), "name").text_or("-") == "Client " + std::to_string(n);
}

}  // namespace sb::store_test
