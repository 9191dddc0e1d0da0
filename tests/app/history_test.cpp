// The session history of a chart and its files, through commands.
#include "app/history_export.h"

#include "app_world.h"
#include "exchange/csv.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct HistoryWorld : World {
  ClientId amara;
  SessionId first, second, third;

  HistoryWorld() {
    create();
    amara = add_client("Amara Okafor");
    first = book(amara, "2026-11-02T10:00");
    second = book(amara, "2026-11-09T10:00");
    third = book(amara, "2026-11-25T10:00");
    act(cmd::OpenChart{amara, ChartTab::sessions});
  }
  const HistoryState& history() const { return model().chart.history; }
  std::string shown() const {
    std::string out;
    for (const HistoryLine& line : history().lines) {
      if (!out.empty()) out += " ";
      if (line.kind == HistoryLine::Kind::now) out += "now";
      else if (line.kind == HistoryLine::Kind::status)
        out += std::string(status_name(line.status)) + ":" + std::to_string(line.count);
      else
        out += to_iso(history().rows[static_cast<std::size_t>(line.row)].start.day()).substr(5);
    }
    return out;
  }
  void set_status(const SessionId& id, SessionStatus status) { act(cmd::SetStatus{id, status}); }
};

// The rows of a CSV file without quotes in it; cells of quoted ones as they stand.
std::vector<std::vector<std::string>> cells_of(std::string file) {
  REQUIRE(file.rfind("\xEF\xBB\xBF", 0) == 0);
  file.erase(0, 3);
  std::vector<std::vector<std::string>> rows(1);
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < file.size(); ++i) {
    const char c = file[i];
    if (c == '"') quoted = !quoted;
    else if (c == ',' && !quoted) rows.back().push_back(std::exchange(cell, {}));
    else if (c == '\r' && !quoted) continue;
    else if (c == '\n' && !quoted) {
      rows.back().push_back(std::exchange(cell, {}));
      rows.emplace_back();
    } else {
      cell += c;
    }
  }
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_CASE("CLI-06 newest first shows where now is, and so does oldest first") {
  HistoryWorld w;
  CHECK(w.shown() == "11-25 now 11-09 11-02");
  CHECK(w.history().now_line == 1);
  w.act(cmd::SetHistoryOrder{HistoryOrder::oldest});
  CHECK(w.shown() == "11-02 11-09 now 11-25");
  w.act(cmd::SetHistoryWhen{HistoryWhen::upcoming});
  w.act(cmd::SetHistoryOrder{HistoryOrder::newest});
  CHECK(w.shown() == "11-25 now");
}

TEST_CASE("CLI-06 by status: groups with their counts") {
  HistoryWorld w;
  w.set_status(w.second, SessionStatus::completed);
  w.act(cmd::SetHistoryOrder{HistoryOrder::by_status});
  CHECK(w.shown() == "Scheduled:2 11-25 11-02 Completed:1 11-09");
  CHECK(w.history().now_line == -1);
}

TEST_CASE("CLI-06 what is upcoming becomes past as time goes by") {
  HistoryWorld w;
  w.act(cmd::SetHistoryWhen{HistoryWhen::upcoming});
  CHECK(w.history().rows.size() == 1);
  w.clock.advance_ms(8LL * 24 * 3600 * 1000);
  w.engine->touch();
  w.run();
  CHECK(w.history().rows.empty());
  CHECK(w.history().any);
}

TEST_CASE("CLI-06 dates narrow as they are typed; an impossible one is said beside its field") {
  HistoryWorld w;
  w.act(cmd::EditHistoryDate{HistoryDate::from, "9 Nov 2026"});
  CHECK(w.shown() == "11-25 now 11-09");
  w.act(cmd::EditHistoryDate{HistoryDate::until, "31 Feb 2026"});
  CHECK(w.history().errors.empty());  // still typing
  w.act(cmd::LeaveHistoryDate{HistoryDate::until});
  CHECK(w.history().errors.of("until").rfind("There is no such day", 0) == 0);
  CHECK(w.history().rows.size() == 2);
  w.act(cmd::EditHistoryDate{HistoryDate::until, "1 Nov 2026"});
  CHECK(w.history().errors.of("until") == "The last day is before the first.");
  CHECK(w.history().rows.empty());
  w.act(cmd::ClearHistoryFilter{});
  CHECK(w.history().errors.empty());
  CHECK(w.history().date_text[0].empty());
  CHECK(w.history().rows.size() == 3);
  w.act(cmd::EditHistoryDate{HistoryDate::from, ""});
  w.act(cmd::LeaveHistoryDate{HistoryDate::from});
  CHECK(w.history().errors.empty());
}

TEST_CASE("CLI-06 filters by status and service; another client begins without") {
  HistoryWorld w;
  w.set_status(w.first, SessionStatus::completed);
  w.act(cmd::FilterHistoryStatus{SessionStatus::completed, true});
  CHECK(w.shown() == "11-02");
  w.act(cmd::FilterHistoryStatus{SessionStatus::completed, true});
  CHECK(w.history().filter.statuses.size() == 1);
  w.act(cmd::FilterHistoryStatus{SessionStatus::completed, false});
  ServiceId service = w.model().book.find<Session>(w.first)->service;
  CHECK(w.history().services == std::vector<ServiceId>{service});
  w.act(cmd::FilterHistoryService{service, true});
  CHECK(w.history().rows.size() == 3);
  CHECK(filter_words(w.model().book, w.history().filter) == "Individual session");
  ClientId jonas = w.add_client("Jonas Weber");
  w.act(cmd::OpenChart{jonas, ChartTab::sessions});
  CHECK_FALSE(w.history().filter.is_on());
  CHECK_FALSE(w.history().any);
}

TEST_CASE("CLI-06 details of a row open and close") {
  HistoryWorld w;
  w.act(cmd::OpenHistoryRow{w.first});
  CHECK(w.history().open_row == w.first);
  w.act(cmd::OpenHistoryRow{});
  CHECK(w.history().open_row.is_nil());
}

TEST_CASE("CLI-07 the figures follow the filter and the record") {
  HistoryWorld w;
  CHECK(w.history().statistics[4].value == "n/a");
  w.set_status(w.first, SessionStatus::completed);
  w.set_status(w.second, SessionStatus::no_show);
  if (w.model().calendar.cancel) {
    w.act(cmd::EditCancelReason{"Did not come"});
    w.act(cmd::ConfirmCancel{});
  }
  CHECK(w.history().statistics[1].value == "1");
  CHECK(w.history().statistics[3].value == "1");
  CHECK(w.history().statistics[4].value == "0.0 %");
  w.act(cmd::OpenStatistic{HistoryFigure::completed, true});
  CHECK(w.history().open_figure == 1);
  w.act(cmd::OpenStatistic{HistoryFigure::completed, false});
  CHECK(w.history().open_figure == -1);
}

TEST_CASE("CLI-08 the CSV holds exactly the rows on the screen, in their order") {
  HistoryWorld w;
  w.set_status(w.first, SessionStatus::completed);
  w.write(w.first, "subjective", "=SUM(A1) slept \"well\", mostly.");
  w.act(cmd::OpenChart{w.amara, ChartTab::sessions});
  for (HistoryOrder order : {HistoryOrder::newest, HistoryOrder::oldest, HistoryOrder::by_status}) {
    w.act(cmd::SetHistoryOrder{order});
    w.act(cmd::ExportHistory{ExportForm::csv});
    REQUIRE_FALSE(w.host.files.empty());
    const auto& file = w.host.files.back();
    CHECK(file.name == "sessions-1001-2026-11-18.csv");
    CHECK(file.mime == kCsvMime);
    const auto cells = cells_of(file.bytes);
    REQUIRE(cells.size() == w.history().rows.size() + 1);
    CHECK(cells[0] == std::vector<std::string>{"date", "start", "service", "duration_minutes",
                                               "status", "note", "note_preview"});
    for (std::size_t i = 0; i < w.history().rows.size(); ++i) {
      const HistoryRow& row = w.history().rows[i];
      CHECK(cells[i + 1][0] == to_iso(row.start.day()));
      CHECK(cells[i + 1][1] == to_hhmm(row.start.minute_of_day()));
      CHECK(cells[i + 1][2] == row.service_name);
      CHECK(cells[i + 1][3] == "50");
    }
  }
  CHECK(w.host.files.back().bytes.find("'=SUM(A1)") != std::string::npos);
  CHECK(w.host.files.back().bytes.find("Amara") == std::string::npos);
}

TEST_CASE("CLI-08 the PDF says whose it is, what was filtered, and holds the same rows") {
  HistoryWorld w;
  w.act(cmd::SetHistoryWhen{HistoryWhen::past});
  w.act(cmd::ExportHistory{ExportForm::pdf});
  REQUIRE_FALSE(w.host.files.empty());
  CHECK(w.host.files.back().name == "sessions-1001-2026-11-18.pdf");
  const Document document = history_document(w.model());
  CHECK(document.header == std::vector<std::string>{"Amara Okafor", "Date of birth: not recorded"});
  CHECK(document.footer == "Hale Counselling");
  CHECK(document.made == "Made on Wednesday 18 November 2026, 10:30 (Europe/Vienna) by "
                         "R. Hale, LPC");
  const auto* facts = std::get_if<doc::Facts>(&document.blocks.front());
  REQUIRE(facts);
  CHECK(facts->pairs[1] == std::pair<std::string, std::string>{"Filters", "Past"});
  const auto* table = std::get_if<doc::Table>(&document.blocks.back());
  REQUIRE(table);
  REQUIRE(table->rows.size() == w.history().rows.size());
  CHECK(table->rows[0][0] == "Mon 9 Nov 2026, 10:00");
  CHECK(table->rows[0][3] == "Scheduled");
  CHECK(w.host.files.back().bytes == to_json(document));
}

TEST_CASE("CLI-08 nothing to export is said, and no file is made") {
  HistoryWorld w;
  w.act(cmd::FilterHistoryStatus{SessionStatus::no_show, true});
  w.act(cmd::ExportHistory{ExportForm::csv});
  CHECK(w.host.files.empty());
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->bad);
}
