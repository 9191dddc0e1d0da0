// The words of the index, numbered from 0 in the order they came, and for each the documents it
// stands in: document numbers as growing differences, 7 bits a byte, with how often it stands
// there. Some 40 bytes a word and 1.3 a document. Documents only come with greater numbers; what is
// gone is left out by the reader and swept away now and then. Owned by SearchIndex.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sb::search {

constexpr std::uint32_t kNoTerm = UINT32_MAX;
constexpr std::size_t kLongestTerm = 48;  // bytes; a longer word is known by its beginning

std::string_view cut_term(std::string_view word);  // at a character's end

struct Posting {
  std::uint32_t document = 0;
  std::uint8_t in_text = 0, in_title = 0;  // how often, 63 and 3 at most
};

class Postings {
 public:
  void add(Posting p);                     // p.document greater than any before
  template <class Visit>
  void each(Visit visit) const {
    std::uint32_t document = 0;
    for (std::size_t at = 0; at < bytes_.size();) visit(read(at, document));
  }
  template <class Keep>
  void sweep(Keep keep) {
    Postings kept;
    each([&](const Posting& p) {
      if (keep(p.document)) kept.add(p);
    });
    kept.bytes_.shrink_to_fit();
    kept.last_ = last_;
    if (kept.bytes_.size() < bytes_.size()) *this = std::move(kept);
  }
  bool empty() const { return bytes_.empty(); }
  std::size_t memory() const { return bytes_.capacity(); }
  std::size_t size() const { return bytes_.size(); }

 private:
  void put(std::uint8_t byte);
  Posting read(std::size_t& at, std::uint32_t& document) const {
    std::uint64_t v = 0;
    int shift = 0;
    for (; bytes_[at] & 0x80; shift += 7)
      v |= static_cast<std::uint64_t>(bytes_[at++] & 0x7F) << shift;
    v |= static_cast<std::uint64_t>(bytes_[at++]) << shift;
    document += static_cast<std::uint32_t>(v >> 1);
    if ((v & 1) == 0) return {document, 1, 0};
    const std::uint8_t often = bytes_[at++];
    return {document, static_cast<std::uint8_t>(often & 63), static_cast<std::uint8_t>(often >> 6)};
  }
  std::vector<std::uint8_t> bytes_;
  std::uint32_t last_ = 0;
};

class Terms {
 public:
  std::uint32_t add(std::string_view word);         // its number, new or old
  std::uint32_t find(std::string_view word) const;  // kNoTerm
  std::string_view word(std::uint32_t term) const {
    return {letters_.data() + begin_[term], begin_[term + 1] - begin_[term]};
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(begin_.size() - 1); }
  Postings& postings(std::uint32_t term) { return postings_[term]; }
  const Postings& postings(std::uint32_t term) const { return postings_[term]; }
  // Every word that begins so; also the word itself.
  template <class Visit>
  void each_beginning(std::string_view prefix, Visit visit) const {
    for (std::size_t i = first_of(prefix); i < sorted_.size(); ++i) {
      if (word(sorted_[i]).substr(0, prefix.size()) != prefix) break;
      visit(sorted_[i]);
    }
    for (std::uint32_t term = static_cast<std::uint32_t>(sorted_.size()); term < size(); ++term) {
      if (word(term).substr(0, prefix.size()) == prefix) visit(term);
    }
  }
  void settle();                                    // takes new words into the order, when many
  std::size_t memory() const;

 private:
  std::size_t slot_of(std::string_view word) const;
  std::size_t first_of(std::string_view prefix) const;
  void grow();
  std::string letters_;                             // of all words, one behind the other
  std::vector<std::uint32_t> begin_{0};             // in letters_; one more than there are words
  std::vector<Postings> postings_;
  std::vector<std::uint32_t> slots_;                // number + 1; 0 is free; a power of two
  std::vector<std::uint32_t> sorted_;               // the first words by their letters
};

}  // namespace sb::search
