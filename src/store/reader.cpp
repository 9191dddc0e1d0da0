#include "store/reader.h"

#include <algorithm>

#include "base/order.h"
#include "core/codec.h"
#include "store/snapshot.h"

namespace sb {

Reader::Reader(const Storage& storage, const VaultHeader& header, const Keyring& keys, Book& book)
    : storage_(storage), header_(header), keys_(keys), book_(book) {
  for (int s = 0; s < kSensitivities; ++s) {
    const auto sensitivity = static_cast<Sensitivity>(s);
    if (const Secret* key = keys.for_sensitivity(sensitivity)) {
      layers_.push_back({key_id(*key), key, sensitivity, {}});
    }
  }
}

Reading Reader::run() {
  for (Layer& layer : layers_) read_snapshots(layer);
  out_.report.from_snapshot = out_.report.changes;
  const auto mark = farthest_mark(storage_.marks(), header_.space);
  const MarkView* ours = mark && mark->device == header_.device ? &*mark : nullptr;
  read_segments();
  read_log();
  read_mirror(ours);
  check_chains(ours);
  std::size_t broken_drafts = 0;
  (void)out_.drafts.readable(keys_, broken_drafts);
  auto say = [this](bool when, std::string sentence) {
    if (when) out_.report.damage.push_back(std::move(sentence));
  };
  say(unreadable_boxes_ > 0, std::to_string(unreadable_boxes_) +
                                 " parts of the record could not be decrypted although the key is "
                                 "right. They were kept as they are.");
  say(broken_drafts > 0, "A draft could not be read. It was kept as it is.");
  say(strangers_ > 0, "Entries of another practice stand in this record. They were kept aside.");
  say(forks_ > 0, "Some entries exist in two versions; both were taken in.");
  say(newer_ > 0,
      "Some entries were written by a newer version of Sessionbook. They are kept and will be read "
      "after an update.");
  say(bad_log_inside_ && !lost_,
      "A piece of the log could not be read. It was kept as it is; no saved entry is missing.");
  out_.complete = !lost_ && unreadable_boxes_ == 0 && newer_ == 0;
  out_.after_snapshot = out_.report.changes - out_.report.from_snapshot;
  if (ours) out_.changes_written = ours->changes;
  return std::move(out_);
}

// ---- snapshots ----------------------------------------------------------------------------------

void Reader::read_snapshots(Layer& layer) {
  std::vector<FileName> names;
  for (const std::string& text : storage_.files()) {
    const auto name = file_name_from(text);
    if (name && name->kind == FileName::Kind::snapshot && name->key == layer.id)
      names.push_back(*name);
  }
  put_in_order(names.begin(), names.end(),
               [](const FileName& a, const FileName& b) { return a.from > b.from; });
  for (const FileName& name : names) {
    if (read_snapshot(to_text(name), layer)) return;
    out_.report.damage.push_back(
        "A snapshot is damaged; the journal was read instead, which takes longer. The snapshot "
        "itself "
        "holds nothing that the journal does not.");
  }
}

bool Reader::read_snapshot(const std::string& name, Layer& layer) {
  const ReadPart file = [&](std::size_t from, std::size_t most) {
    return storage_.read_part(name, from, most);
  };
  const auto head = read_snapshot_head(file);
  if (!head || head->space != header_.space || head->key != layer.id) return false;
  std::size_t count = 0;
  const Status read = open_snapshot(file, *layer.key, [&](ByteView plain) -> Status {
    return decode_changes(plain, [&](Change&& change) {
      if (layer.sensitivity == Sensitivity::psychotherapy) out_.own.add(change.entity);
      book_.apply(change);
      ++count;
    });
  });
  if (!read) return false;  // what was folded from it stands in the journal too
  layer.covers = head->covers;
  out_.report.changes += count;
  return true;
}

Head Reader::floor_of(const DeviceId& device) const {
  Head out;
  bool first = true;
  for (const Layer& layer : layers_) {
    const auto it = layer.covers.find(device);
    if (it == layer.covers.end()) return {};
    if (first || it->second.n < out.n) out = it->second;
    first = false;
  }
  return out;
}

// ---- segments, log, mirror ----------------------------------------------------------------------

void Reader::read_segments() {
  std::vector<FileName> names;
  for (const std::string& text : storage_.files()) {
    const auto name = file_name_from(text);
    if (name && name->kind != FileName::Kind::snapshot) names.push_back(*name);
  }
  put_in_order(names.begin(), names.end(), [](const FileName& a, const FileName& b) {
    return a.from != b.from ? a.from < b.from : a.to > b.to;
  });
  for (const FileName& name : names) read_segment_file(to_text(name));
}

void Reader::read_segment_file(const std::string& name) {
  const bool kept = name[0] == 'k';
  // Mostly the snapshot has it all: hundreds of megabytes of history are not read for that.
  const auto start = storage_.read_part(name, 0, kSegmentStart);
  if (const auto ranges = segment_ranges(start ? ByteView(*start) : ByteView()); ranges && !kept) {
    const bool covered = std::all_of(ranges->begin(), ranges->end(), [this](const Range& r) {
      return r.last <= floor_of(r.device).n;
    });
    if (covered) return out_.unread.push_back(name);
  }
  auto file = storage_.read_file(name);
  const Bytes bytes = file ? std::move(file.value()) : Bytes();
  const SegmentView segment = read_segment(bytes);
  take_rows(segment.scan, kept ? Source::kept : Source::segment);
  if (segment.whole || kept) return;
  const auto copy = storage_.mirror_file(name);
  if (copy) {
    const SegmentView mirrored = read_segment(*copy);
    take_rows(mirrored.scan, Source::mirror);
    if (mirrored.whole) return;
  }
  out_.report.damage.push_back("The file " + name + " of the record is damaged. " +
                               std::to_string(segment.scan.rows.size()) +
                               " of its entries could be read; the file was kept as it is.");
}

void Reader::read_log() {
  for (const LogRow& row : storage_.rows()) {
    const RowScan scan = scan_rows(row.bytes);
    const bool stranger = std::any_of(scan.rows.begin(), scan.rows.end(), [this](const RowView& r) {
      return r.head.space != header_.space;
    });
    const bool whole = scan.bad.empty() && !scan.rows.empty() && !stranger;
    const bool last = &row == &storage_.rows().back();
    const bool damaged = std::any_of(scan.bad.begin(), scan.bad.end(),
                                     [](const RowScan::Bad& b) { return !b.newer; });
    // A torn last row that nobody was told of is what a crash leaves: no damage.
    bad_log_inside_ = bad_log_inside_ || ((damaged || scan.rows.empty()) && !whole && !last);
    for (const RowScan::Bad& b : scan.bad) newer_ += b.newer;
    out_.log.push_back({row.key, row.bytes, whole});
    take_rows(scan, Source::log);
  }
}

void Reader::take_rows(const RowScan& scan, Source source) {
  for (const RowView& row : scan.rows) {
    if (row.head.space != header_.space) {
      strangers_ += source == Source::log || source == Source::segment;
    } else if (row.head.type == RowType::entry) {
      entry(row, source == Source::mirror);
    } else if (source == Source::log) {
      out_.drafts.saw(row);
    }
  }
}

bool Reader::knows(const RowHead& head) const {
  if (head.n <= floor_of(head.device).n) return true;
  const auto device = seen_.find(head.device);
  return device != seen_.end() && device->second.count(head.n) > 0;
}

void Reader::read_mirror(const MarkView* mark) {
  // Drafts come back only when the log lost some: the mirror may hold ones that were over long ago.
  const bool lost_drafts = mark && out_.drafts.last() < mark->draft;
  const std::uint64_t last_draft = out_.drafts.last();
  for (const Bytes& bytes : storage_.mirror_rows()) {
    const RowScan scan = scan_rows(bytes);
    take_rows(scan, Source::mirror);
    for (const RowView& row : scan.rows) {
      if (lost_drafts && row.head.space == header_.space) out_.drafts.saw(row);
    }
  }
  if (out_.drafts.last() > last_draft) {
    const Bytes found = out_.drafts.carry();
    out_.restored.insert(out_.restored.end(), found.begin(), found.end());
    out_.report.recovered_from_mirror = true;
  }
  for (const std::string& text : storage_.mirror_files()) {
    const auto name = file_name_from(text);
    if (!name || name->kind != FileName::Kind::segment || storage_.read_file(text)) continue;
    const auto file = storage_.mirror_file(text);
    if (!file) continue;
    const SegmentView segment = read_segment(*file);
    if (segment.whole) take_rows(segment.scan, Source::mirror);
  }
  if (mark && out_.drafts.last() < mark->draft) {
    lost_ = true;
    out_.report.damage.push_back(
        "What was typed last before the program ended may be missing. Saved entries are not "
        "touched by "
        "this.");
  }
}

// ---- entries ------------------------------------------------------------------------------------

void Reader::entry(const RowView& row, bool from_mirror) {
  const Link link{chain_hash(row), row.head.prev};
  if (from_mirror) {
    if (knows(row.head)) return;
    out_.restored.insert(out_.restored.end(), row.bytes.begin(), row.bytes.end());
    out_.report.recovered_from_mirror = true;
  }
  auto& of_device = seen_[row.head.device];
  const auto [it, fresh] = of_device.emplace(row.head.n, link);
  if (!fresh && it->second.hash == link.hash) return;  // written twice
  if (!fresh) ++forks_;
  boxes_of(row);
}

void Reader::boxes_of(const RowView& row) {
  for (std::size_t i = 0; i < row.boxes.size(); ++i) {
    const BoxView& box = row.boxes[i];
    if (box.kind != BoxKind::changes) continue;
    const auto layer = std::find_if(layers_.begin(), layers_.end(),
                                    [&](const Layer& l) { return l.id == box.key; });
    if (layer == layers_.end()) {
      ++out_.report.sealed_away;
      continue;
    }
    const auto covered = layer->covers.find(row.head.device);
    if (covered != layer->covers.end() && row.head.n <= covered->second.n) continue;
    fold(row, i, *layer);
  }
}

void Reader::fold(const RowView& row, std::size_t index, const Layer& layer) {
  const auto plain = open_box(row, index, *layer.key);
  if (!plain) {
    ++unreadable_boxes_;
    return;
  }
  const Status read = decode_changes(*plain, [&](Change&& change) {
    if (layer.sensitivity == Sensitivity::psychotherapy) out_.own.add(change.entity);
    book_.apply(change);
    ++out_.report.changes;
  });
  if (!read) read.error().fault == Fault::foreign ? ++newer_ : ++unreadable_boxes_;
}

// ---- what is missing ----------------------------------------------------------------------------

std::string Reader::name_of_entries(const DeviceId& device, std::uint64_t from,
                                    std::uint64_t to) const {
  const std::string numbers = from == to ? "Entry " + std::to_string(from)
                                         : "Entries " + std::to_string(from) + " to " +
                                               std::to_string(to);
  return numbers + (device == header_.device ? " of this device" : " of another device") +
         (from == to ? " is" : " are");
}

void Reader::check_chains(const MarkView* mark) {
  std::set<DeviceId> devices = {header_.device};
  for (const auto& [device, links] : seen_) devices.insert(device);
  for (const Layer& layer : layers_) {
    for (const auto& [device, head] : layer.covers) devices.insert(device);
  }
  for (const DeviceId& device : devices) {
    check_gaps(device, mark && device == header_.device ? &mark->head : nullptr);
  }
}

void Reader::check_gaps(const DeviceId& device, const Head* marked) {
  Head last = floor_of(device);
  bool certain = last.n > 0;  // is last.hash the hash of entry last.n?
  auto missing = [&](std::uint64_t from, std::uint64_t to) {
    lost_ = true;
    out_.report.damage.push_back(name_of_entries(device, from, to) +
                                 " missing. Everything else that is there was read.");
  };
  for (const auto& [n, link] : seen_[device]) {
    if (n <= last.n) continue;
    if (n > last.n + 1) {
      missing(last.n + 1, n - 1);
    } else if (link.prev != (certain ? last.hash : link.prev) || (n == 1 && link.prev != Hash{})) {
      out_.report.damage.push_back(
          name_of_entries(device, n, n) +
          " not the one that followed when it was written; an entry may have "
          "been replaced.");
    }
    last = {n, link.hash};
    certain = true;
  }
  // Snapshots of other keys may reach farther than the one with the lowest cover.
  for (const Layer& layer : layers_) {
    const auto it = layer.covers.find(device);
    if (it != layer.covers.end() && it->second.n > last.n) last = it->second;
  }
  if (marked && marked->n > last.n) {
    missing(last.n + 1, marked->n);
    last = *marked;  // never the same number twice: other devices may hold what is missing here
  }
  out_.heads[device] = last;
}

}  // namespace sb
