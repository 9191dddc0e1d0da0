// The search over everything one may read.
#include "app/update_parts.h"

namespace sb {

bool update_search(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
