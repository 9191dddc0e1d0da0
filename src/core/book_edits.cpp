// From edits to changes and back: stamping, and what undo needs.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/book_parts.h"

namespace sb {
namespace {

using FieldKey = std::tuple<std::string, RawId, std::string>;
struct Standing {
  Value value;
  Stamp stamp;
};

bool is_empty(const Value& v) {
  if (const auto* text = v.get<std::string>()) return text->empty();
  if (const auto* list = v.get<List>()) return list->empty();
  if (const auto* bytes = v.get<Bytes>()) return bytes->empty();
  if (const auto* flag = v.get<bool>()) return !*flag;
  return v.is_null();
}

Value default_of(std::string_view kind, std::string_view field) {
  const FieldSpec* spec = find_field(kind, field);
  if (!spec) return {};
#define SB_DEFAULT(E, label) \
  if (kind == E::kKind) {    \
    const E fresh;           \
    return spec->get(&fresh, split_field(field).key); \
  }
  SB_ENTITIES(SB_DEFAULT)
#undef SB_DEFAULT
  return {};
}

// Nothing, written over nothing, says nothing; over a default that says something it does, and so
// it does on what follows a series, which may say something tomorrow. Other defaults are written,
// so that what an entity meant when it was made does not change with a later version's defaults.
bool says_nothing(const Standing& now, const Value& value, const Value& shown, bool follows) {
  if (now.stamp) return now.value == value;
  return value.is_null() || (!follows && is_empty(value) && is_empty(shown));
}

bool follows_series(const Book& book, const Edit& edit) {
  if (edit.kind != Session::kKind) return false;
  const Session* session = book.find<Session>(edit.entity);
  return session && session->series;
}

}  // namespace

Value Book::shown(std::string_view kind, const RawId& id, std::string_view field) const {
  const book::Table* table = parts_->find_table(kind);
  const std::uint32_t row = table ? table->row_of(id) : book::kNone;
  return row == book::kNone ? default_of(kind, field) : table->shown(row, table->known(field));
}

std::vector<Change> Book::stamped(const std::vector<Edit>& edits, MemberId author,
                                  LogicalClock& clock, Instant now) const {
  std::map<FieldKey, Standing> fresh;  // what earlier edits of this call have set
  std::vector<Change> changes;
  clock.saw(latest());
  for (const Edit& edit : edits) {
    Change change{{}, author, edit.kind, edit.entity, {}, edit.reason};
    const bool follows = follows_series(*this, edit);
    for (const auto& [field, raw] : edit.fields) {
      FieldKey key{edit.kind, edit.entity, field};
      auto known = fresh.find(key);
      if (known == fresh.end()) {
        const auto state = field_state(edit.kind, edit.entity, field);
        Standing standing{get(edit.kind, edit.entity, field), state ? state->stamp : Stamp{}};
        known = fresh.emplace(std::move(key), std::move(standing)).first;
      }
      Standing& before = known->second;
      Value value = sound(raw);
      if (says_nothing(before, value, shown(edit.kind, edit.entity, field), follows)) continue;
      if (!change.stamp) change.stamp = clock.next(now);
      // A field named twice in one edit: the later value counts.
      const bool again = before.stamp == change.stamp;
      if (again) {
        for (FieldChange& f : change.fields) if (f.field == field) f.value = value;
      } else {
        change.fields.push_back({field, value, before.stamp});
      }
      before = {std::move(value), change.stamp};
    }
    if (!change.fields.empty()) changes.push_back(std::move(change));
  }
  return changes;
}

std::vector<Edit> Book::inverse(const std::vector<Edit>& edits) const {
  std::vector<Edit> back;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    Edit undo{edit->kind, edit->entity, {}, edit->reason};
    for (const auto& [field, value] : edit->fields) {
      undo.fields.emplace_back(field, get(edit->kind, edit->entity, field));
    }
    back.push_back(std::move(undo));
  }
  return back;
}

}  // namespace sb
