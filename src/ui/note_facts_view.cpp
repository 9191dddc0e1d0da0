// The facts of a note that has no session to take them from, in one compact card above its text:
// title, date and time; of a contact also medium, practitioner and place (NOTE-03 to NOTE-06). And
// the mark that tells a psychotherapy note from everything else.
#include <functional>

#include "app/phrases.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/words/note_kinds.h"

namespace sb::ui {

namespace {

struct Facts {
  Screen& s;
  const Model& model;
  NoteViewState& state;
  const NoteOnScreen& on;
  Commands& out;
};

const std::string& typed_or(const Facts& f, NoteFact fact, const std::string& kept) {
  auto typed = f.model.note.facts.find(fact);
  return typed == f.model.note.facts.end() ? kept : typed->second;
}

std::string fact_error_name(NoteFact fact) { return "fact/" + std::string(fact_word(fact)); }

void draw_fact(const Facts& f, NoteFact fact, const char* name, TextEntry::Kind kind) {
  const std::string kept = fact_text(f.on.note, fact);
  const std::string& value = typed_or(f, fact, kept);
  const std::string& error = f.model.note.errors.of(fact_error_name(fact));
  std::string shown;
  if (kind == TextEntry::Kind::date)
    if (auto day = day_from_iso(value)) shown = day_year_words(*day);
  FieldOptions options;
  options.kind = kind;
  options.error = error;
  options.shown = shown;
  options.spellcheck = kind == TextEntry::Kind::line;
  options.required = fact == NoteFact::title;
  FieldResult r = text_field(f.s, name, value, options);
  if (r.text) f.out.push_back(cmd::EditFact{fact, *r.text});
  if (r.left || r.submitted) f.out.push_back(cmd::LeaveFact{fact});
}

void draw_medium(const Facts& f) {
  std::vector<PickItem> items;
  for (const char* medium : words::media) {
    PickItem item;
    item.label = medium;
    items.push_back(item);
  }
  const int current = static_cast<int>(f.on.note.medium);
  auto picked = select(f.s, words::fact_medium, f.state.medium, items, current);
  if (picked && *picked != current)
    f.out.push_back(cmd::PickMedium{static_cast<Medium>(*picked)});
}

void draw_practitioner(const Facts& f) {
  std::vector<MemberId> ids;
  std::vector<std::string> names;
  int current = -1;
  for (const MemberId& id : f.model.book.members()) {
    const Member* member = f.model.book.find<Member>(id);
    const bool chosen = id == f.on.note.practitioner;
    if (!member || (member->status == MemberStatus::left && !chosen)) continue;
    if (chosen) current = static_cast<int>(ids.size());
    ids.push_back(id);
    names.push_back(member_words(f.model.book, id));
  }
  std::vector<PickItem> items;
  for (const std::string& name : names) {
    PickItem item;
    item.label = name;
    items.push_back(item);
  }
  auto picked = select(f.s, words::fact_practitioner, f.state.practitioner, items, current);
  if (picked && *picked != current)
    f.out.push_back(cmd::PickPractitioner{ids[static_cast<std::size_t>(*picked)]});
}

// Fields side by side, by their shares of the line.
struct Cell {
  float share;
  std::function<void()> draw;
};

void draw_row(const Facts& f, const std::vector<Cell>& cells) {
  float total = 0;
  for (const Cell& cell : cells) total += cell.share;
  const Point top = cursor();
  const float room = left_over() - space::m * static_cast<float>(cells.size() - 1);
  float x = top.x, bottom = top.y;
  for (const Cell& cell : cells) {
    const float width = room * cell.share / total;
    Panel panel(f.s, {x, top.y, width, 0});
    cell.draw();
    bottom = std::max(bottom, top.y + panel.height());
    x += width + space::m;
  }
  cursor_to({top.x, bottom + space::m});
}

void draw_when(const Facts& f, std::vector<Cell>& row) {
  using Kind = TextEntry::Kind;
  row.push_back({2.3f, [&f] { draw_fact(f, NoteFact::date, words::fact_date, Kind::date); }});
  if (has_fact(f.on.note.kind, NoteFact::time))
    row.push_back({1.4f, [&f] { draw_fact(f, NoteFact::time, words::fact_time, Kind::time); }});
}

void draw_fields(const Facts& f) {
  const bool narrow = f.s.phone();
  const Cell title{4, [&f] {
    draw_fact(f, NoteFact::title, words::fact_title, TextEntry::Kind::line);
  }};
  std::vector<Cell> first;
  if (narrow) draw_row(f, {title});
  else first.push_back(title);
  draw_when(f, first);
  draw_row(f, first);
  if (f.on.note.kind != NoteKind::contact) return;
  const Cell medium{1.3f, [&f] { draw_medium(f); }}, who{2, [&f] { draw_practitioner(f); }};
  const Cell place{2, [&f] {
    draw_fact(f, NoteFact::location, words::fact_location, TextEntry::Kind::line);
  }};
  if (narrow) {
    draw_row(f, {medium, who});
    draw_row(f, {place});
  } else {
    draw_row(f, {medium, who, place});
  }
}

void draw_sticky(const Facts& f) {
  CheckOptions options;
  options.description = words::note_sticky_text;
  if (auto on = switch_(f.s, words::note_sticky, f.on.note.sticky, options))
    f.out.push_back(cmd::SetNoteSticky{*on});
}

}  // namespace

void draw_note_mark(Screen& s, const Model&, const NoteOnScreen& on, Commands& out) {
  if (on.note.kind != NoteKind::psychotherapy) return;
  CardOptions look;
  look.fill = Color::violet_soft;
  look.line = Color::violet;
  look.name = words::psychotherapy_mark;
  Card card(s, look);
  Style strong{Size::body, Weight::bold, Color::violet, 1.4f};
  Point at = cursor();
  const float mark = s.theme.scaled(space::icon);
  paint::icon(s, {at.x, at.y, mark, s.text.line(strong)}, icon::lock, Color::violet);
  {
    Panel panel(s, {at.x + mark + 10, at.y, left_over() - mark - 10, 0});
    paragraph(s, words::psychotherapy_mark, strong);
    gap(space::xs);
    paragraph(s, words::psychotherapy_text, {Size::small, Weight::regular, Color::ink, 1.5f});
    gap(space::s);
    if (link_button(s, words::give_note)) out.push_back(cmd::BeginDisclosure{});
  }
}

void draw_facts(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                Commands& out) {
  if (!on.editable || on.note.kind == NoteKind::progress) return;
  if (on.note.kind == NoteKind::administrative) banner(s, Tone::info, words::visible_to_all);
  CardOptions look;
  if (on.note.kind == NoteKind::psychotherapy) look.line = Color::violet;
  Card card(s, look);
  const Facts facts{s, model, state, on, out};
  draw_fields(facts);
  if (on.note.kind == NoteKind::administrative) draw_sticky(facts);
  if (!model.note.untouched) return;
  if (link_button(s, words::discard_note)) out.push_back(cmd::DiscardNote{});
}

}  // namespace sb::ui
