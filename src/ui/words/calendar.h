// What the user reads on the calendar, its pop-up and its forms.
// English; the one place of these sentences, so that another language is one file.
#pragma once

namespace sb::ui::words {

inline constexpr const char* today = "Today";
inline constexpr const char* previous = "Previous";
inline constexpr const char* next = "Next";
inline constexpr const char* view = "View";
inline constexpr const char* day_view = "Day";
inline constexpr const char* week_view = "Week";
inline constexpr const char* month_view = "Month";
inline constexpr const char* list_view = "List";
inline constexpr const char* new_session = "New session";
inline constexpr const char* new_short = "New";
inline constexpr const char* now = "Now";
inline constexpr const char* no_sessions = "no events";
inline constexpr const char* one_session = " event";
inline constexpr const char* n_sessions = " events";
inline constexpr const char* overlaps = "overlaps";
inline constexpr const char* outside_hours = "outside hours";
inline constexpr const char* other_hours = "Other hours";
inline constexpr const char* closed_day = "Closed";
inline constexpr const char* contact = "Client contact";
inline constexpr const char* other_event = "Other event";
inline constexpr const char* unavailable = "Unavailable";
inline constexpr const char* session_kind = "Session";
inline constexpr const char* choose_kind = "What is it?";
inline constexpr const char* n_more_before = "+";
inline constexpr const char* n_more = " more";
inline constexpr const char* month_grid = "Days of the month";
inline constexpr const char* agenda = "Events of the month";
inline constexpr const char* nothing_in_month = "Nothing this month";
inline constexpr const char* nothing_in_month_text =
    "What is booked in this month will stand here, day by day.";
inline constexpr const char* nothing_on_day = "Nothing on this day";
inline constexpr const char* times_are_in = "Times are in ";
inline constexpr const char* device_is_in = "; this device is in ";

inline constexpr const char* filter = "Filter";
inline constexpr const char* filters = "Filters in force";
inline constexpr const char* filter_client = "Client";
inline constexpr const char* filter_client_hint = "Search by name";
inline constexpr const char* filter_members = "Members";
inline constexpr const char* filter_services = "Services";
inline constexpr const char* filter_statuses = "Status";
inline constexpr const char* filter_kinds = "Kind of event";
inline constexpr const char* clear_filter = "Clear filter";
inline constexpr const char* show_results = "Show";
inline constexpr const char* remove_filter = "Remove filter ";
inline constexpr const char* nobody_found = "Nobody matches.";
inline constexpr const char* no_match = "No sessions match the filter";
inline constexpr const char* no_match_text = "Nothing in the days shown passes it.";

inline constexpr const char* find_slot = "Find a free slot";
inline constexpr const char* find_short = "Free slot";
inline constexpr const char* slot_member = "With";
inline constexpr const char* slot_duration = "How long";
inline constexpr const char* slot_from = "From";
inline constexpr const char* slot_until = "Until";
inline constexpr const char* more_slots = "More";
inline constexpr const char* free_slots = "Free slots";

inline constexpr const char* write_note = "Write note";
inline constexpr const char* open_note = "Open note";
inline constexpr const char* open_chart = "Open chart";
inline constexpr const char* more_actions = "More actions";
inline constexpr const char* change_session = "Change session…";
inline constexpr const char* start_now = "Start now";
inline constexpr const char* mark_completed = "Mark as completed";
inline constexpr const char* mark_scheduled = "Mark as scheduled";
inline constexpr const char* mark_pending = "Mark as pending";
inline constexpr const char* mark_no_show = "No-show";
inline constexpr const char* cancel_session = "Cancel session…";
inline constexpr const char* cancel_late = "Late cancellation…";

inline constexpr const char* change_title = "Change session";
inline constexpr const char* client = "Client";
inline constexpr const char* client_placeholder = "Type a name";
inline constexpr const char* add_client_named = "Add new client ";
inline constexpr const char* add_new_client = "Add a new client";
inline constexpr const char* service = "Service";
inline constexpr const char* date = "Date";
inline constexpr const char* start = "Start";
inline constexpr const char* end = "End";
inline constexpr const char* duration = "Duration";
inline constexpr const char* modality = "How";
inline constexpr const char* in_person = "In person";
inline constexpr const char* video = "Video";
inline constexpr const char* phone = "Phone";
inline constexpr const char* location = "Location";
inline constexpr const char* client_note = "Note for the client";
inline constexpr const char* client_note_hint = "Goes into the confirmation.";
inline constexpr const char* private_note = "Private note";
inline constexpr const char* private_note_hint = "Only for you.";
inline constexpr const char* book = "Book session";
inline constexpr const char* save = "Save";
inline constexpr const char* cancel_title = "Cancel this session?";
inline constexpr const char* cancel_reason = "Reason";
inline constexpr const char* keep_session = "Keep it";
inline constexpr const char* confirm_cancel = "Cancel session";

}  // namespace sb::ui::words
