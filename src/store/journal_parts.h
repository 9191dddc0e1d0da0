// What an open journal is made of. The writer turns what was appended into rows, one under way at a
// time and in order; jobs (vault files, sealing, packing, snapshots) are sequences of writes that
// go on beside it, one job at a time. Only store/*.cpp include this.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>

#include "core/codec.h"
#include "store/reader.h"

namespace sb {

// One write to the storage until it is durable: started, awaited, and after a failure started again
// with growing pauses. A failure is reported each time it happens.
class Await {
 public:
  // True once durable. `start` gets the ticket to use; `tickets` are whom a failure concerns.
  bool run(JournalParts& parts, const std::function<void(Ticket)>& start,
           const std::vector<Ticket>& tickets = {});
  void reset() { *this = Await(); }
  void hurry() { retry_at_ = 0; }
  bool under_way() const { return ticket_ != 0; }
  std::uint64_t key() const { return key_; }  // of the row, after an append

 private:
  Ticket ticket_ = 0;
  bool done_ = false;
  std::uint64_t key_ = 0;
  double retry_at_ = 0, pause_ = 0;
};

// The queue of rows on their way to the log.
class Writer {
 public:
  void changes(Ticket ticket, std::vector<SplitChange> parts);
  void draft(Ticket ticket, Draft draft, Slot slot);
  void drop(Ticket ticket, Draft draft, Slot slot);
  void whole_rows(Bytes rows, std::shared_ptr<bool> durable);  // rows that exist already
  void nothing();                                              // a row that moves the mark
  bool empty() const { return waiting_.empty(); }
  void hurry() { await_.hurry(); }
  void step(JournalParts& parts);

 private:
  enum class What { changes, draft, drop, rows, nothing };
  struct Item {
    What what;
    std::vector<Ticket> tickets;
    std::vector<SplitChange> parts;
    Draft draft;
    Slot slot{};
    Bytes rows;
    std::shared_ptr<bool> durable;
  };
  // A row that was built stays as it is until durable: written twice it is still the same row.
  struct Built {
    Bytes bytes;
    Mark mark;
    std::size_t items = 0;
    Head head;                 // after it
    std::uint64_t draft = 0, changes = 0;
  };

  void build(JournalParts& parts);
  std::vector<BoxPlain> boxes_of_changes(JournalParts& parts);
  std::vector<BoxPlain> boxes_of_drafts(JournalParts& parts);
  void build_entry(JournalParts& parts, const std::vector<BoxPlain>& boxes);
  void finish(JournalParts& parts);

  std::deque<Item> waiting_;
  std::optional<Built> built_;
  Await await_;
};

// A sequence of writes; step() does what can be done now and is true when all is over.
class Job {
 public:
  virtual ~Job() = default;
  virtual bool step(JournalParts& parts) = 0;
};
std::unique_ptr<Job> write_vault_job(Bytes vault);
std::unique_ptr<Job> seal_job();
std::unique_ptr<Job> pack_job(std::vector<FileName> names);
std::unique_ptr<Job> snapshot_job();

struct JournalParts {
  JournalParts(Storage& s, Random& r, Journal::Limits l) : storage(s), random(r), limits(l) {}

  Storage& storage;
  Random& random;
  Journal::Limits limits;
  VaultHeader header;
  Bytes vault;                        // as it stands in the marks
  Keyring keys;
  bool open = false;

  Heads heads;                        // durable
  std::uint64_t draft_last = 0, changes_written = 0;
  std::vector<LogItem> log;           // what stands in the log now
  std::size_t log_bytes = 0, seal_at = 0;
  DraftTable draft_table;
  std::vector<Draft> drafts;
  OwnNotes own;
  std::vector<std::string> unread;    // segments still to be looked through, the last one first …
  std::size_t unread_at = 0;          // … which is sound up to here
  std::size_t unread_piece = 0;       // bytes to read of it next; 0: as many as usual
  double next_look = 0;               // not before
  std::size_t unsnapped = 0;          // changes since the last snapshot
  bool complete = true;  // nothing is missing or unread that a snapshot would then hide

  Writer writer;
  std::unique_ptr<Job> job;
  bool vault_job = false;             // `job` writes the vault
  std::optional<Bytes> pending_vault;
  bool vault_ready = true;            // rows wait until the vault file is durable

  Ticket last_ticket = 0;
  std::map<Ticket, Outcome> ended;    // of the storage, not yet looked at
  Journal::Progress progress;
  double now = 0, last_append = 0, no_seal_before = 0;
  const Book* book = nullptr;         // during poll()

  void take_log_row(std::uint64_t key, Bytes bytes);
  MarkView mark() const;
  void step_jobs();
  std::unique_ptr<Job> next_job();
  void look_through_some();           // of an unread segment
  std::vector<FileName> files_of(FileName::Kind kind) const;  // by number
  std::uint64_t next_number(FileName::Kind kind) const;
};

}  // namespace sb
