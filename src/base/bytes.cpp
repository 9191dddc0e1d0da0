#include "base/bytes.h"

#include <array>

namespace sb {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase32Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Looked up, because unlocking reads ids by the hundred thousand.
constexpr std::array<std::int8_t, 128> base32_values() {
  std::array<std::int8_t, 128> out{};
  for (std::int8_t& value : out) value = -1;
  for (std::size_t i = 0; i < kBase32Digits.size(); ++i) {
    const auto c = static_cast<std::size_t>(kBase32Digits[i]);
    out[c] = static_cast<std::int8_t>(i);
    if (c >= 'A') out[c - 'A' + 'a'] = out[c];
  }
  for (char c : {'I', 'i', 'L', 'l'}) out[static_cast<std::size_t>(c)] = 1;  // read for a one …
  for (char c : {'O', 'o'}) out[static_cast<std::size_t>(c)] = 0;            // … and for a zero
  return out;
}
constexpr std::array<std::int8_t, 128> kBase32Values = base32_values();

int base32_value(char c) {
  const auto at = static_cast<unsigned char>(c);
  return at < kBase32Values.size() ? kBase32Values[at] : -1;
}

}  // namespace

std::string to_hex(ByteView bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (std::uint8_t b : bytes) {
    out += kHexDigits[b >> 4];
    out += kHexDigits[b & 15];
  }
  return out;
}

std::optional<Bytes> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  Bytes out;
  out.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    int high = hex_value(text[i]), low = hex_value(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    out.push_back(static_cast<std::uint8_t>(high << 4 | low));
  }
  return out;
}

std::string to_base32(ByteView bytes) {
  std::string out;
  out.reserve((bytes.size() * 8 + 4) / 5);
  std::uint32_t held = 0;
  int bits = 0;
  for (std::uint8_t b : bytes) {
    held = (held << 8 | b) & 0xfff;  // at most 4 bits were left
    for (bits += 8; bits >= 5; bits -= 5) out += kBase32Digits[held >> (bits - 5) & 31];
  }
  if (bits > 0) out += kBase32Digits[held << (5 - bits) & 31];
  return out;
}

std::optional<Bytes> from_base32(std::string_view text) {
  if (text.size() * 5 % 8 >= 5) return std::nullopt;  // a last digit that carries no byte
  Bytes out;
  out.reserve(text.size() * 5 / 8);
  std::uint32_t held = 0;
  int bits = 0;
  for (char c : text) {
    int value = base32_value(c);
    if (value < 0) return std::nullopt;
    held = (held << 5 | static_cast<std::uint32_t>(value)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push_back(static_cast<std::uint8_t>(held >> bits));
    }
  }
  // Set padding bits would give one value two texts.
  if ((held & ((1u << bits) - 1)) != 0) return std::nullopt;
  return out;
}

}  // namespace sb
