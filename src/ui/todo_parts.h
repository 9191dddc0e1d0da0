// The To do page is made of cards, each a list: draw_todo_card draws one, with its first few rows
// and the rest on request; only rows on the screen are drawn. A part of the program adds a card in
// a file of its own (`todo_<noun>_view.cpp`) with a function named here, called in todo_view.cpp in
// the column it belongs to; its list is made in app/update_todo.cpp.
#pragma once

#include <functional>
#include <string>

#include "ui/views.h"

namespace sb::ui {

struct TodoRow {
  std::string title, detail;
  Tone detail_tone = Tone::neutral;
  std::string initials;               // avatar; none on phones
};

struct TodoCard {
  const char* title = "";
  const char* text = "";              // one sentence beneath the title
  int size = 0;                       // rows; an empty card is not drawn
  std::function<RawId(int index)> id; // keeps the ids of widgets apart; of the row's subject
  std::function<TodoRow(int index)> row;
  // Draws what can be done at the right end of a row `r`; returns how wide it is. May be empty.
  std::function<float(int index, Rect r)> act;
  std::function<void(int index)> open;  // the row was pressed
};
// `all`: shown in full; one of TodoViewState.
void draw_todo_card(Screen& s, const TodoCard& card, bool& all);

// A button whose right end stands at `right`, centred in the row; moves `right` before it.
bool todo_button(Screen& s, std::string_view label, const ButtonOptions& options, Rect row,
                 float& right);
float todo_right(const Screen& s, Rect row);  // where the first one ends
std::string todo_when(const Model& model, const TodoItem& item);  // "Wed 18 Nov, 10:00 – 10:50"

// The cards. Sessions and notes stand in the left column, clients in the right one.
void draw_todo_sessions(Screen& s, const Model& model, TodoViewState& state, Commands& out);
void draw_todo_notes(Screen& s, const Model& model, TodoViewState& state, Commands& out);
void draw_todo_clients(Screen& s, const Model& model, TodoViewState& state, Commands& out);
bool any_todo_sessions(const TodoState& todo);
bool any_todo_notes(const Model& model);
void draw_todo_forecast(Screen& s, const Model& model);  // of the notes; alone when no list is
bool any_todo_clients(const TodoState& todo);

}  // namespace sb::ui
