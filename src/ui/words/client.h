// What the user reads on the filters of the client list, the client's form, and the dialogs that
// merge and delete clients. English; one constant per sentence.
#pragma once

namespace sb::ui::words::person {

// The list.
inline constexpr const char* filter = "Filter";
inline constexpr const char* filter_clients = "Filter clients";
inline constexpr const char* by_status = "Status";
inline constexpr const char* by_practitioner = "Practitioner";
inline constexpr const char* by_tag = "Tag";
inline constexpr const char* no_practitioner = "Nobody";
inline constexpr const char* clear_filters = "Clear filters";
inline constexpr const char* remove_filter = "Remove filter ";
inline constexpr const char* show_results = "Show ";
inline constexpr const char* filters_on = "Filters in force";
inline constexpr const char* nothing_passes = "No client passes these filters";
inline constexpr const char* nothing_passes_for = "No match for ";
inline constexpr const char* within_filters = " passes these filters";
inline constexpr const char* filters_are = "Filtered by ";
inline constexpr const char* without_one = "Without filters there is 1 client.";
inline constexpr const char* without_before = "Without filters there are ";
inline constexpr const char* without_after = " clients.";
inline constexpr const char* more_tags = "Type in the search to find a client with another tag.";

// The form.
inline constexpr const char* reach = "Reaching them";
inline constexpr const char* reach_by = "Agreed to";
inline constexpr const char* may_call = "Call";
inline constexpr const char* may_text = "Text";
inline constexpr const char* may_voicemail = "Voicemail";
inline constexpr const char* may_email = "E-mail";
inline constexpr const char* address = "Address";
inline constexpr const char* contacts = "Contacts";
inline constexpr const char* contacts_hint = "Whom to turn to: in an emergency, or for a minor.";
inline constexpr const char* add_emergency = "Emergency contact";
inline constexpr const char* add_guardian = "Guardian";
inline constexpr const char* add_partner = "Partner";
inline constexpr const char* add_other = "Other";
inline constexpr const char* add_before = "Add ";
inline constexpr const char* contact_kind = "Kind of contact";
inline constexpr const char* contact_name = "Contact's name";
inline constexpr const char* contact_relation = "Relation";
inline constexpr const char* relation_example = "e.g. mother, neighbour";
inline constexpr const char* contact_phone = "Contact's phone";
inline constexpr const char* contact_email = "Contact's e-mail";
inline constexpr const char* remove_contact = "Remove contact";
inline constexpr const char* minor_hint =
    "Under 18: a guardian usually stands among the contacts. You can add one later.";
inline constexpr const char* care = "Care";
inline constexpr const char* practitioner = "Primary practitioner";
inline constexpr const char* tags = "Tags";
inline constexpr const char* new_tag = "Add a tag";
inline constexpr const char* new_tag_example = "e.g. couple, evening";
inline constexpr const char* new_tag_hint = "Enter adds it. Tags filter the list of clients.";
inline constexpr const char* remove_tag = "Remove tag ";
inline constexpr const char* add_tag = "Add tag ";
inline constexpr const char* this_record = "This record";
inline constexpr const char* also_under = "Also kept under ";
inline constexpr const char* take_apart = "Take apart again";
inline constexpr const char* merge_with = "Merge with another client…";
inline constexpr const char* delete_this = "Delete client…";

inline constexpr const char* already_here = "Already in the practice?";
inline constexpr const char* born = "born ";
inline constexpr const char* open_chart = "Open chart";
inline constexpr const char* choose = "Choose";
inline constexpr const char* kept_new = "What you typed about the new client is kept.";
inline constexpr const char* kept_old = "What you typed about a client is kept.";
inline constexpr const char* go_on = "Go on";
inline constexpr const char* discard = "Discard what was typed";

// Two who may be one.
inline constexpr const char* merge_title = "One person, two records?";
inline constexpr const char* merge_find = "Merge with";
inline constexpr const char* merge_find_hint = "Name, number, phone or e-mail of the other record";
inline constexpr const char* merge_found = "Clients found";
inline constexpr const char* merge_nobody = "Nobody else matches.";
inline constexpr const char* stays = "Stays";
inline constexpr const char* goes = "Merged";
inline constexpr const char* swap = "Keep the other one";
inline constexpr const char* fact_name = "Legal name";
inline constexpr const char* fact_preferred = "Preferred name";
inline constexpr const char* fact_pronouns = "Pronouns";
inline constexpr const char* fact_born = "Date of birth";
inline constexpr const char* fact_phone = "Phone";
inline constexpr const char* fact_email = "E-mail";
inline constexpr const char* fact_address = "Address";
inline constexpr const char* fact_practitioner = "Practitioner";
inline constexpr const char* fact_status = "Status";
inline constexpr const char* fact_contacts = "Contacts";
inline constexpr const char* fact_tags = "Tags";
inline constexpr const char* fact_sessions = "Sessions";
inline constexpr const char* fact_notes = "Notes";
inline constexpr const char* unknown = "–";
inline constexpr const char* facts = "Both records";
inline constexpr const char* moves_nothing = "There is nothing to move.";
inline constexpr const char* moves_one = " will be shown in the chart that stays.";
inline constexpr const char* keeps_both =
    "Nothing is rewritten: both numbers go on finding the client, and you can take the two apart "
    "again at any time from the client's form.";
inline constexpr const char* fill_in = "Fill in what the one who stays lacks";
inline constexpr const char* merge = "Merge";
inline constexpr const char* two_people = "They are two people";
inline constexpr const char* look_again = "Choose somebody else";
inline constexpr const char* and_word = " and ";

// Deleting.
inline constexpr const char* delete_title = "Delete this client?";
inline constexpr const char* delete_text =
    "The client leaves the list, the search and the chart.";
inline constexpr const char* delete_reason = "Reason";
inline constexpr const char* delete_reason_example = "e.g. entered by mistake";
inline constexpr const char* delete_confirm = "Delete client";
inline constexpr const char* delete_keep = "Keep client";

}  // namespace sb::ui::words::person
