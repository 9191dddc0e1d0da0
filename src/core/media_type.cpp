#include "core/media_type.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/media_parts.h"

namespace sb {
namespace {

using K = MediaKind;
using L = MediaLook;

struct Type {
  std::string_view media;
  MediaKind kind;
  MediaLook look;
  std::string_view words;
  std::string_view endings;  // that fit, with a space before and behind each
};

// The first type that names an ending is what that ending promises.
constexpr Type kTypes[] = {
    {"image/png", K::image, L::image, "PNG picture", " png apng "},
    {"image/jpeg", K::image, L::image, "JPEG picture", " jpg jpeg jpe jfif "},
    {"image/gif", K::image, L::image, "GIF picture", " gif "},
    {"image/webp", K::image, L::image, "WebP picture", " webp "},
    {"image/bmp", K::image, L::image, "BMP picture", " bmp dib "},
    {"image/avif", K::image, L::image, "AVIF picture", " avif avifs "},
    {"image/heic", K::image, L::none, "HEIC picture", " heic heif hif "},
    {"image/tiff", K::image, L::none, "TIFF picture", " tif tiff dng nef cr2 "},
    {"image/x-icon", K::image, L::image, "icon", " ico cur "},
    {"image/vnd.adobe.photoshop", K::image, L::none, "Photoshop picture", " psd "},
    {"application/pdf", K::pdf, L::pdf, "PDF", " pdf "},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", K::document,
     L::none, "Word document", " docx docm dotx "},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", K::spreadsheet, L::none,
     "Excel spreadsheet", " xlsx xlsm xltx "},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", K::presentation,
     L::none, "PowerPoint presentation", " pptx pptm ppsx "},
    {"application/msword", K::document, L::none, "Word document (old format)", " doc dot "},
    {"application/vnd.ms-excel", K::spreadsheet, L::none, "Excel spreadsheet (old format)",
     " xls xlt "},
    {"application/vnd.ms-powerpoint", K::presentation, L::none,
     "PowerPoint presentation (old format)", " ppt pps "},
    {"application/x-ole-storage", K::document, L::none, "Office file (old format)",
     " msg pub vsd "},
    {"application/vnd.oasis.opendocument.text", K::document, L::none, "OpenDocument text",
     " odt ott "},
    {"application/vnd.oasis.opendocument.spreadsheet", K::spreadsheet, L::none,
     "OpenDocument spreadsheet", " ods ots "},
    {"application/vnd.oasis.opendocument.presentation", K::presentation, L::none,
     "OpenDocument presentation", " odp otp "},
    {"application/rtf", K::document, L::none, "RTF document", " rtf "},
    {"application/epub+zip", K::document, L::none, "EPUB book", " epub "},
    {"audio/mpeg", K::audio, L::audio, "MP3 recording", " mp3 mp2 mpga "},
    {"audio/wav", K::audio, L::audio, "WAV recording", " wav wave "},
    {"audio/flac", K::audio, L::audio, "FLAC recording", " flac "},
    {"audio/ogg", K::audio, L::audio, "Ogg recording", " oga opus ogg spx "},
    {"audio/mp4", K::audio, L::audio, "MPEG-4 recording", " m4a m4b "},
    {"audio/aac", K::audio, L::audio, "AAC recording", " aac "},
    {"audio/amr", K::audio, L::none, "AMR recording", " amr "},
    {"audio/aiff", K::audio, L::none, "AIFF recording", " aif aiff aifc "},
    {"audio/midi", K::audio, L::none, "MIDI file", " mid midi "},
    {"video/mp4", K::video, L::video, "MPEG-4 video", " mp4 m4v "},
    {"video/webm", K::video, L::video, "WebM video", " webm weba "},
    {"video/x-matroska", K::video, L::none, "Matroska video", " mkv mka "},
    {"video/quicktime", K::video, L::video, "QuickTime video", " mov qt "},
    {"video/3gpp", K::video, L::video, "3GPP video", " 3gp 3gpp 3g2 "},
    {"video/ogg", K::video, L::video, "Ogg video", " ogv ogg "},
    {"video/x-msvideo", K::video, L::none, "AVI video", " avi "},
    {"video/x-ms-wmv", K::video, L::none, "Windows Media file", " wmv wma asf "},
    {"video/mpeg", K::video, L::none, "MPEG video", " mpg mpeg vob "},
    {"video/x-flv", K::video, L::none, "Flash video", " flv "},
    {"application/zip", K::archive, L::none, "ZIP archive", " zip "},
    {"application/gzip", K::archive, L::none, "gzip archive", " gz tgz "},
    {"application/x-7z-compressed", K::archive, L::none, "7-Zip archive", " 7z "},
    {"application/vnd.rar", K::archive, L::none, "RAR archive", " rar "},
    {"application/x-tar", K::archive, L::none, "tar archive", " tar "},
    {"application/x-bzip2", K::archive, L::none, "bzip2 archive", " bz2 "},
    {"application/x-xz", K::archive, L::none, "xz archive", " xz "},
    {"text/plain", K::text, L::text, "text",
     " txt text md csv tsv log json xml ics vcf eml yaml yml ini conf srt vtt tex "},
    {"text/html", K::program, L::none, "web page", " html htm xhtml mht mhtml shtml "},
    {"image/svg+xml", K::program, L::none, "SVG picture", " svg "},
    {"application/x-msdownload", K::program, L::none, "Windows program", " exe dll scr com msi "},
    {"application/x-executable", K::program, L::none, "program", " elf so dylib class "},
    {"text/x-script", K::program, L::none, "script", " sh py pl rb bat cmd ps1 vbs js "},
};

const Type* type_of(std::string_view media) {
  const auto it = std::find_if(std::begin(kTypes), std::end(kTypes),
                               [&](const Type& type) { return type.media == media; });
  return it == std::end(kTypes) ? nullptr : &*it;
}

std::string ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == name.size()) return {};
  std::string ending(name.substr(dot + 1));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

bool fits(const Type& type, const std::string& ending) {
  return type.endings.find(" " + ending + " ") != std::string_view::npos;
}

// "an MP3 recording", "a PNG picture", "text": as it is said aloud.
std::string with_article(std::string_view words) {
  if (words == "text") return "plain text";
  constexpr std::string_view kVowels = "AEIOaeio";
  const bool letters = words.substr(0, 3) == "MP3" || words.substr(0, 3) == "RTF" ||
                       words.substr(0, 3) == "RAR" || words.substr(0, 3) == "SVG" ||
                       words.substr(0, 3) == "xz ";
  const bool vowel = letters || kVowels.find(words.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(words);
}

}  // namespace

MediaKind media_kind(std::string_view media) {
  const Type* type = type_of(media);
  return type ? type->kind : K::other;
}

MediaLook media_look(std::string_view media) {
  const Type* type = type_of(media);
  return type ? type->look : L::none;
}

std::string_view media_words(std::string_view media) {
  const Type* type = type_of(media);
  return type ? type->words : "file of unknown type";
}

std::string_view media_to_hand_out(std::string_view media) {
  const Type* type = type_of(media);
  return type && type->kind != K::program ? type->media : kUnknownMedia;
}

std::string name_mismatch(std::string_view name, std::string_view media) {
  const std::string ending = ending_of(name);
  if (ending.empty()) return {};
  const Type* promised = nullptr;
  for (const Type& type : kTypes) {
    if (!fits(type, ending)) continue;
    if (type.media == media) return {};
    if (!promised) promised = &type;
  }
  const Type* is = type_of(media);
  if (!promised) {  // an ending we do not know hides nothing, but what runs is said
    if (!is || is->kind != K::program) return {};
    return "named ." + ending + ", but it is " + with_article(is->words);
  }
  // Formats that are written in text, and endings several formats share.
  if (is && is->kind == promised->kind && is->kind != K::image) return {};
  if (promised->kind == K::program && is && is->kind == K::text) return {};
  if (!is) {
    if (promised->kind == K::text || promised->kind == K::program) return {};
    return "named ." + ending + ", but it is not " + with_article(promised->words);
  }
  return "named ." + ending + ", but it is " + with_article(is->words);
}

}  // namespace sb
