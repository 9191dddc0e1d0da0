#include <doctest/doctest.h>

#include "base/random.h"
#include "base/text.h"
#include "base/word_reader.h"

using namespace sb;

namespace {

std::string told(std::string_view text) {  // "word" or "word+" when it is joined to the one before
  std::string out;
  for (WordReader word(text); word.next();) {
    CHECK(word.begin() < word.end());
    CHECK(word.end() <= text.size());
    out += (word.joined() ? "+" : out.empty() ? "" : " ") + std::string(word.folded());
  }
  return out;
}

}  // namespace

TEST_CASE("NOTE-18 words are read folded, one character at a time where no blanks are written") {
  struct Row {
    const char* text;
    const char* words;
  } rows[] = {
      {"", ""},
      {" . ", ""},
      {"Slept well, twice.", "slept well twice"},
      {"Straße in Łódź", "strasse in lodz"},
      {"co\u00ADop Toma\u0301s", "coop tomas"},
      {"Ёлка и Київ", "елка и киів"},
      {"睡眠 よい", "睡+眠 よ+い"},
      {"OCD治療です", "ocd+治+療+で+す"},
      {"김민준", "김+민+준"},
      {"Ｔｏｋｙｏ", "tokyo"},
      {"client's", "client s"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.words);
  }
}

TEST_CASE("NOTE-18 the reader gives the words of search_words, for any bytes") {
  SeededRandom random(18);
  constexpr const char* kPieces[] = {"a", "B", "ß", "é", "e\u0301", "\u00AD", " ", "’", "王", "が",
                                     "\u3099", "\xFF", "\xE2\x82", "9", "-", "한", "Ж", "ﬁ", "\n"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::uint64_t n = random.below(24); n > 0; --n) text += kPieces[random.below(19)];
    std::string joined, wanted;
    for (WordReader word(text); word.next();) {
      if (!joined.empty() && !word.joined()) joined += ' ';
      joined += word.folded();
    }
    for (const std::string& word : search_words(text)) wanted += (wanted.empty() ? "" : " ") + word;
    CAPTURE(text);
    CHECK(joined == wanted);
  }
}
