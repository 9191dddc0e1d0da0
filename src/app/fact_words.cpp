#include "app/fact_words.h"

#include <cstdlib>

#include "app/model.h"
#include "app/phrases.h"
#include "core/history.h"

namespace sb {

namespace {

constexpr const char* kNothing = "nothing";

std::string moment_words(const Zone& zone, const std::string& value) {
  const auto at = instant_from_iso(value);
  return at ? when_words(zone.to_local(*at)) : value;
}

std::string status_words(const std::string& value) {
  const auto status = from_word<SessionStatus>(value);
  return status ? status_name(*status) : value;
}

std::string or_nothing(std::string words) { return words.empty() ? kNothing : words; }

}  // namespace

const char* modality_name(Modality modality) {
  switch (modality) {
    case Modality::video: return "Video";
    case Modality::phone: return "Phone";
    default: return "In person";
  }
}

const char* medium_name(Medium medium) {
  switch (medium) {
    case Medium::video: return "Video";
    case Medium::in_person: return "In person";
    case Medium::email: return "E-mail";
    case Medium::message: return "Message";
    case Medium::letter: return "Letter";
    default: return "Phone";
  }
}

std::string when_words(LocalTime when) {
  return day_year_words(when.day()) + ", " + time_words(when);
}

std::string edit_value_words(const Zone& zone, UnsignedEdit::As as, const std::string& value) {
  using As = UnsignedEdit::As;
  if (as == As::status && value.empty()) return "took place";
  if (value.empty()) return {};
  switch (as) {
    case As::when:
      if (const auto when = local_from_iso(value)) return when_words(*when);
      return value;
    case As::moment: return moment_words(zone, value);
    case As::minutes: return duration_words(std::atoi(value.c_str()));
    case As::modality:
      if (const auto modality = from_word<Modality>(value)) return modality_name(*modality);
      return value;
    case As::medium:
      if (const auto medium = from_word<Medium>(value)) return medium_name(*medium);
      return value;
    case As::status: return status_words(value);
    default: return value;
  }
}

std::string edit_words(const Zone& zone, const UnsignedEdit& edit) {
  return or_nothing(edit_value_words(zone, edit.as, edit.text)) +
         " (signed: " + or_nothing(edit_value_words(zone, edit.as, edit.signed_text)) + ")";
}

std::string edits_as_text(const Zone& zone, const std::vector<UnsignedEdit>& edits) {
  std::string out;
  for (const UnsignedEdit& edit : edits) {
    if (!out.empty()) out += "\n\n";
    if (edit.key.empty()) out += edit.title + ": " + edit_words(zone, edit);
    else out += edit.title + ":\n" + (edit.text.empty() ? "(removed)" : edit.text);
  }
  return out;
}

std::string conflict_title(const Note& note, const Concurrent& other) {
  const FieldName name = split_field(other.field);
  if (name.base == "text") {
    for (const Section& section : note.sections)
      if (section.key == name.key) return section.title;
    return std::string(name.key);
  }
  if (name.base == "when") return note.kind == NoteKind::psychotherapy ? "Date" : "Date and time";
  const FieldSpec* spec = find_field(Note::kKind, other.field);
  return spec ? spec->label : other.field;
}

std::string conflict_words(const Model& model, const Note& note, const Concurrent& other) {
  const std::string text = other.value.text_or();
  if (other.field == "when") {
    const auto when = local_from_iso(text);
    if (!when) return text;
    return note.kind == NoteKind::psychotherapy ? day_year_words(when->day()) : when_words(*when);
  }
  if (other.field == "medium") {
    const auto medium = from_word<Medium>(text);
    return medium ? medium_name(*medium) : text;
  }
  if (other.field == "practitioner") {
    const auto who = id_from_text(text);
    return who && *who ? member_words(model.book, MemberId(*who)) : std::string("Nobody");
  }
  if (other.field == "location" && text.empty()) return "No place";
  return text;
}

}  // namespace sb
