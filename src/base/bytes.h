// Bytes and their text forms. Decoders never throw and refuse anything that is not exactly the
// form.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sb {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView view_of(std::string_view s) {
  return {reinterpret_cast<const std::uint8_t*>(s.data()), s.size()};
}
inline std::string_view text_of(ByteView b) {
  return {reinterpret_cast<const char*>(b.data()), b.size()};
}

std::string to_hex(ByteView bytes);
std::optional<Bytes> from_hex(std::string_view text);

// Crockford base32 without padding: no I, L, O, U; decoding accepts lower case, and I/L as 1, O
// as 0. Used for ids and for the recovery code that people type.
std::string to_base32(ByteView bytes);
std::optional<Bytes> from_base32(std::string_view text);

// Appends little-endian integers and raw bytes; the inverse reader reports the end instead of
// reading past it: after a failed read `ok()` stays false and everything read is zero.
class ByteWriter {
 public:
  void u8(std::uint8_t v) { out_.push_back(v); }
  void u16(std::uint16_t v) { le(v, 2); }
  void u32(std::uint32_t v) { le(v, 4); }
  void u64(std::uint64_t v) { le(v, 8); }
  void raw(ByteView b) { out_.insert(out_.end(), b.begin(), b.end()); }
  Bytes take() { return std::move(out_); }
  const Bytes& bytes() const { return out_; }

 private:
  void le(std::uint64_t v, int n) {
    for (int i = 0; i < n; ++i) out_.push_back(static_cast<std::uint8_t>(v >> (8 * i)));
  }
  Bytes out_;
};

class ByteReader {
 public:
  explicit ByteReader(ByteView b) : in_(b) {}
  std::uint8_t u8() { return static_cast<std::uint8_t>(le(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(le(2)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(le(4)); }
  std::uint64_t u64() { return le(8); }
  ByteView raw(std::size_t n) {
    if (!ok_ || n > in_.size() - at_) return ok_ = false, ByteView{};
    at_ += n;
    return in_.subspan(at_ - n, n);
  }
  bool ok() const { return ok_; }
  std::size_t left() const { return in_.size() - at_; }
  std::size_t position() const { return at_; }

 private:
  std::uint64_t le(int n) {
    ByteView b = raw(static_cast<std::size_t>(n));
    std::uint64_t v = 0;
    for (std::size_t i = b.size(); i-- > 0;) v = v << 8 | b[i];
    return v;
  }
  ByteView in_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace sb
