// The disk as store sees it: a write-ahead log of rows, a few files, and a mark kept elsewhere as a
// second witness. Reads are synchronous from what the platform loaded at open, kept up with what
// became durable since (a practice is locked and unlocked without loading the page again); writes
// are started here and end in an Outcome later. Nothing counts as kept before its Outcome says so.
// Rows are written one after the other, never two at once. Web: IndexedDB (rows, durability
// 'strict'), IDBFS (files), OPFS and localStorage (mark, mirror). Native tests: MemoryStorage,
// which can fail, tear or drop any write.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace sb {

class BlobStore;  // store/blob_store.h

using Ticket = std::uint64_t;  // names one write; given by the caller, increasing from 1

struct LogRow {
  std::uint64_t key = 0;  // the store's own increasing key
  Bytes bytes;
};

// What the last durable write was, kept outside the database: a start that finds less than this is
// a recovery, never a new practice. Opaque to the platform; one to ten kilobytes, because it
// carries a copy of the vault file as well.
using Mark = Bytes;

struct Outcome {
  Ticket ticket = 0;
  bool durable = false;
  Error error;              // when not durable: full, unavailable, damaged
  std::uint64_t key = 0;    // append: the row's key
};

class Storage {
 public:
  virtual ~Storage() = default;

  // A new name for a write, used once in the life of this object by whoever writes.
  Ticket next_ticket() { return ++last_ticket_; }

  // The durable rows in key order: what was there at open, plus those appended and durable since,
  // minus those removed.
  virtual const std::vector<LogRow>& rows() const = 0;
  // The log's copy outside IndexedDB. Holds at least what rows() should hold; may hold older rows
  // too.
  virtual std::vector<Bytes> mirror_rows() const = 0;
  // Copies of synced files outside IndexedDB, for a platform that keeps them: read only when the
  // file itself is missing or damaged.
  virtual std::vector<std::string> mirror_files() const { return {}; }
  virtual Result<Bytes> mirror_file(std::string_view name) const {
    return Error{Fault::not_found, "There is no copy of " + std::string(name) + ".", {}};
  }
  virtual std::vector<Mark> marks() const = 0;                  // every witness found, may disagree
  virtual std::vector<std::string> files() const = 0;
  virtual Result<Bytes> read_file(std::string_view name) const = 0;
  // A piece of a file, shorter at its end: a big one is not copied whole for what it begins with.
  virtual Result<Bytes> read_part(std::string_view name, std::size_t from, std::size_t most) const {
    Result<Bytes> all = read_file(name);
    if (!all) return all.error();
    from = std::min(from, all->size());
    const auto begin = all->begin() + static_cast<std::ptrdiff_t>(from);
    return Bytes(begin, begin + static_cast<std::ptrdiff_t>(std::min(most, all->size() - from)));
  }

  // Adds a row; after it is durable sets the mark in the witnesses and copies the row to the
  // mirror.
  virtual void append(Ticket ticket, Bytes row, Mark mark) = 0;
  // Removes rows with key <= last. Called only after a sync_files that holds their content is
  // durable.
  virtual void remove_rows(Ticket ticket, std::uint64_t last) = 0;
  // Files change in memory at once and become durable with sync_files. Names: [a-z0-9._-]+, ≤ 64.
  virtual void write_file(std::string_view name, Bytes bytes) = 0;
  virtual void remove_file(std::string_view name) = 0;
  virtual void sync_files(Ticket ticket) = 0;

  virtual std::vector<Outcome> take_outcomes() = 0;  // those that ended since the last call

  // The store beside it for the bytes of files; null: this storage keeps none.
  virtual BlobStore* blobs() { return nullptr; }

 private:
  Ticket last_ticket_ = 0;
};

}  // namespace sb
