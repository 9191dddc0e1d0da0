#include "store/memory_blobs.h"

namespace sb {

MemoryBlobs MemoryBlobs::survivor() const {
  MemoryBlobs next;
  next.disk_ = disk_;
  return next;
}

void MemoryBlobs::start(Call call) {
  call.wait = faults.delay;
  under_way_.push_back(std::move(call));
}

void MemoryBlobs::begin(Ticket ticket, const RawId& file, Bytes tag) {
  start({Call::What::begin, ticket, file, 0, std::move(tag), 0});
}
void MemoryBlobs::put(Ticket ticket, const RawId& file, std::uint64_t index, Bytes sealed) {
  start({Call::What::put, ticket, file, index, std::move(sealed), 0});
}
void MemoryBlobs::settle(Ticket ticket, const RawId& file) {
  start({Call::What::settle, ticket, file, 0, {}, 0});
}
void MemoryBlobs::discard(Ticket ticket, const RawId& file) {
  start({Call::What::discard, ticket, file, 0, {}, 0});
}
void MemoryBlobs::get(Ticket ticket, const RawId& file, std::uint64_t index) {
  start({Call::What::get, ticket, file, index, {}, 0});
}
void MemoryBlobs::list_begun(Ticket ticket) {
  start({Call::What::list, ticket, {}, 0, {}, 0});
}

std::vector<BlobOutcome> MemoryBlobs::take_outcomes() {
  std::vector<BlobOutcome> out;
  while (!under_way_.empty() && !crashed_) {
    if (under_way_.front().wait-- > 0) break;
    Call call = std::move(under_way_.front());
    under_way_.pop_front();
    BlobOutcome outcome = run(call);
    if (!crashed_) out.push_back(std::move(outcome));
  }
  return out;
}

BlobOutcome MemoryBlobs::run(Call& call) {
  BlobOutcome outcome;
  outcome.ticket = call.ticket;
  outcome.done = true;
  if (call.what == Call::What::list) {
    for (const auto& [file, tag] : disk_.begun) outcome.begun.push_back({file, tag});
  } else if (call.what == Call::What::get) {
    const auto it = disk_.pieces.find({call.file, call.index});
    outcome.done = it != disk_.pieces.end();
    if (outcome.done) outcome.bytes = it->second;
    else outcome.error = {Fault::not_found, "", {}};
  } else {
    write(call, outcome);
  }
  return outcome;
}

void MemoryBlobs::write(Call& call, BlobOutcome& outcome) {
  ++writes_;
  if (faults.fail_from > 0 && faults.fail_count > 0 && writes_ >= faults.fail_from) {
    --faults.fail_count;
    outcome.done = false;
    outcome.error = {faults.fail_as, "", {}};
    return;
  }
  crashed_ = writes_ == faults.crash_at;
  if (call.what == Call::What::put) return put_piece(call, outcome);
  if (crashed_ && faults.tear == Tear::dropped) return;
  switch (call.what) {
    case Call::What::begin: disk_.begun[call.file] = std::move(call.bytes); break;
    case Call::What::settle: disk_.begun.erase(call.file); break;
    case Call::What::discard: remove(call.file); break;
    default: break;
  }
}

std::uint64_t MemoryBlobs::bytes() const {
  std::uint64_t sum = 0;
  for (const auto& [at, piece] : disk_.pieces) sum += piece.size();
  return sum;
}

void MemoryBlobs::put_piece(Call& call, BlobOutcome& outcome) {
  const bool full = faults.quota > 0 && bytes() + call.bytes.size() > faults.quota;
  if (full || !disk_.begun.count(call.file)) {
    outcome.done = false;
    outcome.error = {full ? Fault::full : Fault::unavailable, "", {}};
    return;
  }
  if (crashed_ && faults.tear == Tear::dropped) return;
  if (crashed_ && faults.tear == Tear::torn) call.bytes.resize(call.bytes.size() / 2);
  if (crashed_ && faults.tear == Tear::flipped) call.bytes[call.bytes.size() / 2] ^= 0x10;
  disk_.pieces[{call.file, call.index}] = std::move(call.bytes);
}

void MemoryBlobs::remove(const RawId& file) {
  if (disk_.begun.erase(file) == 0) return;  // it stands in the record
  const auto from = disk_.pieces.lower_bound({file, 0});
  auto to = from;
  while (to != disk_.pieces.end() && to->first.first == file) ++to;
  disk_.pieces.erase(from, to);
}

}  // namespace sb
