// The difference between two semantics trees as bytes, for a mirror that keeps elements (the DOM).
// Stable: a node keeps its element as long as its id and kind stay; only changed fields are sent.
// Little-endian records, each one byte of operation and its fields; text is u32 length and UTF-8:
//   1 remove    u32 id                        (after all others, children too)
//   2 node      u32 id, u32 fields, then each field whose bit is set, in bit order (PatchField)
//   3 order     u32 parent (0 root), u32 n, n × u32 child ids: the children, all of them, in order
//   4 focus     u32 id
//   5 document  text title, text lang
// Boxes are relative to the parent's box, which is its visible part (a textbox: its whole rect,
// with the clip beside it). Read by shell/semantics.js.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"
#include "screen/semantics.h"

namespace sb {

enum PatchField : std::uint32_t {
  kFieldKind = 1u << 0,         // u8 role, u8 level, u8 TextEntry::Kind or 255, u8 has children
  kFieldFlags = 1u << 1,        // u32
  kFieldName = 1u << 2,         // text
  kFieldValue = 1u << 3,        // text
  kFieldDescription = 1u << 4,  // text
  kFieldShortcut = 1u << 5,     // text
  kFieldBox = 1u << 6,          // f32 x, y, w, h; u8 on screen; f32 clip left, top, right, bottom
  kFieldSet = 1u << 7,          // i32 pos, size
  kFieldEntry = 1u << 8,        // how it is edited: see write_entry in the .cpp
  kFieldText = 1u << 9,         // u32 revision, text
  kFieldMarks = 1u << 10,       // u32 length of the text they are of, colour, n, n × (begin, end)
  kFieldSelect = 1u << 11,      // u32 serial, begin, end
};

class SemanticsPatcher {
 public:
  // The bytes that lead from what was sent last to `now`; empty when nothing changed. A node with
  // an id seen before in the same tree is left out, one with an unknown parent hangs on the root.
  Bytes diff(const SemanticsTree& now);
  // The user typed: the element holds this text already, and marks of its own making.
  void typed(NodeId node, const std::string& text);

 private:
  struct Place {
    Rect relative;         // the box, from the parent's
    bool shown = true;
    float clip[4] = {};    // textbox: left, top, right, bottom cut off
    bool operator==(const Place&) const = default;
  };
  struct Kept {
    Node node;
    TextEntry entry;
    Rect box;        // absolute
    Place place;     // as sent
    bool parent_of_some = false;
    std::uint64_t seen = 0;  // serial of the diff that saw it last
    std::vector<NodeId> children;
  };
  struct Seen {
    const Node* node;
    const TextEntry* entry;
    Rect box;
    bool parent_of_some;
    Place place = {};
  };
  static Place place_of(const Node& node, const Rect& box, const Rect* parent);
  static std::uint32_t changed(const Kept& old, const Seen& now);
  static void write_node(std::uint32_t fields, const Seen& now, ByteWriter& out);
  void visit(const Node& node, const SemanticsTree& tree, bool parent_of_some, ByteWriter& out);
  void write_orders(ByteWriter& out);
  void write_removed(ByteWriter& out);
  void write_document(const SemanticsTree& now, ByteWriter& out);

  std::unordered_map<NodeId, Kept> kept_;
  std::unordered_map<NodeId, std::vector<NodeId>> children_;  // of this diff
  std::vector<NodeId> parents_;                               // of this diff, in order of need
  std::vector<NodeId> root_children_;                         // as sent
  std::uint64_t serial_ = 0;
  std::uint32_t focus_serial_ = 0;
  std::string title_, lang_;
};

}  // namespace sb
