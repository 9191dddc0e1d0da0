// The device's storage in the browser, behind store/storage.h. All work is done by
// shell/storage.js; this keeps what was loaded and turns its parcels into values. Empty until the
// writer's role is granted: WebHost calls reload() just before it hands on writer_granted. One
// instance per program; the shell knows which space it is.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "platform/web/web_blobs.h"
#include "store/storage.h"

namespace sb {

class WebStorage final : public Storage {
 public:
  WebStorage();

  // Takes over what the shell loaded when this tab became the writer.
  void reload();

  const std::vector<LogRow>& rows() const override { return rows_; }
  std::vector<Bytes> mirror_rows() const override { return mirror_; }
  std::vector<Mark> marks() const override { return marks_; }
  std::vector<std::string> files() const override;
  Result<Bytes> read_file(std::string_view name) const override;
  Result<Bytes> read_part(std::string_view name, std::size_t from, std::size_t most) const override;

  void append(Ticket ticket, Bytes row, Mark mark) override;
  void remove_rows(Ticket ticket, std::uint64_t last) override;
  void write_file(std::string_view name, Bytes bytes) override;
  void remove_file(std::string_view name) override;
  void sync_files(Ticket ticket) override;
  std::vector<Outcome> take_outcomes() override;
  BlobStore* blobs() override { return &blobs_; }

 private:
  // rows() stays true after a lock: a row appended since the start is there, a removed one is not.
  void keep_up(const Outcome& outcome);

  struct Appending {
    Bytes row;
    Mark mark;
  };
  WebBlobs blobs_;
  std::map<Ticket, Appending> appending_;
  std::map<Ticket, std::uint64_t> removing_;  // the last key that goes
  std::vector<LogRow> rows_;
  std::vector<Bytes> mirror_;
  std::vector<Mark> marks_;
};

}  // namespace sb
