// A file that should be a signed note, chosen to be verified (NOTE-14): read in pieces through the
// file port, checked by exchange/signed_json.h, told in model.papers.verified.
#include <algorithm>

#include "app/engine_state.h"
#include "app/signed_file.h"

namespace sb {

namespace {

// The port reads exactly what is asked for.
std::uint32_t next_piece(std::uint64_t size, std::size_t have) {
  constexpr std::uint64_t kPiece = 1u << 20;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(kPiece, size - have));
}

}  // namespace

bool Engine::State::take_signed_file(FileNews& news) {
  using Kind = FileNews::Kind;
  if (news.kind == Kind::given && news.by_choice && signed_file.chosen_next) {
    signed_file = {};
    for (std::size_t i = 1; i < news.files.size(); ++i)
      parts.host.file_port().let_go(news.files[i].handle);
    if (news.files.empty()) return true;
    const GivenFile& file = news.files[0];
    signed_file.handle = file.handle;
    signed_file.name = file.name;
    signed_file.size = file.size;
    if (file.size == 0 || file.size > kMostSignedBytes) verify_signed_file();
    else parts.host.file_port().read(file.handle, 0, next_piece(file.size, 0));
    return true;
  }
  if (signed_file.handle == 0 || news.handle != signed_file.handle) return false;
  if (news.kind == Kind::unreadable) {
    signed_file.bytes.clear();
    verify_signed_file();
    return true;
  }
  if (news.kind != Kind::read) return false;
  if (news.bytes.empty()) return verify_signed_file(), true;
  signed_file.bytes.insert(signed_file.bytes.end(), news.bytes.begin(), news.bytes.end());
  if (signed_file.bytes.size() >= signed_file.size) verify_signed_file();
  else
    parts.host.file_port().read(signed_file.handle, signed_file.bytes.size(),
                                next_piece(signed_file.size, signed_file.bytes.size()));
  return true;
}

void Engine::State::verify_signed_file() {
  parts.host.file_port().let_go(signed_file.handle);
  if (model.is_open())
    model.papers.verified =
        verified_file(model, signed_file.name, text_of(signed_file.bytes), signed_file.size);
  signed_file = {};
}

}  // namespace sb
