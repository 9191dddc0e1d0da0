#include "core/note_versions.h"

#include <algorithm>
#include <set>

#include "core/schema.h"
#include "core/signing.h"
#include "core/note_rules.h"

namespace sb {
namespace {

constexpr std::int64_t kSittingMs = 60'000;

using Texts = std::map<std::string, std::shared_ptr<const std::string>>;

// The note while its changes are gone through.
struct Running {
  Texts texts;
  std::vector<Section> sections;
};

std::string title_of(const Running& note, const std::string& key) {
  for (const Section& section : note.sections)
    if (section.key == key) return section.title;
  return key;
}

// In the order of the sections, then what stands under none.
std::vector<VersionText> texts_of(const Running& note) {
  std::vector<VersionText> out;
  std::set<std::string> seen;
  for (const Section& section : note.sections) {
    const auto found = note.texts.find(section.key);
    if (found == note.texts.end() || !seen.insert(section.key).second) continue;
    out.push_back({section.key, section.title, found->second});
  }
  for (const auto& [key, text] : note.texts)
    if (!seen.count(key)) out.push_back({key, key, text});
  return out;
}

void add_changed(NoteVersion& version, std::string word) {
  if (std::find(version.changed.begin(), version.changed.end(), word) == version.changed.end())
    version.changed.push_back(std::move(word));
}

void take_text(Running& note, NoteVersion& version, const std::string& key, const Value& value) {
  if (const std::string* text = value.get<std::string>()) {
    note.texts[key] = std::make_shared<const std::string>(*text);
  } else {
    note.texts.erase(key);
  }
  add_changed(version, title_of(note, key));
}

void take_field(Running& note, NoteVersion& version, const FieldChange& field,
                const std::string& reason) {
  const FieldName name = split_field(field.field);
  if (name.base == "text") return take_text(note, version, std::string(name.key), field.value);
  if (name.base == "sections") {
    Note read;
    const FieldSpec* spec = find_field(Note::kKind, "sections");
    if (spec->set(&read, {}, field.value)) note.sections = read.sections;
    return add_changed(version, "Template");
  }
  if (name.base == "submitted") {
    version.kind = NoteVersion::Kind::submitted;
  } else if (name.base == "archived") {
    const bool* on = field.value.get<bool>();
    version.kind = on && *on ? NoteVersion::Kind::archived : NoteVersion::Kind::restored;
    version.reason = reason;
  } else if (name.base == "title" || name.base == "when" || name.base == "location" ||
             name.base == "medium" || name.base == "practitioner") {
    if (const FieldSpec* spec = find_field(Note::kKind, name.base))
      add_changed(version, spec->label);
  }
}

bool writes_twice(const NoteVersion& version, const Running& note, const Change& change) {
  for (const FieldChange& field : change.fields) {
    const FieldName name = split_field(field.field);
    if (name.base != "text") continue;
    const std::string title = title_of(note, std::string(name.key));
    if (std::find(version.changed.begin(), version.changed.end(), title) != version.changed.end())
      return true;
  }
  return false;
}

bool is_an_act(const Change& change) {
  return std::any_of(change.fields.begin(), change.fields.end(), [](const FieldChange& f) {
    return f.field == "submitted" || f.field == "archived";
  });
}

bool same_sitting(const std::vector<NoteVersion>& list, const Running& note,
                  const Change& change) {
  if (list.empty() || is_an_act(change)) return false;
  const NoteVersion& last = list.back();
  const Instant at = change.stamp.instant();
  return last.kind == NoteVersion::Kind::written && last.author == change.author &&
         last.device == change.stamp.device && at.ms - last.at.ms < kSittingMs &&
         !writes_twice(last, note, change);
}

// Behind what was written up to then; what comes after it is no part of what was signed.
void add_signed(std::vector<NoteVersion>& list, const std::vector<Stamp>& stamps,
                const Signature& signature, const Stamp& made) {
  NoteVersion version;
  version.kind = NoteVersion::Kind::signed_;
  version.at = signature.at;
  version.author = signature.signer;
  version.device = DeviceId(signature.device);
  if (const auto sections = signed_sections(signature))
    for (const SignedSection& s : *sections)
      if (!s.text.empty())
        version.sections.push_back({s.key, s.title, std::make_shared<const std::string>(s.text)});
  std::size_t place = list.size();
  while (place > 0 && made < stamps[place - 1]) list[--place].after_signature = true;
  list.insert(list.begin() + static_cast<std::ptrdiff_t>(place), std::move(version));
}

}  // namespace

std::vector<NoteVersion> note_versions(const Book& book, const NoteId& id,
                                       std::vector<Change> changes) {
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return !(a.stamp == b.stamp) ? a.stamp < b.stamp : a.fields.size() < b.fields.size();
  });
  Running running;
  std::vector<NoteVersion> list;
  std::vector<Stamp> stamps;           // of the last change of each
  const Change* before = nullptr;
  for (const Change& change : changes) {
    if (change.kind != Note::kKind || !(change.entity == id)) continue;
    if (before && *before == change) continue;
    before = &change;
    if (!same_sitting(list, running, change)) {
      list.push_back({});
      stamps.emplace_back();
      list.back().author = change.author;
      list.back().device = change.stamp.device;
    }
    NoteVersion& version = list.back();
    version.at = change.stamp.instant();
    stamps.back() = change.stamp;
    for (const FieldChange& field : change.fields)
      if (split_field(field.field).base == "sections")
        take_field(running, version, field, change.reason);
    for (const FieldChange& field : change.fields)
      if (split_field(field.field).base != "sections")
        take_field(running, version, field, change.reason);
    version.sections = texts_of(running);
  }
  const Note* note = book.find<Note>(id);
  if (const Signature* signature = note ? author_signature(book, id, note->author) : nullptr)
    add_signed(list, stamps, *signature, stamp_of(book, id, *signature));
  return list;
}

std::vector<Change> changes_standing(const Book& book, const NoteId& id,
                                     const std::vector<Change>& known) {
  std::set<std::pair<std::uint64_t, DeviceId>> stamps;
  for (const Change& change : known) stamps.insert({change.stamp.time, change.stamp.device});
  std::vector<Change> out;
  const auto take = [&](const std::string& field) {
    const auto state = book.field_state(Note::kKind, id, field);
    if (!state || stamps.count({state->stamp.time, state->stamp.device})) return;
    auto same = std::find_if(out.begin(), out.end(), [&](const Change& c) {
      return c.stamp == state->stamp && c.author == state->author;
    });
    if (same == out.end()) {
      out.push_back({state->stamp, state->author, Note::kKind, id, {}, {}});
      same = out.end() - 1;
    }
    same->fields.push_back({field, book.get(Note::kKind, id, field), {}});
  };
  const Note* note = book.find<Note>(id);
  if (!note) return out;
  for (const FieldSpec& field : fields_of<Note>())
    if (field.type != FieldType::keyed_text) take(field.name);
  for (const auto& [key, text] : note->text) take("text/" + key);
  return out;
}

std::vector<SectionRedline> compare(const NoteVersion& older, const NoteVersion& newer) {
  std::vector<SectionRedline> out;
  static const std::string kNone;
  const auto text_in = [](const NoteVersion& version,
                          const std::string& key) -> const std::string& {
    for (const VersionText& t : version.sections)
      if (t.key == key) return *t.text;
    return kNone;
  };
  const auto add = [&](const VersionText& section, const std::string& then,
                       const std::string& now) {
    SectionRedline line;
    line.title = section.title;
    line.changed = then != now;
    line.parts = redline(then, now);
    out.push_back(std::move(line));
  };
  for (const VersionText& section : newer.sections)
    add(section, text_in(older, section.key), *section.text);
  for (const VersionText& section : older.sections) {
    const bool kept = std::any_of(newer.sections.begin(), newer.sections.end(),
                                  [&](const VersionText& t) { return t.key == section.key; });
    if (!kept) add(section, *section.text, kNone);
  }
  return out;
}

}  // namespace sb
