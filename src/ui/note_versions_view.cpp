// The versions of a note, two of them compared word by word (NOTE-13, NOTE-14): along the right
// edge on wide screens, over the whole width on phones. Added words are underlined on green,
// removed ones struck through on red, and each is told in words to a screen reader.
#include <cmath>

#include "app/phrases.h"
#include "base/text.h"
#include "ui/signing_parts.h"
#include "ui/words/shell.h"
#include "ui/words/signing.h"

namespace sb::ui {

namespace {

using Kind = RedlinePart::Kind;
constexpr std::size_t kLongPiece = 24;  // code points; longer ones are cut where they do not fit

// ---- laying out

struct Layout {
  Screen& s;
  std::vector<RedlineLine>& lines;
  float width;
  float x = 0;

  void new_line() {
    lines.emplace_back();
    x = 0;
  }
  void put(Kind kind, std::string_view text) {
    const float w = s.text.width(text, style::prose);
    if (x > 0 && x + w > width) new_line();
    RedlineLine& line = lines.back();
    if (!line.runs.empty() && line.runs.back().kind == kind) {
      line.runs.back().text += text;
      line.runs.back().width += w;
    } else {
      line.runs.push_back({kind, std::string(text), x, w});
    }
    x += w;
  }
  // A word with the spaces behind it; one that fits no line is cut.
  void put_piece(Kind kind, std::string_view piece) {
    while (s.text.width(piece, style::prose) > width && count_code_points(piece) > kLongPiece) {
      const std::string head = cut_to_code_points(piece, kLongPiece);
      put(kind, head);
      piece.remove_prefix(head.size());
    }
    put(kind, piece);
  }
  void put_part(const RedlinePart& part) {
    const std::string_view text = part.text;
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '\n') {
        if (part.kind != Kind::same) put(part.kind, "¶");
        new_line();
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
      while (end < text.size() && text[end] == ' ') ++end;
      put_piece(part.kind, text.substr(at, end - at));
      at = end;
    }
  }
};

// The line as it is read aloud: changes with a word before them.
std::string told_of(const RedlineLine& line) {
  std::string out;
  for (const RedlineRun& run : line.runs) {
    const std::string text(trim(run.text));
    if (text.empty()) continue;
    if (!out.empty()) out += " ";
    if (run.kind == Kind::same) out += text;
    else
      out += (run.kind == Kind::added ? words::redline_added : words::redline_removed) + text +
             words::redline_end;
  }
  return out;
}

// A text that runs from right to left has its words in that order.
void mirror(RedlineLine& line, float width) {
  bool rtl = false;
  for (const RedlineRun& run : line.runs) rtl = rtl || starts_rtl(run.text);
  if (!rtl) return;
  for (RedlineRun& run : line.runs) run.x = width - run.x - run.width;
}

void lay_out(Screen& s, const VersionsView& view, VersionsViewState& state, float width) {
  const bool fresh = state.serial == view.serial && state.width == width &&
                     state.scale == s.theme.scale() && state.with_unchanged == state.unchanged;
  if (fresh) return;
  state.serial = view.serial;
  state.width = width;
  state.scale = s.theme.scale();
  state.with_unchanged = state.unchanged;
  state.lines.clear();
  for (const SectionRedline& section : view.redline) {
    if (!section.changed && !state.unchanged) continue;
    if (!state.lines.empty()) state.lines.emplace_back();
    RedlineLine title;
    title.title = true;
    title.told = section.title;
    state.lines.push_back(std::move(title));
    const std::size_t first = state.lines.size();
    Layout layout{s, state.lines, width};
    layout.new_line();
    for (const RedlinePart& part : section.parts) layout.put_part(part);
    for (std::size_t i = first; i < state.lines.size(); ++i) {
      state.lines[i].told = told_of(state.lines[i]);
      mirror(state.lines[i], width);
    }
  }
}

// ---- drawing

void draw_run(Screen& s, const RedlineRun& run, Rect line) {
  Style style = style::prose;
  Rect r{line.x + run.x, line.y, run.width, line.h};
  if (run.kind != Kind::same) {
    const bool added = run.kind == Kind::added;
    style.color = added ? Color::good : Color::bad;
    paint::fill(s, {r.x, r.y + 2, r.w, r.h - 4}, added ? Color::good_soft : Color::bad_soft, 3);
    const float y = added ? r.bottom() - 5 : std::round(r.y + r.h * 0.54f);
    paint::fill(s, {r.x, y, r.w, 1.5f}, style.color);
  }
  s.text.draw(paint::list(), {r.x, r.y}, run.text, style);
}

void draw_line(Screen& s, const RedlineLine& line, Rect r) {
  if (line.title) {
    s.text.draw_in(paint::list(), r, line.told, style::strong);
    s.sem.text(line.told, r);
    return;
  }
  for (const RedlineRun& run : line.runs) draw_run(s, run, r);
  if (!line.told.empty()) s.sem.text(line.told, r);
}

// ---- choosing

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string what_of(const NoteVersion& version, bool first) {
  std::string late = version.after_signature ? words::version_late : "";
  switch (version.kind) {
    case NoteVersion::Kind::submitted: return words::version_submitted;
    case NoteVersion::Kind::archived: return words::version_archived + version.reason;
    case NoteVersion::Kind::restored: return words::version_restored;
    case NoteVersion::Kind::signed_: return words::version_signed;
    default: break;
  }
  if (first) return words::version_begun;
  return late + words::version_written + joined(version.changed);
}

const char* icon_of(const NoteVersion& version) {
  switch (version.kind) {
    case NoteVersion::Kind::signed_: return icon::signature;
    case NoteVersion::Kind::archived: return icon::file_archive;
    case NoteVersion::Kind::submitted: return icon::check;
    default: return icon::pen_line;
  }
}

struct Choice {
  std::vector<std::string> label, detail;
  std::vector<PickItem> items;     // newest first
};

// Devices have no names yet; the last four characters of an id tell two apart.
std::string device_words(const NoteVersion& version) {
  const std::string id = to_text(version.device);
  return id.size() < 4 ? std::string() : words::version_device + id.substr(id.size() - 4);
}

Choice choice_of(const Model& model, const VersionsView& view, bool with_nothing) {
  Choice out;
  for (std::size_t i = view.list.size(); i-- > 0;) {
    const NoteVersion& version = view.list[i];
    out.label.push_back(moment_words(model, version.at) + ", " + what_of(version, i == 0));
    const std::string device = device_words(version);
    out.detail.push_back(member_words(model.book, version.author) +
                         (device.empty() ? "" : ", " + device));
  }
  if (with_nothing) {
    out.label.push_back(words::version_nothing);
    out.detail.emplace_back();
  }
  for (std::size_t i = 0; i < out.label.size(); ++i) {
    PickItem item;
    item.label = out.label[i];
    item.detail = out.detail[i];
    if (i < view.list.size()) item.icon = icon_of(view.list[view.list.size() - 1 - i]);
    out.items.push_back(item);
  }
  return out;
}

void draw_choice(Screen& s, const Model& model, const VersionsView& view, bool newer,
                 VersionsViewState& state, Commands& out) {
  const Choice choice = choice_of(model, view, !newer);
  const int size = static_cast<int>(view.list.size());
  const int now = newer ? view.newer : view.older;
  if (auto picked = select(s, newer ? words::compare_newer : words::compare_older,
                           newer ? state.newer : state.older, choice.items, size - 1 - now))
    out.push_back(cmd::PickVersion{newer, size - 1 - *picked});
}

bool any_changed(const VersionsView& view) {
  for (const SectionRedline& section : view.redline)
    if (section.changed) return true;
  return false;
}

void draw_redline(Screen& s, const VersionsView& view, VersionsViewState& state) {
  if (view.redline.empty()) return paragraph(s, words::redline_none, style::secondary);
  if (!any_changed(view)) paragraph(s, words::redline_equal, style::secondary);
  else paragraph(s, words::redline_key, style::secondary);
  if (auto on = checkbox(s, words::show_unchanged, state.unchanged)) state.unchanged = *on;
  lay_out(s, view, state, left_over());
  virtual_list(s, words::versions_title, static_cast<int>(state.lines.size()),
               s.text.line(style::prose),
               [&](int i, Rect r) { draw_line(s, state.lines[static_cast<std::size_t>(i)], r); });
}

}  // namespace

void draw_versions_sheet(Screen& s, const Model& model, NoteViewState& note_state,
                         Commands& out) {
  const VersionsView& view = *model.signing.versions;
  VersionsViewState& state = note_state.versions;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = 620;
  {
    Sheet sheet(s, words::versions_title, options);
    if (view.busy) {
      waiting(s, words::versions_reading);
    } else {
      if (!view.error.empty()) banner(s, Tone::warn, view.error);
      draw_choice(s, model, view, false, state, out);
      draw_choice(s, model, view, true, state, out);
      draw_redline(s, view, state);
    }
  }
  if (open) return;
  state = {};
  out.push_back(cmd::CloseVersions{});
}

}  // namespace sb::ui
