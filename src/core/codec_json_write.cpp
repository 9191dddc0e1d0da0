#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/order.h"
#include "base/text.h"
#include "core/codec_json.h"

namespace sb::json {
namespace {

constexpr int kDeepest = 64;

// The shortest digits that read back as the same double. A double stays one: "1.0", unless
// canonical.
std::string number(double d, Order order) {
  if (!std::isfinite(d)) return "null";
  if (d == 0 && order == Order::sorted) return "0";
  char digits[40];
  for (int precision = 15; precision <= 17; ++precision) {
    std::snprintf(digits, sizeof digits, "%.*g", precision, d);
    if (std::strtod(digits, nullptr) == d) break;
  }
  std::string out = digits;
  const bool whole = out.find_first_of(".e") == std::string::npos;
  return whole && order == Order::as_written ? out + ".0" : out;
}

bool has_inside(const Value& value) {
  const List* list = value.get<List>();
  const Map* map = value.get<Map>();
  return (list && !list->empty()) || (map && !map->empty());
}

void write_list(std::string& out, const List& list, Order order, int depth) {
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i) out += ',';
    write(out, list[i], order, depth + 1);
  }
  out += ']';
}

void write_entries(std::string& out, const Map& map, Order order, int depth) {
  std::vector<const Map::value_type*> entries;
  for (const auto& entry : map) entries.push_back(&entry);
  if (order == Order::sorted) {
    put_in_order(entries.begin(), entries.end(),
                 [](const auto* a, const auto* b) { return a->first < b->first; });
  }
  out += '{';
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i) out += ',';
    write_text(out, entries[i]->first);
    out += ':';
    write(out, entries[i]->second, order, depth + 1);
  }
  out += '}';
}

void write_map(std::string& out, const Map& map, Order order, int depth) {
  const bool wrapped = map.size() == 1 && map[0].first.starts_with('$');
  if (wrapped) out += "{\"$map\":";
  write_entries(out, map, order, depth);
  if (wrapped) out += '}';
}

}  // namespace

void write_text(std::string& out, std::string_view text) {
  if (!is_valid_utf8(text)) return write_text(out, clean_text(text).text);
  out += '"';
  for (char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (u < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", u);
      out += escape;
    } else {
      out += c;
    }
  }
  out += '"';
}

void write(std::string& out, const Value& value, Order order, int depth) {
  if (depth >= kDeepest && has_inside(value)) {
    out += "null";
  } else if (const auto* b = value.get<bool>()) {
    out += *b ? "true" : "false";
  } else if (const auto* i = value.get<std::int64_t>()) {
    out += std::to_string(*i);
  } else if (const auto* d = value.get<double>()) {
    out += number(*d, order);
  } else if (const auto* s = value.get<std::string>()) {
    write_text(out, *s);
  } else if (const auto* bytes = value.get<Bytes>()) {
    out += "{\"$bytes\":\"" + to_hex(*bytes) + "\"}";
  } else if (const auto* list = value.get<List>()) {
    write_list(out, *list, order, depth);
  } else if (const auto* map = value.get<Map>()) {
    write_map(out, *map, order, depth);
  } else {
    out += "null";
  }
}

}  // namespace sb::json
