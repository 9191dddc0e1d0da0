#include <algorithm>

#include "core/book_parts.h"
#include "core/codec_cbor.h"

namespace sb::book {
namespace {

Bytes encoded(const Value& value) {
  Bytes out;
  cbor::Writer(out).value(value);
  return out;
}

// One change on its way into its table.
class Arrival {
 public:
  Arrival(Table& table, Origins& origins, const Change& change)
      : table_(table), origins_(origins), change_(change), row_(table.add_row(change.entity)) {}
  std::string field(const FieldChange& f);  // why it was refused, or nothing
  std::uint32_t row() const { return row_; }

 private:
  std::string win(const FieldRef& ref, const FieldChange& f, OriginNo before);
  std::string lose(const FieldRef& ref, const FieldChange& f);
  std::string meet(const FieldRef& ref, const FieldChange& f, OriginNo before);
  void replaces(std::uint32_t field, const Stamp& over, OriginNo winner);
  void remember(LostValue past);
  bool is_replaced(std::uint32_t field, const Stamp& stamp) const;
  bool is_later_twin(const MemberId& author, const Value& value, const Value& mine) const;

  // Of a list of the Side sorted by field and stamp: where this one stands or would stand.
  template <class T>
  auto place(T& list, std::uint32_t field, const Stamp& stamp) const {
    return std::lower_bound(list.begin(), list.end(), field, [&](const auto& e, std::uint32_t f) {
      return e.field != f ? e.field < f : origins_.stamp(e.origin) < stamp;
    });
  }
  template <class T>
  bool stands(T& list, typename T::const_iterator at, std::uint32_t field,
              const Stamp& stamp) const {
    return at != list.end() && at->field == field && origins_.stamp(at->origin) == stamp;
  }
  OriginNo origin() {
    if (origin_ == 0) origin_ = origins_.add(change_.stamp, change_.author);
    return origin_;
  }

  Table& table_;
  Origins& origins_;
  const Change& change_;
  std::uint32_t row_;
  OriginNo origin_ = 0;
};

std::string Arrival::field(const FieldChange& f) {
  const FieldRef ref = table_.refer(f.field);
  const OriginNo before = table_.winner(row_, ref.field);
  const Stamp winner = origins_.stamp(before);
  std::string why;
  if (f.over == change_.stamp) {
    replaces(ref.field, f.over, before);
  } else if (before == 0 || winner < change_.stamp) {
    why = win(ref, f, before);
  } else if (winner == change_.stamp) {
    why = meet(ref, f, before);
  } else {
    why = lose(ref, f);
  }
  if (!why.empty()) return why;
  table_.saw_stamp(row_, change_.stamp.time);
  if (f.over) table_.saw_stamp(row_, f.over.time);
  return {};
}

std::string Arrival::win(const FieldRef& ref, const FieldChange& f, OriginNo before) {
  const Stamp winner = origins_.stamp(before);
  const bool lost = before != 0 && !(f.over == winner) && !is_replaced(ref.field, winner);
  const bool past = before != 0 && !lost && table_.remembers(ref.field);
  Value old = lost || past ? table_.value(row_, ref) : Value{};
  std::string why = table_.put(row_, ref, f.value);
  if (!why.empty()) return why;
  if (lost) {
    auto& list = table_.make_side(row_).lost;
    list.insert(place(list, ref.field, winner), {ref.field, before, std::move(old)});
  } else if (past) {
    remember({ref.field, before, std::move(old)});
  }
  replaces(ref.field, f.over, before);
  table_.set_winner(row_, ref.field, origin());
  return {};
}

std::string Arrival::lose(const FieldRef& ref, const FieldChange& f) {
  std::string why = table_.check(ref, f.value);
  if (!why.empty()) return why;
  replaces(ref.field, f.over, table_.winner(row_, ref.field));
  if (is_replaced(ref.field, change_.stamp)) {
    if (table_.remembers(ref.field)) remember({ref.field, origin(), f.value});
    return {};
  }
  auto& list = table_.make_side(row_).lost;
  const auto at = place(list, ref.field, change_.stamp);
  if (!stands(list, at, ref.field, change_.stamp)) {
    list.insert(at, {ref.field, origin(), f.value});
  } else if (is_later_twin(origins_.author(at->origin), at->value, f.value)) {
    *at = {ref.field, origin(), f.value};
  }
  return {};
}

// The stamp of the winner again: mostly the same change twice.
std::string Arrival::meet(const FieldRef& ref, const FieldChange& f, OriginNo before) {
  std::string why = table_.check(ref, f.value);
  if (!why.empty()) return why;
  replaces(ref.field, f.over, before);
  if (is_later_twin(origins_.author(before), table_.value(row_, ref), f.value)) {
    why = table_.put(row_, ref, f.value);
    table_.set_winner(row_, ref.field, origin());
  }
  return why;
}

bool Arrival::is_later_twin(const MemberId& author, const Value& value, const Value& mine) const {
  if (!(author == change_.author)) return author < change_.author;
  return !(value == mine) && less(value, mine);
}

bool Arrival::is_replaced(std::uint32_t field, const Stamp& stamp) const {
  const Side* side = table_.side(row_);
  return side && stands(side->over, place(side->over, field, stamp), field, stamp);
}

void Arrival::replaces(std::uint32_t field, const Stamp& over, OriginNo winner) {
  if (!over) return;
  Side& side = table_.make_side(row_);
  const auto lost = place(side.lost, field, over);
  if (stands(side.lost, lost, field, over)) {
    if (table_.remembers(field)) remember(std::move(*lost));
    side.lost.erase(lost);
  }
  const auto at = place(side.over, field, over);
  if (stands(side.over, at, field, over)) return;
  const bool known = winner != 0 && origins_.stamp(winner) == over;
  side.over.insert(at, {field, known ? winner : origins_.add(over, {})});
}

// The same stamp again is the same value, or a broken device's other one: the later twin stays.
void Arrival::remember(LostValue past) {
  const Stamp stamp = origins_.stamp(past.origin);
  auto& list = table_.make_past(row_);
  const auto at = place(list, past.field, stamp);
  if (!stands(list, at, past.field, stamp)) {
    list.insert(at, std::move(past));
  } else if (is_later_twin(origins_.author(at->origin), at->value, past.value)) {
    *at = std::move(past);
  }
}

bool refused_before(const Refused& a, const Refused& b) {
  const Change &x = a.change, &y = b.change;
  if (!(x.stamp == y.stamp)) return x.stamp < y.stamp;
  if (!(x.entity == y.entity)) return x.entity < y.entity;
  if (x.kind != y.kind) return x.kind < y.kind;
  if (!(x.author == y.author)) return x.author < y.author;
  const FieldChange &f = x.fields[0], &g = y.fields[0];
  if (f.field != g.field) return f.field < g.field;
  if (!(f.over == g.over)) return f.over < g.over;
  return less(f.value, g.value);
}

}  // namespace

bool less(const Value& a, const Value& b) {
  const Bytes x = encoded(a), y = encoded(b);
  return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
}

}  // namespace sb::book

namespace sb {

using book::Table;

namespace {

std::vector<std::unique_ptr<Table>> typed_tables() {
  std::vector<std::unique_ptr<Table>> tables;
#define SB_TABLE(E, label) tables.push_back(std::make_unique<book::TypedTable<E>>());
  SB_ENTITIES(SB_TABLE)
#undef SB_TABLE
  return tables;
}

}  // namespace

Book::Parts::Parts()
    : tables(typed_tables()),
      unfolding(typed<Session>(), typed<Series>(), indexes),
      open_notes(typed<Note>(), typed<Signature>(), indexes) {
  for (const auto& t : tables) by_kind[t->kind()] = t.get();
}

const Table* Book::Parts::find_table(std::string_view kind) const {
  if (last && last->kind() == kind) return last;
  const auto found = by_kind.find(kind);
  return found == by_kind.end() ? nullptr : found->second;
}

Table& Book::Parts::table(std::string_view kind) {
  if (last && last->kind() == kind) return *last;
  Table*& found = by_kind[std::string(kind)];
  if (!found) {
    tables.push_back(std::make_unique<Table>(std::string(kind), std::span<const FieldSpec>{}));
    found = tables.back().get();
  }
  last = found;
  return *found;
}

void Book::Parts::apply(const Change& change) {
  ++changes;
  latest = std::max(latest, change.stamp.time);
  Table& t = table(change.kind);
  book::Arrival arrival(t, origins, change);
  for (const FieldChange& f : change.fields) {
    std::string why = change.stamp ? arrival.field(f) : "The change has no time.";
    if (why.empty()) continue;
    refuse({{change.stamp, change.author, change.kind, change.entity, {f}, change.reason}, why});
  }
  if (change.kind == Session::kKind) return unfolding.session_changed(arrival.row());
  t.refresh(arrival.row(), indexes);
  if (change.kind == Series::kKind) unfolding.series_changed(change.entity);
  if (change.kind == Note::kKind) open_notes.note_changed(arrival.row());
  if (change.kind == Signature::kKind) open_notes.signature_changed(arrival.row());
}

void Book::Parts::refuse(Refused entry) {
  const auto at = std::lower_bound(refused.begin(), refused.end(), entry, book::refused_before);
  if (at == refused.end() || book::refused_before(entry, *at)) refused.insert(at, std::move(entry));
}

}  // namespace sb
