// Reading the journal: snapshots, segments, the log and, where something is missing, the mirror.
// Folds into the book whatever the keys open, in any order; finds gaps by number and by chain, and
// says in sentences what could not be read. Changes nothing on the disk.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/drafts.h"
#include "store/mark.h"
#include "store/own_notes.h"
#include "store/segment.h"

namespace sb {

struct LogItem {
  std::uint64_t key = 0;
  Bytes bytes;
  bool whole = true;      // else it is kept aside when the log is sealed
};

struct Reading {
  OpenReport report;
  Heads heads;            // where each device's next entry goes on; not before the mark
  DraftTable drafts;
  OwnNotes own;
  std::vector<LogItem> log;
  Bytes restored;         // entries only the mirror had; to be written to the log again
  std::vector<std::string> unread;  // segments a snapshot made it needless to read
  std::size_t after_snapshot = 0;   // changes
  bool complete = true;   // nothing missing, undecryptable or too new: a snapshot may cover it
  std::uint64_t changes_written = 0;
};

class Reader {
 public:
  Reader(const Storage& storage, const VaultHeader& header, const Keyring& keys, Book& book);
  Reading run();

 private:
  struct Layer {          // one key and the snapshot found for it
    KeyId id;
    const Secret* key;
    Sensitivity sensitivity;
    Heads covers;
  };
  struct Link {
    Hash hash, prev;
  };

  enum class Source { log, segment, kept, mirror };

  void read_snapshots(Layer& layer);
  bool read_snapshot(const std::string& name, Layer& layer);
  void read_segments();
  void read_segment_file(const std::string& name);
  void read_log();
  void read_mirror(const MarkView* mark);
  void check_chains(const MarkView* mark);
  void check_gaps(const DeviceId& device, const Head* marked);
  void take_rows(const RowScan& scan, Source source);
  void entry(const RowView& row, bool from_mirror);
  void boxes_of(const RowView& row);
  void fold(const RowView& row, std::size_t index, const Layer& layer);
  Head floor_of(const DeviceId& device) const;
  bool knows(const RowHead& head) const;
  std::string name_of_entries(const DeviceId& device, std::uint64_t from, std::uint64_t to) const;

  const Storage& storage_;
  const VaultHeader& header_;
  const Keyring& keys_;
  Book& book_;
  std::vector<Layer> layers_;
  std::map<DeviceId, std::map<std::uint64_t, Link>> seen_;
  Reading out_;
  std::size_t unreadable_boxes_ = 0, strangers_ = 0, forks_ = 0, newer_ = 0;
  bool lost_ = false, bad_log_inside_ = false;
};

}  // namespace sb
