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
inline constexpr const char* new_session = "New session";
inline constexpr const char* new_short = "New";
inline constexpr const char* now = "Now";
inline constexpr const char* no_sessions = "no sessions";

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
