// What the user reads on the Sessions tab of a chart: figures, filters, the table, details, export.
// English; one constant per sentence.
#pragma once

namespace sb::ui::words {

inline constexpr const char* history_figures = "Statistics";
inline constexpr const char* figure_hint = "Shows how it is counted and the sessions behind it.";
inline constexpr const char* figure_rows_one = "1 session behind this figure";
inline constexpr const char* figure_rows = " sessions behind this figure";
inline constexpr const char* figure_no_rows = "No session is behind this figure.";
inline constexpr const char* figure_filtered = "Counted over what the filter lets through: ";

inline constexpr const char* history_when = "Which sessions";
inline constexpr const char* when_all = "All";
inline constexpr const char* when_upcoming = "Upcoming";
inline constexpr const char* when_past = "Past";
inline constexpr const char* history_order = "Order: ";
inline constexpr const char* history_filter = "Filter";
inline constexpr const char* filter_title = "Filter sessions";
inline constexpr const char* filter_status = "Status";
inline constexpr const char* filter_service = "Service";
inline constexpr const char* filter_from = "From";
inline constexpr const char* filter_until = "Until";
inline constexpr const char* filter_date_example = "e.g. 1 Sep 2026";
inline constexpr const char* clear_filters = "Clear filters";
inline constexpr const char* history_export = "Export";
inline constexpr const char* export_csv = "CSV file";
inline constexpr const char* export_csv_detail = "for a spreadsheet";
inline constexpr const char* export_pdf = "PDF file";
inline constexpr const char* export_pdf_detail = "to print or send";

inline constexpr const char* nothing_matches = "No session matches";
inline constexpr const char* history_one = "1 session";
inline constexpr const char* history_n = " sessions";
inline constexpr const char* now_line = "Now";
inline constexpr const char* column_notes = "Note";

inline constexpr const char* details_of = "Session of ";
inline constexpr const char* practitioner = "Practitioner";
inline constexpr const char* held = "Held";
inline constexpr const char* times_none = "Start and stop were not recorded.";
inline constexpr const char* times_from = "started ";
inline constexpr const char* times_until = ", stopped ";
inline constexpr const char* where = "Where";
inline constexpr const char* reason = "Reason";
inline constexpr const char* note_to_client = "Note for the client";
inline constexpr const char* note_to_self = "Private note";
inline constexpr const char* progress_note = "Progress note";
inline constexpr const char* no_progress_note = "None written yet.";
inline constexpr const char* show_in_calendar = "Show in calendar";

}  // namespace sb::ui::words
