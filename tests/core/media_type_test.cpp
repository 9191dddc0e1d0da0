// NOTE-20: what a file is, is told by its content; a lying name is said.
#include <doctest/doctest.h>

#include <string>

#include "core/media_type.h"

using namespace sb;
using namespace std::string_literals;

namespace {

std::string type_of(const std::string& bytes) {
  return std::string(media_of(view_of(bytes), true));
}

std::string zip_of(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names)
    out += "PK\x03\x04"s + std::string(22, '\0') + static_cast<char>(name.size()) + "\0\0\0"s +
           name;
  return out;
}

}  // namespace

TEST_CASE("NOTE-20 types by their first bytes") {
  const std::pair<std::string, const char*> cases[] = {
      {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "image/png"},
      {"\xff\xd8\xff\xe0\0\x10JFIF"s, "image/jpeg"},
      {"GIF89a\1\0\1\0"s, "image/gif"},
      {"RIFF\x10\0\0\0WEBPVP8 "s, "image/webp"},
      {"RIFF\x10\0\0\0WAVEfmt "s, "audio/wav"},
      {"RIFF\x10\0\0\0AVI LIST"s, "video/x-msvideo"},
      {"BM\x46\0\0\0\0\0\0\0\x36\0\0\0"s, "image/bmp"},
      {"%PDF-1.7\n"s, "application/pdf"},
      {"junk before\n%PDF-1.4\n"s, "application/pdf"},
      {"ID3\x04\0\0\0\0\0\0"s, "audio/mpeg"},
      {"\xff\xfb\x90\x64\0\0"s, "audio/mpeg"},
      {"\xff\xf1\x50\x80\0\0"s, "audio/aac"},
      {"OggS\0\2\0\0\0\0\0\0\0\0OpusHead"s, "audio/ogg"},
      {"OggS\0\2\0\0\0\0\0\0\0\0\x80theora"s, "video/ogg"},
      {"fLaC\0\0\0\x22"s, "audio/flac"},
      {"\0\0\0\x20"s "ftypisom\0\0\2\0"s, "video/mp4"},
      {"\0\0\0\x20"s "ftypM4A \0\0\2\0"s, "audio/mp4"},
      {"\0\0\0\x20"s "ftypqt  \0\0\2\0"s, "video/quicktime"},
      {"\0\0\0\x20"s "ftypheic\0\0\2\0"s, "image/heic"},
      {"\0\0\0\x20"s "ftypavif\0\0\2\0"s, "image/avif"},
      {"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1\x42\x82\x84webm"s, "video/webm"},
      {"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1\x42\x82\x84matroska"s, "video/x-matroska"},
      {zip_of({"a.txt"}), "application/zip"},
      {"PK\5\6"s + std::string(18, '\0'), "application/zip"},
      {zip_of({"[Content_Types].xml", "word/document.xml"}),
       "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {zip_of({"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"}),
       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {zip_of({"[Content_Types].xml", "ppt/presentation.xml"}),
       "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
      {zip_of({"mimetype"}) + "application/vnd.oasis.opendocument.text",
       "application/vnd.oasis.opendocument.text"},
      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s + std::string(500, '\0') +
           "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s,
       "application/msword"},
      {"{\\rtf1\\ansi"s, "application/rtf"},
      {"7z\xbc\xaf\x27\x1c\0\4"s, "application/x-7z-compressed"},
      {"MZ"s + std::string(76, '\0') + "!This program cannot be run in DOS mode"s,
       "application/x-msdownload"},
      {"\x7f"s "ELF\2\1\1"s, "application/x-executable"},
      {"#!/bin/sh\nrm -rf x\n"s, "text/x-script"},
      {"<!DOCTYPE html><title>x</title>"s, "text/html"},
      {"\n\n  <HTML><body onload=x>"s, "text/html"},
      {"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"s,
       "image/svg+xml"},
      {"\xff\xfe<\0h\0t\0m\0l\0>\0"s, "text/html"},
      {"Dear Dr Hale,\nthank you.\n"s, "text/plain"},
      {"Jürgen schläft wieder.\n"s, "text/plain"},
      {"J\xfcrgen schl\xe4"s "ft wieder besser, sagt er.\n"s, "text/plain"},
      {"date,score\n2026-11-18,7\n"s, "text/plain"},
      {"\0\1\2\3\4\5\6\7"s, "application/octet-stream"},
      {""s, "application/octet-stream"},
      {"P"s, "text/plain"},
  };
  for (const auto& [bytes, media] : cases) {
    const std::string expected = media;  // clang captures no structured binding
    CAPTURE(expected);
    CHECK(type_of(bytes) == expected);
  }
}

TEST_CASE("NOTE-20 no beginning of anything is read past its end") {
  for (const std::string& whole :
       {"RIFF\x10\0\0\0WEBPVP8 "s, "\0\0\0\x20"s "ftypisom\0\0"s, zip_of({"[Content_Types].xml"}),
        "MZ"s + std::string(80, '\xff'), "\xff\xfe<\0h\0"s, "\xff\xfb\x90\x64"s})
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      const Bytes exact(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
      (void)media_of(exact, true);
      (void)text_of_file(exact);
    }
}

TEST_CASE("NOTE-20 what could run is never shown, and handed out as bytes") {
  for (const char* media : {"text/html", "image/svg+xml", "text/x-script",
                            "application/x-executable", "application/x-msdownload"}) {
    CAPTURE(media);
    CHECK(media_kind(media) == MediaKind::program);
    CHECK(media_look(media) == MediaLook::none);
    CHECK(media_to_hand_out(media) == "application/octet-stream");
  }
  CHECK(media_to_hand_out("image/png") == "image/png");
  CHECK(media_to_hand_out("text/html; charset=x") == "application/octet-stream");
  CHECK(media_look("made/up") == MediaLook::none);
}

TEST_CASE("NOTE-20 a name that lies is told, one that fits is not") {
  CHECK(name_mismatch("report.pdf", "image/png") == "named .pdf, but it is a PNG picture");
  CHECK(name_mismatch("holiday.JPG", "application/x-msdownload") ==
        "named .jpg, but it is a Windows program");
  CHECK(name_mismatch("photo.jpg", "image/png") == "named .jpg, but it is a PNG picture");
  CHECK(name_mismatch("scan.pdf", "application/octet-stream") == "named .pdf, but it is not a PDF");
  CHECK(name_mismatch("notes.txt", "text/html") == "named .txt, but it is a web page");
  CHECK(name_mismatch("letter.docx", "application/zip") ==
        "named .docx, but it is a ZIP archive");
  CHECK(name_mismatch("a.xyz", "application/x-executable") == "named .xyz, but it is a program");
  for (const auto& [name, media] : {std::pair{"a.pdf", "application/pdf"},
                                    {"a.JPEG", "image/jpeg"},
                                    {"notes.md", "text/plain"},
                                    {"list.csv", "text/plain"},
                                    {"run.py", "text/plain"},
                                    {"noending", "image/png"},
                                    {"strange.xyz", "image/png"},
                                    {"old.txt", "application/octet-stream"},
                                    {"talk.ogg", "video/ogg"},
                                    {"talk.ogg", "audio/ogg"},
                                    {"a.", "text/plain"}}) {
    const std::string called = name;
    CAPTURE(called);
    CHECK(name_mismatch(called, media) == "");
  }
}

TEST_CASE("NOTE-20 texts in old and wide encodings are read") {
  const auto text = [](const std::string& bytes) { return text_of_file(view_of(bytes)); };
  CHECK(text("\xef\xbb\xbfGr\xc3\xbc\xc3\x9f"s) == "Grüß");
  CHECK(text("\xff\xfeG\0r\0\xfc\0"s) == "Grü");
  CHECK(text("\xfe\xff\0G\0r\0\xfc"s) == "Grü");
  CHECK(text("\xff\xfe\x3d\xd8\0\xde"s) == "😀");
  CHECK(text("\xff\xfe\x3d\xd8"s) == "\xef\xbf\xbd");
  CHECK(text("Gr\xfc\xdf \x80"s) == "Grüß €");
  CHECK(text("cut in Gr\xc3"s) == "cut in Gr");
  CHECK(text("a\r\nb\0c"s) == "a\nbc");
}
