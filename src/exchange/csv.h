// Comma-separated values as RFC 4180 has them: UTF-8 behind a byte order mark (Excel takes a file
// without one for the system's old code page), CRLF after every row, quotes where needed. Columns
// have stable names in the first row. Text that a spreadsheet would run as a formula gets an
// apostrophe in front (OWASP, CSV injection); numbers, days and times go in by type and stay what
// they are. Any bytes may come in: what is not UTF-8 reads as U+FFFD. Never fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil.h"

namespace sb {

constexpr std::string_view kCsvMime = "text/csv;charset=utf-8";

// CsvWriter csv({"date", "client", "minutes"});
// csv.day(session.start.day()).text(name).number(50).end_row();
// save(csv.finish());
class CsvWriter {
 public:
  explicit CsvWriter(const std::vector<std::string>& columns);

  CsvWriter& text(std::string_view value);
  CsvWriter& number(std::int64_t value);
  CsvWriter& decimal(std::int64_t scaled, int digits);  // 12050, 2 → 120.50; digits 0–9
  CsvWriter& day(Day value);                            // 2026-11-18
  CsvWriter& time(int minute_of_day);                   // 10:00
  CsvWriter& local(LocalTime value);                    // 2026-11-18T10:00
  CsvWriter& empty();
  void end_row();                                       // missing cells are written empty

  std::size_t rows() const { return rows_; }            // without the names
  std::string finish();                                 // the file; the writer is empty after it

 private:
  void cell(std::string_view plain);
  std::string out_;
  std::size_t columns_ = 0, at_ = 0, rows_ = 0;
};

// Whether a spreadsheet could take the text for a formula: after apostrophes and spaces it begins
// with = + - @ or one of their full-width forms, or it begins with TAB, CR or LF.
bool reads_as_formula(std::string_view text);
std::string defuse_formula(std::string_view text);   // one apostrophe in front if it does
std::string restore_formula(std::string_view cell);  // undoes defuse_formula exactly

}  // namespace sb
