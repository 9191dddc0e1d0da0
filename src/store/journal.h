// The journal on this device: rows of sealed changes in the write-ahead log, sealed segments and a
// snapshot as files, a chain hash over all rows, and a mark in other stores as witness. Opening finds
// every durable change or says what is missing and keeps the rest untouched; appending is durable
// when the ticket's outcome says so. Drafts (text not yet a change) are rows too: the newest of a
// field counts, a commit or discard ends it. docs/format.md has every byte.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "core/book.h"
#include "store/storage.h"
#include "store/vault.h"

namespace sb {

// Text on its way: one field of one entity, as last typed. Kept under the key of its sensitivity.
struct Draft {
  std::string kind;    // "note"
  RawId entity;
  std::string field;   // "text/subjective"
  std::string text;
  Sensitivity sensitivity = Sensitivity::clinical;
  std::uint64_t time = 0;  // stamp time when typed
};

// What stands on the disk before anybody unlocked.
struct Found {
  enum class Kind {
    nothing,     // no trace of a practice: a new user
    practice,    // vault readable, mark fits
    damaged,     // a practice was here; `report` says in plain words what is missing; bytes are kept
    foreign,     // a newer version's or another program's
  };
  Kind kind = Kind::nothing;
  std::optional<Vault> vault;
  std::string report;
};
Found look_at(const Storage& storage);

struct OpenReport {
  std::size_t changes = 0;         // folded
  std::size_t from_snapshot = 0;   // of these, taken from the snapshot
  std::size_t sealed_away = 0;     // rows or parts without a key of ours; kept
  std::vector<std::string> damage; // sentences; empty when whole
  bool recovered_from_mirror = false;
};

class Journal {
 public:
  struct Limits {                       // tests use small ones
    std::size_t segment_bytes = 1 << 20;     // seal the log when it is this big
    std::size_t snapshot_changes = 20000;    // write a snapshot after this many new changes
  };

  Journal(Storage& storage, Random& random, Limits limits);
  Journal(Storage& storage, Random& random) : Journal(storage, random, Limits{}) {}
  ~Journal();

  // A new practice: writes the vault file; durable when idle() is true without failure.
  void create(const Vault& vault, Keyring keys);
  // Reads everything into the book. Damage does not stop it: what can be read is read, and reported.
  Result<OpenReport> open(const Vault& vault, Keyring keys, Book& book);
  void write_vault(const Vault& vault);  // after a change of passphrase or members

  // Appends one batch: all or nothing. Returns its ticket. Psychotherapy notes' changes are told
  // apart by `psychotherapy(note)`.
  Ticket append(const std::vector<Change>& changes);
  Ticket put_draft(const Draft& draft);
  Ticket drop_draft(const RawId& entity, std::string_view field);
  const std::vector<Draft>& drafts() const;  // found at open, minus those dropped since

  // Call once a frame: takes outcomes, retries what may be retried, starts sealing and snapshots when
  // due and idle. `book` is what a snapshot is made of.
  struct Progress {
    std::vector<Ticket> durable;
    std::vector<Outcome> failed;   // still held in memory and retried; the words are for people
    bool busy = false;             // writes under way
  };
  Progress poll(const Book& book, double now_ms);
  bool all_durable() const;        // nothing that was appended is still on its way
  void flush();                    // start writing what waits, now

  // The changes of the whole journal in order, decrypted as far as the keys go; for history and audit.
  Status each_change(const std::function<void(const Change&)>& visit) const;

  const Keyring& keys() const;
  void close();                    // wipes keys; the object is dead afterwards

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace sb
