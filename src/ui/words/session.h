// What the user reads on one event of the calendar: its form, its pop-up, the questions about it,
// its series. English; the one place of these sentences, so that another language is one file.
#pragma once

namespace sb::ui::words::session {

// The form.
inline constexpr const char* kind = "Kind";
inline constexpr const char* kinds[] = {"Session", "Client contact", "Other event", "Unavailable"};
inline constexpr const char* new_titles[] = {"New session", "New client contact", "New event",
                                             "New unavailable time"};
inline constexpr const char* change_titles[] = {"Change session", "Change client contact",
                                                "Change event", "Change unavailable time"};
inline constexpr const char* book_buttons[] = {"Book session", "Save contact", "Save event",
                                               "Save time"};
inline constexpr const char* client = "Client";
inline constexpr const char* client_placeholder = "Type a name";
inline constexpr const char* add_client_named = "Add new client ";
inline constexpr const char* add_new_client = "Add a new client";
inline constexpr const char* service = "Service";
inline constexpr const char* no_service = "No service";
inline constexpr const char* date = "Date";
inline constexpr const char* start = "Start";
inline constexpr const char* end = "End";
inline constexpr const char* duration = "Duration";
inline constexpr const char* how = "How";
inline constexpr const char* in_person = "In person";
inline constexpr const char* video = "Video";
inline constexpr const char* by_phone = "Phone";
inline constexpr const char* location = "Location";
inline constexpr const char* practitioner = "Practitioner";
inline constexpr const char* in_calendar = "Calendar";
inline constexpr const char* own_calendar = "The practitioner’s own";
inline constexpr const char* status = "Status";
inline constexpr const char* scheduled = "Scheduled";
inline constexpr const char* pending = "Pending";
inline constexpr const char* reason = "Reason";
inline constexpr const char* name = "Name";
inline constexpr const char* title = "Title";
inline constexpr const char* title_hint = "For example: team meeting.";
inline constexpr const char* unavailable_hint = "Optional, for example: holiday.";
inline constexpr const char* client_sees = "The client sees this";
inline constexpr const char* client_note = "Note for the client";
inline constexpr const char* client_note_hint = "Goes into the confirmation.";
inline constexpr const char* you_see = "Only you see this";
inline constexpr const char* private_note = "Private note";
inline constexpr const char* private_note_hint = "Stays out of everything that goes to the client.";
inline constexpr const char* save = "Save";
inline constexpr const char* look_above = "Not saved yet: a field above needs another look.";
inline constexpr const char* series_hint = "Saving asks which sessions of the series are meant.";

// How it repeats.
inline constexpr const char* repeats = "Repeats";
inline constexpr const char* repeat_names[] = {"Does not repeat", "Daily",  "Weekly",
                                               "Monthly",         "Yearly", "As it is now"};
inline constexpr const char* every = "Every";
inline constexpr const char* every_labels[] = {"", "Every how many days", "Every how many weeks",
                                               "Every how many months", "Every how many years", ""};
inline constexpr const char* every_units[] = {"", "days", "weeks", "months", "years", ""};
inline constexpr const char* every_unit[] = {"", "day", "week", "month", "year", ""};
inline constexpr const char* on_days = "On";
inline constexpr const char* ends = "Ends";
inline constexpr const char* ends_after = "After a number";
inline constexpr const char* ends_on = "On a date";
inline constexpr const char* ends_never = "Never";
inline constexpr const char* last_day = "Last day";
inline constexpr const char* how_often = "How many times";
inline constexpr const char* skips_months = "Months without this day are left out.";

// The pop-up.
inline constexpr const char* write_note = "Write note";
inline constexpr const char* open_note = "Open note";
inline constexpr const char* open_chart = "Open chart";
inline constexpr const char* more_actions = "More actions";
inline constexpr const char* change = "Change session…";
inline constexpr const char* change_event = "Change…";
inline constexpr const char* reschedule = "Reschedule…";
inline constexpr const char* book_again = "Book again…";
inline constexpr const char* book_follow_up = "Book follow-up…";
inline constexpr const char* begin = "Start";
inline constexpr const char* complete = "Complete";
inline constexpr const char* confirm_booking = "Confirm";
inline constexpr const char* back_to_scheduled = "Back to scheduled";
inline constexpr const char* start_now = "Start now";
inline constexpr const char* mark_completed = "Mark as completed";
inline constexpr const char* mark_scheduled = "Mark as scheduled";
inline constexpr const char* mark_pending = "Mark as pending";
inline constexpr const char* mark_no_show = "No-show";
inline constexpr const char* cancel_session = "Cancel session…";
inline constexpr const char* cancel_late = "Late cancellation…";
inline constexpr const char* remove = "Delete…";
inline constexpr const char* did_it_happen = "Did the session happen?";
inline constexpr const char* yes = "Yes";
inline constexpr const char* no = "No";
inline constexpr const char* no_note_to_write =
    "It did not take place, so there is no progress note to write.";
inline constexpr const char* correct_times = "Correct times";
inline constexpr const char* confirmation = "Confirmation";
inline constexpr const char* mail_client = "E-mail the client";
inline constexpr const char* save_ics = "Save calendar file (.ics)";
inline constexpr const char* no_address = " has no e-mail address.";
inline constexpr const char* add_address = "Add one";
inline constexpr const char* change_series = "Change";
inline constexpr const char* change_series_name = "Change how it repeats";
inline constexpr const char* for_client = "For the client";

// Sticky notes.
inline constexpr const char* sticky = "Sticky note";
inline constexpr const char* stickies = "Sticky notes";
inline constexpr const char* add_sticky = "Add sticky note";
inline constexpr const char* before_session = "Before the session";
inline constexpr const char* edit_sticky = "Edit";
inline constexpr const char* sticky_prompt = "What everyone who meets this client should know";
inline constexpr const char* save_sticky = "Stick it on";
inline constexpr const char* take_off = "Take off";

// Questions.
inline constexpr const char* cancel_title = "Cancel this session?";
inline constexpr const char* not_happened_title = "What happened instead?";
inline constexpr const char* not_happened_text =
    "No progress note can be written for a session that did not take place.";
inline constexpr const char* what_happened = "What happened";
inline constexpr const char* happened_kinds[] = {"No-show", "Cancelled late", "Cancelled"};
inline constexpr const char* keep_session = "Keep it";
inline constexpr const char* confirm_cancel = "Cancel session";
inline constexpr const char* times_title = "Correct times";
inline constexpr const char* times_text =
    "When it really began and ended. A time alone is on the day of the session; leave a field "
    "empty when it was not recorded.";
inline constexpr const char* started = "Started";
inline constexpr const char* stopped = "Stopped";
inline constexpr const char* delete_title = "Delete this?";
inline constexpr const char* delete_which = "Which ones";
inline constexpr const char* confirm_delete = "Delete";
inline constexpr const char* confirm_archive = "Remove from calendar";

// Series.
inline constexpr const char* scope_title = "Change which sessions?";
inline constexpr const char* scope_name = "Change";
inline constexpr const char* this_one = "Only this one";
inline constexpr const char* following = "This and all following";
inline constexpr const char* all = "The whole series";
inline constexpr const char* was = "So far";
inline constexpr const char* will_be = "New";
inline constexpr const char* go_on = "Continue";
inline constexpr const char* dates_title = "Check the dates";
inline constexpr const char* to_decide = "To look at";
inline constexpr const char* all_dates = "All dates";
inline constexpr const char* other_dates = "The other dates";
inline constexpr const char* endless_words = "It has no end; these are the dates of the next year.";
inline constexpr const char* keep = "Keep";
inline constexpr const char* skip = "Skip";
inline constexpr const char* shift = "Shift";
inline constexpr const char* for_all = "For all of them";
inline constexpr const char* save_series = "Save";
inline constexpr const char* new_date = "new";
inline constexpr const char* falls_away = "falls away";
inline constexpr const char* stays = "stays: ";
inline constexpr const char* will_be_skipped = "will be skipped";

}  // namespace sb::ui::words::session
