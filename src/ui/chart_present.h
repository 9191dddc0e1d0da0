// How a client and a chart read: one line about a person, the status in words and colour, what is
// to do before the next session, and when that would usually be. Plain values from the model.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "app/model.h"
#include "ui/chart_state.h"

namespace sb::ui {

std::string dotted(std::initializer_list<std::string_view> parts);  // "a · b", empty ones left out
std::string short_day_words(Day day);                               // "18 Nov"
std::string quoted(std::string_view text, std::size_t most_code_points);  // one line in “ ”

std::string client_status_words(ClientStatus status);
Tone client_status_tone(ClientStatus status);
std::string client_line(const Client& client, Day today);  // "she/her · 34 · #1042"

std::string note_kind_words(const Note& note);  // its title, else "Progress note"
std::string note_title(const Note& note);       // "Progress note — SOAP"

// A week after the client's latest session, in the future; tomorrow at nine when there is none.
struct UsualSlot {
  LocalTime start;
  int duration = 0;  // 0: the default
};
UsualSlot usual_slot(const Model& model);

// Makes the brief again when it is of another client, book or minute.
void refresh(ChartBrief& brief, const Model& model);

}  // namespace sb::ui
