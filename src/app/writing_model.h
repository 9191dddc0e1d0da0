// What helps writing, worked out for the note on the screen: findings of the wording check,
// texts to copy forward, snippets, the preview.
#pragma once

#include <string>

#include "core/entities.h"

namespace sb {

struct WritingState {
};

}  // namespace sb
