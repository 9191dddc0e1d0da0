// How each C++ type of a member stands in a Value, both ways: Form<T>. `read` fills `out` and
// returns "" or what the value must be ("must be a text"), leaving `out` alone. `kFaithful` says
// that what was read is written back the very same; where it is not, the Book keeps the original
// beside it. `field<&Client::name>(…)` makes the erased row of a field table from these. Only for
// schema.cpp.
#pragma once

#include <concepts>
#include <limits>
#include <string>
#include <type_traits>

#include "core/schema.h"
#include "core/schema_entities.h"
#include "core/schema_words.h"

namespace sb {
#define SB_DECLARE(E, label) \
  template <>                \
  std::span<const FieldSpec> fields_of<E>();
SB_ENTITIES(SB_DECLARE)
#undef SB_DECLARE
}  // namespace sb

namespace sb::format {

using Complaint = std::string;  // empty: fine

template <class T>
struct Form;

template <>
struct Form<std::string> {
  static constexpr FieldType kType = FieldType::text;
  static Complaint read(const Value& value, std::string& out);
  static Value write(const std::string& text) { return text; }
};

template <>
struct Form<bool> {
  static constexpr FieldType kType = FieldType::boolean;
  static Complaint read(const Value& value, bool& out);
  static Value write(bool b) { return b; }
};

template <std::integral T>
  requires(!std::same_as<T, bool>)
struct Form<T> {
  static constexpr FieldType kType = FieldType::integer;
  static Complaint read(const Value& value, T& out) {
    const std::int64_t* number = value.get<std::int64_t>();
    if (!number || *number < std::numeric_limits<T>::min() ||
        *number > std::numeric_limits<T>::max()) {
      return "must be a whole number";
    }
    out = static_cast<T>(*number);
    return {};
  }
  static Value write(T number) { return static_cast<std::int64_t>(number); }
};

template <>
struct Form<Day> {
  static constexpr FieldType kType = FieldType::date;
  static Complaint read(const Value& value, Day& out);
  static Value write(Day day);  // null when not known
};

template <>
struct Form<LocalTime> {
  static constexpr FieldType kType = FieldType::local_time;
  static Complaint read(const Value& value, LocalTime& out);
  static Value write(LocalTime time) { return to_iso(time); }
};

template <>
struct Form<Instant> {
  static constexpr FieldType kType = FieldType::instant;
  static Complaint read(const Value& value, Instant& out);
  static Value write(Instant at);  // null when not recorded
};

Complaint read_id(const Value& value, RawId& out);
template <std::derived_from<RawId> T>
struct Form<T> {
  static constexpr FieldType kType = FieldType::id;
  static Complaint read(const Value& value, T& out) { return read_id(value, out); }
  static Value write(const T& id) { return to_text(static_cast<const RawId&>(id)); }
};

template <class T>
  requires std::is_enum_v<T>
struct Form<T> {
  static_assert(!kWords<T>.empty(), "an enum in a field table needs words");
  static constexpr FieldType kType = FieldType::choice;
  static Complaint read(const Value& value, T& out) {
    const std::string* word = value.get<std::string>();
    const std::optional<T> known = word ? to_value<T>(*word) : std::nullopt;
    if (!known) return "is a choice that this version does not know";
    out = *known;
    return {};
  }
  static Value write(T choice) { return std::string(to_word(choice)); }
};

template <>
struct Form<Bytes> {
  static constexpr FieldType kType = FieldType::bytes;
  static Complaint read(const Value& value, Bytes& out);
  static Value write(const Bytes& bytes) { return bytes; }
};

template <>
struct Form<std::vector<Section>> {
  static constexpr FieldType kType = FieldType::list;
  static Complaint read(const Value& value, std::vector<Section>& out);
  static Value write(const std::vector<Section>& sections);
};

template <>
struct Form<SectionList> {
  static constexpr FieldType kType = FieldType::list;
  static Complaint read(const Value& value, SectionList& out);
  static Value write(const SectionList& sections);
};

template <>
struct Form<std::vector<WorkingHours>> {
  static constexpr FieldType kType = FieldType::list;
  static Complaint read(const Value& value, std::vector<WorkingHours>& out);
  static Value write(const std::vector<WorkingHours>& hours);
};

template <>
struct Form<std::vector<HoursException>> {
  static constexpr FieldType kType = FieldType::list;
  static Complaint read(const Value& value, std::vector<HoursException>& out);
  static Value write(const std::vector<HoursException>& exceptions);
};

template <>
struct Form<std::vector<ClientContact>> {
  static constexpr FieldType kType = FieldType::list;
  static Complaint read(const Value& value, std::vector<ClientContact>& out);
  static Value write(const std::vector<ClientContact>& contacts);
};

template <>
struct Form<std::vector<std::string>> {
  static constexpr FieldType kType = FieldType::list;
  static Complaint read(const Value& value, std::vector<std::string>& out);
  static Value write(const std::vector<std::string>& texts);
};

template <>
struct Form<std::vector<LocalTime>> {
  static constexpr FieldType kType = FieldType::list;
  static Complaint read(const Value& value, std::vector<LocalTime>& out);
  static Value write(const std::vector<LocalTime>& times);
};

using KeyedText = std::map<std::string, std::string>;

template <class M>
struct MemberOf;
template <class E, class T>
struct MemberOf<T E::*> {
  using Entity = E;
  using Type = T;
};

// The setter does not know its name; looked up only to word an error.
template <class E>
Status complain(const Complaint& what, Status (*setter)(void*, std::string_view, const Value&)) {
  for (const FieldSpec& spec : fields_of<E>()) {
    if (spec.set == setter) {
      return Error{Fault::invalid, std::string(spec.label) + " " + what + ".", spec.name};
    }
  }
  return Error{Fault::invalid, "A value " + what + ".", {}};
}

Complaint set_keyed(KeyedText& text, std::string_view key, const Value& value);
Value get_keyed(const KeyedText& text, std::string_view key);

template <auto M, std::int64_t Low, std::int64_t High>
Status set_member(void* entity, std::string_view key, const Value& value) {
  using E = typename MemberOf<decltype(M)>::Entity;
  using T = typename MemberOf<decltype(M)>::Type;
  T& member = static_cast<E*>(entity)->*M;
  Complaint complaint;
  if constexpr (std::same_as<T, KeyedText>) {
    complaint = set_keyed(member, key, value);
  } else if (value.is_null()) {
    member = E{}.*M;
  } else {
    const std::int64_t* number = value.get<std::int64_t>();
    if (Low <= High && number && (*number < Low || *number > High)) {
      complaint = "must be between " + std::to_string(Low) + " and " + std::to_string(High);
    } else {
      complaint = Form<T>::read(value, member);
    }
  }
  if (complaint.empty()) return Done{};
  return complain<E>(complaint, &set_member<M, Low, High>);
}

template <auto M>
Value get_member(const void* entity, std::string_view key) {
  using E = typename MemberOf<decltype(M)>::Entity;
  using T = typename MemberOf<decltype(M)>::Type;
  const T& member = static_cast<const E*>(entity)->*M;
  if constexpr (std::same_as<T, KeyedText>) {
    return get_keyed(member, key);
  } else {
    return Form<T>::write(member);
  }
}

template <class T>
struct TypeOf {
  static constexpr FieldType kType = Form<T>::kType;
};
template <>
struct TypeOf<KeyedText> {
  static constexpr FieldType kType = FieldType::keyed_text;
};

// A row of a field table. Low > High means no range.
template <auto M, std::int64_t Low = 1, std::int64_t High = 0>
constexpr FieldSpec field(const char* name, const char* label, Sensitivity sensitivity) {
  using T = typename MemberOf<decltype(M)>::Type;
  return {name, TypeOf<T>::kType, sensitivity, label, &set_member<M, Low, High>, &get_member<M>};
}
// The same, and Book::values_of() knows every value it had. For what changes rarely.
constexpr FieldSpec remembered(FieldSpec spec) {
  spec.remembers = true;
  return spec;
}

}  // namespace sb::format
