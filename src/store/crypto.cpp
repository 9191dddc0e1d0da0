#include "store/crypto.h"

#include <sodium.h>

#include <cassert>
#include <cstring>
#include <utility>

namespace sb {
namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == 24);
static_assert(crypto_aead_xchacha20poly1305_ietf_ABYTES == kSealOverhead);
static_assert(crypto_pwhash_SALTBYTES == 16);
static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_BYTES == 64);

// Must run before the first call into libsodium; choosing the fastest code for this machine is all
// it does for us, the random bytes are not taken from it.
void ready() {
  static const bool ok = sodium_init() >= 0;
  assert(ok);
  (void)ok;
}

// libsodium wants a pointer even for no bytes in some functions; a span of nothing has null.
const unsigned char* at(ByteView b) {
  static const unsigned char none = 0;
  return b.empty() ? &none : b.data();
}

}  // namespace

Secret::Secret(ByteView bytes32) : empty_(false) {
  assert(bytes32.size() == bytes_.size());
  std::memcpy(bytes_.data(), bytes32.data(), bytes_.size());
}

Secret Secret::random(Random& random) {
  Secret out;
  random.fill(out.bytes_);
  out.empty_ = false;
  return out;
}

Secret::Secret(Secret&& o) noexcept : bytes_(o.bytes_), empty_(o.empty_) { o.wipe(); }

Secret& Secret::operator=(Secret&& o) noexcept {
  if (this == &o) return *this;
  bytes_ = o.bytes_;
  empty_ = o.empty_;
  o.wipe();
  return *this;
}

Secret::~Secret() { wipe(); }

Secret Secret::clone() const {
  Secret out;
  out.bytes_ = bytes_;
  out.empty_ = empty_;
  return out;
}

void Secret::wipe() {
  sodium_memzero(bytes_.data(), bytes_.size());
  empty_ = true;
}

void wipe(std::string& text) {
  // The whole capacity: an earlier, longer value may still stand behind the end.
  text.resize(text.capacity());
  if (!text.empty()) sodium_memzero(text.data(), text.size());
  text.clear();
}

void wipe(Bytes& bytes) {
  bytes.resize(bytes.capacity());
  if (!bytes.empty()) sodium_memzero(bytes.data(), bytes.size());
  bytes.clear();
}

Result<Secret> derive_key(std::string_view passphrase, const KdfParams& params) {
  ready();
  const std::size_t memory = std::size_t{params.memory_kib} * 1024;
  if (params.memory_kib > kMaxKdfMemoryKib || params.passes > kMaxKdfPasses ||
      memory < crypto_pwhash_MEMLIMIT_MIN || params.passes < crypto_pwhash_OPSLIMIT_MIN) {
    return Error{
        Fault::foreign,
        "This practice asks for more work to unlock than Sessionbook allows. It was made by "
        "another program or changed on purpose.",
        {}};
  }
  std::array<std::uint8_t, 32> key{};
  const int failed =
      crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(),
                    params.salt.data(), params.passes, memory, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) {
    return Error{
        Fault::unavailable,
        "The device has not enough free memory to check the passphrase. Close other tabs or "
        "programs and try again.",
        {}};
  }
  Secret out(key);
  sodium_memzero(key.data(), key.size());
  return out;
}

Bytes seal(const Secret& key, const Nonce& nonce, ByteView associated, ByteView plain) {
  ready();
  assert(!key.empty());
  Bytes out(plain.size() + kSealOverhead);
  unsigned long long size = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), &size, at(plain), plain.size(),
                                             at(associated), associated.size(), nullptr,
                                             nonce.data(), key.view().data());
  assert(size == out.size());
  return out;
}

Result<Bytes> open(const Secret& key, const Nonce& nonce, ByteView associated, ByteView sealed) {
  ready();
  const Error error{Fault::damaged, "These bytes are not what was written with this key.", {}};
  if (key.empty() || sealed.size() < kSealOverhead) return error;
  // To be overwritten. Copying is quick, while a vector filled with zeros is so byte by byte when
  // compiled for size.
  Bytes out(sealed.data(), sealed.data() + sealed.size() - kSealOverhead);
  unsigned char none = 0;
  unsigned long long size = 0;
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      out.empty() ? &none : out.data(), &size, nullptr, sealed.data(), sealed.size(),
      at(associated), associated.size(), nonce.data(), key.view().data());
  if (failed != 0) return error;
  return out;
}

Nonce random_nonce(Random& random) {
  Nonce nonce{};
  random.fill(nonce);
  return nonce;
}

Hash blake2b(ByteView bytes) {
  ready();
  Hash out{};
  crypto_generichash(out.data(), out.size(), at(bytes), bytes.size(), nullptr, 0);
  return out;
}

Hash blake2b_keyed(const Secret& key, ByteView bytes) {
  ready();
  assert(!key.empty());
  Hash out{};
  crypto_generichash(out.data(), out.size(), at(bytes), bytes.size(), key.view().data(),
                     key.view().size());
  return out;
}

Hash sha256(ByteView bytes) {
  ready();
  Hash out{};
  crypto_hash_sha256(out.data(), at(bytes), bytes.size());
  return out;
}

std::string sha256_hex(std::string_view text) { return to_hex(sha256(view_of(text))); }

bool equal_in_constant_time(ByteView a, ByteView b) {
  return a.size() == b.size() && sodium_memcmp(at(a), at(b), a.size()) == 0;
}

SigningKey signing_key_from_seed(const Secret& seed) {
  ready();
  SigningKey key;
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_seed_keypair(key.public_key.data(), secret.data(), seed.view().data());
  sodium_memzero(secret.data(), secret.size());
  key.seed = seed.clone();
  return key;
}

Bytes sign_bytes(const SigningKey& key, ByteView message) {
  ready();
  assert(!key.seed.empty());
  std::array<std::uint8_t, 32> public_key{};
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_seed_keypair(public_key.data(), secret.data(), key.seed.view().data());
  Bytes out(crypto_sign_BYTES);
  crypto_sign_detached(out.data(), nullptr, at(message), message.size(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  return out;
}

bool verify_signature(ByteView public_key, ByteView message, ByteView signature) {
  ready();
  if (public_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) {
    return false;
  }
  return crypto_sign_verify_detached(signature.data(), at(message), message.size(),
                                     public_key.data()) == 0;
}

}  // namespace sb
