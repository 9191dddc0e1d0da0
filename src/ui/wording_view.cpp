// The wording check beside the note (NOTE-10): what was found, why, what to write instead, where
// that comes from, and a waiver with its reason. Nothing here changes a word of the note.
#include <array>

#include "base/text.h"
#include "ui/words/shell.h"
#include "ui/words/writing.h"
#include "ui/writing_parts.h"

namespace sb::ui {

namespace {

constexpr Style kText{Size::small, Weight::regular, Color::ink, 1.5f};
constexpr Style kWords{Size::small, Weight::bold, Color::warn, 1.5f};
constexpr std::size_t kWordsShown = 60;  // code points

struct Shown {
  const FindingAt& at;
  const CheckedText& checked;
  const LiveFinding& finding;
  const WordingRule& rule;
  std::string words;
};

Shown shown_of(const WritingState& w, const FindingAt& at) {
  const CheckedText& checked = w.checked.at(at.section);
  const LiveFinding& f = checked.findings[at.index];
  std::string words =
      collapse_spaces(std::string_view(checked.text).substr(f.at.begin, f.at.end - f.at.begin));
  if (count_code_points(words) > kWordsShown) words = cut_to_code_points(words, kWordsShown) + "…";
  return {at, checked, f, *f.at.rule, std::move(words)};
}

// Where it stands next after what is selected, so that pressing again goes to the next place.
cmd::JumpToWords place_of(const WritingState& w, const Shown& shown) {
  const LiveFinding* first = &shown.finding;
  const TextSelection& now = w.select;
  for (const LiveFinding& other : shown.checked.findings) {
    if (other.waiver != first->waiver) continue;
    if (now.section != shown.at.section || other.at.begin > now.begin) {
      first = &other;
      break;
    }
  }
  return {shown.at.section, first->at.begin, first->at.end};
}

std::string advice(const WordingRule& rule) {
  return rule.suggestion.empty() ? rule.reason : rule.reason + " " + rule.suggestion;
}

// The words and what is said of them; pressed, it goes to the place.
void draw_words(Screen& s, const WritingState& w, const Shown& shown, Commands& out) {
  const std::string why = " — " + advice(shown.rule);
  const std::string count =
      shown.at.count > 1 ? " · " + std::to_string(shown.at.count) + words::times : std::string();
  const std::array<Span, 3> spans = {{{shown.words, kWords}, {count, kText}, {why, kText}}};
  const Point at = cursor();
  const float width = left_over();
  rich_paragraph(s, spans);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = shown.words,
               .rect = {at.x, at.y, width, cursor().y - at.y - ImGui::GetStyle().ItemSpacing.y},
               .id = ImGui::GetID("place"), .description = words::go_to_words};
  spec.rounding = 4;
  spec.grow = false;
  if (press(s, spec).pressed) out.push_back(place_of(w, shown));
}

void draw_form(Screen& s, const WaiveForm& form, Commands& out) {
  FieldOptions options;
  options.placeholder = words::waive_example;
  options.error = form.error;
  options.spellcheck = true;
  FieldResult r = text_field(s, words::waive_reason, form.reason, options);
  if (r.text) out.push_back(cmd::EditWaive{*r.text});
  const bool escaped = r.focused && s.sem.key(r.id, "Escape");  // not the page's
  gap(space::s);
  bool save = r.submitted, close = escaped;
  ImGui::PushID("form");
  save |= button(s, words::waive);
  beside(space::s);
  ButtonOptions quiet;
  quiet.look = Look::quiet;
  close |= button(s, words::cancel, quiet);
  ImGui::PopID();
  if (save) out.push_back(cmd::SaveWaive{});
  else if (close) out.push_back(cmd::CloseWaive{});
}

void draw_finding(Screen& s, const WritingState& w, const Shown& shown, WritingViewState& state,
                  Commands& out) {
  draw_words(s, w, shown, out);
  const std::string& key = shown.finding.waiver;
  if (w.waive && w.waive->key == key) {
    gap(space::s);
    return draw_form(s, *w.waive, out);
  }
  gap(2);
  if (act(s, words::waive, shown.words)) {
    out.push_back(cmd::BeginWaive{key});
    s.sem.want_focus(ImGui::GetID(words::waive_reason));
  }
  beside(s.env.coarse_pointer ? space::xxl : space::l);
  const bool open = state.source_of == key;
  if (act(s, words::source, shown.words))
    state.source_of = open ? std::string() : key;
  if (!open) return;
  gap(2);
  paragraph(s, words::source_is + shown.rule.source, style::hint);
}

void draw_waived(Screen& s, const Model& model, const NoteOnScreen& on, WritingViewState& state,
                 Commands& out) {
  const WritingState& w = model.note.writing;
  if (w.waived.empty()) return;
  gap(space::m);
  if (act(s, std::to_string(w.waived.size()) + words::waived_count))
    state.waived_shown = !state.waived_shown;
  if (!state.waived_shown) return;
  for (std::size_t i = 0; i < w.waived.size() && i < state.findings_shown; ++i) {
    const Shown shown = shown_of(w, w.waived[i]);
    const auto reason = on.note.waived.find(shown.finding.waiver);
    if (reason == on.note.waived.end()) continue;
    ImGui::PushID(shown.finding.waiver.c_str());
    gap(space::s);
    const std::string why = " — " + std::string(words::waived_because) + reason->second;
    const std::array<Span, 2> spans = {{{shown.words, kWords}, {why, kText}}};
    rich_paragraph(s, spans);
    gap(2);
    if (act(s, words::show_again, shown.words))
      out.push_back(cmd::ShowFindingAgain{shown.finding.waiver});
    ImGui::PopID();
  }
}

}  // namespace

bool act(Screen& s, std::string_view words, std::string_view of, std::string_view description) {
  const std::string name =
      of.empty() ? std::string() : std::string(words) + ": " + std::string(of);
  if (!s.env.coarse_pointer) {
    LinkOptions link;
    link.name = name;
    link.description = description;
    return link_button(s, words, link);
  }
  ButtonOptions tall;
  tall.look = Look::link;
  tall.name = name;
  tall.description = description;
  return button(s, words, tall);
}

void draw_wording(Screen& s, const Model& model, NoteViewState& view, const NoteOnScreen& on,
                  Commands& out) {
  const WritingState& w = model.note.writing;
  WritingViewState& state = view.writing;
  if (!rules_hold_for(model.wording, on.note.kind)) return;
  CardOptions options;
  options.name = words::wording;
  Card card(s, options);
  heading(s, 2, words::wording, Style{Size::body, Weight::bold, Color::ink, 1.4f});
  gap(space::s);
  for (std::size_t i = 0; i < w.findings.size() && i < state.findings_shown; ++i) {
    const Shown shown = shown_of(w, w.findings[i]);
    if (i > 0) gap(10);
    ImGui::PushID(shown.finding.waiver.c_str());
    draw_finding(s, w, shown, state, out);
    ImGui::PopID();
  }
  if (w.findings.empty()) paragraph(s, words::wording_clear, style::secondary);
  if (w.findings.size() > state.findings_shown) {
    gap(10);
    if (act(s, words::show_more)) state.findings_shown += kFindingsShown;
  }
  draw_waived(s, model, on, state, out);
}

FieldHelp field_help(const Model& model, const std::string& section) {
  FieldHelp help;
  const WritingState& w = model.note.writing;
  if (const auto checked = w.checked.find(section); checked != w.checked.end())
    for (const LiveFinding& f : checked->second.findings)
      if (!f.waived) help.marks.push_back({f.at.begin, f.at.end});
  if (w.select.section == section)
    help.select = {w.select.begin, w.select.end, w.select.serial};
  return help;
}

}  // namespace sb::ui
