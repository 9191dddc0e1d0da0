// The acts of the calendar page: which days, what is shown, what is made and moved there. Times are
// wall-clock times of the practice, durations minutes.
#pragma once
#include <string>

#include "app/calendar_model.h"
#include "app/command_list.h"

namespace sb {
namespace cmd {

struct SetCalendarView { CalendarView view; };
struct ShowDay { Day day; };
struct StepCalendar { int steps; };   // by the view's unit
struct ShowToday {};
struct SelectSession { SessionId session; };
struct ClosePopup {};
// A free place was pressed or drawn: asks what kind of event it is to be (CAL-03).
struct ChooseEvent {
  LocalTime start;
  int duration = 0;               // 0: the default of what is chosen
  MemberId member;                // nil: oneself
};
struct CloseChooser {};
// An occurrence of a series asks whether those after it move as well.
struct MoveSession {
  SessionId session;
  LocalTime start;
  int duration;
  bool kept_inside = false;       // it was drawn past the end of a day and stopped there; is said
  MemberId member;                // nil: the same
};

// CAL-08. An empty set lets everything through.
struct ShowFilter { bool shown; };
struct SearchFilterClient { std::string text; };
struct FilterClient { ClientId client; };  // nil: all
struct FilterMember { MemberId member; bool on; };
struct FilterService { ServiceId service; bool on; };
struct FilterStatus { SessionStatus status; bool on; };
struct FilterKind { EventKind kind; bool on; };
struct ClearFilter {};

// CAL-11.
struct BeginSlotSearch {};
struct PickSlotMember { MemberId member; };
struct EditSlotField { SlotField field; std::string text; };
struct MoreSlots {};
struct TakeSlot { LocalTime start; };      // opens the session form there
struct CloseSlotSearch {};

}  // namespace cmd

using CalendarCommands =
    CommandList<cmd::SetCalendarView, cmd::ShowDay, cmd::StepCalendar, cmd::ShowToday,
                cmd::SelectSession, cmd::ClosePopup, cmd::ChooseEvent, cmd::CloseChooser,
                cmd::MoveSession, cmd::ShowFilter, cmd::SearchFilterClient, cmd::FilterClient,
                cmd::FilterMember, cmd::FilterService, cmd::FilterStatus, cmd::FilterKind,
                cmd::ClearFilter, cmd::BeginSlotSearch, cmd::PickSlotMember, cmd::EditSlotField,
                cmd::MoreSlots, cmd::TakeSlot, cmd::CloseSlotSearch>;

}  // namespace sb
