// Where the sealed pieces of files lie: a store of their own, never in the log nor in memory files
// (shared facts: docs/keeping-on-the-web.md). Every call returns at once and ends in a BlobOutcome.
// A file is *begun* until it is settled: only then may its pieces be removed again, so what stands
// in the record cannot be removed by any call, and what a crash left half written is found by
// list_begun(). Web: IndexedDB, strict. Tests and the demo: MemoryBlobs.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/id.h"
#include "base/result.h"
#include "store/storage.h"

namespace sb {

struct BegunBlob {
  RawId file;
  Bytes tag;               // as given to begin(): whose it is
};

struct BlobOutcome {
  Ticket ticket = 0;
  bool done = false;       // writing: durable
  Error error;             // when not: full, unavailable; get: not_found
  Bytes bytes;             // of get
  std::vector<BegunBlob> begun;  // of list_begun
};

class BlobStore {
 public:
  virtual ~BlobStore() = default;
  Ticket next_ticket() { return ++last_ticket_; }

  virtual void begin(Ticket ticket, const RawId& file, Bytes tag) = 0;
  // Refused (`unavailable`) when the file is not begun: swept meanwhile by another tab.
  virtual void put(Ticket ticket, const RawId& file, std::uint64_t index, Bytes sealed) = 0;
  virtual void settle(Ticket ticket, const RawId& file) = 0;   // its record is durable
  virtual void discard(Ticket ticket, const RawId& file) = 0;  // if begun: its pieces go, and that
  virtual void get(Ticket ticket, const RawId& file, std::uint64_t index) = 0;
  virtual void list_begun(Ticket ticket) = 0;

  virtual std::vector<BlobOutcome> take_outcomes() = 0;  // those that ended since the last call

 private:
  Ticket last_ticket_ = 0;
};

}  // namespace sb
