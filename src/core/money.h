// Amounts of money: whole minor units of one currency (8050 of EUR is 80.50). How many digits a
// currency has after the point is ISO 4217's table; an unknown code has two. Never floating point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sb {

int minor_digits(std::string_view currency);  // EUR 2, JPY 0, KWD 3
std::string money_text(std::int64_t minor, std::string_view currency);    // "EUR 1,240.00"
std::string plain_amount(std::int64_t minor, std::string_view currency);  // "1240.00", for fields
// What people type: "80", "80.5", "80,50", "1,240.00", "1.240,00", "1 240", "EUR 80". Nothing for
// anything else, for more digits after the point than the currency has, or beyond a million
// millions. "1,240" is one thousand: where exactly three digits follow one mark, it groups.
std::optional<std::int64_t> parse_money(std::string_view text, std::string_view currency);

}  // namespace sb
