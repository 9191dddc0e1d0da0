// What helps writing, worked out for the note on the screen: findings of the wording check, texts
// to copy forward, likeness to earlier notes, snippets, the preview. Made in update_writing.cpp
// when the text changes; views only read it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/note_copy.h"
#include "core/similarity.h"
#include "core/wording_live.h"

namespace sb {

struct FindingAt {
  std::string section;                    // key
  std::size_t index = 0;                  // in checked[section].findings, the first like it
  std::size_t count = 1;                  // how often it stands in the section
};

struct WaiveForm {                        // asks for the reason, below its finding
  std::string key;                        // waiver_key
  std::string reason;
  std::string error;
};

struct TextSelection {                    // a place of a section's text to be shown and selected
  std::string section;
  std::size_t begin = 0, end = 0;         // bytes
  std::uint32_t serial = 0;               // 0: none; moves with each new one
};

struct SourceSection {                    // of the earlier note shown beside
  std::string key, title, text;           // of the source
  std::string into;                       // section that takes it; empty: there is none
};

struct CarriedMark {
  NoteId from;
  LocalTime when;
  std::string text;                       // what was carried
  bool edited = false;
};

struct PastNote {                         // one of the last notes, ready to be compared with
  NoteId note;
  LocalTime when;
  std::size_t stamp = 0;                  // of its texts
  Shingles text;
};

struct NoteLikeness {                         // "92 % the same as 11 Nov"
  std::string section, title;             // empty: the whole note
  LocalTime when;
  int percent = 0;
};

// NOTE-19: as the client reads it.
struct NotePreview {
  std::string practice, title, client, when, author;
  struct Part {
    std::string title, text;
  };
  std::vector<Part> parts;
};

struct WritingState {
  std::map<std::string, CheckedText> checked;  // by section
  std::vector<FindingAt> findings, waived;     // in order of the sections
  std::optional<WaiveForm> waive;
  TextSelection select;

  std::vector<NoteId> sources;            // what may be copied from, newest first
  NoteId source;                          // the one shown; nil: there is none
  std::vector<SourceSection> source_sections;
  std::map<std::string, CarriedMark> carried;  // by section
  std::vector<PastNote> past;             // the last three
  std::vector<NoteLikeness> likeness;     // the whole first; what is worth saying
  std::uint64_t changes = UINT64_MAX;     // Book::change_count the above was made at

  std::optional<NotePreview> preview;
};

constexpr int kLikenessTold = 30;         // percent; less is not worth a word
constexpr int kLikenessBeforeSigning = 60;

struct SnippetForm {
  SnippetId id;
  bool is_new = true;
  std::string shortcut, text;
  FieldErrors errors;
};

struct SnippetsState {                    // the signed-in member's own
  bool shown = false;                     // the sheet with all of them
  std::vector<SnippetId> own, archived;
  std::optional<SnippetForm> form;
};

}  // namespace sb
