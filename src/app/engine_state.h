// What the engine holds. Split from engine.cpp so that the gate (create, unlock, demo) and the
// keeping (drafts, outcomes, locking) can stand in files of their own. Only engine*.cpp include it.
#pragma once

#include <map>
#include <optional>

#include "app/engine.h"
#include "app/file_jobs.h"
#include "app/phrases.h"
#include "app/update_parts.h"
#include "store/memory_storage.h"

namespace sb {

struct PendingDraft {
  Draft draft;
  double first_ms = 0, last_ms = 0;  // monotonic time of the first and the last keystroke unsaved
};

struct AddendumWords {               // typed and not added yet
  std::string reason, text;
};

struct Engine::State {
  explicit State(Parts p) : parts(std::move(p)) {}

  Parts parts;
  Model model;
  LogicalClock clock{DeviceId{}};
  std::unique_ptr<Journal> journal;
  std::optional<Vault> vault;                      // of the practice that is open or locked
  std::optional<Vault::Created> created;           // until the recovery code was typed back
  std::unique_ptr<MemoryStorage> demo_storage;
  std::map<std::pair<RawId, std::string>, PendingDraft> drafts;
  Effects waiting;                                 // of this frame
  Effects slow;                                    // run a frame later
  int slow_delay = 0;                              // frames until `slow` runs
  double touched_ms = 0;                           // last sign of life
  bool writer = false;
  bool leaving = false;                            // hidden: this frame's words are written at once
  bool journal_busy = false;                       // writes, retries or a snapshot are under way

  UpdateContext context() {
    return {parts.clock.now(), parts.clock.monotonic_ms(), parts.random, clock, &parts.zones};
  }
  Storage& storage() { return demo_storage ? *demo_storage : parts.storage; }

  // engine_gate.cpp
  void look();                                     // what stands on this device → phase
  void make_vault();
  void found();
  bool write_foundation(PracticeRequest request);  // the practice's first changes
  void found_again();                              // a set-up that was cut off is finished
  void unlock();
  void recover();
  void open_demo();
  void leave_demo();
  bool open_journal(Keyring keys);                 // false: model.gate has the error

  // engine_drafts.cpp
  void restore_drafts();
  enum class Restored { alone, beside_another, stands_already, stays_draft };
  Restored restore_draft(const Draft& draft);
  Stamp standing_under(const Draft& draft) const;        // of what stands where it is typed

  // engine_addendum.cpp; by the note, or by the addendum that is changed
  RawId open_addendum() const;                           // nil: none is being written
  void follow_addendum(const RawId& before, const Command& command, Effects& effects);
  bool take_addendum(const Draft& draft);                // false: it is of something else
  std::map<RawId, AddendumWords> typed_addenda;

  // engine_keeping.cpp
  void put_due_drafts(bool all);
  bool take_outcomes();
  void begin_lock();
  void finish_lock_when_durable();
  void forget();                                   // wipes keys and everything read
  bool idle_lock_due() const;
  std::int64_t draft_wait_ms() const;              // -1: none waits

  bool read_for_search();                          // engine_search.cpp: true: results changed

  // engine_files.cpp
  void begin_files(bool record_is_whole);          // after opening: what a crash left is swept
  bool tick_files();                               // true when the model changed
  void run_file_act(const effect::FileAct& act);
  void stop_files();                               // locked, lost: nothing goes on, nothing is left
  void take_file_news(FileNews& news);
  void take_blob_outcome(BlobOutcome& outcome);
  void sweep_files(const std::vector<BegunBlob>& begun);
  FileJobs files;

  // engine_files_in.cpp
  void take_given(const FileNews& news);
  void take_piece(const FileNews& news);
  bool write_files();                              // the next steps of those on their way in
  void record_file();                              // all its bytes are durable
  void end_incoming(bool keep_bytes);              // the first of those on their way
  void cancel_incoming(const AttachmentId& id);
  void tell_of_file(const AttachmentPlace& place, std::string text, bool bad);

  // engine_files_out.cpp
  bool send_files();                               // the next steps of those on their way out
  void open_file(const AttachmentId& id);
  void download_file(const AttachmentId& id);
  void close_file();
  void cancel_download();

  // engine_sign.cpp
  void sign_subject();
  // engine_versions.cpp
  void read_versions();                            // into model.signing.versions
  std::vector<Change> demo_notes;                  // of the demo, whose journal begins after them
  // engine_signed_file.cpp: a signed note that somebody wants verified
  bool take_signed_file(FileNews& news);           // true: it was about that file
  void verify_signed_file();                       // all of it is read: into model.papers.verified
  struct SignedFile {
    bool chosen_next = false;                      // what is chosen next is such a file
    std::uint32_t handle = 0;                      // 0: none is being read
    std::string name;
    std::uint64_t size = 0;
    Bytes bytes;
  } signed_file;

  void follow_zone();                              // the practice's zone was changed: load it
  std::string followed_zone;                       // asked for last
  void commit_now();                               // what is typed becomes changes and is written
  void run(Effect& effect);
};

}  // namespace sb
