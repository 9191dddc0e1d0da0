#include "bench/native/folder_disk.h"

#include <algorithm>
#include <fstream>

namespace sb::bench {

namespace fs = std::filesystem;

namespace {

Bytes slurp(const fs::path& path, std::size_t from = 0, std::size_t most = SIZE_MAX) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) return {};
  const auto size = static_cast<std::size_t>(in.tellg());
  from = std::min(from, size);
  Bytes out(std::min(most, size - from));
  in.seekg(static_cast<std::streamoff>(from));
  in.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size()));
  return out;
}

void spill(const fs::path& path, ByteView bytes) {
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

FolderDisk::FolderDisk(fs::path folder) : folder_(std::move(folder)) {
  fs::create_directories(folder_ / "files");
  mark_ = slurp(folder_ / "mark");
  const Bytes log = slurp(folder_ / "log");
  ByteReader in(log);
  while (in.left() > 0) {
    last_key_ = in.u64();
    const ByteView bytes = in.raw(in.u32());
    if (!in.ok()) return;
    rows_.push_back({last_key_, Bytes(bytes.begin(), bytes.end())});
  }
}

void FolderDisk::save() const {
  ByteWriter out;
  for (const LogRow& row : rows_) {
    out.u64(row.key);
    out.u32(static_cast<std::uint32_t>(row.bytes.size()));
    out.raw(row.bytes);
  }
  spill(folder_ / "log", out.bytes());
  spill(folder_ / "mark", mark_);
}

std::uint64_t FolderDisk::file_bytes() const {
  std::uint64_t sum = 0;
  for (const auto& entry : fs::directory_iterator(folder_ / "files")) sum += entry.file_size();
  return sum;
}

std::vector<Bytes> FolderDisk::mirror_rows() const {
  std::vector<Bytes> out;
  for (const LogRow& row : rows_) out.push_back(row.bytes);
  return out;
}

std::vector<Mark> FolderDisk::marks() const {
  return mark_.empty() ? std::vector<Mark>{} : std::vector<Mark>{mark_, mark_};
}

std::vector<std::string> FolderDisk::files() const {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder_ / "files"))
    out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

Result<Bytes> FolderDisk::read_file(std::string_view name) const {
  const fs::path path = folder_ / "files" / std::string(name);
  if (!fs::exists(path)) return Error{Fault::not_found, "There is no such file.", {}};
  return slurp(path);
}

Result<Bytes> FolderDisk::read_part(std::string_view name, std::size_t from,
                                    std::size_t most) const {
  const fs::path path = folder_ / "files" / std::string(name);
  if (!fs::exists(path)) return Error{Fault::not_found, "There is no such file.", {}};
  return slurp(path, from, most);
}

Result<Bytes> FolderDisk::mirror_file(std::string_view) const {
  return Error{Fault::not_found, "There is no such file.", {}};
}

void FolderDisk::append(Ticket ticket, Bytes row, Mark mark) {
  rows_.push_back({++last_key_, std::move(row)});
  mark_ = std::move(mark);
  done(ticket, last_key_);
}

void FolderDisk::remove_rows(Ticket ticket, std::uint64_t last) {
  std::erase_if(rows_, [&](const LogRow& row) { return row.key <= last; });
  done(ticket, 0);
}

void FolderDisk::write_file(std::string_view name, Bytes bytes) {
  spill(folder_ / "files" / std::string(name), bytes);
}

void FolderDisk::remove_file(std::string_view name) {
  fs::remove(folder_ / "files" / std::string(name));
}

void FolderDisk::done(Ticket ticket, std::uint64_t key) {
  Outcome outcome;
  outcome.ticket = ticket;
  outcome.durable = true;
  outcome.key = key;
  outcomes_.push_back(std::move(outcome));
}

}  // namespace sb::bench
