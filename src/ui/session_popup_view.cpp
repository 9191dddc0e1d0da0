// The pop-up of an event: who, when, state, what is usually next by one press, everything else
// under "More"; sticky notes in full at the bottom (CAL-04). Never on the card it speaks of.
#include "app/phrases.h"
#include "base/text.h"
#include "core/note_facts.h"
#include "core/session_rules.h"
#include "ui/calendar_parts.h"
#include "ui/chart_present.h"
#include "ui/client_parts.h"
#include "ui/files_parts.h"
#include "ui/session_parts.h"
#include "ui/session_present.h"
#include "ui/words/note_kinds.h"
#include "ui/words/session.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::session;

namespace {

// What one frame of the pop-up works on.
struct Popup {
  Screen& s;
  const Model& model;
  SessionId id;
  const Session& session;
  float width;
  Commands& out;
  bool is_session() const { return session.kind == EventKind::session; }
  // CLI-12: what was written of a deleted client stays to be read; nothing is begun.
  bool client_gone() const { return client_is_gone(model, session.client); }
};

void draw_head(const Popup& p) {
  Screen& s = p.s;
  const bool person = has_client(p.session.kind);
  const Client* client = person && !p.client_gone()
                             ? p.model.access().client(p.model.book.standing_for(p.session.client))
                             : nullptr;
  const std::string name = event_words(p.model, p.session);
  Point top = cursor();
  float size = 42, x = size + 10, close = s.theme.control();
  if (person) paint_avatar(s, {top.x, top.y, size, size}, initials(name));
  else
    paint_icon_tile(s, {top.x, top.y, size, size},
                    p.session.kind == EventKind::other ? icon::calendar_days : icon::ban,
                    Tone::neutral);
  cursor_to({top.x + x, top.y});
  heading(s, 2, name, style::subtitle, p.width - x - close);
  gap(2);
  cursor_to({top.x + x, cursor().y});
  label(s,
        dotted({client && !p.model.discreet ? client->pronouns : "",
                event_kind_words(p.model, p.id, p.session),
                duration_words(p.session.duration)}),
        style::secondary, p.width - x - close);
  float bottom = std::max(cursor().y, top.y + size);
  cursor_to({top.x + p.width - close, top.y});
  if (icon_button(s, words::close, icon::x)) p.out.push_back(cmd::ClosePopup{});
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

// A fact with an act at its end ("Repeats weekly on Tuesday  Change").
bool fact_with_link(const Popup& p, const char* glyph, std::string_view text, const char* link,
                    const char* description) {
  const Point at = cursor();
  LinkOptions options;
  options.description = description;
  const float link_width = p.s.text.width(link, options.style);
  draw_fact(p.s, glyph, text, Color::ink2, p.width - link_width - 12);
  const Point after = cursor();
  cursor_to({at.x + p.width - link_width, at.y});
  const bool pressed = link_button(p.s, link, options);
  cursor_to(after);
  return pressed;
}

void draw_note_fact(const Popup& p) {
  SessionLook look = look_of(p.model, p.id, false);
  if (!p.is_session() || look.faded || look.state.rfind("note", 0) != 0) return;
  std::string text = look.state;
  text[0] = 'N';
  gap(8);
  draw_fact(p.s, look.tone == Tone::bad ? icon::file_warning : icon::file_pen_line, text,
            tone_color(look.tone), p.width);
}

bool can_correct_times(const Popup& p) {
  return p.is_session() && is_held(p.session.status) &&
         (p.session.started.ms || p.session.stopped.ms || p.session.end() <= p.model.local_now());
}

void draw_status_fact(const Popup& p) {
  if (!has_client(p.session.kind)) return;
  gap(8);
  const std::string status = status_detail(p.model, p.session);
  if (!can_correct_times(p))
    draw_fact(p.s, icon::circle_check, status, Color::ink2, p.width);
  else if (fact_with_link(p, icon::circle_check, status, w::correct_times, ""))
    p.out.push_back(cmd::BeginTimes{p.id});
}

void draw_facts(const Popup& p) {
  const Session& session = p.session;
  const bool shows_way = has_client(session.kind);
  draw_fact(p.s, icon::clock,
            dotted({day_words(session.start.day()) + ", " +
                        span_words(session.start, session.end()),
                    shows_way ? modality_words(session.modality) : ""}),
            Color::ink2, p.width);
  if (!session.location.empty() || session.calendar) {
    gap(8);
    draw_fact(p.s, icon::map_pin, dotted({session.location, calendar_name(p.model, session)}),
              Color::ink2, p.width);
  }
  draw_status_fact(p);
  draw_note_fact(p);
  const std::string repeats = repeat_words(p.model, session);
  if (!repeats.empty()) {
    gap(8);
    if (fact_with_link(p, icon::refresh_cw, repeats, w::change_series, w::change_series_name))
      p.out.push_back(cmd::EditSession{p.id});
  }
  if (!takes_time(session.status)) return;
  for (const Warning& warning :
       session_warnings(p.model.access(), p.model.zone, request_of(session), p.id)) {
    gap(8);
    draw_fact(p.s, icon::triangle_alert, warning_words(p.model, warning), Color::warn, p.width);
  }
}

void draw_client_note(const Popup& p) {
  if (p.session.client_note.empty()) return;
  gap(12);
  CardOptions look;
  look.padding = 12;
  look.fill = look.line = Color::info_soft;
  look.rounding = radius::control;
  Card card(p.s, look);
  label(p.s, w::for_client, {Size::small, Weight::bold, Color::ink, 1.5f});
  gap(0);
  paragraph(p.s, p.session.client_note, {Size::small, Weight::regular, Color::ink, 1.5f});
}

void draw_private_note(const Popup& p) {
  if (p.session.private_note.empty() || p.session.member != p.model.me) return;
  gap(12);
  CardOptions look;
  look.padding = 12;
  look.fill = look.line = Color::neutral_soft;
  look.rounding = radius::control;
  Card card(p.s, look);
  label(p.s, std::string(w::private_note) + " · " + w::you_see,
        {Size::small, Weight::bold, Color::ink, 1.5f});
  gap(0);
  paragraph(p.s, p.session.private_note, {Size::small, Weight::regular, Color::ink, 1.5f});
}

// SES-05: of a session that is over and of which nobody has said anything.
void draw_question(const Popup& p) {
  Screen& s = p.s;
  gap(14);
  CardOptions look;
  look.padding = 12;
  look.fill = look.line = Color::warn_soft;
  look.rounding = radius::control;
  Card card(s, look);
  label(s, w::did_it_happen, style::strong);
  gap(8);
  ButtonOptions half;
  half.width = (card.inner_width() - 8) / 2;
  half.icon = icon::check;
  if (button(s, w::yes, half)) p.out.push_back(cmd::SayHappened{p.id, true});
  beside(8);
  half.icon = icon::x;
  if (button(s, w::no, half)) p.out.push_back(cmd::SayHappened{p.id, false});
}

const char* next_words(SessionStatus from, SessionStatus to) {
  switch (to) {
    case SessionStatus::in_progress: return w::begin;
    case SessionStatus::completed: return w::complete;
    default:
      return from == SessionStatus::pending ? w::confirm_booking : w::back_to_scheduled;
  }
}

// The one or two steps that usually come next; the rest is under "More".
std::vector<SessionStatus> usual_steps(SessionStatus status) {
  using S = SessionStatus;
  switch (status) {
    case S::pending: return {S::scheduled};
    case S::scheduled: return {S::in_progress, S::completed};
    case S::in_progress: return {S::completed};
    case S::completed: return {};
    default: return {S::scheduled};
  }
}

void draw_steps(const Popup& p) {
  const std::vector<SessionStatus> steps = usual_steps(p.session.status);
  if (steps.empty()) return;
  gap(14);
  const float width = (p.width - 8 * static_cast<float>(steps.size() - 1)) /
                      static_cast<float>(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    ButtonOptions options;
    options.width = width;
    options.icon = steps[i] == SessionStatus::in_progress ? icon::play
                   : steps[i] == SessionStatus::completed ? icon::circle_check
                                                          : nullptr;
    if (i > 0) beside(8);
    if (button(p.s, next_words(p.session.status, steps[i]), options))
      p.out.push_back(cmd::SetStatus{p.id, steps[i]});
  }
}

struct MenuEntry {
  PickItem item;
  Command command;
};

const char* status_action(SessionStatus status) {
  switch (status) {
    case SessionStatus::in_progress: return w::start_now;
    case SessionStatus::completed: return w::mark_completed;
    case SessionStatus::no_show: return w::mark_no_show;
    case SessionStatus::cancelled: return w::cancel_session;
    case SessionStatus::late_cancelled: return w::cancel_late;
    case SessionStatus::pending: return w::mark_pending;
    default: return w::mark_scheduled;
  }
}

void add_entry(std::vector<MenuEntry>& entries, const char* words, const char* glyph,
               Command command, bool separated = false) {
  PickItem item;
  item.label = words;
  item.icon = glyph;
  item.separated = separated;
  entries.push_back({item, std::move(command)});
}

std::vector<MenuEntry> menu_of(const Popup& p) {
  std::vector<MenuEntry> entries;
  add_entry(entries, w::change, icon::pen_line, cmd::EditSession{p.id});
  add_entry(entries, w::reschedule, icon::calendar_days, cmd::EditSession{p.id});
  if (!p.client_gone())
    add_entry(entries, w::book_again, icon::copy, cmd::DuplicateSession{p.id});
  if (p.is_session() && !p.client_gone())
    add_entry(entries, w::book_follow_up, icon::calendar_plus, cmd::BookFollowUp{p.id});
  if (p.is_session() && is_held(p.session.status) && !p.client_gone() &&
      p.model.access().may(Permission::note_write))
    add_entry(entries, words::psychotherapy_note, icon::lock, cmd::WritePsychotherapy{p.id});
  bool first = true;
  for (SessionStatus status : usual_next(p.session.status)) {
    add_entry(entries, status_action(status), nullptr, cmd::SetStatus{p.id, status}, first);
    first = false;
  }
  add_entry(entries, w::remove, icon::trash_2, cmd::BeginDelete{p.id}, true);
  entries.back().item.danger = true;
  return entries;
}

void draw_more(const Popup& p, PickState& state) {
  std::vector<MenuEntry> entries = menu_of(p);
  std::vector<PickItem> items;
  for (const MenuEntry& entry : entries) items.push_back(entry.item);
  IconButtonOptions options;
  options.look = Look::secondary;
  options.color = Color::ink;
  if (auto picked =
          menu_icon_button(p.s, w::more_actions, icon::ellipsis, state, items, options))
    p.out.push_back(entries[static_cast<std::size_t>(*picked)].command);
}

// The note one writes or goes on with: of a session its progress note, of a contact its own.
struct WriteAct {
  const char* words;
  Command command;
};
std::optional<WriteAct> write_act(const Popup& p) {
  const Access access = p.model.access();
  if (!access.may(Permission::note_write)) return std::nullopt;
  if (p.is_session()) {
    const bool has = !progress_note_of(p.model, p.id).is_nil();
    if (!has && (!takes_time(p.session.status) || p.client_gone())) return std::nullopt;
    return WriteAct{has ? w::open_note : w::write_note, cmd::WriteNote{p.id}};
  }
  const bool has = !own_note_of(access, p.id, NoteKind::contact).is_nil();
  if (!has && (!is_held(p.session.status) || p.client_gone())) return std::nullopt;
  return WriteAct{has ? words::open_contact_note : words::write_contact_note,
                  cmd::WriteContact{p.id}};
}

// Whoever writes the note of a session that is over has said that it took place.
void write(const Popup& p, const WriteAct& act) {
  const bool asks = p.is_session() && asks_whether_it_happened(p.session, p.model.local_now());
  if (asks && p.model.access().may(Permission::session_update))
    p.out.push_back(cmd::SayHappened{p.id, true});
  p.out.push_back(act.command);
}

void draw_actions(const Popup& p, PickState& more) {
  const bool has_chart = !p.client_gone();
  const float chart = has_chart ? button_width(p.s, w::open_chart) + 8 : 0;
  const float menu = p.s.theme.control() + 4;
  if (std::optional<WriteAct> act = write_act(p)) {
    ButtonOptions first;
    first.look = Look::primary;
    first.icon = icon::pen_line;
    first.width = p.width - menu - chart - 8;
    if (button(p.s, act->words, first)) write(p, *act);
    beside(8);
  }
  if (has_chart) {
    if (button(p.s, w::open_chart)) p.out.push_back(cmd::OpenChart{p.session.client});
    beside(8);
  }
  draw_more(p, more);
}

// Of what has no client: change it, delete it.
void draw_event_actions(const Popup& p) {
  if (button(p.s, w::change_event, {.icon = icon::pen_line}))
    p.out.push_back(cmd::EditSession{p.id});
  beside(8);
  if (button(p.s, w::remove, {.icon = icon::trash_2})) p.out.push_back(cmd::BeginDelete{p.id});
}

void draw_body(const Popup& p, PickState& more) {
  draw_head(p);
  draw_facts(p);
  draw_client_note(p);
  draw_private_note(p);
  const bool person = has_client(p.session.kind);
  if (!person) {
    gap(14);
    return draw_event_actions(p);
  }
  const bool asks = asks_whether_it_happened(p.session, p.model.local_now());
  if (p.is_session() && !is_held(p.session.status)) {
    gap(8);
    draw_fact(p.s, icon::info, w::no_note_to_write, Color::ink2, p.width);
  }
  if (asks) draw_question(p);
  else draw_steps(p);
  gap(asks ? 12 : 8);
  draw_actions(p, more);
  if (p.is_session() && !p.client_gone()) {
    gap(12);
    if (link_button(p.s, w::before_session)) p.out.push_back(cmd::OpenBefore{p.session.client});
  }
  const bool ahead = p.session.end() > p.model.local_now() && is_held(p.session.status);
  if (p.is_session() && ahead) {
    gap(14);
    draw_confirmation(p.s, p.model, p.id, p.session, p.out);
  }
  gap(14);
  draw_session_files(p.s, p.model, p.id, p.out);  // of a deleted client's too (CLI-12)
  if (p.client_gone()) return;
  gap(14);
  draw_stickies(p.s, p.model, p.session.client, p.out);
}

}  // namespace

void draw_session_popup(Screen& s, const Model& model, CalendarViewState& state, Commands& out) {
  SessionId id = model.calendar.selected;
  const Session* session = model.access().session(id);
  if (!session || session->is_gone()) {
    out.push_back(cmd::ClosePopup{});
    return;
  }
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Popover popover(s, popup_name(model, *session), state.anchor, options);
    draw_body({s, model, id, *session, left_over(), out}, state.more);
  }
  if (!open) out.push_back(cmd::ClosePopup{});
}

}  // namespace sb::ui
