// The lists of the To do page, made when something changes, never per frame (update_todo.cpp);
// those that walk all clients only while the page is shown.
#pragma once

#include <vector>

#include "core/client_duplicates.h"
#include "core/review.h"

namespace sb {

// What a list was made from; it is made again when this has moved.
struct MadeAt {
  std::uint64_t changes = 0;            // Book::change_count
  std::int64_t minute = -1;
  Day horizon;
  bool operator==(const MadeAt&) const = default;
};

struct TodoItem {
  SessionId session;                    // nil: about the client
  ClientId client;
  LocalTime when;                       // of the session; the client's last one
  bool seen = true;                     // false: the client had no session yet
  int missed = 0, of = 0;               // pattern of cancelling
};

struct TodoState {
  std::vector<TodoItem> no_status;      // past their end, nobody said whether they happened
  std::vector<TodoItem> no_note;        // held, without a signed note of mine
  std::vector<TodoItem> unscheduled;    // CLI-09: active clients with nothing ahead
  std::vector<TodoItem> cancelling;     // CLI-09: a pattern of cancelling
  std::vector<IncompleteChart> incomplete;  // CLI-09
  std::vector<Duplicate> duplicates;    // CLI-11
  MadeAt sessions_made, clients_made;   // the lists of clients only while the page is shown
  MadeAt charts_made;                   // incomplete and duplicates; its minute is a day
  std::size_t open() const { return no_status.size() + no_note.size(); }  // what the badge says
};

}  // namespace sb
