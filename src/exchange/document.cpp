#include "exchange/document.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace sb {
namespace {

using Json = nlohmann::ordered_json;

Json words(const std::string& text) { return clean_text(text).text; }

Json json_of(const doc::Heading& h) {
  return {{"kind", "heading"}, {"text", words(h.text)}, {"level", h.level == 2 ? 2 : 1}};
}

Json json_of(const doc::Paragraph& p) {
  return {{"kind", "paragraph"}, {"text", words(p.text)}, {"quiet", p.quiet}};
}

Json json_of(const doc::Facts& facts) {
  Json pairs = Json::array();
  for (const auto& [label, value] : facts.pairs)
    pairs.push_back(Json::array({words(label), words(value)}));
  return {{"kind", "facts"}, {"pairs", pairs}};
}

Json json_of(const doc::PageBreak&) { return {{"kind", "page_break"}}; }

Json json_of(const doc::Table& table) {
  Json columns = Json::array(), rows = Json::array();
  for (const doc::Column& c : table.columns) {
    const char* align = c.align == doc::Column::Align::end ? "end" : "start";
    columns.push_back(
        {{"title", words(c.title)}, {"share", c.share > 0 ? c.share : 1}, {"align", align}});
  }
  for (const std::vector<std::string>& row : table.rows) {
    Json cells = Json::array();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      cells.push_back(i < row.size() ? words(row[i]) : Json(""));
    rows.push_back(std::move(cells));
  }
  return {{"kind", "table"},
          {"columns", columns},
          {"rows", rows},
          {"when_empty", words(table.when_empty)}};
}

}  // namespace

std::string to_json(const Document& d) {
  Json header = Json::array(), blocks = Json::array();
  for (const std::string& line : d.header) header.push_back(words(line));
  for (const doc::Block& block : d.blocks)
    blocks.push_back(std::visit([](const auto& b) { return json_of(b); }, block));
  const Json all = {{"title", words(d.title)},
                    {"header", header},
                    {"footer", words(d.footer)},
                    {"pages", words(d.pages)},
                    {"made", words(d.made)},
                    {"language", words(d.language)},
                    {"paper", d.paper == Document::Paper::letter ? "letter" : "a4"},
                    {"landscape", d.landscape},
                    {"blocks", blocks}};
  return all.dump();
}

}  // namespace sb
