#include "store/blob_writer.h"

#include <algorithm>

namespace sb {

BlobWriter::BlobWriter(BlobStore& store, Random& random, const RawId& file, std::uint64_t size,
                       Bytes tag, std::uint64_t piece)
    : store_(store),
      random_(random),
      file_(file),
      key_(Secret::random(random)),
      size_(size),
      piece_(piece),
      count_(blob_pieces(size, piece)),
      begin_(store.next_ticket()) {
  store_.begin(begin_, file_, std::move(tag));
}

std::uint64_t BlobWriter::size_of(std::uint64_t index) const {
  return std::min(piece_, size_ - index * piece_);
}

bool BlobWriter::wants(Wanted& wanted) {
  const bool room = asked_ - pieces_durable_ < kAhead;
  if (state_ != State::writing || begin_ != 0 || asked_ == count_ || !room) return false;
  wanted = {asked_ * piece_, static_cast<std::uint32_t>(size_of(asked_))};
  ++asked_;
  return true;
}

void BlobWriter::add(ByteView plain) {
  if (state_ != State::writing || given_ == asked_) return;
  if (plain.size() != size_of(given_))
    return fail({Fault::conflict, "The file was changed while it was being read.", {}});
  hash_.add(plain);
  const Ticket ticket = store_.next_ticket();
  under_way_.insert(ticket);
  store_.put(ticket, file_, given_, seal_piece(key_, {file_, given_, count_}, plain, random_));
  ++given_;
}

// Outcomes come in the order the writes were given, so what is durable is a beginning of the file.
bool BlobWriter::take(const BlobOutcome& outcome) {
  if (outcome.ticket == begin_ && begin_ != 0) {
    begin_ = 0;
  } else if (under_way_.erase(outcome.ticket) == 0) {
    return false;
  } else if (outcome.done) {
    durable_ += size_of(pieces_durable_);
    ++pieces_durable_;
  }
  if (!outcome.done) fail(outcome.error);
  else if (state_ == State::writing && pieces_durable_ == count_) state_ = State::done;
  return true;
}

void BlobWriter::fail(Error error) {
  if (state_ == State::failed) return;
  state_ = State::failed;
  error_ = std::move(error);
}

void BlobWriter::discard() {
  fail({Fault::conflict, "Cancelled.", {}});
  store_.discard(store_.next_ticket(), file_);
}

}  // namespace sb
