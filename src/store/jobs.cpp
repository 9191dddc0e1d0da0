// Jobs of the journal: writing the vault's copies, sealing the log into a segment, packing
// segments. Each writes beside what is there, makes it durable, reads it back, and only then
// removes the old.
#include <algorithm>

#include "store/journal_parts.h"
#include "store/vault_files.h"

namespace sb {
namespace {

constexpr double kPauseAfterTrouble = 60000;

// ---- vault --------------------------------------------------------------------------------------

class VaultJob final : public Job {
 public:
  explicit VaultJob(Bytes vault) : vault_(std::move(vault)) {}

  bool step(JournalParts& parts) override {
    for (; stage_ < 2; ++stage_, await_.reset()) {
      if (!written_) put(parts);
      if (!await_.run(parts, [&](Ticket t) { parts.storage.sync_files(t); })) return false;
      written_ = false;
    }
    if (parts.vault != vault_) parts.writer.nothing();  // the marks get the new copy too
    parts.vault = std::move(vault_);
    parts.vault_ready = true;
    return true;
  }

 private:
  void put(JournalParts& parts) {
    Storage& s = parts.storage;
    if (stage_ == 0) {
      // The copy that is whole is written over last; one that is not ours to understand is kept.
      const auto file = s.read_file(kVaultFile);
      const auto copy = s.read_file(kVaultCopy);
      const bool file_whole = file && Vault::parse(*file);
      const bool copy_whole = copy && Vault::parse(*copy);
      if (!file_whole && copy_whole) std::swap(first_, second_);
      if (file && !file_whole) set_aside(s, *file);
      if (copy && !copy_whole) set_aside(s, *copy);
    }
    s.write_file(stage_ == 0 ? first_ : second_, vault_);
    written_ = true;
  }
  static void set_aside(Storage& s, const Bytes& bytes) {
    s.write_file("vault-damaged-" + to_hex(ByteView(blake2b(bytes)).first(4)), bytes);
  }

  Bytes vault_;
  std::string_view first_ = kVaultCopy, second_ = kVaultFile;
  int stage_ = 0;
  bool written_ = false;
  Await await_;
};

// ---- sealing ------------------------------------------------------------------------------------

// Moves the log into a segment: entries byte for byte, what could not be read into a kept file,
// drafts that still count to the end of the log. With hardly an entry among many dead drafts, the
// entries go to the end of the log as well and no small segment is made.
class SealJob final : public Job {
 public:
  bool step(JournalParts& parts) override {
    if (stage_ == 0) {
      plan(parts);
      stage_ = 1;
    }
    if (stage_ == 1) {
      const bool files = !segment_.empty() || !kept_.empty();
      if (files && !await_.run(parts, [&](Ticket t) { parts.storage.sync_files(t); })) return false;
      if (!verified(parts)) return give_up(parts);
      if (!carry_.empty()) parts.writer.whole_rows(std::move(carry_), carried_);
      else *carried_ = true;
      await_.reset();
      stage_ = 2;
    }
    if (!*carried_) return false;
    if (!await_.run(parts, [&](Ticket t) { parts.storage.remove_rows(t, last_key_); }))
      return false;
    forget_rows(parts);
    return true;
  }

 private:
  void plan(JournalParts& parts) {
    last_key_ = parts.log.back().key;
    std::vector<ByteView> entries;
    std::vector<KeptItem> unreadable;
    std::size_t entry_bytes = 0;
    for (const LogItem& item : parts.log) {
      if (!item.whole) unreadable.push_back({item.key, item.bytes});
      for (const RowView& row : scan_rows(item.bytes).rows) {
        if (row.head.type != RowType::entry || row.head.space != parts.header.space) continue;
        entries.push_back(row.bytes);
        entry_bytes += row.bytes.size();
      }
    }
    carry_ = parts.draft_table.carry();
    if (entry_bytes * 2 >= parts.limits.segment_bytes) {
      segment_ = write_segment(parts.header.space, entries);
      const std::uint64_t number = parts.next_number(FileName::Kind::segment);
      segment_name_ = to_text({FileName::Kind::segment, number, number, {}});
      parts.storage.write_file(segment_name_, segment_);
    } else {
      Bytes rows;
      for (ByteView entry : entries) rows.insert(rows.end(), entry.begin(), entry.end());
      carry_.insert(carry_.begin(), rows.begin(), rows.end());
    }
    if (unreadable.empty()) return;
    kept_ = write_kept(unreadable);
    const std::uint64_t number = parts.next_number(FileName::Kind::kept);
    kept_name_ = to_text({FileName::Kind::kept, number, number, {}});
    parts.storage.write_file(kept_name_, kept_);
  }

  bool verified(const JournalParts& parts) const {
    auto same = [&](const std::string& name, const Bytes& bytes) {
      if (bytes.empty()) return true;
      const auto file = parts.storage.read_file(name);
      return file && *file == bytes;
    };
    return same(segment_name_, segment_) && same(kept_name_, kept_) &&
           (segment_.empty() || read_segment(segment_).whole);
  }

  // The file is not what was written. The log still has everything: leave both, try again later.
  static bool give_up(JournalParts& parts) {
    parts.no_seal_before = parts.now + kPauseAfterTrouble;
    parts.progress.damage.push_back(
        "A file of the record did not come back as it was written. Nothing is lost; Sessionbook "
        "keeps "
        "the log and tries again.");
    return true;
  }

  void forget_rows(JournalParts& parts) const {
    std::erase_if(parts.log, [&](const LogItem& item) { return item.key <= last_key_; });
    parts.log_bytes = 0;
    for (const LogItem& item : parts.log) parts.log_bytes += item.bytes.size();
    parts.seal_at = parts.log_bytes + parts.limits.segment_bytes;
  }

  int stage_ = 0;
  std::uint64_t last_key_ = 0;
  Bytes segment_, kept_, carry_;
  std::string segment_name_, kept_name_;
  std::shared_ptr<bool> carried_ = std::make_shared<bool>(false);
  Await await_;
};

// ---- packing ------------------------------------------------------------------------------------

// Several segments become one, so that the file system has few files. Only whole ones are touched.
class PackJob final : public Job {
 public:
  explicit PackJob(std::vector<FileName> names) : names_(std::move(names)) {}

  bool step(JournalParts& parts) override {
    if (stage_ == 0 && !plan(parts)) return true;
    stage_ = std::max(stage_, 1);
    if (!await_.run(parts, [&](Ticket t) { parts.storage.sync_files(t); })) return false;
    if (stage_ == 2) return true;
    const auto file = parts.storage.read_file(packed_name_);
    if (!file || *file != packed_ || !read_segment(packed_).whole) return true;  // both stay
    for (const FileName& name : names_) parts.storage.remove_file(to_text(name));
    stage_ = 2;
    await_.reset();
    return false;
  }

 private:
  bool plan(JournalParts& parts) {
    std::vector<Bytes> files;
    std::vector<SegmentView> views;
    std::vector<ByteView> rows;
    for (const FileName& name : names_) {
      auto file = parts.storage.read_file(to_text(name));
      if (!file) return false;
      files.push_back(std::move(file.value()));
    }
    for (const Bytes& file : files) {
      views.push_back(read_segment(file));
      if (!views.back().whole || views.back().space != parts.header.space) return false;
      for (const RowView& row : views.back().scan.rows) rows.push_back(row.bytes);
    }
    packed_ = write_segment(parts.header.space, rows);
    packed_name_ = to_text({FileName::Kind::segment, names_.front().from, names_.back().to, {}});
    parts.storage.write_file(packed_name_, packed_);
    return true;
  }

  std::vector<FileName> names_;
  Bytes packed_;
  std::string packed_name_;
  int stage_ = 0;
  Await await_;
};

}  // namespace

std::unique_ptr<Job> write_vault_job(Bytes vault) {
  return std::make_unique<VaultJob>(std::move(vault));
}
std::unique_ptr<Job> seal_job() { return std::make_unique<SealJob>(); }
std::unique_ptr<Job> pack_job(std::vector<FileName> names) {
  return std::make_unique<PackJob>(std::move(names));
}

}  // namespace sb
