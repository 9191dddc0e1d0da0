#include "core/codec.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "core/codec_cbor.h"

namespace sb {
namespace {

using cbor::Reader;
using cbor::Writer;

constexpr std::uint64_t kVersion = 1;
constexpr std::uint8_t kOpen = 0x9f, kBreak = 0xff, kNullByte = 0xf6;
constexpr std::uint64_t kShareable = 28, kSharedRef = 29;  // tags of cbor.schmorp.de/value-sharing
constexpr std::size_t kLeastShared = 48, kMostShared = 65536;
// What references may grow a stream to, so that a few bytes cannot stand for gigabytes.
constexpr std::uint64_t kMostGrowth = 128;

std::uint64_t hash_of(ByteView b) {
  std::uint64_t h = b.size();
  for (std::size_t at = 0; at < b.size(); at += 8) {
    std::uint64_t w = 0;
    std::memcpy(&w, b.data() + at, std::min<std::size_t>(8, b.size() - at));
    h = (h ^ w) * 0x9e3779b97f4a7c15u;
    h ^= h >> 32;
  }
  return h;
}

Error damaged() {
  return {Fault::damaged, "These changes cannot be read: they are cut off or were altered.", {}};
}

// One stream being read; the tables grow as the stream names things.
class Decoder {
 public:
  explicit Decoder(ByteView in) : in_(in), reader_(in) {}
  Status run(const std::function<void(Change&&)>& visit);

 private:
  Change change();
  FieldChange field(const Stamp& stamp);
  RawId id(std::vector<RawId>& seen);
  std::string word();
  std::uint64_t time(std::uint64_t base, bool later);
  Stamp over(const Stamp& stamp);
  Value value();
  Value reference();

  struct Range {
    std::size_t at, size;
  };
  ByteView in_;
  Reader reader_;
  std::vector<RawId> devices_, members_;
  std::vector<std::string> words_;
  std::vector<Range> shared_;
  std::uint64_t last_time_ = 0, expanded_ = 0;
};

Status Decoder::run(const std::function<void(Change&&)>& visit) {
  if (!reader_.take(kOpen)) return damaged();
  const std::uint64_t version = reader_.expect(cbor::kUnsigned);
  if (!reader_.ok()) return damaged();
  if (version != kVersion) {
    return Error{
        Fault::foreign, "These changes were written by a newer version of Sessionbook.", {}};
  }
  while (!reader_.take(kBreak)) {
    Change next = change();
    if (!reader_.ok()) return damaged();
    visit(std::move(next));
  }
  if (!reader_.at_end()) return damaged();
  return Done{};
}

Change Decoder::change() {
  Change c;
  const std::uint64_t parts = reader_.expect(cbor::kArray);
  if (parts != 6 && parts != 7) reader_.fail();
  c.stamp.time = last_time_ = time(last_time_, true);
  c.stamp.device = DeviceId(id(devices_));
  c.author = MemberId(id(members_));
  c.kind = word();
  const ByteView entity = reader_.bytes();
  if (entity.size() != c.entity.bytes.size()) return reader_.fail(), c;
  std::copy(entity.begin(), entity.end(), c.entity.bytes.begin());
  const std::uint64_t items = reader_.expect(cbor::kArray);
  if (items % 3 != 0 || items > reader_.left()) return reader_.fail(), c;
  c.fields.reserve(std::min<std::size_t>(static_cast<std::size_t>(items / 3), 32));
  for (std::uint64_t i = 0; i < items && reader_.ok(); i += 3) c.fields.push_back(field(c.stamp));
  if (parts == 7) {
    c.reason = reader_.text();
    if (c.reason.empty()) reader_.fail();
  }
  return c;
}

FieldChange Decoder::field(const Stamp& stamp) {
  FieldChange f;
  f.field = word();
  f.value = value();
  f.over = over(stamp);
  return f;
}

RawId Decoder::id(std::vector<RawId>& seen) {
  if (reader_.peek_major() == cbor::kUnsigned) {
    const std::uint64_t index = reader_.expect(cbor::kUnsigned);
    if (index < seen.size()) return seen[static_cast<std::size_t>(index)];
    return reader_.fail(), RawId{};
  }
  const ByteView b = reader_.bytes();
  RawId id;
  if (b.size() != id.bytes.size()) return reader_.fail(), id;
  std::copy(b.begin(), b.end(), id.bytes.begin());
  seen.push_back(id);
  return id;
}

std::string Decoder::word() {
  if (reader_.peek_major() == cbor::kUnsigned) {
    const std::uint64_t index = reader_.expect(cbor::kUnsigned);
    if (index < words_.size()) return words_[static_cast<std::size_t>(index)];
    return reader_.fail(), std::string{};
  }
  words_.emplace_back(reader_.text());
  return words_.back();
}

// A time as its distance from `base`: n or −1−n, forward when `later`, else backward.
std::uint64_t Decoder::time(std::uint64_t base, bool later) {
  const cbor::Head h = reader_.head();
  if ((h.major != cbor::kUnsigned && h.major != cbor::kNegative)) return reader_.fail(), 0;
  const bool up = (h.major == cbor::kUnsigned) == later;
  const std::uint64_t step = h.n + (h.major == cbor::kNegative ? 1 : 0);
  const bool wraps = step < h.n || (up ? base + step < base : step > base);
  if (wraps) return reader_.fail(), 0;
  return up ? base + step : base - step;
}

Stamp Decoder::over(const Stamp& stamp) {
  if (reader_.take(kNullByte)) return {};
  if (reader_.peek_major() != cbor::kArray) return {time(stamp.time, false), stamp.device};
  if (reader_.expect(cbor::kArray) != 2) reader_.fail();
  const std::uint64_t t = time(stamp.time, false);
  return {t, DeviceId(id(devices_))};
}

Value Decoder::value() {
  if (reader_.peek_major() != cbor::kTag) return reader_.value();
  const std::uint64_t tag = reader_.expect(cbor::kTag);
  if (tag == kSharedRef) return reference();
  if (tag != kShareable) return reader_.fail(), Value{};
  const std::size_t from = reader_.position();
  Value v = reader_.value();
  shared_.push_back({from, reader_.position() - from});
  return v;
}

Value Decoder::reference() {
  const std::uint64_t index = reader_.expect(cbor::kUnsigned);
  if (!reader_.ok() || index >= shared_.size()) return reader_.fail(), Value{};
  const Range range = shared_[static_cast<std::size_t>(index)];
  expanded_ += range.size;
  if (expanded_ > kMostGrowth * in_.size()) return reader_.fail(), Value{};
  return Reader(in_.subspan(range.at, range.size)).value();
}

}  // namespace

ChangeEncoder::ChangeEncoder() { start(); }

void ChangeEncoder::start() {
  out_.assign({kOpen});
  Writer(out_).head(cbor::kUnsigned, kVersion);
  seen_devices_.clear();
  seen_members_.clear();
  seen_words_.clear();
  shared_.clear();
  last_time_ = expanded_ = 0;
}

void ChangeEncoder::add(const Change& change) {
  Writer w(out_);
  w.head(cbor::kArray, change.reason.empty() ? 6 : 7);
  time(last_time_, change.stamp.time);
  last_time_ = change.stamp.time;
  id(seen_devices_, change.stamp.device);
  id(seen_members_, change.author);
  word(change.kind);
  w.bytes(change.entity.bytes);
  w.head(cbor::kArray, change.fields.size() * 3);
  for (const FieldChange& f : change.fields) {
    word(f.field);
    value(f.value);
    over(change.stamp, f.over);
  }
  if (!change.reason.empty()) w.text(change.reason);
}

Bytes ChangeEncoder::finish() {
  out_.push_back(kBreak);
  Bytes done = std::move(out_);
  start();
  return done;
}

void ChangeEncoder::id(std::vector<RawId>& seen, const RawId& id) {
  const auto found = std::find(seen.begin(), seen.end(), id);
  if (found != seen.end()) {
    return Writer(out_).head(cbor::kUnsigned, static_cast<std::uint64_t>(found - seen.begin()));
  }
  seen.push_back(id);
  Writer(out_).bytes(id.bytes);
}

void ChangeEncoder::word(std::string_view word) {
  const auto found = seen_words_.find(word);
  if (found != seen_words_.end()) return Writer(out_).head(cbor::kUnsigned, found->second);
  seen_words_.emplace(std::string(word), seen_words_.size());
  Writer(out_).text(word);
}

void ChangeEncoder::time(std::uint64_t base, std::uint64_t time) {
  Writer w(out_);
  time >= base ? w.head(cbor::kUnsigned, time - base) : w.head(cbor::kNegative, base - time - 1);
}

// Mostly the same device and a moment ago, so the distance back is short.
void ChangeEncoder::over(const Stamp& stamp, const Stamp& over) {
  if (over == Stamp{}) return Writer(out_).null();
  const bool elsewhere = !(over.device == stamp.device);
  if (elsewhere) Writer(out_).head(cbor::kArray, 2);
  time(over.time, stamp.time);
  if (elsewhere) id(seen_devices_, over.device);
}

// Equal lists stand once. Compared byte by byte with the one before; a hash alone could be forged.
void ChangeEncoder::value(const Value& value) {
  Writer w(out_);
  if (!value.get<List>()) return w.value(value);
  const std::size_t start = out_.size();
  w.head(cbor::kTag, kShareable);
  const std::size_t from = out_.size();
  w.value(value);
  const std::size_t size = out_.size() - from;
  if (size < kLeastShared || size > kMostShared) {
    out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(start),
               out_.begin() + static_cast<std::ptrdiff_t>(from));
    return;
  }
  const std::uint64_t hash = hash_of(ByteView(out_).subspan(from, size));
  const auto [first, last] = shared_.equal_range(hash);
  for (auto it = first; it != last; ++it) {
    const Shared known = it->second;
    if (known.size != size || std::memcmp(&out_[known.at], &out_[from], size) != 0) continue;
    if (expanded_ + size > kMostGrowth * start) break;
    expanded_ += size;
    out_.resize(start);
    w.head(cbor::kTag, kSharedRef);
    return w.head(cbor::kUnsigned, known.index);
  }
  shared_.emplace(hash, Shared{from, size, shared_.size()});
}

Status decode_changes(ByteView bytes, const std::function<void(Change&&)>& visit) {
  return Decoder(bytes).run(visit);
}

std::vector<SplitChange> split_by_sensitivity(const Change& change, bool psychotherapy) {
  if (psychotherapy) return {{Sensitivity::psychotherapy, change}};
  std::vector<SplitChange> parts;
  for (const Sensitivity level : {Sensitivity::schedule, Sensitivity::clinical}) {
    Change part{change.stamp, change.author, change.kind, change.entity, {}, {}};
    for (const FieldChange& f : change.fields) {
      if (sensitivity_of(change.kind, f.field) == level) part.fields.push_back(f);
    }
    if (!part.fields.empty()) parts.push_back({level, std::move(part)});
  }
  if (parts.empty()) parts.push_back({Sensitivity::clinical, change});
  parts.back().change.reason = change.reason;
  return parts;
}

}  // namespace sb
