// What a file is, told by its first bytes and never by its name (NOTE-20). Signatures after the
// formats' own documents and https://mimesniff.spec.whatwg.org. What could run in a page or on the
// device (programs, scripts, HTML, SVG) is `program`: kept and given back, never shown. Pure; any
// bytes are allowed and read within their bounds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace sb {

enum class MediaKind : std::uint8_t {
  image, pdf, document, spreadsheet, presentation, text, audio, video, archive, program, other
};
constexpr int kMediaKinds = 11;

// How a file can be looked at within the program.
enum class MediaLook : std::uint8_t {
  none,       // only downloaded
  image, audio, video,  // by the browser's own element
  text,       // as plain text
  pdf,        // page by page
};

// `head` is the file's beginning, as much as there is up to 1 MiB; `whole` when that is all of it.
// "application/octet-stream" when nothing is known.
std::string_view media_of(ByteView head, bool whole);

MediaKind media_kind(std::string_view media);   // of what media_of gives; else other
MediaLook media_look(std::string_view media);
std::string_view media_words(std::string_view media);  // "PNG picture"; "file of unknown type"
// What a browser may be told it is when the file is handed out: octet-stream for programs.
std::string_view media_to_hand_out(std::string_view media);

// Empty when the name's ending fits or promises nothing. Else what it promises and what it is:
// "named .pdf, but it is a PNG picture".
std::string name_mismatch(std::string_view name, std::string_view media);

// The text of a file of kind text: UTF-8, UTF-16 with its mark, else Windows-1252, made valid, of
// at most the bytes given.
std::string text_of_file(ByteView head);

}  // namespace sb
