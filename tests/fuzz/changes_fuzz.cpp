// A stream of changes made of any bytes: never a crash, and what can be read folds to a book whose
// state, written and read again, is the same book. The same bytes as JSON come back as they were.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/book.h"
#include "core/codec.h"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

sb::Book fold(const sb::Bytes& bytes, bool must_read) {
  sb::Book book;
  const sb::Status status = sb::decode_changes(bytes, [&](sb::Change&& c) { book.apply(c); });
  check(status.ok() || !must_read);
  return book;
}

void check_stream(sb::ByteView input) {
  std::vector<sb::Change> changes;
  const sb::Status status =
      sb::decode_changes(input, [&](sb::Change&& c) { changes.push_back(std::move(c)); });
  sb::ChangeEncoder again, state;
  for (const sb::Change& c : changes) again.add(c);
  const sb::Bytes bytes = again.finish();
  const sb::Book book = fold(bytes, true);
  book.each_state([&](const sb::Change& c) { state.add(c); });
  check(fold(state.finish(), true).fingerprint() == book.fingerprint());
  if (!status) return;
  sb::Book backwards;
  for (auto c = changes.rbegin(); c != changes.rend(); ++c) backwards.apply(*c);
  check(backwards.fingerprint() == book.fingerprint());
}

void check_json(std::string_view text) {
  const auto value = sb::value_from_json(text);
  if (value) check(*sb::value_from_json(sb::value_to_json(*value)) == *value);
  const auto change = sb::change_from_json(text);
  if (change) check(*sb::change_from_json(sb::to_json(*change)) == *change);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_stream({data, size});
  check_json({reinterpret_cast<const char*>(data), size});
  return 0;
}
