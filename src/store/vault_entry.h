// What the vault file keeps for one member, as it stands there: nothing in it is secret without the
// passphrase or the recovery code. vault.cpp fills and opens it, vault_format.cpp writes and reads
// it.
#pragma once

#include <vector>

#include "store/vault.h"

namespace sb {

struct SealedBytes {
  Nonce nonce{};
  Bytes bytes;
};

struct VaultEntry {
  MemberId id;
  KdfParams kdf;            // passphrase and this give the key that opens `by_passphrase`
  SealedBytes by_passphrase;  // the member's master secret
  SealedBytes by_code;        // the same secret under the recovery code
  SealedBytes ring;           // the keyring under the master secret
};

// The vault file. docs/format.md, "The vault file".
struct VaultFormat {
  static Bytes write(const Vault& vault);
  static Result<Vault> read(ByteView file);
};

constexpr std::size_t kLargestVault = 4u << 20;

}  // namespace sb
