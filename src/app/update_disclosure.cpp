// Giving a psychotherapy note to somebody (NOTE-06): the authorisation is recorded first, then the
// one PDF is made that can ever be made of it. Any other way out leaves these notes behind.
#include "app/disclosure.h"
#include "app/note_parts.h"
#include "app/phrases.h"
#include "app/update_parts.h"
#include "core/disclosure_rules.h"

namespace sb {

std::string_view field_name(DisclosureField f) {
  constexpr std::string_view kNames[kDisclosureFields] = {"recipient", "purpose", "authorised"};
  return kNames[static_cast<int>(f)];
}

namespace {

std::string date_words(Day day) {
  const Date d = date_of(day);
  return std::to_string(d.day) + " " + month_name(d.month) + " " + std::to_string(d.year);
}

void begin(Model& model, UpdateContext& context, Effects& effects) {
  commit_typed(model, context, effects);
  const Note* note = model.access().note(model.note.note);
  if (note && note->kind == NoteKind::psychotherapy && note->author == model.me)
    model.note.disclosure.emplace();
}

void save(Model& model, UpdateContext& context, Effects& effects) {
  DisclosureForm& form = *model.note.disclosure;
  form.errors.clear();
  const DisclosureRequest request{form.at(DisclosureField::recipient),
                                  form.at(DisclosureField::purpose),
                                  form.at(DisclosureField::authorised)};
  const NoteId note = model.note.note;
  form.errors.add(check_disclosure(model.access(), note, request, model.today()));
  if (!form.errors.empty()) return;
  const DisclosureId id(random_id(context.random));
  auto edits = disclose(model.access(), id, note, request, model.today(), context.now);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  apply_edits(model, context, effects, *edits, {});  // what was given cannot be undone
  model.note.disclosure.reset();
  const Note& given = *model.book.find<Note>(note);
  effects.push_back(
      effect::MakePdf{"psychotherapy-note-" + to_iso(given.when.day()) + ".pdf",
                      to_json(disclosure_document(model, id))});
  show_toast(model, context, "Recorded. The PDF is for the recipient alone.", false);
}

}  // namespace

Document disclosure_document(const Model& model, const DisclosureId& id) {
  Document out;
  const Disclosure* d = model.book.find<Disclosure>(id);
  const Note* note = d ? model.access().note(d->note) : nullptr;
  if (!note) return out;
  const Client* client = model.access().client(model.book.standing_for(note->client));
  const LocalTime now = model.local_now();
  out.title = "Psychotherapy note";
  out.header = {client ? client->name : std::string(), "Only for " + d->recipient};
  if (const Practice* practice = model.book.practice()) out.footer = practice->name;
  out.made = "Made on " + long_day_words(now.day()) + ", " + time_words(now) + " (" +
             model.zone.name() + ") by " + member_words(model.book, model.me);
  if (model.zone.name().rfind("America/", 0) == 0) out.paper = Document::Paper::letter;
  doc::Facts facts;
  facts.pairs = {{"Recipient", d->recipient},
                 {"Purpose", d->purpose},
                 {"Client's written authorisation of", date_words(d->authorised)},
                 {"Given by", member_words(model.book, d->member)},
                 {"Note of", date_words(note->when.day())},
                 {"Title", note->title}};
  out.blocks.emplace_back(std::move(facts));
  out.blocks.emplace_back(doc::Paragraph{
      "Kept apart from the client's record. Given on this authorisation alone; it may not be "
      "passed on without another.",
      true});
  for (const Section& section : note->sections) {
    auto text = note->text.find(section.key);
    if (text == note->text.end() || text->second.empty()) continue;
    if (note->sections.size() > 1) out.blocks.emplace_back(doc::Heading{section.title, 2});
    out.blocks.emplace_back(doc::Paragraph{text->second});
  }
  return out;
}

bool update_disclosure(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects) {
  if (get_if<cmd::BeginDisclosure>(&command)) return begin(model, context, effects), true;
  if (!model.note.disclosure) return false;
  DisclosureForm& form = *model.note.disclosure;
  if (auto* typed = get_if<cmd::EditDisclosure>(&command)) {
    form.at(typed->field) = typed->text;
    form.errors.clear(field_name(typed->field));
  } else if (get_if<cmd::SaveDisclosure>(&command)) {
    save(model, context, effects);
  } else if (get_if<cmd::CloseDisclosure>(&command)) {
    model.note.disclosure.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
