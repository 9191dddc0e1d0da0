#include "exchange/document.h"

#include <cstdio>

#include "base/text.h"

namespace sb {
namespace {

// JSON by hand: a few kinds of value, always in this order. A library that orders its objects would
// be a tenth of the program.
std::string words(const std::string& text) {
  std::string out = "\"";
  for (char c : clean_text(text).text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') out += "\\n";
    else if (c == '\t') out += "\\t";
    else out += c;
  }
  return out + "\"";
}

template <class List, class Write>
std::string array_of(const List& list, Write write) {
  std::string out = "[";
  for (const auto& one : list) {
    if (out.size() > 1) out += ',';
    out += write(one);
  }
  return out + "]";
}

const char* truth(bool value) { return value ? "true" : "false"; }

std::string number(double value) {
  char out[32];
  std::snprintf(out, sizeof out, "%.4g", value > 0 && value < 1e6 ? value : 1.0);
  return out;
}

std::string json_of(const doc::Heading& h) {
  return R"({"kind":"heading","text":)" + words(h.text) + R"(,"level":)" +
         (h.level == 2 ? "2}" : "1}");
}

std::string json_of(const doc::Paragraph& p) {
  return R"({"kind":"paragraph","text":)" + words(p.text) + R"(,"quiet":)" + truth(p.quiet) + "}";
}

std::string json_of(const doc::Facts& facts) {
  const auto pair = [](const std::pair<std::string, std::string>& fact) {
    return "[" + words(fact.first) + "," + words(fact.second) + "]";
  };
  return R"({"kind":"facts","pairs":)" + array_of(facts.pairs, pair) + "}";
}

std::string json_of(const doc::PageBreak&) { return R"({"kind":"page_break"})"; }

std::string json_of(const doc::Column& column) {
  const char* align = column.align == doc::Column::Align::end ? "end" : "start";
  return R"({"title":)" + words(column.title) + R"(,"share":)" + number(column.share) +
         R"(,"align":")" + align + "\"}";
}

std::string json_of(const doc::Table& table) {
  const auto row_of = [&table](const std::vector<std::string>& row) {
    std::vector<std::string> cells = row;
    cells.resize(table.columns.size());
    return array_of(cells, words);
  };
  const auto column = [](const doc::Column& c) { return json_of(c); };
  return R"({"kind":"table","columns":)" + array_of(table.columns, column) + R"(,"rows":)" +
         array_of(table.rows, row_of) + R"(,"when_empty":)" + words(table.when_empty) + "}";
}

}  // namespace

std::string to_json(const Document& d) {
  const auto block = [](const doc::Block& one) {
    return std::visit([](const auto& b) { return json_of(b); }, one);
  };
  return R"({"title":)" + words(d.title) + R"(,"header":)" + array_of(d.header, words) +
         R"(,"footer":)" + words(d.footer) + R"(,"pages":)" + words(d.pages) + R"(,"made":)" +
         words(d.made) + R"(,"language":)" + words(d.language) + R"(,"paper":")" +
         (d.paper == Document::Paper::letter ? "letter" : "a4") + R"(","landscape":)" +
         truth(d.landscape) + R"(,"blocks":)" + array_of(d.blocks, block) + "}";
}

}  // namespace sb
