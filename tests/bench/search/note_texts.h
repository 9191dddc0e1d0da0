// Texts of fictional notes for the search, the same for the same seed: sentences of words.h mixed
// with made-up words drawn as words of a language are (Zipf's law over 40,000), so that some stand
// in every note and most in a few. About 1.2 kB each. Nobody exists, and no note quotes anyone.
#pragma once

#include <string>
#include <vector>

#include "base/random.h"

namespace sb::bench {

class NoteTexts {
 public:
  explicit NoteTexts(std::uint64_t seed = 20261122);
  std::string next();
  // What is typed, to its last letter: common words, rare ones, several, a phrase.
  std::vector<std::string> questions() const;

 private:
  const std::string& made_up();
  SeededRandom random_;
  std::vector<std::string> words_;  // the most frequent first
};

}  // namespace sb::bench
