// The acts of the Practice page: settings, working hours and their exceptions, services, calendars.
// What is typed stays in the forms of app/practice_model.h until it is saved.
#pragma once
#include <string>

#include "app/command_list.h"
#include "app/practice_model.h"

namespace sb {
namespace cmd {

struct BeginPracticeForm {};
struct EditPracticeField { PracticeField field; std::string text; };
struct PickFirstWeekday { Weekday day; };
struct SetCompleteToSign { bool on; };
struct SavePracticeForm {};
struct ClosePracticeForm {};

struct BeginHours { MemberId member; };
struct SetWorksOn { Weekday day; bool works; };
struct AddStretch { Weekday day; };
struct RemoveStretch { Weekday day; int index; };
struct EditStretch { Weekday day; int index; bool end; std::string text; };
struct SaveHours {};
struct CloseHours {};

struct BeginException { MemberId member; int index = -1; };  // -1: a new one
struct EditExceptionField { ExceptionField field; std::string text; };
struct SetExceptionClosed { bool closed; };
struct SaveException {};
struct RemoveException { MemberId member; int index; };
struct CloseException {};

struct BeginService { ServiceId service; };        // nil: a new one
struct EditServiceField { ServiceField field; std::string text; };
struct SaveService {};
struct ArchiveService { ServiceId service; bool archived = true; };
struct CloseService {};

struct BeginCalendar { CalendarId calendar; };     // nil: a new one
struct EditCalendarName { std::string text; };
struct SaveCalendar {};
struct ArchiveCalendar { CalendarId calendar; bool archived = true; };
struct CloseCalendar {};

}  // namespace cmd

using PracticeCommands = CommandList<
    cmd::BeginPracticeForm, cmd::EditPracticeField, cmd::PickFirstWeekday,
    cmd::SetCompleteToSign, cmd::SavePracticeForm, cmd::ClosePracticeForm, cmd::BeginHours,
    cmd::SetWorksOn, cmd::AddStretch, cmd::RemoveStretch,
    cmd::EditStretch, cmd::SaveHours, cmd::CloseHours, cmd::BeginException,
    cmd::EditExceptionField, cmd::SetExceptionClosed, cmd::SaveException, cmd::RemoveException,
    cmd::CloseException, cmd::BeginService, cmd::EditServiceField, cmd::SaveService,
    cmd::ArchiveService, cmd::CloseService, cmd::BeginCalendar, cmd::EditCalendarName,
    cmd::SaveCalendar, cmd::ArchiveCalendar, cmd::CloseCalendar>;

}  // namespace sb
