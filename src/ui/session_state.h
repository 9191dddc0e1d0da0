// View state of the session form and its dialogs: open lists, what the list of dates is scrolled
// to. Thrown away when the form closes.
#pragma once

#include "ui/widgets/select.h"

namespace sb::ui {

struct SessionViewState {
  PickState kind, client, service, member, calendar, status, repeat;
};

struct SeriesViewState {
  bool only_open = true;   // of the dates, those that have something the matter
};

}  // namespace sb::ui
