#include "bench/search/note_texts.h"

#include <array>
#include <cmath>

#include "bench/native/words.h"

namespace sb::bench {

namespace {

constexpr std::size_t kWords = 40000, kBytes = 1200, kSections = 4;
constexpr std::uint64_t kPrecision = 1u << 30;
constexpr std::array kBegin = {"b", "d", "f", "g", "h", "k", "l",  "m",  "n",  "p",
                               "r", "s", "t", "v", "w", "z", "st", "tr", "gl", "sch"};
constexpr std::array kMiddle = {"a", "e", "i", "o", "u", "ai", "ou", "ei"};
constexpr std::array kEnd = {"", "n", "r", "l", "s", "t", "nd", "ck"};

// A number in another base: each index has a word of its own.
std::string made_of(std::size_t index) {
  std::string word;
  for (std::size_t left = index + 1; left > 0 || word.size() < 4;) {
    word += kBegin[left % kBegin.size()];
    left /= kBegin.size();
    word += kMiddle[left % kMiddle.size()];
    left /= kMiddle.size();
    word += kEnd[left % kEnd.size()];
    left /= kEnd.size();
  }
  return word;
}

}  // namespace

NoteTexts::NoteTexts(std::uint64_t seed) : random_(seed) {
  // Frequency is drawn for, not written in the letters.
  for (std::size_t i = 0; i < kWords; ++i) words_.push_back(made_of(i * 7919 % kWords));
}

const std::string& NoteTexts::made_up() {
  const double u = static_cast<double>(random_.below(kPrecision)) / kPrecision;
  return words_[static_cast<std::size_t>(std::pow(static_cast<double>(kWords), u)) - 1];
}

std::string NoteTexts::next() {
  std::string text;
  for (std::size_t section = 0; section < kSections; ++section) {
    const std::string sentences = section_text(section, random_);
    text += sentences.substr(0, sentences.find(". ") + 2);
    for (int in_sentence = 0; text.size() < kBytes * (section + 1) / kSections; ++in_sentence) {
      text += made_up();
      text += in_sentence % 12 == 11 ? ". " : " ";
    }
    text += "\n\n";
  }
  return text;
}

std::vector<std::string> NoteTexts::questions() const {
  return {"sleeping",     "breathing exercise", "irregular schedule of the shifts",
          words_[3],      words_[300],          words_[20000],
          words_[100] + " " + words_[1000],     "tension " + words_[50] + " " + words_[500],
          "\"safety plan stands\"",             "quokka"};
}

}  // namespace sb::bench
