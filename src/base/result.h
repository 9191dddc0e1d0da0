// Failure as a value. An Error carries a code for programs and a sentence a clinician can read;
// never a secret, never a client's words. Result<T> is either a value or an Error.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace sb {

enum class Fault {
  invalid,         // the input breaks a rule; `field` names where
  not_found,
  forbidden,       // permission is missing
  conflict,        // already done, or changed meanwhile
  wrong_secret,    // passphrase or recovery code does not fit
  damaged,         // bytes are not what was written
  foreign,         // a format or version this program does not know
  full,            // no room on the device
  unavailable,     // the browser or system refuses for now
};

struct Error {
  Fault fault = Fault::invalid;
  std::string message;  // a whole sentence in a clinician's words
  std::string field;    // the form field or entity field it belongs to, or empty
  bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}          // NOLINT: implicit on purpose
  Result(Error error) : state_(std::move(error)) {}      // NOLINT
  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return assert(ok()), *std::get_if<0>(&state_); }
  const T& value() const& { return assert(ok()), *std::get_if<0>(&state_); }
  T&& value() && { return assert(ok()), std::move(*std::get_if<0>(&state_)); }
  const Error& error() const { return assert(!ok()), *std::get_if<1>(&state_); }
  T value_or(T fallback) const { return ok() ? value() : std::move(fallback); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }

 private:
  std::variant<T, Error> state_;
};

struct Done {};  // the value of an act that only succeeds or fails
using Status = Result<Done>;

// SB_TRY(name, expression): unwraps a Result into `name` or returns its error from here.
#define SB_TRY(name, ...)                              \
  auto name##_result = (__VA_ARGS__);                  \
  if (!name##_result) return name##_result.error();    \
  auto& name = name##_result.value()
#define SB_CHECK(...)                                  \
  do {                                                 \
    if (auto status_ = (__VA_ARGS__); !status_) return status_.error(); \
  } while (0)

}  // namespace sb
