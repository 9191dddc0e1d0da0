#include "store/vault.h"

#include <utility>

#include "store/recovery_code.h"
#include "store/vault_entry.h"

namespace sb {
namespace {

// What a wrap belongs to, so that it cannot be put in another's place.
Bytes associated(std::string_view purpose, const VaultHeader& header, const MemberId& member) {
  ByteWriter out;
  out.raw(view_of("sessionbook vault 1 "));
  out.raw(view_of(purpose));
  out.u8(0);
  out.raw(header.space.bytes);
  out.raw(header.device.bytes);
  out.raw(member.bytes);
  return out.take();
}

Bytes associated(const VaultHeader& header, const MemberId& member, const KdfParams& kdf) {
  ByteWriter out;
  out.raw(associated("passphrase", header, member));
  out.u32(kdf.memory_kib);
  out.u32(kdf.passes);
  out.raw(kdf.salt);
  return out.take();
}

SealedBytes seal_for(const Secret& key, ByteView bound, ByteView plain, Random& random) {
  SealedBytes out;
  out.nonce = random_nonce(random);
  out.bytes = seal(key, out.nonce, bound, plain);
  return out;
}

Error wrong_passphrase() {
  return {Fault::wrong_secret, "That is not the passphrase. Nothing was changed.", "passphrase"};
}

Error no_such_member() { return {Fault::not_found, "This practice has no such member here.", {}}; }

Error broken_ring() {
  return {
      Fault::damaged,
      "The passphrase is right, but the keys behind it are damaged. They were kept as they are.",
      {}};
}

// A recovery code has 160 random bits: nothing to stretch, one hash makes it a key.
Secret key_of_code(ByteView code, const VaultHeader& header, const MemberId& member) {
  ByteWriter in;
  in.raw(associated("recovery", header, member));
  in.raw(code);
  Bytes bytes = in.take();
  Hash hash = blake2b(bytes);
  Secret key(hash);
  wipe(bytes);
  hash.fill(0);
  return key;
}

// The ring's plain form: version, count, then per key its purpose, epoch and 32 bytes. Epochs above
// 0 come with rotation (SYNC-03).
enum RingKey : std::uint8_t { schedule_key = 1, clinical_key, psychotherapy_key, signing_seed };
constexpr std::uint8_t kRingVersion = 1;

Bytes ring_bytes(const Keyring& keys) {
  const std::pair<RingKey, const Secret*> all[] = {{schedule_key, &keys.schedule},
                                                   {clinical_key, &keys.clinical},
                                                   {psychotherapy_key, &keys.psychotherapy},
                                                   {signing_seed, &keys.signing.seed}};
  std::uint8_t count = 0;
  for (const auto& [purpose, secret] : all)
    count = static_cast<std::uint8_t>(count + !secret->empty());
  ByteWriter out;
  out.u8(kRingVersion);
  out.u8(count);
  for (const auto& [purpose, secret] : all) {
    if (secret->empty()) continue;
    out.u8(purpose);
    out.u16(0);
    out.raw(secret->view());
  }
  return out.take();
}

Result<Keyring> ring_from(ByteView bytes, const MemberId& member) {
  ByteReader in(bytes);
  if (in.u8() != kRingVersion) return broken_ring();
  Keyring keys;
  keys.member = member;
  for (int left = in.u8(); left > 0; --left) {
    const std::uint8_t purpose = in.u8();
    const std::uint16_t epoch = in.u16();
    const ByteView raw = in.raw(32);
    if (!in.ok()) return broken_ring();
    if (epoch != 0) continue;  // a later epoch is a newer version's to use
    if (purpose == schedule_key) keys.schedule = Secret(raw);
    if (purpose == clinical_key) keys.clinical = Secret(raw);
    if (purpose == psychotherapy_key) keys.psychotherapy = Secret(raw);
    if (purpose == signing_seed) keys.signing = signing_key_from_seed(Secret(raw));
  }
  if (keys.schedule.empty() || keys.signing.seed.empty()) return broken_ring();
  return keys;
}

Status usable(std::string_view passphrase) {
  if (!passphrase.empty()) return Done{};
  return Error{Fault::invalid, "A passphrase is needed.", "passphrase"};
}

Status wrap_with_passphrase(VaultEntry& e, const VaultHeader& header, ByteView master,
                            std::string_view passphrase, Random& random, KdfParams kdf) {
  SB_CHECK(usable(passphrase));
  random.fill(kdf.salt);
  SB_TRY(key, derive_key(passphrase, kdf));
  e.kdf = kdf;
  e.by_passphrase = seal_for(key, associated(header, e.id, kdf), master, random);
  return Done{};
}

Result<Secret> master_by_passphrase(const VaultEntry& e, const VaultHeader& header,
                                    std::string_view passphrase) {
  SB_TRY(key, derive_key(passphrase, e.kdf));
  auto master = open(key, e.by_passphrase.nonce, associated(header, e.id, e.kdf),
                     e.by_passphrase.bytes);
  // The file's checksum was right, so the wrap is what was written: the passphrase is another.
  if (!master) return wrong_passphrase();
  if (master->size() != 32) return broken_ring();
  Secret out(*master);
  wipe(*master);
  return out;
}

Result<Keyring> open_ring(const VaultEntry& e, const VaultHeader& header, const Secret& master) {
  auto bytes = open(master, e.ring.nonce, associated("ring", header, e.id), e.ring.bytes);
  if (!bytes) return broken_ring();
  auto keys = ring_from(*bytes, e.id);
  wipe(*bytes);
  return keys;
}

// Fills an entry for a member with these keys; returns the recovery code.
Result<std::string> fill_entry(VaultEntry& e, const VaultHeader& header, const Keyring& keys,
                               std::string_view passphrase, Random& random, const KdfParams& kdf) {
  const Secret master = Secret::random(random);
  SB_CHECK(wrap_with_passphrase(e, header, master.view(), passphrase, random, kdf));
  std::string code = new_recovery_code(random);
  Bytes raw = read_recovery_code(code).value();
  e.by_code = seal_for(key_of_code(raw, header, e.id), associated("code", header, e.id),
                       master.view(), random);
  wipe(raw);
  Bytes ring = ring_bytes(keys);
  e.ring = seal_for(master, associated("ring", header, e.id), ring, random);
  wipe(ring);
  return code;
}

}  // namespace

const Secret* Keyring::for_sensitivity(Sensitivity s) const {
  const Secret* key = s == Sensitivity::schedule   ? &schedule
                      : s == Sensitivity::clinical ? &clinical
                                                   : &psychotherapy;
  return key->empty() ? nullptr : key;
}

void Keyring::wipe() {
  schedule.wipe();
  clinical.wipe();
  psychotherapy.wipe();
  signing.seed.wipe();
}

Vault::Vault() = default;
Vault::Vault(const Vault&) = default;
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

VaultEntry* Vault::entry_of(const MemberId& member) {
  for (VaultEntry& e : entries_) {
    if (e.id == member) return &e;
  }
  return nullptr;
}

const VaultEntry* Vault::entry_of(const MemberId& member) const {
  return const_cast<Vault*>(this)->entry_of(member);
}

Result<Vault::Created> Vault::create(std::string practice_name, std::string member_name,
                                     MemberId member, std::string_view passphrase, Random& random,
                                     KdfParams kdf) {
  Created out;
  VaultHeader& header = out.vault.header_;
  header.space = random_id(random);
  header.device = DeviceId(random_id(random));
  header.practice_name = std::move(practice_name);
  header.members.push_back({member, std::move(member_name)});
  out.keys.member = member;
  out.keys.schedule = Secret::random(random);
  out.keys.clinical = Secret::random(random);
  out.keys.psychotherapy = Secret::random(random);
  out.keys.signing = signing_key_from_seed(Secret::random(random));
  VaultEntry entry;
  entry.id = member;
  SB_TRY(code, fill_entry(entry, header, out.keys, passphrase, random, kdf));
  out.vault.entries_.push_back(std::move(entry));
  out.vault.generation_ = 1;
  out.recovery_code = std::move(code);
  return out;
}

Result<Keyring> Vault::unlock(const MemberId& member, std::string_view passphrase) const {
  const VaultEntry* e = entry_of(member);
  if (!e) return no_such_member();
  SB_TRY(master, master_by_passphrase(*e, header_, passphrase));
  return open_ring(*e, header_, master);
}

Result<Keyring> Vault::recover(const MemberId& member, std::string_view code,
                               std::string_view new_passphrase, Random& random, KdfParams kdf) {
  VaultEntry* e = entry_of(member);
  if (!e) return no_such_member();
  SB_CHECK(usable(new_passphrase));
  SB_TRY(raw, read_recovery_code(code));
  const Secret key = key_of_code(raw, header_, member);
  wipe(raw);
  auto master = open(key, e->by_code.nonce, associated("code", header_, member), e->by_code.bytes);
  if (!master) {
    return Error{Fault::wrong_secret,
                 "That is not the recovery code of this practice. Nothing was changed.",
                 "recovery_code"};
  }
  if (master->size() != 32) return broken_ring();
  const Secret secret(*master);
  wipe(*master);
  auto keys = open_ring(*e, header_, secret);
  if (!keys) return keys;
  SB_CHECK(wrap_with_passphrase(*e, header_, secret.view(), new_passphrase, random, kdf));
  ++generation_;
  return keys;
}

Status Vault::change_passphrase(const MemberId& member, std::string_view old_passphrase,
                                std::string_view new_passphrase, Random& random, KdfParams kdf) {
  VaultEntry* e = entry_of(member);
  if (!e) return no_such_member();
  SB_TRY(master, master_by_passphrase(*e, header_, old_passphrase));
  SB_CHECK(wrap_with_passphrase(*e, header_, master.view(), new_passphrase, random, kdf));
  ++generation_;
  return Done{};
}

Status Vault::check(const MemberId& member, std::string_view passphrase) const {
  const VaultEntry* e = entry_of(member);
  if (!e) return no_such_member();
  SB_TRY(master, master_by_passphrase(*e, header_, passphrase));
  master.wipe();
  return Done{};
}

Result<std::string> Vault::add_member(const Keyring& by, MemberId id, std::string name,
                                      std::string_view passphrase, bool clinical, Random& random,
                                      KdfParams kdf) {
  if (entry_of(id)) return Error{Fault::conflict, "This member is here already.", {}};
  if (by.schedule.empty() || (clinical && by.clinical.empty())) {
    return Error{Fault::forbidden, "You cannot hand on keys that you do not hold yourself.", {}};
  }
  Keyring keys;
  keys.member = id;
  keys.schedule = by.schedule.clone();
  if (clinical) {
    keys.clinical = by.clinical.clone();
    keys.psychotherapy = Secret::random(random);
  }
  keys.signing = signing_key_from_seed(Secret::random(random));
  VaultEntry entry;
  entry.id = id;
  SB_TRY(code, fill_entry(entry, header_, keys, passphrase, random, kdf));
  header_.members.push_back({id, std::move(name)});
  entries_.push_back(std::move(entry));
  ++generation_;
  return std::move(code);
}

void Vault::rename(std::string practice_name, const MemberId& member, std::string member_name) {
  header_.practice_name = std::move(practice_name);
  for (VaultMember& m : header_.members) {
    if (m.id == member) m.name = std::move(member_name);
  }
  ++generation_;
}

}  // namespace sb
