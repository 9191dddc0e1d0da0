// The occurrences of series as rows of the session table. Which rows a series gives is a function
// of the series, of the sessions that say they are one of its occurrences under an id of their own
// (a single session that became a series), and of the horizon; never of the order of arrival. Rows
// that only a series gives are in no snapshot and no fingerprint.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/book_index.h"
#include "core/book_table.h"

namespace sb::book {

class Unfolding {
 public:
  // All three are owned by the Book and outlive this.
  Unfolding(TypedTable<Session>& sessions, TypedTable<Series>& series, Indexes& indexes)
      : sessions_(sessions), series_(series), indexes_(indexes) {}

  // After the fields of a row have changed; these refresh the sessions concerned in the indexes.
  void session_changed(std::uint32_t row);
  void series_changed(const RawId& id);
  // Occurrences before this day are given. Never moves back.
  void set_horizon(Day day);
  Day horizon() const { return horizon_; }

 private:
  struct Given {
    SeriesId series;
    LocalTime start;
  };
  std::vector<Given> wanted(const SeriesId& id) const;
  void unfold(const SeriesId& id);
  void take(std::uint32_t row);
  void inherit(std::uint32_t row);
  void claim(std::uint32_t row);

  TypedTable<Session>& sessions_;
  TypedTable<Series>& series_;
  Indexes& indexes_;
  Day horizon_{INT32_MIN};
  std::unordered_map<RawId, std::vector<std::uint32_t>> rows_of_;  // given rows, by series
  std::unordered_map<std::uint32_t, Given> given_;                 // by row
  std::unordered_set<std::uint32_t> inherited_;  // rows that show something unwritten
  std::unordered_map<std::uint32_t, Given> claims_;  // by row: the occurrence it stands for
  std::unordered_map<RawId, int> claimed_;
};

}  // namespace sb::book
