// Breaking text into lines: the part of Text that grows with a note's length.
#include <algorithm>
#include <utility>

#include "ui/text.h"

namespace sb::ui {
namespace {

constexpr std::size_t kLongestPiece = 2048;  // bytes; longer pieces are wider than any line
constexpr float kTooWide = 1e9f;

// The lines so far and the one being filled.
struct Filler {
  Wrapped out;
  std::uint32_t begin = 0;  // of the line being filled
  std::uint32_t end = 0;    // after its last piece that is not a space
  float width = 0;          // up to `end`
  float pen = 0;            // with the spaces after it
  bool empty = true;        // no piece yet; spaces at the beginning may stand

  void finish(std::size_t next) {
    out.lines.push_back({begin, end, width});
    out.width = std::max(out.width, width);
    begin = end = static_cast<std::uint32_t>(next);
    width = pen = 0;
    empty = true;
  }
  void take(std::size_t until, float piece) {
    pen += piece;
    width = pen;
    end = static_cast<std::uint32_t>(until);
    empty = false;
  }
};

}  // namespace

Wrapped Text::break_lines(std::string_view text, const Style& style, float width) {
  Filler filler;
  float limit = std::max(width, 1.f) + 0.01f;
  std::size_t at = 0;
  auto measure = [&](std::size_t from, std::size_t to) {
    return to - from > kLongestPiece ? kTooWide : piece_width(text.substr(from, to - from), style);
  };
  while (at < text.size()) {
    if (text[at] == '\n') {
      filler.finish(++at);
      continue;
    }
    std::size_t end = piece_end(text, at);
    float piece = measure(at, end);
    if (filler.pen + piece > limit && !filler.empty) filler.finish(at);
    while (end > at && filler.pen + piece > limit) {  // longer than a line: break anywhere
      std::size_t fits =
          fitting(text.substr(at, std::min(end - at, kLongestPiece)), style, limit - filler.pen);
      if (fits == 0 && filler.pen == 0) fits = 1;
      while (at + fits < end && (text[at + fits] & 0xC0) == 0x80) ++fits;
      if (fits == end - at) break;
      filler.take(at + fits, 0);
      filler.width = filler.pen + piece_width(text.substr(at, fits), style);
      filler.finish(at += fits);
      piece = measure(at, end);
    }
    if (end > at) filler.take(end, piece);
    at = spaces_end(text, end);
    if (at > end) filler.pen += glyphs_width(text.substr(end, at - end), style);
  }
  filler.finish(text.size());
  filler.out.height = static_cast<float>(filler.out.lines.size()) * line(style);
  return std::move(filler.out);
}

}  // namespace sb::ui
