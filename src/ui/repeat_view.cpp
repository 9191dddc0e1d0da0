// How an event repeats (CAL-09): how often, on which days, until when, and the same in a sentence.
#include <algorithm>
#include <array>

#include "app/phrases.h"
#include "app/repeat_form.h"
#include "base/text.h"
#include "ui/session_parts.h"
#include "ui/words/session.h"

namespace sb::ui {

namespace w = words::session;

namespace {

constexpr float kNumber = 132;  // width of a field for a number

void number_field(Screen& s, const SessionForm& form, RepeatField field, const char* label,
                  float width, Commands& out) {
  FieldOptions options;
  options.required = true;
  options.width = width;
  options.words_width = left_over();
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, label, form.repeat.at(field), options);
  if (r.text) out.push_back(cmd::EditRepeatField{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveSession{});
}

// "Every [2] weeks": the field's own name says all of it.
void draw_every(Screen& s, const SessionForm& form, Commands& out) {
  const auto repeat = static_cast<std::size_t>(form.repeat.repeat);
  label(s, w::every, style::label);
  gap(6);
  FieldOptions options;
  options.hide_label = true;
  options.width = s.theme.scaled(88);
  options.words_width = left_over();
  options.error = form.errors.of(field_name(RepeatField::every));
  const std::string& typed = form.repeat.at(RepeatField::every);
  FieldResult r = text_field(s, w::every_labels[repeat], typed, options);
  if (r.text) out.push_back(cmd::EditRepeatField{RepeatField::every, *r.text});
  if (r.submitted) out.push_back(cmd::SaveSession{});
  const Point after = cursor();
  const Rect beside_field{r.rect.right() + 10, r.rect.y, 160, r.rect.h};
  const char* unit = trim(typed) == "1" ? w::every_unit[repeat] : w::every_units[repeat];
  s.sem.text(unit, beside_field);
  s.text.draw_in(paint::list(), beside_field, unit, style::body);
  cursor_to(after);
}

void draw_which(Screen& s, const SessionForm& form, PickState& state, Commands& out) {
  const RepeatForm& repeat = form.repeat;
  const bool custom = repeat.repeat == Repeat::custom;
  std::vector<PickItem> items;
  for (int i = 0; i <= static_cast<int>(Repeat::custom); ++i) {
    if (i == static_cast<int>(Repeat::custom) && !custom) break;
    PickItem item;
    item.label = w::repeat_names[i];
    items.push_back(item);
  }
  SelectOptions options;
  options.error = form.errors.of("repeat");
  if (custom) options.hint = repeat.words;
  if (auto picked = select(s, w::repeats, state, items, static_cast<int>(repeat.repeat), options))
    out.push_back(cmd::SetRepeat{static_cast<Repeat>(*picked)});
}

// Chips one after the other, on as many lines as they need.
struct Flow {
  float left = cursor().x, right = cursor().x + left_over(), x = cursor().x;
  bool first = true;
  void next(float width, float between) {
    if (!first && x + between + width > right) {
      gap(space::s);
      x = left;
    } else if (!first) {
      beside(between);
      x += between;
    }
    x += width;
    first = false;
  }
};

// One day as a toggle; its full name is read out.
bool day_toggle(Screen& s, Weekday day, bool on, Rect r) {
  const std::string name = weekday_name(day);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = r;
  spec.node.flags = on ? kPressed : 0u;
  spec.node.id = ImGui::GetID(name.c_str());
  Press p = press(s, spec);
  if (on) paint::fill(s, r, Color::accent_soft, radius::control);
  else if (p.hovered) paint::fill(s, r, Color::hover, radius::control);
  paint::outline(s, r, on ? Color::accent : Color::field_line, radius::control, on ? 1.5f : 1.f);
  const Style style{Size::small, Weight::semibold, on ? Color::accent : Color::ink2, 1.3f};
  s.text.draw_in(paint::list(), r, short_weekday_name(day), style, Align::center);
  return p.pressed;
}

void draw_weekdays(Screen& s, const RepeatForm& repeat, Commands& out) {
  label(s, w::on_days, style::label);
  gap(6);
  constexpr float kBetween = 5;
  Rect all = place(kFill, s.theme.control());
  const float width = (all.w - 6 * kBetween) / 7;
  for (int d = 0; d < 7; ++d) {
    Rect r{all.x + static_cast<float>(d) * (width + kBetween), all.y, width, all.h};
    const auto day = static_cast<Weekday>(d);
    if (day_toggle(s, day, repeat.days[d], r))
      out.push_back(cmd::PickRepeatDay{day, !repeat.days[d]});
  }
  cursor_to({all.x, all.bottom() + space::m});
}

const char* ordinal_words(int nth) {
  constexpr const char* kWords[] = {"first", "second", "third", "fourth", "fifth"};
  return kWords[std::clamp(nth, 1, 5) - 1];
}

struct MonthChoice {
  MonthlyBy by;
  std::string words;
};

// Only what the date itself is: the 18th, the third Wednesday, the last one.
std::vector<MonthChoice> month_choices(Day day) {
  const std::string weekday = weekday_name(weekday_of(day));
  std::vector<MonthChoice> out{
      {MonthlyBy::day_of_month, "Day " + std::to_string(date_of(day).day)}};
  const int nth = nth_weekday_of(day);
  if (nth <= 4)
    out.push_back({MonthlyBy::nth_weekday,
                   std::string("The ") + ordinal_words(nth) + " " + weekday});
  if (is_last_weekday_of(day)) out.push_back({MonthlyBy::last_weekday, "The last " + weekday});
  return out;
}

void draw_month_place(Screen& s, const RepeatForm& repeat, Day day, Commands& out) {
  const std::vector<MonthChoice> choices = month_choices(day);
  Flow flow;
  for (const MonthChoice& choice : choices) {
    flow.next(chip_width(s, choice.words), 6);
    ChipButtonOptions options;
    options.toggle = true;
    options.selected = repeat.monthly == choice.by;
    options.tone = options.selected ? Tone::accent : Tone::neutral;
    if (chip_button(s, choice.words, options)) out.push_back(cmd::PickRepeatMonthly{choice.by});
  }
  gap(space::m);
}

void draw_end(Screen& s, const SessionForm& form, Commands& out) {
  label(s, w::ends, style::label);
  gap(6);
  constexpr RepeatEnd kEnds[] = {RepeatEnd::after_count, RepeatEnd::on_date, RepeatEnd::never};
  constexpr std::array<std::string_view, 3> kNames = {w::ends_after, w::ends_on, w::ends_never};
  int current = 0;
  for (int i = 0; i < 3; ++i)
    if (kEnds[i] == form.repeat.end) current = i;
  if (auto picked = segmented(s, w::ends, kNames, current))
    out.push_back(cmd::PickRepeatEnd{kEnds[*picked]});
  if (form.repeat.end == RepeatEnd::after_count)
    number_field(s, form, RepeatField::count, w::how_often, s.theme.scaled(kNumber), out);
  else if (form.repeat.end == RepeatEnd::on_date)
    number_field(s, form, RepeatField::until, w::last_day, s.theme.scaled(kNumber + 48), out);
}

void draw_sentence(Screen& s, const RepeatForm& repeat, Day day) {
  if (repeat.words.empty()) return;
  Point at = cursor();
  Style style = style::secondary;
  style.color = Color::ink;
  float line = s.theme.line(style);
  paint::icon(s, {at.x, at.y + (line - 16) / 2, 16, 16}, icon::refresh_cw, Color::ink2, 16);
  Panel panel(s, {at.x + 26, at.y, left_over() - 26, 0});
  std::string words = repeat.words + ".";
  const bool by_day = repeat.repeat == Repeat::monthly && repeat.monthly == MonthlyBy::day_of_month;
  if (by_day && date_of(day).day > 28) words += std::string(" ") + w::skips_months;
  paragraph(s, words, style);
}

}  // namespace

void draw_repeat(Screen& s, const Model& model, const SessionForm& form, PickState& state,
                 Commands& out) {
  const RepeatForm& repeat = form.repeat;
  draw_which(s, form, state, out);
  if (repeat.repeat == Repeat::never || repeat.repeat == Repeat::custom) return;
  const Day day = parse_day(form.at(SessionField::date), model.today()).value_or(model.today());
  draw_every(s, form, out);
  if (repeat.repeat == Repeat::weekly) draw_weekdays(s, repeat, out);
  if (repeat.repeat == Repeat::monthly) draw_month_place(s, repeat, day, out);
  draw_end(s, form, out);
  draw_sentence(s, repeat, day);
}

}  // namespace sb::ui
