// The corpus of the wording check: notes with what a careful reader would point at marked by hand,
// as "⟦family the words⟧". Each note stands behind a line "== kind, profession, theme".
// Sources of the notes: invented for this purpose; nobody in them lives.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/schema.h"
#include "core/wording.h"

namespace sb::test {

inline std::string file_text(const std::string& path) {
  std::ifstream file(std::string(SB_ROOT) + "/" + path, std::ios::binary);
  REQUIRE_MESSAGE(file, path);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const WordingRules& english() {
  static const Result<WordingRules> rules =
      wording_rules_from_json(file_text("assets/wording/en.json"));
  REQUIRE_MESSAGE(rules.ok(), (rules.ok() ? "" : rules.error().message));
  return *rules;
}

struct Marked {
  std::string family;
  std::size_t begin = 0, end = 0;
};
struct CorpusNote {
  std::string title, text;
  NoteKind kind = NoteKind::progress;
  std::vector<Marked> marked;
};

// Takes the marks out of `line` and keeps where they were.
inline void add_marked(CorpusNote& note, std::string_view line) {
  const std::string_view open = "⟦", close = "⟧";
  while (!line.empty()) {
    const std::size_t at = line.find(open);
    note.text += line.substr(0, at);
    if (at == std::string_view::npos) break;
    line.remove_prefix(at + open.size());
    const std::size_t space = line.find(' '), end = line.find(close);
    REQUIRE_MESSAGE(end != std::string_view::npos, note.title);
    Marked m{std::string(line.substr(0, space)), note.text.size(), 0};
    note.text += line.substr(space + 1, end - space - 1);
    m.end = note.text.size();
    note.marked.push_back(std::move(m));
    line.remove_prefix(end + close.size());
  }
  note.text += '\n';
}

inline NoteKind kind_named(std::string_view word) {
  for (unsigned k = 0; k <= static_cast<unsigned>(NoteKind::psychotherapy); ++k)
    if (word_of(static_cast<NoteKind>(k)) == word) return static_cast<NoteKind>(k);
  FAIL(std::string(word));
  return NoteKind::progress;
}

inline std::vector<CorpusNote> corpus(const char* name) {
  const std::string all = file_text(std::string("tests/core/wording_corpus/") + name);
  std::vector<CorpusNote> notes;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('\n', at), all.size());
    const std::string_view line = std::string_view(all).substr(at, end - at);
    at = end + 1;
    if (line.starts_with("== ")) {
      notes.emplace_back();
      notes.back().title = line.substr(3);
      notes.back().kind = kind_named(line.substr(3, line.find(',') - 3));
    } else if (!line.empty() && line[0] != '#' && !notes.empty()) {
      add_marked(notes.back(), line);
    }
  }
  return notes;
}

struct Score {
  std::size_t notes = 0, expected = 0, found = 0, right = 0, met = 0;
  std::string misses;  // one line each
  double precision() const { return found ? double(right) / double(found) : 1; }
  double recall() const { return expected ? double(met) / double(expected) : 1; }
};

// A finding is right when it touches a mark of its family; a mark is met when one touches it.
inline Score score(const char* name) {
  Score s;
  for (const CorpusNote& note : corpus(name)) {
    const auto findings = check_wording(english(), note.text, note.kind);
    const auto agree = [](const WordingFinding& f, const Marked& m) {
      return f.rule->family() == m.family && f.begin < m.end && m.begin < f.end;
    };
    const auto told = [&](const char* what, std::string_view family, std::size_t b, std::size_t e) {
      s.misses += std::string("  ") + what + " " + std::string(family) + " “" +
                  note.text.substr(b, e - b) + "” in " + note.title + "\n";
    };
    ++s.notes;
    s.expected += note.marked.size();
    s.found += findings.size();
    for (const WordingFinding& f : findings) {
      bool right = false;
      for (const Marked& m : note.marked) right = right || agree(f, m);
      s.right += right;
      if (!right) told("not expected:", f.rule->id, f.begin, f.end);
    }
    for (const Marked& m : note.marked) {
      bool met = false;
      for (const WordingFinding& f : findings) met = met || agree(f, m);
      s.met += met;
      if (!met) told("not found:", m.family, m.begin, m.end);
    }
  }
  return s;
}

}  // namespace sb::test
