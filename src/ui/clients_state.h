// View state of the client list and of the form of one: menus, where the filter opens, which field
// got the cursor already. Nothing of the record lives here.
#pragma once

#include <cstdint>
#include <map>

#include "screen/geometry.h"
#include "ui/widgets/select.h"

namespace sb::ui {

struct ClientFormView {
  PickState status, practitioner;
  std::map<std::uint32_t, PickState> roles;  // by ContactForm::serial
  std::uint32_t focus_serial = 0;            // of ClientForm::focus_serial handled already
};

struct ClientsViewState {
  Rect filter_anchor;                        // the button it opened from
  ClientFormView form;
};

}  // namespace sb::ui
