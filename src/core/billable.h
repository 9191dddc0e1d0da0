// NOTE-17: a session counts as billable only when it was held (status completed) and a progress
// note of it is complete and signed. What a signed note lacks counts as added once its author has
// signed an addendum. The reasons stand here and nowhere else; invoices will ask the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/note_rules.h"

namespace sb {

struct Billable {
  enum class Why : std::uint8_t {
    yes,
    not_a_session,   // another event, gone, cancelled or missed: never billed
    not_held,        // nobody has said that it took place
    no_note,
    incomplete,      // the note lacks `missing`
    not_signed,
  };
  Why why = Why::yes;
  NoteId note;                         // the one that decides; nil when there is none
  std::vector<std::string> missing;    // labels of what the note lacks, whether signed or not
  bool ok() const { return why == Why::yes; }
};

// Asks for no permission: who may read no note learns only that it is not billable yet (`why` and
// `missing` are for those who may; use billable_for).
Billable billable(const Book& book, const SessionId& session);
// For the screen: without what this member may not know.
Billable billable_for(const Access& access, const SessionId& session);

// Sessions of the last `days` days that have ended, should be billed and are not billable yet;
// oldest first. Practitioners get their own, who writes no notes everybody's.
constexpr int kBillableDays = 90;
struct NotBillable {
  SessionId session;
  Billable state;
};
std::vector<NotBillable> sessions_not_billable(const Access& access, LocalTime now,
                                               int days = kBillableDays);

}  // namespace sb
