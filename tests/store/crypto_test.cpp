#include <doctest/doctest.h>

#include "store/crypto.h"
#include "store/recovery_code.h"

using namespace sb;

namespace {
KdfParams cheap() {
  KdfParams kdf;
  kdf.memory_kib = 8;
  kdf.passes = 1;
  return kdf;
}
}  // namespace

TEST_CASE("SAFE-02 known answers: BLAKE2b, SHA-256, Argon2id") {
  CHECK(to_hex(blake2b(view_of("abc"))) ==
        "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const auto key = derive_key("passphrase", cheap());
  REQUIRE(key);
  CHECK(equal_in_constant_time(key->view(), derive_key("passphrase", cheap())->view()));
  CHECK_FALSE(equal_in_constant_time(key->view(), derive_key("Passphrase", cheap())->view()));
}

TEST_CASE("SAFE-02 what is sealed opens with its key, nonce and context only") {
  SeededRandom random(7);
  const Secret key = Secret::random(random), other = Secret::random(random);
  const Nonce nonce = random_nonce(random);
  const Bytes sealed = seal(key, nonce, view_of("context"), view_of("Amara Okafor"));
  CHECK(text_of(*open(key, nonce, view_of("context"), sealed)) == "Amara Okafor");
  CHECK_FALSE(open(other, nonce, view_of("context"), sealed));
  CHECK_FALSE(open(key, nonce, view_of("contexT"), sealed));
  CHECK_FALSE(open(key, random_nonce(random), view_of("context"), sealed));
  for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
    Bytes hurt = sealed;
    hurt[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    CHECK(open(key, nonce, view_of("context"), hurt).ok() == false);
  }
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    CHECK(open(key, nonce, view_of("context"), ByteView(sealed).first(size)).ok() == false);
  }
  const Bytes nothing = seal(key, nonce, {}, {});
  CHECK(nothing.size() == kSealOverhead);
  CHECK(open(key, nonce, {}, nothing)->empty());
}

TEST_CASE("SAFE-02 a secret is moved, never left behind") {
  SeededRandom random(1);
  Secret a = Secret::random(random);
  const Secret kept = a.clone();
  const Secret b = std::move(a);
  CHECK(a.empty());  // NOLINT: what is left is the point
  CHECK(equal_in_constant_time(a.view(), Bytes(32)));
  CHECK(equal_in_constant_time(b.view(), kept.view()));
  std::string passphrase = "correct horse battery";
  wipe(passphrase);
  CHECK(passphrase.empty());
}

TEST_CASE("SAFE-02 hostile KDF parameters are refused before any work") {
  KdfParams kdf = cheap();
  kdf.memory_kib = 0xffffffff;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
  kdf = cheap();
  kdf.passes = 0xffffffff;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
  kdf = cheap();
  kdf.memory_kib = 0;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
  kdf = cheap();
  kdf.passes = 0;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
}

TEST_CASE("NOTE-14 a signature fits its message, its key and nothing else") {
  SeededRandom random(3);
  const SigningKey key = signing_key_from_seed(Secret::random(random));
  const Bytes signature = sign_bytes(key, view_of("statement"));
  CHECK(verify_signature(key.public_key, view_of("statement"), signature));
  CHECK_FALSE(verify_signature(key.public_key, view_of("statemenT"), signature));
  CHECK_FALSE(verify_signature(signing_key_from_seed(Secret::random(random)).public_key,
                               view_of("statement"), signature));
  CHECK_FALSE(
      verify_signature(key.public_key, view_of("statement"), ByteView(signature).first(63)));
  CHECK_FALSE(verify_signature({}, view_of("statement"), signature));
}

TEST_CASE("SAFE-02 recovery code: written in fours, read back however it was typed") {
  SeededRandom random(11);
  const std::string code = new_recovery_code(random);
  CHECK(code.size() == 39);
  CHECK(code[4] == '-');
  const Bytes bytes = read_recovery_code(code).value();
  CHECK(bytes.size() == 20);
  std::string lower = code, spaced = code, confused = code;
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (char& c : spaced) c = c == '-' ? ' ' : c;
  for (char& c : confused) c = c == '0' ? 'o' : c == '1' ? 'l' : c;
  CHECK(read_recovery_code(lower).value() == bytes);
  CHECK(read_recovery_code("  " + spaced + " \n").value() == bytes);
  CHECK(read_recovery_code(confused).value() == bytes);
  std::string dashed;
  for (char c : code) dashed += c == '-' ? std::string("\u2013") : std::string(1, c);
  CHECK(read_recovery_code(dashed).value() == bytes);
  CHECK(read_recovery_code(code.substr(1)).error().message ==
        "A recovery code has 32 letters and digits; this one has 31.");
  CHECK(read_recovery_code("U" + code.substr(1)).error().fault == Fault::invalid);
  CHECK_FALSE(read_recovery_code(""));
}

TEST_CASE("SAFE-02 strength: the order people would expect") {
  auto score = [](std::string_view text) { return passphrase_strength(text).score; };
  CHECK(score("") == 0);
  CHECK(score("password") == 0);
  CHECK(score("P@ssw0rd1") <= 1);
  CHECK(score("aaaaaaaaaaaaaaaaaaaa") <= 1);
  CHECK(score("abcdefghijklmnopqrst") <= 1);
  CHECK(score("12345678901234567890") <= 1);
  CHECK(score("qwertyuiop1234") <= 1);
  CHECK(score("abcabcabcabcabcabc") <= 1);
  CHECK(score("hT7#q") <= 1);
  CHECK(score("harbor lantern") >= kLeastStrength);
  CHECK(score("harbor lantern violin mosaic") == 4);
  CHECK(score("correct horse battery staple") == 4);
  CHECK(score("v9$Kq2!xWz7") >= 3);
  CHECK(score("каштан річка вікно папір") >= 3);
  CHECK(passphrase_strength("password").advice.find("tried first") != std::string::npos);
  CHECK_FALSE(passphrase_strength("\xff\xfe\x80").advice.empty());
}
