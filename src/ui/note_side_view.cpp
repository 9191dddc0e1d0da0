// Beside the sections: what a complete note has and what is still missing (NOTE-09), and the last
// note of the client.
#include <array>
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/note_parts.h"
#include "ui/words/calendar.h"
#include "ui/words/note.h"

namespace sb::ui {

namespace {

constexpr std::size_t kLastText = 500;  // code points of one section of the last note
constexpr float kMark = 16;

// A card's title with a few words at its right.
void card_head(Screen& s, std::string_view title, std::string_view right) {
  float width = std::ceil(s.text.width(right, style::secondary));
  Point at = cursor();
  float room = left_over();
  Style strong{Size::body, Weight::bold, Color::ink, 1.4f};
  heading(s, 2, title, strong, room - width - space::s);
  if (right.empty()) return;
  Point after = cursor();
  float drop = (s.text.line(strong) - s.text.line(style::secondary)) / 2;
  cursor_to({at.x + room - width, at.y + std::round(drop)});
  label(s, right, style::secondary);
  cursor_to(after);
}

// Where a missing thing is put right: its section, or the session.
std::optional<Command> place_of(const Element& element, const NoteOnScreen& on) {
  if (!on.editable) return std::nullopt;
  if (element.key != "session") return Command(cmd::JumpToSection{element.key});
  if (on.note.session.is_nil()) return std::nullopt;
  return Command(cmd::EditSession{on.note.session});
}

void draw_missing(Screen& s, const Element& element, int index, const NoteOnScreen& on,
                  Commands& out) {
  Style text{Size::small, Weight::medium, Color::bad, 1.5f};
  Point at = cursor();
  float mark = s.theme.scaled(kMark), line = s.text.line(text);
  paint::icon(s, {at.x - 1, at.y, mark, line}, icon::circle_dashed, Color::bad, kMark);
  cursor_to({at.x + mark + 5, at.y});
  std::optional<Command> place = place_of(element, on);
  ImGui::PushID(index);
  if (place) {
    LinkOptions link;
    link.style = text;
    link.description = element.key == "session" ? words::session_hint : words::jump_hint;
    if (link_button(s, element.label, link)) out.push_back(*place);
  } else {
    label(s, element.label, text);
  }
  ImGui::PopID();
}

void draw_met(Screen& s, const std::string& met) {
  if (met.empty()) return;
  Point at = cursor();
  float mark = s.theme.scaled(kMark), line = s.text.line(style::secondary);
  paint::icon(s, {at.x - 1, at.y, mark, line}, icon::check, Color::good, kMark);
  Panel panel(s, {at.x + mark + 5, at.y, left_over() - mark - 5, 0});
  paragraph(s, met, style::secondary);
}

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace

void draw_complete(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out) {
  const std::vector<Element>& elements = model.note.elements;
  if (elements.empty()) return;
  int met = 0;
  std::string met_words;
  for (const Element& element : elements) {
    if (!element.met) continue;
    ++met;
    met_words += met_words.empty() ? element.label : " · " + lower_first(element.label);
  }
  int total = static_cast<int>(elements.size());
  std::string count = std::to_string(met) + words::of + std::to_string(total);
  CardOptions options;
  options.name = words::complete;
  Card card(s, options);
  card_head(s, words::complete, count);
  gap(8);
  ImGui::PushID("bar");
  progress_bar(s, words::complete, static_cast<float>(met) / static_cast<float>(total), count);
  ImGui::PopID();
  gap(12);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].met) continue;
    draw_missing(s, elements[i], static_cast<int>(i), on, out);
    gap(6);
  }
  if (met == total) {
    paragraph(s, words::all_complete, style::secondary);
    gap(4);
  }
  draw_met(s, met_words);
}

void draw_last_note(Screen& s, const Model& model, Commands& out) {
  CardOptions options;
  options.name = words::last_note;
  const Note* last = model.note.last ? model.access().note(*model.note.last) : nullptr;
  if (!last) {
    Card card(s, options);
    card_head(s, words::last_note, "");
    gap(6);
    paragraph(s, words::no_last_note, style::secondary);
    return;
  }
  bool is_signed = model.access().signature_of_note(*model.note.last) != nullptr;
  std::string state = dotted({short_day_words(last->when.day()),
                              is_signed ? words::signed_word : words::draft_word});
  Card card(s, options);
  card_head(s, words::last_note, state);
  Style bold{Size::small, Weight::bold, Color::ink, 1.5f};
  Style text{Size::small, Weight::regular, Color::ink2, 1.5f};
  gap(8);
  for (const Section& section : last->sections) {
    auto found = last->text.find(section.key);
    if (found == last->text.end() || trim(found->second).empty()) continue;
    std::string line = collapse_spaces(cut_to_code_points(found->second, kLastText + 1));
    if (count_code_points(line) > kLastText) line = cut_to_code_points(line, kLastText) + "…";
    std::array<Span, 3> spans = {{{section.title, bold}, {"  ", text}, {line, text}}};
    ImGui::PushID(section.key.c_str());
    rich_paragraph(s, spans);
    ImGui::PopID();
    gap(6);
  }
  if (link_button(s, words::open_note)) out.push_back(cmd::OpenNote{*model.note.last});
}

}  // namespace sb::ui
