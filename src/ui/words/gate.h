// What the user reads before the practice is open.
// English; the one place of these sentences, so that another language is one file.
#pragma once

namespace sb::ui::words {

inline constexpr const char* starting = "Opening…";
inline constexpr const char* tagline = "Works offline · nothing leaves this device · version ";

inline constexpr const char* welcome = "Welcome";
inline constexpr const char* welcome_text =
    "A calm record book for your practice: the calendar, the charts and the notes. Everything is "
    "encrypted and stays on this device.";
inline constexpr const char* create_practice = "Create a practice";
inline constexpr const char* try_demo = "Try the demo practice";
inline constexpr const char* demo_hint = "Fictional people, nothing to fill in, nothing kept.";

inline constexpr const char* practice_name = "Practice name";
inline constexpr const char* practice_name_example = "e.g. Hale Counselling";
inline constexpr const char* your_name = "Your name";
inline constexpr const char* your_name_hint = "As it should stand beneath signed notes.";
inline constexpr const char* credentials = "Credentials";
inline constexpr const char* credentials_hint = "Optional, e.g. LPC.";
inline constexpr const char* passphrase = "Passphrase";
inline constexpr const char* passphrase_hint =
    "Four or more unrelated words are strong and easy to remember.";
inline constexpr const char* passphrase_again = "Passphrase again";
inline constexpr const char* show_passphrase = "Show passphrase";
inline constexpr const char* strength = "Strength";
inline constexpr const char* strength_words[5] = {"very weak", "weak", "fair", "good", "strong"};
inline constexpr const char* nobody_else =
    "Only this passphrase opens the practice. Nobody can reset it for you; the next step gives you "
    "a "
    "recovery code.";
inline constexpr const char* go_on = "Continue";
inline constexpr const char* working = "Preparing the encryption…";

inline constexpr const char* recovery_title = "Your recovery code";
inline constexpr const char* recovery_text =
    "Write it down and keep it away from this device. It opens the practice if the passphrase is "
    "ever "
    "forgotten. It is shown only this once.";
inline constexpr const char* copy_code = "Copy";
inline constexpr const char* recovery_typed = "Type the code back";
inline constexpr const char* recovery_typed_hint = "Small letters and missing dashes are fine.";
inline constexpr const char* open_practice = "Open my practice";

inline constexpr const char* locked_text = "Everything on this device is encrypted.";
inline constexpr const char* locked_at = "Locked at ";
inline constexpr const char* who = "Who is it?";
inline constexpr const char* unlock = "Unlock";
inline constexpr const char* unlocking = "Unlocking…";
inline constexpr const char* use_recovery = "Use recovery code";

inline constexpr const char* recover_title = "Open with the recovery code";
inline constexpr const char* recovery_code = "Recovery code";
inline constexpr const char* new_passphrase = "New passphrase";
inline constexpr const char* recover = "Open and set the passphrase";

inline constexpr const char* elsewhere_title = "Open in another tab";
inline constexpr const char* elsewhere_text =
    "The practice is open in another tab or window of this browser. To keep the record whole, only "
    "one "
    "may write.";
inline constexpr const char* take_over = "Use it here";

inline constexpr const char* damaged_title = "The practice can't be opened";
inline constexpr const char* damaged_text =
    "Nothing was deleted. Keep this browser profile as it is and restore the practice from a "
    "backup, or "
    "ask for help before doing anything else.";
inline constexpr const char* foreign_title = "Made by a newer version";
inline constexpr const char* foreign_text =
    "This practice was written by a newer version of Sessionbook. Reload the page to get it. "
    "Nothing "
    "was changed.";
inline constexpr const char* no_storage_title = "This browser window can't keep data";
inline constexpr const char* no_storage_text =
    "A practice can't be kept here, most likely because this is a private window or storage is "
    "blocked. Open Sessionbook in a normal window.";
inline constexpr const char* locking = "Saving the last words…";
inline constexpr const char* locking_failed =
    "The last words are not on the disk yet. This window stays open until they are.";

}  // namespace sb::ui::words
