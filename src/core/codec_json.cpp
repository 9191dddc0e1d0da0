#include "core/codec_json.h"

#include "core/codec.h"

namespace sb {
namespace {

constexpr int kDeepest = 64 + 3;  // a value stands in an object in a list in an object

Error no_change(const char* part) {
  return {Fault::damaged,
          std::string("This is no change of a record: its ") + part + " cannot be read.", part};
}

// Reads an entry that must be text; an absent one is empty.
bool text_entry(const Value& map, std::string_view name, std::string& out) {
  const Value* entry = map.find(name);
  if (!entry) return true;
  const std::string* text = entry->get<std::string>();
  if (text) out = *text;
  return text != nullptr;
}

bool stamp_entry(const Value& map, std::string_view name, Stamp& out) {
  std::string text;
  if (!text_entry(map, name, text)) return false;
  const std::optional<Stamp> stamp = stamp_from_text(text);
  if (stamp) out = *stamp;
  return stamp.has_value();
}

bool id_entry(const Value& map, std::string_view name, RawId& out) {
  std::string text;
  if (!text_entry(map, name, text)) return false;
  const std::optional<RawId> id = id_from_text(text);
  if (id) out = *id;
  return id.has_value();
}

void write_entry(std::string& out, std::string_view name, std::string_view text) {
  out += out.back() == '{' ? "" : ",";
  json::write_text(out, name);
  out += ':';
  json::write_text(out, text);
}

}  // namespace

std::string to_json(const Change& change) {
  std::string out = "{";
  write_entry(out, "stamp", to_text(change.stamp));
  write_entry(out, "author", to_text(static_cast<const RawId&>(change.author)));
  write_entry(out, "kind", change.kind);
  write_entry(out, "entity", to_text(change.entity));
  out += ",\"fields\":[";
  for (const FieldChange& f : change.fields) {
    if (&f != change.fields.data()) out += ',';
    out += '{';
    write_entry(out, "field", f.field);
    out += ",\"value\":";
    json::write(out, f.value, json::Order::as_written);
    if (!(f.over == Stamp{})) write_entry(out, "over", to_text(f.over));
    out += '}';
  }
  out += ']';
  if (!change.reason.empty()) write_entry(out, "reason", change.reason);
  return out + "}";
}

Result<Change> change_from_json(std::string_view text) {
  SB_TRY(map, json::read(text, kDeepest));
  Change c;
  RawId author;
  if (!stamp_entry(map, "stamp", c.stamp)) return no_change("stamp");
  if (!id_entry(map, "author", author)) return no_change("author");
  if (!text_entry(map, "kind", c.kind) || c.kind.empty()) return no_change("kind");
  if (!id_entry(map, "entity", c.entity)) return no_change("entity");
  if (!text_entry(map, "reason", c.reason)) return no_change("reason");
  c.author = MemberId(author);
  const Value* fields = map.find("fields");
  if (!fields || !fields->get<List>()) return no_change("fields");
  for (const Value& item : *fields->get<List>()) {
    FieldChange f;
    const Value* value = item.find("value");
    const bool whole =
        value && text_entry(item, "field", f.field) && stamp_entry(item, "over", f.over);
    if (!whole || f.field.empty()) return no_change("fields");
    f.value = *value;
    c.fields.push_back(std::move(f));
  }
  return c;
}

std::string value_to_json(const Value& value) {
  std::string out;
  json::write(out, value, json::Order::as_written);
  return out;
}

Result<Value> value_from_json(std::string_view text) { return json::read(text); }

std::string canonical_json(const Value& value) {
  std::string out;
  json::write(out, value, json::Order::sorted);
  return out;
}

}  // namespace sb
