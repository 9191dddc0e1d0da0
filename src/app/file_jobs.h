// What the engine is doing with files between frames: those waiting to be read in, the one being
// written, records whose durability is awaited, and the ones going out. Bytes are here a few pieces
// at a time. Part of Engine::State; the model says of it what the screen shows.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/attachment_rules.h"
#include "store/blob_reader.h"
#include "store/blob_writer.h"

namespace sb {

constexpr std::uint64_t kDemoFileBytes = 64 << 20;  // of all files in the demo's memory

struct FileJobs {
  struct Incoming {                    // in the order of model.files.adding
    AttachmentId id;
    AttachmentPlace place;
    std::string name;
    std::uint32_t handle = 0;
    std::uint64_t size = 0;
  };
  struct Outgoing {
    AttachmentId file;
    std::string name;
    BlobReader reader;
    std::uint32_t out = 0;
    bool as_text = false;              // for our own view: no out
    bool handed = false;               // whole; the platform has it
  };

  bool busy() const {
    return !incoming.empty() || !recorded.empty() || sweep != 0 || leaving.has_value() ||
           (shown && !shown->handed);
  }

  std::deque<Incoming> incoming;
  std::unique_ptr<BlobWriter> writer;  // of incoming.front()
  std::string media;                   // of what is being written; empty: nothing read yet
  std::vector<AttachmentId> recorded;  // settled once the journal is durable
  std::optional<Outgoing> shown, leaving;
  std::uint32_t last_out = 0;
  Ticket sweep = 0;                    // list_begun under way
  std::size_t stopped = 0;             // on their way in when the practice was locked
};

}  // namespace sb
