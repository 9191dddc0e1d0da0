// The full-text index over everything one member may read (NOTE-18), and the way it is asked. Holds
// no text: numbers of words, documents and places, some 650 bytes a note of 1.2 kB; what is shown
// of a hit is read from the Book. Made for one member: what that one may not read never comes in,
// and is asked for again when a hit comes out. Psychotherapy notes, with their addenda and files,
// are in nobody's index, also not in their author's (NOTE-06: they are looked for in their own
// place). Folding and words are those of base/text.h. Asks no clock: step() is told how much to
// read.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/permission.h"

namespace sb {

namespace search {
struct Inside;
}

enum class SearchKind : std::uint8_t { client, note, session, sticky, file };
constexpr std::size_t kSearchKinds = 5;

// What is asked. Words are folded; every one must be there, in any order; the last one may be the
// beginning of a word. "Words between quotation marks" must stand one behind the other. A word may
// also be the client's name, if another is in the record itself: "amara sleep".
struct SearchQuestion {
  std::string text;
  ClientId client;               // only what is of this one; nil: of anybody
  bool archived = false;         // archived notes, files and sessions, stickies taken off as well
  Day today;                     // what is newer ranks a little higher
  std::size_t most = 50;         // hits of each kind
};

struct SearchHit {
  SearchKind kind = SearchKind::client;
  RawId id;                      // of a session: of the series when `series`
  ClientId client;               // who stands for whose it is (CLI-11); nil: of nobody
  double score = 0;
  bool series = false;           // the words are the series', for all its sessions
};

struct SearchGroup {
  std::vector<SearchHit> hits;   // best first
  std::size_t total = 0;
};
using SearchAnswer = std::array<SearchGroup, kSearchKinds>;  // by SearchKind

class SearchIndex {
 public:
  SearchIndex();
  SearchIndex(SearchIndex&&) noexcept;
  SearchIndex& operator=(SearchIndex&&) noexcept;
  ~SearchIndex();

  // Forgets everything and lists what is to be read for this member. Reads nothing yet.
  void begin(const Access& access);
  // A change was applied to the book: what it touches is read again before anything else.
  void changed(const Access& access, const Change& change);
  // Reads records until `bytes` of text have been read, one record at least. True while more wait.
  bool step(const Access& access, std::size_t bytes);
  bool busy() const;             // step() has something to do
  std::size_t waiting() const;   // records still to be read
  std::size_t known() const;     // records in the index
  std::size_t memory() const;    // bytes

  SearchAnswer find(const Access& access, const SearchQuestion& question) const;

 private:
  std::unique_ptr<search::Inside> inside_;
};

// The best place of a hit's text in one line, and where in it the words of the question stand.
struct TextSpan {
  std::size_t begin = 0, end = 0;  // bytes
};
struct Excerpt {
  std::string field;             // "Plan", "E-mail"; empty when there is nothing to say
  bool title = false;            // of the record's name or title
  std::string text;              // "…" where it was cut
  std::vector<TextSpan> marks;   // in order, apart
};
// Words of `hidden` (folded) are left as their first letter, wherever they stand (CLI-13).
Excerpt excerpt_of(const Access& access, const SearchHit& hit, std::string_view question,
                   const std::vector<std::string>& hidden = {});

}  // namespace sb
