// Files of a chart, a note, a session.
#include "ui/files_parts.h"

namespace sb::ui {

void draw_chart_files(Screen&, const Model&, Commands&) {}
void draw_note_files(Screen&, const Model&, const NoteId&, bool, Commands&) {}
void draw_session_files(Screen&, const Model&, const SessionId&, Commands&) {}
std::string file_line(const Attachment&) { return {}; }
const char* file_icon(std::string_view) { return icon::file_pen_line; }

}  // namespace sb::ui
