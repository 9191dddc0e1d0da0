// A field's value on its way through the journal: what JSON can say, plus bytes. Typed entities
// turn it into their members (core/schema.h); unknown fields keep it as it came.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/bytes.h"

namespace sb {

struct Value;
using List = std::vector<Value>;
using Map = std::vector<std::pair<std::string, Value>>;  // in the order written

struct Value {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Bytes, List, Map> v;

  Value() = default;
  Value(bool b) : v(b) {}                       // NOLINT: implicit on purpose
  Value(std::int64_t i) : v(i) {}               // NOLINT
  Value(int i) : v(std::int64_t{i}) {}          // NOLINT
  Value(double d) : v(d) {}                     // NOLINT
  Value(std::string s) : v(std::move(s)) {}     // NOLINT
  Value(const char* s) : v(std::string(s)) {}   // NOLINT
  Value(Bytes b) : v(std::move(b)) {}           // NOLINT
  Value(List l) : v(std::move(l)) {}            // NOLINT
  Value(Map m) : v(std::move(m)) {}             // NOLINT

  bool is_null() const { return v.index() == 0; }
  template <class T>
  const T* get() const { return std::get_if<T>(&v); }
  // A map's entry, or null when this is no map or has none.
  const Value* find(std::string_view key) const;
  std::string text_or(std::string fallback = {}) const;
  std::int64_t int_or(std::int64_t fallback = 0) const;
  bool operator==(const Value& o) const { return v == o.v; }
};

// Text that may be kept: valid UTF-8 without NUL. Everything else is refused by the field tables.
bool is_sound_text(std::string_view text);
// The same value with every unsound text in it cleaned (base/text.h), so that nothing a person
// typed is refused for a stray byte.
Value sound(const Value& value);
bool is_sound(const Value& value);

}  // namespace sb
