#include "core/book_table.h"

#include <algorithm>

namespace sb::book {
namespace {

// Of a list sorted by field: the entry of `field`, or the end where it would stand.
template <class T>
auto place_of(T& list, std::uint32_t field) {
  return std::lower_bound(list.begin(), list.end(), field,
                          [](const auto& entry, std::uint32_t f) { return entry.field < f; });
}

// Types that a setter stores as they came; the others may know several spellings of one value.
bool is_faithful(FieldType type) {
  return type == FieldType::text || type == FieldType::integer || type == FieldType::boolean ||
         type == FieldType::bytes || type == FieldType::keyed_text;
}

// An id as to_text() writes it, and not nil. Others are accepted too (base/bytes.h).
bool is_plain_id(const std::string* text) {
  return text && text->find_first_not_of('0') != std::string::npos &&
         std::all_of(text->begin(), text->end(), [](char c) {
           const bool letter = c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U';
           return letter || (c >= '0' && c <= '9');
         });
}

// Reading the value back would give the same. False: perhaps not.
bool is_kept_whole(FieldType type, const Value& value) {
  return is_faithful(type) ||
         (type == FieldType::id && is_plain_id(value.get<std::string>()));
}

}  // namespace

Table::Table(std::string kind, std::span<const FieldSpec> specs)
    : kind_(std::move(kind)), specs_(specs) {
  for (const FieldSpec& spec : specs_) columns_.emplace_back(spec.name);
}

std::uint32_t Table::add_row(const RawId& id) {
  const std::uint32_t row = ids_.add(id);
  if (row == heads_.size()) {
    heads_.emplace_back();
    winners_.resize(winners_.size() + specs_.size(), 0);
    grow();
  }
  return row;
}

std::uint32_t Table::column_of(std::string_view base) const {
  for (std::uint32_t i = 0; i < columns(); ++i) {
    const std::uint32_t at = (next_column_ + i) % columns();
    if (columns_[at] != base) continue;
    next_column_ = at + 1;
    return at;
  }
  return kNone;
}

FieldRef Table::known(std::string_view field) const {
  FieldRef ref;
  const FieldName name = split_field(field);
  const std::uint32_t column = column_of(name.base);
  if (column != kNone) {
    const bool keyed = specs_[column].type == FieldType::keyed_text;
    if (keyed || name.base == field) ref.spec = &specs_[column];
    if (keyed) ref.key = name.key;
    if (ref.spec && !keyed) return ref.field = column, ref;
  }
  const auto found = names_.find(field);
  if (found != names_.end()) ref.field = found->second;
  return ref;
}

FieldRef Table::refer(std::string_view field) {
  FieldRef ref = known(field);
  if (ref.field == kNone) {
    ref.field = columns() + static_cast<std::uint32_t>(names_.size());
    name_list_.push_back(names_.emplace(std::string(field), ref.field).first->first);
  }
  return ref;
}

std::string_view Table::field_name(std::uint32_t field) const {
  return field < columns() ? columns_[field] : name_list_[field - columns()];
}

OriginNo Table::winner(std::uint32_t row, std::uint32_t field) const {
  if (field < columns()) return winners_[std::size_t{row} * columns() + field];
  const Side* side = heads_[row].side.get();
  if (!side) return 0;
  const auto found = place_of(side->winners, field);
  return found != side->winners.end() && found->field == field ? found->origin : 0;
}

void Table::set_winner(std::uint32_t row, std::uint32_t field, OriginNo origin) {
  if (field < columns()) {
    winners_[std::size_t{row} * columns() + field] = origin;
    return;
  }
  auto& winners = make_side(row).winners;
  const auto found = place_of(winners, field);
  if (found != winners.end() && found->field == field) {
    found->origin = origin;
  } else {
    winners.insert(found, {field, origin});
  }
}

const Value* Table::kept(std::uint32_t row, std::uint32_t field) const {
  const Side* side = heads_[row].side.get();
  if (!side || side->kept.empty()) return nullptr;
  const auto found = place_of(side->kept, field);
  return found != side->kept.end() && found->field == field ? &found->value : nullptr;
}

void Table::keep(std::uint32_t row, std::uint32_t field, const Value* value) {
  if (!value && !kept(row, field)) return;
  auto& list = make_side(row).kept;
  const auto found = place_of(list, field);
  const bool there = found != list.end() && found->field == field;
  if (!value) {
    list.erase(found);
  } else if (there) {
    found->value = *value;
  } else {
    list.insert(found, {field, *value});
  }
}

Value Table::value(std::uint32_t row, const FieldRef& ref) const {
  if (ref.field == kNone || winner(row, ref.field) == 0) return {};
  if (const Value* full = kept(row, ref.field)) return *full;
  return ref.spec ? ref.spec->get(entity(row), ref.key) : Value{};
}

Value Table::shown(std::uint32_t row, const FieldRef& ref) const {
  return ref.spec ? ref.spec->get(entity(row), ref.key) : Value{};
}

bool Table::is_written(std::uint32_t row, std::uint32_t field) const {
  if (winner(row, field) == 0) return false;
  const Value* full = kept(row, field);
  return !(full && full->is_null());
}

std::string Table::put(std::uint32_t row, const FieldRef& ref, const Value& value) {
  const Value* full = kept(row, ref.field);
  const bool was = winner(row, ref.field) != 0 && !(full && full->is_null());
  bool in_full = ref.spec == nullptr || value.is_null();
  if (ref.spec) {
    const Status status = ref.spec->set(entity(row), ref.key, value);
    if (!status) return status.error().message;
    in_full = in_full || (!is_kept_whole(ref.spec->type, value) &&
                          !(ref.spec->get(entity(row), ref.key) == value));
  }
  keep(row, ref.field, in_full ? &value : nullptr);
  const bool is = !value.is_null();
  std::uint32_t& live = heads_[row].live;
  if (is && !was && live++ == 0) ++live_count_;
  if (!is && was && --live == 0) --live_count_;
  return {};
}

std::string Table::check(const FieldRef& ref, const Value& value) {
  if (!ref.spec) return {};
  const Status status = ref.spec->set(scratch(), ref.key, value);
  if (!status) return status.error().message;
  (void)ref.spec->set(scratch(), ref.key, Value{});  // holds nothing between two calls
  return {};
}

void Table::saw_stamp(std::uint32_t row, std::uint64_t time) {
  heads_[row].born = std::min(heads_[row].born, time);
}

const std::vector<LostValue>* Table::past(std::uint32_t row) const {
  const auto found = past_.find(row);
  return found == past_.end() ? nullptr : &found->second;
}

Side& Table::make_side(std::uint32_t row) {
  if (!heads_[row].side) heads_[row].side = std::make_unique<Side>();
  return *heads_[row].side;
}

}  // namespace sb::book
