// Any bytes as a file: its type is one we know, its text valid, what is named after it clean; what
// could run is never looked at.
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "core/attachment_rules.h"
#include "core/media_type.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView bytes(data, size);
  for (bool whole : {true, false}) {
    const std::string_view media = media_of(bytes, whole);
    require(media == "application/octet-stream" || media_kind(media) != MediaKind::other);
    if (media_kind(media) == MediaKind::program) {
      require(media_look(media) == MediaLook::none);
      require(media_to_hand_out(media) == "application/octet-stream");
    }
    if (media_look(media) == MediaLook::text) require(media == "text/plain");
  }
  const std::string text = text_of_file(bytes);
  require(is_valid_utf8(text) && text.find('\0') == std::string::npos);

  const std::string name = clean_file_name(text_of(bytes));
  require(!name.empty() && is_valid_utf8(name));
  require(name.find('/') == std::string::npos && name.find('\\') == std::string::npos);
  require(name.find('\n') == std::string::npos && name.front() != '.');
  require(count_code_points(name) <= kLongestFileName);
  require(clean_file_name(name) == name);
  (void)name_mismatch(name, media_of(bytes, true));
  return 0;
}
