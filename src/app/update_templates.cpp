// The template editor.
#include "app/update_parts.h"

namespace sb {

bool update_templates(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
