// The To do page: what somebody should say, write or book next. Each list shows its first few, the
// rest on request; only rows on the screen are drawn.
#include "ui/todo_state.h"

#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/session_present.h"
#include "ui/top_bar.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace {

constexpr std::size_t kFirst = 5;     // rows shown before one asks for all
constexpr float kTwoColumns = 1000;   // px of page that hold two

struct TodoList {
  const char* title;
  const char* text;
  const std::vector<TodoItem>& items;
  // Draws what can be done at the right end of a row `r`; returns how wide it is.
  float (*act)(Screen& s, const Model& model, const TodoItem& item, Rect r, Commands& out);
  std::string (*detail)(const Model& model, const TodoItem& item, Tone& tone);
  Command (*open)(const TodoItem& item);
};

std::string when_of(const Model& model, const TodoItem& item) {
  const Session* session = model.book.find<Session>(item.session);
  if (!session) return {};
  return day_words(item.when.day()) + ", " + span_words(item.when, session->end());
}

std::string session_detail(const Model& model, const TodoItem& item, Tone&) {
  return dotted({when_of(model, item), session_words(model.book, item.session)});
}

std::string note_detail(const Model& model, const TodoItem& item, Tone& tone) {
  SessionLook look = look_of(model, item.session, false);
  if (look.tone == Tone::bad) tone = Tone::bad;
  return dotted({day_words(item.when.day()) + ", " + time_words(item.when), look.state});
}

std::string last_detail(const Model&, const TodoItem& item, Tone&) {
  return item.seen ? words::todo_last + day_year_words(item.when.day()) : words::todo_never;
}

std::string pattern_detail(const Model&, const TodoItem& item, Tone&) {
  return std::to_string(item.missed) + words::todo_missed_of + std::to_string(item.of) +
         words::todo_missed;
}

// A button whose right end stands at `right`, centred in the row; moves `right` before it.
bool button_at(Screen& s, std::string_view label, const ButtonOptions& options, Rect r,
               float& right) {
  float width = button_width(s, label, options);
  cursor_to({right - width, std::round(r.y + (r.h - s.theme.control()) / 2)});
  right -= width + space::s;
  return button(s, label, options);
}

float act_status(Screen& s, const Model& model, const TodoItem& item, Rect r, Commands& out) {
  std::string who = client_words(model, item.client) + ", " + when_of(model, item);
  std::string yes_name = std::string(words::todo_yes) + ", " + who + words::todo_happened;
  std::string no_name = std::string(words::todo_no) + ", " + who + words::todo_not_happened;
  ButtonOptions yes, no;
  yes.name = yes_name;
  no.name = no_name;
  float right = r.right() - (s.phone() ? space::m : space::card);
  if (button_at(s, words::todo_no, no, r, right))
    out.push_back(cmd::SayHappened{item.session, false});
  if (button_at(s, words::todo_yes, yes, r, right))
    out.push_back(cmd::SayHappened{item.session, true});
  return r.right() - right;
}

float act_note(Screen& s, const Model& model, const TodoItem& item, Rect r, Commands& out) {
  bool begun = !progress_note_of(model, item.session).is_nil();
  const char* words = begun ? words::todo_sign : words::todo_write;
  std::string name = std::string(words) + words::todo_note_for +
                     client_words(model, item.client) + ", " + when_of(model, item);
  ButtonOptions options;
  options.icon = icon::pen_line;
  options.hide_words = s.phone();
  options.name = name;
  float right = r.right() - (s.phone() ? space::m : space::card);
  if (button_at(s, words, options, r, right)) out.push_back(cmd::WriteNote{item.session});
  return r.right() - right;
}

// The client's usual time on the first such weekday ahead; tomorrow at nine for somebody new.
LocalTime next_time(const Model& model, const TodoItem& item) {
  constexpr int kWeek = 7;
  LocalTime now = model.local_now();
  if (!item.seen) return LocalTime::at(now.day() + 1, 9 * 60);
  int behind = now.day() - item.when.day();
  Day day = item.when.day() + (behind < 0 ? 0 : behind / kWeek + 1) * kWeek;
  return LocalTime::at(day, item.when.minute_of_day());
}

float act_book(Screen& s, const Model& model, const TodoItem& item, Rect r, Commands& out) {
  if (!model.access().may(Permission::session_create)) return 0;
  std::string name = words::todo_book_for + client_words(model, item.client);
  ButtonOptions options;
  options.icon = icon::calendar_plus;
  options.hide_words = s.phone();
  options.name = name;
  float right = r.right() - (s.phone() ? space::m : space::card);
  if (button_at(s, words::todo_book, options, r, right)) {
    cmd::BeginSession begin{};
    begin.start = next_time(model, item);
    begin.client = item.client;
    out.push_back(begin);
  }
  return r.right() - right;
}

float act_nothing(Screen&, const Model&, const TodoItem&, Rect, Commands&) { return 0; }

Command open_sessions(const TodoItem& item) {
  return cmd::OpenChart{item.client, ChartTab::sessions};
}
Command open_chart(const TodoItem& item) { return cmd::OpenChart{item.client, ChartTab::summary}; }

void draw_row(Screen& s, const Model& model, const TodoList& list, int index, int size, Rect r,
              Commands& out) {
  const TodoItem& item = list.items[static_cast<std::size_t>(index)];
  ImGui::PushID(to_text(item.session ? RawId(item.session) : RawId(item.client)).c_str());
  float taken = list.act(s, model, item, r, out);
  cursor_to({r.x, r.y});
  {
    Panel panel(s, {r.x, r.y, r.w - taken, 0});
    std::string name = client_words(model, item.client), letters = initials(name);
    RowOptions row;
    row.detail_tone = Tone::neutral;
    std::string detail = list.detail(model, item, row.detail_tone);
    row.detail = detail;
    if (!s.phone()) row.initials = letters;
    row.rule = false;
    row.pos = index + 1;
    row.size = size;
    if (list_row(s, name, row)) out.push_back(list.open(item));
  }
  if (index + 1 < size) paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
  ImGui::PopID();
}

void draw_list_head(Screen& s, const TodoList& list, float width) {
  Point at = cursor();
  gap(0);
  Panel panel(s, {at.x + space::card, at.y + space::l, width - 2 * space::card, 0});
  heading(s, 2, list.title);
  beside(10);
  Style count = style::heading;
  count.weight = Weight::regular;
  count.color = Color::ink3;
  label(s, std::to_string(list.items.size()), count);
  gap(2);
  paragraph(s, list.text, style::secondary);
  gap(space::s);
}

void draw_list(Screen& s, const Model& model, const TodoList& list, bool& all, Commands& out) {
  if (list.items.empty()) return;
  ImGui::PushID(list.title);
  {
    CardOptions options;
    options.padding = 0;
    options.name = list.title;
    Card card(s, options);
    draw_list_head(s, list, card.inner_width());
    std::size_t total = list.items.size();
    int size = static_cast<int>(all ? total : std::min(total, kFirst));
    virtual_list(s, list.title, size, list_row_height(s),
                 [&](int i, Rect r) { draw_row(s, model, list, i, size, r, out); });
    if (total > kFirst) {
      Point at = cursor();
      Panel foot(s, {at.x + space::s, at.y + 1, card.inner_width() - 2 * space::s, 0});
      std::string more = words::todo_show_all + std::to_string(total);
      ButtonOptions quiet;
      quiet.look = Look::quiet;
      if (button(s, all ? words::todo_show_less : more, quiet)) all = !all;
      gap(space::xs);
      place(1, 1);
    }
  }
  gap(space::l);
  ImGui::PopID();
}

void draw_sessions(Screen& s, const Model& model, TodoViewState& state, Commands& out) {
  draw_list(s, model,
            {words::todo_no_status, words::todo_no_status_text, model.todo.no_status, act_status,
             session_detail, open_sessions},
            state.all[0], out);
  draw_list(s, model,
            {words::todo_no_note, words::todo_no_note_text, model.todo.no_note, act_note,
             note_detail, open_sessions},
            state.all[1], out);
}

void draw_client_lists(Screen& s, const Model& model, TodoViewState& state, Commands& out) {
  draw_list(s, model,
            {words::todo_unscheduled, words::todo_unscheduled_text, model.todo.unscheduled,
             act_book, last_detail, open_chart},
            state.all[2], out);
  draw_list(s, model,
            {words::todo_cancelling, words::todo_cancelling_text, model.todo.cancelling,
             act_nothing, pattern_detail, open_sessions},
            state.all[3], out);
}

void draw_bar(Screen& s, Rect area) {
  TopBar bar(s, "todo-bar", area);
  Rect in = bar.inner();
  cursor_to({in.x, in.y + (in.h - s.theme.line(style::title)) / 2});
  heading(s, 1, words::todo);
}

}  // namespace

void draw_todo(Screen& s, const Model& model, TodoViewState& state, Rect area, Commands& out) {
  draw_bar(s, area);
  Rect body = TopBar::below(s, area);
  float pad = s.phone() ? 14.f : 24.f;
  Pane pane(s, "todo-page", body, {Color::paper, true, pad, s.phone() ? 14.f : space::xl});
  const TodoState& todo = model.todo;
  bool sessions = !todo.no_status.empty() || !todo.no_note.empty();
  bool clients = !todo.unscheduled.empty() || !todo.cancelling.empty();
  if (!sessions && !clients) {
    EmptyOptions empty;
    empty.icon = icon::list_checks;
    empty_state(s, words::todo_done, words::todo_done_text, empty);
    return;
  }
  Point at = cursor();
  float width = std::min(left_over(), s.theme.scaled(1400)), between = space::xl;
  bool two = sessions && clients && width >= s.theme.scaled(kTwoColumns);
  float column = two ? std::floor((width - between) / 2)
                     : std::min(width, s.theme.scaled(space::measure + 120));
  float bottom = at.y;
  {
    Panel panel(s, {at.x, at.y, column, 0});
    draw_sessions(s, model, state, out);
    if (!two) draw_client_lists(s, model, state, out);
  }
  bottom = std::max(bottom, cursor().y);
  if (two) {
    cursor_to(at);
    Panel panel(s, {at.x + column + between, at.y, column, 0});
    draw_client_lists(s, model, state, out);
  }
  cursor_to({at.x, std::max(bottom, cursor().y)});
  place(1, 1);
}

}  // namespace sb::ui
