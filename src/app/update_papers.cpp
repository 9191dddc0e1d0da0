// Notes and charts on paper.
#include "app/update_parts.h"

namespace sb {

bool update_papers(Model&, const Command&, UpdateContext&, Effects&) { return false; }

}  // namespace sb
