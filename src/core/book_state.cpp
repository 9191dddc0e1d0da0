// Everything a Book holds, as changes: for snapshots, and for the fingerprint that tells two books
// apart.
#include <algorithm>
#include <cstring>

#include "base/bytes.h"
#include "core/book_parts.h"
#include "core/codec_cbor.h"

namespace sb::book {
namespace {

struct Item {
  Stamp stamp;
  MemberId author;
  std::uint32_t field;
  Value value;
  Stamp over;
};

// Hands over one row field by field: winners with the last stamp they replaced, lost values and
// remembered ones, and a change over itself for every other replaced stamp.
class Gather {
 public:
  Gather(const Table& table, std::uint32_t row, const Origins& origins)
      : table_(table), origins_(origins), row_(row), side_(table.side(row)) {}

  std::vector<Item> run() {
    for (std::uint32_t f = 0; f < table_.columns(); ++f) winner(f, table_.winner(row_, f));
    if (!side_) return std::move(items_);
    for (const FieldOrigin& w : side_->winners) winner(w.field, w.origin);
    for (const LostValue& l : side_->lost) given(l);
    if (const auto* past = table_.past(row_)) {
      for (const LostValue& p : *past) given(p);
    }
    for (const FieldOrigin& o : side_->over) {
      const Stamp stamp = origins_.stamp(o.origin);
      if (!(stamp == last_over(o.field))) items_.push_back({stamp, {}, o.field, {}, stamp});
    }
    return std::move(items_);
  }

 private:
  void given(const LostValue& v) {
    items_.push_back({origins_.stamp(v.origin), origins_.author(v.origin), v.field, v.value, {}});
  }

  void winner(std::uint32_t field, OriginNo origin) {
    if (origin == 0) return;
    const FieldRef ref = table_.known(table_.field_name(field));
    items_.push_back({origins_.stamp(origin), origins_.author(origin), field,
                      table_.value(row_, ref), last_over(field)});
  }

  // The greatest stamp the field has replaced, if it can stand as the winner's `over`.
  Stamp last_over(std::uint32_t field) const {
    if (!side_) return {};
    const auto after =
        std::upper_bound(side_->over.begin(), side_->over.end(), field,
                         [](std::uint32_t f, const FieldOrigin& o) { return f < o.field; });
    if (after == side_->over.begin() || std::prev(after)->field != field) return {};
    const Stamp stamp = origins_.stamp(std::prev(after)->origin);
    const OriginNo winner = table_.winner(row_, field);
    return winner != 0 && stamp < origins_.stamp(winner) ? stamp : Stamp{};
  }

  const Table& table_;
  const Origins& origins_;
  std::uint32_t row_;
  const Side* side_;
  std::vector<Item> items_;
};

// 128 bits that tell states apart; not against forgery, which signatures and seals are for.
struct Sum {
  std::uint64_t a = 0, b = 0;
  void mix(ByteView bytes) {
    std::uint64_t x = 0x243f6a8885a308d3u, y = 0x13198a2e03707344u;
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
      std::uint64_t w = 0;
      std::memcpy(&w, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
      x = (x ^ w) * 0x9e3779b97f4a7c15u;
      x ^= x >> 29;
      y = (y + w) * 0xbf58476d1ce4e5b9u + x;
      y ^= y >> 31;
    }
    a += (x ^ bytes.size()) * 0x94d049bb133111ebu;  // sums do not depend on the order of entities
    b += (y + bytes.size()) * 0xff51afd7ed558ccdu;
  }
};

void write_change(cbor::Writer& w, const Change& c) {
  w.head(cbor::kUnsigned, c.stamp.time);
  w.bytes(c.stamp.device.bytes);
  w.bytes(c.author.bytes);
  w.head(cbor::kArray, c.fields.size());
  for (const FieldChange& f : c.fields) {
    w.text(f.field);
    w.value(f.value);
    w.head(cbor::kUnsigned, f.over.time);
    w.bytes(f.over.device.bytes);
  }
}

void mix_entity(Sum& sum, const std::string& kind, const RawId& id,
                const std::vector<Change>& state) {
  Bytes out;
  cbor::Writer w(out);
  w.text(kind);
  w.bytes(id.bytes);
  for (const Change& c : state) write_change(w, c);
  sum.mix(out);
}

}  // namespace

std::vector<Change> state_of(const Table& table, std::uint32_t row, const Origins& origins) {
  std::vector<Item> items = Gather(table, row, origins).run();
  // By name, because numbers of fields that came with the journal depend on the order of arrival.
  std::sort(items.begin(), items.end(), [&](const Item& x, const Item& y) {
    if (!(x.stamp == y.stamp)) return x.stamp < y.stamp;
    if (!(x.author == y.author)) return x.author < y.author;
    if (x.field == y.field) return x.over < y.over;
    const bool columns = x.field < table.columns() || y.field < table.columns();
    return columns ? x.field < y.field : table.field_name(x.field) < table.field_name(y.field);
  });
  std::vector<Change> changes;
  for (Item& item : items) {
    const bool joins = !changes.empty() && changes.back().stamp == item.stamp &&
                       changes.back().author == item.author;
    if (!joins) changes.push_back({item.stamp, item.author, table.kind(), table.id(row), {}, {}});
    changes.back().fields.push_back(
        {std::string(table.field_name(item.field)), std::move(item.value), item.over});
  }
  return changes;
}

}  // namespace sb::book

namespace sb {

void Book::each_state(const std::function<void(const Change&)>& visit) const {
  for (const auto& table : parts_->tables) {
    for (std::uint32_t row = 0; row < table->size(); ++row) {
      for (const Change& c : book::state_of(*table, row, parts_->origins)) visit(c);
    }
  }
  for (const Refused& r : parts_->refused) visit(r.change);
}

std::string Book::fingerprint() const {
  book::Sum sum;
  for (const auto& table : parts_->tables) {
    for (std::uint32_t row = 0; row < table->size(); ++row) {
      const std::vector<Change> state = book::state_of(*table, row, parts_->origins);
      if (!state.empty()) book::mix_entity(sum, table->kind(), table->id(row), state);
    }
  }
  for (const Refused& r : parts_->refused) {
    book::mix_entity(sum, "refused " + r.change.kind, r.change.entity, {r.change});
  }
  ByteWriter out;
  out.u64(sum.a);
  out.u64(sum.b);
  return to_hex(out.bytes());
}

}  // namespace sb
