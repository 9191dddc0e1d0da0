// The facts of notes and sessions as a reader is told them: modality, medium, times; what was
// written late beside what was signed, and what another device wrote at the same time. English; one
// place, for the screen, for paper and for addenda.
#pragma once

#include <string>

#include "base/zone.h"
#include "core/book.h"
#include "core/unsigned_edits.h"

namespace sb {

struct Model;

const char* modality_name(Modality modality);  // "In person"
const char* medium_name(Medium medium);        // "E-mail"
std::string when_words(LocalTime when);        // "Wed 18 Nov 2026, 10:00"

// One value of an unsigned edit; empty when there is nothing. Moments are told in this zone.
std::string edit_value_words(const Zone& zone, UnsignedEdit::As as, const std::string& value);
// "Wed 18 Nov 2026, 11:00 (signed: Wed 18 Nov 2026, 10:00)"
std::string edit_words(const Zone& zone, const UnsignedEdit& edit);
// All of them as one would tell them in an addendum.
std::string edits_as_text(const Zone& zone, const std::vector<UnsignedEdit>& edits);

// What a conflict is about, "Date and time" or the section's title, and what the other one says.
std::string conflict_title(const Note& note, const Concurrent& other);
std::string conflict_words(const Model& model, const Note& note, const Concurrent& other);

}  // namespace sb
