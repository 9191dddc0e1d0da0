// A disk for benchmarks: files in a folder, log rows and mark beside them, everything durable at
// once (nothing is flushed: what is measured is the program, not this machine's disk). Unlike
// MemoryStorage it keeps no file in memory, so that the process weighs what the program weighs, and
// tests/bench/browser can put the same folder into a browser's storage.
// Layout: files/<name> · log (u64 key, u32 length, bytes, …; little-endian) · mark
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/storage.h"

namespace sb::bench {

class FolderDisk final : public Storage {
 public:
  explicit FolderDisk(std::filesystem::path folder);  // made when missing; reads log and mark
  void save() const;                                  // log and mark; files are there already
  std::uint64_t file_bytes() const;

  const std::vector<LogRow>& rows() const override { return rows_; }
  std::vector<Bytes> mirror_rows() const override;
  std::vector<Mark> marks() const override;
  std::vector<std::string> files() const override;
  Result<Bytes> read_file(std::string_view name) const override;
  Result<Bytes> read_part(std::string_view name, std::size_t from, std::size_t most) const override;
  std::vector<std::string> mirror_files() const override { return {}; }
  Result<Bytes> mirror_file(std::string_view name) const override;
  void append(Ticket ticket, Bytes row, Mark mark) override;
  void remove_rows(Ticket ticket, std::uint64_t last) override;
  void write_file(std::string_view name, Bytes bytes) override;
  void remove_file(std::string_view name) override;
  void sync_files(Ticket ticket) override { done(ticket, 0); }
  std::vector<Outcome> take_outcomes() override { return std::exchange(outcomes_, {}); }

 private:
  void done(Ticket ticket, std::uint64_t key);

  std::filesystem::path folder_;
  std::vector<LogRow> rows_;
  Mark mark_;
  std::uint64_t last_key_ = 0;
  std::vector<Outcome> outcomes_;
};

}  // namespace sb::bench
