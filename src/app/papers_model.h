// What is chosen for printing or export of notes and charts. Plain values, changed by update()
// alone.
#pragma once

#include <string>

#include "core/entities.h"

namespace sb {

struct PapersState {
};

}  // namespace sb
