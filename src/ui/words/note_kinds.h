// What the user reads on notes that are no progress notes: their facts, psychotherapy notes and
// giving them to somebody, texts that two devices wrote, the Notes tab. English; one constant per
// sentence.
#pragma once

namespace sb::ui::words {

inline constexpr const char* fact_title = "Title";
inline constexpr const char* fact_date = "Date";
inline constexpr const char* fact_time = "Time";
inline constexpr const char* fact_location = "Location";
inline constexpr const char* fact_medium = "Medium";
inline constexpr const char* fact_practitioner = "Practitioner";
inline constexpr const char* media[] = {"Phone", "Video", "In person", "E-mail", "Message",
                                        "Letter"};
inline constexpr const char* with_member = "with ";
inline constexpr const char* note_sticky = "Sticky";
inline constexpr const char* note_sticky_text = "Stands among the sticky notes of this client too.";
inline constexpr const char* visible_to_all = "Visible to everyone who may open this chart.";
inline constexpr const char* discard_note = "Discard empty note";
inline constexpr const char* note_complete = "Complete";

inline constexpr const char* psychotherapy_mark =
    "Psychotherapy note: only you can read it. Not part of the record.";
inline constexpr const char* psychotherapy_text =
    "It is in no timeline, search or export. It leaves the program only with the client's "
    "written authorisation.";
inline constexpr const char* not_in_record = "not part of the record";
inline constexpr const char* psychotherapy_body = "Your own reflection, in your own words";
inline constexpr const char* give_note = "Give to somebody…";
inline constexpr const char* give_title = "Give this note to somebody";
inline constexpr const char* give_explained =
    "Psychotherapy notes may be given to others only with the client's written authorisation. It "
    "is recorded first; then a PDF of this one note is made, marked for its recipient.";
inline constexpr const char* give_recipient = "Recipient";
inline constexpr const char* give_recipient_hint = "Name and office, as in the authorisation.";
inline constexpr const char* give_purpose = "Purpose";
inline constexpr const char* give_purpose_hint = "What the client authorised it for.";
inline constexpr const char* give_authorised = "Date of the written authorisation";
inline constexpr const char* give_confirm = "Give as PDF";
inline constexpr const char* given_before = "Given before";
inline constexpr const char* given_for = ", authorised ";

inline constexpr const char* other_text_by = "Also written meanwhile by ";
inline constexpr const char* other_text_by_you = "Also written by you on another device";
inline constexpr const char* other_fact = ": ";  // "Title: Also written …"
inline constexpr const char* use_other = "Use this one";
inline constexpr const char* keep_mine = "Keep mine";

inline constexpr const char* write_contact_note = "Write contact note";
inline constexpr const char* open_contact_note = "Open contact note";
inline constexpr const char* psychotherapy_note = "Psychotherapy note";

inline constexpr const char* kinds_all = "All";
inline constexpr const char* kinds_short[] = {"Progress", "Clinical", "Administrative",
                                              "Contacts", "Psychotherapy"};
inline constexpr const char* group_drafts = "Drafts";
inline constexpr const char* group_notes = "Notes";
inline constexpr const char* group_own = "Your psychotherapy notes";
inline constexpr const char* group_own_text = "Only you can see these. Not part of the record.";
inline constexpr const char* group_archived = "Archived";
inline constexpr const char* show_archived_notes = "Archived ";
inline constexpr const char* no_notes_of_kind = "No notes of this kind";
inline constexpr const char* no_notes_of_kind_text = "Choose another kind above, or All.";
inline constexpr const char* by_member = "by ";

}  // namespace sb::ui::words
