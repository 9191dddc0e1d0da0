// What the user reads on the To do page. English; one constant per sentence, none of them put
// together from parts elsewhere.
#pragma once

namespace sb::ui::words {

inline constexpr const char* todo = "To do";
inline constexpr const char* todo_open_one = "1 thing to do";
inline constexpr const char* todo_open = " things to do";
inline constexpr const char* todo_done = "Nothing to do";
inline constexpr const char* todo_done_text =
    "Every session has a status and a signed note, and every active client has a next session.";

inline constexpr const char* todo_no_status = "Did these sessions happen?";
inline constexpr const char* todo_no_status_text =
    "Their time is over and nobody has said. Looks back 90 days.";
inline constexpr const char* todo_yes = "Yes";
inline constexpr const char* todo_no = "No";
inline constexpr const char* todo_happened = " took place";
inline constexpr const char* todo_not_happened = " did not take place";
inline constexpr const char* todo_no_note = "Notes to write and sign";
inline constexpr const char* todo_no_note_text =
    "Sessions you held that have no note signed by you. Looks back 90 days.";
inline constexpr const char* todo_write = "Write note";
inline constexpr const char* todo_sign = "Open note";
inline constexpr const char* todo_note_for = " for ";
inline constexpr const char* todo_unscheduled = "Nothing scheduled";
inline constexpr const char* todo_unscheduled_text = "Active clients without a session ahead.";
inline constexpr const char* todo_last = "last session ";
inline constexpr const char* todo_never = "no session yet";
inline constexpr const char* todo_book = "Book";
inline constexpr const char* todo_book_for = "Book a session for ";
inline constexpr const char* todo_cancelling = "Often cancelling";
inline constexpr const char* todo_cancelling_text =
    "Three or more of the last eight sessions cancelled or missed, within a year.";
inline constexpr const char* todo_missed_of = " of the last ";
inline constexpr const char* todo_missed = " cancelled or missed";
inline constexpr const char* todo_incomplete = "Charts incomplete";
inline constexpr const char* todo_incomplete_text = "Active clients whose chart lacks something.";
inline constexpr const char* todo_lacks = "No ";
inline constexpr const char* gap_birth_date = "birth date";
inline constexpr const char* gap_reach = "agreed way to reach";
inline constexpr const char* gap_emergency = "emergency contact";
inline constexpr const char* gap_guardian = "guardian";
inline constexpr const char* gap_intake = "signed intake";
inline constexpr const char* todo_complete = "Complete";
inline constexpr const char* todo_complete_for = "Complete the chart of ";
inline constexpr const char* todo_notes_of = "Notes";
inline constexpr const char* todo_notes_for = "Open the notes of ";
inline constexpr const char* todo_duplicates = "One person, two records?";
inline constexpr const char* todo_duplicates_text =
    "Clients who are alike. Compare them, then merge them or say that they are two people.";
inline constexpr const char* todo_and = " and ";
inline constexpr const char* todo_compare = "Compare";
inline constexpr const char* todo_compare_with = "Compare ";
inline constexpr const char* todo_show_all = "Show all ";
inline constexpr const char* todo_show_less = "Show fewer";

}  // namespace sb::ui::words
