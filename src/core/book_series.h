// The occurrences of series as rows of the session table. Which rows a series gives is a function
// of the series, of the sessions that stand for one of its occurrences under an id of their own (a
// single session that became a series), and of the horizon; never of the order of arrival. Rows
// that only a series gives are in no snapshot and no fingerprint.
//
// A session that has the id of one occurrence but was told to stand for another (the series was
// moved and it went along) is a stray; its date is given under the next id of occurrence_id_beside.
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
  Unfolding(TypedTable<Session>& sessions, TypedTable<Series>& series, Indexes& indexes);

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
    bool operator==(const Given& o) const { return series == o.series && start == o.start; }
  };
  struct Rows {
    std::vector<std::uint32_t> given, strays;
  };
  enum class Values { same, changed };
  Given said(std::uint32_t row) const;
  bool is_elsewhere(std::uint32_t row, const Given& given) const;
  std::vector<LocalTime> dates(const SeriesId& id, Day from) const;
  std::uint32_t row_for(const Given& given, Rows& rows);
  void give(const SeriesId& id, Day from, Values values, std::vector<std::uint32_t>& changed);
  void unfold(const SeriesId& id, Values values);
  void take(std::uint32_t row);
  void inherit(std::uint32_t row);
  void claim(std::uint32_t row);
  void follow_stray(std::uint32_t row);

  TypedTable<Session>& sessions_;
  TypedTable<Series>& series_;
  Indexes& indexes_;
  std::uint32_t series_field_, occurrence_field_;
  Day horizon_{INT32_MIN};
  std::unordered_map<RawId, Rows> rows_of_;              // by series
  std::unordered_map<std::uint32_t, Given> given_;       // by row
  std::unordered_map<std::uint32_t, Given> strays_;      // by row: what its id would stand for
  std::unordered_set<std::uint32_t> inherited_;          // rows that show something unwritten
  std::unordered_map<std::uint32_t, Given> claims_;      // by row: the occurrence it stands for
  std::unordered_map<RawId, int> claimed_;
};

}  // namespace sb::book
