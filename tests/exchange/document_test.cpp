#include "exchange/document.h"

#include <nlohmann/json.hpp>

#include "exchange/reader.h"

using namespace sb;
using namespace sb::exchange_test;

TEST_CASE("CLI-08 a document becomes the JSON the browser draws") {
  Document d;
  d.title = "Session history";
  d.header = {"Amara Okafor", "Born 4 March 1990"};
  d.footer = "Linden Practice";
  d.made = "Made on 22 November 2026, 10:30";
  d.blocks.push_back(doc::Heading{"Filters", 2});
  d.blocks.push_back(doc::Paragraph{"All sessions", true});
  d.blocks.push_back(doc::Facts{{{"Total", "3"}}});
  doc::Table table;
  table.columns = {{"Date", 2}, {"Minutes", 0, doc::Column::Align::end}};
  table.rows = {{"2026-11-18", "50", "too much"}, {"2026-11-19"}};
  table.when_empty = "No sessions.";
  d.blocks.push_back(table);
  d.blocks.push_back(doc::PageBreak{});
  CHECK(to_json(d) ==
        R"({"title":"Session history","header":["Amara Okafor","Born 4 March 1990"],)"
        R"("footer":"Linden Practice","pages":"Page {page} of {pages}",)"
        R"("made":"Made on 22 November 2026, 10:30","language":"en",)"
        R"("paper":"a4","landscape":false,"blocks":[)"
        R"({"kind":"heading","text":"Filters","level":2},)"
        R"({"kind":"paragraph","text":"All sessions","quiet":true},)"
        R"({"kind":"facts","pairs":[["Total","3"]]},)"
        R"({"kind":"table","columns":[{"title":"Date","share":2,"align":"start"},)"
        R"({"title":"Minutes","share":1,"align":"end"}],)"
        R"("rows":[["2026-11-18","50"],["2026-11-19",""]],"when_empty":"No sessions."},)"
        R"({"kind":"page_break"}]})");
}

TEST_CASE("CLI-08 a document of any bytes is valid JSON") {
  SeededRandom random{3};
  for (int round = 0; round < 100; ++round) {
    Document d;
    d.title = nasty_text(random, 20);
    d.header = {nasty_text(random, 20)};
    d.blocks.push_back(doc::Paragraph{nasty_text(random, 50)});
    doc::Table table;
    table.columns = {{nasty_text(random, 9), -1.0}};
    table.rows = {{nasty_text(random, 9)}};
    d.blocks.push_back(table);
    const std::string json = to_json(d);
    CHECK(is_valid_utf8(json));
    const auto back = nlohmann::json::parse(json, nullptr, false);
    REQUIRE(!back.is_discarded());
    CHECK(back["title"] == clean_text(d.title).text);
    CHECK(back["blocks"][1]["columns"][0]["share"] == 1);
  }
}
