// The file being looked at.
#include "ui/files_parts.h"

namespace sb::ui {

void draw_file_preview(Screen&, const Model&, Commands&) {}

}  // namespace sb::ui
