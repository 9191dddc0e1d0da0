// What repeats: which occurrences an act means, the preflight, saving (CAL-09, CAL-10).
#include "app/update_parts.h"

namespace sb {

bool update_series(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
