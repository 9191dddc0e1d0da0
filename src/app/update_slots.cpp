// The search for free slots (CAL-11).
#include "app/update_parts.h"

namespace sb {

bool update_slots(Model&, const Command&) { return false; }

}  // namespace sb
