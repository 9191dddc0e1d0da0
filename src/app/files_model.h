// Files on their way in and out, and the one being looked at (NOTE-20). Plain values, changed by
// update() alone.
#pragma once

#include <string>

#include "core/entities.h"

namespace sb {

struct FilesState {
};

}  // namespace sb
