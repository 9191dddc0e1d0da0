// Copying from an earlier note, section by section (NOTE-11). What is carried stands below what was
// written already and is marked by `carried/<section>`, the id of the note it is from, in the same
// act. Sources are earlier notes of the same client and kind that one may read; a psychotherapy
// note is never a source and never gets anything (45 CFR 164.501). Of a signed note the signed text
// is copied.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

// Newest first, at most `most`.
std::vector<NoteId> notes_to_copy(const Access& access, const NoteId& into, std::size_t most);

// A note's texts by section in order, as signed if it is signed; empty ones left out.
struct NoteText {
  std::string key, title, text;
};
std::vector<NoteText> texts_of(const Access& access, const NoteId& id);

// The section of `into` that takes what stands under this key or title; "" when it has none.
std::string section_taking(const Note& into, const NoteText& from);

Result<std::vector<Edit>> carry_forward(const Access& access, const NoteId& into,
                                        const NoteId& from, std::string_view section);

// Whether the section as it stands still is, or ends with, what was carried.
bool still_as_carried(std::string_view now, std::string_view carried);

}  // namespace sb
