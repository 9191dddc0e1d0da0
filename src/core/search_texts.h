// What of a record a member finds by its words: the one place that decides what comes into the
// index and what an excerpt may show. Clinical words (core/schema.cpp) ask for note_read; a
// session's private note is found by the member whose session it is (SES-06). Never: psychotherapy
// notes, their addenda and files; what was deleted; files of a note that is not here to ask.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "core/search.h"

namespace sb::search {

enum class Source : std::uint8_t { client, note, session, series, sticky, file };
constexpr std::size_t kSources = 6;
SearchKind kind_of(Source source);

struct FieldText {
  std::string_view label;          // "Plan"; of a title or name too
  std::string_view text;
  bool title = false;              // names and titles count for more
  bool shown = true;               // false: digits of a phone number, for finding only
};

struct Record {
  ClientId client;                 // as the record has it; nil: of nobody
  Day day;                         // what it is about; of clients none
  bool archived = false;
};

// Visits every text of the record that this member may find; nothing: it is not to be found at all.
// The views are good until the book changes, those not shown only during the visit.
using VisitText = std::function<void(const FieldText&)>;
std::optional<Record> read_record(const Access& access, Source source, const RawId& id,
                                  const VisitText& visit);

}  // namespace sb::search
