#include <algorithm>

#include "core/codec_json.h"
#include "store/vault_entry.h"

namespace sb {
namespace {

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

Value sealed_value(const SealedBytes& s) {
  return Map{{"nonce", to_hex(s.nonce)}, {"bytes", to_hex(s.bytes)}};
}

Value member_value(const VaultEntry& e, const std::string& name) {
  return Map{{"id", to_text(e.id)},
             {"name", name},
             {"kdf", Map{{"memory_kib", std::int64_t{e.kdf.memory_kib}},
                         {"passes", std::int64_t{e.kdf.passes}},
                         {"salt", to_hex(e.kdf.salt)}}},
             {"by_passphrase", sealed_value(e.by_passphrase)},
             {"by_code", sealed_value(e.by_code)},
             {"ring", sealed_value(e.ring)}};
}

const std::string* text_in(const Value* map, const char* name) {
  const Value* value = map ? map->find(name) : nullptr;
  return value ? value->get<std::string>() : nullptr;
}

template <std::size_t N>
bool read_hex(const Value* map, const char* name, std::array<std::uint8_t, N>& out) {
  const std::string* text = text_in(map, name);
  auto bytes = text ? from_hex(*text) : std::nullopt;
  if (!bytes || bytes->size() != N) return false;
  std::copy(bytes->begin(), bytes->end(), out.begin());
  return true;
}

bool read_sealed(const Value& map, const char* name, SealedBytes& out) {
  const Value* sealed = map.find(name);
  const std::string* text = text_in(sealed, "bytes");
  auto bytes = text ? from_hex(*text) : std::nullopt;
  if (!bytes || !read_hex(sealed, "nonce", out.nonce)) return false;
  out.bytes = std::move(*bytes);
  return true;
}

bool read_id(const Value& map, const char* name, RawId& out) {
  const std::string* text = text_in(&map, name);
  auto id = text ? id_from_text(*text) : std::nullopt;
  if (!id || id->is_nil()) return false;
  out = *id;
  return true;
}

bool read_text(const Value& map, const char* name, std::string& out) {
  const std::string* text = text_in(&map, name);
  if (text) out = *text;
  return text != nullptr;
}

bool read_number(const Value* map, const char* name, std::int64_t most, std::uint64_t& out) {
  const Value* value = map ? map->find(name) : nullptr;
  const std::int64_t* number = value ? value->get<std::int64_t>() : nullptr;
  if (!number || *number < 0 || *number > most) return false;
  out = static_cast<std::uint64_t>(*number);
  return true;
}

bool read_member(const Value& m, VaultEntry& e, VaultMember& member) {
  RawId id;
  std::uint64_t memory = 0, passes = 0;
  const Value* kdf = m.find("kdf");
  if (!read_id(m, "id", id) || !read_text(m, "name", member.name) ||
      !read_number(kdf, "memory_kib", UINT32_MAX, memory) ||
      !read_number(kdf, "passes", UINT32_MAX, passes) || !read_hex(kdf, "salt", e.kdf.salt) ||
      !read_sealed(m, "by_passphrase", e.by_passphrase) ||
      !read_sealed(m, "by_code", e.by_code) || !read_sealed(m, "ring", e.ring)) {
    return false;
  }
  e.kdf.memory_kib = static_cast<std::uint32_t>(memory);
  e.kdf.passes = static_cast<std::uint32_t>(passes);
  member.id = e.id = MemberId(id);
  return true;
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
  List members;
  for (std::size_t i = 0; i < vault.entries_.size(); ++i)
    members.push_back(member_value(vault.entries_[i], vault.header_.members[i].name));
  const Value file = Map{{"alg", "xchacha20-poly1305 argon2id-1.3 blake2b"},
                         {"space", to_text(vault.header_.space)},
                         {"device", to_text(vault.header_.device)},
                         {"practice", vault.header_.practice_name},
                         {"generation", static_cast<std::int64_t>(vault.generation_)},
                         {"members", std::move(members)}};
  std::string text = std::string(kMagic) + std::to_string(kVersion) + "\n";
  json::write(text, file, json::Order::as_written);
  text += "\n";
  text += to_hex(blake2b(view_of(text))) + "\n";
  const ByteView bytes = view_of(text);
  return Bytes(bytes.begin(), bytes.end());
}

Result<Vault> VaultFormat::read(ByteView file) {
  SB_TRY(body, body_of(text_of(file)));
  const Result<Value> parsed = json::read(body);
  if (!parsed.ok()) return damaged();
  const Value& j = parsed.value();
  Vault vault;
  RawId space, device;
  const Value* found = j.find("members");
  const List* members = found ? found->get<List>() : nullptr;
  if (!members || members->empty() || !read_id(j, "space", space) ||
      !read_id(j, "device", device) || !read_text(j, "practice", vault.header_.practice_name) ||
      !read_number(&j, "generation", INT64_MAX, vault.generation_)) {
    return damaged();
  }
  vault.header_.space = space;
  vault.header_.device = DeviceId(device);
  for (const Value& m : *members) {
    VaultEntry e;
    VaultMember member;
    if (!read_member(m, e, member)) return damaged();
    vault.header_.members.push_back(std::move(member));
    vault.entries_.push_back(std::move(e));
  }
  return vault;
}

Bytes Vault::serialize() const { return VaultFormat::write(*this); }
Result<Vault> Vault::parse(ByteView file) { return VaultFormat::read(file); }

}  // namespace sb
