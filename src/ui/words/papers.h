// What the user reads when printing or exporting notes and charts, and when verifying a signed
// note. English; one constant per sentence.
#pragma once

namespace sb::ui::words {

inline constexpr const char* print_or_export = "Print or export…";
inline constexpr const char* print_notes = "Print or export notes…";
inline constexpr const char* papers_title = "Print or export";
inline constexpr const char* papers_what = "What";
inline constexpr const char* papers_note = "This note";
inline constexpr const char* papers_note_detail = "With its signature, addenda and files.";
inline constexpr const char* papers_notes = "Several notes";
inline constexpr const char* papers_notes_detail = "Of this client, chosen by date or one by one.";
inline constexpr const char* papers_chart = "The chart";
inline constexpr const char* papers_chart_detail = "Notes, contacts and sessions of this client.";
inline constexpr const char* papers_form = "As";
inline constexpr const char* papers_pdf = "PDF to print";
inline constexpr const char* papers_csv = "CSV, a row per note";
inline constexpr const char* papers_csv_sections = "CSV, a row per section";
inline constexpr const char* papers_signed = "Signed file that proves itself (JSON)";
inline constexpr const char* papers_from = "From";
inline constexpr const char* papers_until = "Until";
inline constexpr const char* papers_date_example = "e.g. 1 Nov 2026";
inline constexpr const char* papers_drafts = "Notes that are not signed, marked DRAFT";
inline constexpr const char* papers_contacts = "Contacts";
inline constexpr const char* papers_archived = "Archived notes, marked ARCHIVED";
inline constexpr const char* papers_sessions = "The list of sessions";
inline constexpr const char* papers_stickies = "Sticky notes";
inline constexpr const char* papers_files = "Names and hashes of files";
inline constexpr const char* papers_which = "Which notes";
inline constexpr const char* papers_count_one = "1 note.";
inline constexpr const char* papers_count = " notes.";
inline constexpr const char* papers_none = "No note is in these dates.";
inline constexpr const char* papers_never = "Psychotherapy notes are never part of it.";
inline constexpr const char* papers_leaves =
    "What you hand out leaves the encrypted record. Keep the file where only the right people "
    "read it.";
inline constexpr const char* papers_make_pdf = "Make PDF";
inline constexpr const char* papers_make_file = "Save file";

inline constexpr const char* save_signed = "Save signed file";
inline constexpr const char* verify_signed = "Verify a signed file…";
inline constexpr const char* verify_title = "Signed file";
inline constexpr const char* verify_holds = "Unchanged since it was signed";
inline constexpr const char* verify_broken = "This file does not hold";
inline constexpr const char* verify_note = "Note";
inline constexpr const char* verify_addendum = "Addendum";
inline constexpr const char* verify_signed_by = "Signed by ";
inline constexpr const char* verify_at = "At ";
inline constexpr const char* verify_about = "About ";
inline constexpr const char* verify_key_known = "The key is that of ";
inline constexpr const char* verify_key_known_end = " in this practice.";
inline constexpr const char* verify_key_unknown =
    "The key is not one of this practice's. The text is whole, but whose key it is has to be asked "
    "of the person named.";
inline constexpr const char* verify_old =
    "An older signature: credentials, zone and device are told by the file alone.";
inline constexpr const char* verify_hash = "Hash";
inline constexpr const char* verify_card = "Signed notes";
inline constexpr const char* verify_card_text =
    "A signed note can be saved as a file that proves itself. Here such a file is checked: whether "
    "it is unchanged, who signed it and when. Nothing of it is added to the record.";

}  // namespace sb::ui::words
