// A small practice with something to find, and short ways to look for it. put() does what the app
// does with a change: applies it, tells the index, lets it read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/note_rules.h"
#include "core/rules_world.h"
#include "core/search.h"

namespace sb::test {

struct SearchWorld : World {
  SearchIndex index;

  void build(const MemberId& me = {}) {
    const Access access = as(me ? me : owner);
    index.begin(access);
    while (index.step(access, 4096)) {
    }
  }
  // As the app does it: applied, told, read.
  void put(const std::vector<Edit>& edits, const MemberId& me = {}) {
    const Access access = as(me ? me : owner);
    for (const Change& c : book.stamped(edits, owner, clock, now)) {
      book.apply(c);
      index.changed(access, c);
    }
    REQUIRE(book.refused().empty());
    while (index.step(access, 4096)) {
    }
  }
  NoteId note(const ClientId& client, std::string_view text, const char* when = "2026-11-18T10:00",
              NoteKind kind = NoteKind::progress) {
    const NoteId id = fresh<NoteId>();
    Note n;
    n.kind = kind;
    n.client = client;
    n.author = owner;
    n.when = at(when);
    n.sections = std::vector<Section>{{"plan", "Plan", "", "", true}};
    put({edit_of(id, n, {"kind", "client", "author", "when", "sections"}),
         Edit{"note", id, {{"text/plan", std::string(text)}}, {}}});
    return id;
  }
  void title(const NoteId& id, const char* text) { put({{"note", id, {{"title", text}}, {}}}); }

  SearchAnswer ask(std::string_view text, SearchQuestion question = {},
                   const MemberId& me = {}) const {
    question.text = text;
    question.today = day("2026-11-18");
    return index.find(as(me ? me : owner), question);
  }
  std::vector<RawId> ids(std::string_view text, SearchKind kind = SearchKind::note) const {
    std::vector<RawId> out;
    const SearchAnswer answer = ask(text);
    for (const SearchHit& hit : group(answer, kind).hits) out.push_back(hit.id);
    return out;
  }
  std::size_t total(std::string_view text, const MemberId& me = {}) const {
    std::size_t n = 0;
    for (const SearchGroup& g : ask(text, {}, me)) {
      n += g.total;
      CHECK(g.hits.size() == std::min<std::size_t>(g.total, 50));
    }
    return n;
  }
  static const SearchGroup& group(const SearchAnswer& answer, SearchKind kind) {
    return answer[static_cast<std::size_t>(kind)];
  }
  // "Plan: … slept [well] …"
  std::string excerpt(std::string_view text, SearchKind kind = SearchKind::note,
                      const std::vector<std::string>& hidden = {}) const {
    const SearchAnswer answer = ask(text);
    const SearchGroup& found = group(answer, kind);
    if (found.hits.empty()) return "nothing";
    const Excerpt e = excerpt_of(dana(), found.hits.front(), text, hidden);
    std::string out;
    std::size_t from = 0;
    for (const TextSpan& mark : e.marks) {
      REQUIRE(mark.begin >= from);
      REQUIRE(mark.end <= e.text.size());
      out += e.text.substr(from, mark.begin - from) + "[" +
             e.text.substr(mark.begin, mark.end - mark.begin) + "]";
      from = mark.end;
    }
    out += e.text.substr(from);
    return e.field.empty() ? out : e.field + ": " + out;
  }
};

inline std::vector<RawId> list(std::initializer_list<RawId> ids) { return ids; }

}  // namespace sb::test
