// A document to print or keep, without a word about how it is drawn: the browser makes a PDF of it
// (shell/pdf.js). Plain values; text is any language, in logical order. Every page has the header
// lines on top and in its footer the footer line, "Page x of y" and below them `made`. Column
// widths are shares of the page's width, as long as words fit. A table's names are repeated on each
// page and no row is split that fits on one. Serialises to the JSON of docs/exchange.md.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sb {

namespace doc {

struct Heading { std::string text; int level = 1; };        // 1 or 2
struct Paragraph { std::string text; bool quiet = false; };  // \n are line ends
struct Facts { std::vector<std::pair<std::string, std::string>> pairs; };  // label, value
struct PageBreak {};

struct Column {
  std::string title;
  double share = 1;             // of the width, against the other columns' shares
  enum class Align : std::uint8_t { start, end } align = Align::start;  // end: numbers
};
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // a short row is filled with empty cells
  std::string when_empty;                      // stands below the names when there are no rows
};

using Block = std::variant<Heading, Paragraph, Facts, Table, PageBreak>;

}  // namespace doc

struct Document {
  enum class Paper : std::uint8_t { a4, letter };
  std::string title;                  // largest, and the PDF's own title
  std::vector<std::string> header;    // client's name; date of birth
  std::string footer;                 // practice's name
  std::string pages = "Page {page} of {pages}";
  std::string made;                   // "Made on 22 November 2026, 10:30"
  std::string language = "en";        // BCP 47, for screen readers
  Paper paper = Paper::a4;
  bool landscape = false;
  std::vector<doc::Block> blocks;
};

constexpr const char* kPdfMime = "application/pdf";

std::string to_json(const Document& document);

}  // namespace sb
