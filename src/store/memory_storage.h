// A disk in memory: for tests, and for the demo practice that must leave no trace. Behaves like the
// browser's: writes end later and in order, files live in memory until synced. Tests make it fail a
// write, run out of room, or crash in the middle of one: a write is made of points (a row, its
// mark, its mirror, each file of a sync) and a crash at point k keeps what was durable before, plus
// what the fault makes of k itself. survivor() is the disk that a new start then finds.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/memory_blobs.h"
#include "store/storage.h"

namespace sb {

class MemoryStorage final : public Storage {
 public:
  enum class Tear {
    dropped,     // nothing of the write is there
    torn,        // its first half
    flipped,     // all of it, one bit wrong
    doubled,     // a row twice, a file as it should be
    reordered,   // not this one, but all that were under way behind it
  };
  struct Faults {
    int delay = 0;                   // calls of take_outcomes before a write ends
    std::uint64_t fail_from = 0;     // the k-th write and …
    std::uint64_t fail_count = 1;    // … so many in all end as not durable; 0: none
    Fault fail_as = Fault::unavailable;
    std::uint64_t quota = 0;         // bytes; 0: as much as there is
    std::uint64_t crash_at = 0;      // the k-th point; 0: never
    Tear tear = Tear::dropped;
    bool no_marks = false, no_mirror = false;  // the other stores are not there
  };
  Faults faults;

  const std::vector<LogRow>& rows() const override { return disk_.rows; }
  std::vector<Bytes> mirror_rows() const override;
  std::vector<Mark> marks() const override;
  std::vector<std::string> files() const override;
  Result<Bytes> read_file(std::string_view name) const override;
  std::vector<std::string> mirror_files() const override;
  Result<Bytes> mirror_file(std::string_view name) const override;
  void append(Ticket ticket, Bytes row, Mark mark) override;
  void remove_rows(Ticket ticket, std::uint64_t last) override;
  void write_file(std::string_view name, Bytes bytes) override;
  void remove_file(std::string_view name) override;
  void sync_files(Ticket ticket) override;
  std::vector<Outcome> take_outcomes() override;
  MemoryBlobs* blobs() override { return &blob_store; }
  MemoryBlobs blob_store;                                 // with faults of its own

  // What is durable, open for tests that hurt it.
  struct Disk {
    std::vector<LogRow> rows;
    std::vector<std::pair<std::uint64_t, Bytes>> mirror;  // with the row's key
    std::vector<Mark> marks;                              // two witnesses
    std::map<std::string, Bytes, std::less<>> files, file_mirror;
    std::uint64_t last_key = 0;
  };
  Disk& disk() { return disk_; }
  static MemoryStorage from(Disk disk);
  MemoryStorage survivor() const {  // power gone, started again
    MemoryStorage next = from(disk_);
    next.blob_store = blob_store.survivor();
    return next;
  }

  bool crashed() const { return crashed_; }
  std::uint64_t points() const { return points_; }        // passed so far
  std::uint64_t writes() const { return writes_; }
  bool mirrors_files = false;                             // keep copies of synced files too

 private:
  struct Write {
    enum class What { append, remove, sync };
    What what;
    Ticket ticket;
    Bytes row;
    Mark mark;
    std::uint64_t last;
    std::map<std::string, Bytes, std::less<>> files;      // as they stood when the sync began
    int wait;
  };
  enum class Fate { whole, torn, flipped, doubled, none };

  void start(Write write);
  Outcome run(Write& write);
  bool fails(const Write& write, Error& error);
  std::uint64_t used_after(const Write& write) const;
  Fate pass_point();
  void put_row(const Write& write, Fate fate, Outcome& outcome);
  void put_witnesses(const Write& write, std::uint64_t key);
  void put_files(const Write& write);

  Disk disk_;
  std::map<std::string, Bytes, std::less<>> files_;       // as the program sees them
  std::deque<Write> under_way_;
  std::uint64_t writes_ = 0, points_ = 0;
  bool crashed_ = false, spilling_ = false;
};

}  // namespace sb
