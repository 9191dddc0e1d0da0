#include "store/memory_storage.h"

#include <algorithm>

namespace sb {
namespace {

void flip_middle(Bytes& bytes) {
  if (!bytes.empty()) bytes[bytes.size() / 2] ^= 0x10;
}

std::vector<std::string> names_of(const std::map<std::string, Bytes, std::less<>>& files) {
  std::vector<std::string> out;
  for (const auto& [name, bytes] : files) out.push_back(name);
  return out;
}

Result<Bytes> find_in(const std::map<std::string, Bytes, std::less<>>& files,
                      std::string_view name) {
  const auto it = files.find(name);
  if (it == files.end()) {
    return Error{Fault::not_found, "There is no file " + std::string(name) + ".", {}};
  }
  return it->second;
}

}  // namespace

MemoryStorage MemoryStorage::from(Disk disk) {
  MemoryStorage out;
  out.disk_ = std::move(disk);
  out.files_ = out.disk_.files;
  return out;
}

std::vector<Bytes> MemoryStorage::mirror_rows() const {
  std::vector<Bytes> out;
  for (const auto& [key, bytes] : disk_.mirror) out.push_back(bytes);
  return out;
}

std::vector<Mark> MemoryStorage::marks() const { return disk_.marks; }
std::vector<std::string> MemoryStorage::files() const { return names_of(files_); }
Result<Bytes> MemoryStorage::read_file(std::string_view name) const {
  return find_in(files_, name);
}
std::vector<std::string> MemoryStorage::mirror_files() const { return names_of(disk_.file_mirror); }
Result<Bytes> MemoryStorage::mirror_file(std::string_view name) const {
  return find_in(disk_.file_mirror, name);
}

void MemoryStorage::start(Write write) {
  write.wait = faults.delay;
  under_way_.push_back(std::move(write));
}

void MemoryStorage::append(Ticket ticket, Bytes row, Mark mark) {
  start({Write::What::append, ticket, std::move(row), std::move(mark), 0, {}, 0});
}

void MemoryStorage::remove_rows(Ticket ticket, std::uint64_t last) {
  start({Write::What::remove, ticket, {}, {}, last, {}, 0});
}

void MemoryStorage::write_file(std::string_view name, Bytes bytes) {
  files_[std::string(name)] = std::move(bytes);
}

void MemoryStorage::remove_file(std::string_view name) {
  if (const auto it = files_.find(name); it != files_.end()) files_.erase(it);
}

void MemoryStorage::sync_files(Ticket ticket) {
  start({Write::What::sync, ticket, {}, {}, 0, files_, 0});
}

std::vector<Outcome> MemoryStorage::take_outcomes() {
  std::vector<Outcome> out;
  while (!under_way_.empty() && !crashed_) {
    if (under_way_.front().wait-- > 0) break;
    Write write = std::move(under_way_.front());
    under_way_.pop_front();
    Outcome outcome = run(write);
    if (!crashed_) out.push_back(std::move(outcome));
  }
  return out;
}

Outcome MemoryStorage::run(Write& write) {
  Outcome out;
  out.ticket = write.ticket;
  ++writes_;
  if (fails(write, out.error)) return out;
  out.durable = true;
  switch (write.what) {
    case Write::What::append: put_row(write, pass_point(), out); break;
    case Write::What::sync: put_files(write); break;
    case Write::What::remove:
      if (pass_point() == Fate::none) break;
      std::erase_if(disk_.rows, [&](const LogRow& r) { return r.key <= write.last; });
      std::erase_if(disk_.mirror, [&](const auto& r) { return r.first <= write.last; });
      break;
  }
  return out;
}

std::uint64_t MemoryStorage::used_after(const Write& write) const {
  std::uint64_t used = write.row.size();
  for (const LogRow& row : disk_.rows) used += row.bytes.size();
  for (const auto& [name, bytes] : write.what == Write::What::sync ? write.files : disk_.files) {
    used += bytes.size();
  }
  return used;
}

bool MemoryStorage::fails(const Write& write, Error& error) {
  if (faults.fail_from > 0 && faults.fail_count > 0 && writes_ >= faults.fail_from) {
    --faults.fail_count;
    error = {faults.fail_as, "", {}};
    return true;
  }
  const bool grows = write.what != Write::What::remove;
  if (faults.quota == 0 || !grows || used_after(write) <= faults.quota) return false;
  error = {Fault::full, "", {}};
  return true;
}

// What happens to the next small piece of a write. After the crash nothing is written any more,
// except that with `reordered` what stood behind it still gets through.
MemoryStorage::Fate MemoryStorage::pass_point() {
  if (spilling_) return Fate::whole;
  if (crashed_) return Fate::none;
  if (++points_ != faults.crash_at) return Fate::whole;
  crashed_ = true;
  switch (faults.tear) {
    case Tear::dropped: return Fate::none;
    case Tear::torn: return Fate::torn;
    case Tear::flipped: return Fate::flipped;
    case Tear::doubled: return Fate::doubled;
    case Tear::reordered: break;
  }
  spilling_ = true;
  while (!under_way_.empty()) {
    Write next = std::move(under_way_.front());
    under_way_.pop_front();
    (void)run(next);
  }
  spilling_ = false;
  return Fate::none;
}

void MemoryStorage::put_row(const Write& write, Fate fate, Outcome& outcome) {
  if (fate == Fate::none) return;
  Bytes bytes = write.row;
  if (fate == Fate::torn) bytes.resize(bytes.size() / 2);
  if (fate == Fate::flipped) flip_middle(bytes);
  for (int copies = fate == Fate::doubled ? 2 : 1; copies > 0; --copies) {
    disk_.rows.push_back({++disk_.last_key, bytes});
  }
  outcome.key = disk_.last_key;
  put_witnesses(write, outcome.key);
}

void MemoryStorage::put_witnesses(const Write& write, std::uint64_t key) {
  for (std::size_t i = 0; i < 2 && !faults.no_marks; ++i) {
    const Fate fate = pass_point();
    if (fate == Fate::none) continue;
    disk_.marks.resize(std::max(disk_.marks.size(), i + 1));
    disk_.marks[i] = write.mark;
    if (fate == Fate::torn) disk_.marks[i].resize(write.mark.size() / 2);
    if (fate == Fate::flipped) flip_middle(disk_.marks[i]);
  }
  if (faults.no_mirror) return;
  const Fate fate = pass_point();
  if (fate == Fate::none) return;
  Bytes bytes = write.row;
  if (fate == Fate::torn) bytes.resize(bytes.size() / 2);
  if (fate == Fate::flipped) flip_middle(bytes);
  disk_.mirror.emplace_back(key, std::move(bytes));
}

// Each file is a point of its own: IndexedDB would do better, a disk may do worse.
void MemoryStorage::put_files(const Write& write) {
  for (const auto& [name, bytes] : write.files) {
    const auto old = disk_.files.find(name);
    if (old != disk_.files.end() && old->second == bytes) continue;
    const Fate fate = pass_point();
    if (fate == Fate::none) continue;
    Bytes& kept = disk_.files[name] = bytes;
    if (fate == Fate::torn) kept.resize(kept.size() / 2);
    if (fate == Fate::flipped) flip_middle(kept);
    if (mirrors_files && fate == Fate::whole) disk_.file_mirror[name] = bytes;
  }
  for (const std::string& name : names_of(disk_.files)) {
    if (write.files.count(name) || pass_point() == Fate::none) continue;
    disk_.files.erase(name);
    disk_.file_mirror.erase(name);
  }
}

}  // namespace sb
