// "Print or export…": a note, several or the chart as PDF, CSV or signed file; and what came of
// verifying such a file.
#include <array>

#include "app/phrases.h"
#include "ui/chart_present.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/signing_parts.h"
#include "ui/words/papers.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

constexpr float kListHeight = 220;

void draw_scope(Screen& s, const PapersDialog& dialog, Commands& out) {
  const bool has_note = !dialog.note.is_nil();
  std::vector<RadioItem> items;
  if (has_note) items.push_back({words::papers_note, words::papers_note_detail});
  items.push_back({words::papers_notes, words::papers_notes_detail});
  items.push_back({words::papers_chart, words::papers_chart_detail});
  const int first = has_note ? 0 : 1;
  if (auto picked =
          radio_list(s, words::papers_what, items, static_cast<int>(dialog.scope) - first))
    out.push_back(cmd::SetPapersScope{static_cast<PapersScope>(*picked + first)});
}

void draw_form(Screen& s, const Model& model, const PapersDialog& dialog, Commands& out) {
  std::vector<RadioItem> items = {{words::papers_pdf, {}},
                                  {words::papers_csv, {}},
                                  {words::papers_csv_sections, {}}};
  if (dialog.scope == PapersScope::note && model.access().signature_of_note(dialog.note))
    items.push_back({words::papers_signed, {}});
  if (auto picked = radio_list(s, words::papers_form, items, static_cast<int>(dialog.form)))
    out.push_back(cmd::SetPapersForm{static_cast<PapersForm>(*picked)});
}

void draw_date(Screen& s, const PapersDialog& dialog, PapersDate which, const char* label,
               const char* field, float width, Commands& out) {
  FieldOptions options;
  options.width = width;
  options.placeholder = words::papers_date_example;
  options.error = dialog.errors.of(field);
  FieldResult r =
      text_field(s, label, dialog.date_text[static_cast<int>(which)], options);
  if (r.text) out.push_back(cmd::EditPapersDate{which, *r.text});
}

void draw_dates(Screen& s, const PapersDialog& dialog, Commands& out) {
  const float half = std::max(120.f, (left_over() - space::m) / 2);
  const Point at = cursor();
  float bottom = at.y;
  {
    Panel left(s, {at.x, at.y, half, 0});
    draw_date(s, dialog, PapersDate::from, words::papers_from, "from", kFill, out);
  }
  bottom = cursor().y;
  {
    Panel right(s, {at.x + half + space::m, at.y, half, 0});
    draw_date(s, dialog, PapersDate::until, words::papers_until, "until", kFill, out);
  }
  cursor_to({at.x, std::max(bottom, cursor().y)});
}

void part(Screen& s, const PapersDialog& dialog, PapersPart which, const char* label,
          Commands& out) {
  if (auto on = checkbox(s, label, dialog.has(which)))
    out.push_back(cmd::SetPapersPart{which, *on});
}

// One row per note, to be picked off.
void draw_choice(Screen& s, const Model& model, const PapersDialog& dialog, Commands& out) {
  if (dialog.choice.empty()) return paragraph(s, words::papers_none, style::secondary);
  label(s, words::papers_which, style::label);
  const float row = s.theme.control() + space::xs;
  const int size = static_cast<int>(dialog.choice.size());
  const float height = std::min(s.theme.scaled(kListHeight), row * static_cast<float>(size));
  Scroll scroll(s, "papers-choice", {left_over(), height});
  virtual_list(s, words::papers_which, size, row, [&](int i, Rect r) {
    const PapersChoice& choice = dialog.choice[static_cast<std::size_t>(i)];
    const Note* note = model.access().note(choice.note);
    if (!note) return;
    const std::string name =
        dotted({day_year_words(note->when.day()), note_kind_words(*note),
                standing_words(model, choice.note, *note)});
    Panel panel(s, r);
    if (auto on = checkbox(s, name, choice.on))
      out.push_back(cmd::PickPapersNote{choice.note, *on});
  });
}

void draw_chart_parts(Screen& s, const PapersDialog& dialog, Commands& out) {
  int count = static_cast<int>(dialog.choice.size());
  paragraph(s, count == 1 ? words::papers_count_one : std::to_string(count) + words::papers_count,
            style::secondary);
  part(s, dialog, PapersPart::sessions, words::papers_sessions, out);
  part(s, dialog, PapersPart::stickies, words::papers_stickies, out);
}

void draw_options(Screen& s, const Model& model, const PapersDialog& dialog, Commands& out) {
  const bool pdf = dialog.form == PapersForm::pdf;
  if (dialog.scope != PapersScope::note) {
    draw_dates(s, dialog, out);
    part(s, dialog, PapersPart::drafts, words::papers_drafts, out);
    part(s, dialog, PapersPart::contacts, words::papers_contacts, out);
    if (dialog.has_archived) part(s, dialog, PapersPart::archived, words::papers_archived, out);
  }
  if (pdf && dialog.scope == PapersScope::chart) draw_chart_parts(s, dialog, out);
  if (pdf) part(s, dialog, PapersPart::files, words::papers_files, out);
  if (dialog.scope == PapersScope::notes) draw_choice(s, model, dialog, out);
}

// ---- verifying

void draw_checked(Screen& s, const Model& model, const CheckedSignature& part,
                  const std::string& key, int number) {
  CardOptions card_options;
  const std::string title = part.kind == "note"
                                ? std::string(words::verify_note)
                                : std::string(words::verify_addendum) + " " +
                                      std::to_string(number);
  card_options.name = title;
  Card card(s, card_options);
  heading(s, 3, title, style::strong);
  gap(space::xs);
  if (!part.why.empty()) {
    chip(s, words::verify_broken, Tone::bad, icon::triangle_alert);
    paragraph(s, part.why, Style{Size::body, Weight::medium, Color::bad, 1.45f});
    return;
  }
  chip(s, words::verify_holds, Tone::good, icon::circle_check);
  paragraph(s, words::verify_signed_by + signed_who(part.signature));
  gap(2);
  paragraph(s, words::verify_at + signed_when(part.signature), style::secondary);
  if (!part.client_name.empty()) {
    gap(2);
    const std::string about = model.discreet ? discreet_name(part.client_name) : part.client_name;
    paragraph(s, words::verify_about + about, style::secondary);
  }
  gap(2);
  paragraph(s, key.empty() ? std::string(words::verify_key_unknown)
                           : words::verify_key_known + key + words::verify_key_known_end,
            style::secondary);
  if (part.old_statement) paragraph(s, words::verify_old, style::secondary);
  gap(2);
  paragraph(s, std::string(words::verify_hash) + " " + part.signature.hash, style::hint);
}

}  // namespace

void add_paper_entries(const Model& model, const NoteOnScreen& on, NoteMenu& menu) {
  if (on.note.kind == NoteKind::psychotherapy ||
      !model.access().may(Permission::export_data))
    return;
  NoteMenuEntry print{words::print_or_export, icon::download,
                      cmd::BeginPapers{PapersScope::note, on.note.client, on.id}, false, true,
                      false};
  menu.push_back(std::move(print));
  if (on.signature)
    menu.push_back(
        {words::save_signed, icon::signature, cmd::SaveSigned{on.id}, false, false, false});
  menu.push_back({words::verify_signed, icon::shield_check, cmd::ChooseSigned{}, false, false,
                  false});
}

void draw_papers_dialog(Screen& s, const Model& model, Commands& out) {
  const PapersDialog& dialog = *model.papers.dialog;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = 460;
  {
    Sheet sheet(s, words::papers_title, options);
    draw_scope(s, dialog, out);
    gap(space::l);
    draw_form(s, model, dialog, out);
    gap(space::l);
    draw_options(s, model, dialog, out);
    gap(space::m);
    paragraph(s, words::papers_never, style::hint);
    paragraph(s, words::papers_leaves, style::hint);
    if (const std::string& whole = dialog.errors.of(""); !whole.empty())
      banner(s, Tone::bad, whole);
    FootOptions foot;
    foot.cancel = words::cancel;
    foot.icon = icon::download;
    const bool pdf = dialog.form == PapersForm::pdf;
    switch (dialog_foot(s, pdf ? words::papers_make_pdf : words::papers_make_file, foot)) {
      case Answer::confirm: out.push_back(cmd::MakePapers{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::ClosePapers{});
}

void draw_signed_files_card(Screen& s, Commands& out) {
  Card card(s, {.name = words::verify_card});
  heading(s, 2, words::verify_card);
  gap(space::xs);
  paragraph(s, words::verify_card_text, style::secondary);
  ButtonOptions verify;
  verify.icon = icon::shield_check;
  if (button(s, words::verify_signed, verify)) out.push_back(cmd::ChooseSigned{});
}

void draw_verified_dialog(Screen& s, const Model& model, Commands& out) {
  const VerifiedFile& file = *model.papers.verified;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = 560;
  {
    Sheet sheet(s, words::verify_title, options);
    paragraph(s, file.name, style::secondary);
    if (!file.error.empty()) banner(s, Tone::bad, file.error);
    for (std::size_t i = 0; i < file.report.parts.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      draw_checked(s, model, file.report.parts[i], file.keys[i], static_cast<int>(i));
      ImGui::PopID();
    }
  }
  if (!open) out.push_back(cmd::CloseVerified{});
}

}  // namespace sb::ui
