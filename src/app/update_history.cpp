// The session history of the chart: filter, order, statistics, export (CLI-06 to CLI-08).
#include "app/update_parts.h"

namespace sb {

void refresh_history(Model&) {}
bool update_history(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
