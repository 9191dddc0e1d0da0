// What the user reads where note templates are listed and changed. English; one constant per
// sentence.
#pragma once

namespace sb::ui::words {

inline constexpr const char* templates = "Note templates";
inline constexpr const char* templates_text =
    "What a new note asks for. Notes that were begun keep their sections.";
inline constexpr const char* no_templates =
    "There is none yet. Notes begin with one empty section.";
inline constexpr const char* add_template = "Add template";
inline constexpr const char* new_template = "New template";
inline constexpr const char* change_template = "Change template";
inline constexpr const char* template_name = "Name";
inline constexpr const char* template_kind = "For";
inline constexpr const char* template_kinds[] = {"Progress notes", "Clinical notes",
                                                 "Administrative notes", "Client contacts"};
inline constexpr const char* n_sections = " sections";
inline constexpr const char* one_section = "1 section";
inline constexpr const char* section = "Section ";
inline constexpr const char* section_title = "Title";
inline constexpr const char* section_prompt = "Prompt";
inline constexpr const char* section_prompt_hint = "Stands beside the title: what belongs here.";
inline constexpr const char* section_example = "Example";
inline constexpr const char* section_example_hint = "Shown in grey while the section is empty.";
inline constexpr const char* section_required = "Needed for a complete note";
inline constexpr const char* section_up = "Move up: ";
inline constexpr const char* section_down = "Move down: ";
inline constexpr const char* section_remove = "Remove: ";
inline constexpr const char* add_section = "Add section";
inline constexpr const char* save_template = "Save template";
inline constexpr const char* copy_template = "Make a copy";
inline constexpr const char* archive_template = "Archive template";
inline constexpr const char* restore_template = "Offer again";

}  // namespace sb::ui::words
