// The words of the index, numbered from 0 in the order they came, and for each the documents it
// stands in: document numbers as growing differences, 7 bits a byte, with how often it stands
// there, and beside them its places in each, read for phrases alone. Some 64 bytes a word, 1.3 a
// document, 1 a place. Documents only come with greater numbers; what is gone is left out by the
// reader and swept away now and then. Owned by SearchIndex.
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
  std::uint32_t in_text = 0, in_title = 0;  // how often
  std::size_t count() const { return std::size_t{in_text} + in_title; }
};

// Numbers of 7 bits a byte. An eighth more room at a time: a vector's own doubling would leave a
// quarter of all lists unused.
class Numbers {
 public:
  void put(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) put_byte(static_cast<std::uint8_t>(number | 0x80));
    put_byte(static_cast<std::uint8_t>(number));
  }
  void put_byte(std::uint8_t byte);
  std::uint64_t read(std::size_t& at) const {
    std::uint64_t number = bytes_[at] & 0x7F;
    for (int shift = 7; bytes_[at++] & 0x80; shift += 7)
      number |= static_cast<std::uint64_t>(bytes_[at] & 0x7F) << shift;
    return number;
  }
  std::uint8_t read_byte(std::size_t& at) const { return bytes_[at++]; }
  void skip(std::size_t& at, std::size_t count) const {
    while (count > 0) count -= (bytes_[at++] & 0x80) == 0;
  }
  std::size_t size() const { return bytes_.size(); }
  std::size_t memory() const { return bytes_.capacity(); }
  void shrink() { bytes_.shrink_to_fit(); }

 private:
  std::vector<std::uint8_t> bytes_;
};

class Postings {
 public:
  // p.document is greater than any before. `places` are p.count(), growing; null: this list has
  // none.
  void add(const Posting& p, const std::uint32_t* places);
  template <class Visit>
  void each(Visit visit) const {
    std::uint32_t document = 0;
    for (std::size_t at = 0; at < documents_.size();) visit(read(at, document));
  }
  // The places of those documents for which wanted(document) says so: visit(document, places).
  template <class Wanted, class Visit>
  void each_place(Wanted wanted, Visit visit) const {
    std::vector<std::uint32_t> places;  // allocates only where something is wanted
    std::uint32_t document = 0;
    for (std::size_t at = 0, place = 0; place < places_.size();) {
      const std::size_t count = read(at, document).count();
      if (!wanted(document)) {
        places_.skip(place, count);
        continue;
      }
      places.clear();
      std::uint32_t last = 0;
      for (std::size_t i = 0; i < count; ++i)
        places.push_back(last += static_cast<std::uint32_t>(places_.read(place)));
      visit(document, places);
    }
  }
  template <class Keep>
  void sweep(Keep keep) {
    Postings kept;
    std::vector<std::uint32_t> places;
    std::uint32_t document = 0;
    for (std::size_t at = 0, place = 0; at < documents_.size();) {
      const Posting p = read(at, document);
      places.clear();
      if (places_.size() > 0) {
        places.resize(p.count());
        std::uint32_t last = 0;
        for (std::uint32_t& one : places)
          one = last += static_cast<std::uint32_t>(places_.read(place));
      }
      if (keep(p.document)) kept.add(p, places.empty() ? nullptr : places.data());
    }
    kept.last_ = last_;
    if (kept.size() == size()) return;
    kept.documents_.shrink();
    kept.places_.shrink();
    *this = std::move(kept);
  }
  bool empty() const { return documents_.size() == 0; }
  std::size_t memory() const { return documents_.memory() + places_.memory(); }
  std::size_t size() const { return documents_.size() + places_.size(); }

 private:
  static constexpr std::uint32_t kMostText = 63, kMostTitle = 3;  // in the byte; more stands behind
  Posting read(std::size_t& at, std::uint32_t& document) const {
    const std::uint64_t v = documents_.read(at);
    document += static_cast<std::uint32_t>(v >> 1);
    if ((v & 1) == 0) return {document, 1, 0};
    const std::uint8_t often = documents_.read_byte(at);
    Posting p{document, often & kMostText, static_cast<std::uint32_t>(often >> 6)};
    if (p.in_text == kMostText) p.in_text += static_cast<std::uint32_t>(documents_.read(at));
    if (p.in_title == kMostTitle) p.in_title += static_cast<std::uint32_t>(documents_.read(at));
    return p;
  }
  Numbers documents_, places_;
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
