// What helps writing a note.
#include "app/update_parts.h"

namespace sb {

bool update_writing(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
