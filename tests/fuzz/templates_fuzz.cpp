// Template files: never a crash; what is accepted has sound names, keys and texts.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "core/client_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sb;
  const auto read = templates_from_json({reinterpret_cast<const char*>(data), size});
  if (!read) {
    if (read.error().message.empty() || !is_valid_utf8(read.error().message)) std::abort();
    return 0;
  }
  for (const Template& t : *read) {
    if (t.name.empty() || !is_valid_utf8(t.name) || t.sections.empty()) std::abort();
    for (const Section& s : t.sections) {
      if (s.key.empty() || s.title.empty() || s.key.find('/') != std::string::npos) std::abort();
      if (!is_valid_utf8(s.title + s.prompt + s.example)) std::abort();
    }
  }
  return 0;
}
