// The vault: who may open this practice on this device, and the keys they get. A header file in the
// clear (JSON, docs/format.md) with one entry per member: an own passphrase (Argon2id → key that
// wraps the member's master secret) and, for the recovery code, a second wrap of the same secret.
// The master secret seals the member's keyring: the practice's schedule and clinical keys as far as
// the role allows, the own psychotherapy key, the own signing key. Names in the header are the
// practice's and the members' — never a client's. A failed opening never changes or deletes
// anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "core/schema.h"
#include "store/crypto.h"

namespace sb {

struct VaultEntry;             // store/vault_entry.h

struct Keyring {               // what an unlocked member holds
  MemberId member;
  Secret schedule, clinical, psychotherapy;  // empty: this role has no such key
  SigningKey signing;
  const Secret* for_sensitivity(Sensitivity s) const;  // null when not held
  void wipe();
};

struct VaultMember {           // readable while locked
  MemberId id;
  std::string name;
};

struct VaultHeader {           // readable while locked
  RawId space;                 // the practice's id in every associated data
  DeviceId device;
  std::string practice_name;
  std::vector<VaultMember> members;
};

class Vault {
 public:
  struct Created;
  // A new practice with its first member. `kdf` lets tests use cheap parameters.
  static Result<Created> create(std::string practice_name, std::string member_name, MemberId member,
                                std::string_view passphrase, Random& random, KdfParams kdf = {});

  // Reads a header file. `damaged` when it is not what was written (it carries a checksum),
  // `foreign` for a newer version; the bytes stay where they are.
  static Result<Vault> parse(ByteView file);
  Bytes serialize() const;

  const VaultHeader& header() const { return header_; }
  // `wrong_secret` when the passphrase does not fit; `damaged` when it fits but the ring is broken.
  Result<Keyring> unlock(const MemberId& member, std::string_view passphrase) const;
  // The recovery code gives the keyring and sets a new passphrase in one act. `invalid` when it
  // cannot be a code at all, `wrong_secret` when it is another one.
  Result<Keyring> recover(const MemberId& member, std::string_view code,
                          std::string_view new_passphrase, Random& random, KdfParams kdf = {});
  Status change_passphrase(const MemberId& member, std::string_view old_passphrase,
                           std::string_view new_passphrase, Random& random, KdfParams kdf = {});
  // Checks without handing out keys: for signing (NOTE-14).
  Status check(const MemberId& member, std::string_view passphrase) const;
  // A further member: gets the given keys of the practice as its role allows.
  Result<std::string> add_member(const Keyring& by, MemberId id, std::string name,
                                 std::string_view passphrase, bool clinical, Random& random,
                                 KdfParams kdf = {});  // returns the recovery code
  void rename(std::string practice_name, const MemberId& member, std::string member_name);
  // Grows with every change: of two copies the one with the greater number is the newer.
  std::uint64_t generation() const { return generation_; }

 private:
  VaultEntry* entry_of(const MemberId& member);
  const VaultEntry* entry_of(const MemberId& member) const;

  VaultHeader header_;
  std::uint64_t generation_ = 0;
  std::vector<VaultEntry> entries_;
  friend struct VaultFormat;

 public:
  Vault();
  Vault(const Vault&);             // nothing in it is secret without a passphrase
  Vault(Vault&&) noexcept;
  Vault& operator=(Vault&&) noexcept;
  ~Vault();
};

struct Vault::Created {
  Vault vault;
  Keyring keys;
  std::string recovery_code;   // "7K3M-…": 160 bits in groups of four; shown once, never stored
};

}  // namespace sb
