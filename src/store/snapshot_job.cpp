// Writing snapshots: one per key held, box by box over many frames. Only the first step reads the
// whole book at once; it is taken when nobody types and everything is durable, so that the book is
// exactly the durable journal.
#include <algorithm>

#include "core/codec.h"
#include "store/journal_parts.h"
#include "store/snapshot.h"

namespace sb {
namespace {

constexpr std::size_t kBoxBytes = 256 * 1024;
constexpr int kBoxesPerStep = 2;  // some 2 ms

class SnapshotJob final : public Job {
 public:
  ~SnapshotJob() override {
    for (Layer& layer : layers_) {
      for (Bytes& plain : layer.plain) wipe(plain);
    }
  }

  bool step(JournalParts& parts) override {
    switch (stage_) {
      case Stage::encode: encode(parts); break;
      case Stage::seal: seal_some(parts); break;
      case Stage::write: return write(parts);
      case Stage::clean: return await_.run(parts, [&](Ticket t) { parts.storage.sync_files(t); });
    }
    return false;
  }

 private:
  enum class Stage { encode, seal, write, clean };
  struct Layer {
    const Secret* key = nullptr;
    SnapshotHead head;
    ChangeEncoder encoder;
    std::deque<Bytes> plain;
    std::optional<SnapshotWriter> writer;
    std::string name;
    Bytes file;
  };

  void add(Layer& layer, const Change& change) {
    layer.encoder.add(change);
    ++layer.head.changes;
    if (layer.encoder.size() >= kBoxBytes) layer.plain.push_back(layer.encoder.finish());
  }

  void encode(JournalParts& parts) {
    layers_ = std::vector<Layer>(kSensitivities);
    parts.book->each_state([&](const Change& change) {
      for (const SplitChange& part : split_by_sensitivity(change, parts.own.has(change.entity))) {
        add(layers_[static_cast<std::size_t>(part.sensitivity)], part.change);
      }
    });
    const std::uint64_t number = parts.next_number(FileName::Kind::snapshot);
    for (std::size_t s = 0; s < layers_.size(); ++s) {
      Layer& layer = layers_[s];
      layer.head.sensitivity = static_cast<Sensitivity>(s);
      layer.key = parts.keys.for_sensitivity(layer.head.sensitivity);
      if (!layer.key) continue;
      layer.plain.push_back(layer.encoder.finish());
      layer.head.space = parts.header.space;
      layer.head.key = key_id(*layer.key);
      layer.head.covers = parts.heads;
      layer.head.boxes = static_cast<std::uint32_t>(layer.plain.size());
      layer.name = to_text({FileName::Kind::snapshot, number, number, layer.head.key});
      layer.writer.emplace(layer.head);
    }
    std::erase_if(layers_, [](const Layer& layer) { return !layer.key; });
    taken_ = parts.unsnapped;
    stage_ = Stage::seal;
  }

  void seal_some(JournalParts& parts) {
    int left = kBoxesPerStep;
    for (Layer& layer : layers_) {
      for (; left > 0 && !layer.plain.empty(); --left) {
        layer.writer->add(*layer.key, layer.plain.front(), parts.random);
        wipe(layer.plain.front());
        layer.plain.pop_front();
      }
      if (!layer.plain.empty()) return;
      if (layer.file.empty()) layer.file = layer.writer->finish();
    }
    for (const Layer& layer : layers_) parts.storage.write_file(layer.name, layer.file);
    stage_ = Stage::write;
  }

  bool write(JournalParts& parts) {
    if (!await_.run(parts, [&](Ticket t) { parts.storage.sync_files(t); })) return false;
    for (const Layer& layer : layers_) {
      const auto file = parts.storage.read_file(layer.name);
      // Not what was written: the older snapshot stays, and so does this one as what it is.
      if (!file || *file != layer.file || !read_snapshot_head(parts_of(*file)))
        return true;
    }
    parts.unsnapped -= std::min(parts.unsnapped, taken_);
    bool removed = false;
    for (const FileName& name : parts.files_of(FileName::Kind::snapshot)) {
      const bool older = std::any_of(layers_.begin(), layers_.end(), [&](const Layer& layer) {
        return layer.head.key == name.key && to_text(name) != layer.name;
      });
      if (older) parts.storage.remove_file(to_text(name));
      removed = removed || older;
    }
    await_.reset();
    stage_ = Stage::clean;
    return !removed;
  }

  std::vector<Layer> layers_;
  std::size_t taken_ = 0;
  Stage stage_ = Stage::encode;
  Await await_;
};

}  // namespace

std::unique_ptr<Job> snapshot_job() { return std::make_unique<SnapshotJob>(); }

}  // namespace sb
