// What is wrong with a form, by field: sentences that stand beside the field they are about. One
// per field, the first that was found; "" names the form as a whole.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace sb {

// Errors by field name; "" is the form as a whole.
class FieldErrors {
 public:
  void clear() { by_field_.clear(); }
  void clear(std::string_view field) { by_field_.erase(std::string(field)); }
  void add(const Error& e) { by_field_.emplace(e.field, e.message); }
  void add(const std::vector<Error>& all) {
    for (const Error& e : all) add(e);
  }
  bool empty() const { return by_field_.empty(); }
  // The sentence for a field, or "".
  const std::string& of(std::string_view field) const {
    static const std::string none{};
    auto it = by_field_.find(std::string(field));
    return it == by_field_.end() ? none : it->second;
  }
  const std::map<std::string, std::string>& all() const { return by_field_; }

 private:
  std::map<std::string, std::string> by_field_;
};

}  // namespace sb
