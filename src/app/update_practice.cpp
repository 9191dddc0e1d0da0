// The Practice page: settings, working hours and exceptions, services, calendars.
#include "app/update_parts.h"

namespace sb {

bool update_practice(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
