// The patch is read back by a small twin of shell/patch.js and applied to a twin of the DOM: after
// any sequence of trees the twin must look like the last tree.
#include "screen/semantics_patch.h"

#include <doctest/doctest.h>

#include <cstring>
#include <map>

#include "base/random.h"
#include "screen/utf16.h"

using namespace sb;

namespace {

struct Element {
  Role role{};
  std::uint32_t flags = 0;
  std::string name, value, text;
  float x = 0, y = 0;
  std::vector<NodeId> children;
  std::vector<TextMark> marks;
  std::uint32_t marks_of = 0, selected = 0;
};

struct Twin {
  std::map<NodeId, Element> elements;
  std::vector<NodeId> roots;
  NodeId focus = 0;
  int nodes_touched = 0;

  static std::string text(ByteReader& in) { return std::string(text_of(in.raw(in.u32()))); }
  static float number(ByteReader& in) {
    std::uint32_t bits = in.u32();
    float v = 0;
    std::memcpy(&v, &bits, 4);
    return v;
  }

  void apply(const Bytes& patch) {
    ByteReader in{patch};
    while (in.left() > 0) {
      switch (in.u8()) {
        case 1: elements.erase(in.u32()); break;
        case 2: node(in); break;
        case 3: order(in); break;
        case 4: focus = in.u32(); break;
        case 5: text(in), text(in); break;
        default: FAIL("unknown operation");
      }
      REQUIRE(in.ok());
    }
  }

  void order(ByteReader& in) {
    const NodeId parent = in.u32();
    std::vector<NodeId> ids(in.u32());
    for (NodeId& id : ids) id = in.u32();
    (parent == 0 ? roots : elements.at(parent).children) = ids;
  }

  void node(ByteReader& in) {
    ++nodes_touched;
    Element& e = elements[in.u32()];
    const std::uint32_t fields = in.u32();
    if (fields & kFieldKind) e.role = static_cast<Role>(in.u8()), in.raw(3);
    if (fields & kFieldFlags) e.flags = in.u32();
    if (fields & kFieldName) e.name = text(in);
    if (fields & kFieldValue) e.value = text(in);
    if (fields & kFieldDescription) text(in);
    if (fields & kFieldShortcut) text(in);
    if (fields & kFieldBox) e.x = number(in), e.y = number(in), in.raw(8 + 1 + 16);
    if (fields & kFieldSet) in.u32(), in.u32();
    if (fields & kFieldEntry) text(in), text(in), in.raw(4 * 4 + 3 * 4 + 2);
    if (fields & kFieldText) in.u32(), e.text = text(in);
    if (fields & kFieldMarks) marks(in, e);
    if (fields & kFieldSelect) e.selected = in.u32(), in.u32(), in.u32();
  }

  static void marks(ByteReader& in, Element& e) {
    e.marks_of = in.u32();
    in.u32();
    e.marks.clear();
    for (std::uint32_t n = in.u32(); n > 0; --n) {
      const std::uint32_t begin = in.u32();
      e.marks.push_back({begin, in.u32()});
    }
  }
};

Node node(NodeId id, NodeId parent, Role role, std::string name, Rect rect) {
  Node n;
  n.id = id;
  n.parent = parent;
  n.role = role;
  n.name = std::move(name);
  n.rect = n.visible = rect;
  return n;
}

SemanticsTree small_tree() {
  SemanticsTree tree;
  tree.nodes.push_back(node(1, 0, Role::main, "", {0, 0, 100, 100}));
  tree.nodes.push_back(node(2, 1, Role::button, "Save", {10, 20, 30, 40}));
  tree.nodes.push_back(node(3, 1, Role::textbox, "Name", {10, 70, 30, 20}));
  tree.nodes.back().text_entry = 0;
  tree.entries.emplace_back();
  tree.entries.back().text = "Ada";
  return tree;
}

}  // namespace

TEST_CASE("semantics patch: the first tree is sent whole, the same tree again not at all") {
  SemanticsPatcher patcher;
  Twin twin;
  twin.apply(patcher.diff(small_tree()));
  CHECK(twin.roots == std::vector<NodeId>{1});
  CHECK(twin.elements[1].children == std::vector<NodeId>{2, 3});
  CHECK(twin.elements[2].name == "Save");
  CHECK(twin.elements[2].x == 10);
  CHECK(twin.elements[3].text == "Ada");
  CHECK(patcher.diff(small_tree()).empty());
}

TEST_CASE("semantics patch: only what changed is sent, relative to the parent") {
  SemanticsPatcher patcher;
  Twin twin;
  SemanticsTree tree = small_tree();
  twin.apply(patcher.diff(tree));
  for (Node& n : tree.nodes) n.rect.y += 5, n.visible.y += 5;  // only the outer one is told
  twin.nodes_touched = 0;
  tree.nodes[1].flags |= kChecked;
  twin.apply(patcher.diff(tree));
  CHECK(twin.nodes_touched == 2);
  CHECK(twin.elements[1].y == 5);
  CHECK(twin.elements[2].y == 20);
  CHECK(twin.elements[2].flags == kChecked);
}

TEST_CASE("semantics patch: removal, doubles, unknown parents and focus requests") {
  SemanticsPatcher patcher;
  Twin twin;
  SemanticsTree tree = small_tree();
  twin.apply(patcher.diff(tree));
  tree.nodes.erase(tree.nodes.begin() + 1);
  tree.nodes.push_back(node(3, 1, Role::button, "a double", {}));
  tree.nodes.push_back(node(9, 77, Role::button, "an orphan", {}));
  tree.want_focus = 9;
  tree.want_focus_serial = 1;
  twin.apply(patcher.diff(tree));
  CHECK(twin.elements.count(2) == 0);
  CHECK(twin.elements[3].name == "Name");
  CHECK(twin.roots == std::vector<NodeId>{1, 9});
  CHECK(twin.focus == 9);
}

TEST_CASE("semantics patch: what the user typed is not sent back, another text is") {
  SemanticsPatcher patcher;
  SemanticsTree tree = small_tree();
  patcher.diff(tree);
  tree.entries[0].text = "Ada L";
  patcher.typed(3, "Ada L");
  CHECK(patcher.diff(tree).empty());
  patcher.typed(3, "Ada Lo");
  CHECK_FALSE(patcher.diff(tree).empty());
}

TEST_CASE("NOTE-10 semantics patch: marks are sent with the length of their text, and again after "
          "typing") {
  SemanticsPatcher patcher;
  Twin twin;
  SemanticsTree tree = small_tree();
  twin.apply(patcher.diff(tree));
  CHECK(twin.elements[3].marks.empty());
  tree.entries[0].text = "é 🙂 always";
  tree.entries[0].marks = {{5, 11}};
  tree.entries[0].select_serial = 9;
  twin.apply(patcher.diff(tree));
  CHECK(twin.elements[3].marks == std::vector<TextMark>{{5, 11}});
  CHECK(twin.elements[3].marks_of == 11);
  CHECK(twin.elements[3].selected == 9);
  CHECK(patcher.diff(tree).empty());
  // The element moved or dropped its marks while somebody typed: what holds is told anew.
  tree.entries[0].text += "!";
  patcher.typed(3, tree.entries[0].text);
  twin.elements[3].marks.clear();
  twin.apply(patcher.diff(tree));
  CHECK(twin.elements[3].marks == std::vector<TextMark>{{5, 11}});
  CHECK(twin.elements[3].marks_of == 12);
  tree.entries[0].marks.clear();
  twin.apply(patcher.diff(tree));
  CHECK(twin.elements[3].marks.empty());
}

TEST_CASE("UTF-16 offsets of the DOM and bytes of our texts") {
  const std::string text = "aé王🙂b";
  const std::size_t bytes[] = {0, 1, 3, 6, 10, 11}, units[] = {0, 1, 2, 3, 5, 6};
  for (std::size_t i = 0; i < std::size(bytes); ++i) {
    CHECK(utf16_length(std::string_view(text).substr(0, bytes[i])) == units[i]);
    CHECK(byte_of_utf16(text, units[i]) == bytes[i]);
  }
  CHECK(byte_of_utf16(text, 99) == text.size());
}

TEST_CASE("semantics patch: random trees end equal") {
  SeededRandom random{20261121};
  SemanticsPatcher patcher;
  Twin twin;
  for (int round = 0; round < 300; ++round) {
    SemanticsTree tree;
    std::map<NodeId, std::vector<NodeId>> children;
    for (std::uint64_t i = 0, n = random.below(30); i < n; ++i) {
      const auto id = static_cast<NodeId>(1 + random.below(40));
      bool known = false;
      for (const Node& other : tree.nodes) known = known || other.id == id;
      if (known) continue;
      NodeId parent = 0;
      if (!tree.nodes.empty() && random.below(3) > 0)
        parent = tree.nodes[random.below(tree.nodes.size())].id;
      tree.nodes.push_back(node(id, parent, static_cast<Role>(random.below(5)),
                                std::to_string(random.below(3)),
                                {static_cast<float>(random.below(9)), 0, 5, 5}));
      children[parent].push_back(id);
    }
    twin.apply(patcher.diff(tree));
    REQUIRE(twin.elements.size() == tree.nodes.size());
    REQUIRE(twin.roots == children[0]);
    for (const Node& n : tree.nodes) {
      REQUIRE(twin.elements.at(n.id).name == n.name);
      REQUIRE(twin.elements.at(n.id).role == n.role);
      REQUIRE(twin.elements.at(n.id).children == children[n.id]);
    }
  }
}
