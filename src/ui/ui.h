// All widgets and the screen at once, for views: #include "ui/ui.h".
// Holds nothing of its own.
#pragma once

#include "gen/icons.h"                 // IWYU pragma: export
#include "ui/screen.h"                 // IWYU pragma: export
#include "ui/widgets/badge.h"          // IWYU pragma: export
#include "ui/widgets/button.h"         // IWYU pragma: export
#include "ui/widgets/card.h"           // IWYU pragma: export
#include "ui/widgets/choice.h"         // IWYU pragma: export
#include "ui/widgets/field.h"          // IWYU pragma: export
#include "ui/widgets/layout.h"         // IWYU pragma: export
#include "ui/widgets/list.h"           // IWYU pragma: export
#include "ui/widgets/overlay.h"        // IWYU pragma: export
#include "ui/widgets/paint.h"          // IWYU pragma: export
#include "ui/widgets/popover_layout.h" // IWYU pragma: export
#include "ui/widgets/press.h"          // IWYU pragma: export
#include "ui/widgets/progress.h"       // IWYU pragma: export
#include "ui/widgets/prose.h"          // IWYU pragma: export
#include "ui/widgets/select.h"         // IWYU pragma: export
#include "ui/widgets/toast.h"          // IWYU pragma: export
