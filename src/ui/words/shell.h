// What the user reads on the shell: rail, foot bar, shortcuts, the practice page.
// English; the one place of these sentences, so that another language is one file.
#pragma once

namespace sb::ui::words {

inline constexpr const char* app_name = "Sessionbook";
inline constexpr const char* calendar = "Calendar";
inline constexpr const char* clients = "Clients";
inline constexpr const char* practice = "Practice";
inline constexpr const char* lock = "Lock";
inline constexpr const char* discreet = "Discreet";
inline constexpr const char* discreet_mode = "Discreet mode";
inline constexpr const char* discreet_text =
    "Clients' names become initials everywhere on the screen. Exports stay as they are.";
inline constexpr const char* more = "More";
inline constexpr const char* back = "Back";
inline constexpr const char* close = "Close";
inline constexpr const char* cancel = "Cancel";
inline constexpr const char* undo = "Undo";
inline constexpr const char* main_navigation = "Main";
inline constexpr const char* status_bar = "Status";
inline constexpr const char* messages = "Messages";
inline constexpr const char* dismiss = "Dismiss message";

inline constexpr const char* saved = "Saved on this device";
inline constexpr const char* draft_saved = "Draft saved on this device";
inline constexpr const char* saving = "Saving…";
inline constexpr const char* not_saved = "Not saved yet";
inline constexpr const char* offline = "Offline — everything keeps working";
inline constexpr const char* demo_foot = "Demo practice: fictional people, nothing is kept";
inline constexpr const char* demo_short = "Demo practice: nothing is kept";
inline constexpr const char* leave_demo = "Leave the demo";
inline constexpr const char* other_zone = "This device is in ";
inline constexpr const char* update_ready = "A new version is ready.";
inline constexpr const char* update_now = "Update now";

inline constexpr const char* shortcuts = "Keyboard shortcuts";
inline constexpr const char* appearance = "Appearance";
inline constexpr const char* appearance_system = "As the device";
inline constexpr const char* appearance_light = "Light";
inline constexpr const char* appearance_dark = "Dark";
inline constexpr const char* this_device = "This device";
inline constexpr const char* install = "Install as an app";
inline constexpr const char* install_text =
    "Opens from the home screen, keeps its data even if you have not come by for a while, and "
    "works "
    "with the network off.";
inline constexpr const char* kept = "The browser has promised to keep this practice on the device.";
inline constexpr const char* not_kept =
    "The browser may clear this practice when the device runs out of room. Ask it to keep it.";
inline constexpr const char* ask_keep = "Ask to keep";
inline constexpr const char* members = "Members";
inline constexpr const char* services = "Services";
inline constexpr const char* zone = "Time zone";
inline constexpr const char* locks_after = "Locks by itself";
inline constexpr const char* version = "Version";

}  // namespace sb::ui::words
