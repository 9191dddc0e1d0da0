// Any bytes as a segment, a kept file, a snapshot, a log row, a mirror row and a mark of a
// practice: looking and opening end in a report, and no byte of what was there changes.
#include <cstdlib>

#include "store/journal.h"
#include "store/memory_storage.h"
#include "store/segment.h"
#include "store/snapshot.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}

struct Made {
  SeededRandom random{4};
  MemberId me{random_id(random)};
  Vault::Created made;

  static KdfParams cheap() {
    KdfParams kdf;
    kdf.memory_kib = 8;
    kdf.passes = 1;
    return kdf;
  }
  Made() : made(Vault::create("Harbor", "Weiss", me, "p", random, cheap()).value()) {}
};
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView view(data, size);
  const Bytes bytes(view.begin(), view.end());
  (void)read_segment(view);
  (void)read_snapshot_head(parts_of(view));
  (void)file_name_from(text_of(view));
  Made p;
  const Keyring& keys = p.made.keys;
  (void)open_snapshot(parts_of(view), keys.schedule, [](ByteView) -> Status { return Done{}; });
  MemoryStorage::Disk disk;
  disk.files["vault"] = p.made.vault.serialize();
  disk.files["seg-00000001"] = bytes;
  disk.files["kept-00000001"] = bytes;
  disk.files[to_text({FileName::Kind::snapshot, 1, 1, key_id(keys.schedule)})] = bytes;
  disk.rows.push_back({1, bytes});
  disk.mirror.emplace_back(1, bytes);
  disk.marks.push_back(bytes);
  MemoryStorage storage = MemoryStorage::from(disk);
  const Found found = look_at(storage);
  require(found.vault.has_value());
  Journal journal(storage, p.random);
  Book book;
  auto opened = journal.open(*found.vault, p.made.vault.unlock(p.me, "p").value(), book);
  require(opened.ok());
  require(storage.disk().files == disk.files && storage.disk().rows[0].bytes == bytes);
  return 0;
}
