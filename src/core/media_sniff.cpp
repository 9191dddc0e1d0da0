// What a file is by its first bytes, and its text.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/media_parts.h"
#include "core/media_type.h"

namespace sb {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t at;
  std::string_view bytes;
  std::string_view media;
};

// In order: the first that fits counts.
constexpr Magic kMagic[] = {
    {0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    {0, "\xff\xd8\xff"sv, "image/jpeg"},
    {0, "GIF87a"sv, "image/gif"},
    {0, "GIF89a"sv, "image/gif"},
    {0, "II*\0"sv, "image/tiff"},
    {0, "MM\0*"sv, "image/tiff"},
    {0, "8BPS\0"sv, "image/vnd.adobe.photoshop"},
    {0, "{\\rtf"sv, "application/rtf"},
    {0, "fLaC"sv, "audio/flac"},
    {0, "ID3"sv, "audio/mpeg"},
    {0, "#!AMR"sv, "audio/amr"},
    {0, "MThd\0\0\0\x06"sv, "audio/midi"},
    {0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11"sv, "video/x-ms-wmv"},
    {0, "\0\0\x01\xba"sv, "video/mpeg"},
    {0, "\0\0\x01\xb3"sv, "video/mpeg"},
    {0, "FLV\x01"sv, "video/x-flv"},
    {0, "\x1f\x8b\x08"sv, "application/gzip"},
    {0, "7z\xbc\xaf\x27\x1c"sv, "application/x-7z-compressed"},
    {0, "Rar!\x1a\x07"sv, "application/vnd.rar"},
    {0, "BZh"sv, "application/x-bzip2"},
    {0, "\xfd"
        "7zXZ\0"sv, "application/x-xz"},
    {257, "ustar"sv, "application/x-tar"},
    {0, "\x7f"
        "ELF"sv, "application/x-executable"},
    {0, "\xca\xfe\xba\xbe"sv, "application/x-executable"},
    {0, "\xcf\xfa\xed\xfe"sv, "application/x-executable"},
    {0, "\xce\xfa\xed\xfe"sv, "application/x-executable"},
    {0, "\xfe\xed\xfa\xcf"sv, "application/x-executable"},
    {0, "\xfe\xed\xfa\xce"sv, "application/x-executable"},
    {0, "\0\0\x01\0"sv, "image/x-icon"},
};

bool has_at(std::string_view head, std::size_t at, std::string_view bytes) {
  return head.size() >= at + bytes.size() && head.compare(at, bytes.size(), bytes) == 0;
}

bool has(std::string_view head, std::string_view bytes) {
  return head.find(bytes) != std::string_view::npos;
}

std::string_view riff(std::string_view head) {
  if (has_at(head, 8, "WEBP")) return "image/webp";
  if (has_at(head, 8, "WAVE")) return "audio/wav";
  if (has_at(head, 8, "AVI ")) return "video/x-msvideo";
  return kUnknownMedia;
}

// ISO base media (ISO/IEC 14496-12): the major brand behind "ftyp".
std::string_view base_media(std::string_view head) {
  const std::string_view brand = head.substr(8, 4);
  if (brand == "avif" || brand == "avis") return "image/avif";
  if (brand == "heic" || brand == "heix" || brand == "mif1" || brand == "msf1" ||
      brand == "hevc")
    return "image/heic";
  if (brand == "qt  ") return "video/quicktime";
  if (brand.substr(0, 3) == "M4A" || brand.substr(0, 3) == "M4B") return "audio/mp4";
  if (brand.substr(0, 2) == "3g") return "video/3gpp";
  return "video/mp4";
}

std::string_view ogg(std::string_view head) {
  return has(head.substr(0, 512), "theora") ? "video/ogg" : "audio/ogg";
}

// What stands in a ZIP: the names of its first entries, in the clear.
std::string_view zip(std::string_view head) {
  if (has_at(head, 30, "mimetype")) {
    const std::string_view said = head.substr(38, 80);
    for (std::string_view media :
         {"application/vnd.oasis.opendocument.text"sv,
          "application/vnd.oasis.opendocument.spreadsheet"sv,
          "application/vnd.oasis.opendocument.presentation"sv, "application/epub+zip"sv})
      if (said.substr(0, media.size()) == media) return media;
  }
  if (!has(head, "[Content_Types].xml") && !has(head, "_rels/.rels")) return "application/zip";
  if (has(head, "word/"))
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (has(head, "xl/"))
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (has(head, "ppt/"))
    return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  return "application/zip";
}

// Compound files of the old Office: names of streams in UTF-16.
std::string_view ole(std::string_view head) {
  if (has(head, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv)) return "application/msword";
  if (has(head, "W\0o\0r\0k\0b\0o\0o\0k\0"sv) || has(head, "\0B\0o\0o\0k\0\0\0"sv))
    return "application/vnd.ms-excel";
  if (has(head, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv)) return "application/vnd.ms-powerpoint";
  return "application/x-ole-storage";
}

// Frame sync of MPEG audio layer 1–3, and ADTS, whose layer is 0.
std::string_view mpeg_audio(std::string_view head) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(head[i]); };
  if (head.size() < 4 || byte(0) != 0xff || (byte(1) & 0xe0) != 0xe0) return kUnknownMedia;
  if ((byte(1) & 0xf6) == 0xf0) return "audio/aac";
  const bool sound = (byte(1) & 0x06) != 0 && (byte(1) & 0x18) != 0x08 &&
                     (byte(2) & 0xf0) != 0xf0 && (byte(2) & 0x0c) != 0x0c;
  return sound ? "audio/mpeg" : kUnknownMedia;
}

bool is_windows_program(std::string_view head) {
  if (!has_at(head, 0, "MZ") || head.size() < 0x40) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(head[i]); };
  const std::size_t pe = byte(0x3c) | std::size_t{byte(0x3d)} << 8 | std::size_t{byte(0x3e)} << 16;
  return has_at(head, pe, "PE\0\0"sv) || has(head.substr(0, 512), "This program");
}

std::string_view by_magic(std::string_view head) {
  if (has_at(head, 0, "RIFF") && head.size() >= 12) return riff(head);
  if (has_at(head, 4, "ftyp") && head.size() >= 12) return base_media(head);
  if (has_at(head, 0, "FORM") && has_at(head, 8, "AIF")) return "audio/aiff";
  if (has_at(head, 0, "OggS")) return ogg(head);
  if (has_at(head, 0, "PK\x03\x04")) return zip(head);
  if (has_at(head, 0, "PK\x05\x06")) return "application/zip";
  if (has_at(head, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return ole(head);
  if (has_at(head, 0, "\x1a\x45\xdf\xa3"))
    return has(head.substr(0, 256), "webm") ? "video/webm" : "video/x-matroska";
  if (is_windows_program(head)) return "application/x-msdownload";
  if (has_at(head, 0, "BM") && has_at(head, 6, "\0\0\0\0"sv)) return "image/bmp";
  for (const Magic& magic : kMagic)
    if (has_at(head, magic.at, magic.bytes)) return magic.media;
  if (has(head.substr(0, 1024), "%PDF-")) return "application/pdf";
  return mpeg_audio(head);
}

bool is_text_control(unsigned char c) {
  return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1b;
}

// UTF-8 but for what a cut at the end may have left of a character.
bool is_utf8(std::string_view head, bool whole) {
  if (is_valid_utf8(head)) return true;
  for (std::size_t cut = 1; !whole && cut <= 3 && cut <= head.size(); ++cut)
    if (is_valid_utf8(head.substr(0, head.size() - cut))) return true;
  return false;
}

// Windows-1252 as people's old files are: hardly anything above ASCII, no controls.
bool is_old_text(std::string_view head) {
  std::size_t high = 0;
  for (char c : head) high += static_cast<unsigned char>(c) >= 0x80;
  return high * 4 < head.size();
}

bool is_text(std::string_view head, bool whole) {
  if (head.empty()) return false;
  if (has_at(head, 0, "\xff\xfe") || has_at(head, 0, "\xfe\xff"))
    return head.size() % 2 == 0 || !whole;
  for (char raw : head) {
    const auto c = static_cast<unsigned char>(raw);
    if ((c < 0x20 && !is_text_control(c)) || c == 0x7f) return false;
  }
  return is_utf8(head, whole) || is_old_text(head);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Text that a browser or a shell would run. Wide on purpose: what looks like it is not shown.
std::string_view kind_of_text(std::string_view head) {
  if (has_at(head, 0, "#!")) return "text/x-script";
  const std::string begin = lower(text_of_file(view_of(head.substr(0, 4096))));
  std::string_view rest = trim(begin);
  if (rest.substr(0, 3) == "\xef\xbb\xbf") rest.remove_prefix(3);
  if (rest.find("<svg") != std::string_view::npos && rest.front() == '<') return "image/svg+xml";
  for (std::string_view tag :
       {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<script"sv, "<iframe"sv,
        "<xsl:stylesheet"sv})
    if (rest.find(tag) != std::string_view::npos) return "text/html";
  return "text/plain";
}

// Windows-1252, 0x80 to 0x9f; 0: nothing there.
constexpr std::array<char16_t, 32> kHigh = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

std::string from_old(std::string_view head) {
  std::string out;
  for (char raw : head) {
    const auto c = static_cast<unsigned char>(raw);
    if (c < 0x80) out += raw;
    else if (c >= 0xa0) append_utf8(out, c);
    else append_utf8(out, kHigh[c - 0x80u] ? kHigh[c - 0x80u] : U'\uFFFD');
  }
  return out;
}

std::string from_utf16(std::string_view head, bool big) {
  std::string out;
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(head[i]), b = static_cast<unsigned char>(head[i + 1]);
    return static_cast<char32_t>(big ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t i = 2; i + 1 < head.size(); i += 2) {
    char32_t c = unit(i);
    const bool high = c >= 0xd800 && c < 0xdc00 && i + 3 < head.size();
    if (high && unit(i + 2) >= 0xdc00 && unit(i + 2) < 0xe000) {
      c = 0x10000 + ((c - 0xd800) << 10) + (unit(i + 2) - 0xdc00);
      i += 2;
    }
    if (c >= 0xd800 && c < 0xe000) c = 0xfffd;
    append_utf8(out, c);
  }
  return out;
}

}  // namespace

std::string_view media_of(ByteView bytes, bool whole) {
  const std::string_view head = text_of(bytes);
  if (const std::string_view found = by_magic(head); found != kUnknownMedia) return found;
  return is_text(head, whole) ? kind_of_text(head) : kUnknownMedia;
}

std::string text_of_file(ByteView bytes) {
  std::string_view head = text_of(bytes);
  if (has_at(head, 0, "\xff\xfe")) return clean_text(from_utf16(head, false)).text;
  if (has_at(head, 0, "\xfe\xff")) return clean_text(from_utf16(head, true)).text;
  if (has_at(head, 0, "\xef\xbb\xbf")) head.remove_prefix(3);
  for (std::size_t cut = 0; cut <= 3 && cut <= head.size(); ++cut) {
    const std::string_view kept = head.substr(0, head.size() - cut);
    if (is_valid_utf8(kept)) return clean_text(kept).text;
  }
  return clean_text(from_old(head)).text;
}

}  // namespace sb
