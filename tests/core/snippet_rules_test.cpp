#include "core/snippet_rules.h"

#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

struct SnippetWorld : World {
  SnippetId add(const char* shortcut, const char* text, MemberId me = {}) {
    const SnippetId id = fresh<SnippetId>();
    apply(save_snippet(as(me ? me : owner), id, {shortcut, text}), me);
    return id;
  }
  std::string expanded(std::string_view text, std::size_t caret, MemberId me = {}) const {
    const auto out = expand_snippet(as(me ? me : owner), text, caret);
    return out ? out->text.substr(0, out->caret) + "|" + out->text.substr(out->caret) : "";
  }
  std::string expanded(std::string_view text) const { return expanded(text, text.size()); }
};

}  // namespace

TEST_CASE("NOTE-11 a shortcut and a space become the snippet's text") {
  SnippetWorld w;
  w.add("sleep", "Client reports sleeping");
  w.add("m2", "Mood: calm.\nAffect: congruent.");
  CHECK(w.expanded(";sleep ") == "Client reports sleeping |");
  CHECK(w.expanded("Today ;sleep\n") == "Today Client reports sleeping\n|");
  CHECK(w.expanded(";SLEEP ") == "Client reports sleeping |");
  CHECK(w.expanded("(;m2 ") == "(Mood: calm.\nAffect: congruent. |");
  const std::string_view inside = "é ;sleep well";
  CHECK(w.expanded(inside, inside.find("well")) == "é Client reports sleeping |well");
}

TEST_CASE("NOTE-11 what is no shortcut stays as typed") {
  SnippetWorld w;
  w.add("sleep", "Client reports sleeping");
  for (const char* text : {";sleep", ";sleepy ", "sleep ", "; sleep ", "calm;sleep ",
                           ";slee\u00e9p ", ";", "; ", "", " ", ";sleep. ", "\u00e9;sleep "})
    CHECK_MESSAGE(w.expanded(text) == "", text);
  CHECK(w.expanded(";sleep ", 3) == "");
  CHECK(w.expanded(";sleep ", 99) == "");
}

TEST_CASE("NOTE-11 each bad value of a snippet has its message beside its field") {
  SnippetWorld w;
  const SnippetId id = w.add("sleep", "Client reports sleeping");
  const auto checked = [&](const char* shortcut, const std::string& text, SnippetId of = {}) {
    return told(check_snippet(w.dana(), of, {shortcut, text}));
  };
  CHECK(checked("", "") == "shortcut invalid, text invalid");
  for (const char* bad : {"sl eep", "schlaf-gut", "süß", "sleep!", "a;b"})
    CHECK_MESSAGE(checked(bad, "x") == "shortcut invalid", bad);
  CHECK(checked(repeat("a", 21).c_str(), "x") == "shortcut invalid");
  CHECK(checked("sleep", "x") == "shortcut invalid");  // taken
  CHECK(checked("SLEEP", "x") == "shortcut invalid");
  CHECK(checked("sleep", "x", id) == "ok");            // by itself
  CHECK(checked(";Mood2", "x") == "ok");
  CHECK(checked("long", repeat("a", 10'001)) == "text invalid");
}

TEST_CASE("TEAM-03 a snippet is its author's alone") {
  SnippetWorld w;
  const SnippetId mine = w.add("sleep", "Mine"), theirs = w.add("sleep", "Theirs", w.other);
  CHECK(own_snippets(w.dana()) == std::vector<SnippetId>{mine});
  CHECK(own_snippets(w.as(w.other)) == std::vector<SnippetId>{theirs});
  CHECK(w.expanded(";sleep ") == "Mine |");
  CHECK(w.expanded(";sleep ", 7, w.other) == "Theirs |");
  CHECK(told(save_snippet(w.dana(), theirs, {"x", "y"})) == "forbidden");
  CHECK(told(archive_snippet(w.dana(), theirs, true)) == "not_found");
  const MemberId desk = w.member_with(RoleKind::front_desk);
  CHECK(told(save_snippet(w.as(desk), w.fresh<SnippetId>(), {"x", "y"})) == "forbidden");
  CHECK(own_snippets(w.as(desk)).empty());
}

TEST_CASE("NOTE-11 an archived snippet is not used, and comes back when its shortcut is free") {
  SnippetWorld w;
  const SnippetId id = w.add("sleep", "Old");
  w.apply(archive_snippet(w.dana(), id, true));
  CHECK(w.expanded(";sleep ") == "");
  CHECK(own_snippets(w.dana()).empty());
  CHECK(own_snippets(w.dana(), true) == std::vector<SnippetId>{id});
  const SnippetId other = w.add("sleep", "New");
  CHECK(told(archive_snippet(w.dana(), id, false)) == "shortcut invalid");
  w.apply(archive_snippet(w.dana(), other, true));
  w.apply(archive_snippet(w.dana(), id, false));
  CHECK(w.expanded(";sleep ") == "Old |");
}
