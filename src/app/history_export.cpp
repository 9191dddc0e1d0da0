#include "app/history_export.h"

#include "app/note_pages.h"
#include "app/phrases.h"
#include "core/schema_words.h"
#include "exchange/csv.h"

namespace sb {

namespace {

std::string note_cell(const HistoryRow& row) {
  std::string state;
  if (row.note_state == NoteState::draft) state = "Draft";
  if (row.note_state == NoteState::signed_) state = "Signed";
  if (row.note_state == NoteState::unsigned_edits) state = "Signed, edited since";
  return row.preview.empty() ? state : state + ": " + row.preview;
}

doc::Table table_of(const std::vector<HistoryRow>& rows, std::size_t from, std::size_t to) {
  doc::Table table;
  table.columns = {{"Date and time", 2.3}, {"Service", 2}, {"Duration", 1.1}, {"Status", 1.5},
                   {"Note", 4}};
  for (std::size_t i = from; i < to; ++i) {
    const HistoryRow& row = rows[i];
    table.rows.push_back({day_year_words(row.start.day()) + ", " + time_words(row.start),
                          row.service_name, duration_words(row.duration), status_name(row.status),
                          note_cell(row)});
  }
  table.when_empty = "No sessions.";
  return table;
}

// One table; by status one for each group, below its name and count.
void add_sessions(Document& out, const HistoryState& history) {
  const auto& rows = history.rows;
  out.blocks.emplace_back(doc::Heading{"Sessions", 1});
  if (history.order != HistoryOrder::by_status) {
    out.blocks.emplace_back(table_of(rows, 0, rows.size()));
    return;
  }
  for (std::size_t from = 0; from < rows.size();) {
    std::size_t to = from;
    while (to < rows.size() && rows[to].status == rows[from].status) ++to;
    out.blocks.emplace_back(doc::Heading{
        std::string(status_name(rows[from].status)) + " (" + std::to_string(to - from) + ")", 2});
    out.blocks.emplace_back(table_of(rows, from, to));
    from = to;
  }
}

void add_statistics(Document& out, const HistoryState& history) {
  doc::Table table;
  table.columns = {{"Figure", 1.6}, {"Value", 1.3}, {"How it is counted", 5}};
  for (const HistoryStatistic& s : history.statistics)
    table.rows.push_back({s.label, s.value, s.formula});
  out.blocks.emplace_back(doc::Heading{"Statistics", 1});
  out.blocks.emplace_back(std::move(table));
}

std::string birth_words(const Client* client) {
  if (!client || !client->has_birth_date()) return "Date of birth: not recorded";
  Date date = date_of(client->birth_date);
  return "Date of birth: " + std::to_string(date.day) + " " + month_name(date.month) + " " +
         std::to_string(date.year);
}

}  // namespace

std::string history_csv(const Model& model) {
  CsvWriter csv({"date", "start", "service", "duration_minutes", "status", "note", "note_preview"});
  for (const HistoryRow& row : model.chart.history.rows) {
    csv.day(row.start.day()).time(row.start.minute_of_day()).text(row.service_name);
    csv.number(row.duration).text(format::to_word(row.status));
    csv.text(state_code(row.note_state)).text(row.preview).end_row();
  }
  return csv.finish();
}

Document history_document(const Model& model) {
  const HistoryState& history = model.chart.history;
  const Client* client = model.access().client(history.client);
  const Practice* practice = model.book.practice();
  const LocalTime now = model.local_now();
  Document out;
  out.title = "Session history";
  out.header = {client ? client->name : std::string(), birth_words(client)};
  if (practice) out.footer = practice->name;
  out.made = "Made on " + long_day_words(now.day()) + ", " + time_words(now) + " (" +
             model.zone.name() + ") by " + member_words(model.book, model.me);
  if (model.zone.name().rfind("America/", 0) == 0) out.paper = Document::Paper::letter;
  doc::Facts facts;
  if (client && !client->number.empty()) facts.pairs.emplace_back("Client number", client->number);
  facts.pairs.emplace_back("Filters", filter_words(model.book, history.filter));
  facts.pairs.emplace_back("Order", order_words(history.order));
  facts.pairs.emplace_back("Sessions", std::to_string(history.rows.size()));
  out.blocks.emplace_back(std::move(facts));
  add_statistics(out, history);
  add_sessions(out, history);
  return out;
}

std::string history_file_name(const Model& model, ExportForm form) {
  std::string name = "sessions-";
  if (const Client* client = model.book.find<Client>(model.chart.history.client))
    for (char c : client->number)
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) name += c;
  if (name.back() != '-') name += '-';
  return name + to_iso(model.today()) + (form == ExportForm::csv ? ".csv" : ".pdf");
}

void export_history(Model& model, ExportForm form, UpdateContext& context, Effects& effects) {
  if (Status may = model.access().check(Permission::export_data); !may) {
    show_toast(model, context, may.error().message, false, true);
    return;
  }
  if (model.chart.history.rows.empty()) {
    show_toast(model, context, "No session is shown, so there is nothing to export.", false, true);
    return;
  }
  std::string name = history_file_name(model, form);
  if (form == ExportForm::csv)
    effects.push_back(effect::SaveFile{name, std::string(kCsvMime), history_csv(model)});
  else
    effects.push_back(effect::MakePdf{name, to_json(history_document(model))});
}

}  // namespace sb
