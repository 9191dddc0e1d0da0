// Reads one file of the record out of a BlobStore, piece by piece and in order: asks a few ahead,
// opens and checks each, and the hash over all at the end. `most` pieces may be fewer than there
// are (the beginning of a text); then only the pieces themselves are checked. Damage is told with
// its piece, and nothing is removed or changed. Borrows the store.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/blob.h"
#include "store/blob_store.h"

namespace sb {

class BlobReader {
 public:
  enum class State { reading, done, failed };
  struct File {
    RawId id;
    std::uint64_t size = 0, piece = kBlobPiece;
    std::string hash;        // SHA-256, hex
    Bytes key;
  };

  BlobReader(BlobStore& store, File file, std::uint64_t most = UINT64_MAX);
  BlobReader(BlobReader&&) noexcept = default;
  BlobReader& operator=(BlobReader&&) = delete;

  void ask();                              // call after each take_pieces()
  bool take(BlobOutcome& outcome);         // true when it was this file's
  std::vector<Bytes> take_pieces();        // opened, in order, each once
  State state() const { return state_; }
  const Error& error() const { return error_; }
  std::uint64_t done() const { return done_; }     // bytes
  bool whole() const { return most_ == count_; }   // all of it is read
  std::uint64_t to_read() const;                   // bytes

  static constexpr std::size_t kAhead = 6;

 private:
  void open_next(ByteView sealed);
  void fail(Error error);
  void finish();
  std::string piece_words(std::uint64_t index) const;

  BlobStore* store_;
  File file_;
  Secret key_;
  Sha256 hash_;
  std::uint64_t count_ = 1, most_ = 1, asked_ = 0, opened_ = 0, done_ = 0;
  std::map<Ticket, std::uint64_t> under_way_;
  std::map<std::uint64_t, Bytes> early_;   // came before one that stands before it
  std::vector<Bytes> pieces_;
  State state_ = State::reading;
  Error error_;
};

}  // namespace sb
