#include <doctest/doctest.h>

#include "base/text.h"
#include "base/text_tables.h"

using namespace sb;
using Words = std::vector<std::string>;

TEST_CASE("CLI-02 names are found however they are typed") {
  struct Row {
    const char* text;
    const char* folded;
  } rows[] = {
      {"Tomás", "tomas"},         {"Toma\u0301s", "tomas"},   {"ŁÓDŹ", "lodz"},
      {"Ångström", "angstrom"},   {"\u212Bngstro\u0308m", "angstrom"}, {"ΣΊΣΥΦΟΣ", "σισυφοσ"},
      {"Σίσυφος", "σισυφοσ"},     {"Ёлка", "елка"},           {"Йод", "иод"},
      {"и\u0306од", "иод"},       {"Straße", "strasse"},      {"STRASSE", "strasse"},
      {"ẞ", "ss"},                {"Æsa Œuvre", "aesa oeuvre"}, {"Þór", "thor"},
      {"Đorđe", "dorde"},         {"İstanbul", "istanbul"},   {"ısı", "isi"},
      {"Nguyễn Thị Bảo", "nguyen thi bao"}, {"Øyvind", "oyvind"}, {"Ἀθῆναι", "αθηναι"},
      {"Ωμέγα", "ωμεγα"},         {"Київ", "киів"},           {"Ｔｏｋｙｏ　１", "tokyo 1"},
      {"O’Brien", "o'brien"},     {"ﬁn", "fin"},              {"co\u00ADop", "coop"},
      {"µm", "μm"},               {"\u212A", "k"},            {"ǅ", "dz"},
      {"Ș Ț ş ţ", "s t s t"},     {"", ""},                   {"a\nb", "a\nb"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold_for_search(row.text) == row.folded);
  }
}

TEST_CASE("other scripts and emoji are left as they are") {
  for (const char* same : {"王小明", "שָׁלוֹם", "こんにちは", "が", "한국어", "สวัสดี", "हिन्दी", "مرحبا", "🙂",
                           "👨‍👩‍👧", "❤️", "🇦🇹"}) {
    CAPTURE(same);
    CHECK(fold_for_search(same) == same);
  }
}

TEST_CASE("folding twice is folding once, for every code point") {
  bool good = true;
  for (char32_t c = 0; c <= 0x10FFFF && good; ++c) {
    std::string text;
    append_utf8(text, c);
    std::string folded = fold_for_search(text);
    good = is_valid_utf8(folded) && fold_for_search(folded) == folded;
    CAPTURE(static_cast<unsigned>(c));
    if (!good) CHECK(good);
  }
  CHECK(good);
}

TEST_CASE("bad bytes fold to replacement characters") {
  CHECK(is_valid_utf8(fold_for_search("\xC3\xE2\x82 a\xFF")));
}

TEST_CASE("NOTE-18 words to search for") {
  CHECK(search_words("") == Words{});
  CHECK(search_words("  ,.!  ") == Words{});
  CHECK(search_words("Tomás O’Brien-Łódź, 42") == Words{"tomas", "o", "brien", "lodz", "42"});
  CHECK(search_words("王小明 さん") == Words{"王小明", "さん"});
  CHECK(search_words("a@b.org") == Words{"a", "b", "org"});
  CHECK(search_words("🙂") == Words{});
  CHECK(search_words("👨‍👩‍👧 ❤️ x") == Words{"x"});
  CHECK(search_words("हिन्दी भाषा") == Words{"हिन्दी", "भाषा"});
  CHECK(search_words("«Слово»—и") == Words{"слово", "и"});
}

TEST_CASE("CLI-13 initials") {
  struct Row {
    const char* name;
    const char* letters;
  } rows[] = {
      {"Amara Okafor", "AO"},     {"王小明", "王"},         {"王 小明", "王小"},
      {"", "?"},                  {"  ", "?"},             {"🙂", "?"},
      {"-", "?"},                 {"cher", "C"},           {"maria del carmen lópez", "ML"},
      {"émile zola", "ÉZ"},       {"ёлка ивановна", "ЁИ"}, {"ελένη παπαδοπούλου", "ΕΠ"},
      {"άννα ώρα", "ΆΏ"},         {"łukasz żak", "ŁŻ"},    {"Ana Lima (Nina)", "AL"},
      {"\"Bob\" Smith", "BS"},    {"Mary-Jane O'Neil", "MO"}, {"ÿ", "Ÿ"},
      {"Client 42", "C4"},        {"  a\u3000b ", "AB"},   {"נועה לוי", "נל"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(initials(row.name) == row.letters);
  }
}

TEST_CASE("NOTE words are counted in every script") {
  CHECK(count_words("") == 0);
  CHECK(count_words(" . , ") == 0);
  CHECK(count_words("Client reports better sleep.") == 4);
  CHECK(count_words("one\ntwo\tthree—four") == 4);
  CHECK(count_words("王小明") == 3);
  CHECK(count_words("他said hello王") == 4);
  CHECK(count_words("が か\u3099") == 2);
  CHECK(count_words("한국어 좋아요") == 2);
  CHECK(count_words("हिन्दी") == 1);
  CHECK(count_words("e\u0301te\u0301 🙂") == 1);
}

TEST_CASE("letters, digits and marks make words, signs do not") {
  for (char32_t c : {U'a', U'Z', U'0', U'é', U'ß', U'я', U'ω', U'א', U'王', U'か', U'한', U'\u0301',
                     U'\u093F', U'٣', U'\U00020000'}) {
    CHECK(is_word_letter(c));
  }
  for (char32_t c : {U' ', U'.', U'_', U'\'', U'\u00A0', U'\u2019', U'—', U'。', U'€', U'×', U'🙂',
                     U'\uFE0F', U'\u200D', U'\uFFFD', char32_t{0}, char32_t{0x110000}}) {
    CHECK_FALSE(is_word_letter(c));
  }
}
