// Files: in, out, on the screen.
#include "app/update_parts.h"

namespace sb {

bool update_files(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
