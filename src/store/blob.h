// A file's bytes as they are kept: pieces of 1 MiB, each sealed under the file's own random key
// with its place bound in, and SHA-256 over the whole content. docs/format.md, "Files in the
// record". Synchronous; a piece at a time, so that a file of any size passes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/id.h"
#include "store/crypto.h"

namespace sb {

constexpr std::size_t kBlobPiece = 1 << 20;    // bytes of content in each piece but the last
constexpr std::size_t kBlobHead = 32;          // before what is sealed
// Chromium keeps no value above 127 MiB; a record that names a greater piece is not believed.
constexpr std::uint64_t kGreatestBlobPiece = 64 << 20;

std::uint64_t blob_pieces(std::uint64_t size, std::uint64_t piece);  // 1 for nothing

struct PiecePlace {        // bound into each piece
  RawId file;
  std::uint64_t index = 0, count = 0;
};
Bytes seal_piece(const Secret& key, const PiecePlace& place, ByteView plain, Random& random);
// `damaged` when it is not this piece of this file, whole; `foreign` for a newer version.
Result<Bytes> open_piece(const Secret& key, const PiecePlace& place, ByteView sealed);

class Sha256 {             // of bytes that come one after the other
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void add(ByteView bytes);
  std::string hex() const; // of what was added so far

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sb
