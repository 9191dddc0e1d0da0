// One field table per entity: name, member, type, sensitivity. The fold, JSON, merge, the audit
// view, CSV columns, FHIR and the split of a change by key all read these tables and nothing else,
// so a new field is one line in core/schema.cpp and a new entity one struct and one table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "core/entities.h"
#include "core/value.h"

namespace sb {

// Who may hold the key to a field's values (SYNC-03, TEAM-04). `schedule` is what the front desk
// sees: times and names, no clinical word. `psychotherapy` is the author's own (NOTE-06).
enum class Sensitivity : std::uint8_t { schedule, clinical, psychotherapy };
constexpr int kSensitivities = 3;

enum class FieldType : std::uint8_t {
  text, integer, boolean, date, local_time, instant, id, choice, bytes, list, keyed_text,
};

// A row of the table with its types erased. `entity` points to the struct the table belongs to.
// For a keyed field `key` is what stands behind the slash, else it is empty.
struct FieldSpec {
  const char* name;
  FieldType type;
  Sensitivity sensitivity;
  const char* label;  // for people: "Preferred name"
  // Null resets to the default. An Error (field set) for a value of the wrong type or out of range.
  Status (*set)(void* entity, std::string_view key, const Value& value);
  Value (*get)(const void* entity, std::string_view key);
  bool remembers = false;  // the Book keeps each value it ever had, not the latest alone
};
std::string_view word_of(FieldType t);    // "text", "local time", … for docs and messages
std::string_view word_of(Sensitivity s);

template <class E>
std::span<const FieldSpec> fields_of();  // in the order of the struct

struct KindSpec {
  std::string_view kind;
  const char* label;  // "Client"
  std::span<const FieldSpec> fields;
};
std::span<const KindSpec> all_kinds();
const KindSpec* find_kind(std::string_view kind);
const FieldSpec* find_field(std::string_view kind,
                            std::string_view field);  // "text/plan" finds "text"

// "text/plan" → "text" and "plan"; a name without a slash is its own base with an empty key.
struct FieldName {
  std::string_view base, key;
};
FieldName split_field(std::string_view field);

// Sensitivity of one field of one change; clinical for a kind or field nobody here knows. A
// psychotherapy note is psychotherapy in every field, which cannot be read off the table:
// `note_kind` says so when known.
Sensitivity sensitivity_of(std::string_view kind, std::string_view field);

// The words of the enums in the format, and back; nothing for a word nobody knows.
std::string_view word_of(SessionStatus s);
std::string_view word_of(ClientStatus s);
std::string_view word_of(RoleKind r);
std::string_view word_of(Modality m);
std::string_view word_of(EventKind k);
std::string_view word_of(NoteKind k);
std::string_view word_of(MemberStatus s);
std::string_view word_of(Weekday d);
std::string_view word_of(Medium m);
std::string_view word_of(ContactRole r);
template <class Enum>
std::optional<Enum> from_word(std::string_view word);  // for each Enum above that entities use

}  // namespace sb
