#include <nlohmann/json.hpp>

#include "store/vault_entry.h"

namespace sb {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kMagic = "SESSIONBOOK-VAULT ";
constexpr int kVersion = 1;
constexpr std::size_t kCheckSize = 65;  // 64 hex digits and a line feed

Error damaged() {
  return {
      Fault::damaged,
      "The key file of this practice is damaged. It was kept as it is; a copy or the recovery of "
      "this browser may still have it.",
      {}};
}

Error foreign(const char* message) { return {Fault::foreign, message, {}}; }

Json sealed_json(const SealedBytes& s) {
  return {{"nonce", to_hex(s.nonce)}, {"bytes", to_hex(s.bytes)}};
}

template <std::size_t N>
bool read_hex(const Json& j, const char* name, std::array<std::uint8_t, N>& out) {
  if (!j.is_object() || !j.contains(name) || !j[name].is_string()) return false;
  auto bytes = from_hex(j[name].get_ref<const std::string&>());
  if (!bytes || bytes->size() != N) return false;
  std::copy(bytes->begin(), bytes->end(), out.begin());
  return true;
}

bool read_sealed(const Json& j, const char* name, SealedBytes& out) {
  if (!j.contains(name)) return false;
  const Json& sealed = j[name];
  if (!read_hex(sealed, "nonce", out.nonce)) return false;
  if (!sealed.contains("bytes") || !sealed["bytes"].is_string()) return false;
  auto bytes = from_hex(sealed["bytes"].get_ref<const std::string&>());
  if (!bytes) return false;
  out.bytes = std::move(*bytes);
  return true;
}

bool read_id(const Json& j, const char* name, RawId& out) {
  if (!j.contains(name) || !j[name].is_string()) return false;
  auto id = id_from_text(j[name].get_ref<const std::string&>());
  if (!id || id->is_nil()) return false;
  out = *id;
  return true;
}

bool read_text(const Json& j, const char* name, std::string& out) {
  if (!j.contains(name) || !j[name].is_string()) return false;
  out = j[name].get<std::string>();
  return true;
}

bool read_number(const Json& j, const char* name, std::uint64_t most, std::uint64_t& out) {
  if (!j.is_object() || !j.contains(name) || !j[name].is_number_unsigned()) return false;
  out = j[name].get<std::uint64_t>();
  return out <= most;
}

// Another program's file, or ours with a first line that was hurt: most of the letters decide.
bool looks_like_ours(std::string_view text) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < kMagic.size() && i < text.size(); ++i) same += text[i] == kMagic[i];
  return text.empty() || same * 2 >= std::min(kMagic.size(), text.size());
}

// The JSON between the first line and the check, once both are right.
Result<std::string_view> body_of(std::string_view text) {
  if (!looks_like_ours(text)) {
    return foreign("What is kept here under Sessionbook's name was not written by Sessionbook.");
  }
  if (text.size() > kLargestVault || text.size() < kMagic.size() + kCheckSize + 4) return damaged();
  const std::string_view checked = text.substr(0, text.size() - kCheckSize);
  const std::string check = to_hex(blake2b(view_of(checked))) + "\n";
  if (check != text.substr(checked.size())) return damaged();
  if (checked.substr(0, kMagic.size()) != kMagic) return damaged();
  const auto line = checked.find('\n');
  if (line == std::string_view::npos) return damaged();
  if (checked.substr(kMagic.size(), line - kMagic.size()) != std::to_string(kVersion)) {
    return foreign(
        "This practice was written by a newer version of Sessionbook. Reload to update.");
  }
  return checked.substr(line + 1);
}

}  // namespace

Bytes VaultFormat::write(const Vault& vault) {
  Json members = Json::array();
  for (std::size_t i = 0; i < vault.entries_.size(); ++i) {
    const VaultEntry& e = vault.entries_[i];
    members.push_back({{"id", to_text(e.id)},
                       {"name", vault.header_.members[i].name},
                       {"kdf",
                        {{"memory_kib", e.kdf.memory_kib},
                         {"passes", e.kdf.passes},
                         {"salt", to_hex(e.kdf.salt)}}},
                       {"by_passphrase", sealed_json(e.by_passphrase)},
                       {"by_code", sealed_json(e.by_code)},
                       {"ring", sealed_json(e.ring)}});
  }
  const Json file = {{"alg", "xchacha20-poly1305 argon2id-1.3 blake2b"},
                     {"space", to_text(vault.header_.space)},
                     {"device", to_text(vault.header_.device)},
                     {"practice", vault.header_.practice_name},
                     {"generation", vault.generation_},
                     {"members", std::move(members)}};
  std::string text = std::string(kMagic) + std::to_string(kVersion) + "\n" +
                     file.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  text += to_hex(blake2b(view_of(text))) + "\n";
  const ByteView bytes = view_of(text);
  return Bytes(bytes.begin(), bytes.end());
}

Result<Vault> VaultFormat::read(ByteView file) {
  SB_TRY(body, body_of(text_of(file)));
  const Json j = Json::parse(body.begin(), body.end(), nullptr, false);
  Vault vault;
  RawId space, device;
  if (!j.is_object() || !read_id(j, "space", space) || !read_id(j, "device", device) ||
      !read_text(j, "practice", vault.header_.practice_name) ||
      !read_number(j, "generation", UINT64_MAX, vault.generation_) || !j.contains("members") ||
      !j["members"].is_array()) {
    return damaged();
  }
  vault.header_.space = space;
  vault.header_.device = DeviceId(device);
  for (const Json& m : j["members"]) {
    VaultEntry e;
    VaultMember member;
    RawId id;
    std::uint64_t memory = 0, passes = 0;
    const bool whole = m.is_object() && read_id(m, "id", id) && read_text(m, "name", member.name) &&
                       m.contains("kdf") &&
                       read_number(m["kdf"], "memory_kib", UINT32_MAX, memory) &&
                       read_number(m["kdf"], "passes", UINT32_MAX, passes) &&
                       read_hex(m["kdf"], "salt", e.kdf.salt) &&
                       read_sealed(m, "by_passphrase", e.by_passphrase) &&
                       read_sealed(m, "by_code", e.by_code) && read_sealed(m, "ring", e.ring);
    if (!whole) return damaged();
    e.kdf.memory_kib = static_cast<std::uint32_t>(memory);
    e.kdf.passes = static_cast<std::uint32_t>(passes);
    member.id = e.id = MemberId(id);
    vault.header_.members.push_back(std::move(member));
    vault.entries_.push_back(std::move(e));
  }
  if (vault.entries_.empty()) return damaged();
  return vault;
}

Bytes Vault::serialize() const { return VaultFormat::write(*this); }
Result<Vault> Vault::parse(ByteView file) { return VaultFormat::read(file); }

}  // namespace sb
