// The pieces of files in the browser, behind store/blob_store.h: forwards to shell/blobs.js, which
// keeps them in IndexedDB, and turns its parcels into values. Bytes pass through, none stay.
#pragma once

#include "store/blob_store.h"

namespace sb {

class WebBlobs final : public BlobStore {
 public:
  void begin(Ticket ticket, const RawId& file, Bytes tag) override;
  void put(Ticket ticket, const RawId& file, std::uint64_t index, Bytes sealed) override;
  void settle(Ticket ticket, const RawId& file) override;
  void discard(Ticket ticket, const RawId& file) override;
  void get(Ticket ticket, const RawId& file, std::uint64_t index) override;
  void list_begun(Ticket ticket) override;
  std::vector<BlobOutcome> take_outcomes() override;
};

}  // namespace sb
