// What the user reads on the Practice page: settings, working hours, services, calendars. English;
// one constant per sentence.
#pragma once

namespace sb::ui::words {

inline constexpr const char* practice_settings = "Practice settings";
inline constexpr const char* change_settings = "Change settings";
inline constexpr const char* save_settings = "Save settings";
inline constexpr const char* practice_label = "Name";
inline constexpr const char* currency = "Currency";
inline constexpr const char* currency_hint = "Three letters, like EUR.";
inline constexpr const char* calendar_slot = "Calendar slot";
inline constexpr const char* calendar_slot_hint = "5 to 60 minutes.";
inline constexpr const char* week_begins = "Week begins on";
inline constexpr const char* usual_duration = "Usual duration";
inline constexpr const char* usual_duration_hint = "Of sessions without a service.";
inline constexpr const char* notes_due = "Notes are due after";
inline constexpr const char* notes_due_hint = "Hours from the end of the session.";
inline constexpr const char* edit_window = "Notes handed in can be edited for";
inline constexpr const char* edit_window_hint = "Hours after handing in. 0: they close at once.";
inline constexpr const char* complete_to_sign = "Sign complete notes only";
inline constexpr const char* complete_to_sign_text =
    "What is missing stops the signature. Off: it is named, and one may sign all the same.";
inline constexpr const char* complete_to_sign_on = "complete notes only";
inline constexpr const char* complete_to_sign_off = "what is missing is named";
inline constexpr const char* signing_asks = "Signing";
inline constexpr const char* locks_after_label = "Locks by itself after";
inline constexpr const char* locks_after_hint = "Minutes without use.";
inline constexpr const char* zone_hint =
    "Like Europe/Vienna. Sessions keep the time on the clock.";

inline constexpr const char* members_and_hours = "Members and working hours";
inline constexpr const char* no_hours = "No working hours set: never outside them.";
inline constexpr const char* change_hours = "Working hours";
inline constexpr const char* add_exception = "Add exception";
inline constexpr const char* exception_closed = "does not work";
inline constexpr const char* hours_of = "Working hours of ";
inline constexpr const char* hours_from = " from";
inline constexpr const char* hours_to = " to";
inline constexpr const char* add_stretch = "Add a break";
inline constexpr const char* add_stretch_on = "Add a break on ";
inline constexpr const char* remove_stretch = "Remove these hours on ";
inline constexpr const char* save_hours = "Save hours";

inline constexpr const char* exception_new = "Exception from working hours";
inline constexpr const char* exception_of = "Of ";
inline constexpr const char* exception_first = "First day";
inline constexpr const char* exception_first_example = "e.g. 24 Dec 2026";
inline constexpr const char* exception_last = "Last day";
inline constexpr const char* exception_last_hint = "Empty for a single day.";
inline constexpr const char* exception_all_day = "Does not work at all";
inline constexpr const char* exception_from = "Works from";
inline constexpr const char* exception_to = "Works to";
inline constexpr const char* exception_reason = "Reason";
inline constexpr const char* exception_reason_hint = "The team sees it.";
inline constexpr const char* exception_save = "Save exception";
inline constexpr const char* exception_remove = "Remove exception";

inline constexpr const char* add_service = "Add service";
inline constexpr const char* new_service = "New service";
inline constexpr const char* change_service = "Change service";
inline constexpr const char* service_name = "Name";
inline constexpr const char* service_code = "Code";
inline constexpr const char* service_code_hint = "Your own, for invoices.";
inline constexpr const char* service_duration = "Duration";
inline constexpr const char* service_price = "Price";
inline constexpr const char* no_price = "no price";
inline constexpr const char* save_service = "Save service";
inline constexpr const char* archive_service = "Archive service";
inline constexpr const char* restore_service = "Offer again";

inline constexpr const char* calendars = "Calendars";
inline constexpr const char* no_calendars =
    "Without calendars each member's sessions stand in one. Add some for rooms or places.";
inline constexpr const char* add_calendar = "Add calendar";
inline constexpr const char* new_calendar = "New calendar";
inline constexpr const char* rename_calendar = "Rename calendar";
inline constexpr const char* calendar_name = "Name";
inline constexpr const char* calendar_example = "e.g. Room 2";
inline constexpr const char* save_calendar = "Save calendar";
inline constexpr const char* archive_calendar = "Archive calendar";
inline constexpr const char* restore_calendar = "Use again";

inline constexpr const char* archived = "Archived";
inline constexpr const char* show_archived = "Show archived";
inline constexpr const char* hide_archived = "Hide archived";

}  // namespace sb::ui::words
