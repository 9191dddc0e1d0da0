// Two devices wrote the same section or fact at once: the later one stands in the field, the other
// is shown below until somebody says which counts (SYNC-02).
#include "app/fact_words.h"
#include "app/phrases.h"
#include "ui/note_parts.h"
#include "ui/words/note_kinds.h"

namespace sb::ui {

namespace {

bool is_text(const Concurrent& other) { return split_field(other.field).base == "text"; }

// Which one is meant is told by the name, for there may be several on the page.
bool choice(Screen& s, const char* label, const std::string& what) {
  const std::string name = std::string(label) + ": " + what;
  ButtonOptions options;
  options.name = name;
  return button(s, label, options);
}

void draw_other(Screen& s, const Model& model, const NoteOnScreen& on, const Concurrent& other,
                Commands& out) {
  CardOptions look;
  look.padding = space::m;
  look.fill = look.line = Color::warn_soft;
  look.rounding = radius::control;
  Card card(s, look);
  const std::string what = conflict_title(on.note, other);
  const std::string who = other.author == model.me
                              ? std::string(words::other_text_by_you)
                              : words::other_text_by + member_words(model.book, other.author);
  paragraph(s, is_text(other) ? who : what + words::other_fact + who, style::strong);
  gap(space::xs);
  paragraph(s, conflict_words(model, on.note, other), style::prose);
  if (!on.editable) return;
  gap(space::m);
  if (choice(s, words::use_other, what)) out.push_back(cmd::UseOther{other.field, other.stamp});
  beside(space::s);
  if (choice(s, words::keep_mine, what)) out.push_back(cmd::KeepMine{other.field, other.stamp});
}

}  // namespace

void draw_others(Screen& s, const Model& model, const NoteOnScreen& on, const std::string& key,
                 Commands& out) {
  int n = 0;
  for (const Concurrent& other : model.note.others) {
    if (!is_text(other) || split_field(other.field).key != key) continue;
    ImGui::PushID(n++);
    gap(space::m);
    draw_other(s, model, on, other, out);
    ImGui::PopID();
  }
}

void draw_other_facts(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out) {
  ImGui::PushID("other facts");
  int n = 0;
  for (const Concurrent& other : model.note.others) {
    if (is_text(other)) continue;
    ImGui::PushID(n++);
    draw_other(s, model, on, other, out);
    ImGui::PopID();
  }
  ImGui::PopID();
}

}  // namespace sb::ui
