#include "exchange/csv.h"

#include "exchange/reader.h"

using namespace sb;
using namespace sb::exchange_test;

TEST_CASE("CLI-08 CSV: byte order mark, CRLF, quotes where needed, names in the first row") {
  CsvWriter csv({"date", "start", "client", "minutes", "price"});
  csv.day(*day_from_iso("2026-11-18")).time(600).text("Okafor, \"Amara\"").number(50)
      .decimal(12050, 2).end_row();
  csv.text("two\nlines").end_row();
  CHECK(csv.rows() == 2);
  CHECK(csv.finish() ==
        "\xEF\xBB\xBF"
        "date,start,client,minutes,price\r\n"
        "2026-11-18,10:00,\"Okafor, \"\"Amara\"\"\",50,120.50\r\n"
        "\"two\nlines\",,,,\r\n");
}

TEST_CASE("CLI-08 CSV: what a spreadsheet would run is defused, numbers stay numbers") {
  for (const char* text : {"=1+1", "+43 1 234", "-5", "@SUM(A1)", "\tx", " =1", "'=1", "\u00A0=1",
                           "＝1", "\u22125", "\n=1"}) {
    INFO(text);
    CHECK(reads_as_formula(text));
    CHECK(defuse_formula(text) == "'" + std::string(text));
    CHECK(restore_formula(defuse_formula(text)) == text);
  }
  for (const char* text : {"", "Amara", "'tis", "2026-11-18", "a=b", "5", "\"=1\"", "O'Brien"}) {
    INFO(text);
    CHECK(defuse_formula(text) == text);
    CHECK(restore_formula(text) == text);
  }
  CsvWriter csv({"a", "b", "c"});
  csv.number(-5).decimal(-7, 2).text("-5").end_row();
  CHECK(csv.finish() == "\xEF\xBB\xBF" "a,b,c\r\n-5,-0.07,'-5\r\n");
  CsvWriter ends({"a", "b", "c"});
  ends.decimal(INT64_MIN, 2).decimal(3, 0).decimal(0, 3).end_row();
  CHECK(ends.finish() == "\xEF\xBB\xBF" "a,b,c\r\n-92233720368547758.08,3,0.000\r\n");
}

TEST_CASE("CLI-08 CSV: any text comes back through an independent reader") {
  SeededRandom random{20261122};
  for (int round = 0; round < 300; ++round) {
    std::vector<std::vector<std::string>> want;
    CsvWriter csv({"one", "two", "three"});
    for (std::uint64_t n = random.below(6); n > 0; --n) {
      std::vector<std::string> row;
      for (int i = 0; i < 3; ++i) {
        const std::string text = nasty_text(random, 30);
        csv.text(text);
        row.push_back(clean_text(text).text);
      }
      csv.end_row();
      want.push_back(row);
    }
    const auto rows = read_csv(csv.finish());
    REQUIRE(rows.size() == want.size() + 1);
    for (std::size_t r = 0; r < want.size(); ++r) {
      REQUIRE(rows[r + 1].size() == 3);
      for (std::size_t i = 0; i < 3; ++i) {
        const std::string& cell = rows[r + 1][i];
        CHECK(restore_formula(cell) == want[r][i]);
        if (!cell.empty()) CHECK(std::string("=+-@\t\r\n").find(cell[0]) == std::string::npos);
      }
    }
  }
}
