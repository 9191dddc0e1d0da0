#include "core/codec_cbor.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "base/text.h"

namespace sb::cbor {
namespace {

constexpr std::uint8_t kFalse = 20, kTrue = 21, kNull = 22, kDouble = 27;
constexpr std::uint64_t kMostReserved = 256;  // items; a larger claim has to be backed by input

bool is_ascii(std::string_view s) {
  std::size_t at = 0;
  for (; at + 8 <= s.size(); at += 8) {
    std::uint64_t w;
    std::memcpy(&w, s.data() + at, 8);
    if (w & 0x8080808080808080u) return false;
  }
  return std::all_of(s.begin() + static_cast<std::ptrdiff_t>(at), s.end(),
                     [](char c) { return static_cast<signed char>(c) >= 0; });
}

bool is_utf8(std::string_view s) { return is_ascii(s) || is_valid_utf8(s); }

bool has_twins(const Map& map) {
  if (map.size() < 2) return false;
  std::vector<std::string_view> names;
  names.reserve(map.size());
  for (const auto& entry : map) names.push_back(entry.first);
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) != names.end();
}

bool has_inside(const Value& value) {
  const List* list = value.get<List>();
  const Map* map = value.get<Map>();
  return (list && !list->empty()) || (map && !map->empty());
}

bool has_sound_names(const Map& map) {
  return std::all_of(map.begin(), map.end(),
                     [](const auto& entry) { return is_utf8(entry.first); });
}

// What a reader accepts: names cleaned, of entries with one name the first.
Map with_own_names(const Map& map) {
  Map out;
  for (const auto& [name, item] : map) {
    std::string own = is_utf8(name) ? name : clean_text(name).text;
    const bool taken =
        std::any_of(out.begin(), out.end(), [&](const auto& e) { return e.first == own; });
    if (!taken) out.emplace_back(std::move(own), item);
  }
  return out;
}

}  // namespace

void Writer::head(Major major, std::uint64_t n) {
  const auto top = static_cast<std::uint8_t>(major << 5);
  if (n < 24) return out_.push_back(static_cast<std::uint8_t>(top | n));
  const int power = n <= 0xff ? 0 : n <= 0xffff ? 1 : n <= 0xffffffff ? 2 : 3;
  out_.push_back(static_cast<std::uint8_t>(top | (24 + power)));
  for (int shift = (8 << power) - 8; shift >= 0; shift -= 8) {
    out_.push_back(static_cast<std::uint8_t>(n >> shift));
  }
}

void Writer::text(std::string_view s) {
  if (!is_utf8(s)) return text(clean_text(s).text);
  head(kText, s.size());
  const ByteView b = view_of(s);
  out_.insert(out_.end(), b.begin(), b.end());
}

void Writer::bytes(ByteView b) {
  head(kBytes, b.size());
  out_.insert(out_.end(), b.begin(), b.end());
}

void Writer::number(double d) {
  if (!std::isfinite(d)) return null();
  std::uint64_t bits;
  std::memcpy(&bits, &d, sizeof bits);
  out_.push_back(kSimple << 5 | kDouble);
  for (int shift = 56; shift >= 0; shift -= 8)
    out_.push_back(static_cast<std::uint8_t>(bits >> shift));
}

void Writer::map(const Map& map, int depth) {
  if (has_twins(map) || !has_sound_names(map)) return this->map(with_own_names(map), depth);
  head(kMap, map.size());
  for (const auto& [name, item] : map) {
    text(name);
    value(item, depth + 1);
  }
}

void Writer::value(const Value& value_, int depth) {
  if (depth >= kDeepest && has_inside(value_)) return null();
  if (const auto* b = value_.get<bool>())
    return out_.push_back(kSimple << 5 | (*b ? kTrue : kFalse));
  if (const auto* i = value_.get<std::int64_t>()) {
    return *i >= 0 ? head(kUnsigned, static_cast<std::uint64_t>(*i))
                   : head(kNegative, static_cast<std::uint64_t>(-(*i + 1)));
  }
  if (const auto* d = value_.get<double>()) return number(*d);
  if (const auto* s = value_.get<std::string>()) return text(*s);
  if (const auto* b = value_.get<Bytes>()) return bytes(*b);
  if (const auto* m = value_.get<Map>()) return map(*m, depth);
  const auto* l = value_.get<List>();
  if (!l) return null();
  head(kArray, l->size());
  for (const Value& item : *l) value(item, depth + 1);
}

ByteView Reader::raw(std::uint64_t n) {
  if (!ok_ || n > left()) return ok_ = false, ByteView{};
  at_ += static_cast<std::size_t>(n);
  return in_.subspan(at_ - static_cast<std::size_t>(n), static_cast<std::size_t>(n));
}

Head Reader::head() {
  const ByteView first = raw(1);
  if (first.empty()) return {};
  Head h;
  h.major = static_cast<Major>(first[0] >> 5);
  const int info = first[0] & 31;
  h.n = static_cast<std::uint64_t>(info);
  if (info < 24) return h;
  if (info > 27) return fail(), Head{};
  const int power = info - 24;
  h.n = 0;
  for (std::uint8_t b : raw(std::uint64_t{1} << power)) h.n = h.n << 8 | b;
  h.is_double = h.major == kSimple;
  const bool shortest = power == 0 ? h.n >= 24 : h.n >> (4 << power) != 0;
  if (h.is_double ? info != kDouble : !shortest) fail();
  return h;
}

std::uint64_t Reader::expect(Major major) {
  const Head h = head();
  if (h.major != major || h.is_double) fail();
  return ok_ ? h.n : 0;
}

bool Reader::take(std::uint8_t byte) {
  if (!ok_ || peek() != byte) return false;
  ++at_;
  return true;
}

std::string_view Reader::text() {
  const std::string_view s = text_of(raw(expect(kText)));
  if (!is_utf8(s)) fail();
  return ok_ ? s : std::string_view{};
}

ByteView Reader::bytes() { return raw(expect(kBytes)); }

Value Reader::value(int depth) {
  const Head h = head();
  if (depth > kDeepest) fail();
  return ok_ ? body(h, depth) : Value{};
}

Value Reader::body(const Head& h, int depth) {
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  switch (h.major) {
    case kUnsigned:
      if (h.n > kMost) fail();
      return static_cast<std::int64_t>(h.n & kMost);
    case kNegative:
      if (h.n > kMost) fail();
      return -static_cast<std::int64_t>(h.n & kMost) - 1;
    case kBytes: {
      const ByteView b = raw(h.n);
      return Bytes(b.begin(), b.end());
    }
    case kText: {
      const std::string_view s = text_of(raw(h.n));
      if (!is_utf8(s)) fail();
      return std::string(s);
    }
    case kArray: return list(h.n, depth);
    case kMap: return map(h.n, depth);
    case kSimple: return simple(h);
    default: return fail(), Value{};
  }
}

Value Reader::simple(const Head& h) {
  if (!h.is_double) {
    if (h.n < kFalse || h.n > kNull) fail();
    return h.n == kNull ? Value{} : Value{h.n == kTrue};
  }
  double d;
  std::memcpy(&d, &h.n, sizeof d);
  if (!std::isfinite(d)) fail();
  return d;
}

Value Reader::list(std::uint64_t n, int depth) {
  List out;
  if (n > left()) fail();
  out.reserve(static_cast<std::size_t>(std::min(n, kMostReserved)));
  for (std::uint64_t i = 0; i < n && ok_; ++i) out.push_back(value(depth + 1));
  return out;
}

Value Reader::map(std::uint64_t n, int depth) {
  Map out;
  if (n > left()) fail();
  out.reserve(static_cast<std::size_t>(std::min(n, kMostReserved)));
  for (std::uint64_t i = 0; i < n && ok_; ++i) {
    std::string name(text());
    out.emplace_back(std::move(name), value(depth + 1));
  }
  if (has_twins(out)) fail();
  return out;
}

}  // namespace sb::cbor
