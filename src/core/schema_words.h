// The words of the enums in the format, one table per enum in the order of its values. Words are
// forever; a new value goes to the end. Read by core/schema_forms.h and word_of().
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/entities.h"

namespace sb::format {

template <class Enum>
inline constexpr std::array<std::string_view, 0> kWords{};
template <>
inline constexpr std::array<std::string_view, 7> kWords<Weekday>{
    "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
template <>
inline constexpr std::array<std::string_view, 5> kWords<RoleKind>{
    "owner", "practitioner", "supervisor", "front-desk", "biller"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<MemberStatus>{"active", "left"};
template <>
inline constexpr std::array<std::string_view, 5> kWords<ClientStatus>{
    "prospective", "active", "waitlist", "inactive", "discharged"};
template <>
inline constexpr std::array<std::string_view, 7> kWords<SessionStatus>{
    "pending", "scheduled", "in-progress", "completed", "cancelled", "late-cancelled", "no-show"};
template <>
inline constexpr std::array<std::string_view, 3> kWords<Modality>{"in-person", "video", "phone"};
template <>
inline constexpr std::array<std::string_view, 4> kWords<EventKind>{"session", "contact", "other",
                                                                   "unavailable"};
template <>
inline constexpr std::array<std::string_view, 5> kWords<NoteKind>{
    "progress", "clinical", "administrative", "contact", "psychotherapy"};

template <>
inline constexpr std::array<std::string_view, 6> kWords<Medium>{
    "phone", "video", "in-person", "email", "message", "letter"};
template <>
inline constexpr std::array<std::string_view, 4> kWords<ContactRole>{"emergency", "guardian",
                                                                     "partner", "other"};

template <class Enum>
std::string_view to_word(Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < kWords<Enum>.size() ? kWords<Enum>[index] : std::string_view{};
}

template <class Enum>
std::optional<Enum> to_value(std::string_view word) {
  for (std::size_t i = 0; i < kWords<Enum>.size(); ++i) {
    if (kWords<Enum>[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace sb::format
