// The lists of the To do page, made anew when something changed.
#include "app/update_parts.h"

namespace sb {

void refresh_todo(Model&) {}

}  // namespace sb
