// The search over everything one may read: what is typed and what was found (NOTE-18). Plain
// values, changed by update() alone; the index is also fed by the engine, a slice at a time, and
// goes with the model when the practice is locked.
#pragma once

#include <string>
#include <vector>

#include "core/search.h"

namespace sb {

struct SearchRow {
  SearchHit hit;
  Excerpt excerpt;                      // why it was found; nothing of a client's in discreet mode
};

struct SearchSection {                  // results of one kind; none is empty
  SearchKind kind = SearchKind::client;
  std::vector<SearchRow> rows;          // the best ones
  std::size_t total = 0;
};

struct SearchState {
  SearchIndex index;
  bool shown = false;
  std::string query;                    // as typed
  ClientId client;                      // only what is of this one; nil: of anybody
  bool archived = false;
  std::vector<SearchSection> sections;  // for what stands above
  int lit = -1;                         // the row Enter opens, counted through all sections
  std::size_t waiting = 0, known = 0;   // records unread and read when the sections were made
  std::uint32_t serial = 0;             // moved with other results: the list begins at its top
  std::size_t rows() const {
    std::size_t n = 0;
    for (const SearchSection& section : sections) n += section.rows.size();
    return n;
  }
};

}  // namespace sb
