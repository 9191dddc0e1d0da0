// Turns a filled struct into the edit that writes it. The rules name fields and never spell values:
// how a value is written stands in the field table alone, so rules and format cannot drift apart.
#pragma once

#include <cassert>
#include <initializer_list>
#include <string>

#include "core/change.h"
#include "core/schema.h"

namespace sb {

template <class E>
void add_field(Edit& edit, const E& entity, const char* field) {
  const FieldSpec* spec = find_field(E::kKind, field);
  assert(spec && "a rule names a field the table lacks");
  if (spec) edit.fields.emplace_back(field, spec->get(&entity, {}));
}

template <class E>
Edit edit_of(const RawId& id, const E& entity, std::initializer_list<const char*> fields) {
  Edit edit{E::kKind, id, {}, {}};
  for (const char* field : fields) add_field(edit, entity, field);
  return edit;
}

}  // namespace sb
