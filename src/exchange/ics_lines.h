// Content lines of iCalendar (RFC 5545 3.1): escaping, folding, forms of values. Only ics*.cpp
// include it.
#pragma once

#include <string>
#include <string_view>

#include "base/civil.h"

namespace sb::ics {

constexpr std::size_t kLongestLine = 75;  // octets, without the line end

// Appends "name:value" CRLF, folded between characters. `line` is valid UTF-8 without line ends.
void add_line(std::string& out, std::string_view line);
// Makes the text valid and escapes \ ; , and line ends.
std::string escaped(std::string_view text);
// For a parameter such as TZID: letters, digits and / _ + - . stay, anything else is "-".
std::string parameter(std::string_view text);
std::string local_form(LocalTime t);            // 20261118T100000
std::string utc_form(Instant t);                // 20261118T090000Z
std::string offset_form(std::int32_t seconds);  // +0100, -0330, +001520

}  // namespace sb::ics
