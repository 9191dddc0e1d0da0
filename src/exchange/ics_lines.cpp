#include "exchange/ics_lines.h"

#include "base/text.h"

namespace sb::ics {
namespace {

// "2026-11-18T10:00" → "20261118T1000"
std::string without_marks(const std::string& iso) {
  std::string out;
  for (char c : iso) {
    if (c != '-' && c != ':') out += c;
  }
  return out;
}

std::string two_digits(int n) { return {static_cast<char>('0' + n / 10 % 10),
                                        static_cast<char>('0' + n % 10)}; }

}  // namespace

void add_line(std::string& out, std::string_view line) {
  std::size_t room = kLongestLine, at = 0;
  while (at < line.size()) {
    const std::size_t from = at;
    next_code_point(line, at);
    if (at - from > room) {
      out += "\r\n ";
      room = kLongestLine - 1;  // the space counts
    }
    out += line.substr(from, at - from);
    room -= at - from;
  }
  out += "\r\n";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : clean_text(text).text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

std::string parameter(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '+' || c == '-' ||
                       c == '.';
    out += stays ? c : '-';
  }
  return out.empty() ? "UTC" : out;
}

std::string local_form(LocalTime t) { return without_marks(to_iso(t)) + "00"; }

std::string utc_form(Instant t) {
  return without_marks(to_iso(t)).substr(0, 15) + "Z";  // milliseconds are dropped
}

std::string offset_form(std::int32_t seconds) {
  const std::int32_t size = seconds < 0 ? -seconds : seconds;
  std::string out = seconds < 0 ? "-" : "+";
  out += two_digits(size / 3600) + two_digits(size / 60 % 60);
  if (size % 60 != 0) out += two_digits(size % 60);
  return out;
}

}  // namespace sb::ics
