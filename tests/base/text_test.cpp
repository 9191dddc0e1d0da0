#include "base/text.h"

#include <doctest/doctest.h>

#include "base/random.h"

using namespace sb;
using namespace std::string_literals;

#define FFFD "\xEF\xBF\xBD"

TEST_CASE("good text is left as it is") {
  for (const char* good :
       {"", "plain", "two\nlines\tand a tab", "Tomás", "Ελένη", "Ёлка", "שלום", "王小明", "こんにちは",
        "한국어", "🙂👨‍👩‍👧", "e\u0301", "\uFFFE\uFFFF\U0001FFFE", "\U0010FFFF", "\uFFFD",
        "\uFEFFbom"}) {
    CAPTURE(good);
    Cleaned cleaned = clean_text(good);
    CHECK(cleaned.text == good);
    CHECK_FALSE(cleaned.changed);
    CHECK(is_valid_utf8(good));
  }
}

TEST_CASE("every bad sequence becomes one replacement character") {
  struct Row {
    std::string raw, clean;
  } rows[] = {
      {"a\x80z", "a" FFFD "z"},                        // a continuation alone
      {"a\x80\xBFz", "a" FFFD FFFD "z"},
      {"a\xC0\x80z", "a" FFFD "z"},                    // overlong NUL
      {"a\xC1\xBFz", "a" FFFD "z"},
      {"a\xE0\x80\xAFz", "a" FFFD "z"},                // overlong slash
      {"a\xF0\x80\x80\xAFz", "a" FFFD "z"},
      {"a\xF0\x8F\xBF\xBFz", "a" FFFD "z"},
      {"a\xED\xA0\x80z", "a" FFFD "z"},                // lone high surrogate
      {"a\xED\xBF\xBFz", "a" FFFD "z"},                // lone low surrogate
      {"a\xED\xA0\xBD\xED\xB8\x80z", "a" FFFD FFFD "z"},  // a pair in CESU-8
      {"a\xF4\x90\x80\x80z", "a" FFFD "z"},            // beyond U+10FFFF
      {"a\xF5\x80\x80\x80z", "a" FFFD "z"},
      {"a\xF8z", "a" FFFD "z"},
      {"a\xFE\xFFz", "a" FFFD FFFD "z"},
      {"a\xC3", "a" FFFD},                             // cut off
      {"a\xE2\x82", "a" FFFD},
      {"a\xF0\x9F\x99", "a" FFFD},
      {"a\xE2\x82z", "a" FFFD "z"},
      {"\xC3\xC3\xA9", FFFD "é"},
      {"caf\xE9 au lait", "caf" FFFD " au lait"},      // Latin-1
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    Cleaned cleaned = clean_text(row.raw);
    CHECK(cleaned.text == row.clean);
    CHECK(cleaned.changed);
    CHECK_FALSE(is_valid_utf8(row.raw));
    CHECK(is_valid_utf8(cleaned.text));
  }
}

TEST_CASE("controls go, line ends become LF") {
  CHECK(clean_text("a\0b"s).text == "ab");
  CHECK(clean_text("\0"s).changed);
  CHECK(clean_text("a\r\nb\rc\nd\r\r\ne").text == "a\nb\nc\nd\n\ne");
  CHECK(clean_text("\x01\x08\x0B\x0C\x1B[0m\x7F").text == "[0m");
  CHECK(clean_text("a\u0080\u0085\u009Fb").text == "ab");
  CHECK(clean_text("a\tb\u00A0c").text == "a\tb\u00A0c");
}

TEST_CASE("cleaning any bytes gives valid text and is done after once") {
  SeededRandom random(17);
  for (int i = 0; i < 3000; ++i) {
    std::string raw(random.below(40), ' ');
    for (char& c : raw) {
      constexpr std::uint8_t kNasty[] = {0,    '\r', '\n', 0x80, 0xBF, 0xC0,
                                         0xE0, 0xED, 0xA0, 0xF4, 0x90};
      std::uint64_t r = random.next();
      c = static_cast<char>(r % 2 ? kNasty[r / 2 % sizeof kNasty] : r >> 8);
    }
    Cleaned once = clean_text(raw);
    CHECK(is_valid_utf8(once.text));
    CHECK(once.text.find('\0') == std::string::npos);
    CHECK_FALSE(clean_text(once.text).changed);
    CHECK(once.changed == (once.text != raw));
  }
}

TEST_CASE("every code point goes into UTF-8 and back") {
  bool good = true;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    char32_t back = next_code_point(text, at);
    bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    good = good && back == (surrogate ? 0xFFFD : c) && at == text.size() && is_valid_utf8(text);
  }
  CHECK(good);
  std::string text;
  append_utf8(text, 0x110000);
  CHECK(text == FFFD);
}

TEST_CASE("decoding steps one byte over what is invalid") {
  std::string_view bad = "\xE2\x82z";
  std::size_t at = 0;
  CHECK(next_code_point(bad, at) == 0xFFFD);
  CHECK(at == 1);
  CHECK(next_code_point(bad, at) == 0xFFFD);
  CHECK(next_code_point(bad, at) == 'z');
  CHECK(next_code_point(bad, at) == 0xFFFD);  // at the end it stays there
  CHECK(at == 3);
}

TEST_CASE("counting and cutting by code points") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("Tomás") == 5);
  CHECK(count_code_points("王🙂") == 2);
  CHECK(cut_to_code_points("Tomás", 4) == "Tomá");
  CHECK(cut_to_code_points("王🙂明", 2) == "王🙂");
  CHECK(cut_to_code_points("ab", 0) == "");
  CHECK(cut_to_code_points("ab", 99) == "ab");
}

TEST_CASE("trimming takes the spaces of every script") {
  CHECK(trim("") == "");
  CHECK(trim(" \t\r\n") == "");
  CHECK(trim("  a b  ") == "a b");
  CHECK(trim("\u00A0\u3000王 明\u2003\u202F") == "王 明");
  CHECK(trim("\u2028a\u2029") == "a");
  CHECK(trim("é") == "é");
  CHECK(trim("\x80 ") == "\x80");
  CHECK(trim(" \xE3\x80") == "\xE3\x80");
  CHECK(trim("\u3000\u3000") == "");
}

TEST_CASE("collapsing leaves one line with single spaces") {
  CHECK(collapse_spaces("  Amara \n\t Okafor\u00A0 ") == "Amara Okafor");
  CHECK(collapse_spaces("\u3000") == "");
  CHECK(collapse_spaces("a") == "a");
}
