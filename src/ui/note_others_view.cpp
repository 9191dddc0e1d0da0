// Two devices wrote the same section at once: the later text stands in the field, the other one is
// shown below it until somebody says which counts (SYNC-02).
#include "app/phrases.h"
#include "ui/note_parts.h"
#include "ui/words/note_kinds.h"

namespace sb::ui {

namespace {

void draw_other(Screen& s, const Model& model, const NoteOnScreen& on, const OtherText& other,
                Commands& out) {
  CardOptions look;
  look.padding = space::m;
  look.fill = look.line = Color::warn_soft;
  look.rounding = radius::control;
  Card card(s, look);
  const bool mine = other.author == model.me;
  label(s,
        mine ? std::string(words::other_text_by_you)
             : words::other_text_by + member_words(model.book, other.author),
        style::strong);
  gap(space::xs);
  paragraph(s, other.text, style::prose);
  if (!on.editable) return;
  gap(space::m);
  if (button(s, words::use_other)) out.push_back(cmd::UseOther{other.key, other.stamp});
  beside(space::s);
  if (button(s, words::keep_mine)) out.push_back(cmd::KeepMine{other.key, other.stamp});
}

}  // namespace

void draw_others(Screen& s, const Model& model, const NoteOnScreen& on, const std::string& key,
                 Commands& out) {
  int n = 0;
  for (const OtherText& other : model.note.others) {
    if (other.key != key) continue;
    ImGui::PushID(n++);
    gap(space::m);
    draw_other(s, model, on, other, out);
    ImGui::PopID();
  }
}

}  // namespace sb::ui
