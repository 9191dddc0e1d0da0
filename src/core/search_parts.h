// The inside of a SearchIndex. Documents are numbered from 1 in the order they were read; one that
// is read again gets a new number and the old one is dead: skipped by every search and swept out of
// the words when there are many. How many documents a word stands in is counted while searching, so
// an index that was kept up ranks like one made afresh. Beside each word stands its place in the
// record, counted in words through all its texts with one left out between two, for phrases. Words
// that begin with the same letter also have a list together: what a question of one letter asks.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/book_ids.h"
#include "core/search.h"
#include "core/search_terms.h"
#include "core/search_texts.h"

namespace sb::search {

struct Document {
  RawId id;
  std::uint32_t client = book::kNone;  // number in Inside::clients
  Day day;
  std::uint16_t length = 0;            // words, at most 65,535
  Source source = Source::client;
  bool archived = false;
  bool alive = false;
};

struct Waiting {
  Source source;
  RawId id;
};

// What the member's role lets them find. When it changes, everything is read again.
struct Scope {
  MemberId me;
  bool clients = false, sessions = false, clinical = false;
  bool operator==(const Scope&) const = default;
};
Scope scope_of(const Access& access);

struct Inside {
  Scope scope;
  Terms terms;
  std::vector<Document> documents{1};        // 0 is none
  book::IdIndex ids;                         // of everything that was ever in it
  std::vector<std::uint32_t> document_of;    // by number of ids; 0: none (any more)
  book::IdIndex clients;
  std::vector<Waiting> waiting;              // the next at the end
  std::unordered_map<RawId, RawId> note_of_addendum;
  std::size_t alive = 0, dead = 0;           // dead: since the last sweep began
  bool sweeping = false;
  std::uint32_t swept = 0;                   // terms below are done
  bool merged = false;                       // some client was ever merged into another

  void list(const Book& book);               // everything waits
  void changed(const Book& book, const Change& change);
  std::size_t read(const Access& access, const Waiting& next);  // bytes of text
  void sweep(std::size_t bytes);             // of posting lists
  std::uint32_t document_of_client(std::uint32_t client) const {  // 0: not in it
    const std::uint32_t number = ids.find(clients.id(client));
    return number == book::kNone ? 0 : document_of[number];
  }

 private:
  void retire(const RawId& id);
  struct Count {                             // in the record being read
    std::uint32_t in_text = 0, in_title = 0;
    std::uint32_t letter = kUnasked;         // the list of the words that begin like this one
    std::uint32_t places = 0;                // where its own stand in places_
  };
  static constexpr std::uint32_t kUnasked = kNoTerm - 1;
  void count_words(const FieldText& field);
  void count(std::string_view word, bool title, bool dense);
  Count& count_of(std::uint32_t term);
  void count_letter(std::uint32_t term);
  void sort_places();
  void add_document(Source source, const RawId& id, const Record& record);

  std::vector<Count> counts_;                // by term
  std::vector<std::uint32_t> touched_;       // terms of the record being read
  std::vector<std::uint32_t> letters_;       // lists of letters it is in
  std::vector<std::pair<std::uint32_t, std::uint32_t>> seen_;  // term, place; as they came
  std::vector<std::uint32_t> places_;        // by term, growing
  std::string pair_;                         // a buffer
  std::size_t length_ = 0;                   // words
  std::uint32_t place_ = 0;
};

// More often than so does not count for more.
constexpr std::uint32_t kMostInText = 63, kMostInTitle = 3;

// The list of all longer words that begin with this one letter stands under a word nobody types.
bool is_one_letter(std::string_view word);
std::string letter_key(std::string_view word);

}  // namespace sb::search
