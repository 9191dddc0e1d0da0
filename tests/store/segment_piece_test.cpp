// A segment looked through piece by piece, as the journal does at rest.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/segment.h"

namespace sb {
namespace {

Bytes segment_of(std::size_t count) {
  SeededRandom random(4);
  const Secret key = Secret::random(random);
  RawId space;
  space.bytes.fill(1);
  const DeviceId device(random_id(random));
  std::vector<Bytes> rows;
  for (std::size_t n = 1; n <= count; ++n) {
    const Bytes plain(n % 3 == 0 ? 3000 : 60, 'x');
    rows.push_back(write_row({RowType::entry, space, device, n, {}},
                             {{BoxKind::changes, Sensitivity::clinical, &key, {}, plain}}, random));
  }
  const std::vector<ByteView> views(rows.begin(), rows.end());
  return write_segment(space, views);
}

// As JournalParts::look_through_some() goes through a file.
bool sound(const Bytes& file, std::size_t usual) {
  std::size_t at = 0, most = usual;
  for (;;) {
    const ByteView rest = ByteView(file).subspan(at);
    const bool last = rest.size() < most;
    const PieceCheck check = check_piece(rest.first(std::min(most, rest.size())), at == 0, last);
    if (last) return check.sound;
    at += check.used;
    most = check.used == 0 ? most * 2 : usual;
  }
}

}  // namespace

TEST_CASE("a whole segment is sound in pieces of any size") {
  const Bytes file = segment_of(20);
  for (std::size_t usual : {16, 100, 1000, 5000, 1000000}) CHECK(sound(file, usual));
}

TEST_CASE("a flipped bit of head or rows is found whatever the pieces") {
  const Bytes file = segment_of(8);
  for (std::size_t at = 0; at + 32 < file.size(); at += 37) {
    Bytes hurt = file;
    hurt[at] ^= 4;
    CHECK_FALSE(sound(hurt, 500));
  }
}

TEST_CASE("a cut segment is found in pieces") {
  const Bytes file = segment_of(8);
  for (std::size_t size : {std::size_t{0}, std::size_t{20}, file.size() / 2, file.size() - 1})
    CHECK_FALSE(sound(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)), 500));
}

}  // namespace sb
