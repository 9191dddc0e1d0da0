// The search over everything one may read: what is typed and what was found (NOTE-18). Plain
// values, changed by update() alone.
#pragma once

#include <string>

#include "core/entities.h"

namespace sb {

struct SearchState {
};

}  // namespace sb
