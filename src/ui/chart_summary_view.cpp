// The card of Summary to read before the next session, in short; "Open" shows all of it (CLI-10).
#include <algorithm>
#include <array>
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/session_present.h"
#include "ui/words/calendar.h"
#include "ui/words/chart.h"
#include "ui/words/note.h"

namespace sb::ui {

namespace {

constexpr std::size_t kToDoShown = 4;
constexpr std::size_t kPartLength = 300;  // code points of a plan or of what is said on risk

void fact(Screen& s, std::string_view name, std::string_view value, Color color = Color::ink) {
  Style bold{Size::small, Weight::bold, Color::ink, 1.5f};
  Style text{Size::small, color == Color::ink ? Weight::regular : Weight::medium, color, 1.5f};
  Style dash{Size::small, Weight::regular, Color::ink2, 1.5f};
  std::array<Span, 3> spans = {{{name, bold}, {" — ", dash}, {value, text}}};
  rich_paragraph(s, spans);
}

void draw_next(Screen& s, const Model& model) {
  const Session* session = model.access().session(model.chart.brief.next);
  if (!session) return fact(s, words::next_session, words::none_booked, Color::ink2);
  fact(s, words::next_session,
       day_words(session->start.day()) + ", " + span_words(session->start, session->end()));
}

std::string shortened(const std::string& text) {
  const std::string line = collapse_spaces(cut_to_code_points(text, kPartLength + 1));
  if (count_code_points(line) <= kPartLength) return line;
  return cut_to_code_points(line, kPartLength) + "…";
}

void draw_part(Screen& s, const WrittenPart& part) {
  fact(s, part.title, shortened(part.text));
  gap(2);
  paragraph(s,
            words::from_note + short_day_words(part.when.day()) +
                (part.is_draft ? std::string(", ") + words::draft_word : ""),
            style::hint);
}

void draw_written(Screen& s, const BeforeSession& brief) {
  for (const WrittenPart& part : brief.risk) {
    draw_part(s, part);
    gap(8);
  }
  if (brief.plan.empty()) fact(s, words::last_plan, words::no_plan, Color::ink2);
  for (std::size_t i = 0; i < brief.plan.size(); ++i) {
    if (i > 0) gap(8);
    draw_part(s, brief.plan[i]);
  }
}

void draw_to_do(Screen& s, const Model& model, Commands& out) {
  const std::vector<PendingNote>& pending = model.chart.brief.pending;
  if (pending.empty()) return fact(s, words::to_do, words::nothing_to_do, Color::good);
  label(s, words::to_do, {Size::small, Weight::bold, Color::ink, 1.5f});
  const std::size_t shown_count = std::min(pending.size(), kToDoShown);
  for (std::size_t i = 0; i < shown_count; ++i) {
    const PendingWords said = pending_words(model, pending[i]);
    gap(space::xs);
    LinkOptions link;
    link.style = {Size::small, Weight::medium, tone_color(said.tone), 1.5f};
    ImGui::PushID(static_cast<int>(i));
    const std::string text = s.text.fit(said.text, link.style, left_over());
    if (link_button(s, text, link)) open_pending(pending[i], out);
    ImGui::PopID();
  }
  if (pending.size() == shown_count) return;
  gap(space::xs);
  paragraph(s, "+ " + std::to_string(pending.size() - shown_count) + words::and_more,
            style::hint);
}

}  // namespace

void open_pending(const PendingNote& pending, Commands& out) {
  if (pending.session) out.push_back(cmd::WriteNote{pending.session});
  else out.push_back(cmd::OpenNote{pending.note});
}

void draw_before_next(Screen& s, const Model& model, Commands& out) {
  const BeforeSession& brief = model.chart.brief;
  const bool reads_notes = model.access().may(Permission::note_read);
  CardOptions options;
  options.name = words::before_next;
  Card card(s, options);
  const Style title{Size::body, Weight::bold, Color::ink, 1.4f};
  const Point at = cursor();
  LinkOptions link;
  link.description = words::before_next;
  const float open = std::ceil(s.text.width(words::open_before, link.style));
  heading(s, 2, words::before_next, title, card.inner_width() - open - space::m);
  const Point below = cursor();
  cursor_to({at.x + card.inner_width() - open, at.y + 1});
  if (link_button(s, words::open_before, link)) out.push_back(cmd::OpenBefore{brief.client});
  cursor_to(below);
  gap(10);
  draw_next(s, model);
  if (!reads_notes) return;
  gap(8);
  draw_written(s, brief);
  gap(8);
  draw_to_do(s, model, out);
  const SessionId to_write = session_to_write(brief);
  if (to_write.is_nil()) return;
  gap(14);
  ButtonOptions write;
  write.icon = icon::pen_line;
  if (button(s, words::write_note, write)) out.push_back(cmd::WriteNote{to_write});
}

}  // namespace sb::ui
