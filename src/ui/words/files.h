// What the user reads about files. English; one constant per sentence, so that another language is
// one file. What is said about one file in the course of things stands in app/engine_files*.cpp.
#pragma once

namespace sb::ui::words::files {

inline constexpr const char* files = "Files";
inline constexpr const char* add = "Add files";
inline constexpr const char* list = "Files of the chart";
inline constexpr const char* hint = "Drop files anywhere on this page, or paste a picture.";
inline constexpr const char* none = "No files yet";
inline constexpr const char* none_text =
    "Pictures, PDFs, documents, recordings: each is encrypted and kept on this device with the "
    "record.";
inline constexpr const char* none_of_kind = "No files of this kind";
inline constexpr const char* none_of_kind_text = "Choose “All” to see the others.";
inline constexpr const char* filter = "Kinds of files";
inline constexpr const char* filters[] = {"All", "Pictures", "Documents", "Recordings", "Other"};

inline constexpr const char* adding = "Adding “";
inline constexpr const char* adding_end = "”";
inline constexpr const char* waiting = "Waiting";
inline constexpr const char* of = " of ";
inline constexpr const char* cancel_adding = "Cancel";
inline constexpr const char* dismiss = "Dismiss message about a file";
inline constexpr const char* download_one = "Download ";
inline constexpr const char* downloading = "Downloading… ";
inline constexpr const char* of_note = "on a note";
inline constexpr const char* of_session = "on the session of ";

inline constexpr const char* opening = "Opening";
inline constexpr const char* download = "Download";
inline constexpr const char* take_off = "Take off";
inline constexpr const char* take_off_explained =
    "Takes the file out of the chart. It stays in the record.";
inline constexpr const char* opening_pdf = "Opening the PDF…";
inline constexpr const char* page = "Page ";
inline constexpr const char* previous_page = "Previous page";
inline constexpr const char* next_page = "Next page";
inline constexpr const char* smaller = "Smaller";
inline constexpr const char* larger = "Larger";
inline constexpr const char* fit_width = "Fit the width";
inline constexpr const char* pdf_too_big =
    "This PDF is too big to be shown here. Download it to open it with a program on this device.";
inline constexpr const char* no_preview = "Files of this kind can't be shown here. Download it to "
                                          "open it with a program on this device.";
inline constexpr const char* program_text =
    "This file could run something when it is opened. It is kept and given back as it is, and "
    "never opened here. Download it only if you know where it comes from.";
inline constexpr const char* text_cut =
    "Only the beginning is shown. Download the file to read all of it.";
inline constexpr const char* text_label = "Text of the file";
inline constexpr const char* odd_name = "This file is ";
inline constexpr const char* added_by = "added by ";

inline constexpr const char* drop_here = "Drop to add to the record of ";
inline constexpr const char* drop_nowhere =
    "Open a chart, a note or a session first, then drop the file there.";

}  // namespace sb::ui::words::files
