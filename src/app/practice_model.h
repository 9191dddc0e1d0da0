// What the Practice page fills in: settings, working hours, exceptions, services, calendars. Texts
// stand as typed, errors beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/entities.h"

namespace sb {

enum class PracticeField : std::uint8_t {
  name, zone, currency, slot_minutes, default_duration, note_due_hours, lock_after_minutes,
  edit_window_hours,
};
constexpr int kPracticeFields = 8;
std::string_view field_name(PracticeField f);

struct PracticeForm {
  std::string text[kPracticeFields];
  Weekday first_weekday = Weekday::mon;
  bool complete_to_sign = false;
  FieldErrors errors;
  std::uint32_t revision = 0;

  const std::string& at(PracticeField f) const { return text[static_cast<int>(f)]; }
  std::string& at(PracticeField f) { return text[static_cast<int>(f)]; }
};

struct StretchText {
  std::string from = "09:00", to = "17:00";
};
struct HoursForm {
  MemberId member;
  std::vector<StretchText> days[7];     // from Monday; none: does not work
  std::string error[7];
  std::string whole;                    // what is wrong with none of the days
  std::uint32_t revision = 0;
};

enum class ExceptionField : std::uint8_t { first, last, from, to, reason };
constexpr int kExceptionFields = 5;
std::string_view field_name(ExceptionField f);
struct ExceptionForm {
  MemberId member;
  int index = -1;                       // in Member::exceptions; -1: a new one
  bool closed = true;
  std::string text[kExceptionFields];
  FieldErrors errors;
  std::uint32_t revision = 0;

  const std::string& at(ExceptionField f) const { return text[static_cast<int>(f)]; }
  std::string& at(ExceptionField f) { return text[static_cast<int>(f)]; }
};

enum class ServiceField : std::uint8_t { name, code, duration, price };
constexpr int kServiceFields = 4;
std::string_view field_name(ServiceField f);
struct ServiceForm {
  ServiceId service;
  std::string text[kServiceFields];
  FieldErrors errors;
  std::uint32_t revision = 0;

  const std::string& at(ServiceField f) const { return text[static_cast<int>(f)]; }
  std::string& at(ServiceField f) { return text[static_cast<int>(f)]; }
};

struct CalendarForm {
  CalendarId calendar;
  std::string name;
  std::string error;
  std::uint32_t revision = 0;
};

struct PracticeState {
  std::optional<PracticeForm> form;
  std::optional<HoursForm> hours;
  std::optional<ExceptionForm> exception;
  std::optional<ServiceForm> service;
  std::optional<CalendarForm> calendar;
};

}  // namespace sb
