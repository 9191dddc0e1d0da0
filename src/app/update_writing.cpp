// What helps writing a note: findings and their waivers, copying forward with what it is like, and
// the preview. Worked out when a text or the book changed; snippets: update_snippets.cpp.
#include <algorithm>
#include <unordered_map>

#include "app/phrases.h"
#include "app/snippet_parts.h"
#include "app/update_parts.h"
#include "base/text.h"
#include "core/rule_text.h"
#include "core/wording_waivers.h"

namespace sb {

namespace {

constexpr std::size_t kSources = 20;            // older notes to choose from
constexpr std::size_t kCompared = 3;            // last notes (NOTE-11)
constexpr std::size_t kComparedTyping = 32768;  // bytes; more is compared when it was left

// The note on the screen, when it is an own draft one can write in; else null.
const Note* written_note(const Model& model) {
  const Note* note = model.access().note(model.note.note);
  if (!note || note->archived || note->author != model.me) return nullptr;
  return model.access().signature_of_note(model.note.note) ? nullptr : note;
}

std::string_view text_now(const Model& model, const Note& note, const std::string& key) {
  if (const auto typed = model.note.typed.find(key); typed != model.note.typed.end())
    return typed->second;
  const auto kept = note.text.find(key);
  return kept == note.text.end() ? std::string_view() : std::string_view(kept->second);
}

struct Titled {
  std::string key, title;
};

// In the order of the page; what stands under no section at all comes last.
std::vector<Titled> sections_of(const Note& note) {
  std::vector<Titled> out;
  for (const Section& s : note.sections) out.push_back({s.key, s.title});
  for (const auto& [key, text] : note.text) {
    const bool known = std::any_of(out.begin(), out.end(),
                                   [&, k = &key](const Titled& t) { return t.key == *k; });
    if (!known && !text.empty()) out.push_back({key, key});
  }
  return out;
}

// --- NOTE-10

void check_section(Model& model, const Note& note, const std::string& key) {
  WritingState& w = model.note.writing;
  CheckedText& checked = w.checked[key];
  const std::string_view now = text_now(model, note, key);
  if (checked.text != now && w.select.section == key) w.select.section.clear();  // it moved
  recheck(model.wording, note.kind, key, now, checked);
  if (checked.partly && !model.note.typed.count(key))
    check_whole(model.wording, note.kind, key, now, checked);
  std::unordered_map<std::string_view, std::size_t> seen;  // waiver → its place in the list
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    LiveFinding& finding = checked.findings[i];
    finding.waived = note.waived.count(finding.waiver) > 0;
    std::vector<FindingAt>& list = finding.waived ? w.waived : w.findings;
    const auto [before, is_new] = seen.try_emplace(finding.waiver, list.size());
    if (is_new) list.push_back({key, i, 1});
    else ++list[before->second].count;
  }
}

bool is_found(const WritingState& w, const std::string& waiver) {
  for (const FindingAt& at : w.findings)
    if (w.checked.at(at.section).findings[at.index].waiver == waiver) return true;
  return false;
}

void refresh_findings(Model& model, const Note& note, const std::vector<Titled>& sections) {
  WritingState& w = model.note.writing;
  w.findings.clear();
  w.waived.clear();
  for (const Titled& section : sections) check_section(model, note, section.key);
  if (w.waive && !is_found(w, w.waive->key)) w.waive.reset();
}

// What a finding says, when it still stands.
const LiveFinding* finding_of(const WritingState& w, const std::string& waiver,
                              std::string* words) {
  for (const auto* list : {&w.findings, &w.waived}) {
    for (const FindingAt& at : *list) {
      const CheckedText& checked = w.checked.at(at.section);
      const LiveFinding& finding = checked.findings[at.index];
      if (finding.waiver != waiver) continue;
      *words = collapse_spaces(
          checked.text.substr(finding.at.begin, finding.at.end - finding.at.begin));
      return &finding;
    }
  }
  return nullptr;
}

std::string quoted_words(const Model& model, const std::string& waiver) {
  std::string words;
  return finding_of(model.note.writing, waiver, &words) ? "“" + words + "”" : "this";
}

void save_waiver(Model& model, UpdateContext& context, Effects& effects) {
  std::optional<WaiveForm>& form = model.note.writing.waive;
  if (!form) return;
  const auto edits =
      waive_finding(model.access(), model.note.note, form->key, form->reason);
  if (!edits) {
    form->error = edits.error().message;
    return;
  }
  const std::string label = "Waived " + quoted_words(model, form->key);
  form.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void show_again(Model& model, UpdateContext& context, Effects& effects, const std::string& key) {
  const auto edits = show_finding_again(model.access(), model.note.note, key);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  const std::string words = quoted_words(model, key);
  apply_edits(model, context, effects, *edits, "No longer waived: " + words);
}

void select_words(Model& model, const UpdateContext& context, const cmd::JumpToWords& place) {
  model.note.focus_section = place.section;
  ++model.note.focus_serial;
  select_text(model, context, place.section, place.begin, place.end);
}

// --- NOTE-11

void show_source(Model& model, const Note& note) {
  WritingState& w = model.note.writing;
  w.source_sections.clear();
  if (w.source.is_nil()) return;
  for (NoteText& text : texts_of(model.access(), w.source)) {
    const std::string into = section_taking(note, text);
    w.source_sections.push_back(
        {std::move(text.key), std::move(text.title), std::move(text.text), into});
  }
}

void refresh_carried(Model& model, const Note& note) {
  WritingState& w = model.note.writing;
  w.carried.clear();
  for (const auto& [key, from] : note.carried) {
    const std::optional<RawId> id = id_from_text(from);
    const Note* source = id ? model.access().note(*id) : nullptr;
    if (!source) continue;
    CarriedMark mark{NoteId(*id), source->when, {}, false};
    for (NoteText& text : texts_of(model.access(), mark.from))
      if (section_taking(note, text) == key) mark.text = std::move(text.text);
    w.carried[key] = std::move(mark);
  }
}

void refresh_past(Model& model) {
  WritingState& w = model.note.writing;
  std::vector<PastNote> past;
  for (std::size_t i = 0; i < w.sources.size() && i < kCompared; ++i) {
    PastNote one;
    one.note = w.sources[i];
    one.when = model.access().note(one.note)->when;
    const std::vector<NoteText> texts = texts_of(model.access(), one.note);
    for (const NoteText& t : texts)
      one.stamp = one.stamp * 31 + std::hash<std::string>{}(t.text);
    const auto before = std::find_if(w.past.begin(), w.past.end(), [&](const PastNote& p) {
      return p.note == one.note && p.stamp == one.stamp;
    });
    if (before != w.past.end()) one.text = std::move(before->text);
    else for (const NoteText& t : texts) one.text.add(t.text);
    past.push_back(std::move(one));
  }
  w.past = std::move(past);
}

// What rests on other notes: again only when the book changed.
void refresh_sources(Model& model, const Note& note) {
  WritingState& w = model.note.writing;
  if (w.changes == model.book.change_count()) return;
  w.changes = model.book.change_count();
  w.sources = notes_to_copy(model.access(), model.note.note, kSources);
  if (std::find(w.sources.begin(), w.sources.end(), w.source) == w.sources.end())
    w.source = w.sources.empty() ? NoteId() : w.sources.front();
  show_source(model, note);
  refresh_carried(model, note);
  refresh_past(model);
}

// The past note that this is most like, when it is worth a word.
void tell_likeness(WritingState& w, const Shingles& text, const Titled& of) {
  NoteLikeness best{of.key, of.title, {}, 0};
  for (const PastNote& past : w.past) {
    const int percent = text.percent_in(past.text);
    if (percent <= best.percent) continue;
    best.percent = percent;
    best.when = past.when;
  }
  if (best.percent >= kLikenessTold) w.likeness.push_back(std::move(best));
}

void refresh_likeness(Model& model, const Note& note, const std::vector<Titled>& sections) {
  WritingState& w = model.note.writing;
  std::size_t bytes = 0;
  for (const Titled& s : sections) bytes += text_now(model, note, s.key).size();
  if (bytes > kComparedTyping && !model.note.typed.empty()) return;
  w.likeness.clear();
  if (w.past.empty()) return;
  Shingles whole;
  for (const Titled& s : sections) whole.add(text_now(model, note, s.key));
  tell_likeness(w, whole, {});
  for (const Titled& s : sections) tell_likeness(w, Shingles(text_now(model, note, s.key)), s);
}

void carry(Model& model, UpdateContext& context, Effects& effects, const std::string& section) {
  const NoteId from = model.note.writing.source;
  commit_typed(model, context, effects);
  if (!model.note.typed.empty())
    return show_toast(model, context, "Something typed can't be kept yet; see the note.", false,
                      true);
  const auto edits = carry_forward(model.access(), model.note.note, from, section);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  std::string title = section;
  for (const SourceSection& s : model.note.writing.source_sections)
    if (s.key == section) title = s.title;
  const std::string label =
      title + " carried forward from " + day_words(model.access().note(from)->when.day());
  apply_edits(model, context, effects, *edits, label);
  ++model.note.revision;
  show_toast(model, context, label, true);
}

// --- NOTE-19

NotePreview preview_now(const Model& model, const Note& note,
                        const std::vector<Titled>& sections) {
  NotePreview out;
  if (const Practice* practice = model.book.practice()) out.practice = practice->name;
  const auto typed_title = model.note.facts.find(NoteFact::title);
  const std::string& title =
      typed_title == model.note.facts.end() ? note.title : typed_title->second;
  out.title = trim(title).empty() ? std::string("Note") : one_line(title);
  out.client = client_words(model, note.client);
  out.when = long_day_words(note.when.day()) + ", " + time_words(note.when);
  out.author = member_words(model.book, note.author);
  for (const Titled& s : sections) {
    const std::string_view text = trim(text_now(model, note, s.key));
    if (!text.empty()) out.parts.push_back({s.title, std::string(text)});
  }
  return out;
}

void show_preview(Model& model, bool shown) {
  model.note.writing.preview.reset();
  const Note* note = model.access().note(model.note.note);
  // A psychotherapy note is not read by the client (45 CFR 164.524(a)(1)(i)).
  if (!shown || !note || note->kind == NoteKind::psychotherapy) return;
  model.note.writing.preview = preview_now(model, *note, sections_of(*note));
}

bool update_wording(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  WritingState& w = model.note.writing;
  if (auto* jump = get_if<cmd::JumpToWords>(&command)) {
    select_words(model, context, *jump);
  } else if (auto* waive = get_if<cmd::BeginWaive>(&command)) {
    w.waive = WaiveForm{waive->key, {}, {}};
  } else if (auto* reason = get_if<cmd::EditWaive>(&command)) {
    if (w.waive) w.waive->reason = reason->reason, w.waive->error.clear();
  } else if (get_if<cmd::SaveWaive>(&command)) {
    save_waiver(model, context, effects);
  } else if (get_if<cmd::CloseWaive>(&command)) {
    w.waive.reset();
  } else if (auto* again = get_if<cmd::ShowFindingAgain>(&command)) {
    show_again(model, context, effects, again->key);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void select_text(Model& model, const UpdateContext& context, const std::string& section,
                 std::size_t begin, std::size_t end) {
  TextSelection& select = model.note.writing.select;
  const auto now = static_cast<std::uint32_t>(context.monotonic_ms);  // no other note's serial
  select = {section, begin, end, std::max(select.serial + 1, now)};
}

void refresh_writing(Model& model) {
  WritingState& w = model.note.writing;
  refresh_snippets(model);
  if (model.page != Page::note) return w.select.section.clear();
  const Note* note = written_note(model);
  if (!note) {
    w = {};
    return;
  }
  const std::vector<Titled> sections = sections_of(*note);
  refresh_findings(model, *note, sections);
  if (note->kind == NoteKind::psychotherapy) return;  // no other note stands beside it
  refresh_sources(model, *note);
  for (auto& [key, mark] : w.carried)
    mark.edited = !still_as_carried(text_now(model, *note, key), mark.text);
  refresh_likeness(model, *note, sections);
  if (w.preview) w.preview = preview_now(model, *note, sections);
}

bool update_writing(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  if (update_wording(model, command, context, effects)) return true;
  if (update_snippets(model, command, context, effects)) return true;
  if (auto* source = get_if<cmd::PickSource>(&command)) {
    WritingState& w = model.note.writing;
    const Note* note = written_note(model);
    if (!note || std::find(w.sources.begin(), w.sources.end(), source->note) == w.sources.end())
      return true;
    w.source = source->note;
    show_source(model, *note);
  } else if (auto* forward = get_if<cmd::CarryForward>(&command)) {
    carry(model, context, effects, forward->key);
  } else if (auto* preview = get_if<cmd::ShowPreview>(&command)) {
    show_preview(model, preview->shown);
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
