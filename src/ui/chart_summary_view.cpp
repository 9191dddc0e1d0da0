// The Summary tab: the timeline, and the card to read before the next session (CLI-04, CLI-10).
#include <array>
#include <cmath>

#include "app/phrases.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/session_present.h"
#include "ui/words/calendar.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

constexpr std::size_t kPreview = 200;  // code points
constexpr std::size_t kToDoShown = 4;
constexpr float kDate = 62, kTile = 34, kRow = 66;

// One thing on the timeline, in words.
struct Entry {
  std::string title, by, detail;
  const char* icon = nullptr;
  Tone tone = Tone::neutral;         // of the tile
  Tone detail_tone = Tone::neutral;
};

Entry entry_of_session(const Model& model, const SessionId& id, const Session& session) {
  Entry e;
  SessionLook look = look_of(model, id, false);
  e.title = session_words(model.book, id) + ", " + duration_words(session.duration);
  e.detail = look.faded ? status_words(session.status)
                        : dotted({status_words(session.status), look.state});
  if (look.faded && !session.reason.empty()) e.detail = dotted({e.detail, session.reason});
  if (session.status == SessionStatus::scheduled && look.state.empty())
    e.detail = dotted({e.detail, span_words(session.start, session.end())});
  bool ahead = session.start > model.local_now();
  e.icon = look.faded ? icon::ban : ahead ? icon::clock : icon::calendar_days;
  e.tone = look.tone;
  if (look.tone == Tone::bad || look.tone == Tone::warn) e.detail_tone = look.tone;
  return e;
}

Entry entry_of_note(const Model& model, const NoteId& id, const Note& note) {
  Entry e;
  const Signature* signature = model.access().signature_of_note(id);
  e.title = note_title(note);
  e.by = (signature ? words::signed_by : words::draft_by) + member_words(model.book, note.author);
  e.detail = preview(note, kPreview);
  if (e.detail.empty()) e.detail = words::draft_empty;
  e.icon = signature ? icon::file_pen_line : icon::pen_line;
  e.tone = signature ? Tone::good : Tone::warn;
  return e;
}

void paint_date(Screen& s, Rect r, LocalTime when, Day today) {
  Date date = date_of(when.day());
  std::string day = short_day_words(when.day());
  if (date.year == date_of(today).year)
    return s.text.draw_in(paint::list(), r, day, style::secondary);
  float line = s.text.line(style::secondary), small = s.text.line(style::hint);
  float y = std::round(r.y + (r.h - line - small) / 2);
  s.text.draw_in(paint::list(), {r.x, y, r.w, line}, day, style::secondary);
  s.text.draw_in(paint::list(), {r.x, y + line, r.w, small}, std::to_string(date.year),
                 style::hint);
}

void paint_entry(Screen& s, Rect r, const Entry& e, LocalTime when, Day today) {
  float x = r.x + space::card, tile = s.theme.scaled(kTile);
  std::string detail = e.detail;
  if (s.phone()) {
    Date date = date_of(when.day());
    std::string day = short_day_words(when.day());
    if (date.year != date_of(today).year) day += " " + std::to_string(date.year);
    detail = dotted({day, detail});
  } else {
    float width = s.theme.scaled(kDate);
    paint_date(s, {x, r.y, width - 6, r.h}, when, today);
    x += width;
  }
  paint_icon_tile(s, {x, std::round(r.y + (r.h - tile) / 2), tile, tile}, e.icon, e.tone);
  x += tile + 14;
  Style strong = style::strong, small = style::secondary;
  if (e.detail_tone != Tone::neutral) small.color = tone_color(e.detail_tone);
  float first = s.text.line(strong), second = s.text.line(small);
  float y = std::round(r.y + (r.h - first - second) / 2), room = r.right() - space::card - x;
  float title = std::min(room, std::ceil(s.text.width(e.title, strong)) + 1);
  s.text.draw_in(paint::list(), {x, y, title, first}, e.title, strong);
  if (room - title > 60)
    s.text.draw_in(paint::list(), {x + title + 5, y + 1, room - title - 5, first}, e.by,
                   style::hint);
  s.text.draw_in(paint::list(), {x, y + first, room, second}, detail, small);
}

bool draw_entry(Screen& s, Rect r, const Entry& e, LocalTime when, Day today, int pos, int size) {
  NodeId id = ImGui::GetID("entry");
  std::string by = e.by.empty() ? "" : e.by + ", ";
  std::string name = e.title + ", " + by + day_year_words(when.day());
  NodeSpec item;
  item.role = Role::list_item;
  item.rect = r;
  item.id = id ^ 0x11571u;
  item.pos = pos;
  item.size = size;
  s.sem.push(item);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.description = e.detail;
  spec.node.rect = r;
  spec.node.id = id;
  spec.ring = spec.grow = false;
  Press press = sb::ui::press(s, spec);
  s.sem.pop();
  if (press.hovered) paint::fill(s, grown(r, -1, 0), Color::hover);
  paint_entry(s, r, e, when, today);
  if (pos < size) paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
  if (s.sem.focus_ring(id)) paint::outline(s, grown(r, -3), Color::ring, 8, 2);
  return press.pressed;
}

// `skipped` rows at the head of the list are sessions ahead, told in one line.
void draw_row(Screen& s, const Model& model, int skipped, int index, Rect r, Commands& out) {
  const ChartRow& row = model.chart.rows[static_cast<std::size_t>(index + skipped)];
  int size = static_cast<int>(model.chart.rows.size()) - skipped;
  if (row.kind == ChartRow::Kind::session) {
    SessionId id(row.id);
    const Session* session = model.access().session(id);
    if (!session) return;
    Entry entry = entry_of_session(model, id, *session);
    if (draw_entry(s, r, entry, row.when, model.today(), index + 1, size))
      show_session(model, id, out);
    return;
  }
  NoteId id(row.id);
  const Note* note = model.access().note(id);
  if (!note) return;
  Entry entry = entry_of_note(model, id, *note);
  if (draw_entry(s, r, entry, row.when, model.today(), index + 1, size))
    out.push_back(cmd::OpenNote{id});
}

// "6 sessions ahead" at the right of the title: leads to their list.
void draw_ahead(Screen& s, const Model& model, int ahead, Point at, Point size, Commands& out) {
  std::string text = ahead == 1 ? words::one_ahead : std::to_string(ahead) + words::n_ahead;
  LinkOptions link;
  float width = std::ceil(s.text.width(text, link.style));
  cursor_to({at.x + size.x - space::card - width,
             std::round(at.y + (size.y - s.text.line(link.style)) / 2)});
  if (link_button(s, text, link))
    out.push_back(cmd::OpenChart{model.chart.client, ChartTab::sessions});
}

void fact(Screen& s, std::string_view name, std::string_view value, Color color = Color::ink) {
  Style bold{Size::small, Weight::bold, Color::ink, 1.5f};
  Style text{Size::small, color == Color::ink ? Weight::regular : Weight::medium, color, 1.5f};
  Style dash{Size::small, Weight::regular, Color::ink2, 1.5f};
  std::array<Span, 3> spans = {{{name, bold}, {" — ", dash}, {value, text}}};
  rich_paragraph(s, spans);
}

void draw_next(Screen& s, const Model& model) {
  std::string text = words::none_booked;
  Color color = Color::ink2;
  if (model.chart.next) {
    const Session* session = model.access().session(*model.chart.next);
    if (session) {
      text = day_words(session->start.day()) + ", " + span_words(session->start, session->end());
      color = Color::ink;
    }
  }
  fact(s, words::next_session, text, color);
}

void draw_plan(Screen& s, const ChartBrief& brief) {
  if (brief.plan.empty()) return fact(s, words::last_plan, words::no_plan, Color::ink2);
  fact(s, words::last_plan, brief.plan);
  gap(2);
  paragraph(s, words::plan_from + short_day_words(brief.plan_when.day()), style::hint);
}

void draw_to_do(Screen& s, const ChartBrief& brief, Commands& out) {
  if (brief.to_do.empty())
    return fact(s, words::to_do, words::nothing_to_do, Color::good);
  label(s, words::to_do, {Size::small, Weight::bold, Color::ink, 1.5f});
  std::size_t shown_count = std::min(brief.to_do.size(), kToDoShown);
  for (std::size_t i = 0; i < shown_count; ++i) {
    const NoteToDo& item = brief.to_do[i];
    gap(space::xs);
    LinkOptions link;
    link.style = {Size::small, Weight::medium, tone_color(item.tone), 1.5f};
    ImGui::PushID(static_cast<int>(i));
    std::string text = s.text.fit(item.text, link.style, left_over());
    if (link_button(s, text, link)) out.push_back(cmd::WriteNote{item.session});
    ImGui::PopID();
  }
  if (brief.to_do.size() == shown_count) return;
  gap(space::xs);
  paragraph(s, "+ " + std::to_string(brief.to_do.size() - shown_count) + words::and_more,
            style::hint);
}

}  // namespace

void draw_timeline(Screen& s, const Model& model, const ChartBrief& brief, float least_height,
                   Commands& out) {
  CardOptions options;
  options.padding = 0;
  options.least_height = least_height;
  options.name = words::timeline;
  Card card(s, options);
  Point at = cursor();
  float height = s.theme.control() + 24, line = s.text.line(style::heading);
  cursor_to({at.x + space::card, std::round(at.y + (height - line) / 2)});
  heading(s, 2, words::timeline);
  if (brief.ahead > 0) draw_ahead(s, model, brief.ahead, at, {card.inner_width(), height}, out);
  paint::rule(s, {at.x, at.y + height - 1}, card.inner_width(), Color::line2);
  cursor_to({at.x, at.y + height});
  int count = static_cast<int>(model.chart.rows.size()) - brief.ahead;
  if (count == 0) {
    EmptyOptions empty;
    empty.icon = icon::clipboard_list;
    empty_state(s, words::no_timeline, words::no_timeline_text, empty);
    place(1, space::huge);
    return;
  }
  float row = std::round(std::max(kRow, s.text.line(style::strong) +
                                            s.text.line(style::secondary) + 24));
  ImGui::PushID("rows");
  virtual_list(s, words::timeline, count, row,
               [&](int index, Rect r) { draw_row(s, model, brief.ahead, index, r, out); });
  ImGui::PopID();
}

void draw_before_next(Screen& s, const Model& model, const ChartBrief& brief, Commands& out) {
  CardOptions options;
  options.name = words::before_next;
  Card card(s, options);
  heading(s, 2, words::before_next, Style{Size::body, Weight::bold, Color::ink, 1.4f});
  gap(10);
  draw_next(s, model);
  gap(8);
  draw_plan(s, brief);
  gap(8);
  draw_to_do(s, brief, out);
  if (brief.to_write.is_nil()) return;
  gap(14);
  ButtonOptions write;
  write.icon = icon::pen_line;
  if (button(s, words::write_note, write)) out.push_back(cmd::WriteNote{brief.to_write});
}

}  // namespace sb::ui
