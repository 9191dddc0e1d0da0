#include "core/history.h"

namespace sb {
}  // namespace sb
