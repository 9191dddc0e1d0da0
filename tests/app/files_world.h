// A practice with one client for tests of files (NOTE-20): give() chooses one for her chart, told()
// is what was said about files, disk() the store of pieces.
#pragma once

#include "app/app_world.h"
#include "core/attachment_rules.h"
#include "store/blob.h"

namespace sb::app_test {

inline const std::string kPng =
    std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + std::string(500, 'p');

inline std::string big_text(std::size_t size) {
  std::string out;
  while (out.size() < size) out += "line " + std::to_string(out.size()) + " of a long text\n";
  out.resize(size);
  return out;
}

struct FileWorld : World {
  ClientId amara;

  FileWorld() {
    create();
    amara = add_client("Amara Okafor");
    act(cmd::OpenChart{amara, ChartTab::summary});
  }
  void give(const std::string& name, std::string bytes) {
    act(cmd::ChooseFiles{amara, {}, {}});
    host.port.give({{name, std::move(bytes)}});
    run(60);
  }
  std::vector<AttachmentId> rows() const { return model().files.rows; }
  const Attachment& first() const { return *model().book.find<Attachment>(rows().front()); }
  std::string told() const {
    std::string out;
    for (const FileTold& one : model().files.told) out += one.text + "\n";
    return out;
  }
  bool is_told(const std::string& part) const { return told().find(part) != std::string::npos; }
  MemoryBlobs::Disk& disk() { return storage.blob_store.disk(); }
  std::string downloaded(const AttachmentId& id) {
    act(cmd::DownloadFile{id});
    run(60);
    for (const auto& [number, out] : host.port.outs)
      if (out.downloaded && number == host.port.outs.rbegin()->first) return out.bytes;
    return "nothing came";
  }
};

}  // namespace sb::app_test
