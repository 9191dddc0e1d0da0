// What the user reads beside a note that is being written: wording check, last note, snippets,
// preview. English; one constant per sentence.
#pragma once

namespace sb::ui::words {

inline constexpr const char* wording = "Wording";
inline constexpr const char* wording_clear = "Nothing stands out in what is written so far.";
inline constexpr const char* go_to_words = "Goes to the words in the note.";
inline constexpr const char* times = " times";
inline constexpr const char* waive = "Waive";
inline constexpr const char* waive_reason = "Why can it stay?";
inline constexpr const char* waive_example = "e.g. the rating scale says so";
inline constexpr const char* source = "Source";
inline constexpr const char* source_is = "Source: ";
inline constexpr const char* waived_count = " waived";
inline constexpr const char* waived_because = "Waived: ";
inline constexpr const char* show_again = "Show again";
inline constexpr const char* show_more = "Show more";

inline constexpr const char* carry_forward = "Carry this section forward";
inline constexpr const char* carry_below = "Goes below what is written already.";
inline constexpr const char* carried_already = "Carried forward";
inline constexpr const char* no_such_section = "This note has no such section.";
inline constexpr const char* earlier_note = "Earlier note";
inline constexpr const char* older_notes = "Another note";
inline constexpr const char* carried_from = "Carried forward from ";
inline constexpr const char* not_edited = " — not edited yet";
inline constexpr const char* from = "From ";
inline constexpr const char* then_edited = ", edited";
inline constexpr const char* the_same_as = " % the same as ";
inline constexpr const char* whole_note = "Whole note: ";
inline constexpr const char* like_before =
    "Much of this note stands in an earlier one already: ";
inline constexpr const char* like_before_end =
    ". Check that it says what happened this time.";

inline constexpr const char* snippets = "Snippets";
inline constexpr const char* snippets_explained =
    "Texts you write often. In a note, type a semicolon, the shortcut and a space, and the text "
    "stands in its place. Only you see and use yours.";
inline constexpr const char* manage_snippets = "Manage";
inline constexpr const char* my_snippets = "My snippets";
inline constexpr const char* no_snippets = "None yet.";
inline constexpr const char* add_snippet = "Add a snippet";
inline constexpr const char* edit_snippet = "Change snippet";
inline constexpr const char* shortcut = "Shortcut";
inline constexpr const char* shortcut_hint =
    "Letters a–z and digits. Typed as a semicolon, the shortcut and a space.";
inline constexpr const char* snippet_text = "Text";
inline constexpr const char* save_snippet = "Save snippet";
inline constexpr const char* archive_snippet = "Archive this snippet";
inline constexpr const char* archived_count = " archived";
inline constexpr const char* bring_back = "Bring back";

inline constexpr const char* preview_title = "Preview";
inline constexpr const char* preview_explained = "As the client would read it. Not signed yet.";
inline constexpr const char* preview_empty = "Nothing is written in this note yet.";

}  // namespace sb::ui::words
