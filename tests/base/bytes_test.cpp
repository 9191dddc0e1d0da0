#include "base/bytes.h"

#include <doctest/doctest.h>

#include "base/random.h"

using namespace sb;

TEST_CASE("hex goes both ways and refuses everything else") {
  Bytes bytes = {0x00, 0x7f, 0xAB, 0xff};
  CHECK(to_hex(bytes) == "007fabff");
  CHECK(from_hex("007fABff") == bytes);
  CHECK(from_hex("") == Bytes{});
  for (const char* bad : {"0", "0g", "g0", " 00", "0x00", "00 ", "00\n0", "é0"}) {
    CAPTURE(bad);
    CHECK_FALSE(from_hex(bad));
  }
}

TEST_CASE("base32 of known bytes") {
  CHECK(to_base32(Bytes{}) == "");
  CHECK(to_base32(Bytes{0}) == "00");
  CHECK(to_base32(Bytes{0xff}) == "ZW");
  CHECK(to_base32(Bytes{0xff, 0xff, 0xff, 0xff, 0xff}) == "ZZZZZZZZ");
  CHECK(to_base32(view_of("foobar")) == "CSQPYRK1E8");
  CHECK(to_base32(Bytes(16, 0xff)) == "ZZZZZZZZZZZZZZZZZZZZZZZZZW");
}

TEST_CASE("base32 round trip at every length") {
  SeededRandom random(1);
  for (std::size_t n = 0; n < 70; ++n) {
    for (int i = 0; i < 20; ++i) {
      Bytes bytes(n);
      random.fill(bytes);
      std::string text = to_base32(bytes);
      CHECK(text.size() == (n * 8 + 4) / 5);
      CHECK(from_base32(text) == bytes);
    }
  }
}

TEST_CASE("base32 reads what people type") {
  CHECK(from_base32("csqpyrk1e8") == from_base32("CSQPYRK1E8"));
  CHECK(from_base32("CSQPYRKIE8") == from_base32("CSQPYRK1E8"));
  CHECK(from_base32("csqpyrkle8") == from_base32("CSQPYRK1E8"));
  CHECK(from_base32("oO") == Bytes{0});
}

TEST_CASE("base32 refuses signs, lengths and padding that no bytes have") {
  for (const char* bad : {"U0", "0U", "0-", " 0", "00 ", "0", "000", "000000", "é0"}) {
    CAPTURE(bad);
    CHECK_FALSE(from_base32(bad));
  }
  // One byte is two digits, of which the last carries three bits: 0 and 4, 8, … only.
  int accepted = 0;
  for (char c : std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
    accepted += from_base32(std::string("0") + c) ? 1 : 0;
  }
  CHECK(accepted == 8);
  CHECK_FALSE(from_base32("ZZZZZZZZZZZZZZZZZZZZZZZZZX"));
}

TEST_CASE("a reader past the end stays failed and reads zero") {
  ByteWriter out;
  out.u8(1);
  out.u16(0x0203);
  out.u32(0x04050607);
  out.u64(0x08090a0b0c0d0e0f);
  out.raw(view_of("xyz"));
  Bytes bytes = out.take();
  CHECK(to_hex(bytes) == "01030207060504" "0f0e0d0c0b0a0908" "78797a");

  ByteReader in(bytes);
  CHECK(in.u8() == 1);
  CHECK(in.u16() == 0x0203);
  CHECK(in.u32() == 0x04050607);
  CHECK(in.u64() == 0x08090a0b0c0d0e0f);
  CHECK(text_of(in.raw(3)) == "xyz");
  CHECK(in.ok());
  CHECK(in.left() == 0);
  CHECK(in.u8() == 0);
  CHECK_FALSE(in.ok());

  ByteReader again(bytes);
  CHECK(again.raw(1000).empty());
  CHECK(again.u8() == 0);
  CHECK(again.position() == 0);
}
