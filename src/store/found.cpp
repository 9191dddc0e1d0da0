// What stands on the disk before anybody unlocked.
#include <algorithm>

#include "store/journal.h"
#include "store/mark.h"
#include "store/segment.h"
#include "store/vault_files.h"

namespace sb {
namespace {

// How far this device's entries reach, told without keys.
class Reach {
 public:
  explicit Reach(DeviceId device) : device_(device) {}
  void rows(ByteView bytes) {
    for (const RowView& row : scan_rows(bytes).rows) {
      if (row.head.type == RowType::entry && row.head.device == device_) add(row.head.n);
    }
  }
  void segment(ByteView file) {
    const auto ranges = segment_ranges(file);
    if (!ranges) return;
    for (const Range& range : *ranges) {
      if (range.device == device_) add(range.last);
    }
  }
  std::uint64_t last() const { return last_; }

 private:
  void add(std::uint64_t n) { last_ = std::max(last_, n); }
  DeviceId device_;
  std::uint64_t last_ = 0;
};

bool is_segment(std::string_view text) {
  const auto name = file_name_from(text);
  return name && name->kind == FileName::Kind::segment;
}

std::uint64_t reach_of_disk(const Storage& storage, DeviceId device) {
  Reach reach(device);
  for (const LogRow& row : storage.rows()) reach.rows(row.bytes);
  for (const std::string& name : storage.files()) {
    if (!is_segment(name)) continue;
    if (const auto file = storage.read_file(name)) reach.segment(*file);
  }
  return reach.last();
}

std::uint64_t reach_of_mirror(const Storage& storage, DeviceId device) {
  Reach reach(device);
  for (const Bytes& bytes : storage.mirror_rows()) reach.rows(bytes);
  for (const std::string& name : storage.mirror_files()) {
    if (!is_segment(name)) continue;
    if (const auto file = storage.mirror_file(name)) reach.segment(*file);
  }
  return reach.last();
}

bool any_trace(const Storage& storage) {
  if (!storage.rows().empty() || !storage.marks().empty() || !storage.mirror_rows().empty())
    return true;
  const auto files = storage.files();
  return std::any_of(files.begin(), files.end(),
                     [](const std::string& name) { return file_name_from(name).has_value(); });
}

Found without_vault(const Storage& storage, const VaultSearch& search) {
  Found out;
  if (search.foreign) {
    out.kind = Found::Kind::foreign;
    out.report =
        "The practice on this device was written by a newer version of Sessionbook or by another "
        "program. Nothing was changed. Reload the page to get the newest version.";
  } else if (search.any || any_trace(storage)) {
    out.kind = Found::Kind::damaged;
    out.report =
        "A practice was kept on this device, but its key file is damaged or gone, so it cannot be "
        "unlocked here. Nothing was deleted. Restore a backup, or join from another device.";
  }
  return out;
}

}  // namespace

VaultSearch find_vault(const Storage& storage) {
  VaultSearch out;
  std::size_t whole = 0;
  auto consider = [&out](Result<Vault> vault) {
    if (vault && (!out.vault || vault->generation() > out.vault->generation())) {
      out.vault.emplace(std::move(vault.value()));
      return true;
    }
    out.foreign = out.foreign || (!vault && vault.error().fault == Fault::foreign);
    return false;
  };
  for (std::string_view name : {kVaultFile, kVaultCopy}) {
    const auto file = storage.read_file(name);
    if (!file) continue;
    // The copy is written before the file: alone and torn it is a set-up that was never finished.
    out.any = out.any || name == kVaultFile;
    auto vault = Vault::parse(*file);
    whole += vault.ok();
    (void)consider(std::move(vault));
  }
  for (const Mark& bytes : storage.marks()) {
    const auto mark = read_mark(bytes);
    if (!mark) continue;
    // A mark of another practice says nothing about the one whose file is here.
    if (whole > 0 && mark->space != out.vault->header().space) continue;
    if (consider(Vault::parse(mark->vault))) out.from_mark = true;
  }
  if (out.vault) out.foreign = false;
  out.hurt = out.vault && (whole < 2 || out.from_mark);
  return out;
}

Found look_at(const Storage& storage) {
  VaultSearch search = find_vault(storage);
  if (!search.vault) return without_vault(storage, search);
  Found out;
  out.kind = Found::Kind::practice;
  const VaultHeader header = search.vault->header();
  out.vault = std::move(search.vault);
  const auto mark = farthest_mark(storage.marks(), header.space);
  const std::uint64_t disk = reach_of_disk(storage, header.device);
  const std::uint64_t marked = mark && mark->device == header.device ? mark->head.n : 0;
  if (disk >= marked) return out;
  if (reach_of_mirror(storage, header.device) >= marked) {
    out.report =
        "The browser lost part of what was saved; it is restored from the second copy when you "
        "unlock.";
    return out;
  }
  out.kind = Found::Kind::damaged;
  out.report =
      "Part of what was saved on this device is missing: " + std::to_string(marked - disk) +
      " of " + std::to_string(marked) +
      " entries. Unlock to see what is there; nothing that remains is overwritten.";
  return out;
}

}  // namespace sb
