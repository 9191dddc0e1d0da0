// Beside the sections: what a complete note has and what is still missing (NOTE-09), and the last
// note of the client: to read, to carry forward section by section, and how like it this one is
// (NOTE-11).
#include <array>
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/words/calendar.h"
#include "ui/words/note.h"
#include "ui/words/writing.h"
#include "ui/writing_parts.h"

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

std::optional<Command> place_of(const Element& element, const NoteOnScreen& on) {
  return on.editable ? place_of_missing(element, on.note.session) : std::nullopt;
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
    const bool of_session = element.key == "session" || element.key == "times";
    link.description = of_session ? words::session_hint : words::jump_hint;
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

// A hint: it may be there in other words.
void draw_spoken(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out) {
  int index = 0;
  for (const Element& part : model.note.spoken) {
    if (part.met) continue;
    if (index == 0) {
      gap(10);
      paragraph(s, words::not_found_in_text, style::hint);
    }
    gap(index == 0 ? 4 : 6);
    ImGui::PushID(1000 + index++);
    LinkOptions link;
    link.style = {Size::small, Weight::medium, Color::ink2, 1.5f};
    link.description = words::spoken_hint;
    if (!on.editable) label(s, part.label, link.style);
    else if (link_button(s, part.label, link)) out.push_back(cmd::JumpToSection{part.key});
    ImGui::PopID();
  }
}

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace

std::optional<Command> place_of_missing(const Element& element, const SessionId& session) {
  const bool times = element.key == "times";
  if (!times && element.key != "session") return Command(cmd::JumpToSection{element.key});
  if (session.is_nil()) return std::nullopt;
  return times ? Command(cmd::BeginTimes{session}) : Command(cmd::EditSession{session});
}

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
  draw_spoken(s, model, on, out);
}

namespace {

constexpr Style kSectionTitle{Size::small, Weight::bold, Color::ink, 1.5f};
constexpr Style kSectionText{Size::small, Weight::regular, Color::ink2, 1.5f};

std::string state_of(const Model& model, const NoteId& id, const Note& note) {
  return dotted({short_day_words(note.when.day()), standing_words(model, id, note)});
}

void draw_section_text(Screen& s, const std::string& title, const std::string& text) {
  std::string line = collapse_spaces(cut_to_code_points(text, kLastText + 1));
  if (count_code_points(line) > kLastText) line = cut_to_code_points(line, kLastText) + "…";
  const std::array<Span, 3> spans = {
      {{title, kSectionTitle}, {"  ", kSectionText}, {line, kSectionText}}};
  rich_paragraph(s, spans);
}

// Carry it forward, or why not.
void draw_carry(Screen& s, const WritingState& w, const SourceSection& section, Commands& out) {
  const auto carried = w.carried.find(section.into);
  if (section.into.empty()) return label(s, words::no_such_section, style::hint);
  if (carried != w.carried.end() && carried->second.from == w.source && !carried->second.edited)
    return label(s, words::carried_already, style::hint);
  if (act(s, words::carry_forward, section.title, words::carry_below))
    out.push_back(cmd::CarryForward{section.key});
}

void draw_likeness(Screen& s, const WritingState& w) {
  bool first = true;
  for (const NoteLikeness& like : w.likeness) {
    gap(first ? space::m : 2);
    first = false;
    Style style = style::secondary;
    if (like.percent >= kLikenessBeforeSigning) style.color = Color::warn;
    paragraph(s, likeness_words(like), style);
  }
}

// Another note to copy from, and the way to the one shown.
void draw_source_foot(Screen& s, const Model& model, WritingViewState& state, Commands& out) {
  const WritingState& w = model.note.writing;
  if (act(s, words::open_note)) out.push_back(cmd::OpenNote{w.source});
  if (w.sources.size() < 2) return;
  gap(space::s);
  std::vector<std::string> labels;
  for (const NoteId& id : w.sources) {
    const Note* note = model.access().note(id);
    labels.push_back(note ? dotted({day_year_words(note->when.day()), note->template_name})
                          : std::string());
  }
  std::vector<PickItem> items;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    PickItem item;
    item.label = labels[i];
    item.icon = w.sources[i] == w.source ? icon::check : nullptr;
    items.push_back(item);
  }
  ButtonOptions options;
  options.trailing = icon::chevron_down;
  if (auto picked = menu_button(s, words::older_notes, state.sources, items, options))
    out.push_back(cmd::PickSource{w.sources[static_cast<std::size_t>(*picked)]});
}

}  // namespace

std::string likeness_words(const NoteLikeness& like) {
  const std::string of = like.section.empty() ? words::whole_note : like.title + ": ";
  return of + std::to_string(like.percent) + words::the_same_as + short_day_words(like.when.day());
}

bool draw_copy_forward(Screen& s, const Model& model, NoteViewState& view, const NoteOnScreen&,
                       Commands& out) {
  const WritingState& w = model.note.writing;
  const Note* source = w.source.is_nil() ? nullptr : model.access().note(w.source);
  if (!source) return false;
  CardOptions options;
  options.name = words::last_note;
  Card card(s, options);
  const bool latest = w.sources.front() == w.source;
  card_head(s, latest ? words::last_note : words::earlier_note, state_of(model, w.source, *source));
  gap(8);
  for (const SourceSection& section : w.source_sections) {
    ImGui::PushID(section.key.c_str());
    draw_section_text(s, section.title, section.text);
    gap(2);
    draw_carry(s, w, section, out);
    ImGui::PopID();
    gap(10);
  }
  draw_source_foot(s, model, view.writing, out);
  draw_likeness(s, w);
  return true;
}

void draw_carried(Screen& s, const Model& model, const std::string& section) {
  const auto found = model.note.writing.carried.find(section);
  if (found == model.note.writing.carried.end() || found->second.text.empty()) return;
  const CarriedMark& mark = found->second;
  const std::string day = day_words(mark.when.day());
  const std::string text = mark.edited
                               ? words::from + short_day_words(mark.when.day()) + words::then_edited
                               : words::carried_from + day + words::not_edited;
  Style look = style::hint;
  if (!mark.edited) look = {Size::hint, Weight::medium, Color::warn, 1.4f};
  paragraph(s, text, look);
  gap(space::s);
}

void draw_likeness_warning(Screen& s, const Model& model) {
  std::string told;
  for (const NoteLikeness& like : model.note.writing.likeness)
    if (like.percent >= kLikenessBeforeSigning)
      told += (told.empty() ? "" : "; ") + likeness_words(like);
  if (!told.empty())
    banner(s, Tone::warn, std::string(words::like_before) + told + words::like_before_end);
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
  Card card(s, options);
  card_head(s, words::last_note, state_of(model, *model.note.last, *last));
  gap(8);
  for (const Section& section : last->sections) {
    auto found = last->text.find(section.key);
    if (found == last->text.end() || trim(found->second).empty()) continue;
    ImGui::PushID(section.key.c_str());
    draw_section_text(s, section.title, found->second);
    ImGui::PopID();
    gap(6);
  }
  if (link_button(s, words::open_note)) out.push_back(cmd::OpenNote{*model.note.last});
}

}  // namespace sb::ui
