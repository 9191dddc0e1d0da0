// Readers of our own for the tests of exchange, written apart from the writers: RFC 4180 rows, and
// iCalendar content lines with every rule of form checked. Random text that is often nasty.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"
#include "base/text.h"

namespace sb::exchange_test {

// Any bytes, leaning to what formats trip over.
inline std::string nasty_text(SeededRandom& random, std::uint64_t most) {
  const std::string parts[] = {"\r\n", "\n", "\r", "\"", ",", ";", "\\", ":", "=1+1", "+43", "-",
                               "@", "'", "\t", " ", "\xF0\x9F\x98\x80", "王小明", "Οδός", "שלום",
                               "\xFF", "\xC3", "\xE2\x82", "BEGIN:VEVENT", "END:VCALENDAR", "ü"};
  std::string out;
  for (std::uint64_t n = random.below(most); n > 0; --n) {
    const std::uint64_t pick = random.below(40);
    if (pick < std::size(parts)) out += parts[pick];
    else if (pick < 38) out += static_cast<char>('a' + static_cast<int>(random.below(26)));
    else out += static_cast<char>(random.below(256));
  }
  return out;
}

// Rows of a CSV file as RFC 4180 says; an empty list when the form is broken anywhere.
inline std::vector<std::vector<std::string>> read_csv(std::string_view file) {
  std::vector<std::vector<std::string>> rows;
  if (file.substr(0, 3) != "\xEF\xBB\xBF") return {};
  std::size_t at = 3;
  std::vector<std::string> row;
  while (at < file.size()) {
    std::string cell;
    if (file[at] == '"') {
      for (++at;; ++at) {
        if (at >= file.size()) return {};
        if (file[at] != '"') cell += file[at];
        else if (at + 1 < file.size() && file[at + 1] == '"') cell += file[++at];
        else break;
      }
      ++at;
    } else {
      while (at < file.size() && file[at] != ',' && file[at] != '\r') {
        if (file[at] == '"' || file[at] == '\n') return {};
        cell += file[at++];
      }
    }
    row.push_back(cell);
    if (at >= file.size()) return {};
    if (file[at] == ',') {
      ++at;
      if (at < file.size() && file[at] == '\r') row.emplace_back();
      else continue;
    }
    if (file.substr(at, 2) != "\r\n") return {};
    at += 2;
    rows.push_back(std::move(row));
    row.clear();
  }
  return rows;
}

// Unfolded content lines; checks line ends, length and UTF-8 of each physical line.
inline std::vector<std::string> content_lines(std::string_view file) {
  std::vector<std::string> lines;
  while (!file.empty()) {
    const std::size_t end = file.find("\r\n");
    REQUIRE(end != std::string_view::npos);
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(end + 2);
    CHECK(line.size() <= 75);
    CHECK(is_valid_utf8(line));
    for (char c : line) CHECK((static_cast<unsigned char>(c) >= ' ' || c == '\t'));
    if (!line.empty() && line.front() == ' ' && !lines.empty()) lines.back() += line.substr(1);
    else lines.emplace_back(line);
  }
  return lines;
}

// The value of the first line "name:…" or "name;…:…"; "(none)" when there is none.
inline std::string value_of(const std::vector<std::string>& lines, std::string_view name) {
  for (const std::string& line : lines) {
    const std::size_t colon = line.find(':');
    const std::size_t end = std::min(line.find(';'), colon);
    if (line.substr(0, end) == name) return line.substr(colon + 1);
  }
  return "(none)";
}

inline std::string unescaped(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\') {
      CHECK((value[i] != ';' && value[i] != ','));
      out += value[i];
      continue;
    }
    REQUIRE(++i < value.size());
    out += value[i] == 'n' ? '\n' : value[i];
  }
  return out;
}

}  // namespace sb::exchange_test
