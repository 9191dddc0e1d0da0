// "Before the session": one calm page over whatever is open (CLI-10). What was written stands in
// full; acts lead to the note or the chart and close the page.
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "core/session_standing.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/session_parts.h"
#include "ui/session_present.h"
#include "ui/words/calendar.h"
#include "ui/words/chart.h"
#include "ui/words/note.h"

namespace sb::ui {

namespace {

constexpr Style kFact{Size::body, Weight::regular, Color::ink, 1.5f};
constexpr Style kSmall{Size::small, Weight::regular, Color::ink2, 1.5f};

// What one frame of it works on.
struct BeforePage {
  Screen& s;
  const Model& model;
  const BeforeSession& before;
  const Client& client;
  Commands& out;

  void leave(Command command) const {
    out.push_back(cmd::CloseBefore{});
    out.push_back(std::move(command));
  }
  void part(const char* title) const {
    gap(space::xl);
    heading(s, 3, title, style::heading);
    gap(space::xs);
  }
};

std::string until_words(const Model& model, Day day) {
  const int days = day - model.today();
  if (days <= 0) return words::on_this_day;
  return days == 1 ? words::in_one_day : words::in_days + std::to_string(days) + words::days;
}

void draw_who(const BeforePage& on) {
  Screen& s = on.s;
  const std::string name = client_words(on.model, on.before.client);
  const Point at = cursor();
  const float size = s.theme.scaled(46), x = size + 12;
  paint_avatar(s, {at.x, at.y, size, size}, initials(name));
  const float width = left_over() - x;
  cursor_to({at.x + x, at.y});
  heading(s, 2, name, style::subtitle, width);
  gap(2);
  cursor_to({at.x + x, cursor().y});
  label(s, client_line(on.model, on.client), style::secondary, width);
  cursor_to({at.x, std::max(cursor().y, at.y + size)});
}

void draw_next(const BeforePage& on) {
  on.part(words::next_session);
  const Session* next = on.model.access().session(on.before.next);
  if (!next) return paragraph(on.s, words::none_booked, kSmall);
  paragraph(on.s,
            dotted({long_day_words(next->start.day()), span_words(next->start, next->end()),
                    until_words(on.model, next->start.day())}),
            style::strong);
  gap(0);
  paragraph(on.s,
            dotted({session_words(on.model.book, on.before.next), modality_words(next->modality),
                    next->location, member_words(on.model.book, next->member)}),
            kSmall);
}

// Where it stands, and the way there.
void draw_source(const BeforePage& on, const WrittenPart& part) {
  gap(space::xs);
  const char* state = part.is_signed  ? words::as_signed
                      : part.is_draft ? words::draft_word
                                      : words::recorded_word;
  const std::string from = words::from_note + day_year_words(part.when.day()) + ", " + state;
  label(on.s, from, style::hint);
  beside(space::m);
  LinkOptions link;
  link.description = from;
  if (link_button(on.s, words::open_note, link)) on.leave(cmd::OpenNote{part.note});
}

void draw_risk(const BeforePage& on) {
  for (std::size_t i = 0; i < on.before.risk.size(); ++i) {
    const WrittenPart& part = on.before.risk[i];
    ImGui::PushID(static_cast<int>(i));
    gap(space::l);
    CardOptions look;
    look.padding = 14;
    look.fill = look.line = Color::warn_soft;
    look.rounding = radius::control;
    {
      Card card(on.s, look);
      heading(on.s, 3, part.title, style::strong);
      gap(2);
      paragraph(on.s, part.text, kFact);
      draw_source(on, part);
    }
    ImGui::PopID();
  }
}

void draw_plan(const BeforePage& on) {
  on.part(words::plan_and_homework);
  if (on.before.plan.empty()) return paragraph(on.s, words::no_plan_whole, kSmall);
  for (std::size_t i = 0; i < on.before.plan.size(); ++i) {
    const WrittenPart& part = on.before.plan[i];
    ImGui::PushID(static_cast<int>(i));
    if (i > 0) gap(space::s);
    if (on.before.plan.size() > 1) {
      label(on.s, part.title, style::label);
      gap(0);
    }
    paragraph(on.s, part.text, kFact);
    if (i + 1 == on.before.plan.size()) draw_source(on, part);
    ImGui::PopID();
  }
}

void draw_last(const BeforePage& on) {
  on.part(words::last_session);
  const Session* last = on.model.access().session(on.before.last);
  if (!last) return paragraph(on.s, words::no_last_session, kSmall);
  paragraph(on.s,
            dotted({day_year_words(last->start.day()) + ", " + time_words(last->start),
                    session_words(on.model.book, on.before.last)}),
            kFact);
  gap(0);
  const SessionLook look = look_of(on.model, on.before.last, false);
  Style state = kSmall;
  if (look.tone == Tone::bad || look.tone == Tone::warn) state.color = tone_color(look.tone);
  paragraph(on.s,
            dotted({status_words(last->status),
                    look.faded ? reason_shown(on.model.access(), *last) : look.state}),
            state);
}

void draw_to_do(const BeforePage& on) {
  if (!on.model.access().may(Permission::note_write)) return;
  on.part(words::to_do);
  if (on.before.pending.empty())
    return paragraph(on.s, words::nothing_to_do_whole,
                     {Size::small, Weight::medium, Color::good, 1.5f});
  for (std::size_t i = 0; i < on.before.pending.size(); ++i) {
    const PendingWords said = pending_words(on.model, on.before.pending[i]);
    ImGui::PushID(static_cast<int>(i));
    LinkOptions link;
    link.style = {Size::small, Weight::medium, tone_color(said.tone), 1.5f};
    if (i > 0) gap(space::xs);
    if (link_button(on.s, on.s.text.fit(said.text, link.style, left_over()), link)) {
      on.out.push_back(cmd::CloseBefore{});
      open_pending(on.before.pending[i], on.out);
    }
    ImGui::PopID();
  }
}

void draw_contact(const BeforePage& on) {
  on.part(words::last_contact);
  if (const Note* note = on.model.access().note(on.before.contact_note)) {
    paragraph(on.s,
              dotted({day_year_words(note->when.day()), contact_medium(note->medium),
                      member_words(on.model.book, note->practitioner ? note->practitioner
                                                                     : note->author)}),
              kFact);
    const std::string text = preview(*note, 400);
    if (text.empty()) return;
    gap(0);
    return paragraph(on.s, text, kSmall);
  }
  const Session* event = on.model.access().session(on.before.contact_session);
  if (!event) return paragraph(on.s, words::no_contact, kSmall);
  paragraph(on.s,
            dotted({day_year_words(event->start.day()), modality_words(event->modality),
                    member_words(on.model.book, event->member)}),
            kFact);
}

std::string agreed_words(bool call, bool text, bool voicemail, bool email) {
  std::string out;
  auto add = [&](bool on, const char* what) {
    if (on) out += (out.empty() ? "" : ", ") + std::string(what);
  };
  add(call, words::may_call);
  add(text, words::may_text);
  add(voicemail, words::may_voicemail);
  add(email, words::may_email);
  return out.empty() ? words::not_agreed : words::agreed + out;
}

const char* role_words(ContactRole role) {
  switch (role) {
    case ContactRole::guardian: return words::role_guardian;
    case ContactRole::partner: return words::role_partner;
    case ContactRole::other: return words::role_other;
    default: return words::role_emergency;
  }
}

// Ways that are agreed on; numbers and names of others stay hidden in discreet mode.
void draw_reach(const BeforePage& on) {
  on.part(words::to_reach);
  const Client& c = on.client;
  const bool any = c.may_call || c.may_text || c.may_voicemail || c.may_email;
  if (!any && c.contacts.empty()) paragraph(on.s, words::nothing_agreed, kSmall);
  const bool hidden = on.model.discreet;
  if (any)
    paragraph(on.s,
              dotted({hidden ? std::string() : c.phone, hidden ? std::string() : c.email,
                      agreed_words(c.may_call, c.may_text, c.may_voicemail, c.may_email)}),
              kFact);
  for (const ClientContact& other : c.contacts) {
    gap(space::xs);
    std::string who = role_words(other.role);
    if (!hidden) {
      who += ": " + other.name;
      if (!other.relation.empty()) who += " (" + other.relation + ")";
    }
    paragraph(on.s,
              dotted({who, hidden ? std::string() : other.phone,
                      hidden ? std::string() : other.email,
                      agreed_words(other.may_call, other.may_text, other.may_voicemail,
                                   other.may_email)}),
              kFact);
  }
  if (!hidden) return;
  gap(space::xs);
  paragraph(on.s, words::reach_hidden, style::hint);
}

void draw_page(const BeforePage& on) {
  draw_who(on);
  draw_next(on);
  const bool reads_notes = on.model.access().may(Permission::note_read);
  if (reads_notes) {
    draw_risk(on);
    if (!on.model.chart.stickies_beside.items.empty()) {
      on.part(words::stickies);
      draw_stickies(on.s, on.model, on.before.client, on.out, false);
    }
    draw_plan(on);
  }
  draw_last(on);
  if (reads_notes) {
    draw_to_do(on);
    draw_contact(on);
  }
  draw_reach(on);
  gap(space::xl);
  const bool on_chart =
      on.model.page == Page::chart && on.model.chart.client == on.before.client;
  if (!on_chart && button(on.s, words::open_chart))
    on.leave(cmd::OpenChart{on.before.client});
}

}  // namespace

void draw_before_session(Screen& s, const Model& model, Commands& out) {
  const BeforeSession& before = *model.chart.before;
  const Client* client = model.access().client(before.client);
  if (!client || client->deleted) {
    out.push_back(cmd::CloseBefore{});
    return;
  }
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = 580;
  {
    Sheet sheet(s, words::before_session, options);
    draw_page({s, model, before, *client, out});
  }
  if (!open) out.push_back(cmd::CloseBefore{});
}

}  // namespace sb::ui
