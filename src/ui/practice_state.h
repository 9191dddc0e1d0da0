// View state of the Practice page: menus and what is shown in full.
// Nothing of the practice lives here.
#pragma once

#include <cstdint>

#include "ui/widgets/select.h"

namespace sb::ui {

struct PracticeViewState {
  PickState first_weekday;
  PickState template_kind;
  std::uint32_t template_focus = 0;  // of TemplateForm::focus_serial handled already
  bool archived_services = false, archived_calendars = false, archived_templates = false;
};

}  // namespace sb::ui
