#include "store/blob_reader.h"

#include <algorithm>

namespace sb {

namespace {

bool is_believable(const BlobReader::File& file) {
  return file.key.size() == 32 && file.piece > 0 && file.piece <= kGreatestBlobPiece;
}

}  // namespace

BlobReader::BlobReader(BlobStore& store, File file, std::uint64_t most)
    : store_(&store), file_(std::move(file)) {
  if (!is_believable(file_)) {
    fail({Fault::damaged, "What the record says of this file is damaged, so it can't be opened.",
          {}});
    return;
  }
  key_ = Secret(file_.key);
  wipe(file_.key);
  count_ = blob_pieces(file_.size, file_.piece);
  most_ = std::min(most, count_);
}

std::uint64_t BlobReader::to_read() const { return std::min(file_.size, most_ * file_.piece); }

void BlobReader::ask() {
  while (state_ == State::reading && asked_ < most_ &&
         under_way_.size() + early_.size() + pieces_.size() < kAhead) {
    const Ticket ticket = store_->next_ticket();
    under_way_[ticket] = asked_;
    store_->get(ticket, file_.id, asked_);
    ++asked_;
  }
}

bool BlobReader::take(BlobOutcome& outcome) {
  const auto it = under_way_.find(outcome.ticket);
  if (it == under_way_.end()) return false;
  const std::uint64_t index = it->second;
  under_way_.erase(it);
  if (state_ != State::reading) return true;
  if (!outcome.done) {
    const bool missing = outcome.error.fault == Fault::not_found;
    const std::string why = missing ? " is missing" : " could not be read just now";
    fail({missing ? Fault::damaged : outcome.error.fault,
          piece_words(index) + why + ", so the file can't be opened.", {}});
    return true;
  }
  early_[index] = std::move(outcome.bytes);
  while (state_ == State::reading && !early_.empty() && early_.begin()->first == opened_) {
    const Bytes sealed = std::move(early_.begin()->second);
    early_.erase(early_.begin());
    open_next(sealed);
  }
  return true;
}

void BlobReader::open_next(ByteView sealed) {
  Result<Bytes> plain = open_piece(key_, {file_.id, opened_, count_}, sealed);
  const std::uint64_t expected = std::min(file_.piece, file_.size - opened_ * file_.piece);
  if (!plain || plain->size() != expected) {
    const bool newer = !plain && plain.error().fault == Fault::foreign;
    fail({newer ? Fault::foreign : Fault::damaged,
          piece_words(opened_) + (newer ? " was written by a newer version of Sessionbook"
                                        : " is damaged") +
              ", so the file can't be opened. Nothing was changed.",
          {}});
    return;
  }
  hash_.add(*plain);
  done_ += plain->size();
  pieces_.push_back(std::move(plain).value());
  if (++opened_ == most_) finish();
}

void BlobReader::finish() {
  if (whole() && hash_.hex() != file_.hash)
    return fail({Fault::damaged,
                 "The file is not what was added: its hash differs. Nothing was changed.", {}});
  state_ = State::done;
}

std::vector<Bytes> BlobReader::take_pieces() { return std::exchange(pieces_, {}); }

void BlobReader::fail(Error error) {
  state_ = State::failed;
  error_ = std::move(error);
  pieces_.clear();
  early_.clear();
}

std::string BlobReader::piece_words(std::uint64_t index) const {
  if (count_ == 1) return "Its only piece";
  return "Piece " + std::to_string(index + 1) + " of " + std::to_string(count_);
}

}  // namespace sb
