#include "store/blob.h"

#include <sodium.h>

#include <algorithm>

namespace sb {
namespace {

constexpr std::string_view kMagic = "SBPC";
constexpr std::uint8_t kVersion = 1, kAlgorithm = 1;  // XChaCha20-Poly1305

// Eight bytes: magic, version, algorithm, 0.
void write_clear(ByteWriter& out) {
  out.raw(view_of(kMagic));
  out.u8(kVersion);
  out.u8(kAlgorithm);
  out.u16(0);
}

// docs/format.md, "Files in the record": what each piece is bound to.
Bytes associated(const PiecePlace& place) {
  ByteWriter out;
  out.raw(view_of("sessionbook file piece"));
  write_clear(out);
  out.raw(place.file.bytes);
  out.u64(place.index);
  out.u64(place.count);
  return out.take();
}

Error damaged() { return {Fault::damaged, "A piece of a file is damaged.", {}}; }

}  // namespace

std::uint64_t blob_pieces(std::uint64_t size, std::uint64_t piece) {
  return size == 0 ? 1 : (size - 1) / piece + 1;
}

Bytes seal_piece(const Secret& key, const PiecePlace& place, ByteView plain, Random& random) {
  const Nonce nonce = random_nonce(random);
  ByteWriter out;
  write_clear(out);
  out.raw(nonce);
  Bytes bytes = out.take();
  const Bytes sealed = seal(key, nonce, associated(place), plain);
  bytes.reserve(bytes.size() + sealed.size());
  bytes.insert(bytes.end(), sealed.begin(), sealed.end());
  return bytes;
}

Result<Bytes> open_piece(const Secret& key, const PiecePlace& place, ByteView bytes) {
  ByteReader in(bytes);
  if (text_of(in.raw(kMagic.size())) != kMagic) return damaged();
  const std::uint8_t version = in.u8();
  if (version > kVersion)
    return Error{Fault::foreign, "A newer version of Sessionbook wrote this file.", {}};
  if (version != kVersion) return damaged();
  if (in.u8() != kAlgorithm || in.u16() != 0) return damaged();
  Nonce nonce{};
  const ByteView given = in.raw(nonce.size());
  if (!in.ok()) return damaged();
  std::copy(given.begin(), given.end(), nonce.begin());
  return open(key, nonce, associated(place), in.raw(in.left()));
}

struct Sha256::State {
  crypto_hash_sha256_state state;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->state); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(ByteView bytes) {
  if (!bytes.empty()) crypto_hash_sha256_update(&state_->state, bytes.data(), bytes.size());
}

std::string Sha256::hex() const {
  crypto_hash_sha256_state copy = state_->state;
  Hash hash{};
  crypto_hash_sha256_final(&copy, hash.data());
  return to_hex(hash);
}

}  // namespace sb
