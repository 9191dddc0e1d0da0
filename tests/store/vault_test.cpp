#include <doctest/doctest.h>

#include "store/vault.h"

using namespace sb;

namespace {

KdfParams cheap() {
  KdfParams kdf;
  kdf.memory_kib = 8;
  kdf.passes = 1;
  return kdf;
}

struct Made {
  SeededRandom random{42};
  MemberId member{random_id(random)};
  Vault::Created created = Vault::create("Harbor Counseling", "Dr. Imani Weiss", member,
                                         "harbor lantern", random, cheap()).value();
};

bool same(const Secret& a, const Secret& b) { return equal_in_constant_time(a.view(), b.view()); }

}  // namespace

TEST_CASE("SAFE-02 a vault written and read opens with its passphrase") {
  Made m;
  const Bytes file = m.created.vault.serialize();
  const Vault vault = Vault::parse(file).value();
  CHECK(vault.serialize() == file);
  CHECK(vault.header().practice_name == "Harbor Counseling");
  CHECK(vault.header().members.at(0).name == "Dr. Imani Weiss");
  const Keyring keys = vault.unlock(m.member, "harbor lantern").value();
  CHECK(same(keys.schedule, m.created.keys.schedule));
  CHECK(same(keys.clinical, m.created.keys.clinical));
  CHECK(same(keys.psychotherapy, m.created.keys.psychotherapy));
  CHECK(keys.signing.public_key == m.created.keys.signing.public_key);
  CHECK(vault.check(m.member, "harbor lantern"));
}

TEST_CASE("SAFE-02 wrong passphrase and damage are told apart") {
  Made m;
  const Vault& vault = m.created.vault;
  CHECK(vault.unlock(m.member, "harbor lanterN").error().fault == Fault::wrong_secret);
  CHECK(vault.unlock(m.member, "").error().fault == Fault::wrong_secret);
  CHECK(vault.check(m.member, "wrong").error().fault == Fault::wrong_secret);
  CHECK(vault.unlock(MemberId(), "harbor lantern").error().fault == Fault::not_found);
  const Bytes file = vault.serialize();
  int wrong = 0;
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    Bytes hurt = file;
    hurt[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    const auto parsed = Vault::parse(hurt);
    wrong += parsed.ok() || parsed.error().fault != Fault::damaged;
  }
  for (std::size_t size = 0; size < file.size(); ++size) {
    const auto parsed = Vault::parse(ByteView(file).first(size));
    wrong += parsed.ok() || parsed.error().fault != Fault::damaged;
  }
  CHECK(wrong == 0);
}

TEST_CASE("SAFE-02 a foreign or newer vault is named as such") {
  Made m;
  CHECK(
      Vault::parse(view_of("PK\x03\x04 a zip file of somebody else, long enough")).error().fault ==
      Fault::foreign);
  CHECK(Vault::parse(view_of("{\"hello\": \"world\", \"more\": \"than that\"}")).error().fault ==
        Fault::foreign);
  CHECK(Vault::parse({}).error().fault == Fault::damaged);
  std::string newer(text_of(m.created.vault.serialize()));
  newer.replace(newer.find(" 1\n"), 3, " 2\n");
  newer.resize(newer.size() - 65);
  newer += to_hex(blake2b(view_of(newer))) + "\n";
  CHECK(Vault::parse(view_of(newer)).error().fault == Fault::foreign);
  // A right check over JSON that is not a vault.
  for (const char* body : {"{}", "[]", "nonsense", "{\"space\":1}"}) {
    std::string text = std::string("SESSIONBOOK-VAULT 1\n") + body + "\n";
    text += to_hex(blake2b(view_of(text))) + "\n";
    CHECK(Vault::parse(view_of(text)).error().fault == Fault::damaged);
  }
}

TEST_CASE("SAFE-02 a vault of the first versions, with its JSON in lines and sorted, is read") {
  Made m;
  std::string text(text_of(m.created.vault.serialize()));
  text.resize(text.size() - 65);
  for (std::size_t at = text.find('\n') + 1; at < text.size(); ++at) {
    if (text[at] == ':') text.insert(++at, " ");
    if (text[at] == '{' || text[at] == '[') text.insert(++at, "\n  ");
  }
  text += to_hex(blake2b(view_of(text))) + "\n";
  const auto vault = Vault::parse(view_of(text));
  REQUIRE(vault);
  CHECK(vault->generation() == m.created.vault.generation());
  CHECK(vault->check(m.member, "harbor lantern"));
}

TEST_CASE("SAFE-02 a vault that lacks one of its values, or has another in its place, is damaged") {
  Made m;
  const std::string whole(text_of(m.created.vault.serialize()));
  int refused = 0, tried = 0;
  for (const char* name :
       {"space", "device", "practice", "generation", "members", "id", "name", "kdf", "memory_kib",
        "passes", "salt", "by_passphrase", "by_code", "ring", "nonce", "bytes"}) {
    for (const char* instead : {"other", "{\"a\":[true,-1]}"}) {
      std::string text = whole.substr(0, whole.size() - 65);
      const std::size_t at = text.find('"' + std::string(name) + "\":");
      REQUIRE(at != std::string::npos);
      const std::size_t value = at + std::string(name).size() + 3;
      if (*instead == '{') text.insert(value, std::string(instead) + ",\"x\":");
      else text.replace(at + 1, std::string(name).size(), instead);
      text += to_hex(blake2b(view_of(text))) + "\n";
      const auto vault = Vault::parse(view_of(text));
      ++tried;
      refused += !vault.ok() && vault.error().fault == Fault::damaged;
    }
  }
  CHECK(refused == tried);
}

TEST_CASE("SAFE-02 hostile KDF parameters in a vault do not exhaust the device") {
  Made m;
  std::string text(text_of(m.created.vault.serialize()));
  const std::string from = "\"memory_kib\":8";
  text.replace(text.find(from), from.size(), "\"memory_kib\":4000000000");
  text.resize(text.size() - 65);
  text += to_hex(blake2b(view_of(text))) + "\n";
  const auto vault = Vault::parse(view_of(text));
  REQUIRE(vault);
  CHECK(vault->unlock(m.member, "harbor lantern").error().fault == Fault::foreign);
}

TEST_CASE("SAFE-02 the recovery code gives the same keys and a new passphrase") {
  Made m;
  Vault vault = m.created.vault;
  CHECK(vault.recover(m.member, "0000-0000-0000-0000-0000-0000-0000-0000", "new", m.random, cheap())
            .error().fault == Fault::wrong_secret);
  CHECK(vault.recover(m.member, "too short", "new", m.random, cheap()).error().fault ==
        Fault::invalid);
  CHECK(vault.check(m.member, "harbor lantern"));
  std::string typed = m.created.recovery_code;
  for (char& c : typed) c = c == '-' ? ' ' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  const Keyring keys = vault.recover(m.member, typed, "mosaic violin", m.random, cheap()).value();
  CHECK(same(keys.clinical, m.created.keys.clinical));
  CHECK(vault.generation() == m.created.vault.generation() + 1);
  const Vault read = Vault::parse(vault.serialize()).value();
  CHECK(read.check(m.member, "mosaic violin"));
  CHECK(read.check(m.member, "harbor lantern").error().fault == Fault::wrong_secret);
}

TEST_CASE("SAFE-02 changing the passphrase keeps the keys and the code") {
  Made m;
  Vault vault = m.created.vault;
  CHECK(vault.change_passphrase(m.member, "wrong", "x", m.random, cheap()).error().fault ==
        Fault::wrong_secret);
  CHECK(vault.change_passphrase(m.member, "harbor lantern", "", m.random, cheap()).error().fault ==
        Fault::invalid);
  REQUIRE(vault.change_passphrase(m.member, "harbor lantern", "quiet orchard", m.random, cheap()));
  CHECK(same(vault.unlock(m.member, "quiet orchard")->schedule, m.created.keys.schedule));
  CHECK(vault.recover(m.member, m.created.recovery_code, "third", m.random, cheap()));
}

TEST_CASE(
    "SYNC-03 a second member gets the keys its role allows and no other's psychotherapy key") {
  Made m;
  Vault vault = m.created.vault;
  const MemberId desk{random_id(m.random)}, colleague{random_id(m.random)};
  REQUIRE(vault.add_member(m.created.keys, desk, "Jonas Lindqvist", "desk pass", false, m.random,
                           cheap()));
  const auto code = vault.add_member(m.created.keys, colleague, "Dr. Noor Haddad", "other pass",
                                     true, m.random, cheap());
  REQUIRE(code);
  vault = Vault::parse(vault.serialize()).value();
  const Keyring front = vault.unlock(desk, "desk pass").value();
  CHECK(front.for_sensitivity(Sensitivity::schedule) != nullptr);
  CHECK(front.for_sensitivity(Sensitivity::clinical) == nullptr);
  CHECK(front.for_sensitivity(Sensitivity::psychotherapy) == nullptr);
  const Keyring other = vault.unlock(colleague, "other pass").value();
  CHECK(same(other.clinical, m.created.keys.clinical));
  CHECK_FALSE(same(other.psychotherapy, m.created.keys.psychotherapy));
  CHECK(vault.unlock(desk, "harbor lantern").error().fault == Fault::wrong_secret);
  CHECK(vault.recover(colleague, *code, "new pass", m.random, cheap()));
  // Who has no clinical key cannot hand one on.
  CHECK(vault.add_member(front, MemberId(random_id(m.random)), "X", "p", true, m.random, cheap())
            .error().fault == Fault::forbidden);
  CHECK(vault.add_member(front, desk, "X", "p", false, m.random, cheap()).error().fault ==
        Fault::conflict);
}

TEST_CASE("APP-03 names in any script survive in the vault") {
  SeededRandom random(5);
  const MemberId member{random_id(random)};
  Vault vault = Vault::create("Практика «Тиша» 👋🏽", "王小明", member, "p", random, cheap())->vault;
  CHECK(Vault::parse(vault.serialize())->header().practice_name == "Практика «Тиша» 👋🏽");
  vault.rename("עברית", member, "한국어");
  CHECK(Vault::parse(vault.serialize())->header().members.at(0).name == "한국어");
}
