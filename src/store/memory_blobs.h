// A store of pieces in memory: for tests, and for the files of the demo practice. Behaves like the
// browser's: outcomes come later and in order. Tests make it fail a write, run out of room, or
// crash at the k-th write; survivor() is what a new start finds.
#pragma once

#include <deque>
#include <map>
#include <utility>
#include <vector>

#include "store/blob_store.h"

namespace sb {

class MemoryBlobs final : public BlobStore {
 public:
  enum class Tear { dropped, torn, flipped };  // what the crash leaves of a piece
  struct Faults {
    int delay = 0;                    // calls of take_outcomes before a call ends
    std::uint64_t fail_from = 0;      // the k-th write and …
    std::uint64_t fail_count = 1;     // … so many in all end as not done; 0: none
    Fault fail_as = Fault::unavailable;
    std::uint64_t quota = 0;          // bytes of all pieces; 0: as much as there is
    std::uint64_t crash_at = 0;       // the k-th write; 0: never
    Tear tear = Tear::dropped;
  };
  Faults faults;

  void begin(Ticket ticket, const RawId& file, Bytes tag) override;
  void put(Ticket ticket, const RawId& file, std::uint64_t index, Bytes sealed) override;
  void settle(Ticket ticket, const RawId& file) override;
  void discard(Ticket ticket, const RawId& file) override;
  void get(Ticket ticket, const RawId& file, std::uint64_t index) override;
  void list_begun(Ticket ticket) override;
  std::vector<BlobOutcome> take_outcomes() override;

  // What is durable, open for tests that hurt it.
  struct Disk {
    std::map<std::pair<RawId, std::uint64_t>, Bytes> pieces;
    std::map<RawId, Bytes> begun;
  };
  Disk& disk() { return disk_; }
  MemoryBlobs survivor() const;
  std::uint64_t bytes() const;        // of all pieces
  bool crashed() const { return crashed_; }
  std::uint64_t writes() const { return writes_; }

 private:
  struct Call {
    enum class What { begin, put, settle, discard, get, list } what;
    Ticket ticket;
    RawId file;
    std::uint64_t index;
    Bytes bytes;
    int wait;
  };
  void start(Call call);
  BlobOutcome run(Call& call);
  void write(Call& call, BlobOutcome& outcome);
  void put_piece(Call& call, BlobOutcome& outcome);
  void remove(const RawId& file);

  Disk disk_;
  std::deque<Call> under_way_;
  std::uint64_t writes_ = 0;
  bool crashed_ = false;
};

}  // namespace sb
