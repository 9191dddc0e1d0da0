// View state of the To do page: which lists are shown in full.
// Nothing of the record lives here.
#pragma once

namespace sb::ui {

constexpr int kTodoLists = 4;

struct TodoViewState {
  bool all[kTodoLists] = {};
};

}  // namespace sb::ui
