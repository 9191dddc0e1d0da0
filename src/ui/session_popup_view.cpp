// The pop-up of a session: who, when, state, and the next step; never on the card it speaks of.
#include "app/phrases.h"
#include "base/text.h"
#include "core/session_rules.h"
#include "ui/calendar_parts.h"
#include "ui/session_present.h"
#include "ui/words/calendar.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += " · ";
    out += part;
  }
  return out;
}

void draw_head(Screen& s, const Model& model, const SessionId& id, const Session& session,
               float width, Commands& out) {
  const Client* client = model.access().client(session.client);
  std::string name = client_words(model.book, session.client);
  Point top = cursor();
  float avatar_size = 42, x = avatar_size + 10, close = s.theme.control();
  paint_avatar(s, {top.x, top.y, avatar_size, avatar_size}, initials(name));
  cursor_to({top.x + x, top.y});
  heading(s, 2, name, style::subtitle, width - x - close);
  gap(2);
  std::string line = joined({client ? client->pronouns : "", session_words(model.book, id),
                             duration_words(session.duration)});
  cursor_to({top.x + x, cursor().y});
  label(s, line, style::secondary, width - x - close);
  float bottom = std::max(cursor().y, top.y + avatar_size);
  cursor_to({top.x + width - close, top.y});
  if (icon_button(s, words::close, icon::x)) out.push_back(cmd::ClosePopup{});
  cursor_to({top.x, bottom + 12});
}

void draw_fact(Screen& s, const char* glyph, std::string_view text, Color color, float width) {
  Style style = style::secondary;
  style.color = color == Color::ink2 ? Color::ink : color;
  style.weight = color == Color::bad ? Weight::semibold : Weight::regular;
  Point at = cursor();
  float line = s.theme.line(style);
  paint::icon(s, {at.x, at.y + (line - 18) / 2, 18, 18}, glyph, color, 18);
  Panel panel(s, {at.x + 31, at.y, width - 31, 0});
  paragraph(s, text, style, kFill);
}

void draw_facts(Screen& s, const Model& model, const SessionId& id, const Session& session,
                float width) {
  std::string when = joined({day_words(session.start.day()) + ", " +
                                 span_words(session.start, session.end()),
                             modality_words(session.modality), session.location});
  draw_fact(s, icon::clock, when, Color::ink2, width);
  gap(8);
  draw_fact(s, icon::circle_check, status_detail(model, session), Color::ink2, width);
  SessionLook look = look_of(model, id, false);
  if (!look.faded && look.state.rfind("note", 0) == 0) {
    std::string text = look.state;
    text[0] = 'N';
    gap(8);
    draw_fact(s, look.tone == Tone::bad ? icon::file_warning : icon::file_pen_line, text,
              tone_color(look.tone), width);
  }
  SessionRequest request;
  request.client = session.client;
  request.member = session.member;
  request.start = session.start;
  request.duration = session.duration;
  if (!takes_time(session.status)) return;
  for (const Warning& warning : session_warnings(model.access(), model.zone, request, id)) {
    gap(8);
    draw_fact(s, icon::triangle_alert, warning.text, Color::warn, width);
  }
}

struct MenuEntry {
  PickItem item;
  Command command;
};

const char* status_action(SessionStatus status) {
  switch (status) {
    case SessionStatus::in_progress: return words::start_now;
    case SessionStatus::completed: return words::mark_completed;
    case SessionStatus::no_show: return words::mark_no_show;
    case SessionStatus::cancelled: return words::cancel_session;
    case SessionStatus::late_cancelled: return words::cancel_late;
    case SessionStatus::pending: return words::mark_pending;
    default: return words::mark_scheduled;
  }
}

std::vector<MenuEntry> menu_of(const SessionId& id, const Session& session) {
  std::vector<MenuEntry> entries;
  PickItem change;
  change.label = words::change_session;
  change.icon = icon::pen_line;
  entries.push_back({change, cmd::EditSession{id}});
  bool first = true;
  for (SessionStatus status : usual_next(session.status)) {
    PickItem item;
    item.label = status_action(status);
    item.separated = first;
    first = false;
    entries.push_back({item, cmd::SetStatus{id, status}});
  }
  return entries;
}

void draw_actions(Screen& s, const Model& model, CalendarViewState& state, const SessionId& id,
                  const Session& session, float width, Commands& out) {
  bool has_note = !progress_note_of(model, id).is_nil();
  bool can_write = takes_time(session.status) || has_note;
  float more = s.theme.control() + 4, chart = button_width(s, words::open_chart);
  if (can_write) {
    ButtonOptions write;
    write.look = Look::primary;
    write.icon = icon::pen_line;
    write.width = width - more - chart - 2 * 8;
    if (button(s, has_note ? words::open_note : words::write_note, write))
      out.push_back(cmd::WriteNote{id});
    beside(8);
  }
  if (button(s, words::open_chart)) out.push_back(cmd::OpenChart{session.client});
  beside(8);
  std::vector<MenuEntry> entries = menu_of(id, session);
  std::vector<PickItem> items;
  for (const MenuEntry& entry : entries) items.push_back(entry.item);
  IconButtonOptions options;
  options.look = Look::secondary;
  options.color = Color::ink;
  if (auto picked =
          menu_icon_button(s, words::more_actions, icon::ellipsis, state.more, items, options))
    out.push_back(entries[static_cast<std::size_t>(*picked)].command);
}

}  // namespace

void draw_session_popup(Screen& s, const Model& model, CalendarViewState& state, Commands& out) {
  SessionId id = model.calendar.selected;
  const Session* session = model.access().session(id);
  if (!session) {
    out.push_back(cmd::ClosePopup{});
    return;
  }
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  std::string name = "Session with " + client_words(model.book, session->client);
  {
    Popover popover(s, name, state.anchor, options);
    draw_head(s, model, id, *session, popover.width(), out);
    draw_facts(s, model, id, *session, popover.width());
    gap(14);
    draw_actions(s, model, state, id, *session, popover.width(), out);
    if (!session->private_note.empty()) {
      gap(14);
      sticky_note(s, words::private_note, session->private_note);
    }
  }
  if (!open) out.push_back(cmd::ClosePopup{});
}

}  // namespace sb::ui
