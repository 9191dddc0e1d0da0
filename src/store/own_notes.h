// Which entities are kept under the author's own key: psychotherapy notes, and the addenda,
// signatures and files that belong to one (NOTE-06). Learned from the changes themselves, so that a
// later change that does not name the kind again still goes under the right key. Once own, always
// own.
#pragma once

#include <set>

#include "core/change.h"

namespace sb {

class OwnNotes {
 public:
  void learn(const Change& change) {
    for (const FieldChange& f : change.fields) {
      const std::string* text = f.value.get<std::string>();
      if (!text) continue;
      if (change.kind == "note" && f.field == "kind" && *text == "psychotherapy")
        add(change.entity);
      const bool refers = (change.kind == "addendum" && f.field == "note") ||
                          (change.kind == "signature" && f.field == "subject") ||
                          (change.kind == "attachment" && f.field == "note");
      if (!refers) continue;
      const auto id = id_from_text(*text);
      if (id && ids_.count(*id)) add(change.entity);
    }
  }
  void add(const RawId& entity) { ids_.insert(entity); }
  bool has(const RawId& entity) const { return ids_.count(entity) > 0; }

 private:
  std::set<RawId> ids_;
};

}  // namespace sb
