// Who plays in the demo and when they come: read from assets/demo.json, then planned onto a week of
// slots so that nobody overlaps but the few pairs that shall show it. Pure and repeatable.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/zone.h"
#include "core/entities.h"

namespace sb {

struct DemoClient {
  ClientId id;
  std::string name, preferred, pronouns, born;  // born: ISO date or empty
  ClientStatus status = ClientStatus::active;
  std::size_t theme = 0;                        // into DemoCast::themes
  int every = 7;                                // days between sessions: 7, 14 or 28
  bool couple = false;
};

struct DemoTheme {
  std::string name;
  std::vector<std::pair<std::string, std::vector<std::string>>> sections;  // key → lines
};

struct DemoNote {                                 // of a kind without a session
  std::size_t client = 0;
  NoteKind kind = NoteKind::clinical;
  Medium medium = Medium::phone;
  int days = 0, minute = 0;                       // so long ago, at this minute of the day
  std::string title;
  bool sticky = false, sign = false;
  std::vector<std::pair<std::string, std::string>> text;  // section → text
};

struct DemoCast {
  std::string practice, owner, credentials;
  std::vector<DemoClient> clients;
  std::vector<DemoNote> notes;
  std::vector<DemoTheme> themes;
};
Result<DemoCast> demo_cast_from_json(std::string_view json);

struct DemoSession {
  std::size_t client = 0;
  SessionId id;
  LocalTime start;
  int duration = 50;
  int late = 0;                                 // minutes
  Modality modality = Modality::in_person;
  SessionStatus status = SessionStatus::scheduled;
  std::string reason;
  bool first = false;
  NoteId note;                                  // nil: none written
  bool half_written = false, sign = false;
  std::int64_t sign_after_ms = 0;
  std::size_t words = 0;                        // which lines of the theme
};
std::vector<DemoSession> plan_demo_sessions(const DemoCast& cast, const Zone& zone, Instant now,
                                            SeededRandom& random);

}  // namespace sb
