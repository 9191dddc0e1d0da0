// Short sentences and dates that app says in toasts, undo labels and form hints; ui uses the date
// forms too. English; one place, so that another language is one file.
#pragma once

#include <string>

#include "base/civil.h"
#include "core/book.h"

namespace sb {

struct Model;
struct Warning;

std::string month_name(int month);             // 1–12: "November"
std::string short_month_name(int month);       // "Nov"
std::string weekday_name(Weekday d);           // "Wednesday"
std::string short_weekday_name(Weekday d);     // "Wed"
std::string day_words(Day d);                  // "Wed 18 Nov"
std::string long_day_words(Day d);             // "Wednesday 18 November 2026"
std::string day_year_words(Day d);             // "Wed 18 Nov 2026"
std::string range_words(Day first, Day last);  // "16 – 22 November 2026", both included
std::string time_words(LocalTime t);           // "10:00"
std::string span_words(LocalTime from, LocalTime to);  // "10:00 – 10:50"
std::string duration_words(int minutes);       // "50 min", "1 h 20 min"

// How a client is named: preferred name, legal name, or "Deleted Client" (CLI-12). By the book for
// what leaves the program; by the model for the screen, where discreet mode (CLI-13) leaves
// initials.
std::string client_words(const Book& book, const ClientId& id);
std::string client_words(const Model& model, const ClientId& id);
std::string discreet_name(std::string_view name);  // "A. O."; what has no letters is left out
// A warning as the screen says it: core names clients in full, discreet mode does not.
std::string warning_words(const Model& model, const Warning& warning);
std::string session_words(const Book& book, const SessionId& id);  // its name or its service's
// What an event of the calendar is called: its client, else its own name or its kind.
std::string event_words(const Book& book, const Session& session);
std::string event_words(const Model& model, const Session& session);
std::string member_words(const Book& book, const MemberId& id);    // "R. Hale, LPC"

}  // namespace sb
