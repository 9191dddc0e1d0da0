// The few acts of cryptography the program needs, all libsodium: XChaCha20-Poly1305 for sealing,
// Argon2id for passphrases, BLAKE2b for chains, SHA-256 for hashes people may check with other
// tools, Ed25519 for signatures. Synchronous. Random bytes come from the caller. Keys live in
// Secret, which wipes itself.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"

namespace sb {

using Hash = std::array<std::uint8_t, 32>;
using Nonce = std::array<std::uint8_t, 24>;

// 32 secret bytes; moved, never copied by accident; zeroed when gone.
class Secret {
 public:
  Secret() = default;
  explicit Secret(ByteView bytes32);
  static Secret random(Random& random);
  Secret(Secret&& o) noexcept;
  Secret& operator=(Secret&& o) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();
  Secret clone() const;
  bool empty() const { return empty_; }
  ByteView view() const { return bytes_; }
  void wipe();

 private:
  std::array<std::uint8_t, 32> bytes_{};
  bool empty_ = true;
};

void wipe(std::string& text);  // zeroes and clears; for passphrases on their way
void wipe(Bytes& bytes);

struct KdfParams {             // stored in the clear beside the salt
  std::uint32_t memory_kib = 64 * 1024;  // OWASP 2024 floor 19 MiB, t=2
  std::uint32_t passes = 3;
  std::array<std::uint8_t, 16> salt{};
};
constexpr std::uint32_t kMaxKdfMemoryKib =
    1024 * 1024;  // a hostile header must not exhaust the device
constexpr std::uint32_t kMaxKdfPasses = 10;

// Argon2id. `foreign` when the parameters are above the ceiling or below libsodium's minimum,
// `unavailable` when the memory cannot be had.
Result<Secret> derive_key(std::string_view passphrase, const KdfParams& params);

// AEAD. open() fails with `damaged`; what that means (wrong passphrase or damage) the caller knows.
constexpr std::size_t kSealOverhead = 16;  // sealed bytes are longer than plain ones by this
Bytes seal(const Secret& key, const Nonce& nonce, ByteView associated, ByteView plain);
Result<Bytes> open(const Secret& key, const Nonce& nonce, ByteView associated, ByteView sealed);
Nonce random_nonce(Random& random);

Hash blake2b(ByteView bytes);
Hash blake2b_keyed(const Secret& key, ByteView bytes);
Hash sha256(ByteView bytes);
std::string sha256_hex(std::string_view text);
bool equal_in_constant_time(ByteView a, ByteView b);

struct SigningKey {            // Ed25519
  Secret seed;
  std::array<std::uint8_t, 32> public_key{};
};
SigningKey signing_key_from_seed(const Secret& seed);
Bytes sign_bytes(const SigningKey& key, ByteView message);  // 64 bytes, detached
bool verify_signature(ByteView public_key, ByteView message, ByteView signature);

// 0 very weak … 4 strong: entropy estimate from length, character classes, repeats, sequences and a
// short list of common words; `advice` is one sentence. Not a promise, a nudge.
struct Strength {
  int score = 0;
  std::string advice;
};
Strength passphrase_strength(std::string_view passphrase);
constexpr int kLeastStrength = 2;      // creating a practice asks for at least this

}  // namespace sb
