// The acts on one event of the calendar: its form, its series, its status and times, what goes to
// the client, sticky notes of the pop-up, deletion.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/session_form.h"

namespace sb {
namespace cmd {

struct BeginSession {                 // duration 0: the default
  LocalTime start;
  int duration = 0;
  ClientId client;
  EventKind kind = EventKind::session;
  MemberId member;                    // nil: oneself
};
struct EditSession { SessionId session; };
struct EditSessionField { SessionField field; std::string text; };
struct PickSessionKind { EventKind kind; };
struct PickSessionClient { ClientId client; };
struct PickSessionService { ServiceId service; };
struct PickSessionMember { MemberId member; };
struct PickSessionCalendar { CalendarId calendar; };
struct PickSessionModality { Modality modality; };
struct PickSessionStatus { SessionStatus status; };
struct SaveSession {};
struct CloseSessionForm {};
struct DuplicateSession { SessionId session; };    // SES-08: the form, filled from it
struct BookFollowUp { SessionId session; };        // a week later, same service

// CAL-09, CAL-10.
struct SetRepeat { Repeat repeat; };
struct EditRepeatField { RepeatField field; std::string text; };
struct PickRepeatDay { Weekday day; bool on; };
struct PickRepeatMonthly { MonthlyBy by; };
struct PickRepeatEnd { RepeatEnd end; };
struct PickScope { SeriesScope scope; };
struct DecideDate { LocalTime start; DateChoice choice; };
struct DecideAll { DateChoice choice; };           // all that clash or are closed
struct ConfirmSeries {};
struct CloseSeries {};                             // back to the form

// SES-03 to SES-05, SES-08, SES-12.
struct SetStatus { SessionId session; SessionStatus status; };  // calling off asks for the reason
struct SayHappened { SessionId session; bool happened; };       // no: asks what happened instead
struct PickCancelKind { SessionStatus status; };
struct EditCancelReason { std::string text; };
struct ConfirmCancel {};
struct CloseCancel {};
struct BeginTimes { SessionId session; };
struct EditTimes { TimesField field; std::string text; };
struct SaveTimes {};
struct CloseTimes {};
struct BeginDelete { SessionId session; };
struct PickDeleteScope { SeriesScope scope; };
struct ConfirmDelete {};
struct CloseDelete {};

// SES-07.
struct MailConfirmation { SessionId session; };    // an e-mail draft
struct SaveCalendarFile { SessionId session; };    // an .ics file

// CLI-05, in the pop-up.
struct BeginSticky { ClientId client; };
struct EditSticky { std::string text; };
struct SaveSticky {};
struct CloseSticky {};
struct TakeOffSticky { StickyNoteId sticky; };

}  // namespace cmd

using SessionCommands = CommandList<
    cmd::BeginSession, cmd::EditSession, cmd::EditSessionField, cmd::PickSessionKind,
    cmd::PickSessionClient, cmd::PickSessionService, cmd::PickSessionMember,
    cmd::PickSessionCalendar, cmd::PickSessionModality, cmd::PickSessionStatus, cmd::SaveSession,
    cmd::CloseSessionForm, cmd::DuplicateSession, cmd::BookFollowUp, cmd::SetRepeat,
    cmd::EditRepeatField, cmd::PickRepeatDay, cmd::PickRepeatMonthly, cmd::PickRepeatEnd,
    cmd::PickScope, cmd::DecideDate, cmd::DecideAll, cmd::ConfirmSeries, cmd::CloseSeries,
    cmd::SetStatus, cmd::SayHappened, cmd::PickCancelKind, cmd::EditCancelReason,
    cmd::ConfirmCancel, cmd::CloseCancel, cmd::BeginTimes, cmd::EditTimes, cmd::SaveTimes,
    cmd::CloseTimes, cmd::BeginDelete, cmd::PickDeleteScope, cmd::ConfirmDelete, cmd::CloseDelete,
    cmd::MailConfirmation, cmd::SaveCalendarFile, cmd::BeginSticky, cmd::EditSticky,
    cmd::SaveSticky, cmd::CloseSticky, cmd::TakeOffSticky>;

}  // namespace sb
