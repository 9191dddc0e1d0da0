// The template editor of the Practice page, as typed (NOTE-02). Plain values, changed by
// update() alone.
#pragma once

#include <string>

#include "core/entities.h"

namespace sb {

struct TemplatesState {
};

}  // namespace sb
