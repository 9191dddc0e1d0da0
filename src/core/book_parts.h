// The inside of a Book: one table per kind, the origins of all values, the indexes, what was
// refused. The merge (book_fold.cpp) makes it a pure function of the set of changes:
//   winner of a field   the change of greatest stamp (for one stamp twice: greatest author and
//   value) over(field)         every stamp that some change of the field says it replaced lost
//   values         changes of the field that are neither the winner nor in over(field)
// A change whose `over` is its own stamp says only "this stamp was replaced"; snapshots keep over()
// with it, and it can be made to dismiss a lost value. Refused changes take no part. Of a field
// that remembers, the values in over() are kept as well.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "core/book.h"
#include "core/book_open_notes.h"
#include "core/book_series.h"
#include "core/book_table.h"
#include "core/schema_entities.h"

namespace sb {

struct Book::Parts {
  Parts();
  book::Table& table(std::string_view kind);              // makes one for a new kind
  const book::Table* find_table(std::string_view kind) const;
  template <class E>
  const book::TypedTable<E>& typed() const {
    return *static_cast<const book::TypedTable<E>*>(tables[kind_number<E>()].get());
  }
  template <class E>
  book::TypedTable<E>& typed() {
    return *static_cast<book::TypedTable<E>*>(tables[kind_number<E>()].get());
  }
  void apply(const Change& change);
  void refuse(Refused refused);

  // In the order of all_kinds(), then kinds of later versions as they came.
  std::vector<std::unique_ptr<book::Table>> tables;
  std::map<std::string, book::Table*, std::less<>> by_kind;
  book::Table* last = nullptr;  // changes of one kind come in runs
  book::Origins origins;
  book::Indexes indexes;
  book::Unfolding unfolding;
  book::OpenNotes open_notes;
  std::vector<Refused> refused;  // sorted, no twins
  std::uint64_t changes = 0, latest = 0;

  template <class E>
  static constexpr std::size_t kind_number();
};

#define SB_POINTER(E, label) , E*
using EntityPointers = std::tuple<std::nullptr_t SB_ENTITIES(SB_POINTER)>;
#undef SB_POINTER

template <class E, std::size_t I = 1>
constexpr std::size_t entity_number() {
  if constexpr (std::is_same_v<std::tuple_element_t<I, EntityPointers>, E*>) return I - 1;
  else return entity_number<E, I + 1>();
}
template <class E>
constexpr std::size_t Book::Parts::kind_number() { return entity_number<E>(); }

namespace book {
// Everything the fold keeps of one row, as changes in order of stamp and author; see each_state().
std::vector<Change> state_of(const Table& table, std::uint32_t row, const Origins& origins);
// A total order of values, for the same stamp met twice; the order of their CBOR.
bool less(const Value& a, const Value& b);
}  // namespace book

}  // namespace sb
