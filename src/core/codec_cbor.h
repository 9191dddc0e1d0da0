// The part of CBOR (RFC 8949) that changes are kept in, read strictly: shortest heads only,
// definite lengths, text keys that are not repeated, doubles as 64 bits and finite, valid UTF-8, at
// most 64 levels. Written by hand because core stays free of third-party code, because a general
// reader is not this strict, and because the stream's own tables want to be read in one pass. (Not
// measured against a library.) Never throws; memory stays in proportion to the input whatever its
// heads claim.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "core/value.h"

namespace sb::cbor {

constexpr int kDeepest = 64;
enum Major : std::uint8_t { kUnsigned, kNegative, kBytes, kText, kArray, kMap, kTag, kSimple };

struct Head {
  Major major = kUnsigned;
  std::uint64_t n = 0;  // value, length or count; the 64 bits of a double
  bool is_double = false;
};

class Writer {
 public:
  explicit Writer(Bytes& out) : out_(out) {}
  void head(Major major, std::uint64_t n);
  void text(std::string_view s);  // cleaned when unsound UTF-8, so that it can be read back
  void bytes(ByteView b);
  void null() { out_.push_back(0xf6); }
  void value(const Value& value, int depth = 0);  // null below kDeepest, and for infinities

 private:
  void number(double d);
  void map(const Map& map, int depth);
  Bytes& out_;
};

// After a failed read ok() is false and stays so; what was returned means nothing then.
class Reader {
 public:
  explicit Reader(ByteView in) : in_(in) {}
  bool ok() const { return ok_; }
  bool at_end() const { return at_ == in_.size(); }
  std::size_t position() const { return at_; }
  std::size_t left() const { return in_.size() - at_; }
  int peek() const { return at_ < in_.size() ? in_[at_] : -1; }  // next byte
  Major peek_major() const {
    return static_cast<Major>(at_ < in_.size() ? in_[at_] >> 5 : kSimple);
  }
  void fail() { ok_ = false; }

  Head head();
  std::uint64_t expect(Major major);  // the n of a head of this major type
  bool take(std::uint8_t byte);       // true and past it when it stands next
  std::string_view text();
  ByteView bytes();
  Value value(int depth = 0);

 private:
  ByteView raw(std::uint64_t n);
  Value body(const Head& head, int depth);
  Value simple(const Head& head);
  Value list(std::uint64_t n, int depth);
  Value map(std::uint64_t n, int depth);
  ByteView in_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace sb::cbor
