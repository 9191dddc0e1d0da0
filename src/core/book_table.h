// The entities of one kind, and what the fold remembers of each field: the typed entity, the origin
// of every field's value, and for the few rows that need it a Side with the rest. Kinds that nobody
// here knows have no entity and keep all values in the Side. Rows are numbered and never go away.
//
// A field is a number: a column of the field table, or, from columns() on, a name met in the
// journal (one key of a keyed field, or a field of a later version).
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/book_ids.h"
#include "core/book_index.h"
#include "core/book_origins.h"
#include "core/schema.h"

namespace sb::book {

struct FieldOrigin {
  std::uint32_t field;
  OriginNo origin;
};
struct KeptValue {  // in full, because the entity cannot hold it: unknown, cleared, or of a later
                    // form
  std::uint32_t field;
  Value value;
};
struct LostValue {
  std::uint32_t field;
  OriginNo origin;
  Value value;
};

struct Side {
  std::vector<FieldOrigin> winners;  // of fields that are no column; by field
  std::vector<KeptValue> kept;       // by field
  std::vector<LostValue> lost;       // concurrent values; by field and stamp
  std::vector<FieldOrigin> over;     // stamps that some change replaced; by field and stamp
};

struct FieldRef {
  std::uint32_t field = kNone;
  const FieldSpec* spec = nullptr;  // null: no table knows the field
  std::string_view key;
};

class Table {
 public:
  Table(std::string kind, std::span<const FieldSpec> specs);
  virtual ~Table() = default;
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  const std::string& kind() const { return kind_; }
  std::uint32_t columns() const { return static_cast<std::uint32_t>(specs_.size()); }
  std::uint32_t size() const { return ids_.size(); }
  std::uint32_t row_of(const RawId& id) const { return ids_.find(id); }
  std::uint32_t add_row(const RawId& id);
  const RawId& id(std::uint32_t row) const { return ids_.id(row); }

  FieldRef refer(std::string_view field);                 // numbers a new name
  FieldRef known(std::string_view field) const;           // field kNone when never met
  std::string_view field_name(std::uint32_t field) const;

  OriginNo winner(std::uint32_t row, std::uint32_t field) const;
  void set_winner(std::uint32_t row, std::uint32_t field, OriginNo origin);
  Value value(std::uint32_t row, const FieldRef& ref) const;  // null when never set
  // What the entity shows, written or not; null for a field that no table knows.
  Value shown(std::uint32_t row, const FieldRef& ref) const;
  // Sets the value, or says why not and changes nothing.
  std::string put(std::uint32_t row, const FieldRef& ref, const Value& value);
  std::string check(const FieldRef& ref, const Value& value);  // what put() would say

  // An entity whose every field is cleared is not there: so undoing its creation removes it.
  bool is_live(std::uint32_t row) const { return heads_[row].live > 0; }
  // Some rows are there with nothing written on them: a series gives them (core/book_series.h).
  bool is_given(std::uint32_t row) const { return heads_[row].given; }
  void set_given(std::uint32_t row, bool given) { heads_[row].given = given; }
  bool is_there(std::uint32_t row) const { return is_live(row) || is_given(row); }
  bool is_written(std::uint32_t row, std::uint32_t field) const;  // set, and not cleared since
  std::uint32_t live_count() const { return live_count_; }
  std::uint64_t born(std::uint32_t row) const { return heads_[row].born; }  // least stamp time
  void saw_stamp(std::uint32_t row, std::uint64_t time);

  const Side* side(std::uint32_t row) const { return heads_[row].side.get(); }
  Side& make_side(std::uint32_t row);
  // Values since replaced, of fields that remember: by field and stamp. Null: none.
  bool remembers(std::uint32_t field) const { return field < columns() && specs_[field].remembers; }
  const std::vector<LostValue>* past(std::uint32_t row) const;
  std::vector<LostValue>& make_past(std::uint32_t row) { return past_[row]; }
  // Brings the indexes up to date with a row that has changed.
  virtual void refresh(std::uint32_t, Indexes&) {}

 protected:
  virtual void* entity(std::uint32_t) { return nullptr; }
  virtual const void* entity(std::uint32_t) const { return nullptr; }
  virtual void* scratch() { return nullptr; }
  virtual void grow() {}

 private:
  struct Head {
    std::uint64_t born = UINT64_MAX;
    std::unique_ptr<Side> side;
    std::uint32_t live = 0;  // fields whose value is not null
    bool given = false;
  };
  std::uint32_t column_of(std::string_view base) const;
  const Value* kept(std::uint32_t row, std::uint32_t field) const;
  void keep(std::uint32_t row, std::uint32_t field, const Value* value);

  std::string kind_;
  std::span<const FieldSpec> specs_;
  std::vector<std::string_view> columns_;
  mutable std::uint32_t next_column_ = 0;  // fields mostly come in the table's order
  std::map<std::string, std::uint32_t, std::less<>> names_;
  std::vector<std::string_view> name_list_;  // of the map's keys
  IdIndex ids_;
  std::vector<Head> heads_;
  std::vector<OriginNo> winners_;  // row-major, columns() each
  std::uint32_t live_count_ = 0;
  std::unordered_map<std::uint32_t, std::vector<LostValue>> past_;  // by row; few have one
};

// Entities stand in chunks, so that growing never moves them.
template <class E>
class TypedTable final : public Table {
 public:
  TypedTable() : Table(E::kKind, fields_of<E>()) {}
  const E& at(std::uint32_t row) const { return (*chunks_[row / kChunk])[row % kChunk]; }
  const E* find(const RawId& id) const {
    const std::uint32_t row = row_of(id);
    return row != kNone && is_there(row) ? &at(row) : nullptr;
  }
  E& mutable_at(std::uint32_t row) { return (*chunks_[row / kChunk])[row % kChunk]; }
  void refresh(std::uint32_t row, Indexes& indexes) override {
    E& entity = mutable_at(row);
    indexes.share(entity);
    indexes.update(row, id(row), is_there(row) ? &entity : nullptr, born(row));
  }

 protected:
  void* entity(std::uint32_t row) override { return &mutable_at(row); }
  const void* entity(std::uint32_t row) const override { return &at(row); }
  void* scratch() override { return &scratch_; }
  void grow() override {
    if (size() > chunks_.size() * kChunk) chunks_.push_back(std::make_unique<Chunk>());
  }

 private:
  static constexpr std::size_t kChunk = 32;
  using Chunk = std::array<E, kChunk>;
  std::vector<std::unique_ptr<Chunk>> chunks_;
  E scratch_;
};

}  // namespace sb::book
