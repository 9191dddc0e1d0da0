#include "core/value.h"

#include <algorithm>
#include <cstring>

#include "base/text.h"

namespace sb {

const Value* Value::find(std::string_view key) const {
  const Map* map = get<Map>();
  if (!map) return nullptr;
  for (const auto& [name, value] : *map) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string Value::text_or(std::string fallback) const {
  const std::string* text = get<std::string>();
  return text ? *text : std::move(fallback);
}

std::int64_t Value::int_or(std::int64_t fallback) const {
  const std::int64_t* number = get<std::int64_t>();
  return number ? *number : fallback;
}

// Eight bytes at a time while they are ASCII and none is zero; notes are mostly that.
bool is_sound_text(std::string_view text) {
  constexpr std::uint64_t kHigh = 0x8080808080808080u, kOnes = 0x0101010101010101u;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t w;
    std::memcpy(&w, text.data() + at, 8);
    if ((w | (w - kOnes)) & kHigh) break;
  }
  const std::string_view rest = text.substr(at);
  const bool plain = std::all_of(rest.begin(), rest.end(), [](char c) {
    return static_cast<signed char>(c) > 0;
  });
  return plain || (rest.find('\0') == std::string_view::npos && is_valid_utf8(rest));
}

bool is_sound(const Value& value) {
  if (const auto* text = value.get<std::string>()) return is_sound_text(*text);
  if (const auto* list = value.get<List>())
    return std::all_of(list->begin(), list->end(), is_sound);
  if (const auto* map = value.get<Map>()) {
    return std::all_of(map->begin(), map->end(), [](const auto& entry) {
      return is_sound_text(entry.first) && is_sound(entry.second);
    });
  }
  return true;
}

Value sound(const Value& value) {
  if (is_sound(value)) return value;
  if (const auto* text = value.get<std::string>()) return clean_text(*text).text;
  if (const auto* list = value.get<List>()) {
    List out;
    for (const Value& item : *list) out.push_back(sound(item));
    return out;
  }
  Map out;
  for (const auto& [name, item] : *value.get<Map>()) {
    out.emplace_back(is_sound_text(name) ? name : clean_text(name).text, sound(item));
  }
  return out;
}

}  // namespace sb
