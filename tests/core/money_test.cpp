// Amounts of money: as people type them, as they are shown.
#include "core/money.h"

#include <doctest/doctest.h>

namespace sb::test {
namespace {

TEST_CASE("BILL-01 amounts are read as people type them") {
  struct Case { const char* text; const char* currency; std::int64_t minor; };
  const Case table[] = {
      {"80", "EUR", 8000},        {"80.5", "EUR", 8050},      {"80,50", "EUR", 8050},
      {"1,240.00", "EUR", 124000}, {"1.240,00", "EUR", 124000}, {"1 240", "EUR", 124000},
      {"1,240", "EUR", 124000},   {"EUR 80", "EUR", 8000},    {"80 eur", "EUR", 8000},
      {".5", "USD", 50},          {"9000", "JPY", 9000},      {"9,000", "JPY", 9000},
      {"1.250", "KWD", 1250},     {"0", "EUR", 0},            {"1.234.567", "EUR", 123456700},
  };
  for (const Case& c : table) {
    CAPTURE(c.text);
    CHECK(parse_money(c.text, c.currency) == c.minor);
  }
}

TEST_CASE("BILL-01 what is no amount is refused") {
  for (const char* text : {"", " ", "eighty", "-5", "80.5555", "1,24,0", "8..0", "12,34.5.6", "EUR",
                           "80 USD", "99999999999999999999", "1.5.", "٣٤"}) {
    INFO(std::string(text));
    CHECK_FALSE(parse_money(text, "EUR"));
  }
  CHECK_FALSE(parse_money("80.5", "JPY"));
}

TEST_CASE("BILL-01 amounts are shown with the currency's digits") {
  CHECK(money_text(124000, "EUR") == "EUR 1,240.00");
  CHECK(money_text(5, "USD") == "USD 0.05");
  CHECK(money_text(9000, "JPY") == "JPY 9,000");
  CHECK(money_text(1250, "KWD") == "KWD 1.250");
  CHECK(plain_amount(8050, "EUR") == "80.50");
  CHECK(parse_money(plain_amount(123456789, "EUR"), "EUR") == 123456789);
}

}  // namespace
}  // namespace sb::test
