// The search over everything one may read (NOTE-18): a field, and what was found beneath it, by
// kind. The keyboard stays in the field: arrows light a row, Enter opens it. Its height does not
// change with what is found, so that nothing jumps while one types.
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "gen/icons.h"
#include "ui/search_present.h"
#include "ui/views.h"
#include "ui/words/search.h"

namespace sb::ui {

namespace w = words::everything;

namespace {

constexpr float kWidth = 720, kHeight = 520, kLeast = 220;
constexpr float kPad = 10, kTile = 34, kHeading = 34;
constexpr int kPageRows = 5;

struct Place {
  const SearchRow* row = nullptr;
  int number = 0;                    // through all sections
  float y = 0, height = 0;           // in the list
};

Style plain_excerpt() { return {Size::small, Weight::regular, Color::ink2, 1.45f}; }
Style marked_excerpt() { return {Size::small, Weight::bold, Color::ink, 1.45f}; }

int excerpt_lines(const Screen& s) { return s.phone() ? 3 : 2; }

float row_height(const Screen& s, const SearchRow& row) {
  float lines = s.theme.line(style::strong);
  if (s.phone()) lines += s.theme.line(style::secondary);
  if (!row.excerpt.text.empty())
    lines += static_cast<float>(excerpt_lines(s)) * s.theme.line(plain_excerpt());
  return std::max(space::touch + 4, lines + 2 * kPad);
}

// One line of the excerpt, its matched words in bold.
void draw_pieces(Screen& s, Point at, const Excerpt& e, std::size_t begin, std::size_t end) {
  const auto piece = [&](std::size_t from, std::size_t to, const Style& style) {
    if (from >= to) return;
    at.x += s.text.draw(paint::list(), at, std::string_view(e.text).substr(from, to - from), style);
  };
  std::size_t from = begin;
  for (const TextSpan& mark : e.marks) {
    if (mark.end <= from || mark.begin >= end) continue;
    piece(from, std::max(from, mark.begin), plain_excerpt());
    piece(std::max(from, mark.begin), std::min(end, mark.end), marked_excerpt());
    from = std::min(end, mark.end);
  }
  piece(from, end, plain_excerpt());
}

// "Plan: … slept well …"
Excerpt with_field(const Excerpt& e) {
  if (e.field.empty() || e.title) return e;
  Excerpt out = e;
  out.text = e.field + ": " + e.text;
  for (TextSpan& mark : out.marks) {
    mark.begin += e.field.size() + 2;
    mark.end += e.field.size() + 2;
  }
  return out;
}

void draw_excerpt(Screen& s, Rect r, const Excerpt& found) {
  const Excerpt e = with_field(found);
  const float line = s.text.line(plain_excerpt());
  const float bold = 0.95f;          // bold letters are wider than those the lines are made with
  const std::vector<Line> lines = s.text.wrap(e.text, plain_excerpt(), r.w * bold).lines;
  const std::size_t most = static_cast<std::size_t>(excerpt_lines(s));
  for (std::size_t i = 0; i < std::min(most, lines.size()); ++i)
    draw_pieces(s, {r.x, r.y + line * static_cast<float>(i)}, e, lines[i].begin, lines[i].end);
}

void paint_row(Screen& s, Rect r, const SearchRow& row, const FoundWords& words) {
  const float tile = s.theme.scaled(kTile);
  const Rect square{r.x + kPad, r.y + kPad, tile, tile};
  if (words.icon) paint_icon_tile(s, square, words.icon, words.tone);
  else paint_avatar(s, square, initials(words.title));
  const float x = square.right() + space::m, room = r.right() - kPad - x;
  const float line = s.text.line(style::strong), small = s.text.line(style::secondary);
  float y = r.y + kPad, width = std::min(room, s.text.width(words.title, style::strong) + 1);
  s.text.draw_in(paint::list(), {x, y, width, line}, words.title, style::strong);
  if (s.phone()) {
    y += line;
    s.text.draw_in(paint::list(), {x, y, room, small}, words.detail, style::secondary);
    y += small;
  } else {
    const float rest = room - width - space::s;
    if (rest > 40)
      s.text.draw_in(paint::list(), {x + width + space::s, y + (line - small), rest, small},
                     words.detail, style::secondary);
    y += line;
  }
  if (!row.excerpt.text.empty()) draw_excerpt(s, {x, y + 1, room, 0}, row.excerpt);
}

std::string row_name(const SearchRow& row, const FoundWords& words) {
  std::string name = words.title;
  for (const std::string* part : {&words.detail, &row.excerpt.field, &row.excerpt.text})
    if (!part->empty()) name += ", " + *part;
  return name;
}

void draw_row(Screen& s, const Model& model, const Place& place, Rect r, int rows, Commands& out) {
  const FoundWords words = found_words(model, place.row->hit);
  const bool lit = model.search.lit == place.number;
  const std::string name = row_name(*place.row, words);
  PressSpec spec;
  spec.node = {.role = Role::option, .name = name, .rect = r,
               .flags = kFocusByScript | (lit ? kSelected : 0u),
               .id = ImGui::GetID(place.number), .pos = place.number + 1, .size = rows};
  spec.ring = spec.grow = false;
  const Press press = sb::ui::press(s, spec);
  if (lit) paint::fill(s, r, Color::accent_soft, radius::control);
  else if (press.hovered) paint::fill(s, r, Color::hover, radius::control);
  paint_row(s, r, *place.row, words);
  if (press.pressed) out.push_back(cmd::OpenFound{place.number});
}

void draw_heading(Screen& s, Rect r, const SearchSection& section) {
  const Style style{Size::small, Weight::semibold, Color::ink2, 1.3f};
  s.text.draw_in(paint::list(), {r.x + kPad, r.y + 6, r.w - 2 * kPad, r.h - 6},
                 section_words(section), style);
}

// The lit row is brought into view once, so that the wheel is free to leave it.
void follow(Screen& s, const SearchState& search, SearchViewState& state, const Place& lit,
            float view) {
  if (state.serial != search.serial) {
    state = {search.lit, search.serial};
    return ImGui::SetScrollY(0);
  }
  if (state.followed == search.lit) return;
  state.followed = search.lit;
  const float above = lit.number == 0 ? s.theme.scaled(kHeading) : 0;
  const float from = ImGui::GetScrollY();
  if (lit.y - above < from) ImGui::SetScrollY(lit.y - above);
  if (lit.y + lit.height > from + view) ImGui::SetScrollY(lit.y + lit.height - view);
  s.needs.again = true;
}

// Only what is visible is drawn, and the lit row, which a screen reader is told about.
void draw_results(Screen& s, const Model& model, SearchViewState& state, float height,
                  Commands& out) {
  const SearchState& search = model.search;
  const int rows = static_cast<int>(search.rows());
  Scroll scroll(s, "search-results", {0, height});
  const Point at = cursor();
  const float width = left_over();
  const Rect seen = window_rect();
  s.sem.push({.role = Role::listbox, .name = w::results, .rect = seen,
              .id = ImGui::GetID("results")});
  float y = 0;
  int number = 0;
  Place lit;
  for (const SearchSection& section : search.sections) {
    const Rect head{at.x, at.y + y, width, s.theme.scaled(kHeading)};
    s.sem.push({.role = Role::group, .name = search_kind_words(section.kind), .rect = head,
                .id = ImGui::GetID(search_kind_words(section.kind))});
    draw_heading(s, head, section);
    y += head.h;
    for (const SearchRow& row : section.rows) {
      const Place place{&row, number++, y, row_height(s, row)};
      const Rect r{at.x, at.y + y, width, place.height};
      if (place.number == search.lit) lit = place;
      if ((r.bottom() > seen.y && r.y < seen.bottom()) || place.number == search.lit)
        draw_row(s, model, place, r, rows, out);
      y += place.height;
    }
    s.sem.pop();
  }
  s.sem.pop();
  cursor_to(at);
  place(width, std::max(1.f, y));
  follow(s, search, state, lit, seen.h);
}

void draw_nothing(Screen& s, const Model& model, float height) {
  const SearchState& search = model.search;
  Scroll scroll(s, "search-nothing", {0, height});
  gap(space::l);
  if (trim(search.query).empty()) {
    label(s, w::begin, style::strong);
    gap(space::s);
    const bool clinical = model.access().may(Permission::note_read);
    paragraph(s, clinical ? w::tips : w::tips_schedule, style::secondary);
    return;
  }
  paragraph(s, search_nothing_words(model), style::strong);
  gap(space::s);
  paragraph(s, search_where_words(model), style::secondary);
}

// Whose chart or note one was on: the search can be kept to them.
ClientId client_at_hand(const Model& model) {
  if (model.page == Page::chart) return model.chart.client;
  if (model.page != Page::note) return {};
  const Note* note = model.access().note(model.note.note);
  return note ? model.book.standing_for(note->client) : ClientId{};
}

void draw_filters(Screen& s, const Model& model, Commands& out) {
  const SearchState& search = model.search;
  const ClientId client = search.client ? search.client : client_at_hand(model);
  const Point at = cursor();
  const float width = left_over();
  const float archived = chip_width(s, w::archived);
  float used = 0, y = at.y;
  if (client) {
    const std::string only =
        s.text.fit(w::only + client_words(model, client), style::label, width * 0.5f);
    const bool on = !search.client.is_nil();
    if (chip_button(s, only, {.icon = icon::user, .selected = on, .toggle = true}))
      out.push_back(cmd::SearchOnly{on ? ClientId{} : client});
    used += chip_width(s, only, true) + space::s;
    if (used + archived <= width) {
      beside(space::s);
    } else {
      used = 0;
      y += chip_height(s) + space::s;
      cursor_to({at.x, y});
    }
  }
  if (model.access().may(Permission::note_read)) {
    if (chip_button(s, w::archived, {.selected = search.archived, .toggle = true}))
      out.push_back(cmd::SearchArchived{!search.archived});
    used += archived + space::s;
  }
  const std::string count = search.sections.empty() ? "" : result_count_words(search);
  const float room = width - used - space::s;
  const Rect r{at.x + width - room, y, room, chip_height(s)};
  if (!count.empty()) s.sem.leaf({.role = Role::status, .name = count, .rect = r,
                                  .id = ImGui::GetID("search-count")});
  if (room > s.text.width(count, style::hint))
    s.text.draw_in(paint::list(), r, count, style::hint, Align::right);
  cursor_to({at.x, y + chip_height(s) + space::s});
}

void take_keys(Screen& s, const SearchState& search, NodeId field, Commands& out) {
  const int rows = static_cast<int>(search.rows());
  if (rows == 0) return;
  int lit = search.lit;
  if (s.sem.key(field, "ArrowDown")) lit = lit + 1 < rows ? lit + 1 : 0;
  if (s.sem.key(field, "ArrowUp")) lit = lit > 0 ? lit - 1 : rows - 1;
  if (s.sem.key(field, "PageDown")) lit = std::min(rows - 1, lit + kPageRows);
  if (s.sem.key(field, "PageUp")) lit = std::max(0, lit - kPageRows);
  if (lit != search.lit) out.push_back(cmd::LightFound{lit});
}

void draw_field(Screen& s, const SearchState& search, Commands& out) {
  FieldOptions options;
  options.kind = TextEntry::Kind::search;
  options.placeholder = w::placeholder;
  options.hide_label = true;
  options.leading = icon::search;
  options.combobox = true;
  options.expanded = search.rows() > 0;
  if (!search.query.empty()) {
    options.trailing = icon::x;
    options.trailing_name = w::clear;
  }
  const FieldResult r = text_field(s, w::search_everything, search.query, options);
  if (r.text) out.push_back(cmd::EditSearch{*r.text});
  if (r.trailing) out.push_back(cmd::EditSearch{""});
  take_keys(s, search, r.id, out);
  if (r.submitted && search.lit >= 0) out.push_back(cmd::OpenFound{search.lit});
  if (r.cancelled) out.push_back(cmd::ShowSearch{false});
}

// How far the reading is, or which keys there are; and the way out for who has no Escape key.
bool draw_foot_line(Screen& s, const SearchState& search, float width) {
  const Point at = cursor();
  const float close = button_width(s, w::close, {.look = Look::quiet});
  const std::string reading = search_reading_words(search);
  const bool keys = !s.phone() && !s.env.coarse_pointer;
  const std::string words = !reading.empty() ? reading : keys ? w::keys : "";
  const Rect line{at.x, at.y, width - close - space::s, s.theme.control()};
  if (!words.empty()) s.sem.text(words, line);
  s.text.draw_in(paint::list(), line, words, style::hint);
  cursor_to({at.x + width - close, at.y});
  return button(s, w::close, {.look = Look::quiet});
}

}  // namespace

void draw_search(Screen& s, const Model& model, SearchViewState& state, Commands& out) {
  const SearchState& search = model.search;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = kWidth;
  options.title = false;
  {
    Dialog dialog(s, w::search_everything, options);
    const Point top = cursor();
    draw_field(s, search, out);
    gap(space::s);
    draw_filters(s, model, out);
    const float note = s.theme.control() + space::s;
    const float rest = s.area.h * 0.92f - (cursor().y - top.y) - note - 2 * 24 - space::l;
    const float height = std::max(kLeast, std::min(s.theme.scaled(kHeight), rest));
    gap(space::s);
    if (search.sections.empty()) draw_nothing(s, model, height);
    else draw_results(s, model, state, height, out);
    gap(space::s);
    if (draw_foot_line(s, search, dialog.width())) open = false;
  }
  if (!open) out.push_back(cmd::ShowSearch{false});
}

}  // namespace sb::ui
