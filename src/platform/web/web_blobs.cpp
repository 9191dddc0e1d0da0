#include "platform/web/web_blobs.h"

#include <optional>

#include "platform/web/bridge.h"
#include "platform/web/parcel.h"

namespace sb {
namespace {

BlobOutcome read_outcome(ByteReader& in) {
  BlobOutcome out;
  out.ticket = in.u64();
  const std::string fault = read_text(in);
  out.done = fault.empty();
  if (!out.done) out.error.fault = fault_of(fault);
  out.bytes = read_bytes(in);
  read_list(in, [&] {
    const std::optional<RawId> file = id_from_text(read_text(in));
    Bytes tag = read_bytes(in);
    if (file) out.begun.push_back({*file, std::move(tag)});
  });
  return out;
}

}  // namespace

void WebBlobs::begin(Ticket ticket, const RawId& file, Bytes tag) {
  const std::string id = to_text(file);
  js_blobs_begin(static_cast<double>(ticket), id.data(), size_of(id), tag.data(), size_of(tag));
}

void WebBlobs::put(Ticket ticket, const RawId& file, std::uint64_t index, Bytes sealed) {
  const std::string id = to_text(file);
  js_blobs_put(static_cast<double>(ticket), id.data(), size_of(id), static_cast<double>(index),
               sealed.data(), size_of(sealed));
}

void WebBlobs::settle(Ticket ticket, const RawId& file) {
  const std::string id = to_text(file);
  js_blobs_settle(static_cast<double>(ticket), id.data(), size_of(id));
}

void WebBlobs::discard(Ticket ticket, const RawId& file) {
  const std::string id = to_text(file);
  js_blobs_discard(static_cast<double>(ticket), id.data(), size_of(id));
}

void WebBlobs::get(Ticket ticket, const RawId& file, std::uint64_t index) {
  const std::string id = to_text(file);
  js_blobs_get(static_cast<double>(ticket), id.data(), size_of(id), static_cast<double>(index));
}

void WebBlobs::list_begun(Ticket ticket) { js_blobs_list(static_cast<double>(ticket)); }

std::vector<BlobOutcome> WebBlobs::take_outcomes() {
  std::vector<BlobOutcome> outcomes;
  Bytes parcel = take_answer_bytes(js_blobs_outcomes());
  ByteReader in(parcel);
  read_list(in, [&] { outcomes.push_back(read_outcome(in)); });
  return outcomes;
}

}  // namespace sb
