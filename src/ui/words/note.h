// What the user reads on a note, when signing it and when adding to it. English; one constant per
// sentence.
#pragma once

namespace sb::ui::words {

inline constexpr const char* note_gone = "This note can't be opened";
inline constexpr const char* note_gone_text =
    "It is not in this practice, or only its author may read it.";
inline constexpr const char* note_template = "Template";
inline constexpr const char* sign_and_complete = "Sign and complete";
inline constexpr const char* preview = "Preview";
inline constexpr const char* note_more = "More for this note";
inline constexpr const char* note_overdue = "Overdue ";
inline constexpr const char* note_due_in = "Due in ";
inline constexpr const char* note_draft = "Draft";
inline constexpr const char* note_signed = "Signed";
inline constexpr const char* note_signed_late = "Signed late";
inline constexpr const char* not_yours =
    "This is a draft of a colleague. Only its author can change and sign it.";

inline constexpr const char* section_met = "complete";
inline constexpr const char* section_missing = "not complete yet";
inline constexpr const char* section_optional = "optional";
inline constexpr const char* kept_sections = "Kept from the earlier template";
inline constexpr const char* kept_sections_text =
    "The template chosen now does not have these sections. Their text stays and is signed with "
    "the note.";

inline constexpr const char* complete = "Complete";
inline constexpr const char* of = " of ";
inline constexpr const char* all_complete = "Nothing is missing.";
inline constexpr const char* jump_hint = "Missing. Goes to the place.";
inline constexpr const char* not_found_in_text = "Not found in the text, if it belongs there:";
inline constexpr const char* not_found_before = "Not found in the text: ";
inline constexpr const char* spoken_hint = "Not found. Goes to where it would stand.";
inline constexpr const char* session_hint = "Missing. Opens the session.";
inline constexpr const char* last_note = "Last note";
inline constexpr const char* no_last_note = "This is the first note of this client.";
inline constexpr const char* signed_word = "signed";
inline constexpr const char* draft_word = "draft";
inline constexpr const char* recorded_word = "recorded";
inline constexpr const char* empty_section = "Nothing was written here.";

inline constexpr const char* signature = "Signature";
inline constexpr const char* hash_of_text = "Hash of the text";
inline constexpr const char* show_full = "Show full";
inline constexpr const char* show_short = "Show less";
inline constexpr const char* signed_text_hint =
    "The text on this page is exactly what was signed. It can be added to, not changed.";
inline constexpr const char* pinned_unreadable =
    "The signed text can't be read by this version. It is kept as it was signed.";
inline constexpr const char* unsigned_edits_title = "Unsigned edits";
inline constexpr const char* unsigned_edits =
    "This note or its session was changed after it was signed, for example on a device that was "
    "offline. "
    "Below is the text that was signed; the edits are not part of it.";
inline constexpr const char* show_edits = "Show the edits";
inline constexpr const char* hide_edits = "Hide the edits";
inline constexpr const char* edited_to = "Unsigned edit: ";
inline constexpr const char* edited_away = "Unsigned edit: the text was removed.";
inline constexpr const char* add_addendum = "Add addendum";
inline constexpr const char* addendum = "Addendum";
inline constexpr const char* addendum_reason = "Reason";
inline constexpr const char* addendum_reason_hint =
    "Why the note needs an addition, e.g. a fact that became known later.";
inline constexpr const char* addendum_text = "Text";
inline constexpr const char* addendum_explained =
    "An addendum stands below the signed note, with its own date, reason and signature. The "
    "note itself stays as it was signed.";
inline constexpr const char* go_to_signing = "Add and sign";
inline constexpr const char* not_signed_yet = "Not signed yet";
inline constexpr const char* sign = "Sign";
inline constexpr const char* sign_addendum = "Sign addendum";
inline constexpr const char* save_and_sign = "Save and sign";
inline constexpr const char* change_word = "Change";
inline constexpr const char* change_addendum = "Change ";  // "Addendum 1"

inline constexpr const char* sign_note_title = "Sign this note";
inline constexpr const char* sign_addendum_title = "Sign this addendum";
inline constexpr const char* what_is_signed_note =
    "Your name, the time, this device and a hash of exactly this text are fixed together. "
    "Afterwards the note can be added to, but not changed.";
inline constexpr const char* what_is_signed_addendum =
    "Your name, the time, this device and a hash of exactly this addendum are fixed together. "
    "Afterwards it cannot be changed.";
inline constexpr const char* still_missing = "Still missing: ";
inline constexpr const char* sign_anyway = ". You can sign all the same.";
inline constexpr const char* sign_as = "Signing as ";
inline constexpr const char* sign_passphrase = "Your passphrase";
inline constexpr const char* show_sign_passphrase = "Show passphrase";
inline constexpr const char* signing = "Signing…";

}  // namespace sb::ui::words
