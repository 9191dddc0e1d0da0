// Reads the words of a text one by one, as search_words() makes them, but without keeping them, and
// with the place of each in the text: for the index of the search and for showing what it found.
// Scripts that put no blanks between words (Chinese, kana, Korean as in names, Thai, Lao, Khmer,
// Burmese) give one word per character, so that a search can begin anywhere in them. Takes any
// bytes. The text must outlive the reader; folded() is good until the next next().
#pragma once

#include <string>
#include <string_view>

namespace sb {

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}
  bool next();                                   // false: there are no more
  std::string_view folded() const { return folded_; }
  std::size_t begin() const { return begin_; }   // bytes of the text
  std::size_t end() const { return end_; }
  bool dense() const { return dense_; }          // one character of a script without blanks
  bool joined() const { return joined_; }        // nothing stands between it and the word before

 private:
  bool take(char32_t c, std::size_t start, std::size_t after);
  void take_plain();
  std::string_view text_;
  std::string folded_;
  std::size_t at_ = 0, begin_ = 0, end_ = 0;
  bool dense_ = false, joined_ = false;
};

}  // namespace sb
