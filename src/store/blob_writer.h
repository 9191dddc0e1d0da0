// Writes one file into a BlobStore, piece by piece: seals what it is given under a key of its own,
// keeps a few pieces under way, counts what is durable, hashes. The caller reads ahead as far as
// wants() says, hands every piece over in order, and passes on the store's outcomes. After `done`
// key() and hash() go into the record; nothing is in the record before that. After `failed` or to
// cancel: discard(). Borrows the store and the random source.
#pragma once

#include <set>
#include <string>

#include "store/blob.h"
#include "store/blob_store.h"

namespace sb {

class BlobWriter {
 public:
  enum class State { writing, done, failed };

  // `tag` says whose file it is to a later sweep.
  BlobWriter(BlobStore& store, Random& random, const RawId& file, std::uint64_t size, Bytes tag,
             std::uint64_t piece = kBlobPiece);

  struct Wanted {
    std::uint64_t from = 0;
    std::uint32_t most = 0;
  };
  // The next piece to be read, when there is room for one more; counts as asked for from then on.
  bool wants(Wanted& wanted);
  // The bytes of the piece asked for first of those not yet given. Another size than asked for
  // means the file was changed while it was read: failed.
  void add(ByteView plain);
  bool take(const BlobOutcome& outcome);   // true when it was this file's
  void fail(Error error);
  void discard();                          // nothing of it is to be left

  State state() const { return state_; }
  const Error& error() const { return error_; }
  std::uint64_t durable() const { return durable_; }   // bytes of content
  const Secret& key() const { return key_; }
  std::string hash() const { return hash_.hex(); }
  std::uint64_t piece() const { return piece_; }

  static constexpr std::size_t kAhead = 6;  // pieces read, sealed or on their way to the disk

 private:
  std::uint64_t size_of(std::uint64_t index) const;

  BlobStore& store_;
  Random& random_;
  RawId file_;
  Secret key_;
  Sha256 hash_;
  std::uint64_t size_, piece_, count_;
  std::uint64_t asked_ = 0, given_ = 0, durable_ = 0, pieces_durable_ = 0;
  std::set<Ticket> under_way_;
  Ticket begin_ = 0;
  State state_ = State::writing;
  Error error_;
};

}  // namespace sb
