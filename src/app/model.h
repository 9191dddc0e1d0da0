// Everything the screen shows, as plain values. Changed only by update() and the engine, never
// while a frame is drawn. Lists that would grow with the practice are made when something changes,
// not per frame (clients.matches, chart.rows).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/calendar_model.h"
#include "app/chart_model.h"
#include "app/clients_model.h"
#include "app/files_model.h"
#include "app/forms.h"
#include "app/note_model.h"
#include "app/papers_model.h"
#include "app/practice_model.h"
#include "app/search_model.h"
#include "app/templates_model.h"
#include "app/todo_model.h"
#include "base/zone.h"
#include "core/note_rules.h"
#include "store/vault.h"

namespace sb {

enum class Phase : std::uint8_t {
  starting,        // storage is being opened
  no_storage,      // the browser gives none; `gate_message` says why
  elsewhere,       // open in another tab; can be taken over
  welcome,         // no practice on this device: create one, or try the demo
  create,          // naming the practice and choosing a passphrase
  show_recovery,   // the recovery code, to be typed back once
  locked,          // unlock
  recover,         // unlock with the recovery code and choose a new passphrase
  damaged,         // a practice was here and cannot be opened; `gate_message` says what is known
  foreign,         // written by a newer version
  locking,         // screen blank; the last words are being written
  open,
};

enum class Page : std::uint8_t { calendar, clients, chart, note, todo, billing, reports, practice };
enum class ThemeChoice : std::uint8_t { system, light, dark };

struct Saving {
  enum class State : std::uint8_t { saved, writing, failed } state = State::saved;
  std::string message;                  // why it failed, for people
  bool draft = false;                   // what was saved last is a draft
};

struct Toast {
  std::string text;
  bool undoable = false;
  bool bad = false;
  double until_ms = 0;                  // monotonic
  std::uint64_t serial = 0;             // moves with each new one
};

struct UndoStep {
  std::string label;                    // "Moved Amara Okafor to Thu 10:00"
  std::vector<Edit> edits;
};

struct Model {
  Phase phase = Phase::starting;
  std::string gate_message;
  GateForm gate;
  std::string practice_name;            // while locked: from the vault's header
  std::vector<VaultMember> vault_members;
  Instant locked_at;                    // 0: not locked in this visit

  Book book;
  MemberId me;
  Zone zone;
  std::string device_zone;
  Instant now;                          // moved each minute and with each event
  bool discreet = false;                // CLI-13: names on the screen are initials
  bool demo = false;                    // fictional data, kept in memory only

  Page page = Page::calendar;
  std::vector<Page> back;               // where Back leads
  CalendarState calendar;
  ClientsState clients;
  ChartState chart;
  NoteScreen note;
  WordingRules wording;                 // loaded at start
  WordingRules says;                    // what tells that a note speaks of something; the same
  SnippetsState snippets;
  NotesTab notes;
  TemplatesState templates;
  FilesState files;
  SearchState search;
  PapersState papers;
  SigningState signing;
  TodoState todo;
  PracticeState practice;

  Saving saving;
  std::optional<Toast> toast;
  std::vector<UndoStep> undo, redo;

  ThemeChoice theme = ThemeChoice::system;
  bool shortcuts_shown = false;
  bool update_ready = false, install_ready = false;
  bool storage_persistent = false;
  std::uint64_t storage_used = 0, storage_quota = 0;
  std::vector<std::string> notices;     // sentences that stay until dismissed: damage, low space
  std::string version;

  LocalTime local_now() const { return zone.to_local(now); }
  Day today() const { return local_now().day(); }
  Access access() const { return Access(book, me, now); }
  bool is_open() const { return phase == Phase::open; }
};

}  // namespace sb
