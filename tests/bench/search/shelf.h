// Notes in a Book with nothing around them, and their search: what both search benches measure,
// natively and as WebAssembly in the page where the peer stands.
#pragma once

#include <string>

#include "core/rule_edit.h"
#include "core/search.h"

namespace sb::bench {

class Shelf {
 public:
  Shelf() {
    Member member;
    member.name = "R. Hale";
    apply(edit_of(me_, member, {"name", "role", "status"}));
  }
  void add(std::string text) {
    Note note;
    note.author = me_;
    note.sections = sections_;
    note.when = LocalTime::at(today_ + -(added_++ % kDays), 600);
    const NoteId id(random_id(random_));
    apply(edit_of(id, note, {"kind", "author", "sections", "when"}));
    apply({Note::kKind, id, {{"text/note", Value(std::move(text))}}, {}});
  }
  void begin() { index_.begin(access()); }
  bool step(std::size_t bytes) { return index_.step(access(), bytes); }
  std::size_t memory() const { return index_.memory(); }
  std::size_t known() const { return index_.known(); }
  // How many are found; the best 50 with their excerpts, as on the screen, when asked for.
  std::size_t find(std::string_view text, bool excerpts) const {
    SearchQuestion question;
    question.text = text;
    question.today = today_;
    const SearchAnswer answer = index_.find(access(), question);
    const SearchGroup& notes = answer[static_cast<std::size_t>(SearchKind::note)];
    std::size_t marks = 0;
    for (const SearchHit& hit : notes.hits)
      if (excerpts) marks += excerpt_of(access(), hit, text).marks.size();
    return excerpts && marks == 0 ? 0 : notes.total;
  }

 private:
  static constexpr int kDays = 3650;  // ten years, spread evenly
  Access access() const { return Access(book_, me_); }
  void apply(const Edit& edit) {
    for (const Change& change : book_.stamped({edit}, me_, clock_, {1})) book_.apply(change);
  }
  int added_ = 0;
  SeededRandom random_{1};
  LogicalClock clock_{DeviceId(random_id(random_))};
  MemberId me_{random_id(random_)};
  Day today_ = *day_from_iso("2026-11-18");
  SectionList sections_{std::vector<Section>{{"note", "Note", "", "", true}}};
  Book book_;
  SearchIndex index_;
};

}  // namespace sb::bench
