// What the user reads when handing in, archiving and comparing notes, and on the To do page about
// notes. English; one constant per sentence.
#pragma once

namespace sb::ui::words {

// The bar above a note that is handed in, locked or archived.
inline constexpr const char* open_until = "Handed in. It can be edited until ";
inline constexpr const char* window_locked =
    "Handed in and closed: the time for editing is over. Sign it, or add an addendum.";
inline constexpr const char* add_addendum_here = "Add addendum";
inline constexpr const char* window_of_other = "Handed in, not signed yet.";
inline constexpr const char* clock_behind_title = "This device's clock looks wrong";
inline constexpr const char* clock_behind =
    "The note was handed in at a later time than the clock shows now. Set the clock right: the "
    "time becomes part of your signature.";
inline constexpr const char* archived_title = "Archived";
inline constexpr const char* archived_text =
    "This note is out of the chart and kept in the record. It can't be changed while it is here.";
inline constexpr const char* restore_note = "Put back into the chart";

// The menu.
inline constexpr const char* submit_note = "Hand in without signing…";
inline constexpr const char* versions = "Versions…";
inline constexpr const char* archive_note = "Archive…";

inline constexpr const char* submit_title = "Hand in this note?";
inline constexpr const char* submit_text =
    "The note counts as handed in from now on. It is not signed by that.";
inline constexpr const char* submit_until = "You can still edit it until ";
inline constexpr const char* submit_every_version = ". Every version is kept.";
inline constexpr const char* submit_closes = "It is closed to changes at once.";
inline constexpr const char* submit = "Hand in";

inline constexpr const char* archive_title = "Archive this note?";
inline constexpr const char* archive_text =
    "It leaves the chart and stays in the record. It can be put back. What is signed stays signed.";
inline constexpr const char* archive_reason = "Reason";
inline constexpr const char* archive_reason_hint = "For example: written for the wrong client.";
inline constexpr const char* archive = "Archive";

// Signing.
inline constexpr const char* missing_title = "Still missing";
inline constexpr const char* missing_blocks =
    "This practice signs complete notes only. Complete what is missing first.";
inline constexpr const char* missing_warns = "You can sign all the same.";
inline constexpr const char* jump_there = "Goes to the place and closes this dialog.";
inline constexpr const char* clock_signing =
    "This device's clock is behind: the note was last changed at ";
inline constexpr const char* clock_signing_more =
    ", which is later than now. Check the clock before you sign.";

// Late edits.
inline constexpr const char* turn_into_addendum = "Turn into an addendum";

// Versions.
inline constexpr const char* versions_title = "Versions";
inline constexpr const char* versions_reading = "Reading every version…";
inline constexpr const char* versions_one = "There is one version: nothing was changed since.";
inline constexpr const char* compare_older = "From";
inline constexpr const char* compare_newer = "To";
inline constexpr const char* version_nothing = "Nothing yet (before the first version)";
inline constexpr const char* version_begun = "begun";
inline constexpr const char* version_written = "changed ";
inline constexpr const char* version_submitted = "handed in";
inline constexpr const char* version_archived = "archived: ";
inline constexpr const char* version_restored = "back in the chart";
inline constexpr const char* version_signed = "signed";
inline constexpr const char* version_late = "after the signature: ";
inline constexpr const char* version_this_device = "this device";
inline constexpr const char* version_device = "device ";
inline constexpr const char* redline_key =
    "Added words are underlined, removed words struck through.";
inline constexpr const char* redline_same = "The same in both.";
inline constexpr const char* redline_none = "Nothing is written in either version.";
inline constexpr const char* redline_equal = "These two versions read the same.";
inline constexpr const char* redline_added = "(added: ";
inline constexpr const char* redline_removed = "(removed: ";
inline constexpr const char* redline_end = ")";
inline constexpr const char* show_unchanged = "Show sections that did not change";

// The To do page.
inline constexpr const char* todo_to_write = "Notes to write";
inline constexpr const char* todo_to_write_text =
    "Sessions you held that have no note yet. Looks back 90 days.";
inline constexpr const char* todo_to_sign = "Notes to sign";
inline constexpr const char* todo_to_sign_text =
    "Your drafts with text in them, and addenda without a signature.";
inline constexpr const char* todo_not_signed = "not signed";
inline constexpr const char* todo_due_in = "due in ";
inline constexpr const char* todo_overdue = "overdue ";
inline constexpr const char* todo_not_billable = "Not billable yet";
inline constexpr const char* todo_not_billable_text =
    "A session is billable when it was held and its note is complete and signed.";
inline constexpr const char* why_not_held = "Nobody has said that it took place";
inline constexpr const char* why_no_note = "No note yet";
inline constexpr const char* why_not_signed = "The note is not signed";
inline constexpr const char* why_incomplete = "Say in an addendum what the signed note lacks: ";
inline constexpr const char* why_missing = "; it lacks: ";
inline constexpr const char* why_not_ready = "Its note is not complete and signed";
inline constexpr const char* todo_forecast = "Notes that fall due";
inline constexpr const char* todo_forecast_text =
    "Notes of sessions held and still to come, over seven days. Days without any are left out.";
inline constexpr const char* todo_forecast_day = "Day";
inline constexpr const char* todo_forecast_begun = "Held";
inline constexpr const char* todo_forecast_planned = "To come";
inline constexpr const char* todo_forecast_all = "Due";
inline constexpr const char* todo_today = "Today";
inline constexpr const char* todo_open_note = "Open note";
inline constexpr const char* todo_open_note_for = "Open the note for ";

}  // namespace sb::ui::words
