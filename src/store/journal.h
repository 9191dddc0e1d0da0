// The journal on this device: rows of sealed changes in the write-ahead log, sealed segments and a
// snapshot as files, a chain hash over all rows, and a mark in other stores as witness. Opening
// finds every durable change or says what is missing and keeps the rest untouched; appending is
// durable when the ticket's outcome says so. Drafts (text not yet a change) are rows too: the
// newest of a field counts, a commit or discard ends it. docs/format.md has every byte.
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
  // Of the value that stood in the field then, never when it was empty; none in drafts of before.
  std::optional<Stamp> over;
};

// What stands on the disk before anybody unlocked.
struct Found {
  enum class Kind {
    nothing,   // no trace of a practice: a new user
    practice,  // vault readable, mark fits
    damaged,   // a practice was here; `report` says in plain words what is missing; bytes are kept
    foreign,   // a newer version's or another program's
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

struct JournalParts;  // store/journal_parts.h

class Journal {
 public:
  struct Limits {                       // tests use small ones
    std::size_t segment_bytes = 1 << 20;     // seal the log when it is this big
    std::size_t snapshot_changes = 20000;    // write a snapshot after this many new changes
    std::size_t most_segments = 48;          // then some are packed into one file
    double idle_ms = 3000;                   // without an append, before slow work is begun
  };

  Journal(Storage& storage, Random& random, Limits limits);
  Journal(Storage& storage, Random& random) : Journal(storage, random, Limits{}) {}
  ~Journal();

  // A new practice: writes the vault file; durable when idle() is true without failure.
  void create(const Vault& vault, Keyring keys);
  // Reads everything into the book. Damage does not stop it: what can be read is read, and
  // reported.
  Result<OpenReport> open(const Vault& vault, Keyring keys, Book& book);
  void write_vault(const Vault& vault);  // after a change of passphrase, names or members

  // Appends one batch: all or nothing. Returns its ticket. Changes of psychotherapy notes, their
  // addenda and signatures are told by their content and go under the author's own key. A batch
  // with a change whose key is not held is refused as a whole: its outcome is `forbidden`, not
  // retried.
  Ticket append(const std::vector<Change>& changes);
  Ticket put_draft(const Draft& draft);
  Ticket drop_draft(const RawId& entity, std::string_view field);
  const std::vector<Draft>& drafts() const;  // found at open, minus those dropped since

  // Call once a frame: takes outcomes, retries what may be retried, starts sealing and snapshots
  // when due and idle. `book` is what a snapshot is made of.
  struct Progress {
    std::vector<Ticket> durable;
    std::vector<Outcome> failed;   // still held in memory and retried; the words are for people
    bool busy = false;             // writes under way or waiting: poll again soon, asked or not
    std::vector<std::string> damage;  // found while looking through sealed files in idle time
  };
  Progress poll(const Book& book, double now_ms);
  bool all_durable() const;        // nothing that was appended is still on its way, nor the vault
  void flush();                    // start writing what waits, now

  // The changes of the whole journal in order, decrypted as far as the keys go; for history and
  // audit.
  Status each_change(const std::function<void(const Change&)>& visit) const;

  const Keyring& keys() const;
  // Wipes keys; the object is dead afterwards. What was not durable by then is lost: flush() and
  // wait for all_durable() before.
  void close();

 private:
  std::unique_ptr<JournalParts> parts_;
};

}  // namespace sb
