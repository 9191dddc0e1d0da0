// The inside of a SearchIndex. Documents are numbered from 1 in the order they were read; one that
// is read again gets a new number and the old one is dead: skipped by every search and swept out of
// the words when there are many. How many documents a word stands in is counted while searching, so
// an index that was kept up ranks like one made afresh.
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

 private:
  void retire(const RawId& id);
  void count_words(const FieldText& field);
  void count(std::string_view word, bool title);
  void add_document(Source source, const RawId& id, const Record& record);

  std::vector<std::uint32_t> counts_;        // by term: in titles << 16 | in text
  std::vector<std::uint32_t> touched_;       // terms of the record being read
  std::string pair_;                         // a buffer
  std::size_t length_ = 0;
};

}  // namespace sb::search
