// CLI-11: two records beside each other, which one stays, what moves and what is filled in. Without
// a second one it is looked for first.
#include <algorithm>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/client_parts.h"
#include "ui/words/chart.h"
#include "ui/words/client.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::person;

namespace {

constexpr float kWidth = 660;

struct Fact {
  const char* name;
  std::string one, other;
};

std::string one_line_of(std::string_view lines) {
  std::string out;
  for (char c : lines)
    if (c == '\n') out += ", ";
    else out += c;
  return out;
}

std::string joined(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : ", ") + one;
  return out;
}

std::string contacts_of(const Client& c) {
  std::vector<std::string> names;
  for (const ClientContact& contact : c.contacts) names.push_back(contact.name);
  return joined(names);
}

std::string practitioner_of(const Model& model, const Client& c) {
  return c.practitioner ? member_words(model.book, c.practitioner) : std::string();
}

std::string birth_of(const Client& c) {
  return c.has_birth_date() ? day_year_words(c.birth_date) : std::string();
}

// Names in discreet mode are initials; other facts that tell who it is are left out.
std::vector<Fact> facts_of(const Model& model, const Client& a, const Client& b,
                           const MergeDialog& dialog) {
  std::vector<Fact> facts;
  const auto add = [&](const char* name, std::string one, std::string other) {
    if (!one.empty() || !other.empty()) facts.push_back({name, std::move(one), std::move(other)});
  };
  const bool shown = !model.discreet;
  if (shown) add(w::fact_name, a.name, b.name);
  if (shown) add(w::fact_preferred, a.preferred_name, b.preferred_name);
  add(w::fact_pronouns, a.pronouns, b.pronouns);
  add(w::fact_born, birth_of(a), birth_of(b));
  if (shown) {
    add(w::fact_phone, a.phone, b.phone);
    add(w::fact_email, a.email, b.email);
    add(w::fact_address, one_line_of(a.address), one_line_of(b.address));
    add(w::fact_contacts, contacts_of(a), contacts_of(b));
  }
  add(w::fact_practitioner, practitioner_of(model, a), practitioner_of(model, b));
  add(w::fact_status, client_status_words(a.status), client_status_words(b.status));
  if (sees_tags(model.access())) add(w::fact_tags, joined(a.tags), joined(b.tags));
  const MergePlan& plan = dialog.plan;
  add(w::fact_sessions, std::to_string(plan.stays.sessions), std::to_string(plan.moves.sessions));
  add(w::fact_notes, std::to_string(plan.stays.notes), std::to_string(plan.moves.notes));
  return facts;
}

void draw_side(Screen& s, const Model& model, const ClientId& id, bool stays) {
  CardOptions look;
  look.padding = 14;
  look.fill = stays ? Color::accent_soft : Color::paper;
  look.line = stays ? Color::accent : Color::line;
  Card card(s, look);
  chip(s, stays ? w::stays : w::goes, stays ? Tone::accent : Tone::neutral);
  gap(6);
  paragraph(s, client_named(model, id), style::strong);
}

// What stands in a row: the fact's name in a column of its own where there is room, and both.
struct Columns {
  float names = 0, width = 0;
  explicit Columns(const Screen& s) {
    const float room = left_over();
    if (room >= s.theme.scaled(480)) names = s.theme.scaled(120);
    width = (room - names - space::m) / 2;
  }
  float x(Point at, int side) const {
    return at.x + names + static_cast<float>(side) * (width + space::m);
  }
};

void draw_sides(Screen& s, const Model& model, const MergeDialog& dialog) {
  const Point at = cursor();
  const Columns columns(s);
  float bottom = at.y;
  for (int side = 0; side < 2; ++side) {
    cursor_to({columns.x(at, side), at.y});
    Panel panel(s, {columns.x(at, side), at.y, columns.width, 0});
    draw_side(s, model, side == 0 ? dialog.stays : dialog.goes, side == 0);
    bottom = std::max(bottom, at.y + panel.height());
  }
  cursor_to({at.x, bottom + space::m});
}

void draw_fact(Screen& s, const Fact& fact) {
  const Point at = cursor();
  const Columns columns(s);
  const bool narrow = columns.names == 0;
  const bool differs = fact.one != fact.other;
  Style text = style::secondary;
  text.color = differs ? Color::ink : Color::ink3;
  text.weight = differs ? Weight::medium : Weight::regular;
  Style name = style::hint;
  label(s, fact.name, name);
  float top = at.y;
  if (narrow) {
    gap(0);
    top = cursor().y;
  }
  float bottom = cursor().y;
  for (int side = 0; side < 2; ++side) {
    const std::string& value = side == 0 ? fact.one : fact.other;
    cursor_to({columns.x(at, side), top});
    Panel panel(s, {columns.x(at, side), top, columns.width, 0});
    paragraph(s, value.empty() ? w::unknown : value, text);
    bottom = std::max(bottom, top + panel.height());
  }
  cursor_to({at.x, bottom + 6});
}

std::string counted(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + (n == 1 ? one : many);
}

std::string moves_words(const MergeCounts& n) {
  std::vector<std::string> parts;
  if (n.sessions) parts.push_back(counted(n.sessions, " session", " sessions"));
  if (n.notes) parts.push_back(counted(n.notes, " note", " notes"));
  if (n.stickies) parts.push_back(counted(n.stickies, " sticky note", " sticky notes"));
  if (n.files) parts.push_back(counted(n.files, " file", " files"));
  if (parts.empty()) return w::moves_nothing;
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? w::and_word : ", ") + parts[i];
  return out + w::moves_one;
}

std::string filled_words(const MergePlan& plan) {
  std::string out;
  for (const std::string& field : plan.filled) {
    const FieldSpec* spec = find_field(Client::kKind, field);
    if (spec) out += (out.empty() ? "" : ", ") + std::string(spec->label);
  }
  return out;
}

void draw_search(Screen& s, const Model& model, const MergeDialog& dialog, Commands& out) {
  paragraph(s, client_named(model, dialog.stays), style::strong);
  FieldOptions options;
  options.kind = TextEntry::Kind::search;
  options.leading = icon::search;
  options.placeholder = w::merge_find_hint;
  FieldResult r = text_field(s, w::merge_find, dialog.query, options);
  if (r.text) out.push_back(cmd::SearchMerge{*r.text});
  if (r.submitted && dialog.matches.size() == 1)
    out.push_back(cmd::PickMerged{dialog.matches.front()});
  const int size = static_cast<int>(dialog.matches.size());
  if (size == 0 && !trim(dialog.query).empty())
    paragraph(s, w::merge_nobody, style::secondary);
  for (int i = 0; i < size; ++i) {
    const ClientId& id = dialog.matches[static_cast<std::size_t>(i)];
    const Client* client = model.access().client(id);
    if (!client) continue;
    const std::string name = client_words(model, id), letters = initials(name);
    const std::string detail = dotted({"#" + client->number, born_words(*client)});
    RowOptions row;
    row.initials = letters;
    row.detail = detail;
    row.pos = i + 1;
    row.size = size;
    row.padding = space::s;
    ImGui::PushID(to_text(id).c_str());
    if (list_row(s, name, row)) out.push_back(cmd::PickMerged{id});
    ImGui::PopID();
  }
}

void draw_both(Screen& s, const Model& model, const MergeDialog& dialog, Commands& out) {
  const Client* stays = model.access().client(dialog.stays);
  const Client* goes = model.access().client(dialog.goes);
  if (!stays || !goes) return;
  draw_sides(s, model, dialog);
  gap(space::s);
  ButtonOptions swap;
  swap.look = Look::quiet;
  swap.icon = icon::refresh_cw;
  if (button(s, w::swap, swap)) out.push_back(cmd::SwapMerge{});
  gap(space::s);
  for (const Fact& fact : facts_of(model, *stays, *goes, dialog)) draw_fact(s, fact);
  gap(space::m);
  paragraph(s, moves_words(dialog.plan.moves));
  gap(space::xs);
  paragraph(s, w::keeps_both, style::secondary);
  if (dialog.plan.filled.empty()) return;
  const std::string filled = filled_words(dialog.plan);
  CheckOptions check;
  check.description = filled;
  const auto on = checkbox(s, w::fill_in, dialog.fill, check);
  if (on) out.push_back(cmd::FillFromMerged{*on});
}

bool draw_foot(Screen& s, const MergeDialog& dialog, Commands& out) {
  FootOptions foot;
  foot.cancel = words::cancel;
  foot.disabled = !dialog.error.empty();
  switch (dialog_foot(s, w::merge, foot)) {
    case Answer::confirm: out.push_back(cmd::ConfirmMerge{}); return true;
    case Answer::cancel: return false;
    default: return true;
  }
}

}  // namespace

void draw_merge_dialog(Screen& s, const Model& model, Commands& out) {
  const MergeDialog& dialog = *model.clients.merge;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = kWidth;
  {
    Dialog frame(s, w::merge_title, options);
    if (dialog.goes) {
      draw_both(s, model, dialog, out);
      gap(space::s);
      if (link_button(s, w::two_people)) out.push_back(cmd::SayNotSame{});
    } else {
      draw_search(s, model, dialog, out);
    }
    if (!dialog.error.empty()) banner(s, Tone::bad, dialog.error);
    if (dialog.goes && !draw_foot(s, dialog, out)) open = false;
  }
  if (!open) out.push_back(cmd::CloseMerge{});
}

}  // namespace sb::ui
