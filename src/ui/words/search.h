// What the user reads on the search over everything (NOTE-18).
// English; the one place of these sentences, so that another language is one file.
#pragma once

namespace sb::ui::words::everything {

inline constexpr const char* title = "Search";
inline constexpr const char* search_everything = "Search everything";
inline constexpr const char* placeholder = "Notes, clients, sessions, files…";
inline constexpr const char* results = "Results";
inline constexpr const char* clear = "Clear";
inline constexpr const char* only = "Only ";
inline constexpr const char* archived = "Archived too";
inline constexpr const char* close = "Close";
inline constexpr const char* keys = "↑ ↓ choose · Enter opens · Esc closes";

inline constexpr const char* begin = "Find anything you have written";
inline constexpr const char* tips =
    "Every word must be there; the last one may be unfinished. Put \"several words\" between "
    "quotation marks to find them together, or add a client's name: amara sleep.";
inline constexpr const char* tips_schedule =
    "Every word must be there; the last one may be unfinished. Put \"several words\" between "
    "quotation marks to find them together.";
inline constexpr const char* where =
    "Looked in notes with their addenda, clients, sessions, sticky notes and names of files. "
    "Psychotherapy notes are in nobody's search.";
inline constexpr const char* where_schedule = "Looked in clients and sessions.";
inline constexpr const char* without_archive = " What is archived was left out.";
inline constexpr const char* nothing = "Nothing found for ";
inline constexpr const char* nothing_of = " of ";
inline constexpr const char* reading = "Still reading: ";
inline constexpr const char* reading_of = " of ";
inline constexpr const char* reading_rest = " records. More may turn up.";

inline constexpr const char* one = "1 result";
inline constexpr const char* many = " results";
inline constexpr const char* shown_of = " of ";

inline constexpr const char* clients = "Clients";
inline constexpr const char* notes = "Notes";
inline constexpr const char* sessions = "Sessions";
inline constexpr const char* stickies = "Sticky notes";
inline constexpr const char* files = "Files";
inline constexpr const char* sticky = "Sticky note";
inline constexpr const char* file = "File";
inline constexpr const char* session = "Session";
inline constexpr const char* series = "Repeats from ";
inline constexpr const char* nobody = "No client";

}  // namespace sb::ui::words::everything
