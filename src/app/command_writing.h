// The acts of what helps writing: wording check, copying forward, snippets, preview (NOTE-10,
// NOTE-11, NOTE-19).
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/writing_model.h"

namespace sb {
namespace cmd {

struct JumpToWords { std::string section; std::size_t begin, end; };  // bytes of its text
struct BeginWaive { std::string key; };                               // waiver_key
struct EditWaive { std::string reason; };
struct SaveWaive {};
struct CloseWaive {};
struct ShowFindingAgain { std::string key; };

struct PickSource { NoteId note; };        // which earlier note stands beside
struct CarryForward { std::string key; };  // section of the note shown beside

struct ExpandSnippet { std::string section; std::size_t caret; };  // bytes; just typed behind
struct ShowSnippets { bool shown; };
struct BeginSnippet { SnippetId id; };     // nil: a new one
struct EditSnippet { bool shortcut; std::string text; };  // else the text
struct SaveSnippet {};
struct CloseSnippet {};
struct ArchiveSnippet { SnippetId id; bool archived; };

struct ShowPreview { bool shown; };

}  // namespace cmd

using WritingCommands = CommandList<
    cmd::JumpToWords, cmd::BeginWaive, cmd::EditWaive, cmd::SaveWaive, cmd::CloseWaive,
    cmd::ShowFindingAgain, cmd::PickSource, cmd::CarryForward, cmd::ExpandSnippet,
    cmd::ShowSnippets, cmd::BeginSnippet, cmd::EditSnippet, cmd::SaveSnippet, cmd::CloseSnippet,
    cmd::ArchiveSnippet, cmd::ShowPreview>;

}  // namespace sb
