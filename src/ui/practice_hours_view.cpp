// Sheets of the Practice page: working hours by weekday with breaks, and dated exceptions (CAL-06).
#include "app/phrases.h"
#include "ui/practice_parts.h"
#include "ui/words/practice.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

constexpr float kTimeField = 112;

// A sentence beside what it is about, announced as it comes.
void error_line(Screen& s, std::string_view sentence, int id) {
  if (sentence.empty()) return;
  gap(space::xs);
  Style style = style::hint;
  style.color = Color::bad;
  Point at = cursor();
  float width = left_over(), height = s.text.wrap(sentence, style, width).height;
  Rect r = place(width, height);
  s.sem.leaf({.role = Role::alert, .name = sentence, .rect = r, .id = ImGui::GetID(id ^ 0x3e12)});
  s.text.draw_wrapped(paint::list(), at, sentence, style, width);
}

void time_field(Screen& s, const std::string& label, const std::string& value, Weekday day,
                int index, bool end, Commands& out) {
  FieldOptions options;
  options.width = s.theme.scaled(kTimeField);
  options.hide_label = true;
  FieldResult r = text_field(s, label, value, options);
  if (r.text) out.push_back(cmd::EditStretch{day, index, end, *r.text});
  if (r.submitted) out.push_back(cmd::SaveHours{});
}

void draw_stretch(Screen& s, const HoursForm& form, int d, int index, Commands& out) {
  const auto& stretches = form.days[d];
  const StretchText& stretch = stretches[static_cast<std::size_t>(index)];
  const Weekday day = static_cast<Weekday>(d);
  std::string name = weekday_name(day);
  if (index > 0) name += " (" + std::to_string(index + 1) + ")";
  ImGui::PushID(index);
  time_field(s, name + words::hours_from, stretch.from, day, index, false, out);
  beside(space::s);
  Rect dash = place_in_line(s.text.width("–", style::body) + 2, s.theme.control());
  s.text.draw_in(paint::list(), dash, "–", style::body);
  beside(space::s);
  time_field(s, name + words::hours_to, stretch.to, day, index, true, out);
  if (stretches.size() > 1) {
    beside(space::s);
    if (icon_button(s, words::remove_stretch + name, icon::trash_2))
      out.push_back(cmd::RemoveStretch{day, index});
  }
  ImGui::PopID();
}

void draw_day(Screen& s, const HoursForm& form, int d, Commands& out) {
  const Weekday day = static_cast<Weekday>(d);
  const auto& stretches = form.days[d];
  std::string name = weekday_name(day);
  ImGui::PushID(d);
  if (auto works = switch_(s, name, !stretches.empty()))
    out.push_back(cmd::SetWorksOn{day, *works});
  for (int i = 0; i < static_cast<int>(stretches.size()); ++i) {
    gap(space::xs);
    draw_stretch(s, form, d, i, out);
  }
  error_line(s, form.error[d], d);
  if (!stretches.empty()) {
    gap(space::xs);
    ButtonOptions more;
    std::string told = words::add_stretch_on + name;
    more.look = Look::quiet;
    more.icon = icon::plus;
    more.name = told;
    if (button(s, words::add_stretch, more)) out.push_back(cmd::AddStretch{day});
  }
  gap(space::xs);
  divider(s);
  ImGui::PopID();
}

void exception_field(Screen& s, const ExceptionForm& form, ExceptionField field,
                     const char* label, FieldOptions options, Commands& out) {
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, label, form.at(field), options);
  if (r.text) out.push_back(cmd::EditExceptionField{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveException{});
}

// Two fields side by side.
void pair_of_fields(Screen& s, const ExceptionForm& form, ExceptionField left, const char* one,
                    FieldOptions a, ExceptionField right, const char* two, FieldOptions b,
                    Commands& out) {
  Point at = cursor();
  float half = (left_over() - space::m) / 2;
  {
    Panel panel(s, {at.x, at.y, half, 0});
    exception_field(s, form, left, one, a, out);
  }
  float bottom = cursor().y;
  {
    Panel panel(s, {at.x + half + space::m, at.y, half, 0});
    exception_field(s, form, right, two, b, out);
  }
  cursor_to({at.x, std::max(bottom, cursor().y)});
}

void draw_exception_fields(Screen& s, const ExceptionForm& form, Commands& out) {
  FieldOptions first, last, plain, reason;
  first.required = true;
  first.placeholder = words::exception_first_example;
  last.hint = words::exception_last_hint;
  pair_of_fields(s, form, ExceptionField::first, words::exception_first, first,
                 ExceptionField::last, words::exception_last, last, out);
  if (auto closed = switch_(s, words::exception_all_day, form.closed))
    out.push_back(cmd::SetExceptionClosed{*closed});
  if (!form.closed)
    pair_of_fields(s, form, ExceptionField::from, words::exception_from, plain,
                   ExceptionField::to, words::exception_to, plain, out);
  reason.hint = words::exception_reason_hint;
  exception_field(s, form, ExceptionField::reason, words::exception_reason, reason, out);
}

}  // namespace

void draw_hours_sheet(Screen& s, const Model& model, Commands& out) {
  const HoursForm& form = *model.practice.hours;
  const Practice* practice = model.book.practice();
  int first = practice ? static_cast<int>(practice->first_weekday) : 0;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, words::hours_of + member_words(model.book, form.member), options);
    for (int i = 0; i < 7; ++i) draw_day(s, form, (first + i) % 7, out);
    if (!form.whole.empty()) banner(s, Tone::bad, form.whole);
    FootOptions foot;
    foot.cancel = words::cancel;
    Answer answer = dialog_foot(s, words::save_hours, foot);
    if (answer == Answer::confirm) out.push_back(cmd::SaveHours{});
    if (answer == Answer::cancel) out.push_back(cmd::CloseHours{});
  }
  if (!open) out.push_back(cmd::CloseHours{});
}

void draw_exception_sheet(Screen& s, const Model& model, Commands& out) {
  const ExceptionForm& form = *model.practice.exception;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, words::exception_new, options);
    paragraph(s, words::exception_of + member_words(model.book, form.member), style::secondary);
    gap(space::m);
    draw_exception_fields(s, form, out);
    for (const char* field : {"", "hours", "member"})
      if (const std::string& said = form.errors.of(field); !said.empty())
        banner(s, Tone::bad, said);
    if (form.index >= 0) {
      gap(space::l);
      ButtonOptions remove;
      remove.icon = icon::trash_2;
      if (button(s, words::exception_remove, remove))
        out.push_back(cmd::RemoveException{form.member, form.index});
    }
    FootOptions foot;
    foot.cancel = words::cancel;
    Answer answer = dialog_foot(s, words::exception_save, foot);
    if (answer == Answer::confirm) out.push_back(cmd::SaveException{});
    if (answer == Answer::cancel) out.push_back(cmd::CloseException{});
  }
  if (!open) out.push_back(cmd::CloseException{});
}

}  // namespace sb::ui
