// One entry of the journal: at this stamp this author gave these fields of one entity these values.
// The journal is the record; everything else is folded from it. An Edit is a change not yet
// stamped: what the rules return and tests compare. Several fields of one entity that were decided
// together stand in one entry, so that a new client is one change of nine fields and not nine
// changes.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "core/stamp.h"
#include "core/value.h"

namespace sb {

struct FieldChange {
  std::string field;  // "name", or "text/plan" for one key of a keyed field
  Value value;        // null clears
  Stamp over;  // stamp of the value it replaced; "never" when the field was empty. If that is
               // not the winner at fold time the two were concurrent and both stay visible
  bool operator==(const FieldChange& o) const {
    return field == o.field && value == o.value && over == o.over;
  }
};

struct Change {
  Stamp stamp;
  MemberId author;
  std::string kind;   // "client", "session", … see core/schema.h; unknown kinds are kept
  RawId entity;
  std::vector<FieldChange> fields;
  std::string reason;  // why, when the rules ask for it
  bool operator==(const Change& o) const {
    return stamp == o.stamp && author == o.author && kind == o.kind && entity == o.entity &&
           fields == o.fields && reason == o.reason;
  }
};

struct Edit {
  std::string kind;
  RawId entity;
  std::vector<std::pair<std::string, Value>> fields;
  std::string reason;
};

}  // namespace sb
