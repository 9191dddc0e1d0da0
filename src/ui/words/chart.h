// What the user reads on the client list, the client's form and the chart. English; one constant
// per sentence, so that another language is one file.
#pragma once

namespace sb::ui::words {

inline constexpr const char* new_client = "New client";
inline constexpr const char* search_clients = "Search clients";
inline constexpr const char* search_clients_hint = "Name, number, phone or e-mail";
inline constexpr const char* client_list = "Clients";
inline constexpr const char* one_client = "1 client";
inline constexpr const char* n_clients = " clients";
inline constexpr const char* n_match = " match";
inline constexpr const char* one_matches = "1 client matches";
inline constexpr const char* no_clients = "No clients yet";
inline constexpr const char* no_clients_text =
    "Everybody you work with will be listed here, each with a chart of sessions and notes.";
inline constexpr const char* first_client = "Add the first client";
inline constexpr const char* nobody_matches = "Nobody matches ";
inline constexpr const char* nobody_matches_text =
    "The beginning of a name, a number, a phone number or an e-mail address finds a client.";
inline constexpr const char* add_as_client = "Add ";
inline constexpr const char* add_as_client_end = " as a new client";
inline constexpr const char* clear_search = "Clear search";

inline constexpr const char* edit_client = "Edit client";
inline constexpr const char* add_client = "Add client";
inline constexpr const char* save_client = "Save";
inline constexpr const char* client_name = "Name";
inline constexpr const char* client_name_hint = "The legal name, as it should stand in the record.";
inline constexpr const char* preferred_name = "Preferred name";
inline constexpr const char* preferred_name_hint = "Shown everywhere in place of the legal name.";
inline constexpr const char* pronouns = "Pronouns";
inline constexpr const char* pronouns_example = "e.g. she/her";
inline constexpr const char* birth_date = "Date of birth";
inline constexpr const char* birth_date_example = "e.g. 14 Mar 1992";
inline constexpr const char* years_old = " years old";
inline constexpr const char* client_email = "E-mail";
inline constexpr const char* client_phone = "Phone";
inline constexpr const char* client_status = "Status";

inline constexpr const char* client_prospective = "Prospective";
inline constexpr const char* client_active = "Active";
inline constexpr const char* client_waitlist = "Waitlist";
inline constexpr const char* client_inactive = "Inactive";
inline constexpr const char* client_discharged = "Discharged";

inline constexpr const char* chart = "Chart";
inline constexpr const char* chart_gone = "This chart can't be opened";
inline constexpr const char* chart_gone_text =
    "The client is not in this practice, or your role does not include charts.";
inline constexpr const char* to_clients = "All clients";
inline constexpr const char* client_gone = "This client was deleted";
inline constexpr const char* client_gone_text =
    "Sessions stay in the calendar as “Deleted Client”. Notes and files are kept until their "
    "retention ends, no longer linked to a name.";
inline constexpr const char* summary = "Summary";
inline constexpr const char* sessions = "Sessions";
inline constexpr const char* notes = "Notes";
inline constexpr const char* files = "Files";
inline constexpr const char* merged_here = "Also here: ";
inline constexpr const char* merged_end = ", merged into this chart";
inline constexpr const char* take_apart = "Take apart";
inline constexpr const char* next_session_at = "next session ";
inline constexpr const char* nothing_scheduled = "nothing scheduled";
inline constexpr const char* book_session = "Book session";
inline constexpr const char* book_a_session = "Book a session";  // an empty tab's next step

inline constexpr const char* timeline = "Timeline";
inline constexpr const char* no_timeline = "Nothing here yet";
inline constexpr const char* no_timeline_text =
    "Sessions, notes, contacts and files of this client will stand here, the newest first.";
inline constexpr const char* none_of_kind = "Nothing of this kind";
inline constexpr const char* none_of_kind_text =
    "The timeline shows only what is chosen above; this chart has none of it.";
inline constexpr const char* all_kinds = "All kinds";
inline constexpr const char* show_all_kinds = "Show all kinds";
inline constexpr const char* n_kinds = " kinds";
inline constexpr const char* kinds_shown = "Kinds shown";
inline constexpr const char* kinds_name = "Timeline shows: ";
inline constexpr const char* kind_sessions = "Sessions";
inline constexpr const char* kind_contacts = "Client contacts";
inline constexpr const char* kind_progress_notes = "Progress notes";
inline constexpr const char* kind_clinical_notes = "Clinical notes";
inline constexpr const char* kind_admin_notes = "Administrative notes";
inline constexpr const char* kind_stickies = "Sticky notes";
inline constexpr const char* kind_files = "Files";
inline constexpr const char* kind_status = "Status";
inline constexpr const char* kind_sticky = "Sticky note";
inline constexpr const char* added_by = "Added by ";
inline constexpr const char* status_set = "Status set to ";
inline constexpr const char* status_before = "Before: ";

inline constexpr const char* add = "Add";
inline constexpr const char* add_name = "Add to the chart";
inline constexpr const char* add_file = "File";
inline constexpr const char* only_you = "only you can open it";

inline constexpr const char* stickies = "Sticky notes";
inline constexpr const char* one_sticky = "1 sticky note";
inline constexpr const char* n_stickies = " sticky notes";
inline constexpr const char* one_ahead = "1 session ahead";
inline constexpr const char* n_ahead = " sessions ahead";
inline constexpr const char* before_next = "Before the next session";
inline constexpr const char* open_before = "Open";
inline constexpr const char* before_session = "Before the session";
inline constexpr const char* plan_and_homework = "Plan and homework";
inline constexpr const char* last_session = "Last session";
inline constexpr const char* no_last_session = "There was none yet.";
inline constexpr const char* last_contact = "Last contact";
inline constexpr const char* no_contact = "None is on record.";
inline constexpr const char* to_reach = "To reach this client";
inline constexpr const char* nothing_agreed = "Nothing is agreed on in the client's form yet.";
inline constexpr const char* agreed = "agreed: ";
inline constexpr const char* not_agreed = "nothing agreed";
inline constexpr const char* reach_hidden = "Numbers and addresses are hidden in discreet mode.";
inline constexpr const char* from_note = "From the note of ";
inline constexpr const char* as_signed = "as signed";
inline constexpr const char* may_call = "call";
inline constexpr const char* may_text = "text";
inline constexpr const char* may_voicemail = "voicemail";
inline constexpr const char* may_email = "e-mail";
inline constexpr const char* role_emergency = "Emergency contact";
inline constexpr const char* role_guardian = "Guardian";
inline constexpr const char* role_partner = "Partner";
inline constexpr const char* role_other = "Contact";
inline constexpr const char* in_one_day = "tomorrow";
inline constexpr const char* on_this_day = "today";
inline constexpr const char* in_days = "in ";
inline constexpr const char* days = " days";
inline constexpr const char* next_session = "Next session";
inline constexpr const char* none_booked = "none booked";
inline constexpr const char* last_plan = "Plan";
inline constexpr const char* no_plan = "none in a signed note yet";
inline constexpr const char* no_plan_whole = "No signed note has one yet.";
inline constexpr const char* to_do = "To do";
inline constexpr const char* nothing_to_do = "all notes are signed";
inline constexpr const char* nothing_to_do_whole = "All notes are signed.";
inline constexpr const char* note_for = "Note for ";
inline constexpr const char* draft_of = " is a draft, ";
inline constexpr const char* and_more = " more notes to write or sign";

inline constexpr const char* session_list = "Sessions";
inline constexpr const char* column_when = "Date and time";
inline constexpr const char* column_service = "Service";
inline constexpr const char* column_duration = "Duration";
inline constexpr const char* column_status = "Status";
inline constexpr const char* column_note = "Note";
inline constexpr const char* no_sessions_yet = "No sessions yet";
inline constexpr const char* no_sessions_yet_text =
    "Booked and past sessions of this client will be listed here.";

inline constexpr const char* kind_progress = "Progress note";
inline constexpr const char* kind_clinical = "Clinical note";
inline constexpr const char* kind_administrative = "Administrative note";
inline constexpr const char* kind_contact = "Client contact";
inline constexpr const char* kind_psychotherapy = "Psychotherapy note";

inline constexpr const char* note_list = "Notes";
inline constexpr const char* no_notes = "No notes yet";
inline constexpr const char* no_notes_text =
    "A progress note belongs to a session: write it from here, the calendar or the session "
    "list.";
inline constexpr const char* signed_by = "Signed by ";
inline constexpr const char* draft_by = "Draft by ";
inline constexpr const char* draft_empty = "Nothing written yet.";

}  // namespace sb::ui::words
