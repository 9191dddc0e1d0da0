#include "screen/semantics_patch.h"

#include <cstring>
#include <unordered_set>

#include "screen/utf16.h"

namespace sb {
namespace {

enum Operation : std::uint8_t { op_remove = 1, op_node, op_order, op_focus, op_document };

void write_text(ByteWriter& out, const std::string& text) {
  out.u32(static_cast<std::uint32_t>(text.size()));
  out.raw(view_of(text));
}

void write_float(ByteWriter& out, float v) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &v, sizeof bits);
  out.u32(bits);
}

void write_entry(ByteWriter& out, const TextEntry& e) {
  write_text(out, e.placeholder);
  write_text(out, e.autocomplete);
  for (float v : {e.font_px, e.line_height_px, e.pad_x, e.pad_y}) write_float(out, v);
  out.u32(static_cast<std::uint32_t>(e.weight));
  out.u32(e.ink);
  out.u32(e.paper);
  out.u8(e.spellcheck);
  out.u8(e.read_only);
}

void write_marks(ByteWriter& out, const TextEntry& e) {
  out.u32(static_cast<std::uint32_t>(e.marks.empty() ? 0 : utf16_length(e.text)));
  out.u32(e.mark);
  out.u32(static_cast<std::uint32_t>(e.marks.size()));
  for (const TextMark& mark : e.marks) out.u32(mark.begin), out.u32(mark.end);
}

// Never that of a tree: what is sent next differs from it.
const std::vector<TextMark>& marks_unknown() {
  static const std::vector<TextMark> unknown{{UINT32_MAX, 0}};
  return unknown;
}

// What stays findable of a node that is scrolled away: a point at its nearest corner.
Rect box_of(const Node& node) {
  if (node.role == Role::textbox) return node.rect;
  if (!node.visible.empty()) return node.visible;
  return {node.visible.x, node.visible.y, 1, 1};
}

}  // namespace

SemanticsPatcher::Place SemanticsPatcher::place_of(const Node& node, const Rect& box,
                                                   const Rect* parent) {
  Place place{box, !node.visible.empty()};
  if (parent != nullptr) {
    place.relative.x -= parent->x;
    place.relative.y -= parent->y;
  }
  if (!place.shown || node.role != Role::textbox) return place;
  const Rect &r = node.rect, &v = node.visible;
  const float cut[] = {v.x - r.x, v.y - r.y, r.right() - v.right(), r.bottom() - v.bottom()};
  for (int i = 0; i < 4; ++i) place.clip[i] = cut[i] > 0.5f ? cut[i] : 0;
  return place;
}

std::uint32_t SemanticsPatcher::changed(const Kept& old, const Seen& now) {
  const Node &was = old.node, &is = *now.node;
  std::uint32_t fields = 0;
  const auto mark = [&](std::uint32_t bit, bool differs) {
    if (old.seen == 0 || differs) fields |= bit;
  };
  mark(kFieldKind, was.role != is.role || was.level != is.level ||
                       old.parent_of_some != now.parent_of_some ||
                       old.entry.kind != now.entry->kind);
  mark(kFieldFlags, was.flags != is.flags);
  mark(kFieldName, was.name != is.name);
  mark(kFieldValue, was.value != is.value);
  mark(kFieldDescription, was.description != is.description);
  mark(kFieldShortcut, was.shortcut != is.shortcut);
  mark(kFieldBox, !(old.place == now.place));
  mark(kFieldSet, was.pos != is.pos || was.size != is.size);
  if (is.text_entry < 0) return fields;
  mark(kFieldEntry, was.text_entry < 0 || !old.entry.same_look(*now.entry));
  mark(kFieldText, was.text_entry < 0 || old.entry.revision != now.entry->revision ||
                       old.entry.text != now.entry->text);
  const bool marked = was.text_entry >= 0 || !now.entry->marks.empty();
  if (marked) mark(kFieldMarks, !old.entry.same_marks(*now.entry));
  if (now.entry->select_serial != 0) mark(kFieldSelect, !old.entry.same_selection(*now.entry));
  return fields;
}

void SemanticsPatcher::write_node(std::uint32_t fields, const Seen& now, ByteWriter& out) {
  const Node& node = *now.node;
  out.u8(op_node);
  out.u32(node.id);
  out.u32(fields);
  if (fields & kFieldKind) {
    out.u8(static_cast<std::uint8_t>(node.role));
    out.u8(static_cast<std::uint8_t>(node.level));
    out.u8(node.text_entry < 0 ? 255 : static_cast<std::uint8_t>(now.entry->kind));
    out.u8(now.parent_of_some);
  }
  if (fields & kFieldFlags) out.u32(node.flags);
  if (fields & kFieldName) write_text(out, node.name);
  if (fields & kFieldValue) write_text(out, node.value);
  if (fields & kFieldDescription) write_text(out, node.description);
  if (fields & kFieldShortcut) write_text(out, node.shortcut);
  if (fields & kFieldBox) {
    const Rect& r = now.place.relative;
    for (float v : {r.x, r.y, r.w, r.h}) write_float(out, v);
    out.u8(now.place.shown);
    for (float v : now.place.clip) write_float(out, v);
  }
  if (fields & kFieldSet) {
    out.u32(static_cast<std::uint32_t>(node.pos));
    out.u32(static_cast<std::uint32_t>(node.size));
  }
  if (fields & kFieldEntry) write_entry(out, *now.entry);
  if (fields & kFieldText) {
    out.u32(now.entry->revision);
    write_text(out, now.entry->text);
  }
  if (fields & kFieldMarks) write_marks(out, *now.entry);
  if (fields & kFieldSelect) {
    out.u32(now.entry->select_serial);
    out.u32(now.entry->select_begin);
    out.u32(now.entry->select_end);
  }
}

void SemanticsPatcher::visit(const Node& node, const SemanticsTree& tree, bool parent_of_some,
                             ByteWriter& out) {
  static const TextEntry kNoEntry;
  Seen now{&node, &kNoEntry, box_of(node), parent_of_some};
  if (node.text_entry >= 0) now.entry = &tree.entries[static_cast<std::size_t>(node.text_entry)];
  const auto parent = node.parent != 0 ? kept_.find(node.parent) : kept_.end();
  now.place = place_of(node, now.box, parent != kept_.end() ? &parent->second.box : nullptr);
  Kept& old = kept_[node.id];
  if (const std::uint32_t fields = changed(old, now); fields != 0) {
    write_node(fields, now, out);
    old.node = node;
    old.entry = *now.entry;
    old.place = now.place;
    old.parent_of_some = parent_of_some;
  }
  old.box = now.box;
  old.seen = serial_;
}

Bytes SemanticsPatcher::diff(const SemanticsTree& now) {
  ++serial_;
  ByteWriter out;
  std::unordered_set<NodeId> known, parents;
  for (const Node& node : now.nodes) parents.insert(node.parent);
  children_.clear();
  parents_.assign(1, 0);
  for (const Node& original : now.nodes) {
    if (original.id == 0 || !known.insert(original.id).second) continue;
    const bool orphan = original.parent != 0 &&
                        (original.parent == original.id || !known.count(original.parent));
    Node adopted;
    if (orphan) adopted = original, adopted.parent = 0;
    const Node& node = orphan ? adopted : original;
    visit(node, now, parents.count(node.id) != 0, out);
    children_[node.parent].push_back(node.id);
    parents_.push_back(node.id);
  }
  write_orders(out);
  if (now.want_focus_serial != focus_serial_) {
    focus_serial_ = now.want_focus_serial;
    if (known.count(now.want_focus)) out.u8(op_focus), out.u32(now.want_focus);
  }
  write_document(now, out);
  write_removed(out);
  return out.take();
}

void SemanticsPatcher::write_orders(ByteWriter& out) {
  for (NodeId parent : parents_) {
    std::vector<NodeId>& sent = parent == 0 ? root_children_ : kept_[parent].children;
    std::vector<NodeId>& now = children_[parent];
    if (sent == now) continue;
    out.u8(op_order);
    out.u32(parent);
    out.u32(static_cast<std::uint32_t>(now.size()));
    for (NodeId id : now) out.u32(id);
    sent = std::move(now);
  }
}

void SemanticsPatcher::write_removed(ByteWriter& out) {
  for (auto it = kept_.begin(); it != kept_.end();) {
    if (it->second.seen == serial_) {
      ++it;
      continue;
    }
    out.u8(op_remove);
    out.u32(it->first);
    it = kept_.erase(it);
  }
}

void SemanticsPatcher::write_document(const SemanticsTree& now, ByteWriter& out) {
  if (now.title == title_ && now.lang == lang_) return;
  title_ = now.title;
  lang_ = now.lang;
  out.u8(op_document);
  write_text(out, title_);
  write_text(out, lang_);
}

void SemanticsPatcher::typed(NodeId node, const std::string& text) {
  const auto found = kept_.find(node);
  if (found == kept_.end()) return;
  found->second.entry.text = text;
  if (!found->second.entry.marks.empty()) found->second.entry.marks = marks_unknown();
}

}  // namespace sb
